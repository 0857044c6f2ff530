#include "document/style.h"

#include <algorithm>
#include <array>
#include <deque>
#include <map>
#include <mutex>
#include <shared_mutex>
#include <string>

namespace planverk::document {

namespace {

/// In the order of the constants.
constexpr auto constants = std::to_array<std::string_view>({"", "title"});

/// Names that templates brought. What is in it stays where it is.
struct Names {
  std::shared_mutex lock;
  std::deque<std::string> texts;
  std::map<std::string_view, std::uint16_t> indexes;
};

Names& further() {
  static Names names;
  return names;
}

}  // namespace

Style Style::named(std::string_view name) {
  const auto* known = std::find(constants.begin(), constants.end(), name);
  if (known != constants.end()) return Style(static_cast<std::uint16_t>(known - constants.begin()));
  Names& names = further();
  {
    const std::shared_lock reading(names.lock);
    if (const auto found = names.indexes.find(name); found != names.indexes.end()) return Style(found->second);
  }
  const std::scoped_lock writing(names.lock);
  if (const auto found = names.indexes.find(name); found != names.indexes.end()) return Style(found->second);
  const std::size_t index = constants.size() + names.texts.size();
  if (index > UINT16_MAX) return normal;
  const std::string& text = names.texts.emplace_back(name);
  names.indexes.emplace(text, static_cast<std::uint16_t>(index));
  return Style(static_cast<std::uint16_t>(index));
}

std::string_view name_of(Style style) {
  if (style.index_ < constants.size()) return constants[style.index_];
  Names& names = further();
  const std::shared_lock reading(names.lock);
  return names.texts[style.index_ - constants.size()];
}

}  // namespace planverk::document
