#include "sheet/document_rules.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdint>

namespace planverk::html {

std::string DocumentRules::rule(std::string name, std::string selector_rest, std::string declarations) {
  rules_.try_emplace(name, fmt::format(".{}{} {{ {} }}", name, selector_rest, declarations));
  return name;
}

std::string DocumentRules::column_width(int per_mille) {
  return rule(fmt::format("w-{}", per_mille), "", fmt::format("width: {}.{}%;", per_mille / 10, per_mille % 10));
}

std::string DocumentRules::column_length(Length width) {
  return rule(fmt::format("w-{}pt", width.milli / 1000), "", fmt::format("width: {};", css_.rem(width)));
}

std::string DocumentRules::indent(Length indent) {
  return rule(fmt::format("indent-{}", indent.milli / 1000), "",
              fmt::format("padding-inline-start: calc(var(--cell-x) + {});", css_.rem(indent)));
}

std::string DocumentRules::number_room(const std::u32string& characters, int mark_digits, bool first) {
  std::string name = "room", content;
  for (const char32_t character : characters) {
    name += fmt::format("-{:x}", static_cast<std::uint32_t>(character));
    content += fmt::format("\\{:x} ", static_cast<std::uint32_t>(character));
  }
  std::string declarations = fmt::format("content: \"{}\"; visibility: hidden; white-space: pre;", content);
  if (mark_digits > 0) {
    name += fmt::format("-mark{}{}", mark_digits, first ? "" : "-more");
    // As page.css sets marks of notes.
    declarations += fmt::format(" padding-inline-end: calc({}ch * 0.75 + {}rem);", mark_digits, first ? "0.16" : "0");
  }
  return rule(name, "::after", declarations);
}

std::string DocumentRules::shares(const std::vector<document::Column>& columns) {
  std::string name = "shares";
  std::string tracks;
  for (const document::Column& column : columns) {
    const int share = std::max(1, static_cast<int>(column.share));
    name += column.fit ? std::string("-fit") : fmt::format("-{}", share);
    tracks += column.fit ? std::string(" auto") : fmt::format(" minmax(0, {}fr)", share);
  }
  return rule(name, "", fmt::format("--shares:{};", tracks));
}

std::string DocumentRules::text_columns(int count) {
  return rule(fmt::format("text-columns-{}", count), "", fmt::format("--text-columns: {};", count));
}

std::string DocumentRules::css() const {
  std::string out;
  for (const auto& [name, text] : rules_) out.append(text).append("\n");
  return out;
}

}  // namespace planverk::html
