#include "document/symbols.h"

#include <initializer_list>
#include <utility>

namespace planverk::document {

namespace {

/// Draws in a square of 100 × 100 units.
class Pen {
 public:
  Pen(Point at, Length side) : at_(at), side_(side) {}

  void begin(Ink fill, Ink stroke = Ink::none, int stroke_units = 0) {
    Path path;
    path.fill = fill;
    path.stroke = stroke;
    path.stroke_width = length(stroke_units);
    paths_.push_back(std::move(path));
  }
  void polygon(std::initializer_list<std::pair<int, int>> corners, bool closed) {
    bool first = true;
    for (const auto& [x, y] : corners) {
      step(first ? PathStep::Type::move : PathStep::Type::line, x, y);
      first = false;
    }
    if (closed) close();
  }
  /// Four cubic curves; 552/1000 of the radius is the usual handle for a quarter circle.
  void circle(int x, int y, int radius) {
    const int handle = radius * 552 / 1000;
    step(PathStep::Type::move, x + radius, y);
    curve(x + radius, y + handle, x + handle, y + radius, x, y + radius);
    curve(x - handle, y + radius, x - radius, y + handle, x - radius, y);
    curve(x - radius, y - handle, x - handle, y - radius, x, y - radius);
    curve(x + handle, y - radius, x + radius, y - handle, x + radius, y);
    close();
  }
  void left_half(int x, int y, int radius) {
    const int handle = radius * 552 / 1000;
    step(PathStep::Type::move, x, y - radius);
    curve(x - handle, y - radius, x - radius, y - handle, x - radius, y);
    curve(x - radius, y + handle, x - handle, y + radius, x, y + radius);
    close();
  }
  std::vector<Path> take() { return std::move(paths_); }

 private:
  [[nodiscard]] Length length(int units) const { return side_.scaled(units, 100); }
  [[nodiscard]] Point point(int x, int y) const { return {at_.x + length(x), at_.y + length(y)}; }
  void step(PathStep::Type type, int x, int y) { paths_.back().steps.push_back({type, point(x, y), {}, {}}); }
  void curve(int x1, int y1, int x2, int y2, int x, int y) {
    paths_.back().steps.push_back({PathStep::Type::curve, point(x, y), point(x1, y1), point(x2, y2)});
  }
  void close() { paths_.back().steps.push_back({PathStep::Type::close, {}, {}, {}}); }

  Point at_;
  Length side_;
  std::vector<Path> paths_;
};

void disc(Pen& pen, Ink ink) {
  pen.begin(ink);
  pen.circle(50, 50, 46);
}

void mark(Pen& pen, Ink ink, std::initializer_list<std::pair<int, int>> line) {
  pen.begin(Ink::none, ink, 12);
  pen.polygon(line, false);
}

void warning(Pen& pen) {
  pen.begin(Ink::partly);
  pen.polygon({{50, 6}, {98, 92}, {2, 92}}, true);
  pen.begin(Ink::paper);
  pen.polygon({{44, 36}, {56, 36}, {54, 65}, {46, 65}}, true);
  pen.begin(Ink::paper);
  pen.circle(50, 77, 6);
}

void arrow(Pen& pen, Symbol symbol) {
  pen.begin(Ink::text);
  if (symbol == Symbol::up) pen.polygon({{50, 10}, {90, 56}, {62, 56}, {62, 92}, {38, 92}, {38, 56}, {10, 56}}, true);
  if (symbol == Symbol::down) pen.polygon({{50, 92}, {10, 46}, {38, 46}, {38, 10}, {62, 10}, {62, 46}, {90, 46}}, true);
  if (symbol == Symbol::same) pen.polygon({{92, 50}, {52, 12}, {52, 38}, {8, 38}, {8, 62}, {52, 62}, {52, 88}}, true);
}

}  // namespace

std::vector<Path> symbol_paths(Symbol symbol, Point at, Length side) {
  Pen pen(at, side);
  switch (symbol) {
    case Symbol::none:
    case Symbol::logo:  // the theme's, drawn where it stands
      break;
    case Symbol::yes:
    case Symbol::done:
      disc(pen, Ink::yes);
      mark(pen, Ink::paper, {{28, 51}, {44, 67}, {73, 34}});
      break;
    case Symbol::partly:
      pen.begin(Ink::paper, Ink::partly, 9);
      pen.circle(50, 50, 42);
      pen.begin(Ink::partly);
      pen.left_half(50, 50, 42);
      break;
    case Symbol::no:
      disc(pen, Ink::no);
      mark(pen, Ink::paper, {{33, 33}, {67, 67}});
      mark(pen, Ink::paper, {{67, 33}, {33, 67}});
      break;
    case Symbol::not_started:
      pen.begin(Ink::none, Ink::outline, 11);
      pen.circle(50, 50, 40);
      break;
    case Symbol::on_plan:
      pen.begin(Ink::yes);
      pen.polygon({{20, 10}, {90, 50}, {20, 90}}, true);
      break;
    case Symbol::deviating:
      warning(pen);
      break;
    case Symbol::late:
      disc(pen, Ink::no);
      mark(pen, Ink::paper, {{50, 22}, {50, 52}, {70, 66}});
      break;
    case Symbol::cancelled:
      pen.begin(Ink::none, Ink::outline, 11);
      pen.circle(50, 50, 40);
      mark(pen, Ink::outline, {{24, 76}, {76, 24}});
      break;
    case Symbol::up:
    case Symbol::down:
    case Symbol::same:
      arrow(pen, symbol);
      break;
  }
  return pen.take();
}

}  // namespace planverk::document
