#include "write_element.h"

#include <algorithm>

#include "content.h"
#include "written.h"

namespace planverk::edit {

namespace {

class Writer {
 public:
  explicit Writer(const ElementStyle& style) : style_(style) {}

  void write(const Element& element, const plan::ElementType* type, const TagStyle& tag, const std::string& indent) {
    out_ += '<' + element.name;
    write_attributes(element, tag);
    const bool mixed = holds_words(type) || has_words(element);
    const bool any = std::ranges::any_of(element.content, [&](const Piece& piece) { return counts(piece, mixed); });
    if (!any) {
      out_ += style_.file.empty_end;
      return;
    }
    out_ += '>';
    const bool lines = style_.lines && !mixed;
    for (const Piece& piece : element.content) {
      if (counts(piece, mixed)) write(piece, type, lines, indent + style_.file.unit);
    }
    if (lines) out_ += style_.file.line_end + indent;
    out_ += "</" + element.name + '>';
  }

  [[nodiscard]] std::string take() { return std::move(out_); }

 private:
  static bool has_words(const Element& element) {
    return std::ranges::any_of(element.content, [](const Piece& piece) { return !is_blank(piece.text); });
  }
  /// White space between elements is layout, which is made anew.
  static bool counts(const Piece& piece, bool mixed) {
    return !piece.element.empty() || (mixed && !piece.text.empty());
  }

  void write_attributes(const Element& element, const TagStyle& tag) {
    bool first = true;
    for (const auto& [name, value] : element.attributes) {
      out_ += first ? std::string(" ") : tag.separator;
      first = false;
      const Form form = tag.quote == '"' ? Form::double_quoted : Form::single_quoted;
      out_ += name + tag.equals + tag.quote + written(value, form, style_.file.line_end) + tag.quote;
    }
  }

  void write(const Piece& piece, const plan::ElementType* type, bool lines, const std::string& indent) {
    out_ += written(piece.text, Form::text, style_.file.line_end);
    for (const Element& child : piece.element) {
      if (lines) out_ += style_.file.line_end + indent;
      const TagStyle tag{.separator = " ", .equals = style_.tag.equals, .quote = style_.tag.quote};
      write(child, type_below(type, child.name), tag, indent);
    }
  }

  const ElementStyle& style_;
  std::string out_;
};

}  // namespace

std::string element_bytes(const Element& element, const plan::ElementType* type, const ElementStyle& style) {
  Writer writer(style);
  writer.write(element, type, style.tag, style.indent);
  return writer.take();
}

}  // namespace planverk::edit
