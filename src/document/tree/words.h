/// The words that nodes show, in one normal form. Inside this stage only; dump.h exposes what others need.
#pragma once

#include <string>
#include <string_view>

#include "document/document.h"

namespace planverk::document {

/// Gathers words in the normal form: white space (no-break ones too) as one space between words, never at an edge, soft
/// hyphens and zero-width characters dropped. Brackets open just before the next word and close just after the last
/// one, so that it does not matter on which side of a bracket a space was drawn; a bracket around nothing vanishes.
class WordCollector {
 public:
  void add(std::string_view text);
  void space() { pending_space_ = true; }
  void open(std::string bracket);
  void close(std::string_view bracket);
  [[nodiscard]] bool empty() const { return out_.empty(); }
  /// What was gathered, without a space at either end; the collector is empty afterwards.
  std::string take();

 private:
  std::string out_;
  std::vector<std::string> waiting_;  ///< brackets opened and not yet written
  bool pending_space_ = false;
};

/// The words below a node in reading order, as said; notes and symbols left out, the node's own label left out.
[[nodiscard]] std::string words_below(const Tree& tree, NodeId node);
/// The same, after the node's own label.
[[nodiscard]] std::string spoken_words(const Tree& tree, NodeId node);

}  // namespace planverk::document
