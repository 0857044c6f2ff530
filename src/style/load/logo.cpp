#include <array>
#include <charconv>

#include "load/load.h"
#include "picture/logo.h"
#include "picture/path_data.h"

namespace planverk::style {

namespace {

struct ViewBox {
  double x = 0, y = 0, width = 0, height = 0;
};

std::optional<ViewBox> read_view_box(std::string_view text) {
  std::array<double, 4> numbers{};
  const char* at = text.data();
  const char* end = at + text.size();
  for (double& number : numbers) {
    while (at < end && (*at == ' ' || *at == ',')) ++at;
    const auto [next, error] = std::from_chars(at, end, number);
    if (error != std::errc{}) return std::nullopt;
    at = next;
  }
  const auto fits = [](double side) { return side > 0 && side <= 10'000; };
  const auto near = [](double start) { return start >= -10'000 && start <= 10'000; };
  if (at != end || !fits(numbers[2]) || !fits(numbers[3]) || !near(numbers[0]) || !near(numbers[1]))
    return std::nullopt;
  return ViewBox{numbers[0], numbers[1], numbers[2], numbers[3]};
}

void read_path_element(const Reading& reading, xml::Node node, Point origin, Drawing& drawing) {
  const auto words = logo_path_attributes();
  reading.only(node, words);
  Path path;
  const std::optional<Ink> fill = read_ink(node.get("fill"));
  if (!fill || *fill == Ink::none) return reading.refuse_value(node, "fill", words[1].expected);
  path.fill = *fill;
  const std::string_view rule = node.get("fillRule");
  if (node.has("fillRule") && rule != "evenodd" && rule != "nonzero")
    reading.refuse_value(node, "fillRule", words[2].expected);
  path.even_odd = rule == "evenodd";
  std::optional<std::vector<PathStep>> steps = picture::read_path(node.get("d"), origin);
  if (!steps) return reading.refuse_value(node, "d", words[0].expected);
  path.steps = std::move(*steps);
  drawing.items.emplace_back(std::move(path));
}

void read_paths(const Reading& reading, xml::Node logo, const ViewBox& box, Drawing& drawing) {
  const Point origin{Length::points(-box.x), Length::points(-box.y)};
  logo.each_element([&](xml::Node child) {
    if (child.name() == "path") return read_path_element(reading, child, origin, drawing);
    reading.refuse_element(child);
  });
}

/// A file beside the theme.
std::optional<Logo> read_file(const Reading& reading, xml::Node logo) {
  const std::string name(logo.get("href"));
  const Span named_at = reading.tree.span(logo, "href", reading.sources);
  std::optional<std::string> bytes = reading.files.asset(name);
  if (!bytes) {
    picture::refuse_logo("missing", name, named_at, reading.found);
    return std::nullopt;
  }
  const FileId file = reading.sources.add(reading.files.shown(name), std::move(*bytes));
  return picture::read_logo(reading.sources, file, named_at, reading.found);
}

}  // namespace

void read_logo(const Reading& reading, xml::Node logo) {
  Theme& theme = reading.theme;
  reading.read(logo, theme, logo_properties(), logo_attributes());
  if (logo.has("href")) {
    if (auto file = read_file(reading, logo)) theme.logo = std::move(*file);
  }
  if (!logo.has("viewBox")) {
    logo.each_element([&](xml::Node child) { reading.refuse_element(child); });
    return;
  }
  const std::optional<ViewBox> box = read_view_box(logo.get("viewBox"));
  if (!box) return reading.refuse_value(logo, "viewBox", logo_attributes()[1].expected);
  theme.logo = {{Length::points(box->width), Length::points(box->height), {}}, std::nullopt};
  read_paths(reading, logo, *box, theme.logo.drawing);
}

}  // namespace planverk::style
