/// Finds where the elements of a batch that are inserted or moved come to stand.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <unordered_map>

#include "base/diagnostic.h"
#include "batch.h"
#include "plan/vocabulary.h"

namespace planverk::edit {

/// Reports that the root is neither removed nor moved; false.
bool report_root(xml::Node root, const Snapshot& plan, Diagnostics& found);

/// The address of the parent that an operation means: where it is left empty beside a sibling, the sibling's.
[[nodiscard]] Address parent_of(const Address& stated, const Place& place, const Snapshot& plan);

class Places {
 public:
  Places(const Snapshot& plan, Batch& batch, const Limits& limits, Diagnostics& found)
      : plan_(plan), batch_(batch), limits_(limits), found_(found) {}

  /// Gives each insertion and move its anchor, or a finding.
  void find_all();

 private:
  struct Wish {
    Address parent_address;
    const Place* place;
    std::string_view name;
    std::optional<std::size_t> file;  ///< that is asked for
    xml::Node moved;                  ///< null for an insertion
  };
  void find(Step& step);
  std::optional<Anchor> anchor(const Wish& wish);
  std::optional<Anchor> beside(const Wish& wish, xml::Node parent);
  Anchor of_kind(const Wish& wish, xml::Node parent);
  Anchor by_vocabulary(PartPlace parent, std::string_view name);
  bool may_stand(const Wish& wish, xml::Node parent);
  std::optional<std::size_t> file_of(const std::string& path) const;
  [[nodiscard]] std::optional<std::size_t> rank(const plan::ElementType& parent, std::string_view name);
  [[nodiscard]] bool stays(const PartPlace& place) const { return !batch_.leaving.contains(place); }
  bool report(std::string_view slug, std::string_view variant, xml::Node at, const std::string& about);

  const Snapshot& plan_;
  Batch& batch_;
  const Limits& limits_;
  Diagnostics& found_;
  /// The last of a kind, by parent, file and name: a batch may add thousands.
  std::map<std::tuple<const void*, std::size_t, std::string>, Anchor> known_;
  std::unordered_map<const plan::ElementType*, std::unordered_map<std::string_view, std::size_t>> ranks_;
};

}  // namespace planverk::edit
