/// What the readers of a Word file's text share while one file is read.
#pragma once

#include <map>
#include <string>
#include <string_view>

#include "office/word.h"
#include "word/numbering.h"
#include "word/package.h"
#include "word/styles.h"

namespace planverk::office::word {

struct Context {
  Package& package;
  const Styles& styles;
  Lists& lists;
  const WordLimits& limits;
  WordDocument& document;

  std::string part = {};       ///< the one being read: links and pictures are looked up in its relations
  std::string rendering = {};  ///< the text rendering so far: a line a paragraph
  std::size_t paragraphs = 0;
  bool too_many = false;  ///< the limit of paragraphs was met; nothing more is read
  std::map<std::string, std::size_t, std::less<>> footnotes = {}, endnotes = {};  ///< index in document.notes by id
  std::map<std::string, std::shared_ptr<const std::string>, std::less<>> media = {};
  std::string moved_from = {}, moved_to = {};  ///< the name of the move that is open here

  /// Counts what is left out, with its words where they are left out too.
  void omit(Omission kind, std::string_view words = {});
  /// The index of a change in the document: a new one, or the one before where it is the same.
  std::size_t change(TrackedChange::Kind kind, const Element& element);
  /// The line that is being written.
  [[nodiscard]] Span here() const;
};

/// What stands for an `mc:AlternateContent`: the first choice whose words are understood here, else the fall-back
/// (ISO/IEC 29500-3, 10.2.1), else the first choice, since its words are words of the text.
[[nodiscard]] Element chosen(const Element& alternatives);

/// Of `w:ins`, `w:del`, `w:moveFrom`, `w:moveTo`; none of other elements.
[[nodiscard]] std::optional<TrackedChange::Kind> change_of(const Element& element);

/// A content control that holds a table of contents.
[[nodiscard]] bool holds_contents(const Element& control);

}  // namespace planverk::office::word
