#include "style/theme.h"

#include <algorithm>
#include <map>
#include <span>

#include "properties/block_properties.h"
#include "properties/properties.h"
#include "style/theme_page.h"
#include "support/catch.h"
#include "support/golden.h"

using namespace planverk;

namespace {

/// The shipped themes, and those that a test writes.
class Files : public style::ThemeFiles {
 public:
  std::map<std::string, std::string, std::less<>> own;
  std::map<std::string, std::string, std::less<>> assets;

  std::vector<std::string> theme_versions(std::string_view name) const override {
    std::vector<std::string> versions;
    for (const std::string_view shipped : {"default", "strandvika", "fjordholmen", "havbjerg", "kustlandet", "large"}) {
      if (name == shipped) versions.push_back(test::read_file("templates/themes/" + std::string(name) + ".xml"));
    }
    if (const auto it = own.find(name); it != own.end()) versions.push_back(it->second);
    return versions;
  }
  std::optional<std::string> asset(std::string_view name) const override {
    const auto it = assets.find(name);
    return it == assets.end() ? std::nullopt : std::optional(it->second);
  }
};

struct Loaded {
  std::optional<style::Theme> theme;
  Sources sources;
  Diagnostics found;

  /// `rule/message key@line`, a finding each.
  [[nodiscard]] std::vector<std::string> findings() const {
    std::vector<std::string> list;
    for (const Diagnostic& one : found.all()) {
      list.push_back(one.message.key + "@" + std::to_string(sources.place(one.span).line));
    }
    return list;
  }
};

void load(Loaded& loaded, const Files& files, std::string_view name) {
  loaded.theme = style::load_theme(files, name, style::Form::pages, loaded.sources, loaded.found);
}
using Findings = std::vector<std::string>;

}  // namespace

TEST_CASE("every shipped theme is whole and readable") {
  for (const std::string_view name : {"default", "strandvika", "fjordholmen", "havbjerg", "kustlandet", "large"}) {
    INFO(name);
    Loaded loaded;
    load(loaded, Files{}, name);
    CHECK(loaded.findings() == Findings{});
    REQUIRE(loaded.theme.has_value());
    CHECK(loaded.theme->family == "Open Sans");
    CHECK(loaded.theme->page.width == 210_mm);
    for (std::size_t i = 0; i < loaded.theme->styles.size(); ++i) {
      INFO(style::name_of(static_cast<style::TextRole>(i)));
      CHECK(loaded.theme->styles[i].size >= (name == "large" ? 16_pt : 9_pt));
      CHECK(loaded.theme->styles[i].leading > loaded.theme->styles[i].size);
    }
    CHECK(loaded.theme->logo.empty() == (name == "default" || name == "large"));
    CHECK(loaded.theme->logo_height_head == 6_mm);
  }
}

TEST_CASE("contrast ratios are those of WCAG") {
  CHECK(style::contrast_percent({0, 0, 0}, {255, 255, 255}) == 2100);
  CHECK(style::contrast_percent({255, 255, 255}, {255, 255, 255}) == 100);
  // #767676 is the lightest grey that passes 4.5:1 on white, #777777 the first that does not.
  CHECK(style::contrast_percent({0x76, 0x76, 0x76}, {255, 255, 255}) >= 450);
  CHECK(style::contrast_percent({0x77, 0x77, 0x77}, {255, 255, 255}) < 450);
  CHECK(style::css({12, 59, 82}) == "#0c3b52");
}

TEST_CASE("contrast") {
  Files files;
  files.own["pale"] =
      "<theme version=\"1\">\n<colour ink=\"quiet\" value=\"#8a94a3\"/>\n<colour ink=\"outline\" "
      "value=\"#cfd5dc\"/></theme>";
  Loaded loaded;
  load(loaded, files, "pale");
  CHECK(loaded.findings() == Findings{"contrast@2", "contrast.shape@3"});
  CHECK(loaded.found.blocked());
  CHECK(loaded.found.all()[0].message.values ==
        std::vector<std::pair<std::string, std::string>>{{"theme", "pale"},
                                                         {"ink", "quiet"},
                                                         {"colour", "#8a94a3"},
                                                         {"ground", "paper"},
                                                         {"groundColour", "#ffffff"},
                                                         {"ratio", "3.06"}});
}

TEST_CASE("a role in an ink that is not for text fails on contrast") {
  Files files;
  files.own["t"] = R"(<theme version="1"><text role="heading1" ink="warm"/></theme>)";
  Loaded loaded;
  load(loaded, files, "t");
  CHECK(loaded.findings() == Findings{"contrast@1"});
}

