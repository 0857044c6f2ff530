#include "dump.h"

#include "base/xml_text.h"

namespace planverk::test {

namespace {

using namespace office;

const char* name_of(Paragraph::Role role) {
  switch (role) {
    case Paragraph::Role::text:
      return "p";
    case Paragraph::Role::title:
      return "title";
    case Paragraph::Role::subtitle:
      return "subtitle";
    case Paragraph::Role::heading:
      return "heading";
    case Paragraph::Role::caption:
      return "caption";
    case Paragraph::Role::quote:
      return "quote";
  }
  return "";
}

const char* name_of(TrackedChange::Kind kind) {
  switch (kind) {
    case TrackedChange::Kind::insertion:
      return "insertion";
    case TrackedChange::Kind::deletion:
      return "deletion";
    case TrackedChange::Kind::moved_here:
      return "moved here";
    case TrackedChange::Kind::moved_away:
      return "moved away";
  }
  return "";
}

std::string form_of(const Run& run) {
  std::string out;
  if (run.bold) out += " bold";
  if (run.italic) out += " italic";
  if (run.sequence) out += " sequence";
  if (run.prompt) out += " prompt";
  if (!run.language.empty()) out += " " + run.language;
  if (!run.href.empty()) out += " -> " + run.href;
  for (const std::size_t change : run.changes) out += " change " + std::to_string(change);
  return out;
}

std::string dump_run(const Run& run) {
  switch (run.kind) {
    case Run::Kind::text:
      return "\"" + run.text + "\"" + form_of(run);
    case Run::Kind::line_break:
      return "break" + form_of(run);
    case Run::Kind::note:
      return "note " + std::to_string(run.index) + form_of(run);
    case Run::Kind::picture:
      return "picture " + std::to_string(run.index) + form_of(run);
  }
  return {};
}

void dump_blocks(const std::vector<Block>& blocks, const std::string& indent, std::string& out);

void dump_paragraph(const Paragraph& paragraph, const std::string& indent, std::string& out) {
  out += indent + name_of(paragraph.role);
  if (paragraph.level > 0) out += " " + std::to_string(paragraph.level);
  if (!paragraph.style.empty()) out += " [" + paragraph.style + "]";
  if (paragraph.list) {
    const ListPlace& list = *paragraph.list;
    out += " list " + list.list + " level " + std::to_string(list.level);
    if (list.ordered) out += " number " + std::to_string(list.number);
  }
  if (paragraph.continues_list) out += " continues";
  for (const std::string& bookmark : paragraph.bookmarks) out += " #" + bookmark;
  for (const std::size_t change : paragraph.changes) out += " change " + std::to_string(change);
  out += "\n";
  for (const Run& run : paragraph.runs) out += indent + "  " + dump_run(run) + "\n";
}

void dump_table(const Table& table, const std::string& indent, std::string& out) {
  out += indent + "table " + std::to_string(table.columns) + " [" + table.style + "]";
  for (const std::uint32_t width : table.widths) out += " " + std::to_string(width);
  out += "\n";
  for (const TableRow& row : table.rows) {
    out += indent + (row.header ? "  head row\n" : "  row\n");
    for (const TableCell& cell : row.cells) {
      out += indent + "    cell " + std::to_string(cell.columns) + "x" + std::to_string(cell.rows) + "\n";
      dump_blocks(cell.blocks, indent + "      ", out);
    }
  }
}

void dump_blocks(const std::vector<Block>& blocks, const std::string& indent, std::string& out) {
  for (const Block& block : blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
      dump_paragraph(*paragraph, indent, out);
    } else {
      dump_table(std::get<Table>(block), indent, out);
    }
  }
}

bool holds_words(const edit::Element& element) {
  for (const edit::Piece& piece : element.content) {
    if (!piece.text.empty()) return true;
  }
  return element.name == "b" || element.name == "i";
}

void write_inline(const edit::Element& element, std::string& out) {
  out += "<" + element.name;
  for (const auto& [name, value] : element.attributes) out += " " + name + "=\"" + xml_attribute(value) + "\"";
  if (element.content.empty()) {
    out += "/>";
    return;
  }
  out += ">";
  for (const edit::Piece& piece : element.content) {
    out += xml_text(piece.text);
    for (const edit::Element& child : piece.element) write_inline(child, out);
  }
  out += "</" + element.name + ">";
}

}  // namespace

std::string dump(const WordDocument& document) {
  std::string out =
      "title: " + document.title + "\nlanguage: " + document.language + "\nmodified: " + document.modified + "\n";
  dump_blocks(document.blocks, "", out);
  for (std::size_t at = 0; at < document.notes.size(); ++at) {
    out += "note " + std::to_string(at) + (document.notes[at].at_end ? " at end\n" : "\n");
    for (const Paragraph& paragraph : document.notes[at].paragraphs) dump_paragraph(paragraph, "  ", out);
  }
  for (std::size_t at = 0; at < document.pictures.size(); ++at) {
    const Picture& picture = document.pictures[at];
    out += "picture " + std::to_string(at) + " " + picture.part + " " +
           (picture.bytes ? std::to_string(picture.bytes->size()) + " bytes" : "missing") + " \"" +
           picture.alternative + "\"\n";
  }
  for (std::size_t at = 0; at < document.changes.size(); ++at) {
    const TrackedChange& change = document.changes[at];
    out += "change " + std::to_string(at) + " " + name_of(change.kind) + " " + change.author + " " + change.date + " " +
           change.move + "\n";
  }
  for (std::size_t at = 0; at < omission_kinds; ++at) {
    const Omitted& omitted = document.omitted[at];
    if (omitted.count > 0)
      out += "omitted " + std::to_string(at) + ": " + std::to_string(omitted.count) + " " + omitted.words + "\n";
  }
  return out;
}

std::string dump(const edit::Element& element, int indent) {
  const std::string margin(static_cast<std::size_t>(indent) * 2, ' ');
  if (holds_words(element) || element.content.empty()) {
    std::string line;
    write_inline(element, line);
    return margin + line + "\n";
  }
  edit::Element tag{element.name, element.attributes, {}};
  std::string line;
  write_inline(tag, line);
  std::string out = margin + line.substr(0, line.size() - 2) + ">\n";
  for (const edit::Piece& piece : element.content) {
    for (const edit::Element& child : piece.element) out += dump(child, indent + 1);
  }
  return out + margin + "</" + element.name + ">\n";
}

std::string dump(const exchange::Comparison& comparison, bool changes_only) {
  using Kind = exchange::Difference::Kind;
  std::string out;
  for (const exchange::Difference& each : comparison.differences) {
    if (changes_only && each.kind == Kind::same) continue;
    const char* kinds[] = {"same", "changed", "added", "gone"};
    out += std::string(kinds[static_cast<int>(each.kind)]) + " " + each.element + " \"" + each.label + "\" @ " +
           each.place + "\n";
    for (const exchange::Change& change : each.changes)
      out += "  " + change.field + ": " + change.before + " -> " + change.after + "\n";
  }
  return out;
}

std::string dump(const Diagnostics& found, const Sources& sources) {
  std::string out;
  for (const Diagnostic& each : found.all()) {
    out += each.message.key;
    for (const auto& [name, value] : each.message.values) out += " " + name + "=" + value;
    const Place place = sources.place(each.span);
    out += " @ " + std::string(place.file) + ":" + std::to_string(place.line) + "\n";
  }
  return out;
}

}  // namespace planverk::test
