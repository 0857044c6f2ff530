#include "leak/letters.h"

#include <array>

#include "base/utf8.h"

namespace planverk::job::leak {

namespace {

constexpr char32_t soft_hyphen = 0xAD, no_break_hyphen = 0x2011, hyphen = 0x2010;

/// U+00C0–U+017F without their accents; a space stays as it is.
constexpr std::string_view without_accents =
    "aaaaaaaceeeeiiiidnooooo ouuuuytsaaaaaaaceeeeiiiidnooooo ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiiiiijjkkkllllllllllnnnnnnnnnoooooooorrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzzs";

bool is_accent(char32_t c) {
  return c >= 0x300 && c <= 0x36F;
}

/// What stands between the parts of a word that ends a line, or may.
bool is_within(char32_t c, std::string_view text, std::size_t next) {
  if (c == soft_hyphen || is_accent(c) || c == 0x200B || c == 0x200C || c == 0x200D || c == 0xFEFF) return true;
  const bool line_ends = next < text.size() && (text[next] == '\n' || text[next] == '\r');
  return (c == '-' || c == hyphen || c == no_break_hyphen) && line_ends;
}

class Gathering {
 public:
  explicit Gathering(std::string_view text) : text_(text) {
    out_.text.reserve(text.size());
    out_.begins.reserve(text.size());
  }

  Letters gather() {
    for (std::size_t at = 0; at < text_.size();) {
      const auto byte = static_cast<unsigned char>(text_[at]);
      if (byte < 0x80) {
        ++at;
        ascii(static_cast<char>(byte), at);
      } else {
        const char32_t character = utf8::next(text_, at);
        other(character, at);
      }
    }
    return std::move(out_);
  }

 private:
  void ascii(char c, std::size_t next) {
    if ((c >= 'a' && c <= 'z') || (c >= '0' && c <= '9')) return add(std::string_view(&c, 1));
    if (c >= 'A' && c <= 'Z') {
      c = static_cast<char>(c + ('a' - 'A'));
      return add(std::string_view(&c, 1));
    }
    if (is_within(static_cast<unsigned char>(c), text_, next)) {
      within_line_end_ = true;
    } else if (within_line_end_ && (c == '\n' || c == '\r' || c == ' ')) {
      // the white space at the end of a line whose last word goes on
    } else {
      part();
    }
  }

  void other(char32_t c, std::size_t next) {
    if (c >= 0xC0 && c <= 0x17F && without_accents[c - 0xC0] != ' ') return latin(c);
    if (c >= 0xFB00 && c <= 0xFB06) {
      static constexpr std::array<std::string_view, 7> ligatures{"ff", "fi", "fl", "ffi", "ffl", "st", "st"};
      return add(ligatures[c - 0xFB00]);
    }
    if (is_within(c, text_, next)) {
      within_line_end_ = c == hyphen || c == no_break_hyphen || within_line_end_;
      return;
    }
    if (c == 0xFFFD || (!utf8::is_letter(c) && !is_other_script(c))) return part();
    add(utf8::encode(utf8::lower(c)));
  }

  void latin(char32_t c) {
    static constexpr std::array<std::pair<char32_t, std::string_view>, 9> two{{{0xC6, "ae"}, {0xE6, "ae"}, {0xDE, "th"}, {0xFE, "th"},
                                                                               {0xDF, "ss"}, {0x132, "ij"}, {0x133, "ij"},
                                                                               {0x152, "oe"}, {0x153, "oe"}}};
    for (const auto& [letter, written] : two) {
      if (letter == c) return add(written);
    }
    const char plain = without_accents[c - 0xC0];
    add(std::string_view(&plain, 1));
  }

  /// Letters beyond those that utf8 knows the case of; marks and signs below and symbols part words.
  static bool is_other_script(char32_t c) {
    return (c >= 0x250 && c < 0x2000) || (c >= 0x2C00 && c < 0x2E00) || (c >= 0x3040 && c < 0xD800) || (c >= 0x20000 && c < 0x30000);
  }

  void add(std::string_view bytes) {
    for (std::size_t i = 0; i < bytes.size(); ++i) out_.begins.push_back(i == 0 && parted_);
    out_.text += bytes;
    parted_ = false;
    within_line_end_ = false;
  }

  void part() {
    parted_ = true;
    within_line_end_ = false;
  }

  std::string_view text_;
  Letters out_;
  bool parted_ = true;
  bool within_line_end_ = false;
};

}  // namespace

Letters letters_of(std::string_view text) {
  return Gathering(text).gather();
}

std::vector<std::string_view> words_of(const Letters& letters) {
  std::vector<std::string_view> words;
  const std::string_view text = letters.text;
  for (std::size_t at = 0; at < text.size();) {
    std::size_t end = at + 1;
    while (end < text.size() && !letters.begins[end]) ++end;
    words.push_back(text.substr(at, end - at));
    at = end;
  }
  return words;
}

}  // namespace planverk::job::leak