TEST_CASE("a theme states only what differs") {
  Files files;
  files.own["a"] =
      R"(<theme version="1"><colour ink="accent" value="#101010"/><text role="body" size="12pt"/><set groupFrom="5"/></theme>)";
  files.own["b"] = R"(<theme version="1" extends="a"><text role="body" leading="18pt"/><set proposal="last"/></theme>)";
  Loaded loaded;
  load(loaded, files, "b");
  REQUIRE(loaded.theme.has_value());
  CHECK(loaded.findings() == Findings{});
  CHECK(loaded.theme->name == "b");
  CHECK(loaded.theme->colour(Ink::accent) == style::Colour{16, 16, 16});
  CHECK(loaded.theme->style(style::TextRole::body).size == 12_pt);
  CHECK(loaded.theme->style(style::TextRole::body).leading == 18_pt);
  CHECK(loaded.theme->style(style::TextRole::heading2).size == 14_pt);
  CHECK(loaded.theme->digit_groups_from == 5);
  CHECK(loaded.theme->switches.at("proposal") == "last");
}

TEST_CASE("styles of blocks start from their kind's, roles of text and what the theme extends") {
  Files files;
  files.own["house"] = R"(<theme version="1">
    <text role="lead" size="13pt"/>
    <style for="callout" padding="5mm"/>
    <style for="callout" name="motto" text="lead" ink="accent" fill="paper" ruleAbove="1pt" ruleInk="warm"/>
    <slides><style for="callout" name="motto" padding="6mm"/></slides></theme>)";
  Loaded loaded;
  load(loaded, files, "house");
  CHECK(loaded.findings() == Findings{});
  const style::Theme& theme = *loaded.theme;
  const style::BlockStyle& motto = theme.block(style::StyleFor::callout, "motto");
  REQUIRE(motto.text.has_value());
  CHECK(motto.text->size == 13_pt);
  CHECK(motto.text->ink == Ink::accent);
  CHECK(motto.padding == 5_mm);
  CHECK(motto.bar == Length::millimetres(1.2));
  CHECK(motto.fill == Ink::paper);
  CHECK(motto.rule_above == 1_pt);
  CHECK(theme.block(style::StyleFor::callout, "warning").padding == 5_mm);
  CHECK(theme.block(style::StyleFor::callout, "warning").bar_ink == Ink::warm);
  CHECK(theme.block(style::StyleFor::callout, "nobody").bar_ink == Ink::accent);
  Sources sources;
  Diagnostics found;
  const auto slides = style::load_theme(files, "house", style::Form::slides, sources, found);
  CHECK(slides->block(style::StyleFor::callout, "motto").padding == 6_mm);
  CHECK(slides->block(style::StyleFor::callout, "warning").padding == 5_mm);
}

TEST_CASE("a switch for templates is one line, its words are judged") {
  Files files;
  files.own["house"] = "<theme version=\"1\"><switch name=\"contact\" values=\"no yes\"/></theme>";
  files.own["t"] =
      "<theme version=\"1\" extends=\"house\">\n<set contact=\"yes\"/>\n<set contact=\"maybe\"/>\n<set "
      "kontakt=\"no\"/>\n"
      "<switch name=\"x\"/></theme>";
  Loaded loaded;
  load(loaded, files, "t");
  CHECK(loaded.findings() == Findings{"theme.value@3", "theme.attribute@4", "theme.value@5"});
  CHECK(loaded.theme->switches == std::map<std::string, std::string>{{"contact", "yes"}, {"first-page-mark", "no"}, {"imprint", "first-page"}, {"proposal", "first"}});
}

TEST_CASE("a line of head or foot is changed by its name, its slots as a whole; a page master as a whole") {
  Files files;
  files.own["house"] = R"(<theme version="1">
    <head><slot part="head-start"/><slot part="registry-number" align="centre"/><slot part="head-end" align="end"/></head>
    <foot name="address" at="289mm" on="first"><slot words="Storgatan 1"/></foot>
    <master name="cover"><region of="sender" bottom="20mm"/><region top="40mm" left="60mm"/></master></theme>)";
  Loaded loaded;
  load(loaded, files, "house");
  CHECK(loaded.findings() == Findings{});
  const style::Theme& theme = *loaded.theme;
  REQUIRE(theme.heads.size() == 1);
  CHECK(theme.heads[0].at == 17_mm);
  CHECK(theme.heads[0].slots.size() == 3);
  REQUIRE(theme.feet.size() == 2);
  CHECK(theme.feet[0].slots.size() == 2);
  CHECK(theme.feet[1].slots[0].words == "Storgatan 1");
  CHECK(theme.feet[1].from_bottom == theme.page.height - 289_mm);
  CHECK(theme.master("cover").boxes.empty());
  CHECK(theme.master("cover").regions.size() == 2);
  CHECK(theme.master("nowhere").regions.size() == 2);
}

