/// PDF objects as values, and the reader of their notation (ISO 32000-1, 7.2 and 7.3).
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <stdexcept>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

namespace planverk::test::pdf {

struct Name {
  std::string text;
};
struct Reference {
  int number = 0;
};
/// An operator in a content stream, or `obj`, `stream` … in a file.
struct Keyword {
  std::string text;
};
struct Object;
using Array = std::vector<Object>;
using Dictionary = std::map<std::string, Object>;

struct Object {
  std::variant<std::monostate, bool, double, std::string, Name, Reference, Keyword, Array, Dictionary> value;

  template <class T>
  [[nodiscard]] const T* as() const {
    return std::get_if<T>(&value);
  }
  [[nodiscard]] bool is_null() const { return std::holds_alternative<std::monostate>(value); }
  [[nodiscard]] bool is_name(std::string_view text) const { return as<Name>() != nullptr && as<Name>()->text == text; }
  [[nodiscard]] bool is_keyword(std::string_view text) const {
    return as<Keyword>() != nullptr && as<Keyword>()->text == text;
  }
};

class Parser {
 public:
  explicit Parser(std::string_view text, std::size_t at = 0) : text_(text), at_(at) {}

  /// The next object; a reference `n 0 R` counts as one. None at the end.
  std::optional<Object> next();
  [[nodiscard]] std::size_t position() const { return at_; }

 private:
  void skip_space();
  Object number_or_reference();
  std::string literal_string();
  std::string hex_string();
  std::string name();
  Array array();
  Dictionary dictionary();
  [[noreturn]] void fail(std::string_view what) const;

  std::string_view text_;
  std::size_t at_;
  int depth_ = 0;
};

/// Bytes of a text string as UTF-8: UTF-16BE with its mark, else one byte a character.
[[nodiscard]] std::string text_of(std::string_view bytes);
void append_utf8(std::string& out, std::uint32_t character);
/// UTF-16BE without a mark.
[[nodiscard]] std::string utf8_of_utf16(std::string_view bytes);

}  // namespace planverk::test::pdf
