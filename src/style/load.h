/// What the files of the loader share.
#pragma once

#include <string>
#include <string_view>

#include "style/theme.h"
#include "xml/tree.h"

namespace planverk::style {

class BlockStyles;

/// One theme file being read into a theme that already holds what it extends.
struct Reading {
  const ThemeFiles& files;
  const Sources& sources;
  const xml::Tree& tree;
  Diagnostics& found;
  Theme& theme;
  BlockStyles& styles;

  /// A finding `theme.variant` at an attribute.
  Diagnostic& refuse(std::string_view variant, xml::Node node, std::string_view attribute) const;
  /// Reads the attributes of one element by `handle`; what that does not know is a finding.
  template <class Handle>
  void each_attribute(xml::Node node, Handle&& handle) const {
    node.each_attribute([&](xml::Node::Attribute attribute) {
      if (handle(attribute.name, attribute.value)) return;
      refuse("attribute", node, attribute.name)
          .with("element", std::string(node.name()))
          .with("attribute", std::string(attribute.name));
    });
  }
  /// "expected" value findings, with what would do.
  void refuse_value(xml::Node node, std::string_view attribute, std::string_view expected) const;
};

/// `<logo viewBox="0 0 20 24" head="6mm"><path d="…" fill="accent"/></logo>` or `<logo image="arms.png"/>`.
void read_logo(const Reading& reading, xml::Node logo);

/// Sizes and contrast of the finished theme (rules `theme` and `contrast`). `place` is where findings point.
void check(const Theme& theme, Span place, Diagnostics& found);

}  // namespace planverk::style
