#include "archive/compare.h"

#include <algorithm>
#include <map>
#include <set>

#include "verify/told.h"
#include "xml/reader.h"

namespace planverk::archive {

namespace {

/// What follows from bytes that are compared themselves, or is made up for the package.
constexpr std::string_view derived[] = {
    "ID",       "FILEID",   "ADMID",         "DMDID", "OBJID",         "CHECKSUM", "SIZE", "schemaLocation",
    "systemID", "sjekksum", "messageDigest", "size",  "filstoerrelse", "title"};

bool is_uuid(std::string_view text) {
  for (const std::string_view before : {"urn:uuid:", "uuid-"}) {
    if (text.starts_with(before)) text.remove_prefix(before.size());
  }
  constexpr std::size_t size = 36;
  if (text.size() != size) return false;
  for (std::size_t i = 0; i < size; ++i) {
    const bool hyphen = i == 8 || i == 13 || i == 18 || i == 23;
    const bool digit =
        (text[i] >= '0' && text[i] <= '9') || (text[i] >= 'a' && text[i] <= 'f') || (text[i] >= 'A' && text[i] <= 'F');
    if (hyphen ? text[i] != '-' : !digit) return false;
  }
  return true;
}

using Values = std::map<std::string, std::vector<std::string>>;

/// `@title` of a pointer is an id; a title that is an element is none.
bool is_derived(std::string_view name, bool attribute) {
  if (name == "title" && !attribute) return false;
  return std::ranges::find(derived, name) != std::end(derived);
}

void gather(xml::Node node, const std::string& above, const std::string& package, Values& to) {
  const std::string place = (above.empty() ? "" : above + "/") + std::string(local(node.name()));
  node.each_attribute([&](xml::Node::Attribute each) {
    const std::string_view name = local(each.name);
    if (each.name.starts_with("xmlns") || is_derived(name, true) || is_uuid(each.value) || each.value == package)
      return;
    to[place + "/@" + std::string(name)].emplace_back(each.value);
  });
  bool leaf = true;
  node.each_element([&](xml::Node child) {
    leaf = false;
    gather(child, place, package, to);
  });
  if (!leaf || !node.first_child() || is_derived(local(node.name()), false)) return;
  if (std::string text = node.text(); !is_uuid(text) && text != package) to[place].push_back(std::move(text));
}

std::optional<Values> values_of(const std::string& xml, const std::string& package, const Limits& limits) {
  Sources sources;
  Diagnostics found;
  const FileId file = sources.add("table", xml);
  const auto tree = xml::parse(sources, file, limits, found);
  if (!tree) return std::nullopt;
  Values out;
  gather(tree->root(), {}, package, out);
  for (auto& [place, values] : out) std::ranges::sort(values);
  return out;
}

std::vector<std::string> without(const std::vector<std::string>& all, const std::vector<std::string>& other) {
  std::vector<std::string> out;
  std::ranges::set_difference(all, other, std::back_inserter(out));
  return out;
}

class Comparison {
 public:
  Comparison(const Contents& first, const Contents& second, const Limits& limits)
      : first_(first), second_(second), limits_(limits) {}

  std::vector<Difference> compare() {
    std::set<std::string> paths;
    for (const Contents* each : {&first_, &second_}) {
      for (const Entry& entry : each->entries) paths.insert(entry.path);
    }
    std::vector<const Entry*> gone, come;
    for (const std::string& path : paths) {
      const Entry* one = first_.find(path);
      const Entry* other = second_.find(path);
      if (one != nullptr && other != nullptr) {
        if (one->sha256 != other->sha256) compare_file(path);
      } else {
        (one != nullptr ? gone : come).push_back(one != nullptr ? one : other);
      }
    }
    pair(gone, come);
    std::ranges::stable_sort(out_, {}, [](const Difference& each) { return std::tie(each.path, each.place); });
    return std::move(out_);
  }

 private:
  void add(Difference::Kind kind, const std::string& path, std::string place = {}, std::string first = {},
           std::string second = {}) {
    if (!out_.empty()) {
      Difference& last = out_.back();
      if (last.kind == kind && last.path == path && last.place == place && last.first == first &&
          last.second == second) {
        ++last.count;
        return;
      }
    }
    out_.push_back({kind, path, std::move(place), std::move(first), std::move(second), 1});
  }

  void pair(std::vector<const Entry*>& gone, std::vector<const Entry*>& come) {
    for (const Entry* each : gone) {
      const auto same = std::ranges::find(come, each->sha256, &Entry::sha256);
      if (same == come.end()) {
        add(Difference::Kind::only_first, each->path);
      } else {
        add(Difference::Kind::moved, each->path, {}, {}, (*same)->path);
        come.erase(same);
      }
    }
    for (const Entry* each : come) add(Difference::Kind::only_second, each->path);
  }

  void compare_file(const std::string& path) {
    const auto one = first_.told.find(path), other = second_.told.find(path);
    if (one == first_.told.end() || other == second_.told.end()) return add(Difference::Kind::bytes, path);
    const auto before = values_of(one->second, first_.root, limits_),
               after = values_of(other->second, second_.root, limits_);
    if (!before || !after) return add(Difference::Kind::table, path);
    std::set<std::string> places;
    for (const auto* values : {&*before, &*after}) {
      for (const auto& [place, list] : *values) places.insert(place);
    }
    static const std::vector<std::string> none;
    for (const std::string& place : places) {
      const auto left = before->find(place), right = after->find(place);
      const std::vector<std::string>& a = left == before->end() ? none : left->second;
      const std::vector<std::string>& b = right == after->end() ? none : right->second;
      const std::vector<std::string> only_a = without(a, b), only_b = without(b, a);
      for (std::size_t i = 0; i < std::max(only_a.size(), only_b.size()); ++i)
        add(Difference::Kind::value, path, place, i < only_a.size() ? only_a[i] : "",
            i < only_b.size() ? only_b[i] : "");
    }
  }

  const Contents& first_;
  const Contents& second_;
  const Limits& limits_;
  std::vector<Difference> out_;
};

}  // namespace

std::vector<Difference> compare(const Contents& first, const Contents& second, const Limits& limits) {
  return Comparison(first, second, limits).compare();
}

}  // namespace planverk::archive
