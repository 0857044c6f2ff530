#include "statistics/slice.h"

#include <algorithm>
#include <numeric>

namespace planverk::exchange::statistics {

constexpr Rule rules[] = {
    {"statistics-choice", "", Stage::exchange, RuleClass::format, Severity::error,
     "Of a file of statistics it is clear which part is taken and what of the plan it fills.", "ledger: statistics-choice"},
};

namespace {

constexpr std::size_t codes_named = 12;
constexpr int most_decimals = 2;  // of values whose source does not say how many it shows

std::string codes_of(const Dimension& dimension) {
  std::string all;
  for (std::size_t i = 0; i < dimension.categories.size(); ++i) {
    if (i == codes_named) return all + ", …";
    const Category& each = dimension.categories[i];
    all += (all.empty() ? "" : ", ") + each.code + (each.label == each.code ? "" : " (" + each.label + ")");
  }
  return all;
}

std::string names_of(const Cube& cube) {
  std::string all;
  for (const Dimension& each : cube.dimensions) all += (all.empty() ? "" : ", ") + each.id;
  return all;
}

class Choosing {
 public:
  Choosing(const Cube& cube, const Choice& choice, Diagnostics& found) : cube_(cube), choice_(choice), found_(found) {
    slice_.fixed.resize(cube.dimensions.size());
    open_.assign(cube.dimensions.size(), false);
    picked_ = open_;
    for (std::size_t i = 0; i < cube.dimensions.size(); ++i) open_[i] = cube.dimensions[i].categories.size() > 1;
  }

  std::optional<Slice> choose() {
    bool right = true;
    for (const auto& [name, code] : choice_.picks) right = pick(name, code) && right;
    if (!right || !set_keys() || !set_series()) return std::nullopt;
    set_unit();
    slice_.key_categories = categories(*slice_.keys);
    slice_.series_categories = slice_.series == nullptr ? std::vector<std::size_t>{0} : categories(*slice_.series);
    return std::move(slice_);
  }

 private:
  bool pick(const std::string& name, const std::string& code) {
    const Dimension* dimension = cube_.dimension(name);
    if (dimension == nullptr) {
      found_.add("statistics-choice", Span{cube_.file, 0, 0})
          .variant("dimension")
          .with("found", name)
          .with("known", names_of(cube_))
          .mend("dimension");
      return false;
    }
    const std::size_t* category = dimension->index_of(code);
    if (category == nullptr) {
      found_.add("statistics-choice", dimension->span)
          .variant("code")
          .with("found", code)
          .with("dimension", dimension->id)
          .with("known", codes_of(*dimension))
          .mend("code");
      return false;
    }
    const std::size_t i = place(*dimension);
    slice_.fixed[i] = *category;
    picked_[i] = true;
    open_[i] = false;
    return true;
  }

  [[nodiscard]] std::size_t place(const Dimension& dimension) const {
    return static_cast<std::size_t>(&dimension - cube_.dimensions.data());
  }

  /// What was named, else time, else the only dimension that is open.
  bool set_keys() {
    if (!choice_.keys.empty()) {
      slice_.keys = cube_.dimension(choice_.keys);
      if (slice_.keys == nullptr) {
        found_.add("statistics-choice", Span{cube_.file, 0, 0})
            .variant("dimension")
            .with("found", choice_.keys)
            .with("known", names_of(cube_))
            .mend("dimension");
        return false;
      }
    }
    for (const Dimension& each : cube_.dimensions) {
      if (slice_.keys == nullptr && each.role == Dimension::Role::time && (open_[place(each)] || none_open())) slice_.keys = &each;
    }
    const auto open = static_cast<std::size_t>(std::ranges::count(open_, true));
    for (const Dimension& each : cube_.dimensions) {
      if (slice_.keys == nullptr && (open_[place(each)] ? open == 1 : open == 0)) slice_.keys = &each;
    }
    if (slice_.keys != nullptr) return true;
    tell_open();
    return false;
  }
  [[nodiscard]] std::vector<std::size_t> categories(const Dimension& dimension) const {
    if (picked_[place(dimension)]) return {slice_.fixed[place(dimension)]};
    std::vector<std::size_t> all(dimension.categories.size());
    std::iota(all.begin(), all.end(), std::size_t{0});
    return all;
  }
  [[nodiscard]] bool none_open() const { return std::ranges::none_of(open_, [](bool each) { return each; }); }

  bool set_series() {
    open_[place(*slice_.keys)] = false;
    if (std::ranges::count(open_, true) > 1) {
      open_[place(*slice_.keys)] = slice_.keys->role != Dimension::Role::time && choice_.keys.empty();
      tell_open();
      return false;
    }
    for (const Dimension& each : cube_.dimensions) {
      if (open_[place(each)]) slice_.series = &each;
    }
    return true;
  }

  void tell_open() {
    auto& finding = found_.add("statistics-choice", Span{cube_.file, 0, 0});
    std::string names;
    for (const Dimension& each : cube_.dimensions) {
      if (!open_[place(each)]) continue;
      names += (names.empty() ? "" : ", ") + each.id;
      finding.note(each.span, "codes", {{"dimension", each.id}, {"known", codes_of(each)}});
    }
    finding.with("known", names).mend();
  }

  /// Of the metric that is left, when there is one.
  void set_unit() {
    slice_.decimals = choice_.decimals;
    for (const Dimension& each : cube_.dimensions) {
      if (each.role != Dimension::Role::metric || &each == slice_.series || &each == slice_.keys) continue;
      const Category& category = each.categories[slice_.fixed[place(each)]];
      slice_.unit = category.unit;
      if (!slice_.decimals) slice_.decimals = category.decimals;
    }
  }

  const Cube& cube_;
  const Choice& choice_;
  Diagnostics& found_;
  Slice slice_;
  std::vector<bool> picked_;
  std::vector<bool> open_;  ///< dimensions that have more than one category left
};

}  // namespace

const Cell* Slice::at(const Cube& cube, std::size_t key, std::size_t in_series) const {
  std::vector<std::size_t> categories = fixed;
  categories[static_cast<std::size_t>(keys - cube.dimensions.data())] = key;
  if (series != nullptr) categories[static_cast<std::size_t>(series - cube.dimensions.data())] = in_series;
  return cube.at(categories);
}

std::optional<Slice> choose_slice(const Cube& cube, const Choice& choice, Diagnostics& found) {
  return Choosing(cube, choice, found).choose();
}

std::string shown(Decimal value, std::optional<int> decimals, bool& rounded) {
  const Decimal exact = value.trimmed();
  const int kept = std::min(exact.scale(), decimals.value_or(most_decimals));
  const Decimal short_one = exact.rounded(kept).value_or(exact);
  rounded = rounded || !(short_one == exact);
  return short_one.trimmed().text();
}

}  // namespace planverk::exchange::statistics
