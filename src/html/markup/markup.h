/// HTML text being written: everything that comes from a document is escaped here and nowhere else.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace planverk::html {

[[nodiscard]] std::string escaped_text(std::string_view text);
[[nodiscard]] std::string escaped_attribute(std::string_view text);
/// A JSON string with its quotes, safe inside a script element.
[[nodiscard]] std::string json_string(std::string_view text);
[[nodiscard]] std::string base64(std::string_view bytes);

/// Attributes in the order in which they are added; empty values are left out.
class Attributes {
 public:
  Attributes& add(std::string_view name, std::string_view value);
  /// Adds a class name; all of them come out as one attribute, first.
  Attributes& classed(std::string_view name);
  /// An attribute that is written although its value is empty (alt).
  Attributes& always(std::string_view name, std::string_view value);
  [[nodiscard]] std::string text() const;

 private:
  std::string classes_;
  std::string rest_;
};

class Markup {
 public:
  void open(std::string_view tag, const Attributes& attributes = {});
  void close(std::string_view tag);
  /// An element without content or end tag.
  void empty(std::string_view tag, const Attributes& attributes = {});
  void text(std::string_view text) { out_ += escaped_text(text); }
  /// Text that already is HTML, made by us.
  void raw(std::string_view html) { out_ += html; }
  /// Starts a new line, indented to the depth of `indent()`; for blocks, so that a page's source can be read.
  void line();
  void indent() { ++depth_; }
  void outdent() { --depth_; }
  /// Empty, for what is put in at this depth later.
  [[nodiscard]] Markup aside() const;
  [[nodiscard]] std::string take() { return std::exchange(out_, {}); }

 private:
  std::string out_;
  int depth_ = 0;
};

}  // namespace planverk::html
