/// What the files of the loader share.
#pragma once

#include <string>
#include <string_view>

#include "style/theme.h"
#include "xml/tree.h"

namespace planverk::style {

/// One theme file being read into a theme that already holds what it extends.
struct Reading {
  const ThemeFiles& files;
  const Sources& sources;
  const xml::Tree& tree;
  Diagnostics& found;
  Theme& theme;

  /// A finding `theme.variant` at an attribute.
  Diagnostic& refuse(std::string_view variant, xml::Node node, std::string_view attribute) const;
  /// "expected" value findings, with what would do.
  void refuse_value(xml::Node node, std::string_view attribute, std::string_view expected) const;
};

/// `<logo viewBox="0 0 20 24" head="6mm"><path d="…" fill="accent"/></logo>` or `<logo image="arms.png"/>`.
void read_logo(const Reading& reading, xml::Node logo);

/// Sizes and contrast of the finished theme (rules `theme` and `contrast`). `place` is where findings point.
void check(const Theme& theme, Span place, Diagnostics& found);

}  // namespace planverk::style
