/// Ids of the page: the plan's own where a node has one, else `n1`, `n2` … in the order of headings and targets. Unique
/// and made of letters, digits, `-` and `_` only.
#pragma once

#include <set>
#include <string>
#include <string_view>
#include <unordered_map>

#include "document/document.h"

namespace planverk::html {

class Anchors {
 public:
  explicit Anchors(const document::Document& document);

  /// The id of a node that has one; empty otherwise.
  [[nodiscard]] std::string_view of(document::NodeId node) const;
  /// An id for a part of the page that is no node: `wanted`, or `wanted-2` … when that is taken.
  std::string unique(std::string_view wanted);

 private:
  void give(document::NodeId node, std::string_view wanted);
  void give_to_parts(const document::Document& document);

  std::set<std::string, std::less<>> taken_;
  std::unordered_map<document::NodeId, std::string> ids_;  ///< looked up only, so its order never shows
};

}  // namespace planverk::html
