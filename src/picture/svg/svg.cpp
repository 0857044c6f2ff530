#include "svg/svg.h"

#include <algorithm>
#include <array>
#include <cstddef>
#include <functional>
#include <initializer_list>
#include <set>
#include <string>
#include <string_view>
#include <tuple>
#include <utility>
#include <vector>

#include "base/limits.h"
#include "svg/numbers.h"
#include "svg/path_data.h"
#include "svg/properties.h"
#include "svg/shapes.h"
#include "svg/transform.h"
#include "xml/reader.h"

namespace planverk::picture {

namespace {

constexpr double longer_side = 250;  // pt; lengths have thousandths
constexpr int most_depth = 32;
constexpr std::size_t most_steps = 10'000;
constexpr std::string_view svg_namespace = "http://www.w3.org/2000/svg";

struct ViewBox {
  Spot corner, size;
};

std::string_view trimmed(std::string_view text) {
  constexpr std::string_view space = " \t\r\n";
  const std::size_t start = text.find_first_not_of(space);
  if (start == std::string_view::npos) return {};
  return text.substr(start, text.find_last_not_of(space) - start + 1);
}

bool is_one_of(std::string_view name, std::initializer_list<std::string_view> names) {
  return std::ranges::find(names, name) != names.end();
}

/// `inkscape:label`: of another vocabulary than SVG. What links (`xlink:href`) is none.
bool is_foreign(std::string_view name) {
  const std::size_t colon = name.find(':');
  return colon != std::string_view::npos && name.substr(0, colon) != "xlink";
}

/// Attributes that any element may have and that draw nothing.
bool is_silent_attribute(std::string_view name) {
  return is_one_of(name, {"id", "class", "lang", "role", "tabindex", "focusable", "xlink:type", "xlink:title"}) ||
         name.starts_with("aria-") || name.starts_with("data-") || is_foreign(name);
}

bool is_described_by(std::string_view name) {
  return is_one_of(name, {"title", "desc", "metadata"}) || is_foreign(name);
}

/// A property that shapes cannot have in a logo. Of strokes and fills it only matters where one is drawn: editors state
/// how a stroke would end on shapes that have none.
struct Fault {
  xml::Node node;
  std::string_view attribute, name, value;

  [[nodiscard]] bool of_stroke() const {
    return (name.starts_with("stroke-") && name != "stroke-width") || name == "paint-order";
  }
  [[nodiscard]] bool of_fill() const { return name == "fill-opacity"; }
};

/// Handed down from groups to what is in them.
struct Style : Look {
  std::vector<Fault> faults;
};

class SvgReader {
 public:
  SvgReader(const Sources& sources, const xml::Tree& tree, Diagnostics& found)
      : sources_(sources), tree_(tree), found_(found) {}

  std::optional<Drawing> read() {
    const xml::Node root = tree_.root();
    const bool named = root.name() == "svg" && root.get("xmlns") == svg_namespace;
    if (!named) {
      refuse("svg-root", root, {}).with("element", std::string(root.name())).mend("svg-root");
      return std::nullopt;
    }
    const auto box = view_box(root);
    if (!box) return std::nullopt;
    const double scale = longer_side / std::max(box->size.x, box->size.y);
    drawing_.width = Length::points(box->size.x * scale);
    drawing_.height = Length::points(box->size.y * scale);
    const Matrix matrix{scale, 0, 0, scale, -box->corner.x * scale, -box->corner.y * scale};
    note_prefixes(root);
    content(root, matrix, look_of(root, {}), 1);
    if (findings_ == 0 && drawing_.items.empty())
      refuse("svg-empty", root, {}).mend("svg-element", {{"elements", std::string(shape_names())}});
    return findings_ == 0 ? std::optional(std::move(drawing_)) : std::nullopt;
  }

