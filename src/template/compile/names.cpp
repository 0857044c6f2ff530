#include "compile/names.h"

#include <algorithm>

#include "base/word_list.h"
#include "figures/vocabulary.h"
#include "plan/vocabulary.h"

namespace planverk::templates {

namespace {

bool starts_name(char c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || c == '_';
}
bool in_name(char c) {
  return starts_name(c) || (c >= '0' && c <= '9') || c == '-' || c == '.';
}

bool is_operator(std::string_view name) {
  return name == "and" || name == "or" || name == "div" || name == "mod";
}

/// `fig:matrix/fig:row`: what stands there is the row.
std::string_view element_at(std::string_view place) {
  return place.substr(place.rfind('/') + 1);
}

}  // namespace

const Names& Names::of_the_plan() {
  static const Names names;
  return names;
}

Names::Names() {
  for (const plan::ElementType& type : plan::element_types()) {
    elements_.push_back(type.name);
    for (const plan::AttributeType& attribute : type.attributes) add(type.name, attribute.name);
  }
  for (const plan::AttributeType& attribute : plan::common_attributes()) add_everywhere(attribute.name);
  for (const figures::Figure& figure : figures::figure_types()) {
    if (!figure.is_attribute()) {
      elements_.push_back(figure.name);
    } else if (figure.places == "*") {
      add_everywhere(figure.bare_name());
    } else {
      for (const std::string_view place : WordList(figure.places)) add(element_at(place), figure.bare_name());
    }
  }
  element_set_.insert(elements_.begin(), elements_.end());
  attribute_set_.insert(attributes_.begin(), attributes_.end());
}

void Names::add(std::string_view element, std::string_view attribute) {
  attributes_of_[element].push_back(attribute);
  attributes_.push_back(attribute);
}

void Names::add_everywhere(std::string_view attribute) {
  everywhere_.push_back(attribute);
  attributes_.push_back(attribute);
}

bool Names::is_element(std::string_view name) const {
  return element_set_.contains(name);
}

bool Names::is_attribute(std::string_view name) const {
  return attribute_set_.contains(name);
}

bool Names::may_carry(std::string_view element, std::string_view attribute) const {
  if (std::ranges::find(everywhere_, attribute) != everywhere_.end()) return true;
  const auto own = attributes_of_.find(element);
  return own != attributes_of_.end() && std::ranges::find(own->second, attribute) != own->second.end();
}

std::optional<std::string_view> Names::nearest_attribute(std::string_view element, std::string_view wrong) const {
  const auto own = attributes_of_.find(element);
  if (own == attributes_of_.end()) return std::nullopt;
  return plan::nearest(wrong, own->second);
}

void Names::judge(std::string_view name, bool attribute, std::size_t offset, std::vector<Unknown>& out) const {
  if (attribute ? is_attribute(name) : is_element(name)) return;
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
