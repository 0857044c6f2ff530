#include <algorithm>
#include <array>
#include <utility>

#include "document/mark.h"
#include "document/role.h"
#include "document/tree.h"

namespace planverk::document {

namespace {

constexpr std::array kind_names{
    std::string_view("root"),           std::string_view("cover"),          std::string_view("contents"),
    std::string_view("contents-entry"), std::string_view("section"),        std::string_view("heading"),
    std::string_view("paragraph"),      std::string_view("list"),           std::string_view("item"),
    std::string_view("quote"),          std::string_view("callout"),        std::string_view("columns"),
    std::string_view("column"),         std::string_view("table"),          std::string_view("caption"),
    std::string_view("table-head"),     std::string_view("table-body"),     std::string_view("row"),
    std::string_view("header"),         std::string_view("cell"),           std::string_view("table-note"),
    std::string_view("side-title"),     std::string_view("foot-title"),     std::string_view("figure"),
    std::string_view("note"),           std::string_view("signature-line"), std::string_view("text"),
    std::string_view("reference"),      std::string_view("table-mark"),     std::string_view("link"),
    std::string_view("said"),           std::string_view("symbol"),         std::string_view("badge"),
    std::string_view("tag"),            std::string_view("corner"),         std::string_view("line-break")};
static_assert(kind_names.size() == static_cast<std::size_t>(Kind::line_break) + 1);

#define PLANVERK_MARK(word, ...) Mark{.kind = Kind::word, .name = #word, __VA_ARGS__},
constexpr Mark all_marks[] = {PLANVERK_MARKS(PLANVERK_MARK)};
#undef PLANVERK_MARK
static_assert(static_cast<std::size_t>(all_marks[0].kind) == kind_names.size());

constexpr std::array symbol_names{
    std::string_view("none"),      std::string_view("yes"),         std::string_view("partly"),
    std::string_view("no"),        std::string_view("not-started"), std::string_view("on-plan"),
    std::string_view("deviating"), std::string_view("late"),        std::string_view("done"),
    std::string_view("cancelled"), std::string_view("up"),          std::string_view("down"),
    std::string_view("same"),      std::string_view("logo")};
static_assert(symbol_names.size() == static_cast<std::size_t>(Symbol::logo) + 1);

constexpr std::array role_names{std::string_view("Document"), std::string_view("Sect"),  std::string_view("Div"),
                                std::string_view("H1"),       std::string_view("H2"),    std::string_view("H3"),
                                std::string_view("H4"),       std::string_view("H5"),    std::string_view("H6"),
                                std::string_view("H7"),       std::string_view("H8"),    std::string_view("H9"),
                                std::string_view("P"),        std::string_view("L"),     std::string_view("LI"),
                                std::string_view("Lbl"),      std::string_view("LBody"), std::string_view("Table"),
                                std::string_view("Caption"),  std::string_view("THead"), std::string_view("TBody"),
                                std::string_view("TR"),       std::string_view("TH"),    std::string_view("TD"),
                                std::string_view("Figure"),   std::string_view("Note"),  std::string_view("Reference"),
                                std::string_view("Link"),     std::string_view("Span"),  std::string_view("BlockQuote"),
                                std::string_view("TOC"),      std::string_view("TOCI"),  std::string_view("Form"),
                                std::string_view()};
static_assert(role_names.size() == static_cast<std::size_t>(Role::none) + 1);

template <class Value, class Names>
std::optional<Value> find_name(const Names& names, std::string_view name) {
  const auto* found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Value>(found - names.begin());
}

}  // namespace

bool is_inline(Kind kind) {
  return kind >= Kind::text || kind == Kind::note;
}
std::string_view name_of(Kind kind) {
  const Mark* mark = mark_of(kind);
  return mark != nullptr ? mark->name : kind_names[static_cast<std::size_t>(kind)];
}
std::span<const Mark> marks() {
  return all_marks;
}
const Mark* mark_of(Kind kind) {
  return kind < all_marks[0].kind ? nullptr : &all_marks[static_cast<std::size_t>(kind) - kind_names.size()];
}
std::string_view name_of(Symbol symbol) {
  return symbol_names[static_cast<std::size_t>(symbol)];
}
std::optional<Symbol> symbol_of(std::string_view name) {
  return find_name<Symbol>(symbol_names, name);
}
std::string_view name_of(Role role) {
  return role_names[static_cast<std::size_t>(role)];
}

}  // namespace planverk::document
