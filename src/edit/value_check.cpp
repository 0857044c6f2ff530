#include "value_check.h"

#include <set>

#include "base/utf8.h"
#include "xml/markup.h"

namespace planverk::edit {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"edit-value", "", Stage::edit, RuleClass::format, Severity::error,
     "What is written into a plan has names and characters that XML can hold, and each attribute once.",
     "edit: edit-value"},
};

bool check_value(std::string_view value, const std::string& about, Span where, Diagnostics& found) {
  const auto unfit = xml::unfit_character(value);
  if (!unfit) return true;
  std::size_t at = *unfit;
  found.add("edit-value", where)
      .with("address", about)
      .with("character", utf8::code_point_name(utf8::next(value, at)))
      .mend();
  return false;
}

bool check_name(std::string_view name, Span where, Diagnostics& found) {
  if (xml::is_name(name)) return true;
  found.add("edit-value", where).variant("name").with("name", std::string(name)).mend("name");
  return false;
}

bool check_element(const Element& element, const std::string& about, Span where, Diagnostics& found) {
  bool well = check_name(element.name, where, found);
  std::set<std::string_view> names;
  for (const auto& [name, value] : element.attributes) {
    well = check_name(name, where, found) && well;
    well = check_value(value, about + "/@" + name, where, found) && well;
    if (names.insert(name).second) continue;
    found.add("edit-value", where).variant("double").with("name", name).mend("double");
    well = false;
  }
  for (const Piece& piece : element.content) {
    well = check_value(piece.text, about, where, found) && well;
    for (const Element& child : piece.element) well = check_element(child, about, where, found) && well;
  }
  return well;
}

}  // namespace planverk::edit
