#include <array>
#include <charconv>

#include "load.h"
#include "properties.h"
#include "vector_path.h"

namespace planverk::style {

namespace {

constexpr int largest_side = 4000;  ///< pixels of a logo

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

/// Width and height from a PNG's IHDR chunk (PNG 3, 11.2.1); none when it is no PNG.
std::optional<Image> read_png(std::string bytes) {
  constexpr std::string_view signature{"\x89PNG\r\n\x1A\n", 8};
  if (bytes.size() < 33 || !bytes.starts_with(signature) || bytes.substr(12, 4) != "IHDR") return std::nullopt;
  const auto number = [&](std::size_t at) {
    std::uint32_t value = 0;
    for (std::size_t i = 0; i < 4; ++i) value = value << 8 | static_cast<unsigned char>(bytes[at + i]);
    return value;
  };
  const std::uint32_t width = number(16);
  const std::uint32_t height = number(20);
  if (width == 0 || height == 0 || width > largest_side || height > largest_side) return std::nullopt;
  return Image{std::move(bytes), false, static_cast<int>(width), static_cast<int>(height)};
}

void read_paths(const Reading& reading, xml::Node logo, const ViewBox& box, Drawing& drawing) {
  const Point origin{Length::points(-box.x), Length::points(-box.y)};
  logo.each_element([&](xml::Node child) {
    if (child.name() != "path") {
      reading.refuse("element", child, {}).with("element", std::string(child.name())).with("theme", reading.theme.name);
      return;
    }
    Path path;
    const std::optional<Ink> fill = read_ink(child.get("fill"));
    if (!fill || *fill == Ink::none) return reading.refuse_value(child, "fill", "the name of an ink");
    path.fill = *fill;
    path.even_odd = child.get("fillRule") == "evenodd";
    std::optional<std::vector<PathStep>> steps = read_path(child.get("d"), origin);
    if (!steps) return reading.refuse_value(child, "d", "M L H V C Q Z");
    path.steps = std::move(*steps);
    drawing.items.emplace_back(std::move(path));
  });
}

}  // namespace

void read_logo(const Reading& reading, xml::Node logo) {
  Theme& theme = reading.theme;
  const std::pair<std::string_view, Length*> heights[] = {
      {"head", &theme.logo_height_head}, {"cover", &theme.logo_height_cover}, {"letter", &theme.logo_height_letter}};
  for (const auto& [name, member] : heights) {
    if (!logo.has(name)) continue;
    if (const auto value = read_length(logo.get(name)))
      *member = *value;
    else
      reading.refuse_value(logo, name, "11pt, 2.6mm");
  }
  if (logo.has("image")) {
    std::optional<std::string> bytes = reading.files.asset(logo.get("image"));
    std::optional<Image> image = bytes ? read_png(std::move(*bytes)) : std::nullopt;
    if (!image) {
      reading.refuse("image", logo, "image").with("file", std::string(logo.get("image"))).mend();
      return;
    }
    theme.logo_image = std::move(image);
    theme.logo = {};
  }
  if (!logo.has("viewBox")) return;
  const std::optional<ViewBox> box = read_view_box(logo.get("viewBox"));
  if (!box) return reading.refuse_value(logo, "viewBox", "0 0 20 24");
  theme.logo = {Length::points(box->width), Length::points(box->height), {}};
  theme.logo_image.reset();
  read_paths(reading, logo, *box, theme.logo);
}

}  // namespace planverk::style
