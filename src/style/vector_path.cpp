#include "vector_path.h"

#include <charconv>
#include <cmath>

namespace planverk::style {

namespace {

constexpr double furthest = 10'000;

struct Spot {
  double x = 0, y = 0;
  friend Spot operator+(Spot a, Spot b) { return {a.x + b.x, a.y + b.y}; }
};

class Reader {
 public:
  Reader(std::string_view data, Point origin) : data_(data), origin_(origin) {}

  bool read() {
    skip();
    if (at_ < data_.size() && (data_[at_] | 0x20) != 'm') return false;
    while (at_ < data_.size()) {
      const char command = data_[at_++];
      if (!run(command)) return false;
      skip();
    }
    return !steps_.empty();
  }
  std::vector<PathStep> take() { return std::move(steps_); }

 private:
  bool run(char command) {
    const bool relative = command >= 'a';
    const char kind = static_cast<char>(command | 0x20);
    if (kind == 'z') {
      steps_.push_back({PathStep::Type::close, {}, {}, {}});
      here_ = start_;
      return true;
    }
    // Coordinates after the first set repeat the command; a repeated move draws lines.
    bool first = true;
    do {
      if (!run_once(kind == 'm' && !first ? 'l' : kind, relative)) return false;
      first = false;
    } while (number_ahead());
    return true;
  }

  bool run_once(char kind, bool relative) {
    const Spot base = relative ? here_ : Spot{};
    switch (kind) {
      case 'm': {
        const auto to = spot(base);
        if (!to) return false;
        start_ = *to;
        return step(PathStep::Type::move, *to);
      }
      case 'l': {
        const auto to = spot(base);
        return to && step(PathStep::Type::line, *to);
      }
      case 'h': {
        const auto x = number();
        return x && step(PathStep::Type::line, {base.x + *x, here_.y});
      }
      case 'v': {
        const auto y = number();
        return y && step(PathStep::Type::line, {here_.x, base.y + *y});
      }
      case 'c': {
        const auto one = spot(base);
        const auto two = spot(base);
        const auto to = spot(base);
        return one && two && to && curve(*one, *two, *to);
      }
      case 'q': {
        const auto control = spot(base);
        const auto to = spot(base);
        if (!control || !to) return false;
        const auto towards = [&](Spot end) {
          return Spot{end.x + (control->x - end.x) * 2 / 3, end.y + (control->y - end.y) * 2 / 3};
        };
        return curve(towards(here_), towards(*to), *to);
      }
      default:
        return false;
    }
  }

  bool step(PathStep::Type type, Spot to) {
    steps_.push_back({type, point(to), {}, {}});
    here_ = to;
    return within(to);
  }
  bool curve(Spot one, Spot two, Spot to) {
    steps_.push_back({PathStep::Type::curve, point(to), point(one), point(two)});
    here_ = to;
    return within(one) && within(two) && within(to);
  }

  [[nodiscard]] static bool within(Spot spot) { return std::abs(spot.x) <= furthest && std::abs(spot.y) <= furthest; }
  [[nodiscard]] Point point(Spot spot) const {
    if (!within(spot)) return {};
    return {origin_.x + Length::points(spot.x), origin_.y + Length::points(spot.y)};
  }

  void skip() {
    while (at_ < data_.size() &&
           (data_[at_] == ' ' || data_[at_] == ',' || data_[at_] == '\n' || data_[at_] == '\t' || data_[at_] == '\r'))
      ++at_;
  }
  bool number_ahead() {
    skip();
    if (at_ >= data_.size()) return false;
    const char c = data_[at_];
    return (c >= '0' && c <= '9') || c == '-' || c == '.' || c == '+';
  }
  std::optional<double> number() {
    skip();
    if (at_ < data_.size() && data_[at_] == '+') ++at_;
    double value = 0;
    const auto [end, error] = std::from_chars(data_.data() + at_, data_.data() + data_.size(), value);
    if (error != std::errc{} || !std::isfinite(value)) return std::nullopt;
    at_ = static_cast<std::size_t>(end - data_.data());
    return value;
  }
  std::optional<Spot> spot(Spot base) {
    const auto x = number();
    const auto y = number();
    if (!x || !y) return std::nullopt;
    return base + Spot{*x, *y};
  }

  std::string_view data_;
  Point origin_;
  std::size_t at_ = 0;
  Spot here_, start_;
  std::vector<PathStep> steps_;
};

}  // namespace

std::optional<std::vector<PathStep>> read_path(std::string_view data, Point origin) {
  Reader reader(data, origin);
  if (!reader.read()) return std::nullopt;
  return reader.take();
}

}  // namespace planverk::style
