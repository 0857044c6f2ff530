#include <fmt/format.h>

#include "base/printable.h"
#include "base/utf8.h"
#include "edit/address.h"
#include "job/change_plan.h"

namespace planverk::job {

namespace {

using edit::Manuscript;
using xml::Node;

constexpr std::size_t most_letters = 80;
constexpr std::string_view none = "–";

/// A value on one line, and no longer than one.
std::string shown(std::string_view value) {
  const std::string line = printable_in_line(value);
  if (utf8::length(line) <= most_letters) return line;
  std::size_t at = 0;
  for (std::size_t letters = 0; letters < most_letters; ++letters) utf8::next(line, at);
  return line.substr(0, at) + "…";
}

std::string place_of(const Manuscript& plan, Node node) {
  const Place place = plan.sources().place(plan.tree().span(node));
  return fmt::format("{}:{}", printable_in_line(place.file), place.line);
}

std::string start_tag(const edit::Element& element) {
  std::string text = "<" + element.name;
  for (const auto& [name, value] : element.attributes) text += fmt::format(" {}=\"{}\"", name, value);
  return shown(text + (element.content.empty() ? "/>" : ">"));
}

/// One line for one operation; empty where it has none.
class Line {
 public:
  explicit Line(const Manuscript& plan) : plan_(plan) {}

  std::string operator()(const edit::SetAttribute& set) const {
    const Node node = plan_.find(set.at);
    const auto before = node.find(set.name);
    if (!node || before == std::string_view(set.value)) return {};
    return changed(node, edit::to_text(edit::Spot{set.at, set.name}), before ? shown(*before) : std::string(none),
                   shown(set.value));
  }
  std::string operator()(const edit::RemoveAttribute& remove) const {
    const Node node = plan_.find(remove.at);
    if (!node || !node.has(remove.name)) return {};
    return changed(node, edit::to_text(edit::Spot{remove.at, remove.name}), shown(node.get(remove.name)),
                   std::string(none));
  }
  std::string operator()(const edit::SetText& set) const {
    const Node node = plan_.find(set.at);
    if (!node || node.text() == set.text) return {};
    return changed(node, edit::to_text(set.at), shown(node.text()), shown(set.text));
  }
  std::string operator()(const edit::InsertElement& insert) const {
    const Node node = target(insert.parent, insert.place);
    return node ? fmt::format("{}: + {}", place_of(plan_, node), start_tag(insert.element)) : std::string();
  }
  std::string operator()(const edit::RemoveElement& remove) const {
    const Node node = plan_.find(remove.at);
    return node ? fmt::format("{}: - {}", place_of(plan_, node), start_tag(edit::element_of(node))) : std::string();
  }
  std::string operator()(const edit::MoveElement& move) const {
    const Node node = plan_.find(move.at);
    const Node to = target(move.parent, move.place);
    if (!node || !to) return {};
    return fmt::format("{}: {} → {}", place_of(plan_, node), edit::to_text(move.at), place_of(plan_, to));
  }

 private:
  std::string changed(Node node, const std::string& address, const std::string& before, const std::string& after) const {
    return fmt::format("{}: {}: {} → {}", place_of(plan_, node), address, before, after);
  }
  [[nodiscard]] Node target(const edit::Address& parent, const edit::Place& place) const {
    return plan_.find(place.sibling ? *place.sibling : parent);
  }

  const Manuscript& plan_;
};

}  // namespace

std::vector<std::string> change_lines(const Manuscript& plan, std::span<const edit::Operation> operations) {
  std::vector<std::string> lines;
  for (const edit::Operation& operation : operations) {
    std::string line = std::visit(Line(plan), operation);
    if (!line.empty()) lines.push_back(std::move(line));
  }
  return lines;
}

}  // namespace planverk::job
