#include "language/pack.h"

#include <algorithm>

#include "hyphenation/divider.h"

namespace planverk::language {

Pack::Pack() = default;
Pack::~Pack() = default;

const Divider& Pack::divider() const {
  std::call_once(divided_, [this] { divider_ = std::make_unique<const Divider>(*this); });
  return *divider_;
}

namespace {

const std::string& month_of(const Words& names, unsigned month) {
  static const std::string none;
  return month >= 1 && month <= names.size() ? names[month - 1] : none;
}

}  // namespace

const std::string& month_name(const Pack& pack, unsigned month) {
  return month_of(pack.months, month);
}

const std::string& month_in_date(const Pack& pack, unsigned month) {
  return month_of(pack.months_in_dates.empty() ? pack.months : pack.months_in_dates, month);
}

bool takes_singular(const Pack& pack, std::string_view count) {
  bool singular = false;
  for (const std::string_view entry : pack.singular) {
    if (entry.starts_with('-')) {
      if (count.ends_with(entry.substr(1))) return false;
    } else if (entry.starts_with('*')) {
      singular = singular || count.ends_with(entry.substr(1));
    } else {
      singular = singular || count == entry;
    }
  }
  return singular;
}

std::size_t value_of_numeral(const Pack& pack, std::string_view word) {
  for (std::size_t i = 0; i < pack.numerals.size(); ++i) {
    for (std::string_view rest = pack.numerals[i]; !rest.empty();) {
      const std::size_t end = rest.find('/');
      if (rest.substr(0, end) == word) return i + 2;
      rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + 1);
    }
  }
  return 0;
}

bool contains(const Words& words, std::string_view word) {
  return std::ranges::find(words, word) != words.end();
}

}  // namespace planverk::language
