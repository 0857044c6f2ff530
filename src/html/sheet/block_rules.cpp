#include "sheet/block_rules.h"

#include <fmt/format.h>

#include "sheet/declarations.h"
#include "sheet/sheet.h"

namespace planverk::html {

namespace {

using style::BlockStyle;
using style::StyleFor;

class BlockRules {
 public:
  explicit BlockRules(const style::Theme& theme) : theme_(theme), css_(theme) {}

  std::string write() {
    each(StyleFor::paragraph, "p", [&](const std::string& selector, const BlockStyle& look) {
      add(selector, words(look) + css_.box(look) + indents(look));
      room(selector, look);
    });
    each(StyleFor::list, "", [&](const std::string& name, const BlockStyle& look) {
      if (name.empty()) list(look);
    });
    each(StyleFor::quote, "blockquote", [&](const std::string& selector, const BlockStyle& look) {
      add(selector, words(look) + css_.box(look) + indents(look));
      room(selector, look);
    });
    each(StyleFor::callout, ".callout",
         [&](const std::string& selector, const BlockStyle& look) { callout(selector, look); });
    each(StyleFor::columns, ".columns",
         [&](const std::string& selector, const BlockStyle& look) { columns(selector, look); });
    each(StyleFor::figure, "figure", [&](const std::string& selector, const BlockStyle& look) {
      room(selector, look);
      const std::string_view side = look.caption == style::CaptionSide::above ? "bottom" : "top";
      add(selector + " > figcaption", fmt::format("margin-{}: {};", side, css_.rem(look.caption_gap)));
    });
    each(StyleFor::section, "section", [&](const std::string& selector, const BlockStyle& look) {
      add(selector, fmt::format("column-gap: {};", css_.rem(look.gap)));
    });
    each(StyleFor::signature_line, ".signature-line", [&](const std::string& selector, const BlockStyle& look) {
      add(selector, fmt::format("height: {}; max-width: {}; margin-bottom: 0.3rem; {}", css_.rem(look.height),
                                css_.rem(look.width), css_.rule("bottom", look.rule_below, look.rule_ink)));
    });
    each(StyleFor::table, "table", [&](const std::string& selector, const BlockStyle& look) { table(selector, look); });
    each(StyleFor::row, "tr", [&](const std::string& selector, const BlockStyle& look) { row(selector, look); });
    beside_logo();
    return std::move(out_);
  }

 private:
  /// The kind's own look, then the named ones. `tag` stands for the kind.
  template <class Rule>
  void each(StyleFor kind, std::string_view tag, Rule&& rule) {
    for (const auto& [name, look] : theme_.blocks(kind)) {
      const std::string named = name.empty() ? std::string() : "." + style_class(kind, name);
      if (!tag.empty() || !named.empty() || kind == StyleFor::list) rule(std::string(tag) + named, look);
    }
  }

  void add(std::string_view selector, std::string_view declarations) {
    if (!declarations.empty()) out_ += fmt::format("{} {{ {} }}\n", selector, declarations);
  }
  void room(std::string_view selector, const BlockStyle& look) {
    if (look.before.milli > 0 || look.after.milli > 0 || look.text)
      add(selector, css_.margins(look.before, look.after));
  }
  [[nodiscard]] std::string words(const BlockStyle& look) const { return look.text ? css_.text(*look.text) : ""; }
  [[nodiscard]] std::string indents(const BlockStyle& look) const {
    std::string out;
    if (look.indent.milli > 0) out += fmt::format(" margin-inline-start: {};", css_.rem(look.indent));
    if (look.indent_end.milli > 0) out += fmt::format(" margin-inline-end: {};", css_.rem(look.indent_end));
    if (look.width.milli > 0) out += fmt::format(" max-width: {};", css_.rem(look.width));
    return out;
  }

  void list(const BlockStyle& look) {
    const std::string indent = css_.rem(look.indent);
    add("ul, ol", css_.margins({}, look.after));
    if (look.text) {
      add("li", css_.text(*look.text) + " " + css_.margins(look.text->space_before, look.text->space_after));
      add("td li, th li, .contents li, .listing li, .notes li", "font: inherit; color: inherit;");
    }
    add("li", fmt::format("padding-inline-start: {};", indent));
    add("li > .label", fmt::format("float: left; min-width: calc({0} - 0.3rem); margin-inline-start: -{0};", indent));
  }

  void callout(const std::string& selector, const BlockStyle& look) {
    add(selector, words(look) + css_.box(look) + indents(look));
    room(selector, look);
    style::TextStyle heading = theme_.style(look.headings);
    if (look.heading_ink != Ink::none) heading.ink = look.heading_ink;
    add(fmt::format("{} :is(h2, h3, h4, h5, h6)", selector), css_.text(heading) + " margin-top: 0;");
  }

  void columns(const std::string& selector, const BlockStyle& look) {
    add(selector, fmt::format("gap: 0 {};", css_.rem(look.gap)) + words(look));
    room(selector, look);
    if (look.text) {
      add(fmt::format("{} p:not([class])", selector), css_.margins(look.text->space_before, look.text->space_after));
    }
    if (look.last_at_end) {
      out_ += fmt::format("@media (min-width: 40em) {{ {} > :last-child:not(:first-child) {{ text-align: end; }} }}\n",
                          selector);
    }
  }

