#include "identity.h"

#include "base/utf8.h"
#include "language/letters.h"

namespace planverk::templates {

namespace {

constexpr std::size_t longest_title = 60;
constexpr std::size_t longest_word = 80;

std::string label(const Labels& labels, std::string_view key) {
  const std::string* text = labels.find(key);
  return text != nullptr ? *text : std::string();
}

std::string part_words(Executor& executor, const Program& program, std::string_view kind, std::string_view name) {
  const Unit* part = program.part(kind, name);
  return part != nullptr ? executor.words_of(*part) : std::string();
}

/// What tells a variant from the document as it is by default (design.md §3).
std::string variant_suffix(const plan::Variant& variant, const Labels& labels) {
  std::string suffix;
  if (variant.selection.audience == plan::Audience::open) suffix += "-" + label(labels, "file.public");
  if (variant.selection.reading) {
    const auto reading = *variant.selection.reading;
    suffix += "-" + label(labels, reading == plan::Reading::marked     ? "file.marked"
                                  : reading == plan::Reading::original ? "file.original"
                                                                       : "file.final");
  }
  if (variant.has_foreign_labels()) suffix += "-" + std::string(variant.language.code());
  return suffix;
}

}  // namespace

std::string file_word(const language::Pack& pack, std::string_view text, std::size_t longest) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    const std::string ascii = language::in_file_name(pack, c);
    if (!ascii.empty()) {
      out += ascii;
    } else if (!out.empty() && out.back() != '-' && c != U'\u00AD') {
      out += '-';
    }
  }
  if (out.size() > longest) {
    const std::size_t cut = out.rfind('-', longest);
    out.resize(cut == std::string::npos || cut < longest / 2 ? longest : cut);
  }
  while (out.ends_with('-')) out.pop_back();
  return out;
}

document::Words words_from(const Labels& labels) {
  document::Words words;
  words.contents = label(labels, "words.contents");
  words.tables = label(labels, "words.tables");
  words.figures = label(labels, "words.figures");
  words.table = label(labels, "words.table");
  words.figure = label(labels, "words.figure");
  words.section = label(labels, "words.section");
  words.annex = label(labels, "words.annex");
  words.part = label(labels, "words.part");
  words.page = label(labels, "words.page");
  words.note = label(labels, "words.note");
  words.notes = label(labels, "words.notes");
  words.continued = label(labels, "words.continued");
  words.page_mark_long = label(labels, "page-mark.long");
  words.page_mark_short = label(labels, "page-mark.short");
  words.skip_link = label(labels, "words.skip-link");
  words.back_to_text = label(labels, "words.back-to-text");
  words.inserted = label(labels, "words.inserted");
  words.deleted = label(labels, "words.deleted");
  words.end_of_change = label(labels, "words.end-of-change");
  words.nothing = label(labels, "words.nothing");
  words.placeholder = label(labels, "words.placeholder");
  words.likelihood_axis = label(labels, "risk.likelihood");
  words.consequence_axis = label(labels, "risk.consequence");
  return words;
}

void fill_identity(document::Document& document, Executor& executor, const Program& program,
                   const plan::Variant& variant, const Composer::Options& options) {
  const xml::Node node = variant.document;
  const std::string_view kind = node.get("kind");
  const Labels& labels = program.words(variant.language);
  document::Identity& identity = document.identity;
  identity.title = part_words(executor, program, kind, "title");
  executor.set_title(identity.title);
  identity.subtitle = part_words(executor, program, kind, "subtitle");
  identity.kind = kind;
  identity.kind_label = part_words(executor, program, kind, "document-kind");
  identity.registry_number = node.get("dnr");
  identity.status = node.get("status");
  identity.date = Date::parse(node.get("date"));
  identity.language = variant.prose_language;
  identity.label_language = variant.language;
  identity.draft_word = label(labels, "draft-mark");
  identity.author = part_words(executor, program, kind, "author");
  if (identity.author.empty()) identity.author = identity.body.empty() ? identity.organisation : identity.body;
  document.theme = node.get("theme");
  document.slides = node.get("layout") == "slides";

  std::string number = part_words(executor, program, kind, "file-number");
  if (number.empty()) number = identity.title;
  const language::Pack& pack = variant.prose_pack();
  std::string word = part_words(executor, program, kind, "file-word");
  if (word.empty()) word = identity.kind_label;
  std::string& stem = identity.file_stem;
  for (const std::string& part :
       {file_word(pack, identity.body, longest_word), identity.date ? identity.date->text() : std::string(),
        file_word(pack, word, longest_word), file_word(pack, number, longest_title)}) {
    if (part.empty()) continue;
    if (!stem.empty()) stem += '-';
    stem += part;
  }
  stem += variant_suffix(variant, labels);
  // Written in spite of its findings only because a draft was asked for.
  const bool finished = identity.status == "final" || identity.status == "adopted";
  if (finished && options.appendix != nullptr) {
    stem += "-" + label(labels, "file.draft");
  }
}

void fill_furniture(document::Document& document, Executor& executor, const Program& program,
                    const plan::Variant& variant) {
  const std::string_view kind = variant.document.get("kind");
  document::Furniture& furniture = document.furniture;
  const auto setting = [&](std::string_view name) {
    const ValueTemplate* value = program.furniture(kind, name);
    return value != nullptr ? executor.value_of(*value) : std::string();
  };
  std::string mark = setting("page-mark");
  if (variant.document.has("pageMark")) mark = variant.document.get("pageMark");
  furniture.page_mark = mark == "none"    ? document::Furniture::PageMark::none
                        : mark == "short" ? document::Furniture::PageMark::short_form
                                          : document::Furniture::PageMark::long_form;
  furniture.place = setting(document.slides ? "place-on-slides" : "place") == "foot-end"
                        ? document::Furniture::Place::foot_end
                        : document::Furniture::Place::head_end;
  furniture.on_first_page = setting("on-first-page") != "no";
  furniture.mark_on_first_page = setting("mark-on-first-page") != "no";
  furniture.head_start = part_words(executor, program, kind, "head-start");
  furniture.head_end = part_words(executor, program, kind, "head-end");
  furniture.foot_start = part_words(executor, program, kind, "foot-start");
  furniture.foot_end = part_words(executor, program, kind, "foot-end");
}

}  // namespace planverk::templates
