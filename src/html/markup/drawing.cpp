#include "markup/drawing.h"

#include <fmt/format.h>

#include "document/symbols.h"
#include "markup/markup.h"

namespace planverk::html {

namespace {

using document::DrawnText;
using document::Path;
using document::PathStep;

/// Points with up to three decimals, without trailing zeros.
std::string number(Length length) {
  const std::int64_t milli = length.milli;
  std::string text = fmt::format("{}{}.{:03}", milli < 0 ? "-" : "", std::abs(milli) / 1000, std::abs(milli) % 1000);
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text;
}

std::string steps(const Path& path) {
  std::string d;
  const auto point = [](document::Point at) { return number(at.x) + " " + number(at.y); };
  for (const PathStep& step : path.steps) {
    switch (step.type) {
      case PathStep::Type::move:
        d += "M" + point(step.to);
        break;
      case PathStep::Type::line:
        d += "L" + point(step.to);
        break;
      case PathStep::Type::curve:
        d += "C" + point(step.control1) + " " + point(step.control2) + " " + point(step.to);
        break;
      case PathStep::Type::close:
        d += "Z";
        break;
    }
  }
  return d;
}

void add_path(std::string& out, const Path& path) {
  Attributes attributes;
  if (path.fill.own)
    attributes.add("fill", css(*path.fill.own));
  else
    attributes.classed("ink-" + std::string(name_of(path.fill.ink)));
  if (path.stroke.own)
    attributes.add("stroke", css(*path.stroke.own));
  else if (path.stroke.ink != Ink::none)
    attributes.classed("line-" + std::string(name_of(path.stroke.ink)));
  if (path.stroke != Ink::none) attributes.add("stroke-width", number(path.stroke_width));
  if (path.even_odd) attributes.add("fill-rule", "evenodd");
  attributes.add("d", steps(path));
  out += fmt::format("<path{}/>", attributes.text());
}

void add_text(std::string& out, const DrawnText& text) {
  Attributes attributes;
  attributes.classed("ink-" + std::string(name_of(text.ink)));
  attributes.add("x", number(text.at.x)).add("y", number(text.at.y)).add("font-size", number(text.size));
  if (text.weight != Weight::regular) attributes.add("font-weight", text.weight == Weight::bold ? "700" : "600");
  if (text.anchor != Anchor::start) attributes.add("text-anchor", text.anchor == Anchor::end ? "end" : "middle");
  out += fmt::format("<text{}>{}</text>", attributes.text(), escaped_text(text.text));
}

}  // namespace

std::string drawing_svg(const Drawing& drawing, std::string_view alt, std::string_view class_name) {
  Attributes attributes;
  attributes.classed(class_name);
  attributes.add("viewBox", fmt::format("0 0 {} {}", number(drawing.width), number(drawing.height)));
  // CSS pixels: 4/3 of a point.
  attributes.add("width", number(drawing.width.scaled(4, 3))).add("height", number(drawing.height.scaled(4, 3)));
  if (alt.empty()) {
    attributes.add("aria-hidden", "true");
  } else {
    attributes.add("role", "img").add("aria-label", alt);
  }
  std::string out = fmt::format("<svg{}>", attributes.text());
  for (const auto& item : drawing.items) {
    if (const auto* path = std::get_if<Path>(&item)) {
      add_path(out, *path);
    } else {
      add_text(out, std::get<DrawnText>(item));
    }
  }
  return out + "</svg>";
}

std::string symbol_svg(document::Symbol symbol) {
  constexpr Length side = 16_pt;
  std::string out = R"(<svg class="symbol" viewBox="0 0 16 16" aria-hidden="true">)";
  for (const Path& path : document::symbol_paths(symbol, {}, side)) add_path(out, path);
  return out + "</svg>";
}

}  // namespace planverk::html
