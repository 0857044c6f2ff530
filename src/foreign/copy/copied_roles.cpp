#include "copy/copied_roles.h"

#include <algorithm>
#include <array>
#include <utility>

#include "structure/roles.h"

namespace planverk::foreign {

namespace {

/// Types of ISO 32000-2 that ISO 32000-1 lacks, and what they are nearest to there; MathML's outermost too.
constexpr std::array<std::pair<std::string_view, std::string_view>, 10> newer_types{{{"Artifact", "NonStruct"},
                                                                                     {"Aside", "Div"},
                                                                                     {"DocumentFragment", "Div"},
                                                                                     {"Em", "Span"},
                                                                                     {"FENote", "Note"},
                                                                                     {"Hn", "P"},
                                                                                     {"Strong", "Span"},
                                                                                     {"Sub", "Span"},
                                                                                     {"Title", "P"},
                                                                                     {"math", "Span"}}};

constexpr std::string_view other = "Span";
constexpr int most_steps = 32;

std::string_view without_slash(std::string_view name) {
  return name.starts_with('/') ? name.substr(1) : name;
}

bool is_standard(std::string_view name) {
  return is_standard_type("/" + std::string(name));
}

/// `H7` and below are headings of PDF 2.0, read as the deepest that ISO 32000-1 knows.
bool is_deep_heading(std::string_view name) {
  return name.size() > 1 && name[0] == 'H' && name.find_first_not_of("0123456789", 1) == std::string_view::npos;
}

std::string_view nearest(std::string_view name) {
  if (is_standard(name)) return name;
  const auto newer = std::ranges::find(newer_types, name, &std::pair<std::string_view, std::string_view>::first);
  if (newer != newer_types.end()) return newer->second;
  return is_deep_heading(name) ? std::string_view("H6") : std::string_view();
}

}  // namespace

CopiedRoles::CopiedRoles(const File& file) : role_map_(file.root().get("/StructTreeRoot").get("/RoleMap")) {}

std::string CopiedRoles::standard_of(const std::string& name, const Object& name_space) const {
  std::string at = name;
  Object space = name_space;
  for (int step = 0; step < most_steps; ++step) {
    // A mapping of the namespace, then one of the file; a type that is mapped to itself stands for itself.
    Object to = space.get("/RoleMapNS").get(at);
    if (to.is_array()) {
      space = to.at(1);
      to = to.at(0);
    } else if (to.is_null() && space.is_null()) {
      to = role_map_.get(at);
    }
    if (to.name().empty() || to.name() == at) break;
    at = to.name();
  }
  const std::string_view found = nearest(without_slash(at));
  if (!found.empty()) return std::string(found);
  const std::string_view own = nearest(without_slash(name));
  return std::string(own.empty() ? other : own);
}

std::uint32_t CopiedRoles::standard(const std::string& name) {
  const auto found = std::ranges::find(roles_, name, &CopiedStructure::Role::name);
  if (found != roles_.end()) return static_cast<std::uint32_t>(found - roles_.begin());
  roles_.push_back({name, name});
  return static_cast<std::uint32_t>(roles_.size() - 1);
}

std::uint32_t CopiedRoles::of(const Object& element) {
  const std::string name = element.get("/S").name();
  const Object name_space = element.get("/NS");
  const auto [at, is_new] = known_.try_emplace({name, name_space.id()}, 0);
  if (!is_new) return at->second;
  const std::string standard = standard_of(name, name_space);
  std::string own(without_slash(name));
  // Nobody may map what is standard (ISO 14289-1, 7.1).
  if (own.empty() || is_standard(own)) own = standard;
  at->second = static_cast<std::uint32_t>(roles_.size());
  roles_.push_back({std::move(own), standard});
  return at->second;
}

}  // namespace planverk::foreign