 private:
  Diagnostic& refuse(std::string_view variant, xml::Node node, std::string_view attribute) {
    ++findings_;
    const Span span = attribute.empty() ? tree_.span(node) : tree_.span(node, attribute, sources_);
    return found_.add("logo", span).variant(variant);
  }
  /// The same wrong name is told once, where it first stands.
  bool is_new(std::string_view what, std::string_view element, std::string_view attribute, std::string_view value) {
    ++findings_;
    return told_.emplace(what, element, attribute, value).second;
  }
  void refuse_element(xml::Node node) {
    if (!is_new("element", node.name(), {}, {})) return;
    refuse("svg-element", node, {})
        .with("element", std::string(node.name()))
        .mend("svg-element", {{"elements", std::string(shape_names())}});
  }
  void refuse_attribute(xml::Node node, std::string_view attribute, std::string_view name) {
    if (!is_new("attribute", node.name(), name, {})) return;
    Diagnostic& finding = refuse("svg-attribute", node, attribute)
                              .with("element", std::string(node.name()))
                              .with("attribute", std::string(name))
                              .mend("svg-attribute");
    narrow(finding.span, name);
  }
  void refuse_value(xml::Node node, std::string_view attribute, std::string_view name, std::string_view value,
                    std::string_view expected) {
    if (!is_new("value", node.name(), name, value)) return;
    constexpr std::size_t longest = 60;
    const bool cut = value.size() > longest;
    std::size_t end = std::min(value.size(), longest);
    while (cut && end > 0 && (static_cast<unsigned char>(value[end]) & 0xC0) == 0x80) --end;
    Diagnostic& finding = refuse("svg-value", node, attribute)
                              .with("element", std::string(node.name()))
                              .with("attribute", std::string(name))
                              .with("value", std::string(value.substr(0, end)) + (cut ? "…" : ""))
                              .with("expected", std::string(expected))
                              .mend("svg-attribute");
    if (attribute == "style") narrow(finding.span, name);
  }
  /// A property within `style`: its own place, where that can be told.
  void narrow(Span& span, std::string_view name) const {
    const std::string_view text = sources_.bytes(span.file).substr(span.offset, span.length);
    const std::size_t at = text.find(name);
    if (at == std::string_view::npos) return;
    span.offset += static_cast<std::uint32_t>(at);
    span.length = static_cast<std::uint32_t>(name.size());
  }

  std::optional<ViewBox> view_box(xml::Node root) {
    if (root.has("viewBox")) {
      Numbers numbers(root.get("viewBox"));
      std::array<double, 4> four{};
      bool fine = true;
      for (double& each : four) {
        const auto number = numbers.number();
        fine = fine && number.has_value();
        each = number.value_or(0);
      }
      if (fine && numbers.done() && four[2] > 0 && four[3] > 0)
        return not_a_line(root, {{four[0], four[1]}, {four[2], four[3]}});
      refuse_value(root, "viewBox", "viewBox", root.get("viewBox"), "0 0 40 48");
      return std::nullopt;
    }
    ViewBox whole;
    for (const auto& [name, side] :
         {std::pair<std::string_view, double*>{"width", &whole.size.x}, {"height", &whole.size.y}}) {
      const auto length = read_svg_length(root.get(name));
      if (!length || *length <= 0) {
        refuse_value(root, root.has(name) ? name : "viewBox", "viewBox", root.get("viewBox"), "0 0 40 48");
        return std::nullopt;
      }
      *side = *length;
    }
    return not_a_line(root, whole);
  }

  std::optional<ViewBox> not_a_line(xml::Node root, const ViewBox& box) {
    constexpr double narrowest = 0.02;
    if (std::min(box.size.x, box.size.y) >= narrowest * std::max(box.size.x, box.size.y)) return box;
    refuse_value(root, "viewBox", "viewBox", root.get("viewBox"), "0 0 40 48");
    return std::nullopt;
  }

  void content(xml::Node parent, const Matrix& matrix, const Style& look, int depth) {
    parent.each_element([&](xml::Node child) { element(child, matrix, look, depth); });
  }

