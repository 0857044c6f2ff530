/// How a file is written: what a new piece takes over, so that it looks as if the file's owner had written it.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "xml/markup.h"

namespace planverk::edit {

/// What the whole file has in common.
struct FileStyle {
  std::string line_end = "\n";    ///< the first that stands in it
  std::string unit = "  ";        ///< what the children of the root are indented by
  char quote = '"';               ///< of its first attribute
  std::string empty_end = "/>";   ///< of its first `<a/>`: some write ` />`
};
[[nodiscard]] FileStyle file_style(const xml::Markup& markup);

/// How an element has its attributes: what stands before each, around its `=`, and its quotation mark.
struct TagStyle {
  std::string separator = " ";
  std::string equals = "=";
  char quote = '"';
};
/// That of its last attribute; where it has none, the file's.
[[nodiscard]] TagStyle tag_style(const xml::Markup& markup, std::uint32_t element, const FileStyle& file);

/// Whether nothing but blanks stands before `at` on its line.
[[nodiscard]] bool begins_line(std::string_view bytes, std::size_t at);
/// Where the line of `at` begins; behind a byte order mark.
[[nodiscard]] std::size_t line_start(std::string_view bytes, std::size_t at);
/// The blanks between the start of the line and `at`, which begins_line().
[[nodiscard]] std::string_view indentation(std::string_view bytes, std::size_t at);
/// Where the next line begins when nothing but blanks stands from `at` on to the end of this one; else `at`.
[[nodiscard]] std::size_t past_blank_rest(std::string_view bytes, std::size_t at);
[[nodiscard]] bool has_line_end(std::string_view text);

/// Where the line that `part` ends on ends, when nothing but blanks and comments of the same parent follows on it; else
/// xml::Markup::none: something shares its line.
[[nodiscard]] std::uint32_t own_line_end(const xml::Markup& markup, std::uint32_t part);
/// Whether the part begins a line that holds nothing else but comments behind it.
[[nodiscard]] bool has_own_line(const xml::Markup& markup, std::uint32_t part);
/// The comment on the line above the part, with lines of its own; none when there is none.
[[nodiscard]] std::uint32_t comment_above(const xml::Markup& markup, std::uint32_t part);

}  // namespace planverk::edit
