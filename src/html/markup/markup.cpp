#include "markup/markup.h"

#include <fmt/format.h>

#include "base/xml_text.h"

namespace planverk::html {

namespace {

/// White space of all sorts is a space in HTML; as a space it stays one in attributes too.
std::string spaced(std::string_view text) {
  std::string out(text);
  for (char& c : out) {
    if (c == '\n' || c == '\r' || c == '\t') c = ' ';
  }
  return out;
}

}  // namespace

std::string escaped_text(std::string_view text) {
  return xml_text(spaced(text));
}
std::string escaped_attribute(std::string_view text) {
  return xml_attribute(spaced(text));
}

std::string json_string(std::string_view text) {
  std::string out = "\"";
  for (const char c : text) {
    const auto byte = static_cast<unsigned char>(c);
    if (c == '"' || c == '\\') {
      out += '\\';
      out += c;
    } else if (byte < 0x20 || c == '<' || c == '>' || c == '&') {
      out += fmt::format("\\u{:04x}", byte);
    } else {
      out += c;
    }
  }
  return out += '"';
}

std::string base64(std::string_view bytes) {
  static constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  out.reserve((bytes.size() + 2) / 3 * 4);
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    std::uint32_t group = 0;
    for (std::size_t k = 0; k < 3; ++k) {
      group = group << 8 | (i + k < bytes.size() ? static_cast<unsigned char>(bytes[i + k]) : 0U);
    }
    for (std::size_t k = 0; k < 4; ++k) {
      out += i + k > bytes.size() ? '=' : digits[group >> (18 - 6 * k) & 63U];
    }
  }
  return out;
}

Attributes& Attributes::add(std::string_view name, std::string_view value) {
  return value.empty() ? *this : always(name, value);
}

Attributes& Attributes::always(std::string_view name, std::string_view value) {
  rest_.append(" ").append(name).append("=\"").append(escaped_attribute(value)).append("\"");
  return *this;
}

Attributes& Attributes::classed(std::string_view name) {
  if (name.empty()) return *this;
  if (!classes_.empty()) classes_ += ' ';
  classes_ += name;
  return *this;
}

std::string Attributes::text() const {
  return classes_.empty() ? rest_ : " class=\"" + classes_ + "\"" + rest_;
}

void Markup::open(std::string_view tag, const Attributes& attributes) {
  out_.append("<").append(tag).append(attributes.text()).append(">");
}

void Markup::close(std::string_view tag) {
  out_.append("</").append(tag).append(">");
}

void Markup::empty(std::string_view tag, const Attributes& attributes) {
  open(tag, attributes);
}

Markup Markup::aside() const {
  Markup other;
  other.depth_ = depth_;
  return other;
}

void Markup::line() {
  // A space before the end of a block says nothing.
  while (out_.ends_with(' ')) out_.pop_back();
  out_ += '\n';
  out_.append(static_cast<std::size_t>(depth_) * 2, ' ');
}

}  // namespace planverk::html
