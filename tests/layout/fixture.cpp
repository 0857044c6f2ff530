#include "fixture.h"

#include <stdexcept>

#include "base/utf8.h"
#include "support/golden.h"

namespace planverk::test {

using document::Kind;
using document::NodeId;
using document::Style;
using style::TextRole;

namespace {

style::TextStyle text(Length size, Length leading, Length before, Length after, FontStyle font = FontStyle::regular) {
  style::TextStyle style;
  style.size = size, style.leading = leading;
  style.space_before = before, style.space_after = after;
  style.font = font;
  style.hyphenate = false;
  return style;
}

std::string words_in(const layout::TextItem& item) {
  std::string words;
  for (const font::Glyph& glyph : item.word->glyphs) {
    if (glyph.character != 0) utf8::append(words, glyph.character);
  }
  return words;
}

void set_tables(style::Theme& theme) {
  using style::StyleFor;
  style::BlockStyle table;
  table.before = table.after = 9_pt, table.padding = 3_pt, table.gap = 5_pt;
  table.rule_above = 500_pt / 1000, table.rule_ink = document::Ink::hair;
  table.caption = style::CaptionSide::above, table.caption_gap = 4_pt;
  table.table.head_rule = 1_pt, table.table.emphasis_rule = 2_pt;
  theme.set_block(StyleFor::table, "", table);
  style::BlockStyle matrix = table;
  matrix.text = text(8_pt, 14_pt, 0_pt, 0_pt);
  matrix.height = 40_pt, matrix.gap = 8_pt, matrix.rule_above = {};
  matrix.caption = style::CaptionSide::below, matrix.caption_gap = 10_pt;
  matrix.table.head_rule = {}, matrix.table.cell_rule = 1_pt, matrix.table.row_rules = false;
  matrix.table.head = matrix.table.row_head = matrix.table.corner = matrix.table.titles = TextRole::note;
  matrix.table.middle = true;
  theme.set_block(StyleFor::table, "matrix", matrix);
  table.padding = 3_pt * 3 / 4, table.gap = 10_pt;
  table.rule_above = {}, table.table.head_rule = {}, table.table.row_rules = false;
  table.table.row_head_ink = document::Ink::quiet, table.table.spare_last = true;
  theme.set_block(StyleFor::table, "facts", table);
}

void set_blocks(style::Theme& theme) {
  using style::StyleFor;
  const auto text = [&](std::string_view name, TextRole role) {
    theme.set_block(StyleFor::paragraph, name, {.text = theme.style(role)});
  };
  text("lead", TextRole::lead);
  text("small", TextRole::small);
  text("quiet", TextRole::small);
  text("source", TextRole::source);
  text("subtitle", TextRole::cover_subtitle);
  text("cover-body", TextRole::cover_body);
  theme.set_block(StyleFor::paragraph, "place-and-date", {.before = 20_pt});
  theme.set_block(StyleFor::letterhead, "",
                  {.text = theme.style(TextRole::field), .before = 6_pt, .after = 6_pt, .gap = 8_pt});
  theme.set_block(StyleFor::letterhead, "cover", {.text = theme.style(TextRole::cover_subtitle), .gap = 8_pt});
  theme.set_block(StyleFor::list, "", {.text = theme.style(TextRole::list_item), .after = 6_pt, .indent = 15_pt});
  theme.set_block(StyleFor::quote, "", {.text = theme.style(TextRole::quote), .indent = 20_pt, .indent_end = 20_pt});
  style::BlockStyle callout;
  callout.fill = document::Ink::tint, callout.bar_ink = document::Ink::accent,
  callout.heading_ink = document::Ink::accent;
  callout.padding = 8_pt, callout.bar = 3_pt, callout.before = callout.after = 6_pt;
  theme.set_block(StyleFor::callout, "", callout);
  style::BlockStyle columns;
  columns.gap = 20_pt, columns.before = 6_pt, columns.after = 9_pt;
  theme.set_block(StyleFor::columns, "", columns);
  columns.text = theme.style(TextRole::signature);
  columns.beside = 3, columns.keep_previous = true, columns.before = columns.after = 12_pt;
  theme.set_block(StyleFor::columns, "signatures", columns);
  set_tables(theme);
  style::BlockStyle row;
  row.rule_below = 500_pt / 1000, row.rule_ink = document::Ink::hair;
  theme.set_block(StyleFor::row, "", row);
  style::BlockStyle group = row, sub = row;
  group.row.font = FontStyle::semibold, group.row.begins_group = group.keep_next = true;
  theme.set_block(StyleFor::row, "group", group);
  sub.row.joined = true;
  theme.set_block(StyleFor::row, "sub", sub);
  row.row.font = FontStyle::bold, row.row.ends_group = row.keep_previous = true;
  row.rule_above = row.rule_below = 1_pt, row.rule_ink = document::Ink::text;
  theme.set_block(StyleFor::row, "sum", row);
  style::BlockStyle line;
  line.width = 180_pt, line.height = 30_pt, line.rule_below = 500_pt / 1000, line.rule_ink = document::Ink::quiet;
  theme.set_block(StyleFor::signature_line, "", line);
  theme.set_block(StyleFor::section, "", {.after = 6_pt, .gap = 20_pt});
  theme.set_block(StyleFor::section, "part", {.gap = 20_pt, .divider = true});
  theme.set_block(StyleFor::figure, "", {.before = 12_pt, .after = 9_pt, .caption_gap = 6_pt});
}

void set_pages(style::Theme& theme) {
  style::FurnitureLine head;
  head.at = 20_pt;
  head.slots.push_back(
      {.part = "head-start", .logo = true, .gap = 6_pt, .font = FontStyle::semibold, .ink = document::Ink::text});
  head.slots.push_back({.align = style::SlotAlign::end, .part = "head-end"});
  theme.heads.push_back(head);
  style::FurnitureLine foot;
  foot.at = 385_pt, foot.from_bottom = 15_pt, foot.rule = 500_pt / 1000, foot.rule_at = 14_pt;
  foot.slots.push_back({.part = "foot-start"});
  foot.slots.push_back({.align = style::SlotAlign::end, .part = "foot-end"});
  theme.feet.push_back(foot);
  style::PageMaster cover;
  cover.boxes.push_back({.width = 10_pt, .fill = document::Ink::accent});
  style::Region sender, words, facts;
  sender.of = "sender", sender.at = 24_mm;
  words.at = 98_mm, words.least = 48_mm;
  facts.of = "facts", facts.from_bottom = 34_mm, facts.width = 130_mm, facts.gap = 12_mm;
  cover.regions = {sender, words, facts};
  theme.masters.emplace("cover", cover);
  style::BlockStyle title;
  title.text = theme.style(TextRole::cover_title), title.rule_ink = document::Ink::warm;
  title.rule_below = Length::millimetres(1.2), title.rule_width = 26_mm, title.gap = 8_mm;
  theme.set_block(style::StyleFor::heading, "cover", title);
  title.before = 320_pt / 3, title.rule_below = 3_pt, title.rule_width = 60_pt, title.gap = 6_pt;
  theme.set_block(style::StyleFor::heading, "divider", title);
}

}  // namespace

style::Theme test_theme() {
  style::Theme theme;
  theme.name = "test";
  theme.family = "Planverk Test";
  theme.page = {300_pt, 400_pt, 20_pt, 20_pt, 40_pt, 40_pt, 30_pt};
  theme.styles.fill(text(10_pt, 12_pt, 0_pt, 6_pt));
  const auto set = [&](TextRole role, const style::TextStyle& style) {
    theme.styles[static_cast<std::size_t>(role)] = style;
  };
  set(TextRole::title, text(20_pt, 24_pt, 24_pt, 8_pt, FontStyle::semibold));
  set(TextRole::cover_title, text(20_pt, 24_pt, 12_pt, 8_pt, FontStyle::semibold));
  set(TextRole::heading1, text(16_pt, 20_pt, 18_pt, 6_pt, FontStyle::semibold));
  set(TextRole::heading2, text(14_pt, 18_pt, 14_pt, 4_pt, FontStyle::semibold));
  set(TextRole::heading3, text(12_pt, 16_pt, 12_pt, 2_pt, FontStyle::semibold));
  set(TextRole::heading4, text(10_pt, 12_pt, 8_pt, 2_pt, FontStyle::semibold));
  set(TextRole::list_item, text(10_pt, 12_pt, 2_pt, 2_pt));
  set(TextRole::table_text, text(10_pt, 12_pt, 0_pt, 0_pt));
  set(TextRole::table_head, text(10_pt, 12_pt, 0_pt, 0_pt, FontStyle::semibold));
  set(TextRole::caption, text(10_pt, 12_pt, 0_pt, 4_pt));
  set(TextRole::note, text(8_pt, 10_pt, 0_pt, 2_pt));
  set(TextRole::furniture, text(8_pt, 10_pt, 0_pt, 0_pt));
  theme.hair_rule = theme.tag_rule = 500_pt / 1000, theme.badge_rule = 600_pt / 1000, theme.watermark = 100_pt;
  theme.number_width = 30_pt;
  set_blocks(theme);
  set_pages(theme);
  theme.logo_height_head = 12_pt, theme.logo_height_cover = 20_pt, theme.logo_height_letter = 16_pt;
  return theme;
}

font::Shaper& test_shaper() {
  static const font::Library library = [] {
    auto opened = font::Library::open(system_files(), read_file("fonts/test/manifest.xml"), {}, "Planverk Test");
    if (!opened) throw std::runtime_error("the test font is missing");
    return std::move(*opened);
  }();
  static font::Shaper shaper(library);
  return shaper;
}

Maker::Maker() {
  document.identity.language = "sv-SE";
  document.words.continued = "(forts.)";
  document.words.page_mark_long = "Sida {page} av {pages}";
  document.words.page_mark_short = "{page}({pages})";
}

NodeId Maker::open(Kind kind, Style style) {
  at = tree().add(at, kind);
  if (style != Style::normal) tree().edit(at).style = style;
  return at;
}

void Maker::close() {
  at = tree()[at].parent;
}

NodeId Maker::leaf(Kind kind, std::string_view text, Style style) {
  const NodeId node = open(kind, style);
  if (!text.empty()) tree().add_text(node, text);
  close();
  return node;
}

NodeId Maker::heading(int level, std::string_view text) {
  const NodeId node = leaf(Kind::heading, text);
  tree()[node].level = static_cast<std::uint8_t>(level);
  return node;
}

NodeId Maker::item(std::string_view label, std::string_view text) {
  const NodeId node = leaf(Kind::item, text);
  tree().edit(node).label = label;
  return node;
}

NodeId Maker::row(std::string_view cells, Kind kind, Style style) {
  const NodeId node = open(Kind::row, style);
  for (std::size_t from = 0; from <= cells.size();) {
    const std::size_t end = std::min(cells.find('|', from), cells.size());
    const NodeId cell = leaf(kind, cells.substr(from, end - from));
    if (kind == Kind::header) tree().edit(cell).scope = document::Scope::column;
    from = end + 1;
  }
  close();
  return node;
}

Laid lay_out(const document::Document& document, const style::Theme& theme, const Limits& limits) {
  Laid laid;
  Pages sink;
  layout::Options options;
  options.limits = limits;
  laid.summary = layout::lay_out(document, theme, test_shaper(), options, sink, laid.found);
  laid.pages = std::move(sink.pages);
  laid.around = std::move(sink.around);
  return laid;
}

std::string dump(const document::Document& document, const style::Theme& theme) {
  Diagnostics found;
  std::string text = layout::dump(document, theme, test_shaper(), {}, found);
  for (const Diagnostic& each : found.all()) text += "found " + each.message.key + "\n";
  return text;
}

std::string words_of(const layout::Page& page, bool tagged) {
  std::string words;
  for (const layout::Item& item : page.items) {
    const auto* text = std::get_if<layout::TextItem>(&item);
    if (text == nullptr || (text->tag.artifact == layout::Artifact::none) != tagged) continue;
    words += words_in(*text) + ' ';
  }
  return words;
}

std::size_t count(std::string_view text, std::string_view part) {
  std::size_t times = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++times;
  return times;
}

}  // namespace planverk::test