TEST_CASE("ten wrong names and values in a theme are told, each at its place") {
  Files files;
  files.own["t"] =
      "<theme version=\"1\">\n"
      "<style for=\"paragraf\" name=\"a\" text=\"lead\"/>\n"
      "<style for=\"callout\" name=\"b\" text=\"leed\"/>\n"
      "<style for=\"callout\" name=\"c\" fyll=\"tint\"/>\n"
      "<style for=\"paragraph\" name=\"d\" beside=\"3\"/>\n"
      "<style for=\"callout\" name=\"e\" ink=\"hair\"/>\n"
      "<style for=\"paragraph\" name=\"f\" size=\"7pt\"/>\n"
      "<head><slot part=\"head-middle\"/></head>\n"
      "<foot at=\"far down\"><slot words=\"x\"/></foot>\n"
      "<master name=\"cover\"><region of=\"subtitel\" top=\"20mm\"/></master>\n"
      "<screen leading=\"2\"/>\n"
      "<style for=\"figure\" caption=\"beside\"/>\n"
      "</theme>";
  Loaded loaded;
  load(loaded, files, "t");
  loaded.found.sort();
  CHECK(loaded.findings() == Findings{"theme.value@2", "theme.value@3", "theme.attribute@4", "theme.attribute@5",
                                      "contrast@6", "theme.size@7", "theme.value@8", "theme.value@9", "theme.value@10",
                                      "theme.value@11", "theme.value@12"});
}

TEST_CASE("theme") {
  Files files;
  Loaded loaded;
  SECTION("what is not known or not readable is told with its place") {
    files.own["t"] =
        "<theme version=\"1\">\n<colour ink=\"blue\" value=\"#000000\"/>\n<colour ink=\"text\" value=\"black\"/>\n"
        "<text role=\"body\" size=\"11\"/>\n<text role=\"body\" weight=\"3\"/>\n<margins/>\n<page left=\"-1mm\"/>\n"
        "<measures numberWidth=\"1cm\"/>\n<set proposal=\"middle\"/></theme>";
    load(loaded, files, "t");
    CHECK(loaded.findings() == Findings{"theme.value@2", "theme.value@3", "theme.value@4", "theme.attribute@5",
                                        "theme.element@6", "theme.value@7", "theme.value@8", "theme.value@9"});
  }
  SECTION("a missing theme") {
    files.own["t"] = "<theme version=\"1\" extends=\"nowhere\"/>";
    load(loaded, files, "t");
    CHECK(loaded.findings() == Findings{"theme.missing@1"});
    CHECK_FALSE(loaded.theme.has_value());
  }
  SECTION("themes that extend each other") {
    files.own["a"] = "<theme version=\"1\" extends=\"b\"/>";
    files.own["b"] = "<theme version=\"1\" extends=\"a\"/>";
    load(loaded, files, "a");
    CHECK(loaded.findings() == Findings{"theme.cycle@1"});
  }
  SECTION("text under nine points, lines that overlap, margins that leave nothing") {
    files.own["t"] =
        R"(<theme version="1"><text role="note" size="8.9pt"/><text role="lead" leading="10pt"/><page left="200mm"/></theme>)";
    load(loaded, files, "t");
    CHECK(loaded.findings() == Findings{"theme.leading@1", "theme.size@1", "theme.page@1"});
  }
  SECTION("a logo that is no picture, or not there; attributes and elements that it does not have") {
    files.own["t"] =
        "<theme version=\"1\">\n<logo href=\"a.gif\"/>\n<logo href=\"b.png\"/>\n<logo image=\"a.png\"/>\n"
        "<logo viewBox=\"0 0 2 2\"><rect/><path fill=\"warm\" d=\"M0 0h1\" stroke=\"warm\"/></logo>\n"
        "<logo><path/></logo></theme>";
    files.assets["a.gif"] = "GIF89a";
    load(loaded, files, "t");
    CHECK(loaded.findings() == Findings{"logo.format@2", "logo.missing@3", "theme.attribute@4", "theme.element@5",
                                        "theme.attribute@5", "theme.element@6"});
  }
  SECTION("an SVG with something that logos cannot have is told in its own file") {
    files.own["t"] = R"(<theme version="1"><logo href="arms.svg"/></theme>)";
    files.assets["arms.svg"] =
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 9 9\">\n<path d=\"M0 0h9v9z\"/>\n<text>x</text></svg>";
    load(loaded, files, "t");
    CHECK(loaded.findings() == Findings{"logo.svg-element@3"});
    CHECK(loaded.sources.name(loaded.found.all()[0].span.file) == "templates/themes/arms.svg");
  }
}

