#include "style/theme_page.h"

#include <fmt/format.h>

#include <array>
#include <string_view>

#include "base/word_list.h"
#include "check/ink_pairs.h"
#include "properties/block_properties.h"
#include "properties/properties.h"

namespace planverk::style {

namespace {

constexpr std::string_view intro =
    R"(# Themes

Made by `planverk templates themes` from the tables that themes are read by: what stands here is what the program takes.

A theme is a file of the folder `themes`, called as plans and `--theme` call it. It states only what differs from the theme that it
extends, property by property; PDF and HTML both follow it.

```xml
<theme version="1" extends="default">
  <set family="Open Sans"/>
  <logo href="arms.svg" head="7mm"/>
  <colour ink="accent" value="#14532d"/>
  <text role="heading1" size="22pt" leading="27pt"/>
  <style for="callout" name="warning" barInk="no"/>
  <foot name="address" at="289mm" on="first"><slot words="Storgatan 1 · 123 45 Strandvika" align="centre"/></foot>
  <slides><text role="heading1" size="26pt" leading="32pt"/></slides>
</theme>
```

`planverk templates check DIR` says what is wrong in a folder, each with its place: names and values that are not listed here, files
that are missing, families that no font is of, contrast that is too low.
)";

/// In the order of the enumeration.
constexpr std::array<std::string_view, static_cast<std::size_t>(TextRole::count_)> role_meanings{
    "running text",
    "a preamble",
    "small print",
    "headings of the first level",
    "of the second",
    "of the third",
    "of the fourth and below",
    "the title of a document without a cover",
    "the title on a cover",
    "the body on a cover",
    "the subtitle on a cover, and the sender there",
    "what kind of document a letter is",
    "facts at the head of a letter",
    "cells of tables",
    "heads of tables",
    "captions",
    "notes at the foot of pages",
    "where figures come from",
    "quotations",
    "heads and feet of pages",
    "contents, first level",
    "second level",
    "third level",
    "items of lists",
    "names below lines to sign on",
    "the word for a draft, in the head",
};

constexpr std::array<std::string_view, ink_count> ink_meanings{
    "nothing is drawn",
    "text",
    "text that comes second",
    "quiet text",
    "the organisation's colour: headings, bars",
    "thin rules",
    "the ground of boxes",
    "a warm colour for bars and rules",
    "the page",
    "risks, lowest band",
    "the second band",
    "the third band",
    "the highest band",
    "yes, done, reached",
    "partly",
    "no, late",
    "the first series of charts",
    "the second series",
    "edges of shapes that mean something",
};

std::string code_words(std::string_view words) {
  std::string out;
  for (const std::string_view word : WordList(words)) out += fmt::format("{}`{}`", out.empty() ? "" : ", ", word);
  return out;
}

class Writer {
 public:
  explicit Writer(const Theme& foundation) : foundation_(foundation) {}

  std::string write() {
    out_ = intro;
    files();
    inks();
    roles();
    styles();
    pages();
    return std::move(out_);
  }

 private:
  void title(std::string_view words) { out_ += fmt::format("\n## {}\n", words); }
  void element(std::string_view name, std::string_view says) { out_ += fmt::format("\n### `{}`\n\n{}\n", name, says); }
  void table() { out_ += "\n| attribute | takes, for example | |\n| --- | --- | --- |\n"; }
  void row(const AttributeWords& words) {
    out_ += fmt::format("| `{}` | {} | {} |\n", words.name, words.expected, words.meaning);
  }
  void rows(std::span<const AttributeWords> attributes) {
    for (const AttributeWords& words : attributes) row(words);
  }
  template <class Target>
  void rows(std::span<const Property<Target>> properties) {
    for (const Property<Target>& property : properties) row(property.words);
  }
  template <class... Tables>
  void attributes(Tables... tables) {
    table();
    (rows(tables), ...);
  }