  void table(const std::string& selector, const BlockStyle& look) {
    const style::TableStyle& parts = look.table;
    const Length height = look.padding.scaled(theme_.screen.room, 100);
    add(selector,
        words(look) + fmt::format(" --gap: {0}; --cell-x: {0}; --cell-y: {1};", css_.rem(look.gap), css_.rem(height)));
    // A browser lays out columns by the whole table; one whose spare room goes to the last is as wide as its words.
    if (parts.spare_last) add(selector, "width: auto;");
    add(selector + " thead th", css_.text(theme_.style(parts.head)));
    style::TextStyle head = theme_.style(parts.row_head);
    if (parts.row_head_ink != Ink::none) head.ink = parts.row_head_ink;
    add(selector + " tbody th:where(:not(.as-cell))", css_.text(head));
    add(selector + " thead tr:last-child", css_.rule("bottom", parts.head_rule, parts.head_rule_ink));
    add(selector + ":not(:has(thead)) tbody", css_.rule("top", look.rule_above, look.rule_ink));
    if (!parts.row_rules) add(selector + " tbody tr", "border: 0;");
    if (look.height.milli > 0) add(selector + " tbody tr", fmt::format("height: {};", css_.rem(look.height)));
    if (look.width.milli > 0)
      add(fmt::format(":is(.titles, .scroll):has(> {0}, > .scroll > {0})", selector),
          fmt::format("width: fit-content; min-width: min({}, 100%); max-width: 100%; container-type: normal;",
                      css_.rem(look.width)));
    cells(selector, look);
    titled(selector, look);
    if (parts.middle) add(fmt::format("{0} td, {0} tbody th", selector), "vertical-align: middle;");
    add(selector + " > caption",
        fmt::format("caption-side: {}; padding-block: {};",
                    look.caption == style::CaptionSide::above ? "top" : "bottom",
                    look.caption == style::CaptionSide::above ? "0 " + css_.rem(look.caption_gap)
                                                              : css_.rem(look.caption_gap) + " 0"));
  }

  /// What is drawn in and around cells, and beside the whole.
  void cells(const std::string& selector, const BlockStyle& look) {
    const style::TableStyle &parts = look.table, &plain = theme_.block(StyleFor::table).table;
    const bool own = &parts == &plain;
    if (own || parts.corner != plain.corner)
      add(selector + " .corner", css_.text(theme_.style(parts.corner)) + " color: inherit; line-height: 1;");
    const bool same = parts.emphasis_rule == plain.emphasis_rule && parts.emphasis_ink == plain.emphasis_ink;
    if (parts.emphasis_rule.milli > 0 && (own || !same)) {
      // Contrast themes keep an outline, but no shadow.
      const std::string thickness = fmt::format("max(2px, {})", css_.rem(parts.emphasis_rule));
      add(selector + " .emphasised", fmt::format("outline: {0} solid var(--{1}); outline-offset: calc(-2px - {0});",
                                                 thickness, name_of(parts.emphasis_ink)));
    }
    if (parts.cell_rule.milli > 0) {
      const std::string inset = css_.rem(look.gap / 2);
      add(selector + " tbody td", fmt::format("border: max(1px, {}) solid var(--{});", css_.rem(parts.cell_rule),
                                              name_of(parts.cell_rule_ink)));
      add(fmt::format("{0} th, {0} td, {0} tr > :last-child", selector), fmt::format("padding-inline: {};", inset));
      add(selector + " tbody th", "min-width: 6.5rem;");
      out_ += fmt::format(
          "@media (max-width: 30em) {{ {0} th, {0} td, {0} tr > :last-child {{ padding-inline: 0.1rem; }} "
          "{0} tbody th {{ min-width: 0; padding-inline-end: 0.3rem; }} }}\n",
          selector);
    }
  }

  void titled(const std::string& selector, const BlockStyle& look) {
    style::TextStyle title = theme_.style(look.table.titles);
    title.font = FontStyle::semibold;
    add(fmt::format(".titles:has({}) > :is(.side-title, .foot-title)", selector), css_.text(title));
    const bool below = look.caption == style::CaptionSide::below;
    add(fmt::format(".titled:has({}) > figcaption", selector),
        fmt::format("order: {}; margin-block: {};", below ? 1 : 0,
                    below ? css_.rem(look.caption_gap) + " 0" : "0 " + css_.rem(look.caption_gap)));
  }

  void row(const std::string& selector, const BlockStyle& look) {
    const std::string rows = "tbody > " + selector;
    add(rows,
        css_.rule("top", look.rule_above, look.rule_ink) + " " + css_.rule("bottom", look.rule_below, look.rule_ink));
    if (look.row.joined) add(fmt::format("{0}:has(+ {0})", rows), "border-bottom: 0;");
    if (look.row.font) {
      add(fmt::format("{0} td, {0} th", rows), fmt::format("font-weight: {};", weight_of(*look.row.font)));
    }
  }

  void beside_logo() {
    const auto logo = [&](std::string_view selector, const BlockStyle& look, Length height) {
      add(selector, words(look) + " font-weight: 600;");
      add(fmt::format("{} > .logo", selector), fmt::format("height: {}; margin-inline-end: {}; vertical-align: middle;",
                                                           css_.rem(height), css_.rem(look.gap)));
    };
    logo(".beside-logo", theme_.block(StyleFor::letterhead), theme_.logo_height_letter);
    logo(".cover > .beside-logo", theme_.block(StyleFor::letterhead, "cover"), theme_.logo_height_cover);
  }

  const style::Theme& theme_;
  Declarations css_;
  std::string out_;
};

}  // namespace

std::string block_rules(const style::Theme& theme) {
  return BlockRules(theme).write();
}

}  // namespace planverk::html
