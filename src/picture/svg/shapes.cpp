#include "svg/shapes.h"

#include <algorithm>
#include <array>
#include <optional>

#include "svg/numbers.h"
#include "svg/path_data.h"
#include "svg/properties.h"

namespace planverk::picture {

namespace {

constexpr std::string_view length_form = "12, 12.5px";
constexpr std::string_view size_form = "0, 12.5px";

/// Reads lengths of one element; remembers the first that is none.
class Lengths {
 public:
  Lengths(xml::Node node, std::string_view& wrong) : node_(node), wrong_(wrong) {}

  double at(std::string_view name) { return read(name, false).value_or(0); }
  double size(std::string_view name) { return read(name, true).value_or(0); }
  std::optional<double> stated_size(std::string_view name) {
    return node_.get(name) == "auto" ? std::nullopt : read(name, true);
  }
  [[nodiscard]] bool fine() const { return wrong_.empty(); }

 private:
  std::optional<double> read(std::string_view name, bool positive) {
    if (!node_.has(name)) return std::nullopt;
    const auto value = read_svg_length(node_.get(name));
    if (value && (!positive || *value >= 0)) return value;
    if (wrong_.empty()) wrong_ = name;
    return std::nullopt;
  }

  xml::Node node_;
  std::string_view& wrong_;
};

bool draw_path(xml::Node node, Outline& outline, std::string_view& wrong) {
  if (read_path_data(node.get("d"), outline)) return true;
  wrong = "d";
  return false;
}

bool draw_rectangle(xml::Node node, Outline& outline, std::string_view& wrong) {
  Lengths lengths(node, wrong);
  const Spot corner{lengths.at("x"), lengths.at("y")};
  const Spot size{lengths.size("width"), lengths.size("height")};
  const auto across = lengths.stated_size("rx");
  const auto down = lengths.stated_size("ry");
  // One radius alone is both.
  const Spot radii{across.value_or(down.value_or(0)), down.value_or(across.value_or(0))};
  if (size.x > 0 && size.y > 0) outline.rectangle(corner, size, radii);
  return lengths.fine();
}

bool draw_circle(xml::Node node, Outline& outline, std::string_view& wrong) {
  Lengths lengths(node, wrong);
  const double radius = lengths.size("r");
  const Spot centre{lengths.at("cx"), lengths.at("cy")};
  if (radius > 0) outline.ellipse(centre, {radius, radius});
  return lengths.fine();
}

bool draw_ellipse(xml::Node node, Outline& outline, std::string_view& wrong) {
  Lengths lengths(node, wrong);
  const Spot radii{lengths.size("rx"), lengths.size("ry")};
  const Spot centre{lengths.at("cx"), lengths.at("cy")};
  if (radii.x > 0 && radii.y > 0) outline.ellipse(centre, radii);
  return lengths.fine();
}

bool draw_line(xml::Node node, Outline& outline, std::string_view& wrong) {
  Lengths lengths(node, wrong);
  outline.move({lengths.at("x1"), lengths.at("y1")});
  outline.line({lengths.at("x2"), lengths.at("y2")});
  return lengths.fine();
}

bool draw_points(xml::Node node, Outline& outline, std::string_view& wrong, bool closed) {
  Numbers numbers(node.get("points"));
  bool first = true;
  while (!numbers.done()) {
    const auto x = numbers.number();
    const auto y = numbers.number();
    if (!x || !y) {
      wrong = "points";
      return false;
    }
    first ? outline.move({*x, *y}) : outline.line({*x, *y});
    first = false;
  }
  if (closed && !first) outline.close();
  return true;
}

bool draw_polyline(xml::Node node, Outline& outline, std::string_view& wrong) {
  return draw_points(node, outline, wrong, false);
}
bool draw_polygon(xml::Node node, Outline& outline, std::string_view& wrong) {
  return draw_points(node, outline, wrong, true);
}

constexpr ShapeAttribute path[] = {{"d", "M2 2 L20 2 Q30 10 20 20 A9 9 0 0 1 2 20 Z"}};
constexpr ShapeAttribute rectangle[] = {{"x", length_form},    {"y", length_form}, {"width", size_form},
                                        {"height", size_form}, {"rx", size_form},  {"ry", size_form}};
constexpr ShapeAttribute circle[] = {{"cx", length_form}, {"cy", length_form}, {"r", size_form}};
constexpr ShapeAttribute ellipse[] = {{"cx", length_form}, {"cy", length_form}, {"rx", size_form}, {"ry", size_form}};
constexpr ShapeAttribute line[] = {{"x1", length_form}, {"y1", length_form}, {"x2", length_form}, {"y2", length_form}};
constexpr ShapeAttribute points[] = {{"points", "2,2 20,2 11,18"}};

constexpr auto shapes = std::to_array<Shape>({
    {"path", path, draw_path},
    {"rect", rectangle, draw_rectangle},
    {"circle", circle, draw_circle},
    {"ellipse", ellipse, draw_ellipse},
    {"line", line, draw_line},
    {"polyline", points, draw_polyline},
    {"polygon", points, draw_polygon},
});

}  // namespace

const Shape* find_shape(std::string_view name) {
  const auto* const found = std::ranges::find(shapes, name, &Shape::name);
  return found == shapes.end() ? nullptr : found;
}

std::string_view shape_names() {
  return "path, rect, circle, ellipse, line, polyline, polygon";
}

}  // namespace planverk::picture
