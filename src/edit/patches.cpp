#include "patches.h"

#include <memory>

namespace planverk::edit {

namespace {

/// The patches of all files that a batch touches.
class Patching {
 public:
  Patching(const Snapshot& plan, const Batch& batch) : plan_(plan), batch_(batch), files_(plan.paths().size()) {}

  std::vector<std::vector<Edit>> run() {
    for (const Step& step : batch_.steps) {
      std::visit([&](const auto& each) { note(step, each); }, *step.operation);
    }
    for (const auto& file : files_) {
      if (file) file->settle_values();
    }
    take_moved();
    std::vector<std::vector<Edit>> edits;
    for (const auto& file : files_) edits.push_back(file ? file->take() : std::vector<Edit>());
    return edits;
  }

 private:
  struct Moved {
    const Step* step;
    std::string bytes;
  };

  FilePatches& of(const PartPlace& place) {
    auto& made = files_[place.file];
    if (!made) made = std::make_unique<FilePatches>(plan_.markup(place.file));
    return *made;
  }

  void note(const Step& step, const SetAttribute& set) { of(step.at).set_attribute(step.at.part, set.name, set.value); }
  void note(const Step& step, const RemoveAttribute& remove) {
    of(step.at).set_attribute(step.at.part, remove.name, std::nullopt);
  }
  void note(const Step& step, const SetText& set) { of(step.at).set_text(step.at.part, set.text); }
  void note(const Step& step, const InsertElement& insert) {
    of(step.anchor.part).insert(step.anchor, insert.element, step.index, batch_.leaving);
  }
  void note(const Step& step, const RemoveElement& remove) {
    of(step.at).remove(step.at.part, remove.with_comment, step.index);
  }
  void note(const Step& step, const MoveElement&) {
    of(step.at).remove(step.at.part, false, step.index);
    moved_.push_back({&step, {}});
  }

  /// Elements are taken up, with what the batch changes in them, when all of that is known; then they are put down.
  void take_moved() {
    for (Moved& each : moved_) each.bytes = of(each.step->at).take_element(each.step->at.part);
    for (Moved& each : moved_) {
      const Anchor& anchor = each.step->anchor;
      of(anchor.part).insert_bytes(anchor, std::move(each.bytes), each.step->index, batch_.leaving);
    }
  }

  const Snapshot& plan_;
  const Batch& batch_;
  std::vector<std::unique_ptr<FilePatches>> files_;
  std::vector<Moved> moved_;
};

}  // namespace

std::vector<std::vector<Edit>> edits_of(const Snapshot& plan, const Batch& batch) {
  return Patching(plan, batch).run();
}

}  // namespace planverk::edit
