#include "sheet/sheet.h"

#include <fmt/format.h>

#include "document/mark.h"
#include "sheet/block_rules.h"
#include "sheet/page_css.h"

namespace planverk::html {

namespace {

std::string font_stack(const style::Theme& theme) {
  std::string name;
  for (const char c : theme.family) {
    if (c != '"' && c != '\\' && c != '<' && c != ';' && c != '}') name += c;
  }
  return fmt::format("\"{}\", system-ui, -apple-system, \"Segoe UI\", Roboto, \"Noto Sans\", sans-serif", name);
}

std::string variables(const style::Theme& theme) {
  std::string out = ":root {";
  for (std::size_t i = 1; i < ink_count; ++i) {
    const auto ink = static_cast<Ink>(i);
    out += fmt::format(" --{}: {};", name_of(ink), style::css(theme.colour(ink)));
  }
  return out + fmt::format(" --font: {}; }}\n", font_stack(theme));
}

std::string ink_rules() {
  std::string out;
  out += ".ink-none { fill: none; }\n";
  for (std::size_t i = 1; i < ink_count; ++i) {
    const std::string_view name = name_of(static_cast<Ink>(i));
    out += fmt::format(".ink-{0} {{ fill: var(--{0}); }} .line-{0} {{ stroke: var(--{0}); }}\n", name);
    out += fmt::format(".fill-{0} {{ background: var(--{0}); color: var(--{1}); }}\n", name,
                       name_of(style::ink_on(static_cast<Ink>(i))));
  }
  return out;
}

/// Marks whose element does not say how they look.
std::string mark_rules() {
  std::string out;
  for (const document::Mark& mark : document::marks()) {
    if (mark.html_class.empty()) continue;
    out += fmt::format(".{} {{", mark.html_class);
    if (mark.bolder) out += " font-weight: bolder;";
    if (mark.italic) out += " font-style: italic;";
    if (mark.ink != Ink::none) out += fmt::format(" color: var(--{});", name_of(mark.ink));
    if (mark.line == document::Decoration::under) out += " text-decoration: underline;";
    if (mark.line == document::Decoration::through) out += " text-decoration: line-through;";
    out += " }\n";
  }
  return out;
}

/// On paper a page made from HTML is as large as the theme's, and its text as on the theme's pages. Tables of many columns
/// stand on turned pages (`wide`): browsers shrink a document whose widest part is wider than its page.
std::string print_rules(const style::Theme& theme) {
  const auto points = [](Length length) { return fmt::format("{:.1f}pt", length.to_points()); };
  const style::PageShape& page = theme.page;
  return fmt::format(
      "@media print {{ html {{ font-size: {}; }} @page {{ size: {} {}; margin: {} {} {} {}; "
      "@bottom-center {{ content: counter(page); font-size: 9pt; }} }} @page wide {{ size: {} {}; }} }}\n",
      points(theme.screen.text), points(page.width), points(page.height), points(page.top), points(page.right),
      points(page.bottom), points(page.left), points(page.height), points(page.width));
}

}  // namespace

std::string style_class(style::StyleFor kind, std::string_view name) {
  return fmt::format("{}-{}", style::name_of(kind), name);
}

std::string fill_class(Ink fill) {
  return fill == Ink::none ? std::string() : fmt::format("fill-{}", name_of(fill));
}

std::string style_sheet(const document::Document& document, const style::Theme& theme, const DocumentRules& rules) {
  std::string out = variables(theme);
  out += page_css();
  out += text_rules(document, theme);
  out += block_rules(theme);
  out += mark_rules();
  out += ink_rules();
  out += print_rules(theme);
  return out + rules.css();
}

}  // namespace planverk::html
