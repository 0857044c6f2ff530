#include "plan/views.h"

#include <charconv>

#include "subjects/subject.h"

namespace planverk::plan {

namespace {

constexpr std::size_t in_no_list = static_cast<std::size_t>(-1);

}  // namespace

std::optional<int> integer_in(xml::Node node, std::string_view attribute) {
  const std::string_view text = node.get(attribute);
  int value = 0;
  const auto read = std::from_chars(text.data(), text.data() + text.size(), value);
  if (text.empty() || read.ec != std::errc() || read.ptr != text.data() + text.size()) return std::nullopt;
  return value;
}

std::optional<Decimal> number_in(xml::Node node, std::string_view attribute) {
  return Decimal::parse(node.get(attribute));
}
std::optional<Date> date_in(xml::Node node, std::string_view attribute) {
  return Date::parse(node.get(attribute));
}

std::optional<bool> boolean_in(xml::Node node, std::string_view attribute) {
  const auto text = node.find(attribute);
  if (!text) return std::nullopt;
  return *text == "true";
}

xml::Node Views::node(std::string_view id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? xml::Node() : found->second.node;
}

std::size_t Views::place_of(std::string_view element, std::string_view id) const {
  const auto found = by_id_.find(id);
  const bool right = found != by_id_.end() && found->second.node.name() == element;
  return right ? found->second.index : in_no_list;
}

Views ViewReader::read() {
  views_.root = variant_.tree.root();
  views_.root.each_element([this](xml::Node node) {
    for (const Subject* subject : subjects()) {
      if (subject->read(*this, node, node.name())) break;
    }
  });
  for (const Subject* subject : subjects()) subject->link(*this);
  read_document(variant_.document);
  remember_other_ids();
  return std::move(views_);
}

/// Ids of what is no entity of its own: sections, tables, items …
void ViewReader::remember_other_ids() {
  std::vector<xml::Node> open{views_.root};
  while (!open.empty()) {
    const xml::Node node = open.back();
    open.pop_back();
    if (const auto id = node.find("id")) views_.by_id_.try_emplace(*id, Views::Place{node, in_no_list});
    node.each_element([&](xml::Node child) { open.push_back(child); });
  }
}

Views read_views(const Variant& variant) {
  return ViewReader(variant).read();
}

}  // namespace planverk::plan