  void files() {
    title("The file");
    element("theme",
            "The root. Holds the elements below; in `slides` stands what differs on slides (`layout=\"slides\"`).");
    attributes(theme_attributes());
    element("set", "What holds for the whole document. Also each switch by its name.");
    attributes(set_properties());
    element("switch", "Defines a word that templates ask the theme for.");
    attributes(switch_attributes());
    out_ += "\nThose of the built-in templates:";
    for (const auto& [name, words] : foundation_.switch_words)
      out_ += fmt::format(" `{}` ({})", name, code_words(words));
    out_ += ".\n";
    element("screen", "How HTML differs from paper.");
    attributes(screen_properties());
    element("measures", "Lengths that no style has.");
    attributes(measure_properties());
    element("logo",
            "The logo of heads, covers and letterheads. It is decoration: the organisation's name stands beside it. An "
            "organisation of a plan may have one of its own (`organisation/@logo`), which comes before the theme's.");
    attributes(logo_attributes(), logo_properties());
    out_ +=
        "\nPictures have at most 4000 pixels a side. An SVG is at most 512 kB and holds `g`, `path`, `rect`, `circle`, "
        "`ellipse`, `line`,\n`polyline`, `polygon` with fills and strokes of one colour each (`#rgb`, `#rrggbb`, "
        "`rgb(…)`, "
        "names of CSS, `currentColor`: the theme's ink\nfor text), `fill-rule`, `stroke-width`, `transform` and "
        "`style=\"…\"` "
        "with these properties. Titles, metadata and what editors keep for\nthemselves are passed over; everything "
        "else "
        "(gradients, text, pictures, `use`, style sheets, masks, filters, opacity) is refused by\nname.\n";
    element("path", "Within `logo`: a shape of a logo that is drawn in the theme, in its inks.");
    attributes(logo_path_attributes());
  }

  void inks() {
    title("Inks");
    element("colour", "The colour of an ink.");
    attributes(colour_attributes());
    out_ += "\n| ink | what it is for |\n| --- | --- |\n";
    for (std::size_t i = 1; i < ink_count; ++i)
      out_ += fmt::format("| `{}` | {} |\n", name_of(static_cast<Ink>(i)), ink_meanings[i]);
    out_ +=
        "\nText on its ground has a contrast of at least 4.5:1, shapes that mean something 3:1. Besides the ink of "
        "each "
        "role and style on its\nground these are judged: ";
    bool first = true;
    for (const InkPair& pair : ink_pairs()) {
      out_ += fmt::format("{}`{}` on `{}`{}", first ? "" : ", ", name_of(pair.ink), name_of(pair.ground),
                          pair.least == shape_contrast ? " (3:1)" : "");
      first = false;
    }
    out_ += ".\n";
  }

  void roles() {
    title("Text");
    element("text", "How a role of text looks.");
    attributes(text_attributes(), text_properties());
    out_ += "\n| role | what it is for |\n| --- | --- |\n";
    for (std::size_t i = 0; i < role_meanings.size(); ++i)
      out_ += fmt::format("| `{}` | {} |\n", name_of(static_cast<TextRole>(i)), role_meanings[i]);
  }

  void styles() {
    title("Styles of blocks");
    element("style",
            "How a kind of block looks, or those to which templates give that name (`<callout style=\"warning\">`). A "
            "named one starts from its\nkind's. A name that no theme has is refused in templates.");
    attributes(style_attributes());
    out_ += "\n| kind | styles that the default theme names |\n| --- | --- |\n";
    for (std::size_t i = 0; i < static_cast<std::size_t>(StyleFor::count_); ++i) {
      const auto kind = static_cast<StyleFor>(i);
      std::string names;
      for (const auto& [name, style] : foundation_.blocks(kind)) names += name + " ";
      out_ += fmt::format("| `{}` | {} |\n", name_of(kind), code_words(names));
    }
    out_ += "\n| property | of | takes, for example | |\n| --- | --- | --- | --- |\n";
    for (const BlockProperty& property : block_properties()) {
      out_ +=
          fmt::format("| `{}` | {} | {} | {} |\n", property.name,
                      property.kinds.empty() ? "all" : code_words(property.kinds), property.expected, property.meaning);
    }
  }

  void pages() {
    title("Pages");
    element("page", "The sheet and its margins.");
    attributes(page_properties());
    element("head",
            "A line in the head of pages. One with a name stands beside the one without. Its slots replace those that "
            "it has.");
    attributes(name_attributes(), line_properties());
    element("foot", "The same in the foot.");
    element("slot",
            "Within `head` and `foot`: words at one place of the line. HTML has the words of the theme's own at its "
            "top and foot.");
    attributes(slot_properties());
    out_ += "\n| part | what it shows |\n| --- | --- |\n";
    for (const AttributeWords& part : slot_parts()) out_ += fmt::format("| `{}` | {} |\n", part.name, part.meaning);
    element("master",
            "A page whose parts have places of their own. A cover is one; `<cover style=\"…\">` takes another. It is "
            "replaced as a whole.");
    attributes(name_attributes());
    out_ += "\nThose of the default theme:";
    for (const auto& [name, master] : foundation_.masters) out_ += fmt::format(" `{}`", name);
    out_ += ".\n";
    element("box", "Within `master`: a filled box.");
    attributes(box_properties());
    element("region", "Within `master`: a place for blocks. `top` or `bottom` places it.");
    attributes(region_properties());
  }

  const Theme& foundation_;
  std::string out_;
};

}  // namespace

std::string theme_page(const Theme& foundation) {
  return Writer(foundation).write();
}

}  // namespace planverk::style
