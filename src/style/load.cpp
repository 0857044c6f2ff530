#include "load.h"

#include <algorithm>
#include <span>
#include <vector>

#include "base/limits.h"
#include "base/word_list.h"
#include "block_styles.h"
#include "page_masters.h"
#include "properties.h"
#include "xml/reader.h"

namespace planverk::style {

Diagnostic& Reading::refuse(std::string_view variant, xml::Node node, std::string_view attribute) const {
  const Span span = attribute.empty() ? tree.span(node) : tree.span(node, attribute, sources);
  return found.add("theme", span).variant(variant);
}

void Reading::refuse_attribute(xml::Node node, std::string_view attribute) const {
  refuse("attribute", node, attribute)
      .with("element", std::string(node.name()))
      .with("attribute", std::string(attribute));
}

void Reading::refuse_value(xml::Node node, std::string_view attribute, std::string_view expected) const {
  refuse("value", node, attribute)
      .with("element", std::string(node.name()))
      .with("attribute", std::string(attribute))
      .with("value", std::string(node.get(attribute)))
      .with("expected", std::string(expected));
}

namespace {

constexpr std::string_view length_form = "11pt, 2.6mm";

template <class Target, class Property>
void read_lengths(const Reading& reading, xml::Node node, Target& target, std::span<const Property> properties) {
  reading.each_attribute(node, [&](std::string_view name, std::string_view value) {
    const auto property =
        std::find_if(properties.begin(), properties.end(), [&](const Property& one) { return one.name == name; });
    if (property == properties.end()) return false;
    if (const auto length = read_length(value))
      target.*(property->member) = *length;
    else
      reading.refuse_value(node, name, length_form);
    return true;
  });
}

/// Sets `target` when `value` could be read, else a finding.
template <class Target, class Value>
bool put(const Reading& reading, xml::Node node, std::string_view name, std::string_view expected, Target& target,
         const std::optional<Value>& value) {
  if (value)
    target = *value;
  else
    reading.refuse_value(node, name, expected);
  return true;
}

void read_colour_element(const Reading& reading, xml::Node node) {
  const std::optional<Ink> ink = read_ink(node.get("ink"));
  if (!ink || *ink == Ink::none) return reading.refuse_value(node, "ink", "text, accent, band1");
  const std::optional<Colour> colour = read_colour(node.get("value"));
  if (!colour) return reading.refuse_value(node, "value", "#1c2230");
  reading.theme.inks[static_cast<std::size_t>(*ink)] = *colour;
  reading.places.inks[static_cast<std::size_t>(*ink)] = reading.tree.span(node);
}

void read_text_element(const Reading& reading, xml::Node node) {
  const std::optional<TextRole> role = read_role(node.get("role"));
  if (!role) return reading.refuse_value(node, "role", "body, heading1, tableText");
  TextStyle& style = reading.theme.styles[static_cast<std::size_t>(*role)];
  reading.places.roles[static_cast<std::size_t>(*role)] = reading.tree.span(node);
  reading.each_attribute(node, [&](std::string_view name, std::string_view value) {
    if (name == "role") return true;
    if (name == "size") return put(reading, node, name, length_form, style.size, read_length(value));
    if (name == "leading") return put(reading, node, name, length_form, style.leading, read_length(value));
    if (name == "before") return put(reading, node, name, length_form, style.space_before, read_length(value));
    if (name == "after") return put(reading, node, name, length_form, style.space_after, read_length(value));
    if (name == "font")
      return put(reading, node, name, "regular, italic, semibold, bold", style.font, read_font_style(value));
    if (name == "ink") return put(reading, node, name, "text, second, quiet, accent", style.ink, read_ink(value));
    if (name == "hyphenate") return put(reading, node, name, "yes, no", style.hyphenate, read_yes_no(value));
    return false;
  });
}

/// `<switch name="proposal" values="first last"/>`: a word that templates ask the theme for; the first holds until a
/// theme sets another.
void read_switch_element(const Reading& reading, xml::Node node) {
  reading.each_attribute(node,
                         [](std::string_view name, std::string_view) { return name == "name" || name == "values"; });
  const std::string name(node.get("name"));
  const WordList values(node.get("values"));
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  const bool named = !name.empty() && std::all_of(name.begin(), name.end(), fits) && name[0] >= 'a';
  if (!named) return reading.refuse_value(node, "name", "proposal, contact-person");
  if (values.begin() == std::default_sentinel) return reading.refuse_value(node, "values", "first last");
  reading.places.switches.insert_or_assign(name, std::string(node.get("values")));
  reading.theme.switches.insert_or_assign(name, std::string(*values.begin()));
}

/// False when no theme has such a switch.
bool set_switch(const Reading& reading, xml::Node node, std::string_view name, std::string_view value) {
  const auto known = reading.places.switches.find(name);
  if (known == reading.places.switches.end()) return false;
  if (WordList(known->second).contains(value)) {
    reading.theme.switches.insert_or_assign(std::string(name), std::string(value));
  } else {
    reading.refuse_value(node, name, known->second);
  }
  return true;
}

std::optional<NotePlace> read_note_place(std::string_view value) {
  if (value == "page") return NotePlace::page;
  if (value == "section") return NotePlace::section;
  return std::nullopt;
}

void read_prose_element(const Reading& reading, xml::Node node) {
  reading.each_attribute(node, [&](std::string_view name, std::string_view value) {
    Theme& theme = reading.theme;
    if (name == "family") {
      theme.family = value;
      return true;
    }
    if (name == "groupFrom") {
      if (value != "4" && value != "5") reading.refuse_value(node, name, "4, 5");
      theme.digit_groups_from = value == "5" ? 5 : 4;
      return true;
    }
    if (name == "leastText") return put(reading, node, name, length_form, theme.least_text, read_length(value));
    if (name == "facingPages") return put(reading, node, name, "yes, no", theme.facing_pages, read_yes_no(value));
    if (name == "notes") return put(reading, node, name, "page, section", theme.notes, read_note_place(value));
    if (name == "lineNumbers")
      return put(reading, node, name, "0, 1, 5, 10", theme.line_numbers.every, read_small_number(value));
    if (name == "lineNumbersIn") {
      theme.line_numbers.kinds = value;
      return true;
    }
    return set_switch(reading, node, name, value);
  });
}

void read_screen_element(const Reading& reading, xml::Node node) {
  reading.each_attribute(node, [&](std::string_view name, std::string_view value) {
    Screen& screen = reading.theme.screen;
    if (name == "text") {
      const std::optional<Length> size = read_length(value);
      return put(reading, node, name, length_form, screen.text, size && size->milli > 0 ? size : std::nullopt);
    }
    if (name == "leading") return put(reading, node, name, "100%, 110%", screen.leading, read_percent(value));
    if (name == "room") return put(reading, node, name, "100%, 120%", screen.room, read_percent(value));
    return false;
  });
}

/// What stands under the root, or under `slides`.
void read_elements(const Reading& reading, xml::Node parent) {
  parent.each_element([&](xml::Node child) {
    const std::string_view name = child.name();
    if (name == "slides" && parent.name() == "theme") return;  // read last, when it is slides that are wanted
    if (name == "page") reading.places.page = reading.tree.span(child);
    if (name == "page") return read_lengths(reading, child, reading.theme.page, page_properties());
    if (name == "measures") return read_lengths(reading, child, reading.theme, measure_properties());
    if (name == "colour") return read_colour_element(reading, child);
    if (name == "text") return read_text_element(reading, child);
    if (name == "switch") return read_switch_element(reading, child);
    if (name == "screen") return read_screen_element(reading, child);
    if (name == "set") return read_prose_element(reading, child);
    if (name == "logo") return read_logo(reading, child);
    if (name == "head" || name == "foot") return read_furniture(reading, child);
    if (name == "master") return read_master(reading, child);
    if (name == "style") return reading.styles.read(reading, child);
    reading.refuse("element", child, {}).with("element", std::string(name)).with("theme", reading.theme.name);
  });
}

void read_root(const Reading& reading) {
  const xml::Node root = reading.tree.root();
  reading.each_attribute(
      root, [](std::string_view name, std::string_view) { return name == "version" || name == "extends"; });
  read_elements(reading, root);
}

/// Reads the chain of themes from its foundation upwards.
class Loader {
 public:
  Loader(const ThemeFiles& files, Sources& sources, Diagnostics& found)
      : files_(files), sources_(sources), found_(found) {}

