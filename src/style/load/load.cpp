#include "load/load.h"

#include <algorithm>
#include <span>
#include <vector>

#include "base/limits.h"
#include "base/word_list.h"
#include "load/block_styles.h"
#include "load/page_masters.h"
#include "xml/reader.h"

namespace planverk::style {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"theme", "", Stage::layout, RuleClass::format, Severity::error,
     "A theme file is valid: known properties, values within their types, and files that exist.", "theme"},
};

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

void Reading::refuse_element(xml::Node node) const {
  refuse("element", node, {}).with("element", std::string(node.name())).with("theme", theme.name);
}

void Reading::only(xml::Node node, std::span<const AttributeWords> own) const {
  each_attribute(node, [&](std::string_view name, std::string_view) {
    return std::ranges::find(own, name, &AttributeWords::name) != own.end();
  });
}

namespace {

void read_colour_element(const Reading& reading, xml::Node node) {
  reading.only(node, colour_attributes());
  const std::optional<Ink> ink = read_ink(node.get("ink"));
  if (!ink || *ink == Ink::none) return reading.refuse_value(node, "ink", colour_attributes()[0].expected);
  const std::optional<Colour> colour = read_colour(node.get("value"));
  if (!colour) return reading.refuse_value(node, "value", colour_attributes()[1].expected);
  reading.theme.inks[static_cast<std::size_t>(*ink)] = *colour;
  reading.places.inks[static_cast<std::size_t>(*ink)] = reading.tree.span(node);
}

void read_text_element(const Reading& reading, xml::Node node) {
  const std::optional<TextRole> role = read_role(node.get("role"));
  if (!role) return reading.refuse_value(node, "role", text_attributes()[0].expected);
  reading.places.roles[static_cast<std::size_t>(*role)] = reading.tree.span(node);
  reading.read(node, reading.theme.styles[static_cast<std::size_t>(*role)], text_properties(), text_attributes());
}

/// `<switch name="proposal" values="first last"/>`: a word that templates ask the theme for; the first holds until a
/// theme sets another.
void read_switch_element(const Reading& reading, xml::Node node) {
  reading.only(node, switch_attributes());
  const std::string name(node.get("name"));
  const WordList values(node.get("values"));
  const auto fits = [](char c) { return (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-'; };
  const bool named = !name.empty() && std::all_of(name.begin(), name.end(), fits) && name[0] >= 'a';
  if (!named) return reading.refuse_value(node, "name", switch_attributes()[0].expected);
  if (values.begin() == std::default_sentinel)
    return reading.refuse_value(node, "values", switch_attributes()[1].expected);
  reading.theme.switch_words.insert_or_assign(name, std::string(node.get("values")));
  reading.theme.switches.insert_or_assign(name, std::string(*values.begin()));
}

/// False when no theme has such a switch.
bool set_switch(const Reading& reading, xml::Node node, std::string_view name, std::string_view value) {
  const auto known = reading.theme.switch_words.find(name);
  if (known == reading.theme.switch_words.end()) return false;
  if (WordList(known->second).contains(value)) {
    reading.theme.switches.insert_or_assign(std::string(name), std::string(value));
  } else {
    reading.refuse_value(node, name, known->second);
  }
  return true;
}

void read_set_element(const Reading& reading, xml::Node node) {
  reading.read(node, reading.theme, set_properties(), {},
               [&](std::string_view name, std::string_view value) { return set_switch(reading, node, name, value); });
}

/// What stands under the root, or under `slides`.
void read_elements(const Reading& reading, xml::Node parent) {
  parent.each_element([&](xml::Node child) {
    const std::string_view name = child.name();
    if (name == "slides" && parent.name() == "theme") return;  // read last, when it is slides that are wanted
    if (name == "page") reading.places.page = reading.tree.span(child);
    if (name == "page") return reading.read(child, reading.theme.page, page_properties());
    if (name == "measures") return reading.read(child, reading.theme, measure_properties());
    if (name == "colour") return read_colour_element(reading, child);
    if (name == "text") return read_text_element(reading, child);
    if (name == "switch") return read_switch_element(reading, child);
    if (name == "screen") return reading.read(child, reading.theme.screen, screen_properties());
    if (name == "set") return read_set_element(reading, child);
    if (name == "logo") return read_logo(reading, child);
    if (name == "head" || name == "foot") return read_furniture(reading, child);
    if (name == "master") return read_master(reading, child);
    if (name == "style") return reading.styles.read(reading, child);
    reading.refuse_element(child);
  });
}

void read_root(const Reading& reading) {
  const xml::Node root = reading.tree.root();
  reading.only(root, theme_attributes());
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
    for (std::size_t version = 0; version != bytes.size(); ++version) {
      auto tree = parse(name, version, bytes[version]);
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
  std::optional<xml::Tree> parse(std::string_view name, std::size_t version, std::string bytes) {
    const FileId file = sources_.add(files_.shown(std::string(name) + ".xml", version), std::move(bytes));
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

bool Theme::has_style(std::string_view content, std::string_view called) const {
  if (content == "cover") return masters.contains(called);
  const std::optional<StyleFor> kind = read_style_for(content);
  return kind && blocks(*kind).contains(called);
}

void Theme::set_block(StyleFor kind, std::string_view called, BlockStyle style) {
  blocks_[static_cast<std::size_t>(kind)].insert_or_assign(std::string(called), std::move(style));
}

bool LineNumbers::hold_for(std::string_view kind) const {
  return every > 0 && WordList(kinds).contains(kind);
}

std::string ThemeFiles::shown(std::string_view file, std::optional<std::size_t> /*version*/) const {
  return "templates/themes/" + std::string(file);
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