TEST_CASE("logos") {
  Files files;
  Loaded loaded;
  SECTION("as a picture") {
    files.assets["a.png"] = test::read_file("tests/fuzz/corpus/image/png-rgba");
    files.own["t"] = R"(<theme version="1" extends="strandvika"><logo href="a.png" head="7mm"/></theme>)";
    load(loaded, files, "t");
    CHECK(loaded.findings() == Findings{});
    REQUIRE(loaded.theme->logo.image.has_value());
    CHECK(loaded.theme->logo.image->width > 0);
    CHECK(loaded.theme->logo.drawing.items.empty());
    CHECK(loaded.theme->logo_height_head == 7_mm);
  }
  SECTION("as an SVG, in its own colours") {
    files.assets["a.svg"] =
        R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><rect width="20" height="10" fill="teal"/></svg>)";
    files.own["t"] = R"(<theme version="1" extends="strandvika"><logo href="a.svg"/></theme>)";
    load(loaded, files, "t");
    CHECK(loaded.findings() == Findings{});
    CHECK(loaded.theme->logo.drawing.width == 250_pt);
    REQUIRE(loaded.theme->logo.drawing.items.size() == 1);
    CHECK(std::get<Path>(loaded.theme->logo.drawing.items[0]).fill == Colour{0, 128, 128});
    CHECK(loaded.theme->logo_height_head == 6_mm);
  }
  SECTION("as paths on their own plane") {
    files.own["t"] =
        R"(<theme version="1"><logo viewBox="10 0 20 24"><path fill="warm" d="M10 0h20v24z"/><path fill="red" d="M0 0"/></logo></theme>)";
    load(loaded, files, "t");
    CHECK(loaded.findings() == Findings{"theme.value@1"});
    CHECK(loaded.theme->logo.drawing.width == 20_pt);
    REQUIRE(loaded.theme->logo.drawing.items.size() == 1);
    const Path& path = std::get<Path>(loaded.theme->logo.drawing.items[0]);
    CHECK(path.fill == Ink::warm);
    CHECK(path.steps[0].to.x == 0_pt);
    CHECK(path.steps[1].to.x == 20_pt);
  }
}

TEST_CASE("the reference page is what the tables say") {
  Loaded loaded;
  load(loaded, Files{}, "default");
  const std::string page = style::theme_page(*loaded.theme);
  CHECK_GOLDEN("src/style/THEMES.md", page);
  // The theme that it shows is one.
  const std::size_t start = page.find("```xml\n") + 7;
  Files files;
  files.own["shown"] = page.substr(start, page.find("```\n", start) - start);
  files.assets["arms.svg"] =
      R"(<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 2 2"><rect width="2" height="2"/></svg>)";
  Loaded shown;
  load(shown, files, "shown");
  CHECK(shown.findings() == Findings{});
}

namespace {

/// `11pt, 2.6mm`: each is a value that the property takes.
template <class Take>
void check_examples(const style::AttributeWords& words, Take&& take) {
  INFO(words.name);
  CHECK_FALSE(words.meaning.empty());
  for (std::string_view rest = words.expected; !rest.empty();) {
    const std::size_t end = std::min(rest.find(", "), rest.size());
    INFO(rest.substr(0, end));
    CHECK(take(rest.substr(0, end)));
    rest.remove_prefix(std::min(end + 2, rest.size()));
  }
}

template <class Target>
void check_table(std::span<const style::Property<Target>> properties) {
  for (const auto& property : properties) {
    Target target{};
    check_examples(property.words, [&](std::string_view value) { return property.set(target, value); });
  }
}

}  // namespace

TEST_CASE("words have sizes that leave room for words") {
  CHECK(style::read_text_size("48pt"));
  CHECK_FALSE(style::read_text_size("49pt"));
  CHECK_FALSE(style::read_text_size("0pt"));
  CHECK(style::read_leading("96pt"));
  CHECK_FALSE(style::read_leading("97pt"));
}

TEST_CASE("what the reference page and messages give as examples is taken") {
  check_table(style::page_properties());
  check_table(style::measure_properties());
  check_table(style::text_properties());
  check_table(style::screen_properties());
  check_table(style::set_properties());
  check_table(style::logo_properties());
  check_table(style::slot_properties());
  check_table(style::line_properties());
  check_table(style::box_properties());
  check_table(style::region_properties());
  const style::Theme theme{};
  for (const style::BlockProperty& property : style::block_properties()) {
    style::BlockStyle look;
    check_examples({property.name, property.expected, property.meaning},
                   [&](std::string_view value) { return property.set(look, theme, value); });
  }
}
