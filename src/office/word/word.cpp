#include "office/word.h"

#include <utility>

#include "base/hash.h"
#include "base/utf8.h"
#include "word/body_reader.h"
#include "word/context.h"
#include "word/numbering.h"
#include "word/package.h"
#include "word/styles.h"

namespace planverk::office {

namespace word {
namespace {

void place_in(FileId file, Block& block) {
  if (auto* paragraph = std::get_if<Paragraph>(&block)) {
    paragraph->span.file = file;
    return;
  }
  Table& table = std::get<Table>(block);
  table.span.file = file;
  for (TableRow& row : table.rows) {
    for (TableCell& cell : row.cells) {
      for (Block& inner : cell.blocks) place_in(file, inner);
    }
  }
}

Styles read_styles(Package& package) {
  const std::optional<Part> part = package.tree(package.related(package.main_part(), "styles"));
  return part ? Styles(part->root()) : Styles();
}

Lists read_lists(Package& package, const Styles& styles) {
  const std::optional<Part> part = package.tree(package.related(package.main_part(), "numbering"));
  return part ? Lists(part->root(), styles) : Lists();
}

void read_properties(Package& package, WordDocument& document) {
  const std::optional<Part> part = package.tree(package.related("core-properties"));
  if (!part) return;
  document.title = utf8::trim(part->root().child("title", Space::dublin).text());
  document.modified = part->root().child("modified", Space::terms).text().substr(0, 10);
}

/// All words below an element, one paragraph after the other.
void gather_words(const Element& element, std::string& out) {
  element.each([&](const Element& each) {
    if (each.is("t")) {
      out += each.text();
    } else {
      gather_words(each, out);
    }
    if (each.is("p") || each.is("tab")) out += ' ';
  });
}

std::string words_below(const Element& element) {
  std::string out;
  gather_words(element, out);
  return out;
}

/// A note holds paragraphs: the words of a table in it come one cell after the other.
void add_paragraphs(std::vector<Block>& blocks, std::vector<Paragraph>& out) {
  for (Block& block : blocks) {
    if (auto* paragraph = std::get_if<Paragraph>(&block)) {
      out.push_back(std::move(*paragraph));
      continue;
    }
    for (TableRow& row : std::get<Table>(block).rows) {
      for (TableCell& cell : row.cells) add_paragraphs(cell.blocks, out);
    }
  }
}

/// Notes of one kind. They are known before the text is read, and read behind it.
struct Notes {
  std::string part;
  std::optional<Part> tree;
  std::map<std::string, std::size_t, std::less<>>& by_id;
  bool at_end;

