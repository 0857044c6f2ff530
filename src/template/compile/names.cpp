#include "compile/names.h"

#include <algorithm>

#include "plan/vocabulary.h"

namespace planverk::templates {

namespace {

constexpr std::string_view figure_prefix = "fig:";

bool starts_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool in_name(char c) {
  return starts_name(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

bool is_operator(std::string_view name) {
  return name == "and" || name == "or" || name == "div" || name == "mod";
}

}  // namespace

const Names& Names::of_the_plan() {
  static const Names names;
  return names;
}

Names::Names() {
  for (const plan::ElementType& type : plan::element_types()) {
    elements_.push_back(type.name);
    auto& own = attributes_of_[type.name];
    for (const plan::AttributeType& attribute : type.attributes) {
      own.push_back(attribute.name);
      attributes_.push_back(attribute.name);
    }
    for (const plan::AttributeType& attribute : plan::common_attributes()) own.push_back(attribute.name);
  }
  for (const plan::AttributeType& attribute : plan::common_attributes()) attributes_.push_back(attribute.name);
  element_set_.insert(elements_.begin(), elements_.end());
  attribute_set_.insert(attributes_.begin(), attributes_.end());
}

bool Names::is_element(std::string_view name) const {
  return name.starts_with(figure_prefix) || element_set_.contains(name);
}

bool Names::is_attribute(std::string_view name) const {
  return name.starts_with(figure_prefix) || attribute_set_.contains(name);
}

bool Names::may_carry(std::string_view element, std::string_view attribute) const {
  if (attribute.starts_with(figure_prefix) || element.starts_with(figure_prefix)) return true;
  const auto own = attributes_of_.find(element);
  return own == attributes_of_.end() || std::ranges::find(own->second, attribute) != own->second.end();
}

std::optional<std::string_view> Names::nearest_attribute(std::string_view element, std::string_view wrong) const {
  const auto own = attributes_of_.find(element);
  if (own == attributes_of_.end()) return std::nullopt;
  return plan::nearest(wrong, own->second);
}

// Attributes of computed elements (`@ref` of fig:risk) are not part of the plan vocabulary.
constexpr std::string_view computed_names[] = {"band",  "ref",   "risks",      "actions", "controls", "count",
                                               "total", "share", "band-label", "level",   "rows",     "columns"};

void Names::judge(std::string_view name, bool attribute, std::size_t offset, std::vector<Unknown>& out) const {
  if (attribute ? is_attribute(name) || std::ranges::find(computed_names, name) != std::end(computed_names)
                : is_element(name)) {
    return;
  }
  out.push_back({std::string(name), attribute, offset, plan::nearest(name, attribute ? attributes_ : elements_)});
}

std::vector<Names::Unknown> Names::unknown_in(std::string_view text) const {
  std::vector<Unknown> out;
  for (std::size_t i = 0; i < text.size();) {
    const char c = text[i];
    if (c == '\'' || c == '"') {
      const std::size_t end = text.find(c, i + 1);
      i = end == std::string_view::npos ? text.size() : end + 1;
      continue;
    }
    if (!starts_name(c)) {
      // A number with letters behind it is no name, and a variable's name is its own.
      const bool skip_name = c == '$' || (c >= '0' && c <= '9');
      ++i;
      while (skip_name && i < text.size() && in_name(text[i])) ++i;
      continue;
    }
    std::size_t end = i;
    while (end < text.size() && (in_name(text[end]) || (text[end] == ':' && end + 1 < text.size() &&
                                                        starts_name(text[end + 1]) && text[end - 1] != ':'))) {
      ++end;
    }
    const std::string_view name = text.substr(i, end - i);
    const bool attribute = i > 0 && text[i - 1] == '@';
    const bool call_or_axis = end < text.size() && (text[end] == '(' || text.substr(end).starts_with("::"));
    if (!call_or_axis && !is_operator(name)) judge(name, attribute, i, out);
    i = end;
  }
  return out;
}

}  // namespace planverk::templates
