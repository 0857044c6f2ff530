/// Which elements hold words, where every space counts, and which hold elements alone, where white space is only layout:
/// by the vocabulary, and where it does not know an element, by what the element holds.
#pragma once

#include <cstdint>

#include "plan/vocabulary.h"
#include "xml/markup.h"
#include "xml/tree.h"

namespace planverk::edit {

/// Null where the vocabulary has no such element there.
[[nodiscard]] const plan::ElementType* type_of(const xml::Markup& markup, std::uint32_t element);
[[nodiscard]] const plan::ElementType* type_of(xml::Node element);
/// The type that the name has below a parent of that type.
[[nodiscard]] const plan::ElementType* type_below(const plan::ElementType* parent, std::string_view name);

/// Whether the type asks for words. Of one that is not known: no.
[[nodiscard]] bool holds_words(const plan::ElementType* type);
[[nodiscard]] bool is_blank(std::string_view text);
/// Whether white space in the element is part of what it says.
[[nodiscard]] bool is_mixed(const xml::Markup& markup, std::uint32_t element);
[[nodiscard]] bool is_mixed(xml::Node element, const plan::ElementType* type);

}  // namespace planverk::edit
