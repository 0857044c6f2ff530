/// What a batch shall come to, worked out on trees and not on bytes: the old tree of a file with the operations carried
/// out on it. What is read back from the new bytes has to be the same.
#pragma once

#include <map>
#include <optional>
#include <vector>

#include "batch.h"
#include "xml/tree.h"

namespace planverk::edit {

class Expected {
 public:
  /// `files` are those of the snapshot that change.
  Expected(const Snapshot& plan, const std::vector<std::size_t>& files, const Limits& limits);

  void carry_out(const Batch& batch);
  [[nodiscard]] const xml::Tree& tree(std::size_t file) const { return files_.at(file).tree; }

 private:
  struct File {
    xml::Tree tree;
    std::vector<xml::Node> nodes;  ///< of each part; null for what is no element
  };
  [[nodiscard]] xml::Node node(const PartPlace& place) const { return files_.at(place.file).nodes[place.part]; }

  void perform(const Step& step, const SetAttribute& set);
  void perform(const Step& step, const RemoveAttribute& remove);
  void perform(const Step& step, const SetText& set);
  void perform(const Step& step, const InsertElement& insert);
  void perform(const Step& step, const RemoveElement& remove);
  void perform(const Step& step, const MoveElement& move);

  struct Slot {
    xml::Node parent;
    xml::Node before;  ///< null: at the end
  };
  [[nodiscard]] Slot slot(const Anchor& anchor) const;
  void stands_at(const Anchor& anchor, xml::Node node);
  xml::Node bring_over(const Step& step, xml::Node parent);

  const Snapshot& plan_;
  std::map<std::size_t, File> files_;
  std::map<std::pair<PartPlace, Anchor::Where>, xml::Node> last_at_;  ///< what was put there last
};

/// Whether the trees say the same: white space counts where the vocabulary, or what stands there, has words.
[[nodiscard]] bool says_the_same(const xml::Tree& one, const xml::Tree& other);

}  // namespace planverk::edit
