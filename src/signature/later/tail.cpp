#include "later/tail.h"

#include <charconv>
#include <optional>
#include <set>

namespace planverk::signature {

namespace {

constexpr std::size_t npos = std::string_view::npos;
constexpr std::size_t most_sections = 10'000;

bool is_space(char c) {
  return c == ' ' || c == '\n' || c == '\r' || c == '\t' || c == '\f' || c == '\0';
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}

std::size_t skip_space(std::string_view bytes, std::size_t at) {
  while (at < bytes.size() && is_space(bytes[at])) ++at;
  return at;
}

/// A number after white space; moves `at` behind it.
std::optional<std::uint64_t> take_number(std::string_view bytes, std::size_t& at) {
  const std::size_t begin = skip_space(bytes, at);
  std::uint64_t value = 0;
  const auto [end, error] = std::from_chars(bytes.data() + begin, bytes.data() + bytes.size(), value);
  if (error != std::errc{} || begin >= bytes.size()) return {};
  at = static_cast<std::size_t>(end - bytes.data());
  return value;
}

/// The number after the last `startxref`.
std::optional<std::uint64_t> start_of_table(std::string_view edition) {
  const std::size_t word = edition.rfind("startxref");
  if (word == npos) return {};
  std::size_t at = word + 9;
  return take_number(edition, at);
}

std::optional<std::uint64_t> number_of(std::string_view dictionary, std::string_view key) {
  const std::size_t found = dictionary.find(key);
  if (found == npos) return {};
  std::size_t at = found + key.size();
  return take_number(dictionary, at);
}

struct Section {
  std::set<std::uint64_t> places;  ///< where its objects stand
  bool table = false;              ///< written as a table, so that `places` are all
  std::optional<std::uint64_t> previous;
};

/// `12 0 obj` stands there.
bool stands_at(std::string_view bytes, std::size_t place, std::uint64_t number) {
  const auto own = take_number(bytes, place);
  const auto generation = take_number(bytes, place);
  return own == number && generation && bytes.substr(skip_space(bytes, place)).starts_with("obj");
}

/// Entries up to `trailer`; false where they are damaged, or lead to another object than they say.
bool read_entries(std::string_view bytes, std::size_t& at, std::set<std::uint64_t>& places) {
  while (true) {
    at = skip_space(bytes, at);
    if (bytes.substr(at).starts_with("trailer")) return true;
    const auto first = take_number(bytes, at);
    const auto count = take_number(bytes, at);
    if (!first || !count) return false;
    for (std::uint64_t index = 0; index < *count; ++index) {
      const auto place = take_number(bytes, at);
      const auto generation = take_number(bytes, at);
      at = skip_space(bytes, at);
      if (!place || !generation || at >= bytes.size()) return false;
      if (bytes[at] == 'n') {
        if (*place >= bytes.size() || !stands_at(bytes, *place, *first + index)) return false;
        places.insert(skip_space(bytes, *place));
      }
      if (bytes[at] != 'n' && bytes[at] != 'f') return false;
      ++at;
    }
  }
}

std::optional<Section> read_section(std::string_view bytes, std::uint64_t from) {
  std::size_t at = skip_space(bytes, from);
  Section out;
  if (at >= bytes.size()) return {};
  if (bytes.substr(at).starts_with("xref")) {
    at += 4;
    if (!read_entries(bytes, at, out.places)) return {};
    const std::string_view trailer = bytes.substr(at, bytes.find("startxref", at) - at);
    out.table = trailer.find("/XRefStm") == npos;
    out.previous = number_of(trailer, "/Prev");
    return out;
  }
  const std::string_view object = bytes.substr(at, bytes.find("stream", at) - at);
  if (!is_digit(object.front()) || object.find("/XRef") == npos) return {};
  out.previous = number_of(object, "/Prev");
  return out;
}

/// Objects from `from` on that no section leads to.
void find_unlisted(std::string_view bytes, std::size_t from, const std::set<std::uint64_t>& places, Changes& changes) {
  for (std::size_t word = bytes.find(" obj", from); word != npos;) {
    std::size_t begin = word;
    while (begin > from && is_digit(bytes[begin - 1])) --begin;  // generation
    while (begin > from && is_space(bytes[begin - 1])) --begin;
    const std::size_t behind_number = begin;
    while (begin > from && is_digit(bytes[begin - 1])) --begin;
    if (begin < behind_number && !places.contains(begin))
      changes.wrong("later-unlisted", std::string(bytes.substr(begin, behind_number - begin)));
    std::size_t end = bytes.find("endobj", word);
    const std::size_t stream = bytes.find("stream", word);
    if (stream < end) end = bytes.find("endstream", stream);
    word = end == npos ? npos : bytes.find(" obj", end);
  }
}

}  // namespace

void judge_tail(std::string_view bytes, std::uint64_t end, Changes& changes) {
  const auto own = start_of_table(bytes.substr(0, end));
  auto at = start_of_table(bytes);
  const std::string_view tail = bytes.substr(end);
  if (!own || !at || tail.find("startxref") == npos) return changes.wrong("later-table");
  std::set<std::uint64_t> places;
  bool tables = true;
  std::set<std::uint64_t> met;
  while (*at != *own) {
    // Each section of the later editions stands behind the signed one, and leads to the one before it.
    if (*at < end || !met.insert(*at).second || met.size() > most_sections) return changes.wrong("later-table");
    const auto section = read_section(bytes, *at);
    if (!section || !section->previous) return changes.wrong("later-table");
    places.insert(section->places.begin(), section->places.end());
    tables = tables && section->table;
    at = section->previous;
  }
  if (tables) find_unlisted(bytes, end, places, changes);
}

}  // namespace planverk::signature
