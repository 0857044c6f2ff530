#include "base/limits.h"

#include <algorithm>
#include <array>

namespace planverk {

namespace {

struct Named {
  std::string_view name;
  std::uint64_t Limits::* member;
};

constexpr std::array table{
    Named{"file-bytes", &Limits::file_bytes},
    Named{"total-bytes", &Limits::total_bytes},
    Named{"includes", &Limits::includes},
    Named{"depth", &Limits::depth},
    Named{"elements", &Limits::elements},
    Named{"columns", &Limits::columns},
    Named{"rows", &Limits::rows},
    Named{"span", &Limits::span},
    Named{"nested-tables", &Limits::nested_tables},
    Named{"word", &Limits::word},
    Named{"pages", &Limits::pages},
    Named{"pixels", &Limits::pixels},
    Named{"diagnostics", &Limits::diagnostics},
    Named{"nodes", &Limits::nodes},
};

constexpr auto name_list = [] {
  std::array<std::string_view, table.size()> names{};
  std::transform(table.begin(), table.end(), names.begin(), [](const Named& each) { return each.name; });
  return names;
}();

// A limit that is added to the struct is added to the table too.
static_assert(sizeof(Limits) == table.size() * sizeof(std::uint64_t));

}  // namespace

bool Limits::set(std::string_view name, std::uint64_t value) {
  const auto* found = std::find_if(table.begin(), table.end(), [name](const Named& each) { return each.name == name; });
  if (found == table.end()) return false;
  this->*(found->member) = value;
  return true;
}

std::span<const std::string_view> Limits::names() {
  return name_list;
}

}  // namespace planverk
