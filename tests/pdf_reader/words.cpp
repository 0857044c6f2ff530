#include "words.h"

#include <algorithm>
#include <array>

namespace planverk::test::pdf {

namespace {

/// Bytes of the character that begins the text.
std::size_t length_of_first(std::string_view text) {
  const auto lead = static_cast<unsigned char>(text[0]);
  const std::size_t length = lead < 0x80 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : 4;
  return std::min(length, text.size());
}

constexpr std::array<std::string_view, 20> blanks{" ",      "\t",     "\n",     "\r",     "\u00A0", "\u2000", "\u2001",
                                                  "\u2002", "\u2003", "\u2004", "\u2005", "\u2006", "\u2007", "\u2008",
                                                  "\u2009", "\u200A", "\u2028", "\u2029", "\u202F", " "};
constexpr std::array<std::string_view, 8> invisible{"\u00AD", "\u200B", "\u200C", "\u200D",
                                                    "\u200E", "\u200F", "\u2060", "\uFEFF"};

template <std::size_t n>
bool holds(const std::array<std::string_view, n>& set, std::string_view character) {
  return std::ranges::find(set, character) != set.end();
}

}  // namespace

void Words::add(std::string_view text) {
  while (!text.empty()) {
    const std::string_view character = text.substr(0, length_of_first(text));
    text.remove_prefix(character.size());
    if (holds(invisible, character)) continue;
    if (holds(blanks, character)) {
      gap_ = true;
      continue;
    }
    if (gap_ && !out_.empty()) out_ += ' ';
    gap_ = false;
    for (const std::string& bracket : brackets_) out_ += bracket;
    brackets_.clear();
    out_ += character == "\u2010" || character == "\u2011" ? "-" : character;
  }
}

void Words::close() {
  if (brackets_.empty()) {
    out_ += "⟩";
  } else {
    brackets_.pop_back();
  }
}

std::string Words::take() {
  gap_ = false;
  brackets_.clear();
  std::string out;
  out.swap(out_);
  return out;
}

}  // namespace planverk::test::pdf