  void element(xml::Node node, const Matrix& matrix, const Style& look, int depth) {
    const std::string_view name = node.name();
    note_prefixes(node);
    if (is_foreign(name)) {
      // Drawn by browsers, whatever the prefix.
      if (prefixes_.contains(name.substr(0, name.find(':')))) refuse_element(node);
      return;
    }
    if (is_described_by(name)) return;
    if (name == "defs") {
      node.each_element([&](xml::Node child) {
        if (!is_foreign(child.name())) refuse_element(child);
      });
      return;
    }
    if (name == "g") {
      if (depth < most_depth) return content(node, matrix * transform(node), look_of(node, look), depth + 1);
      if (is_new("depth", {}, {}, {})) refuse("svg-depth", node, {}).with("max", std::to_string(most_depth));
      return;
    }
    const Shape* shape = find_shape(name);
    if (shape == nullptr) return refuse_element(node);
    draw(node, *shape, matrix * transform(node), look_of(node, look));
    // What stands within a shape describes it, or moves it.
    node.each_element([&](xml::Node child) {
      if (!is_described_by(child.name())) refuse_element(child);
    });
  }

  Matrix transform(xml::Node node) {
    if (!node.has("transform")) return {};
    const auto matrix = read_transform(node.get("transform"));
    if (!matrix)
      refuse_value(node, "transform", "transform", node.get("transform"), "translate(2 3), rotate(45), scale(1.5)");
    return matrix.value_or(Matrix{});
  }

  /// Reads all attributes; those of the shape itself are read when it is drawn.
  Style look_of(xml::Node node, Style look) {
    const Shape* shape = find_shape(node.name());
    node.each_attribute([&](xml::Node::Attribute attribute) {
      const auto [name, value] = attribute;
      if (name == "xmlns" && value != svg_namespace) refuse_value(node, name, name, value, svg_namespace);
      if (name == "xmlns" || name == "style" || is_silent_attribute(name)) return;
      if (name == "transform" && node.name() != "svg") return;
      if (shape != nullptr &&
          std::ranges::find(shape->attributes, name, &ShapeAttribute::name) != shape->attributes.end())
        return;
      if (node.name() == "svg" && is_root_attribute(node, name, value)) return;
      set(node, name, look, name, trimmed(value));
    });
    read_style(node, look);
    return look;
  }

  bool is_root_attribute(xml::Node node, std::string_view name, std::string_view value) {
    if (is_one_of(name, {"viewBox", "width", "height", "x", "y", "version", "baseProfile"})) return true;
    if (name != "preserveAspectRatio") return false;
    if (!value.starts_with("xMidYMid")) refuse_value(node, name, name, value, "xMidYMid meet");
    return true;
  }

  /// Prefixes that stand for SVG too: Inkscape states one in every file, and uses it nowhere.
  void note_prefixes(xml::Node node) {
    constexpr std::string_view declares = "xmlns:";
    node.each_attribute([&](xml::Node::Attribute attribute) {
      if (attribute.name.starts_with(declares) && attribute.value == svg_namespace)
        prefixes_.emplace(attribute.name.substr(declares.size()));
    });
  }

  void read_style(xml::Node node, Style& look) {
    for (std::string_view rest = node.get("style"); !rest.empty();) {
      const std::size_t end = std::min(rest.find(';'), rest.size());
      const std::string_view declaration = trimmed(rest.substr(0, end));
      rest.remove_prefix(std::min(end + 1, rest.size()));
      if (declaration.empty()) continue;
      const std::size_t colon = std::min(declaration.find(':'), declaration.size());
      const std::string_view name = trimmed(declaration.substr(0, colon));
      const std::string_view value = trimmed(declaration.substr(std::min(colon + 1, declaration.size())));
      set(node, "style", look, name, value);
    }
  }

  void set(xml::Node node, std::string_view attribute, Style& look, std::string_view name, std::string_view value) {
    std::erase_if(look.faults, [&](const Fault& fault) { return fault.name == name; });
    switch (set_property(look, name, value)) {
      case Taken::yes:
        return;
      case Taken::unknown:
        return refuse_attribute(node, attribute, name);
      case Taken::wrong:
        break;
    }
    const Fault fault{node, attribute, name, value};
    if (fault.of_stroke() || fault.of_fill())
      look.faults.push_back(fault);
    else
      refuse(fault);
  }
  void refuse(const Fault& fault) {
    refuse_value(fault.node, fault.attribute, fault.name, fault.value, expected_of(fault.name));
  }

