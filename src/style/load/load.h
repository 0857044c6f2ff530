/// What the files of the loader share.
#pragma once

#include <algorithm>
#include <array>
#include <map>
#include <span>
#include <string>
#include <string_view>

#include "properties/properties.h"
#include "style/theme.h"
#include "xml/tree.h"

namespace planverk::style {

class BlockStyles;

/// Where the files stated what the checks look at; the last word counts.
struct Places {
  std::array<Span, ink_count> inks;
  std::array<Span, static_cast<std::size_t>(TextRole::count_)> roles;
  std::map<std::pair<StyleFor, std::string>, Span> styles;
  Span page;
  std::vector<std::pair<std::string, Span>> region_parts;  ///< styles that regions ask for
};

/// One theme file being read into a theme that already holds what it extends.
struct Reading {
  const ThemeFiles& files;
  Sources& sources;
  const xml::Tree& tree;
  Diagnostics& found;
  Theme& theme;
  BlockStyles& styles;
  Places& places;

  /// A finding `theme.variant` at an attribute.
  Diagnostic& refuse(std::string_view variant, xml::Node node, std::string_view attribute) const;
  void refuse_attribute(xml::Node node, std::string_view attribute) const;
  /// Reads the attributes of one element by `handle`; what that does not know is a finding.
  template <class Handle>
  void each_attribute(xml::Node node, Handle&& handle) const {
    node.each_attribute([&](xml::Node::Attribute attribute) {
      if (handle(attribute.name, attribute.value)) return;
      refuse_attribute(node, attribute.name);
    });
  }
  /// "expected" value findings, with what would do.
  void refuse_value(xml::Node node, std::string_view attribute, std::string_view expected) const;
  void refuse_element(xml::Node node) const;

  /// Sets what the attributes of an element say; those of `own` are read elsewhere. False for one that is neither,
  /// unless `other` takes it.
  template <class Target, class Other>
  void read(xml::Node node, Target& target, std::span<const Property<Target>> properties,
            std::span<const AttributeWords> own, Other&& other) const {
    each_attribute(node, [&](std::string_view name, std::string_view value) {
      if (std::ranges::find(own, name, &AttributeWords::name) != own.end()) return true;
      const auto property =
          std::ranges::find_if(properties, [&](const Property<Target>& one) { return one.words.name == name; });
      if (property == properties.end()) return other(name, value);
      if (!property->set(target, value)) refuse_value(node, name, property->words.expected);
      return true;
    });
  }
  template <class Target>
  void read(xml::Node node, Target& target, std::span<const Property<Target>> properties,
            std::span<const AttributeWords> own = {}) const {
    read(node, target, properties, own, [](std::string_view, std::string_view) { return false; });
  }
  /// Elements whose attributes are all read elsewhere.
  void only(xml::Node node, std::span<const AttributeWords> own) const;
};

/// `<logo href="arms.svg"/>`, or `<logo viewBox="0 0 20 24" head="6mm"><path d="…" fill="accent"/></logo>`.
void read_logo(const Reading& reading, xml::Node logo);

/// Sizes, contrast and names of the finished theme (rules `theme` and `contrast`). Findings point to where the theme's
/// own file (that of `place`) states what is wrong, else to `place`.
void check(const Theme& theme, const Places& places, Span place, Diagnostics& found);

}  // namespace planverk::style
