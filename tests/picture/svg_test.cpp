// The part of SVG that logos are made of: what it draws, and that everything else is told by name.
#include "svg/svg.h"

#include <string>
#include <utility>
#include <vector>

#include "picture/logo.h"
#include "support/catch.h"
#include "svg/geometry.h"
#include "svg/paint.h"
#include "svg/transform.h"

using namespace planverk;

namespace {

/// `findings`: `variant value@line:column`, one a line.
struct Reading {
  std::optional<Drawing> drawing;
  std::string findings;
};

Reading read_file(std::string text) {
  Sources sources;
  Diagnostics found;
  const FileId file = sources.add("logo.svg", std::move(text));
  Reading reading;
  reading.drawing = picture::read_svg(sources, file, found);
  for (const Diagnostic& one : found.all()) {
    const Place place = sources.place(one.span);
    std::string what;
    for (const auto& [name, value] : one.message.values) {
      if (name == "attribute" ||
          (name == "element" && !one.message.key.ends_with("attribute") && !one.message.key.ends_with("value")))
        what += " " + value;
    }
    reading.findings +=
        one.message.key + what + "@" + std::to_string(place.line) + ":" + std::to_string(place.column) + "\n";
  }
  return reading;
}

/// On a plane of 250 × 250, so that one unit is one point.
Reading read(std::string_view content) {
  return read_file("<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 250 250\">\n" + std::string(content) +
                   "</svg>");
}

std::string shown(const Path& path) {
  std::string text = name_of(path.fill);
  if (path.stroke != Ink::none) text += " line " + name_of(path.stroke) + " " + std::to_string(path.stroke_width.milli);
  if (path.even_odd) text += " evenodd";
  for (const PathStep& step : path.steps) {
    constexpr const char* letters[] = {" M", " L", " C", " Z"};
    text += letters[static_cast<int>(step.type)];
    if (step.type == PathStep::Type::close) continue;
    text += std::to_string(step.to.x.milli / 1000) + "," + std::to_string(step.to.y.milli / 1000);
  }
  return text;
}

/// Each path that is drawn, one a line.
std::string drawn(std::string_view content) {
  const Reading reading = read(content);
  INFO(content);
  CHECK(reading.findings.empty());
  std::string text;
  if (!reading.drawing) return text;
  for (const auto& item : reading.drawing->items) text += (text.empty() ? "" : "\n") + shown(std::get<Path>(item));
  return text;
}

std::string findings(std::string_view content) {
  const Reading reading = read(content);
  CHECK_FALSE(reading.drawing.has_value());
  return reading.findings;
}

}  // namespace

TEST_CASE("shapes of an SVG become paths") {
  CHECK(drawn("<path d=\"M1 2L3 4\"/>") == "#000000 M1,2 L3,4");
  CHECK(drawn("<rect x=\"10\" y=\"20\" width=\"30\" height=\"40\"/>") == "#000000 M10,20 L40,20 L40,60 L10,60 Z");
  CHECK(drawn("<rect width=\"30\" height=\"40\" rx=\"5\"/>") ==
        "#000000 M5,0 L25,0 C30,5 L30,35 C25,40 L5,40 C0,35 L0,5 C5,0 Z");
  CHECK(drawn("<circle cx=\"50\" cy=\"60\" r=\"20\"/>") ==
        "#000000 M50,40 L50,40 C70,60 L70,60 C50,80 L50,80 C30,60 L30,60 C50,40 Z");
  CHECK(drawn("<ellipse cx=\"50\" cy=\"60\" rx=\"10\" ry=\"20\"/>").starts_with("#000000 M50,40 L50,40 C60,60"));
  CHECK(drawn("<line x1=\"1\" y1=\"2\" x2=\"3\" y2=\"4\" stroke=\"red\"/>") == "none line #ff0000 1000 M1,2 L3,4");
  CHECK(drawn("<polyline points=\"1,2 3,4 5 6\"/>") == "#000000 M1,2 L3,4 L5,6");
  CHECK(drawn("<polygon points=\"1,2,3,4,5,6\"/>") == "#000000 M1,2 L3,4 L5,6 Z");
  // What draws nothing is left out.
  CHECK(drawn("<rect width=\"0\" height=\"5\"/><circle r=\"0\"/><path d=\"M1 1\"/><path fill=\"none\" d=\"M0 0L1 "
              "1\"/><path d=\"M0 0L1 1\"/>") == "#000000 M0,0 L1,1");
}

