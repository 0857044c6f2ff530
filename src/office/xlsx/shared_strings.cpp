#include "shared_strings.h"

#include <charconv>

#include "base/utf8.h"
#include "pieces.h"

namespace planverk::office {

namespace {

constexpr std::size_t escape_size = 7;  // _x000D_

/// The UTF-16 unit of an escape that begins at `at`.
std::optional<char32_t> escape_at(std::string_view text, std::size_t at) {
  const std::string_view escape = text.substr(at, escape_size);
  if (escape.size() < escape_size || !escape.starts_with("_x") || escape.back() != '_') return std::nullopt;
  unsigned unit = 0;
  const char* const end = escape.data() + escape_size - 1;
  const auto [stop, error] = std::from_chars(escape.data() + 2, end, unit, 16);
  if (error != std::errc() || stop != end) return std::nullopt;
  return unit;
}

bool is_high(char32_t unit) {
  return unit >= 0xD800 && unit < 0xDC00;
}
bool is_low(char32_t unit) {
  return unit >= 0xDC00 && unit < 0xE000;
}

void append_character(std::string& out, char32_t c) {
  constexpr char32_t replacement = 0xFFFD;
  const bool control = (c < 0x20 && c != '\t' && c != '\n' && c != '\r') || (c >= 0x7F && c < 0xA0);
  const bool nothing = (c >= 0xD800 && c < 0xE000) || c == 0xFFFE || c == 0xFFFF;
  utf8::append(out, control || nothing ? replacement : c);
}

void unify_line_ends(std::string& text) {
  std::size_t kept = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (text[at] == '\r' && at + 1 < text.size() && text[at + 1] == '\n') continue;
    text[kept++] = text[at] == '\r' ? '\n' : text[at];
  }
  text.resize(kept);
}

}  // namespace

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto unit = text[at] == '_' ? escape_at(text, at) : std::nullopt;
    if (!unit) {
      out += text[at++];
      continue;
    }
    at += escape_size;
    const auto low = is_high(*unit) ? escape_at(text, at) : std::nullopt;
    const bool pair = low && is_low(*low);
    append_character(out, pair ? 0x10000 + ((*unit - 0xD800) << 10) + (*low - 0xDC00) : *unit);
    if (pair) at += escape_size;
  }
  unify_line_ends(out);
  return out;
}

std::string plain_text(xml::Node node) {
  const std::string text = node.text();
  return unescaped(node.get("xml:space") == "preserve" ? std::string_view(text) : utf8::trim(text));
}

std::string rich_text(xml::Node node) {
  std::string out;
  node.each_element([&](xml::Node each) {
    const std::string_view name = local_name(each.name());
    if (name == "t") out += plain_text(each);
    if (name == "r") out += plain_text(child(each, "t"));
  });
  return out;
}

std::optional<std::vector<std::string>> read_shared_strings(Package& package, std::string_view part, std::size_t most,
                                                            Diagnostics& found, FileId file) {
  const auto bytes = package.bytes(part);
  if (!bytes) return std::nullopt;
  XmlPart xml = package.xml_part(part, *bytes);
  std::vector<std::string> strings;
  bool too_many = false;
  const auto frame = read_in_pieces(xml, "sst", "si", [&](xml::Node node) {
    too_many = strings.size() == most;
    if (!too_many) strings.push_back(rich_text(node));
    return !too_many;
  });
  if (too_many) {
    found.add("office-limit", Span{file, 0, 0}).variant("strings").with("max", std::to_string(most)).mend("smaller");
  }
  if (!frame || too_many) return std::nullopt;
  return strings;
}

}  // namespace planverk::office
