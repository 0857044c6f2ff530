#include "text/folded.h"

#include <algorithm>
#include <array>

namespace planverk::figures {

namespace {

/// No-break, figure, thin and narrow spaces.
constexpr std::array<std::string_view, 4> wide_blanks{"\xC2\xA0", "\xE2\x80\x87", "\xE2\x80\x89", "\xE2\x80\xAF"};
/// Soft hyphen, zero width space, word joiner, byte order mark: nobody sees them within a word.
constexpr std::array<std::string_view, 4> no_width{"\xC2\xAD", "\xE2\x80\x8B", "\xE2\x81\xA0", "\xEF\xBB\xBF"};

bool is_plain_blank(char byte) {
  return byte == ' ' || byte == '\n' || byte == '\t' || byte == '\r';
}

template <class List>
std::size_t length_of(const List& list, std::string_view text) {
  for (const std::string_view each : list) {
    if (text.starts_with(each)) return each.size();
  }
  return 0;
}

/// The bytes of the blank that the text begins with; 0 for none.
std::size_t blank_at(std::string_view text) {
  return is_plain_blank(text.front()) ? 1 : length_of(wide_blanks, text);
}

bool may_begin_special(char byte) {
  return byte == '\xC2' || byte == '\xE2' || byte == '\xEF';
}

}  // namespace

bool needs_folding(std::string_view raw) {
  if (raw.empty()) return false;
  if (is_plain_blank(raw.front()) || is_plain_blank(raw.back())) return true;
  char before = '\0';
  for (std::size_t at = 0; at < raw.size(); ++at) {
    const char byte = raw[at];
    if (is_plain_blank(byte) && (byte != ' ' || before == ' ')) return true;
    if (may_begin_special(byte)) {
      const std::string_view rest = raw.substr(at, 3);
      if (length_of(wide_blanks, rest) != 0 || length_of(no_width, rest) != 0) return true;
    }
    before = byte;
  }
  return false;
}

void Folder::put(std::string_view bytes, const BytePlace* at) {
  out_ += bytes;
  if (places_ == nullptr) return;
  for (std::size_t i = 0; i < bytes.size(); ++i) places_->push_back(at == nullptr ? BytePlace() : at[i]);
}

void Folder::add(std::string_view raw, const BytePlace* at) {
  for (std::size_t i = 0; i < raw.size();) {
    const std::string_view rest = raw.substr(i);
    if (const std::size_t blank = blank_at(rest); blank != 0) {
      if (at != nullptr) {
        if (!blank_ || blank_place_.begin == blank_place_.end) blank_place_ = at[i];
        blank_place_.end = std::max(blank_place_.end, at[i + blank - 1].end);
      }
      blank_ = true;
      i += blank;
      continue;
    }
    if (const std::size_t nothing = may_begin_special(raw[i]) ? length_of(no_width, rest) : 0; nothing != 0) {
      i += nothing;
      continue;
    }
    if (blank_ && !out_.empty() && out_.back() != '\n') put(" ", &blank_place_);
    blank_ = false;
    blank_place_ = {};
    std::size_t end = i + 1;
    while (end < raw.size() && !is_plain_blank(raw[end]) && !may_begin_special(raw[end])) ++end;
    put(raw.substr(i, end - i), at == nullptr ? nullptr : at + i);
    i = end;
  }
}

void Folder::line(BytePlace at) {
  blank_ = false;
  blank_place_ = {};
  put("\n", &at);
}

}  // namespace planverk::figures
