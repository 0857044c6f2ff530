#include "file/places.h"

#include <utility>
#include <vector>

#include "file/leaves.h"

namespace planverk::pdf {

std::string place_name(const std::string& name) {
  std::string out = "(";
  for (const char c : name) append_literal_byte(out, static_cast<std::uint8_t>(c));
  return out + ")";
}

Status Places::add(const std::string& name, std::string destination) {
  if (!places_.try_emplace(name, std::move(destination)).second)
    return own_fault("two places of one file are called '" + name + "'");
  return {};
}

std::string Places::write(haru::Document& out) const {
  if (places_.empty()) return {};
  std::vector<const std::pair<const std::string, std::string>*> sorted;
  for (const auto& each : places_) sorted.push_back(&each);
  const auto leaves = reserve_leaves(out, sorted.size());
  const haru::ObjectId root = out.add(kids_entry(leaves));
  const auto key = [&](std::size_t i) { return place_name(sorted[i]->first); };
  fill_leaves(out, leaves, sorted.size(), "Names", key, [&](std::size_t i, std::string& text) {
    text += key(i) + sorted[i]->second + "\n";
  });
  return "/Dests " + reference(root);
}

}  // namespace planverk::pdf