  /// What the themes of the chain say of slides, over all that they say of pages.
  void apply_slides(Theme& theme) {
    for (const xml::Tree& tree : trees_) {
      tree.root().each_element([&](xml::Node child) {
        if (child.name() == "slides")
          read_elements(Reading{files_, sources_, tree, found_, theme, styles_, places_}, child);
      });
    }
  }

  bool load(std::string_view name, Theme& theme, Span wanted_at) {
    if (std::find(chain_.begin(), chain_.end(), name) != chain_.end()) {
      found_.add("theme", wanted_at).variant("cycle").with("theme", std::string(name));
      return false;
    }
    chain_.emplace_back(name);
    const std::vector<std::string> bytes = files_.theme_versions(name);
    if (bytes.empty()) {
      found_.add("theme", wanted_at).variant("missing").with("theme", std::string(name)).mend("missing");
      return false;
    }
    std::vector<xml::Tree> versions;
    for (const std::string& version : bytes) {
      auto tree = parse(name, version);
      if (!tree) return false;
      versions.push_back(std::move(*tree));
    }
    const xml::Tree& last = versions.back();
    if (place_.file == 0) place_ = last.span(last.root());
    std::string_view base = name == "default" ? "" : "default";
    Span base_at = last.span(last.root());
    for (const xml::Tree& tree : versions) {
      if (!tree.root().has("extends")) continue;
      base = tree.root().get("extends");
      base_at = tree.span(tree.root(), "extends", sources_);
    }
    if (!base.empty() && !load(base, theme, base_at)) return false;
    theme.name = name;
    for (xml::Tree& tree : versions) {
      read_root(Reading{files_, sources_, tree, found_, theme, styles_, places_});
      trees_.push_back(std::move(tree));
    }
    return true;
  }
  void settle(Theme& theme) const { styles_.settle(theme); }

