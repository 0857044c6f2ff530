/// The styles of a Word file (styles.xml), each with what it has from those it is based on.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>

#include "office/word.h"
#include "word/part.h"

namespace planverk::office::word {

/// What a style or a run's own properties say; what they leave open is none.
struct RunForm {
  std::optional<bool> bold, italic, underlined, hidden, struck, capitals;
  std::optional<bool> raised;  ///< above or below the line
  std::optional<std::string> language;
  bool coloured = false;
  bool sized = false;

  /// What `over` says comes first.
  [[nodiscard]] RunForm with(const RunForm& over) const;
};
/// Of `w:rPr`.
[[nodiscard]] RunForm read_run_form(const Element& properties);

struct Numbering {
  std::optional<std::string> list;  ///< `numId`
  std::optional<int> level;
};
/// Of `w:numPr`; nothing of a null handle.
[[nodiscard]] Numbering read_numbering(const Element& properties);

struct Style {
  std::string name;  ///< as the file has it: built-in ones in English, whatever the language of the program
  bool of_paragraphs = false;
  RunForm form;
  std::optional<int> outline;  ///< from 1; 0: body text
  Numbering numbering;
};

class Styles {
 public:
  Styles() = default;
  explicit Styles(const Element& root);

  /// The style of that id; null where there is none.
  [[nodiscard]] const Style* find(std::string_view id) const;
  [[nodiscard]] const std::string& default_paragraph() const { return default_paragraph_; }
  [[nodiscard]] const std::string& language() const { return language_; }

 private:
  std::map<std::string, Style, std::less<>> styles_;
  std::string default_paragraph_;
  std::string language_;
};

/// What a paragraph of a style is. `name` is the style's name, or its id where the file does not describe it.
struct StyleRole {
  Paragraph::Role role = Paragraph::Role::text;
  int level = 0;
};
[[nodiscard]] StyleRole role_of_style(std::string_view name);
/// Of `List Bullet 2` and the like: the level of lists, from 0, that such a style is made for. They are lists of their
/// own for the program, set in further.
[[nodiscard]] int level_in_name(std::string_view style_name);
/// A style of paragraphs that go on in a list's item.
[[nodiscard]] bool continues_lists(std::string_view style_name);

}  // namespace planverk::office::word