  void draw(xml::Node node, const Shape& shape, const Matrix& matrix, const Style& look) {
    Outline outline;
    std::string_view wrong;
    if (!shape.draw(node, outline, wrong)) {
      const auto* const attribute = std::ranges::find(shape.attributes, wrong, &ShapeAttribute::name).base();
      return refuse_value(node, wrong, wrong, node.get(wrong), attribute->expected);
    }
    steps_ += outline.steps().size();
    if (steps_ > most_steps) {
      if (is_new("steps", {}, {}, {})) refuse("svg-steps", node, {}).with("max", std::to_string(most_steps));
      return;
    }
    Path path;
    path.fill = paint(shape.name == "line" ? SvgPaint{} : look.fill, look);
    path.stroke = paint(look.stroke_width > 0 ? look.stroke : SvgPaint{}, look);
    if (path.fill == Ink::none && path.stroke == Ink::none) return;
    for (const Fault& fault : look.faults) {
      if (fault.of_stroke() ? path.stroke != Ink::none : path.fill != Ink::none) refuse(fault);
    }
    if (path.stroke != Ink::none) stroke(node, path, matrix, look.stroke_width);
    place(node, path, outline, matrix);
    path.even_odd = look.even_odd;
    const bool drawn = std::ranges::any_of(path.steps, [](const PathStep& step) {
      return step.type == PathStep::Type::line || step.type == PathStep::Type::curve;
    });
    if (drawn) drawing_.items.emplace_back(std::move(path));
  }

  static InkOrColour paint(const SvgPaint& paint, const Look& look) {
    switch (paint.kind) {
      case SvgPaint::Kind::colour:
        return paint.colour;
      case SvgPaint::Kind::current:
        return look.current ? InkOrColour(*look.current) : InkOrColour(Ink::text);
      case SvgPaint::Kind::none:
        break;
    }
    return Ink::none;
  }

  void stroke(xml::Node node, Path& path, const Matrix& matrix, double width) {
    constexpr double widest = 1000;
    const double wide = width * matrix.scale();
    if (!matrix.even() || !(wide <= widest)) {
      if (is_new("stroke", {}, {}, {}))
        refuse("svg-stroke", node, {}).with("element", std::string(node.name())).mend("svg-stroke");
      return;
    }
    path.stroke_width = Length::points(wide);
  }

  /// What lies outside of the view box a browser cuts off, and a PDF would show.
  void place(xml::Node node, Path& path, const Outline& outline, const Matrix& matrix) {
    constexpr double tolerance = longer_side / 100;
    std::vector<OutlineStep> steps = outline.steps();
    for (OutlineStep& step : steps) {
      step.to = matrix(step.to);
      step.control1 = matrix(step.control1);
      step.control2 = matrix(step.control2);
    }
    const Bounds box = bounds_of(steps);
    const bool within = box.least.x >= -tolerance && box.least.y >= -tolerance &&
                        box.most.x <= drawing_.width.to_points() + tolerance &&
                        box.most.y <= drawing_.height.to_points() + tolerance;
    auto made = placed(steps, {});
    if (made && (within || steps.empty())) {
      path.steps = std::move(*made);
      return;
    }
    if (is_new("outside", node.name(), {}, {}))
      refuse("svg-outside", node, {}).with("element", std::string(node.name())).mend("svg-outside");
  }

  const Sources& sources_;
  const xml::Tree& tree_;
  Diagnostics& found_;
  Drawing drawing_;
  std::size_t steps_ = 0;
  std::size_t findings_ = 0;
  std::set<std::string, std::less<>> prefixes_;
  std::set<std::tuple<std::string, std::string, std::string, std::string>> told_;
};

}  // namespace

std::optional<Drawing> read_svg(const Sources& sources, FileId file, Diagnostics& found) {
  const auto tree = xml::parse(sources, file, Limits{}, found);
  if (!tree) return std::nullopt;
  return SvgReader(sources, *tree, found).read();
}

}  // namespace planverk::picture