  /// Those that only part notes from the text have a type, and are none.
  [[nodiscard]] bool is_note(const Element& element) const {
    const std::string_view type = element.get("type");
    return element.is(at_end ? "endnote" : "footnote") && (type.empty() || type == "normal");
  }
};

Notes find_notes(Context& context, bool at_end) {
  Package& package = context.package;
  std::string part = package.related(package.main_part(), at_end ? "endnotes" : "footnotes");
  std::optional<Part> tree = package.tree(part);
  Notes notes{std::move(part), std::move(tree), at_end ? context.endnotes : context.footnotes, at_end};
  if (!notes.tree) return notes;
  notes.tree->root().each([&](const Element& each) {
    if (!notes.is_note(each)) return;
    if (notes.by_id.emplace(each.get("id"), context.document.notes.size()).second)
      context.document.notes.push_back({at_end, {}});
  });
  return notes;
}

void read_notes(Context& context, const Notes& notes) {
  if (!notes.tree) return;
  context.part = notes.part;
  const bool whole = fields_are_whole(notes.tree->root());
  notes.tree->root().each([&](const Element& each) {
    if (!notes.is_note(each)) return;
    Note& note = context.document.notes[notes.by_id.find(each.get("id"))->second];
    std::vector<Block> blocks = BodyReader(context, whole).read(each);
    add_paragraphs(blocks, note.paragraphs);
  });
}

/// What stands beside the text is told, not taken.
void tell_beside(Context& context) {
  Package& package = context.package;
  for (const auto& [id, relation] : package.relations(package.main_part())) {
    const bool is_comments = relation.type == "comments";
    if (relation.outside || !(is_comments || relation.type == "header" || relation.type == "footer")) continue;
    const std::optional<Part> part = package.tree(relation.target);
    if (!part) continue;
    if (is_comments) {
      part->root().each([&](const Element& each) {
        if (each.is("comment")) context.omit(Omission::comment, words_below(each));
      });
    } else if (const std::string words = words_below(part->root()); !utf8::trim(words).empty()) {
      context.omit(Omission::header_footer, words);
    }
  }
}

/// The document and its text rendering, which all places in it are places of.
void register_rendering(Context& context, Sources& sources) {
  WordDocument& document = context.document;
  document.file = sources.add(document.name, std::move(context.rendering));
  for (Block& block : document.blocks) place_in(document.file, block);
  for (Note& note : document.notes) {
    for (Paragraph& paragraph : note.paragraphs) paragraph.span.file = document.file;
  }
  for (Omitted& omitted : document.omitted) {
    if (omitted.count > 0) omitted.first.file = document.file;
  }
}

void count_languages(const std::vector<Block>& blocks, const std::string& otherwise,
                     std::map<std::string, std::size_t>& letters) {
  for (const Block& block : blocks) {
    if (const auto* paragraph = std::get_if<Paragraph>(&block)) {
      for (const Run& run : paragraph->runs)
        letters[run.language.empty() ? otherwise : run.language] += run.text.size();
      continue;
    }
    for (const TableRow& row : std::get<Table>(block).rows) {
      for (const TableCell& cell : row.cells) count_languages(cell.blocks, otherwise, letters);
    }
  }
}

/// The language that most of the words have, whatever the styles say of the rest.
std::string main_language(const WordDocument& document, const std::string& by_styles) {
  std::map<std::string, std::size_t> letters{{by_styles, 0}};
  count_languages(document.blocks, by_styles, letters);
  std::string most = by_styles;
  for (const auto& [language, count] : letters) {
    if (count > letters[most]) most = language;
  }
  return most;
}

void read_text(Context& context, Diagnostics& found) {
  Package& package = context.package;
  const std::optional<Part> main = package.tree(package.main_part());
  if (!main) return;
  const Notes footnotes = find_notes(context, false);
  const Notes endnotes = find_notes(context, true);
  context.part = package.main_part();
  const Element body = main->root().child("body");
  context.document.blocks = BodyReader(context, fields_are_whole(body)).read(body);
  read_notes(context, footnotes);
  read_notes(context, endnotes);
  tell_beside(context);
  if (context.too_many) {
    found.add("word-file", Span{package.file(), 0, 0})
        .variant("long")
        .with("file", context.document.name)
        .with("most", std::to_string(context.limits.paragraphs))
        .mend("long");
  }
}

}  // namespace
}  // namespace word

std::optional<WordDocument> read_word(Sources& sources, std::string name, std::string bytes, const WordLimits& limits,
                                      Diagnostics& found) {
  using namespace word;
  Diagnostics here;
  WordDocument document;
  document.name = name;
  document.digest = hex(sha256(bytes));
  if (std::optional<Package> package = Package::open(sources, std::move(name), bytes, limits, here)) {
    const Styles styles = read_styles(*package);
    Lists lists = read_lists(*package, styles);
    read_properties(*package, document);
    Context context{*package, styles, lists, limits, document};
    read_text(context, here);
    document.language = main_language(document, styles.language());
    register_rendering(context, sources);
  }
  const bool blocked = here.blocked();
  found.append(std::move(here));
  if (blocked) return std::nullopt;
  return document;
}

}  // namespace planverk::office
