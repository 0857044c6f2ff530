/// The words of an element as one line, as they will stand in the document: blanks and source lines folded (folded.h),
/// without what a revision takes out, without notes, and with U+FFFC for what is only known later (numbers bound to a
/// register, generated references, placeholders).
#pragma once

#include <string>
#include <string_view>

#include "xml/tree.h"

namespace planverk::figures {

/// Stands for a piece of text that is put in later.
inline constexpr std::string_view later_text = "\xEF\xBF\xBC";

/// The element's own run of words: inline children included, blocks below it left out.
[[nodiscard]] std::string inline_text(xml::Node node);
/// The same without a copy where it is one run, as it mostly is: a view into the tree, else into `kept`.
[[nodiscard]] std::string_view inline_words(xml::Node node, std::string& kept);
/// What an attribute says, folded alike.
[[nodiscard]] std::string folded(std::string_view raw);
/// Whether it holds any words or bound figures, at any depth.
[[nodiscard]] bool has_text(xml::Node node);

}  // namespace planverk::figures