TEST_CASE("paints are handed down, and style comes before attributes") {
  CHECK(drawn("<g fill=\"#0c3b52\"><path d=\"M0 0L1 1\"/><path fill=\"#abc\" d=\"M0 0L1 1\"/></g>") ==
        "#0c3b52 M0,0 L1,1\n#aabbcc M0,0 L1,1");
  CHECK(drawn("<path fill=\"red\" style=\"fill: rgb(12, 59, 82); stroke:Navy; stroke-width:2px\" d=\"M0 0L1 1\"/>") ==
        "#0c3b52 line #000080 2000 M0,0 L1,1");
  CHECK(drawn("<path fill=\"currentColor\" d=\"M0 0L1 1\"/><g color=\"teal\"><path fill=\"currentColor\" d=\"M0 0L1 "
              "1\"/></g>") == "text M0,0 L1,1\n#008080 M0,0 L1,1");
  CHECK(drawn("<path fill-rule=\"evenodd\" clip-rule=\"evenodd\" opacity=\"1\" d=\"M0 0L1 1\"/>") ==
        "#000000 evenodd M0,0 L1,1");
  CHECK(drawn("<path fill=\"rgb(100%, 0%, 50%)\" d=\"M0 0L1 1\"/>") == "#ff0080 M0,0 L1,1");
}

TEST_CASE("transforms are lists, from the outside inwards") {
  CHECK(drawn("<path transform=\"translate(10 20)\" d=\"M0 0L1 1\"/>") == "#000000 M10,20 L11,21");
  CHECK(drawn("<path transform=\"translate(10,20) scale(2)\" d=\"M0 0L5 1\"/>") == "#000000 M10,20 L20,22");
  CHECK(drawn("<g transform=\"translate(50)\"><path transform=\"rotate(90)\" d=\"M0 0L10 0\"/></g>") ==
        "#000000 M50,0 L50,10");
  CHECK(drawn("<path transform=\"rotate(180 50 50)\" d=\"M40 40L50 50\"/>") == "#000000 M60,60 L50,50");
  CHECK(drawn("<path transform=\"matrix(0 1 1 0 0 0)\" d=\"M1 2L3 4\"/>") == "#000000 M2,1 L4,3");
  CHECK(drawn("<path transform=\"skewX(45)\" d=\"M0 10L0 20\"/>") == "#000000 M10,10 L20,20");
  CHECK(drawn("<path transform=\"scale(3)\" stroke=\"red\" fill=\"none\" d=\"M1 1L2 2\"/>") ==
        "none line #ff0000 3000 M3,3 L6,6");
  for (const char* wrong : {"turn(45)", "rotate(1 2)", "scale()", "translate(1 2 3)", "rotate(45", "rotate 45",
                            "matrix(1 2 3)", "scale(x)"}) {
    INFO(wrong);
    CHECK_FALSE(picture::read_transform(wrong).has_value());
  }
}

TEST_CASE("sines are those of the circle") {
  CHECK(picture::direction_of(0).sine == 0);
  CHECK(picture::direction_of(90).cosine == 0);
  CHECK(picture::direction_of(-90).sine == -1);
  CHECK(picture::direction_of(450).sine == 1);
  for (int degrees = -720; degrees <= 720; degrees += 7) {
    const auto turn = picture::direction_of(degrees);
    CHECK(std::abs(turn.sine * turn.sine + turn.cosine * turn.cosine - 1) < 1e-8);
  }
  CHECK(std::abs(picture::direction_of(30).sine - 0.5) < 1e-8);
}

