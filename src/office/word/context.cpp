#include "word/context.h"

#include <array>

#include "base/utf8.h"

namespace planverk::office::word {

namespace {

constexpr std::size_t most_shown = 60;  ///< bytes of what is left out, in a message

void add_words(std::string& shown, std::string_view words) {
  const std::string plain = utf8::collapse(words);
  if (shown.size() >= most_shown || utf8::trim(plain).empty()) return;
  if (!shown.empty()) shown += "; ";
  shown += utf8::trim(plain);
  if (shown.size() <= most_shown) return;
  std::size_t end = most_shown;
  while (end > 0 && (static_cast<unsigned char>(shown[end]) & 0xC0U) == 0x80U) --end;
  shown.resize(end);
  shown += "…";
}

bool is_understood(Space space) {
  return space != Space::other && space != Space::none;
}

/// `Requires` names prefixes that are declared where it stands.
bool is_understood(const Element& choice) {
  std::string_view rest = utf8::trim(choice.get("Requires", Space::none));
  while (!rest.empty()) {
    const std::size_t end = std::min(rest.find(' '), rest.size());
    if (!is_understood(choice.space_of(rest.substr(0, end)))) return false;
    rest = utf8::trim(rest.substr(end));
  }
  return true;
}

}  // namespace

void Context::omit(Omission kind, std::string_view words) {
  Omitted& omitted = document.omitted[static_cast<std::size_t>(kind)];
  if (omitted.count++ == 0) omitted.first = here();
  add_words(omitted.words, words);
}

std::size_t Context::change(TrackedChange::Kind kind, const Element& element) {
  TrackedChange change{kind, std::string(element.get("author")), std::string(element.get("date")), {}};
  if (kind == TrackedChange::Kind::moved_away) change.move = moved_from;
  if (kind == TrackedChange::Kind::moved_here) change.move = moved_to;
  // One change may be written as many, a piece of form each.
  std::vector<TrackedChange>& changes = document.changes;
  const std::size_t from = changes.size() > 4 ? changes.size() - 4 : 0;
  for (std::size_t at = changes.size(); at-- > from;) {
    if (changes[at] == change) return at;
  }
  changes.push_back(std::move(change));
  return changes.size() - 1;
}

Span Context::here() const {
  return {0, static_cast<std::uint32_t>(rendering.size()), 0};
}

Element chosen(const Element& alternatives) {
  Element first, fall_back, understood;
  alternatives.each([&](const Element& each) {
    if (each.is("Fallback", Space::compatibility) && !fall_back) fall_back = each;
    if (!each.is("Choice", Space::compatibility)) return;
    if (!first) first = each;
    if (!understood && is_understood(each)) understood = each;
  });
  if (understood) return understood;
  return fall_back ? fall_back : first;
}

std::optional<TrackedChange::Kind> change_of(const Element& element) {
  if (element.is("ins")) return TrackedChange::Kind::insertion;
  if (element.is("del")) return TrackedChange::Kind::deletion;
  if (element.is("moveTo")) return TrackedChange::Kind::moved_here;
  if (element.is("moveFrom")) return TrackedChange::Kind::moved_away;
  return std::nullopt;
}

bool holds_contents(const Element& control) {
  const auto gallery = control.child("sdtPr").child("docPartObj").value_of("docPartGallery");
  return gallery == "Table of Contents";
}

}  // namespace planverk::office::word
