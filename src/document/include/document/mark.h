/// What the kinds of mark_list.h do: read by templates, layout, the structure tree, PDF and HTML, none of which names
/// one for its look.
#pragma once

#include <span>
#include <string_view>

#include "document/mark_list.h"
#include "document/tree.h"

namespace planverk::document {

enum class Decoration : std::uint8_t { none = 0, under = 1, through = 2 };

struct Mark {
  Kind kind;
  std::string_view name;             ///< in templates and dumps
  std::string_view attributes = {};  ///< that templates may give it, one space between them
  std::string_view element;          ///< of HTML
  std::string_view html_class = {};  ///< where the element alone does not say how it looks: a rule is written for it
  bool bolder = false;               ///< than the words around it
  bool italic = false;
  Ink ink = Ink::none;  ///< none: that of the words around it
  Decoration line = Decoration::none;
  bool tagged = false;      ///< an element of the structure tree (Span), and kept where a heading is listed
  bool listed = tagged;     ///< kept where a heading is listed
  bool expanded = false;    ///< properties.said is its long form
  bool seen_empty = false;  ///< stands in the document though it holds nothing
};

[[nodiscard]] std::span<const Mark> marks();
/// The mark of that kind, or null: the kind is another.
[[nodiscard]] const Mark* mark_of(Kind kind);

}  // namespace planverk::document
