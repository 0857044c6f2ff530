#include "word/body_reader.h"

#include <algorithm>
#include <charconv>
#include <iterator>

#include "base/utf8.h"
#include "word/inline_reader.h"
#include "word/table_reader.h"

namespace planverk::office::word {

namespace {

void count_fields(const Element& element, std::size_t& open, bool& whole) {
  element.each([&](const Element& each) {
    if (!each.is("fldChar")) return count_fields(each, open, whole);
    const std::string_view type = each.get("fldCharType");
    if (type == "begin") ++open;
    if (type == "end" && open-- == 0) whole = false, open = 0;
  });
}

/// From 1, of `w:outlineLvl`; 0: body text.
std::optional<int> outline_of(const Element& properties) {
  const auto value = properties.value_of("outlineLvl");
  if (!value || value->size() != 1) return std::nullopt;
  const char digit = value->front();
  return digit >= '0' && digit < '9' ? digit - '0' + 1 : 0;
}

}  // namespace

bool fields_are_whole(const Element& element) {
  std::size_t open = 0;
  bool whole = true;
  count_fields(element, open, whole);
  return whole && open == 0;
}

std::vector<Block> BodyReader::read(const Element& container) {
  std::vector<Block> out;
  read_into(container, out);
  return out;
}

void BodyReader::read_into(const Element& container, std::vector<Block>& out) {
  container.each([&](const Element& each) { read_block(each, out); });
}

void BodyReader::read_block(const Element& element, std::vector<Block>& out) {
  if (context_.too_many) return;
  if (element.is("AlternateContent", Space::compatibility)) return read_into(chosen(element), out);
  if (element.space() == Space::math) {
    // A formula may stand where a paragraph does.
    return read_paragraph(element, out);
  }
  if (element.space() != Space::word) return;
  const std::string_view name = element.name();
  if (name == "p") return read_paragraph(element, out);
  if (name == "tbl") return read_table(element, out);
  if (name == "sdt") {
    if (holds_contents(element)) return context_.omit(Omission::contents);
    return read_into(element.child("sdtContent"), out);
  }
  if (name == "customXml") return read_into(element, out);
  if (name == "altChunk") return context_.omit(Omission::embedded);
  if (name == "sectPr") return read_section(element);
  if (name == "moveFromRangeStart") context_.moved_from = element.get("name");
  if (name == "moveToRangeStart") context_.moved_to = element.get("name");
  if (const auto kind = change_of(element)) {
    changes_.push_back(context_.change(*kind, element));
    read_into(element, out);
    changes_.pop_back();
  }
}

void BodyReader::read_section(const Element& properties) {
  const std::string_view columns = properties.child("cols").get("num");
  const bool landscape = properties.child("pgSz").get("orient") == "landscape";
  if (landscape || (!columns.empty() && columns != "1")) context_.omit(Omission::section_layout);
  if (properties.child("sectPrChange")) context_.omit(Omission::formatting_change);
}

void BodyReader::read_paragraph(const Element& element, std::vector<Block>& out) {
  if (++context_.paragraphs > context_.limits.paragraphs) {
    context_.too_many = true;
    return;
  }
  const Element properties = element.is("p") ? element.child("pPr") : Element();
  const std::string style_id(properties.value_of("pStyle").value_or(context_.styles.default_paragraph()));
  const Style* style = context_.styles.find(style_id);
  Paragraph paragraph;
  describe(paragraph, properties, style, style_id);
  note_marks(paragraph, properties);

  const RunForm form = style != nullptr ? style->form : RunForm();
  InlineReader words(context_, fields_, form, changes_);
  if (element.is("p")) {
    words.read(element);
  } else {
    words.read_formula(element);
  }
  paragraph.runs = words.take_runs();
  paragraph.bookmarks = words.take_bookmarks();
  paragraph.sequence = words.sequence();
  if (!paragraph.sequence.empty() && paragraph.role == Paragraph::Role::text) paragraph.role = Paragraph::Role::caption;
  finish(paragraph);
  if (!paragraph.blank()) out.emplace_back(std::move(paragraph));
  for (const Element& box : words.boxes()) read_into(box, out);
  if (const Element section = properties.child("sectPr")) read_section(section);
}

/// What it is and where it stands, by its own properties first, then by its style's, then by the style's name.
void BodyReader::describe(Paragraph& paragraph, const Element& properties, const Style* style,
                          std::string_view style_id) {
  const bool is_default = style_id == context_.styles.default_paragraph();
  if (!is_default) paragraph.style = style != nullptr ? style->name : std::string(style_id);
  const StyleRole named = role_of_style(paragraph.style);
  paragraph.role = named.role;
  paragraph.level = named.level;
  std::optional<int> outline = outline_of(properties);
  if (!outline && style != nullptr) outline = style->outline;
  if (outline && *outline > 0 && named.role == Paragraph::Role::text) paragraph.role = Paragraph::Role::heading;
  if (paragraph.role == Paragraph::Role::heading && outline) {
    paragraph.level = *outline;
    if (*outline == 0) paragraph.role = Paragraph::Role::text;
  }
  Numbering numbering = read_numbering(properties.child("numPr"));
  if (style != nullptr && !numbering.list) {
    numbering.list = style->numbering.list;
    if (!numbering.level) numbering.level = style->numbering.level;
  }
  // Headings are counted by whoever prints them, but lists of the same numbers go on behind them.
  paragraph.list = context_.lists.next(numbering, style_id);
  if (paragraph.role == Paragraph::Role::heading) paragraph.list.reset();
  if (paragraph.list && paragraph.list->level == 0) paragraph.list->level = level_in_name(paragraph.style);
  paragraph.continues_list = !paragraph.list && continues_lists(paragraph.style);
}

/// What is said of the paragraph as a whole and its mark.
void BodyReader::note_marks(Paragraph& paragraph, const Element& properties) {
  paragraph.changes = changes_;
  properties.child("rPr").each([&](const Element& each) {
    if (const auto kind = change_of(each)) paragraph.changes.push_back(context_.change(*kind, each));
  });
  if (properties.child("pPrChange")) context_.omit(Omission::formatting_change);
  if (properties.child("pBdr") || properties.child("shd")) context_.omit(Omission::frame);
  if (properties.toggle("pageBreakBefore").value_or(false)) context_.omit(Omission::page_break);
}

/// Writes its line into the text rendering.
void BodyReader::finish(Paragraph& paragraph) {
  if (paragraph.blank()) return;
  const std::string line(utf8::trim(paragraph.words()));
  paragraph.span = context_.here();
  paragraph.span.length = static_cast<std::uint32_t>(line.size());
  context_.rendering += line;
  context_.rendering += '\n';
}

void BodyReader::read_table(const Element& element, std::vector<Block>& out) {
  if (tables_ >= context_.limits.nested_tables) {
    context_.omit(Omission::nested_too_deep);
    return flatten_table(element, out);
  }
  ++tables_;
  Table table = TableReader(*this).read(element);
  --tables_;
  if (!table.rows.empty()) out.emplace_back(std::move(table));
}

/// The words of a table, one cell after the other.
void BodyReader::flatten_table(const Element& element, std::vector<Block>& out) {
  element.each([&](const Element& each) {
    const bool holds_cells = each.is("tr") || each.is("tc") || each.is("sdt") || each.is("sdtContent");
    if (holds_cells) return flatten_table(each, out);
    read_block(each, out);
  });
}

}  // namespace planverk::office::word
