#include "copy/destinations.h"

#include <array>
#include <optional>
#include <set>
#include <utility>

#include "foreign/syntax.h"

namespace planverk::foreign {

namespace {

constexpr std::size_t most_names = 200'000;

/// The kinds of views with how many numbers they take (table 151).
struct View {
  const char* name;
  std::size_t numbers;
};
constexpr std::array<View, 8> views{{{"/XYZ", 3},
                                     {"/Fit", 0},
                                     {"/FitH", 1},
                                     {"/FitV", 1},
                                     {"/FitR", 4},
                                     {"/FitB", 0},
                                     {"/FitBH", 1},
                                     {"/FitBV", 1}}};

std::string view_of(const Object& array) {
  const std::string kind = array.at(1).name();
  for (const View& view : views) {
    if (kind != view.name) continue;
    std::string out = kind;
    for (std::size_t i = 0; i < view.numbers; ++i) {
      const auto number = array.at(2 + i).number();
      if (!number && view.numbers == 4) return "/Fit";
      out += number ? " " + number_syntax(*number) : " null";
    }
    return out;
  }
  return "/XYZ null null null";
}

}  // namespace

Destinations::Destinations(const File& file, const Pages& pages, const std::vector<std::size_t>& kept)
    : pages_(pages) {
  for (std::size_t i = 0; i < kept.size(); ++i) kept_.try_emplace(kept[i], i);
  const Object catalog = file.root();
  const Object old_ones = catalog.get("/Dests");
  for (const std::string& name : old_ones.keys()) names_.try_emplace(name.substr(1), old_ones.get(name));
  read_names(catalog.get("/Names").get("/Dests"));
}

void Destinations::read_names(const Object& tree) {
  std::vector<Object> waiting{tree};
  std::set<ObjectId> met;
  while (!waiting.empty() && names_.size() < most_names) {
    const Object node = std::move(waiting.back());
    waiting.pop_back();
    if (node.id() && !met.insert(node.id()).second) continue;
    const Object names = node.get("/Names");
    for (std::size_t i = 0; i + 1 < names.size() && names_.size() < most_names; i += 2)
      names_.try_emplace(names.at(i).bytes(), names.at(i + 1));
    const Object kids = node.get("/Kids");
    if (kids.size() > most_names) continue;
    for (std::size_t i = kids.size(); i-- > 0;) waiting.push_back(kids.at(i));
  }
}

std::size_t Destinations::new_index(std::size_t page) const {
  const auto at = kept_.find(page);
  return at == kept_.end() ? Target::nowhere : at->second;
}

Target Destinations::explicit_one(const Object& array) const {
  const Object page = array.at(0);
  std::optional<std::size_t> index = pages_.index_of(page.id());
  // Some programs write the page's number, as in links to other files.
  if (const auto number = page.integer(); !index && number && *number >= 0) index = static_cast<std::size_t>(*number);
  if (!index) return {};
  const std::size_t kept = new_index(*index);
  if (kept == Target::nowhere) return {};
  return {kept, view_of(array)};
}

Target Destinations::of(const Object& destination) const {
  Object at = destination;
  if (at.is_string() || !at.name().empty()) {
    const auto named = names_.find(at.is_string() ? at.bytes() : at.name().substr(1));
    if (named == names_.end()) return {};
    at = named->second;
  }
  if (at.is_dictionary()) at = at.get("/D");
  return at.is_array() ? explicit_one(at) : Target{};
}

Target Destinations::of_holder(const Object& holder) const {
  if (const Object own = holder.get("/Dest"); !own.is_null()) return of(own);
  const Object action = holder.get("/A");
  return action.get("/S").is_name("/GoTo") ? of(action.get("/D")) : Target{};
}

std::map<std::string, Target> Destinations::named() const {
  std::map<std::string, Target> out;
  for (const auto& [name, destination] : names_) {
    Target target = of(destination);
    if (target.page != Target::nowhere) out.try_emplace(name, std::move(target));
  }
  return out;
}

}  // namespace planverk::foreign
