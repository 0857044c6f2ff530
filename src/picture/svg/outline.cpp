#include "svg/outline.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <cstddef>

namespace planverk::picture {

namespace {

/// From the end of a quarter of a circle to its control point, in radii.
constexpr double quarter = 0.5522847498307936;

Spot unit(Spot vector) {
  const double length = std::sqrt(vector.x * vector.x + vector.y * vector.y);
  return length > 0 ? vector * (1 / length) : Spot{1, 0};
}

double dot(Spot a, Spot b) {
  return a.x * b.x + a.y * b.y;
}
double cross(Spot a, Spot b) {
  return a.x * b.y - a.y * b.x;
}

/// Where a cubic has its extremes between its ends, along one axis.
void add_extremes(double from, double one, double two, double to, std::array<double, 2>& at, std::size_t& count) {
  const double a = to - 3 * two + 3 * one - from;
  const double b = 2 * (two - 2 * one + from);
  const double c = one - from;
  const auto add = [&](double t) {
    if (t > 0 && t < 1) at[count++] = t;
  };
  if (std::abs(a) < 1e-12) {
    if (std::abs(b) > 1e-12) add(-c / b);
    return;
  }
  const double inside = b * b - 4 * a * c;
  if (inside < 0) return;
  const double root = std::sqrt(inside);
  add((-b + root) / (2 * a));
  add((-b - root) / (2 * a));
}

Spot on_curve(Spot from, const OutlineStep& step, double t) {
  const double rest = 1 - t;
  return from * (rest * rest * rest) + step.control1 * (3 * rest * rest * t) + step.control2 * (3 * rest * t * t) +
         step.to * (t * t * t);
}

}  // namespace

void Outline::move(Spot to) {
  steps_.push_back({OutlineStep::Type::move, to, {}, {}});
  here_ = start_ = to;
}

void Outline::line(Spot to) {
  steps_.push_back({OutlineStep::Type::line, to, {}, {}});
  here_ = to;
}

void Outline::curve(Spot control1, Spot control2, Spot to) {
  steps_.push_back({OutlineStep::Type::curve, to, control1, control2});
  here_ = to;
}

void Outline::quadratic(Spot control, Spot to) {
  const auto towards = [&](Spot end) { return end + (control - end) * (2.0 / 3); };
  curve(towards(here_), towards(to), to);
}

void Outline::close() {
  steps_.push_back({OutlineStep::Type::close, start_, {}, {}});
  here_ = start_;
}

/// From and to are unit vectors on the circle that the ellipse was, at most a quarter apart.
void Outline::piece_of_arc(Spot centre, Spot radii, Sines turn, Spot from, Spot to) {
  const double half = std::sqrt(std::max(0.0, (1 + dot(from, to)) / 2));             // cosine of half the angle
  const double reach = 4.0 / 3 * std::sqrt(std::max(0.0, (1 - half) / (1 + half)));  // 4/3 tan of a quarter of it
  const double side = cross(from, to) < 0 ? -reach : reach;
  const auto placed = [&](Spot at) {
    const Spot wide{at.x * radii.x, at.y * radii.y};
    return centre + Spot{turn.cosine * wide.x - turn.sine * wide.y, turn.sine * wide.x + turn.cosine * wide.y};
  };
  curve(placed(from + Spot{-from.y, from.x} * side), placed(to - Spot{-to.y, to.x} * side), placed(to));
}

void Outline::arc(Spot radii, double turned, bool large, bool clockwise, Spot to) {
  radii = {std::abs(radii.x), std::abs(radii.y)};
  const Spot from = here_;
  if (from.x == to.x && from.y == to.y) return;
  if (radii.x == 0 || radii.y == 0) return line(to);
  const Sines turn = direction_of(turned);
  const Spot half = (from - to) * 0.5;
  const Spot own{turn.cosine * half.x + turn.sine * half.y, turn.cosine * half.y - turn.sine * half.x};
  Spot flat{own.x / radii.x, own.y / radii.y};  // on a circle of radius 1
  const double far = dot(flat, flat);
  if (far > 1) {
    radii = radii * std::sqrt(far);
    flat = flat * (1 / std::sqrt(far));
  }
  const double square = dot(flat, flat);
  double away = square > 0 ? std::sqrt(std::max(0.0, (1 - square) / square)) : 0;
  if (large == clockwise) away = -away;
  const Spot middle{flat.y * away, -flat.x * away};
  const Spot centre_own{middle.x * radii.x, middle.y * radii.y};
  const Spot centre = (from + to) * 0.5 + Spot{turn.cosine * centre_own.x - turn.sine * centre_own.y,
                                               turn.sine * centre_own.x + turn.cosine * centre_own.y};
  const Spot first = unit(flat - middle);
  const Spot last = unit(flat * -1 - middle);
  const double way = clockwise ? 1 : -1;
  // Quarters until the last one, which may be shorter.
  Spot at = first;
  for (int quarters = 0; quarters < 3; ++quarters) {
    const Spot next{-at.y * way, at.x * way};
    const bool within = dot(at, last) >= 0 && cross(at, last) * way >= 0 && !(quarters == 0 && large);
    if (within) break;
    piece_of_arc(centre, radii, turn, at, next);
    at = next;
  }
  piece_of_arc(centre, radii, turn, at, last);
  // The end is what was stated, whatever rounding made of it.
  steps_.back().to = to;
  here_ = to;
}

void Outline::ellipse(Spot centre, Spot radii) {
  rectangle(centre - radii, radii * 2, radii);
}

void Outline::rectangle(Spot corner, Spot size, Spot radii) {
  const Spot far = corner + size;
  if (radii.x <= 0 || radii.y <= 0) {
    move(corner);
    line({far.x, corner.y});
    line(far);
    line({corner.x, far.y});
    return close();
  }
  const Spot r{std::min(radii.x, size.x / 2), std::min(radii.y, size.y / 2)};
  const Spot k = r * (1 - quarter);  // from the corner to a control point
  move({corner.x + r.x, corner.y});
  line({far.x - r.x, corner.y});
  curve({far.x - k.x, corner.y}, {far.x, corner.y + k.y}, {far.x, corner.y + r.y});
  line({far.x, far.y - r.y});
  curve({far.x, far.y - k.y}, {far.x - k.x, far.y}, {far.x - r.x, far.y});
  line({corner.x + r.x, far.y});
  curve({corner.x + k.x, far.y}, {corner.x, far.y - k.y}, {corner.x, far.y - r.y});
  line({corner.x, corner.y + r.y});
  curve({corner.x, corner.y + k.y}, {corner.x + k.x, corner.y}, {corner.x + r.x, corner.y});
  close();
}

Bounds bounds_of(const std::vector<OutlineStep>& steps) {
  Bounds box;
  bool any = false;
  Spot here;
  const auto add = [&](Spot at) {
    if (!any) box = {at, at};
    any = true;
    box.least = {std::min(box.least.x, at.x), std::min(box.least.y, at.y)};
    box.most = {std::max(box.most.x, at.x), std::max(box.most.y, at.y)};
  };
  for (const OutlineStep& step : steps) {
    if (step.type == OutlineStep::Type::curve) {
      std::array<double, 2> extremes{};
      for (const bool across : {true, false}) {
        std::size_t count = 0;
        const auto along = [&](Spot at) { return across ? at.x : at.y; };
        add_extremes(along(here), along(step.control1), along(step.control2), along(step.to), extremes, count);
        for (std::size_t i = 0; i < count; ++i) add(on_curve(here, step, extremes[i]));
      }
    }
    add(step.to);
    here = step.to;
  }
  return box;
}

}  // namespace planverk::picture