  [[nodiscard]] Span place() const { return place_; }
  [[nodiscard]] const Places& places() const { return places_; }

 private:
  std::optional<xml::Tree> parse(std::string_view name, std::string bytes) {
    const FileId file = sources_.add("themes/" + std::string(name) + ".xml", std::move(bytes));
    std::optional<xml::Tree> tree = xml::parse(sources_, file, Limits{}, found_);
    if (!tree || tree->root().name() == "theme") return tree;
    found_.add("theme", tree->span(tree->root()))
        .variant("element")
        .with("element", std::string(tree->root().name()))
        .with("theme", std::string(name));
    return std::nullopt;
  }

  const ThemeFiles& files_;
  Sources& sources_;
  Diagnostics& found_;
  std::vector<std::string> chain_;
  BlockStyles styles_;
  Places places_;
  std::vector<xml::Tree> trees_;  ///< of the chain, the foundation first
  Span place_;                    ///< of the theme that was asked for
};

}  // namespace

const PageMaster& Theme::master(std::string_view called) const {
  static const PageMaster empty;
  auto found = masters.find(called);
  if (found == masters.end()) found = masters.find(std::string_view("cover"));
  return found == masters.end() ? empty : found->second;
}

const BlockStyle& Theme::block(StyleFor kind, std::string_view called) const {
  static const BlockStyle plain;
  const BlockNames& names = blocks(kind);
  auto found = names.find(called);
  if (found == names.end()) found = names.find(std::string_view());
  return found == names.end() ? plain : found->second;
}

void Theme::set_block(StyleFor kind, std::string_view called, BlockStyle style) {
  blocks_[static_cast<std::size_t>(kind)].insert_or_assign(std::string(called), std::move(style));
}

bool LineNumbers::hold_for(std::string_view kind) const {
  return every > 0 && WordList(kinds).contains(kind);
}

std::optional<Theme> load_theme(const ThemeFiles& files, std::string_view name, Form form, Sources& sources,
                                Diagnostics& found) {
  Theme theme;
  Loader loader(files, sources, found);
  if (!loader.load(name, theme, {})) return std::nullopt;
  if (form == Form::slides) loader.apply_slides(theme);
  loader.settle(theme);
  for (FurnitureLine& foot : theme.feet) foot.from_bottom = theme.page.height - foot.at;
  check(theme, loader.places(), loader.place(), found);
  return theme;
}

}  // namespace planverk::style
