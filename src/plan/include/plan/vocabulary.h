/// The plan vocabulary, described once: every element with its attributes, types, content and one sentence of meaning.
/// From it come the shape check, the nearest-name hints, the published XSD and the reference page (design decision D1).
#pragma once

#include <optional>
#include <span>
#include <string>
#include <string_view>

#include "base/diagnostic.h"
#include "base/limits.h"
#include "base/sources.h"
#include "language/packs.h"
#include "xml/tree.h"

namespace planverk::plan {

class Kinds;  // plan/kinds.h

enum class ValueType {
  text,          ///< any text; where it is required, at least one character that is no space
  id,            ///< ASCII letter or `_`, then ASCII letters, digits, `_`, `.` and `-`
  reference,     ///< an id
  references,    ///< ids, one space between them
  process_code,  ///< `3.7.0`, `A-1.2`: one to four groups of digits or letters
  date,          ///< `yyyy-mm-dd`, a day that exists
  month,         ///< `yyyy-mm`
  year,          ///< `yyyy`
  period,        ///< `yyyy`, `yyyy-mm` or `yyyy-mm-dd`
  time,          ///< `hh:mm`
  integer,       ///< at most nine digits, `-` allowed
  count,         ///< at most nine digits
  positive,      ///< the same, from 1
  number,        ///< at most twelve digits before the point and six after it, `-` allowed
  percent,       ///< 0 to 100, at most six digits after the point
  boolean,       ///< `true` or `false`
  language,      ///< a language tag
  href,          ///< `https:`, `http:`, `mailto:`, `tel:` or `#…`; empty where the address is still to come
  file,          ///< a file name or path
  enumeration,   ///< one word of the list
  enumerations,  ///< words of the list, one space between them
};

/// Whether documents show the words of an attribute, and as what: the rules for texts speak of those.
enum class Printed { no, words, title };

struct AttributeType {
  std::string_view name;
  ValueType type;
  bool required = false;
  /// For enumerations the allowed words, for references the element types that may be meant; separated by one space.
  /// `%kinds` and `%sections` stand for what the kinds' files name: Kinds::with_words().
  std::string_view allowed;
  std::string_view fallback;  ///< what an absent attribute means; empty when absence means "not given"
  std::string_view meaning;   ///< one English sentence for the reference page
  Printed printed = Printed::no;
};

/// `date`, `language` …: names the schema's simple type, and the hint that tells the form.
[[nodiscard]] std::string_view name_of(ValueType type);
/// Whether the value has the form of the attribute's type, its enumeration included.
[[nodiscard]] bool has_form(const AttributeType& attribute, std::string_view value);

enum class Content { empty, elements, mixed, text };

/// One element type. The same name may have different types in different parents (`item` of a list, of a meeting).
struct ElementType {
  std::string_view type;  ///< unique: `meeting-item`
  std::string_view name;  ///< as written: `item`
  Content content;
  std::span<const AttributeType> attributes;
  std::string_view
      children;  ///< child *types*, separated by one space; groups are written `%inline`, `%block`, `%view`
  std::string_view required;  ///< children that must be there, by name
  std::string_view single;    ///< children that may be there once at most, by name
  std::string_view meaning;
};

[[nodiscard]] std::span<const ElementType> element_types();
/// What every element may carry: `access`.
[[nodiscard]] std::span<const AttributeType> common_attributes();
/// The attribute of that name on elements of that type, common ones included; null when there is none.
[[nodiscard]] const AttributeType* find_attribute(const ElementType& type, std::string_view name);
[[nodiscard]] const ElementType* find_type(std::string_view type);
/// The type that the name has below `parent`; null when it may not stand there.
[[nodiscard]] const ElementType* child_type(const ElementType& parent, std::string_view name);
[[nodiscard]] const ElementType& root_type();
/// Whether elements of that name stand within a line of words.
[[nodiscard]] bool is_inline(std::string_view name);
/// Whether elements of that name are filled from the registers.
[[nodiscard]] bool is_view(std::string_view name);
/// Words of a space-separated list with groups (`%inline`) expanded.
[[nodiscard]] std::span<const std::string_view> children_of(const ElementType& type);

/// Checks names, nesting, required and unknown attributes, and the lexical form of values: exactly what the published
/// XSD says, and the limits on tables besides. Two things a schema cannot forbid are refused here alone: `xmlns:…`
/// declarations and `xsi:…` attributes. Cardinality, ids and references are check_references(). True when nothing was
/// found.
bool check_shape(const xml::Tree& tree, const Sources& sources, const Kinds& kinds, const Limits& limits,
                 Diagnostics& found);
/// The same for a tree whose root is of another type: `rules`.
bool check_shape(const xml::Tree& tree, const Sources& sources, const ElementType& top, const Kinds& kinds,
                 const Limits& limits, Diagnostics& found);
/// Languages of the plan and of its documents that there is no language file for.
void check_languages(const xml::Tree& tree, const Sources& sources, const language::Packs& languages,
                     Diagnostics& found);
/// Required and single children; ids unique over the include closure, process codes among themselves; references that
/// resolve to the right kind; chains of parents that end; and what one element asks for beyond its table (a section has
/// a title or a use, an accepted rule exists and can be accepted, a note stands in no note).
bool check_references(const xml::Tree& tree, const Sources& sources, const Limits& limits, Diagnostics& found);

[[nodiscard]] std::string to_xsd(const Kinds& kinds);
[[nodiscard]] std::string to_markdown(const Kinds& kinds);

/// The known name nearest to a wrong one (Damerau–Levenshtein, at most a third of its length), or none.
[[nodiscard]] std::optional<std::string_view> nearest(std::string_view wrong, std::span<const std::string_view> known);

}  // namespace planverk::plan
