#include "statistics/agreed.h"

#include <algorithm>

namespace planverk::exchange::statistics {

constexpr Rule rules[] = {
    {"statistics-map", "", Stage::exchange, RuleClass::format, Severity::error,
     "The import map's part for statistics holds picks, series and comparisons, each with its two attributes.",
     "ledger: statistics-map"},
};

namespace {

void put(Pairs& pairs, const std::string& first, const std::string& second) {
  const auto same = std::ranges::find(pairs, first, &Pairs::value_type::first);
  if (same == pairs.end()) {
    pairs.emplace_back(first, second);
  } else {
    same->second = second;
  }
}

void read_pair(const Part& part, xml::Node child, std::string_view first, std::string_view second, Pairs& pairs,
               Diagnostics& found) {
  for (const std::string_view name : {first, second}) {
    if (!child.get(name).empty()) continue;
    found.add("statistics-map", part.at(child)).with("element", std::string(child.name())).with("attribute", std::string(name)).mend();
    return;
  }
  put(pairs, std::string(child.get(first)), std::string(child.get(second)));
}

}  // namespace

Agreed agreed(const Part& part, const Pairs& picks, std::string_view dataset, std::string_view indicator, Diagnostics& found) {
  Agreed all;
  all.choice.keys = part.node.get("keys");
  all.dataset = dataset.empty() ? part.node.get("dataset") : dataset;
  all.indicator = indicator.empty() ? part.node.get("indicator") : indicator;
  if (const auto decimals = part.node.find("decimals"); decimals && decimals->size() == 1 && (*decimals)[0] >= '0' && (*decimals)[0] <= '9') {
    all.choice.decimals = (*decimals)[0] - '0';
  }
  part.node.each_element([&](xml::Node child) {
    if (child.name() == "pick") return read_pair(part, child, "dimension", "code", all.choice.picks, found);
    if (child.name() == "series") return read_pair(part, child, "from", "to", all.series, found);
    if (child.name() == "comparison") return read_pair(part, child, "code", "label", all.comparisons, found);
    found.add("statistics-map", part.at(child)).variant("element").with("element", std::string(child.name())).mend("element");
  });
  for (const auto& [dimension, code] : picks) {
    // `keys` is no dimension of any source: it says which one makes the keys.
    if (dimension == "keys") {
      all.choice.keys = code;
    } else {
      put(all.choice.picks, dimension, code);
    }
  }
  return all;
}

edit::Element element_of(const Agreed& agreed, std::string_view table) {
  edit::Element part;
  part.name = "statistics";
  part.set("table", std::string(table));
  if (!agreed.choice.keys.empty()) part.set("keys", agreed.choice.keys);
  if (!agreed.dataset.empty()) part.set("dataset", agreed.dataset);
  if (!agreed.indicator.empty()) part.set("indicator", agreed.indicator);
  const auto add = [&part](std::string_view name, std::string_view first, std::string_view second, const Pairs& pairs) {
    for (const auto& [one, other] : pairs) {
      edit::Element child;
      child.name = name;
      child.set(first, one);
      child.set(second, other);
      part.append(std::move(child));
    }
  };
  add("pick", "dimension", "code", agreed.choice.picks);
  add("series", "from", "to", agreed.series);
  add("comparison", "code", "label", agreed.comparisons);
  return part;
}

}  // namespace planverk::exchange::statistics
