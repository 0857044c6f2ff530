/// The content elements of templates (no prefix) and how they become nodes of the document tree: which kind each name
/// stands for, which attributes it takes, and what their values mean. The vocabulary of document/tree.h under the names
/// that template authors write.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "document/tree.h"

namespace planverk::templates {

enum class ContentName : std::uint8_t {
  cover,
  contents,
  section,
  heading,
  title,
  paragraph,
  list,
  item,
  quote,
  callout,
  columns,
  column,
  table,
  caption,
  side_title,
  foot_title,
  head,
  row,
  header,
  cell,
  table_note,
  figure,
  note,
  signature_line,
  reference,
  link,
  said,
  symbol,
  badge,
  tag,
  corner,
  line_break,
  mark,  ///< of document/mark.h
};

enum class ContentAttribute : std::uint8_t {
  id,
  lang,
  style,
  number,
  break_before,
  orientation,
  text_columns,
  series,
  keep,
  counts,  ///< of a row: whether its amounts are part of the sum of all
  unlisted,
  depth,
  of,
  marker,
  label,
  among,
  side,
  towards,
  share,
  fit,
  sums,  ///< of a column: its amounts are added up
  width,
  align,
  scope,
  rows,
  columns,
  indent,
  fill,
  emphasis,
  alt,
  to,
  optional,
  href,
  as,
  name,
  sign,
  image,
  data,  ///< what a table shows; what the table shows that a reference leads to
};

struct ContentType {
  std::string_view name;  ///< as written in a template
  ContentName content;
  document::Kind kind;
  std::string_view style;       ///< that it has when it states none
  std::string_view attributes;  ///< names, separated by one space; `id`, `lang` and `style` are always allowed
};

[[nodiscard]] std::span<const ContentType> content_types();
[[nodiscard]] const ContentType* find_content(std::string_view name);
[[nodiscard]] std::optional<ContentAttribute> content_attribute(const ContentType& type, std::string_view name);

/// Whether the attribute takes the text; an empty one leaves the attribute out.
[[nodiscard]] bool may_be(const ContentType& type, ContentAttribute attribute, std::string_view value);
/// The words that the attribute takes, one space between them; empty when it takes any text or a number.
[[nodiscard]] std::string allowed_values(ContentAttribute attribute);

/// Sets a property from an attribute's text; false when the text is none of the values the attribute takes.
bool set_property(document::Properties& properties, ContentAttribute attribute, std::string_view value);
/// The same for one column of a table.
bool set_column(document::Column& column, ContentAttribute attribute, std::string_view value);

}  // namespace planverk::templates
