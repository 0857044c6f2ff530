#include "word/fields.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace planverk::office::word {

namespace {

/// No instruction of a program is near this; what is longer is not looked at.
constexpr std::size_t longest_instruction = 10'000;
/// Nor are fields within each other.
constexpr std::size_t deepest_fields = 100;

struct NamedField {
  std::string_view name;
  Field::Kind kind;
};
// ISO/IEC 29500-1, 17.16.5.
constexpr auto named = std::to_array<NamedField>({
    {"HYPERLINK", Field::Kind::link},
    {"REF", Field::Kind::reference},
    {"PAGEREF", Field::Kind::reference},
    {"NOTEREF", Field::Kind::reference},
    {"STYLEREF", Field::Kind::reference},
    {"SEQ", Field::Kind::sequence},
    {"TOC", Field::Kind::contents},
    {"INDEX", Field::Kind::contents},
    {"TOA", Field::Kind::contents},
    {"PAGE", Field::Kind::page},
    {"NUMPAGES", Field::Kind::page},
    {"SECTIONPAGES", Field::Kind::page},
    {"SECTION", Field::Kind::page},
    {"FORMTEXT", Field::Kind::form},
    {"FORMCHECKBOX", Field::Kind::form},
    {"FORMDROPDOWN", Field::Kind::form},
});

/// The next word of an instruction, or what stands between quotation marks.
std::string next_word(std::string_view& rest) {
  rest = utf8::trim(rest);
  if (rest.empty()) return {};
  if (rest.front() == '"') {
    rest.remove_prefix(1);
    std::string out;
    while (!rest.empty() && rest.front() != '"') {
      if (rest.front() == '\\' && rest.size() > 1) rest.remove_prefix(1);  // `\\` and `\"`
      out += rest.front();
      rest.remove_prefix(1);
    }
    if (!rest.empty()) rest.remove_prefix(1);
    return out;
  }
  const std::size_t end = std::min(rest.find_first_of(" \t\n\r"), rest.size());
  std::string out(rest.substr(0, end));
  rest.remove_prefix(end);
  return out;
}

std::string upper_case(std::string_view word) {
  std::string out(word);
  std::ranges::transform(out, out.begin(), [](char c) { return c >= 'a' && c <= 'z' ? static_cast<char>(c - 32) : c; });
  return out;
}

std::string link_target(std::string_view rest) {
  std::string address, place;
  while (!rest.empty()) {
    const std::string word = next_word(rest);
    if (word == "\\l") {
      place = next_word(rest);
    } else if (word == "\\o" || word == "\\t") {
      next_word(rest);
    } else if (!word.empty() && word.front() != '\\' && address.empty()) {
      address = word;
    }
  }
  return place.empty() ? address : address + '#' + place;
}

}  // namespace

Field read_field(std::string_view instruction) {
  Field field;
  std::string_view rest = instruction.substr(0, longest_instruction);
  const std::string name = upper_case(next_word(rest));
  const auto place = std::ranges::find(named, name, &NamedField::name);
  if (place == named.end()) return field;
  field.kind = place->kind;
  if (field.kind == Field::Kind::link) field.target = link_target(rest);
  if (field.kind == Field::Kind::sequence) field.target = next_word(rest);
  // The number of a page says nothing any more, and a style is no place.
  if (name == "REF" || name == "NOTEREF") field.target = '#' + next_word(rest);
  return field;
}

void Fields::begin() {
  open_.push_back({});
}

void Fields::add_instruction(std::string_view text) {
  if (open_.empty() || open_.back().separated || open_.back().instruction.size() > longest_instruction) return;
  open_.back().instruction += text;
}

void Fields::separate() {
  if (open_.empty() || open_.back().separated) return;
  open_.back().separated = true;
  open_.back().field = read_field(open_.back().instruction);
}

void Fields::end() {
  if (open_.empty()) return;
  open_.pop_back();
}

void Fields::begin_with_result(std::string_view instruction) {
  begin();
  add_instruction(instruction);
  separate();
}

bool Fields::silent() const {
  if (!whole_) return false;
  // Deeper ones are a program's mistake; their words are still words.
  const std::size_t count = std::min(open_.size(), deepest_fields);
  return std::ranges::any_of(open_.begin(), open_.begin() + static_cast<std::ptrdiff_t>(count), [](const Open& each) {
    return !each.separated || each.field.kind == Field::Kind::contents || each.field.kind == Field::Kind::page;
  });
}

bool Fields::in_contents() const {
  if (!whole_) return false;
  const std::size_t count = std::min(open_.size(), deepest_fields);
  return std::ranges::any_of(open_.begin(), open_.begin() + static_cast<std::ptrdiff_t>(count),
                             [](const Open& each) { return each.field.kind == Field::Kind::contents; });
}

std::string_view Fields::href() const {
  for (std::size_t at = open_.size(); at-- > 0 && open_.size() - at <= deepest_fields;) {
    const Field& field = open_[at].field;
    if (field.kind == Field::Kind::link || field.kind == Field::Kind::reference) return field.target;
  }
  return {};
}

const Field* Fields::innermost() const {
  return open_.empty() ? nullptr : &open_.back().field;
}

}  // namespace planverk::office::word
