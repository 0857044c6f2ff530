#include "base/xml_text.h"

namespace planverk {

namespace {

/// U+FFFE and U+FFFF are EF BF BE and EF BF BF.
bool is_noncharacter(std::string_view text, std::size_t at) {
  return text.substr(at, 2) == "\xEF\xBF" && at + 2 < text.size() && (text[at + 2] == '\xBE' || text[at + 2] == '\xBF');
}

/// What stands for the byte at `at`, and how many bytes it stands for; one byte and no replacement for itself.
struct Replacement {
  std::string_view text;
  std::size_t bytes = 0;  ///< 0: the byte stays
};

Replacement replacement(std::string_view text, std::size_t at, bool attribute) {
  const char c = text[at];
  switch (c) {
    case '&':
      return {"&amp;", 1};
    case '<':
      return {"&lt;", 1};
    case '>':
      return {"&gt;", 1};
    case '\r':
      return {"&#13;", 1};
    case '"':
      return attribute ? Replacement{"&quot;", 1} : Replacement{};
    case '\n':
      return attribute ? Replacement{"&#10;", 1} : Replacement{};
    case '\t':
      return attribute ? Replacement{"&#9;", 1} : Replacement{};
    case '\xEF':
      return is_noncharacter(text, at) ? Replacement{"", 3} : Replacement{};
    default:
      return static_cast<unsigned char>(c) < 0x20 ? Replacement{"", 1} : Replacement{};
  }
}

void append(std::string& out, std::string_view text, bool attribute) {
  std::size_t kept = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Replacement found = replacement(text, at, attribute);
    if (found.bytes == 0) {
      ++at;
      continue;
    }
    out.append(text.substr(kept, at - kept)).append(found.text);
    at += found.bytes;
    kept = at;
  }
  out.append(text.substr(kept));
}

}  // namespace

void append_xml_text(std::string& out, std::string_view text) {
  append(out, text, false);
}

void append_xml_attribute(std::string& out, std::string_view value) {
  append(out, value, true);
}

std::string xml_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  append(out, text, false);
  return out;
}

std::string xml_attribute(std::string_view value) {
  std::string out;
  out.reserve(value.size());
  append(out, value, true);
  return out;
}

}  // namespace planverk