TEST_CASE("the view box is the plane, its longer side 250 points") {
  const auto plane = [](std::string_view attributes) {
    const Reading reading = read_file("<svg xmlns=\"http://www.w3.org/2000/svg\" " + std::string(attributes) +
                                      "><path d=\"M12 12l1 1\"/></svg>");
    if (!reading.drawing) return reading.findings;
    return std::to_string(reading.drawing->width.milli) + "x" + std::to_string(reading.drawing->height.milli);
  };
  CHECK(plane("viewBox=\"0 0 20 25\"") == "200000x250000");
  CHECK(plane("viewBox=\"10, 10 50 25\" width=\"100%\"") == "250000x125000");
  CHECK(plane("width=\"20mm\" height=\"40mm\"") == "125000x250000");
  CHECK(plane("viewBox=\"0 0 20\"") == "logo.svg-value viewBox@1:50\n");
  CHECK(plane("viewBox=\"0 0 0 20\"") == "logo.svg-value viewBox@1:50\n");
  CHECK(plane("viewBox=\"0 0 1 200\"") == "logo.svg-value viewBox@1:50\n");
  CHECK(plane("width=\"50%\" height=\"40\"") == "logo.svg-value viewBox@1:48\n");
  CHECK(plane("") == "logo.svg-value viewBox@1:1\n");
}

TEST_CASE("what editors and authors say besides is passed over") {
  CHECK(drawn("<title>Arms</title><desc>x</desc><metadata><rdf/></metadata><defs/><sodipodi:namedview id=\"v\"/>"
              "<g inkscape:label=\"a\" id=\"b\" class=\"c\" data-x=\"1\" aria-hidden=\"true\"><path "
              "style=\"font-size:3px;-inkscape-font-specification:x\" d=\"M0 0L1 1\"><title>x</title></path></g>") ==
        "#000000 M0,0 L1,1");
}

TEST_CASE("how a stroke or a fill would be is no fault where there is none") {
  CHECK(drawn("<path style=\"stroke-linecap:round;stroke-dasharray:1 2;stroke-opacity:0.5;paint-order:stroke\" "
              "d=\"M0 0L1 1\"/>") == "#000000 M0,0 L1,1");
  CHECK(drawn("<g stroke-linecap=\"round\"><path stroke-linecap=\"butt\" stroke=\"red\" d=\"M0 0L1 1\"/></g>") ==
        "#000000 line #ff0000 1000 M0,0 L1,1");
  CHECK(drawn("<path fill=\"none\" fill-opacity=\"0\" stroke=\"red\" d=\"M0 0L1 1\"/>") ==
        "none line #ff0000 1000 M0,0 L1,1");
  CHECK(findings("<g stroke-linecap=\"round\"><path stroke=\"red\" d=\"M0 0L1 1\"/></g>") ==
        "logo.svg-value stroke-linecap@2:20\n");
  CHECK(drawn("<svg:defs/><path xmlns:svg=\"urn:x\" d=\"M0 0L1 1\"/>") == "#000000 M0,0 L1,1");
}

