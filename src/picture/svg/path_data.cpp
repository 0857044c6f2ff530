#include "svg/path_data.h"

#include <cmath>

#include "picture/path_data.h"
#include "svg/numbers.h"

namespace planverk::picture {

namespace {

constexpr double furthest = 10'000;

class Reader {
 public:
  Reader(std::string_view data, Outline& outline) : numbers_(data), outline_(outline) {}

  bool read() {
    if (!numbers_.done() && (numbers_.ahead() | 0x20) != 'm') return false;
    while (!numbers_.done()) {
      if (!run(numbers_.take())) return false;
    }
    return true;
  }

 private:
  bool run(char command) {
    relative_ = command >= 'a';
    const char kind = static_cast<char>(command | 0x20);
    if (kind == 'z') {
      outline_.close();
      before_ = kind;
      return true;
    }
    // Coordinates after the first set repeat the command; a repeated move draws lines.
    bool first = true;
    do {
      if (!run_once(kind == 'm' && !first ? 'l' : kind)) return false;
      before_ = kind;
      first = false;
    } while (numbers_.number_ahead());
    return true;
  }

  bool run_once(char kind) {
    const Spot base = relative_ ? outline_.here() : Spot{};
    switch (kind) {
      case 'm':
      case 'l': {
        const auto to = spot(base);
        if (!to) return false;
        kind == 'm' ? outline_.move(*to) : outline_.line(*to);
        return true;
      }
      case 'h':
      case 'v': {
        const auto along = numbers_.number();
        if (!along) return false;
        outline_.line(kind == 'h' ? Spot{base.x + *along, outline_.here().y}
                                  : Spot{outline_.here().x, base.y + *along});
        return true;
      }
      case 'c':
      case 's': {
        const auto one = kind == 'c' ? spot(base) : std::optional(mirrored('c', 's'));
        const auto two = spot(base);
        const auto to = spot(base);
        if (!one || !two || !to) return false;
        control_ = *two;
        outline_.curve(*one, *two, *to);
        return true;
      }
      case 'q':
      case 't': {
        const auto control = kind == 'q' ? spot(base) : std::optional(mirrored('q', 't'));
        const auto to = spot(base);
        if (!control || !to) return false;
        control_ = *control;
        outline_.quadratic(*control, *to);
        return true;
      }
      case 'a':
        return arc(base);
      default:
        return false;
    }
  }

  bool arc(Spot base) {
    const auto radii = spot({});
    const auto turned = numbers_.number();
    const auto large = numbers_.flag();
    const auto clockwise = numbers_.flag();
    const auto to = spot(base);
    if (!radii || !turned || !large || !clockwise || !to) return false;
    outline_.arc(*radii, *turned, *large, *clockwise, *to);
    return true;
  }

  /// The control point of the curve before, on the other side; of no such curve, where it ended.
  [[nodiscard]] Spot mirrored(char kind, char smooth) const {
    const bool follows = before_ == kind || before_ == smooth;
    return follows ? outline_.here() * 2 - control_ : outline_.here();
  }

  std::optional<Spot> spot(Spot base) {
    const auto x = numbers_.number();
    const auto y = numbers_.number();
    if (!x || !y) return std::nullopt;
    return base + Spot{*x, *y};
  }

  Numbers numbers_;
  Outline& outline_;
  Spot control_;
  char before_ = '\0';
  bool relative_ = false;
};

PathStep::Type type_of(OutlineStep::Type type) {
  switch (type) {
    case OutlineStep::Type::move:
      return PathStep::Type::move;
    case OutlineStep::Type::line:
      return PathStep::Type::line;
    case OutlineStep::Type::curve:
      return PathStep::Type::curve;
    case OutlineStep::Type::close:
      break;
  }
  return PathStep::Type::close;
}

}  // namespace

bool read_path_data(std::string_view data, Outline& outline) {
  return Reader(data, outline).read();
}

std::optional<std::vector<PathStep>> placed(const std::vector<OutlineStep>& steps, const Matrix& matrix) {
  bool within = true;
  const auto point = [&](Spot at) -> Point {
    const Spot there = matrix(at);
    within = within && std::abs(there.x) <= furthest && std::abs(there.y) <= furthest;  // not of what is no number
    return within ? Point{Length::points(there.x), Length::points(there.y)} : Point{};
  };
  std::vector<PathStep> out;
  out.reserve(steps.size());
  for (const OutlineStep& step : steps) {
    PathStep& made = out.emplace_back();
    made.type = type_of(step.type);
    if (step.type == OutlineStep::Type::close) continue;
    made.to = point(step.to);
    if (step.type != OutlineStep::Type::curve) continue;
    made.control1 = point(step.control1);
    made.control2 = point(step.control2);
  }
  if (!within) return std::nullopt;
  return out;
}

std::optional<std::vector<PathStep>> read_path(std::string_view data, Point origin) {
  Outline outline;
  if (!read_path_data(data, outline) || outline.steps().empty()) return std::nullopt;
  return placed(outline.steps(), {1, 0, 0, 1, origin.x.to_points(), origin.y.to_points()});
}

}  // namespace planverk::picture
