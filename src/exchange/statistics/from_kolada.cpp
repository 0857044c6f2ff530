#include <algorithm>
#include <set>

#include "statistics/indicators.h"
#include "statistics/kolada.h"

namespace planverk::exchange::statistics {

constexpr Rule rules[] = {
    {"statistics-pages", "", Stage::exchange, RuleClass::format, Severity::warning,
     "An answer of statistics that is taken in has all of its pages.", "ledger: statistics-pages"},
};

namespace {

constexpr std::size_t named = 12;

std::string listed(const std::set<std::string>& names) {
  std::string all;
  std::size_t count = 0;
  for (const std::string& each : names) {
    if (count++ == named) return all + ", …";
    all += (all.empty() ? "" : ", ") + each;
  }
  return all.empty() ? "–" : all;
}

class Taking {
 public:
  Taking(const Kolada& kolada, const Agreed& agreed, xml::Node root, Diagnostics& found)
      : kolada_(kolada), agreed_(agreed), root_(root), found_(found) {}

  std::optional<FromKolada> take() {
    if (kolada_.more) found_.add("statistics-pages", Span{kolada_.file, 0, 0}).mend();
    take_titles();
    if (!kolada_.figures.empty() && !set_place()) return std::nullopt;
    bool right = true;
    for (const auto& [item, places] : kolada_.figures) right = take_figure(item, places) && right;
    tell();
    return right ? std::optional(std::move(from_)) : std::nullopt;
  }

 private:
  /// Names that Kolada has for key figures become those of their indicators.
  void take_titles() {
    for (const auto& [item, title] : kolada_.titles) {
      const xml::Node indicator = indicator_for(root_, item, agreed_, kolada_.titles.size() == 1, {kolada_.file, 0, 0}, found_);
      if (!indicator) {
        without_.insert(item);
        continue;
      }
      Arrival arrival = indicator_arrival(indicator, {kolada_.file, 0, 0});
      arrival.attributes.emplace_back("name", Told{title, {}, {kolada_.file, 0, 0}});
      from_.figures.push_back({item, {std::move(arrival)}});
    }
  }

  bool set_place() {
    std::set<std::string> places;
    for (const auto& [item, by_place] : kolada_.figures) {
      for (const auto& [place, values] : by_place) places.insert(place);
    }
    for (const auto& [dimension, code] : agreed_.choice.picks) {
      if (dimension == "municipality" || dimension == "ou") from_.place = code;
    }
    if (!from_.place.empty() && places.contains(from_.place)) return leave_out(places);
    std::set<std::string> own;
    std::ranges::copy_if(places, std::inserter(own, own.end()), [&](const std::string& each) { return !is_comparison(each); });
    if (from_.place.empty() && own.size() == 1) {
      from_.place = *own.begin();
      return true;
    }
    found_.add("statistics-choice", Span{kolada_.file, 0, 0})
        .variant(from_.place.empty() ? "places" : "place")
        .with("found", from_.place)
        .with("known", listed(places))
        .mend("places");
    return false;
  }

  [[nodiscard]] bool is_comparison(const std::string& place) const {
    return std::ranges::find(agreed_.comparisons, place, &Pairs::value_type::first) != agreed_.comparisons.end();
  }

  bool leave_out(const std::set<std::string>& places) {
    for (const std::string& each : places) {
      if (each != from_.place && !is_comparison(each)) left_out_.insert(each);
    }
    return true;
  }

  bool take_figure(const std::string& item, const std::map<std::string, std::map<std::string, KoladaValue>>& places) {
    const auto own = places.find(from_.place);
    const Span at = places.begin()->second.begin()->second.span;
    const std::size_t before = found_.all().size();
    const xml::Node indicator = indicator_for(root_, item, agreed_, kolada_.figures.size() == 1, at, found_);
    if (!indicator) {
      without_.insert(item);
      return found_.all().size() == before;
    }
    Arrival arrival = indicator_arrival(indicator, at);
    if (own != places.end()) {
      for (const auto& [period, value] : own->second) arrival.children.push_back(value_of(indicator, item, period, value));
    }
    for (const auto& [code, label] : agreed_.comparisons) {
      if (const auto other = places.find(code); other != places.end()) compare(label, other->second, arrival);
    }
    from_.figures.push_back({item, {std::move(arrival)}});
    return true;
  }

  Arrival value_of(xml::Node indicator, const std::string& item, const std::string& period, const KoladaValue& value) {
    Arrival arrival = value_arrival(indicator, period, value.span);
    if (!value.all) {
      missing_.insert(item + ' ' + period + (value.status.empty() ? "" : " (" + value.status + ")"));
    }
    arrival.attributes.emplace_back("num", Told{number(value.all), {}, value.span});
    if (value.women) arrival.attributes.emplace_back("women", Told{number(value.women), {}, value.span});
    if (value.men) arrival.attributes.emplace_back("men", Told{number(value.men), {}, value.span});
    return arrival;
  }

  /// The latest value that the other one has.
  void compare(const std::string& label, const std::map<std::string, KoladaValue>& values, Arrival& arrival) {
    const auto latest = std::find_if(values.rbegin(), values.rend(), [](const auto& each) { return each.second.all.has_value(); });
    if (latest == values.rend()) return;
    const Span span = latest->second.span;
    Arrival comparison;
    comparison.name = "comparison";
    comparison.key = {"label"};
    comparison.label = label;
    comparison.span = span;
    comparison.attributes.emplace_back("label", Told{label, {}, span});
    comparison.attributes.emplace_back("num", Told{number(latest->second.all), {}, span});
    comparison.attributes.emplace_back("period", Told{latest->first, {}, span});
    arrival.children.push_back(std::move(comparison));
  }

  std::string number(const std::optional<Decimal>& value) {
    if (!value) return {};
    bool rounded = false;
    std::string text = shown(*value, agreed_.choice.decimals, rounded);
    rounded_ += rounded ? 1U : 0U;
    return text;
  }

  void tell() {
    if (!from_.place.empty()) from_.told.push_back({"told.kolada-place", {{"place", from_.place}}});
    const auto tell_of = [this](const char* key, const std::set<std::string>& names) {
      if (!names.empty()) from_.told.push_back({key, {{"count", std::to_string(names.size())}, {"keys", listed(names)}}});
    };
    tell_of("told.kolada-left-out", left_out_);
    tell_of("told.kolada-without", without_);
    tell_of("told.statistics-missing", missing_);
    if (rounded_ > 0) from_.told.push_back({"told.statistics-rounded", {{"count", std::to_string(rounded_)}}});
  }

  const Kolada& kolada_;
  const Agreed& agreed_;
  xml::Node root_;
  Diagnostics& found_;
  FromKolada from_;
  std::set<std::string> left_out_, without_, missing_;
  std::size_t rounded_ = 0;
};

}  // namespace

std::optional<FromKolada> indicators_of_kolada(const Kolada& kolada, const Agreed& agreed, xml::Node root, Diagnostics& found) {
  return Taking(kolada, agreed, root, found).take();
}

}  // namespace planverk::exchange::statistics
