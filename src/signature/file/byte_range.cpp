#include "file/byte_range.h"

#include <algorithm>
#include <charconv>
#include <cstddef>

namespace planverk::signature {

namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t most_dictionary = 1 << 20;  ///< a signature dictionary before or behind its value

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}

int digit_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

/// `<30 82…>` is this string, and there is nothing else in it.
bool writes(std::string_view hexadecimal, std::string_view string) {
  if (hexadecimal.size() < 2 || hexadecimal.front() != '<' || hexadecimal.back() != '>') return false;
  std::size_t at = 0;
  int high = -1;
  for (const char c : hexadecimal.substr(1, hexadecimal.size() - 2)) {
    if (is_space(c)) continue;
    const int digit = digit_of(c);
    if (digit < 0) return false;
    if (high < 0) {
      high = digit;
      continue;
    }
    if (at >= string.size() || static_cast<unsigned char>(string[at]) != static_cast<unsigned>(high * 16 + digit))
      return false;
    ++at;
    high = -1;
  }
  if (high >= 0)
    return at + 1 == string.size() && static_cast<unsigned char>(string[at]) == static_cast<unsigned>(high * 16);
  return at == string.size();
}

/// Number of the object whose heading is the last before `at`; -1 where an object ends in between.
int object_around(std::string_view bytes, std::size_t at) {
  const std::size_t begin = at > most_dictionary ? at - most_dictionary : 0;
  const std::string_view before = bytes.substr(begin, at - begin);
  const std::size_t heading = before.rfind(" obj");
  if (heading == npos || before.find("endobj", heading) != npos) return -1;
  std::size_t end = heading;  // of the generation
  while (end > 0 && digit_of(before[end - 1]) >= 0) --end;
  while (end > 0 && is_space(before[end - 1])) --end;
  std::size_t first = end;
  while (first > 0 && digit_of(before[first - 1]) >= 0 && end - first < 10) --first;
  int number = -1;
  std::from_chars(before.data() + first, before.data() + end, number);
  return number;
}

std::size_t count_of(std::string_view text, std::string_view word) {
  std::size_t count = 0;
  for (std::size_t at = text.find(word); at != npos; at = text.find(word, at + word.size())) ++count;
  return count;
}

/// The key stands once in the object around the gap: of two, readers may take one or the other.
bool range_stands_once(std::string_view bytes, std::size_t gap_begin, std::size_t gap_end) {
  const std::size_t begin = gap_begin > most_dictionary ? gap_begin - most_dictionary : 0;
  std::string_view before = bytes.substr(begin, gap_begin - begin);
  if (const std::size_t heading = before.rfind(" obj"); heading != npos) before.remove_prefix(heading);
  std::string_view behind = bytes.substr(gap_end, most_dictionary);
  behind = behind.substr(0, behind.find("endobj"));
  return count_of(before, "/ByteRange") + count_of(behind, "/ByteRange") == 1;
}

/// A revision ends with `%%EOF` and white space.
bool ends_revision(std::string_view signed_bytes) {
  while (!signed_bytes.empty() && is_space(signed_bytes.back())) signed_bytes.remove_suffix(1);
  return signed_bytes.ends_with("%%EOF");
}

bool nothing_but_space(std::string_view bytes) {
  return std::ranges::all_of(bytes, is_space);
}

}  // namespace

Coverage judge_byte_range(std::string_view bytes, const SignatureEntry& entry, std::vector<Reason>& reasons) {
  Coverage out;
  const auto wrong = [&](const char* code) {
    reasons.push_back({code, {}, true});
    return out;
  };
  const foreign::Object range = entry.value.get("/ByteRange");
  if (entry.contents.empty()) return wrong("contents-missing");
  if (!range.is_array()) return wrong("range-missing");
  std::int64_t part[4] = {-1, -1, -1, -1};
  for (std::size_t index = 0; index < 4; ++index) part[index] = range.at(index).integer().value_or(-1);
  const auto size = static_cast<std::int64_t>(bytes.size());
  if (range.size() != 4 || part[0] != 0 || part[1] <= 0 || part[2] <= part[1] || part[3] <= 0 || part[2] > size ||
      part[3] > size - part[2])
    return wrong("range-form");
  out.gap_begin = static_cast<std::uint64_t>(part[1]);
  out.gap_end = static_cast<std::uint64_t>(part[2]);
  out.end = static_cast<std::uint64_t>(part[2] + part[3]);
  out.whole_file = out.end == bytes.size();
  const std::string_view gap = bytes.substr(out.gap_begin, out.gap_end - out.gap_begin);
  if (gap.size() < 2 || gap.front() != '<' || gap.back() != '>') return wrong("range-gap");
  if (!writes(gap, entry.contents)) return wrong("range-contents");
  std::string_view before = bytes.substr(0, out.gap_begin);
  while (!before.empty() && is_space(before.back())) before.remove_suffix(1);
  if (!before.ends_with("/Contents") || object_around(bytes, out.gap_begin) != entry.object.number)
    return wrong("range-object");
  if (!range_stands_once(bytes, out.gap_begin, out.gap_end)) return wrong("range-twice");
  if (!ends_revision(bytes.substr(0, out.end)) && !nothing_but_space(bytes.substr(out.end)))
    return wrong("range-inside");
  out.sound = true;
  return out;
}

}  // namespace planverk::signature