TEST_CASE("everything else is refused by name, at its place") {
  constexpr std::string_view rest = "<path d=\"M0 0L1 1\"/>";
  for (const char* element :
       {"text", "image", "use", "style", "filter", "mask", "clipPath", "symbol", "switch", "a", "svg", "script",
        "foreignObject", "animate", "pattern", "marker", "linearGradient", "radialGradient", "invented"}) {
    INFO(element);
    const std::string name(element);
    CHECK(findings("<" + name + "/>" + std::string(rest)) == "logo.svg-element " + name + "@2:1\n");
    CHECK(findings("<defs><" + name + "/></defs>" + std::string(rest)) == "logo.svg-element " + name + "@2:7\n");
    CHECK(findings("<path d=\"M0 0L1 1\"><" + name + "/></path>") == "logo.svg-element " + name + "@2:20\n");
  }
  for (const auto& [attribute, value] : std::vector<std::pair<std::string, std::string>>{{"fill", "url(#a)"},
                                                                                         {"fill", "#12"},
                                                                                         {"fill", "hsl(1,2,3)"},
                                                                                         {"opacity", "0.5"},
                                                                                         {"fill-opacity", ".9"},
                                                                                         {"stroke-opacity", "0"},
                                                                                         {"filter", "url(#f)"},
                                                                                         {"mask", "url(#m)"},
                                                                                         {"clip-path", "url(#c)"},
                                                                                         {"stroke-linecap", "round"},
                                                                                         {"stroke-dasharray", "1 2"},
                                                                                         {"stroke-width", "-1"},
                                                                                         {"stroke-width", "1em"},
                                                                                         {"fill-rule", "odd"},
                                                                                         {"display", "none"},
                                                                                         {"visibility", "hidden"},
                                                                                         {"transform", "turn(3)"}}) {
    INFO(attribute << "=" << value);
    CHECK(findings("<path stroke=\"red\" " + attribute + "=\"" + value + "\" d=\"M0 0L1 1\"/>") ==
          "logo.svg-value " + attribute + "@2:" + std::to_string(22 + attribute.size()) + "\n");
    if (attribute == "transform") continue;
    CHECK(findings("<path stroke=\"red\" style=\"" + attribute + ":" + value + "\" d=\"M0 0L1 1\"/>") ==
          "logo.svg-value " + attribute + "@2:27\n");
  }
  CHECK(findings("<path onclick=\"x\" d=\"M0 0L1 1\"/>") == "logo.svg-attribute onclick@2:16\n");
  CHECK(findings("<path xlink:href=\"http://x\" d=\"M0 0L1 1\"/>") == "logo.svg-attribute xlink:href@2:19\n");
  CHECK(findings("<path style=\"fill:red;width:3px\" d=\"M0 0L1 1\"/>") == "logo.svg-attribute width@2:23\n");
  CHECK(findings("<path d=\"M0 0X\"/>") == "logo.svg-value d@2:10\n");
  CHECK(findings("<rect width=\"-1\" height=\"1\"/>") == "logo.svg-value width@2:14\n");
  CHECK(findings("<rect width=\"10%\" height=\"1\"/>") == "logo.svg-value width@2:14\n");
  CHECK(findings("<polygon points=\"1,2 3\"/>") == "logo.svg-value points@2:18\n");
  CHECK(findings("") == "logo.svg-empty@1:1\n");
  CHECK(findings("<rect x=\"200\" width=\"60\" height=\"5\"/>") == "logo.svg-outside rect@2:1\n");
  CHECK(findings("<circle r=\"5\" transform=\"scale(2 1)\" cx=\"9\" cy=\"9\" stroke=\"red\"/>") ==
        "logo.svg-stroke circle@2:1\n");
  CHECK(findings("<s:path xmlns:s=\"http://www.w3.org/2000/svg\" d=\"M0 0L1 1\"/>" + std::string(rest)) ==
        "logo.svg-element s:path@2:1\n");
  CHECK(findings("<path xmlns=\"urn:x\" d=\"M0 0L1 1\"/>") == "logo.svg-value xmlns@2:14\n");
  // All at once, the same name once.
  CHECK(
      findings("<use/><use/><text/><path opacity=\"0.5\" fill=\"url(#a)\" d=\"M0 0L1 1\"/>") ==
      "logo.svg-element use@2:1\nlogo.svg-element text@2:13\nlogo.svg-value opacity@2:35\nlogo.svg-value fill@2:46\n");
}

TEST_CASE("what is no SVG, too deep or too much is refused") {
  CHECK(read_file("<html/>").findings == "logo.svg-root html@1:1\n");
  CHECK(read_file("<svg viewBox=\"0 0 1 1\"/>").findings == "logo.svg-root svg@1:1\n");
  CHECK(read_file("<!DOCTYPE svg [<!ENTITY a \"b\">]><svg/>").findings.starts_with("xml-doctype"));
  CHECK(read_file("<svg").findings.starts_with("xml-"));
  std::string deep;
  for (int i = 0; i < 40; ++i) deep = "<g>" + deep + "</g>";
  CHECK(findings(deep + "<path d=\"M0 0L1 1\"/>").starts_with("logo.svg-depth@"));
  std::string many = "<path d=\"M0 0";
  for (int i = 0; i < 10'001; ++i) many += "L1 1";
  CHECK(findings(many + "\"/>") == "logo.svg-steps@2:1\n");
}

TEST_CASE("colours by name, in any case") {
  CHECK(*picture::named_colour("RebeccaPurple") == Colour{0x66, 0x33, 0x99});
  CHECK(*picture::named_colour("grey") == *picture::named_colour("gray"));
  CHECK_FALSE(picture::named_colour("greyish").has_value());
  CHECK_FALSE(picture::named_colour("").has_value());
}
