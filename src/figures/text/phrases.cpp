#include "text/phrases.h"

#include <cstring>

namespace planverk::figures {

namespace {

constexpr std::size_t beginning_size = 4;

std::uint32_t beginning_at(const char* bytes) {
  std::uint32_t beginning = 0;
  std::memcpy(&beginning, bytes, beginning_size);
  return beginning;
}

void add_mark(HeldSet& held, char before, char mark) {
  switch (mark) {
    case 'x':
      if (before == 'x') held.add(Held::double_x);
      break;
    case '<':
      held.add(Held::angle);
      break;
    case '"':
      held.add(Held::quote);
      break;
    case '%':
      held.add(Held::percent);
      break;
    case '@':
      held.add(Held::at_sign);
      break;
    case '\xC2':
      held.add(Held::two_byte_mark);
      break;
    case '\xE2':
      held.add(Held::three_byte_mark);
      break;
    default:
      if (mark >= '0' && mark <= '9') held.add(Held::digit);
      break;
  }
}

}  // namespace

void Phrases::add(std::string_view phrase, Held group) {
  if (phrase.size() < beginning_size) {
    if (!phrase.empty()) always_.add(group);
    return;
  }
  const std::uint32_t beginning = beginning_at(phrase.data());
  const std::uint32_t place = place_of(beginning);
  places_[place / 64] |= std::uint64_t{1} << (place % 64);
  entries_.push_back({beginning, group, std::string(phrase)});
}

HeldSet Phrases::held_by(std::string_view small) const {
  HeldSet held = always_;
  char before = '\0';
  for (std::size_t at = 0; at < small.size(); ++at) {
    add_mark(held, before, small[at]);
    before = small[at];
    if (at + beginning_size > small.size()) continue;
    const std::uint32_t beginning = beginning_at(small.data() + at);
    const std::uint32_t place = place_of(beginning);
    if ((places_[place / 64] >> (place % 64) & 1U) == 0) continue;
    for (const Entry& entry : entries_) {
      if (entry.beginning == beginning && small.substr(at).starts_with(entry.phrase)) held.add(entry.group);
    }
  }
  return held;
}

}  // namespace planverk::figures
