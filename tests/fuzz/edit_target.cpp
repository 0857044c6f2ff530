/// Any bytes as a plan, and operations chosen by them: what is carried out reads back as meant, leaves every other byte
/// as it was, and can be taken back; what is not carried out leaves everything.
#include <string>
#include <vector>

#include "edit/manuscript.h"
#include "edit/operations_json.h"
#include "fuzz.h"

namespace {

using namespace planverk;
using fuzz::require;

std::vector<xml::Node> elements_of(const xml::Tree& tree) {
  std::vector<xml::Node> all;
  for (xml::Node at = tree.root(); at;) {
    if (at.type() == xml::Node::Type::element) all.push_back(at);
    xml::Node next = at.first_child();
    while (!next && at && at != tree.root()) {
      next = at.next();
      if (!next) at = at.parent();
    }
    at = next;
  }
  return all;
}

/// Operations as the bytes have it, from the end on.
class Choice {
 public:
  Choice(const edit::Manuscript& plan, std::string_view bytes) : plan_(plan), bytes_(bytes), all_(elements_of(plan.tree())) {}

  std::vector<edit::Operation> batch() {
    std::vector<edit::Operation> made;
    for (std::size_t left = 1 + number() % 6; left > 0; --left) made.push_back(one());
    return made;
  }

 private:
  std::size_t number() {
    if (bytes_.empty()) return 7;
    const auto byte = static_cast<unsigned char>(bytes_.back());
    bytes_.remove_suffix(1);
    return byte;
  }
  std::string words() {
    const std::size_t wanted = number() % 8;
    return std::string(bytes_.substr(bytes_.size() - std::min(bytes_.size(), wanted)));
  }
  xml::Node any() { return all_[(number() * 256 + number()) % all_.size()]; }

  edit::Place place(xml::Node parent) {
    const auto where = static_cast<edit::Place::Where>(number() % 5);
    xml::Node sibling = parent.first_child();
    while (sibling && sibling.type() != xml::Node::Type::element) sibling = sibling.next();
    if (!sibling) return {};
    return {where, plan_.address(sibling)};
  }

  edit::Operation one() {
    const xml::Node node = any();
    const edit::Address at = plan_.address(node);
    switch (number() % 6) {
      case 0:
        return edit::SetAttribute{at, number() % 2 == 0 ? "id" : "no", words(), {}};
      case 1:
        return edit::RemoveAttribute{at, "id", {}};
      case 2:
        return edit::SetText{at, words(), {}};
      case 3:
        return edit::InsertElement{at, place(node), edit::element_of(all_.back()), {}};
      case 4:
        return edit::RemoveElement{at, number() % 2 == 0};
      default: {
        const xml::Node parent = any();
        return edit::MoveElement{at, plan_.address(parent), place(parent)};
      }
    }
  }

  const edit::Manuscript& plan_;
  std::string_view bytes_;
  std::vector<xml::Node> all_;
};

void require_batch(edit::Manuscript& plan, std::string_view bytes) {
  const std::string before = plan.files().front().bytes;
  Diagnostics found;
  const auto undo = plan.apply(Choice(plan, bytes).batch(), found);
  if (!undo) {
    require(!found.empty() && plan.files().front().bytes == before);
    fuzz::require_places(found, plan.sources());
    for (const Diagnostic& each : found.all()) {
      // A limit may be passed, and a root may come to hold what is no include; nothing else is ever read otherwise.
      if (each.rule->slug == "edit-readback") require(each.message.values.back().second != "tree");
    }
    return;
  }
  std::string back = plan.files().front().bytes;
  for (const edit::Patch& patch : *undo) back.replace(patch.offset, patch.length, patch.bytes);
  require(back == before);
  require(plan.undo(*undo, found).has_value() && plan.files().front().bytes == before);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = fuzz::text_of(data, size);
  Limits limits;
  limits.depth = 20;
  limits.diagnostics = 20;
  Sources sources;
  Diagnostics found;
  (void)edit::read_operations(sources, sources.add("fuzz.json", std::string(bytes)), limits, found);
  fuzz::require_places(found, sources);
  fuzz::GivenFile files("fuzz.xml", std::string(bytes));
  Diagnostics own;
  auto opened = edit::Manuscript::open(files, "/fuzz.xml", "/", limits, own);
  require(opened.has_value() && opened->has_value() == own.empty());
  if (*opened) require_batch(**opened, bytes);
  return 0;
}
