#include "word/blocks.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "word/lists.h"
#include "word/outline.h"
#include "word/tables.h"

namespace planverk::exchange::word {

namespace {

using office::Block;
using office::Paragraph;
using office::Run;
using office::Table;

const Paragraph* paragraph_at(const std::vector<const Block*>& blocks, std::size_t at) {
  return at < blocks.size() ? std::get_if<Paragraph>(blocks[at]) : nullptr;
}

bool is_picture(const Paragraph* paragraph) {
  return paragraph != nullptr && utf8::trim(paragraph->words()).empty() &&
         std::ranges::any_of(paragraph->runs, [](const Run& run) { return run.kind == Run::Kind::picture; });
}

/// What a caption counts says what it belongs to: `Table`, `Tabell`, `Taulukko`.
bool counts_tables(const Paragraph& caption) {
  return caption.sequence.starts_with("Tab") || caption.sequence.starts_with("tab") ||
         caption.sequence.starts_with("Taul");
}

/// The runs behind `Tabell 3: `: label and number are the document's to print.
std::vector<Run> without_number(const Paragraph& caption, std::size_t& numbers) {
  const auto number = std::ranges::find_if(caption.runs, &Run::sequence);
  if (number == caption.runs.end()) return caption.runs;
  ++numbers;
  auto rest = number;
  while (rest != caption.runs.end() && rest->sequence) ++rest;
  std::vector<Run> out(rest, caption.runs.end());
  constexpr std::array<std::string_view, 5> between{":", ".", "–", "—", "-"};
  if (out.empty() || out.front().kind != Run::Kind::text) return out;
  std::string_view text = utf8::trim(out.front().text);
  for (const std::string_view sign : between) {
    if (!text.starts_with(sign)) continue;
    text.remove_prefix(sign.size());
    break;
  }
  const bool spaced = out.front().text.ends_with(' ');
  out.front().text = std::string(utf8::trim(text)) + (spaced && !text.empty() ? " " : "");
  return out;
}

}  // namespace

std::vector<Made> BlockWriter::write(const Blocks& blocks) {
  std::vector<Made> out;
  wrapped_.reset();
  for (std::size_t at = 0; at < blocks.size();) at = write_next(blocks, at, out);
  return out;
}

/// Writes what begins at `at`; gives where to go on.
std::size_t BlockWriter::write_next(const Blocks& blocks, std::size_t at, std::vector<Made>& out) {
  if (const auto* table = std::get_if<Table>(blocks[at])) {
    write_table(*table, out);
    return at + 1;
  }
  const Paragraph& paragraph = std::get<Paragraph>(*blocks[at]);
  if (paragraph.role == Paragraph::Role::caption && write_caption(blocks, at, out)) return at + 1;
  if (paragraph.list) return write_list(blocks, at, out);
  if (paragraph.role == Paragraph::Role::quote && !in_cell_) return write_quote(blocks, at, out);
  write_paragraph(paragraph, out);
  return at + 1;
}

std::optional<std::size_t> BlockWriter::whole_change(const Paragraph& paragraph) const {
  if (paragraph.changes.empty() || paragraph.runs.empty()) return std::nullopt;
  for (const std::size_t change : paragraph.changes) {
    const bool whole = std::ranges::all_of(
        paragraph.runs, [&](const Run& run) { return std::ranges::find(run.changes, change) != run.changes.end(); });
    if (whole) return change;
  }
  return std::nullopt;
}

void BlockWriter::write_paragraph(const Paragraph& paragraph, std::vector<Made>& out) {
  if (paragraph.role == Paragraph::Role::heading || paragraph.role == Paragraph::Role::title) ++losses_.heading_forms;
  if (!is_picture(&paragraph)) {
    const std::optional<std::size_t> change = in_cell_ ? std::nullopt : whole_change(paragraph);
    edit::Element p{"p", {}, {}};
    write_words(paragraph, p, change);
    if (!p.content.empty()) add(out, std::move(p), paragraph.span, change);
  }
  write_figures(paragraph, out);
  if (const Paragraph* caption = std::exchange(caption_, nullptr)) write_paragraph(*caption, out);
}

/// A picture is a block of its own: where it stands in a line, it comes behind the line's paragraph.
void BlockWriter::write_figures(const Paragraph& paragraph, std::vector<Made>& out) {
  for (const Run& run : paragraph.runs) {
    if (run.kind != Run::Kind::picture || is_deleted(run, document_)) continue;
    for (edit::Element& figure : figures_.make(run.index)) {
      if (caption_ != nullptr && figures_.lacks_caption(figure))
        caption_figure(figure, *std::exchange(caption_, nullptr));
      add(out, std::move(figure), paragraph.span);
    }
  }
}

std::size_t BlockWriter::write_quote(const Blocks& blocks, std::size_t at, std::vector<Made>& out) {
  const Paragraph* first = paragraph_at(blocks, at);
  edit::Element quote{"quote", {}, {}};
  std::size_t end = at;
  const auto goes_on = [&](const Paragraph* next) {
    return next != nullptr && next->role == Paragraph::Role::quote && !next->list;
  };
  while (goes_on(paragraph_at(blocks, end))) ++end;
  for (std::size_t each = at; each < end; ++each) {
    edit::Element p{"p", {}, {}};
    write_words(*paragraph_at(blocks, each), end - at == 1 ? quote : p);
    if (end - at > 1 && !p.content.empty()) quote.append(std::move(p));
  }
  if (!quote.content.empty()) add(out, std::move(quote), first->span);
  for (std::size_t each = at; each < end; ++each) write_figures(*paragraph_at(blocks, each), out);
  return end;
}

/// A figure's caption is plain text; false where nothing but a number stands in it.
bool BlockWriter::caption_figure(edit::Element& figure, const Paragraph& caption) {
  Paragraph shortened = caption;
  shortened.runs = without_number(caption, losses_.caption_numbers);
  const std::string words = heading_words(shortened, document_);
  if (!words.empty()) figure.set("caption", words);
  return !words.empty();
}

/// Gives a caption to the table that follows, or to the figure or table before; false when there is none for it.
bool BlockWriter::write_caption(const Blocks& blocks, std::size_t at, std::vector<Made>& out) {
  const Paragraph& caption = *paragraph_at(blocks, at);
  const bool table_follows = at + 1 < blocks.size() && std::holds_alternative<Table>(*blocks[at + 1]);
  edit::Element* before = out.empty() || wrapped_ ? nullptr : &out.back().element;
  const bool figure_before = before != nullptr && figures_.lacks_caption(*before);
  if (figure_before && !(table_follows && counts_tables(caption))) return caption_figure(*before, caption);
  if (caption_ == nullptr && (table_follows || is_picture(paragraph_at(blocks, at + 1)))) {
    caption_ = &caption;
    return true;
  }
  const bool table_before = before != nullptr && before->name == "table" && !before->content.empty() &&
                            before->content.front().element.front().name != "caption";
  if (!table_before) return false;
  edit::Element words{"caption", {}, {}};
  words_.write(without_number(caption, losses_.caption_numbers), words);
  if (words.content.empty()) return false;
  before->content.insert(before->content.begin(), edit::Piece{{}, {std::move(words)}});
  return true;
}

/// A table of one cell is a frame around text.
void BlockWriter::write_boxed(const office::TableCell& cell, std::vector<Made>& out) {
  ++losses_.boxes;
  Blocks blocks;
  if (const Paragraph* caption = std::exchange(caption_, nullptr)) write_paragraph(*caption, out);
  for (const Block& block : cell.blocks) blocks.push_back(&block);
  for (std::size_t at = 0; at < blocks.size();) at = write_next(blocks, at, out);
}

void BlockWriter::write_table(const Table& table, std::vector<Made>& out) {
  if (table.columns == 1 && table.rows.size() == 1) return write_boxed(table.rows.front().cells.front(), out);
  edit::Element element{"table", {}, {}};
  if (const Paragraph* caption = std::exchange(caption_, nullptr)) {
    edit::Element words{"caption", {}, {}};
    words_.write(without_number(*caption, losses_.caption_numbers), words);
    if (!words.content.empty()) element.append(std::move(words));
  }
  TableWriter(*this).write(table, element);
  add(out, std::move(element), table.span);
}

std::size_t BlockWriter::write_list(const Blocks& blocks, std::size_t at, std::vector<Made>& out) {
  std::vector<const Paragraph*> members;
  std::size_t end = at;
  const std::string& list = std::get<Paragraph>(*blocks[at]).list->list;
  for (; end < blocks.size(); ++end) {
    const Paragraph* next = paragraph_at(blocks, end);
    if (next == nullptr || next->role == Paragraph::Role::caption) break;
    // Lists that follow each other are two where they are counted apart on the same level.
    const bool member = next->list && (next->list->list == list || next->list->level > 0);
    if (!member && !next->continues_list) break;
    members.push_back(next);
  }
  ListWriter writer(*this);
  for (ListWriter::Written& each : writer.write(members)) add(out, std::move(each.element), each.span);
  for (const Paragraph* member : members) write_figures(*member, out);
  return end;
}

/// Blocks that one change covers stand in one `ins` or `del`.
void BlockWriter::add(std::vector<Made>& out, edit::Element element, Span span, std::optional<std::size_t> change) {
  if (!change) {
    wrapped_.reset();
    out.push_back({std::move(element), span});
    return;
  }
  if (!wrapped_ || *wrapped_ != *change) {
    edit::Element wrapper{revisions_.element_for(*change), {{"rev", revisions_.make(*change)}}, {}};
    out.push_back({std::move(wrapper), span});
    wrapped_ = change;
  }
  out.back().element.append(std::move(element));
}

void BlockWriter::write_cell(const std::vector<Block>& blocks, edit::Element& cell) {
  const auto* only = blocks.size() == 1 ? std::get_if<Paragraph>(&blocks.front()) : nullptr;
  if (only != nullptr && !only->list && !is_picture(only)) {
    if (only->role == Paragraph::Role::heading) ++losses_.heading_forms;
    write_words(*only, cell);
    std::vector<Made> figures;
    write_figures(*only, figures);
    for (Made& figure : figures) cell.append(std::move(figure.element));
    return;
  }
  Blocks pointers;
  for (const Block& block : blocks) pointers.push_back(&block);
  const bool within = std::exchange(in_cell_, true);
  const auto wrapped = std::exchange(wrapped_, std::nullopt);
  const Paragraph* caption = std::exchange(caption_, nullptr);
  std::vector<Made> made = write(pointers);
  for (Made& each : made) cell.append(std::move(each.element));
  in_cell_ = within;
  wrapped_ = wrapped;
  caption_ = caption;
}

}  // namespace planverk::exchange::word
