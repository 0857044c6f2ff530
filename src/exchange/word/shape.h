/// How a block of a plan is known again in a Word text: by its words and the form that a Word text can give them. What
/// only the plan's author could add (ids, access, widths, figures from registers) makes no difference.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "edit/element.h"

namespace planverk::exchange::word {

using edit::element_of;

/// Equal for blocks that say the same in the same form.
[[nodiscard]] std::string shape_of(const edit::Element& element);
/// The words alone, one space between them; those of notes too.
[[nodiscard]] std::string words_of(const edit::Element& element);
/// Holds what a Word text cannot give: figures from registers, citations, expansions. Its words are not all known here.
[[nodiscard]] bool has_own_markup(const edit::Element& element);
/// Whether words can be what a block with own markup prints: the words between its computed ones stand in them in
/// order.
[[nodiscard]] bool may_print(const edit::Element& element, std::string_view words);

/// How much two texts have in common, of their words: 0 to 1.
[[nodiscard]] double likeness(std::string_view one, std::string_view other);
/// Text and nothing else.
[[nodiscard]] bool is_plain(const edit::Element& element);
/// A label for people: the first words.
[[nodiscard]] std::string shortened(std::string_view words);

}  // namespace planverk::exchange::word
