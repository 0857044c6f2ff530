#include "identity.h"

#include "base/decimal.h"

namespace planverk::templates {

namespace {

std::string label(const Labels& labels, std::string_view key) {
  const std::string* text = labels.find(key);
  return text != nullptr ? *text : std::string();
}

std::string part_words(Executor& executor, const Program& program, std::string_view kind, std::string_view name) {
  const Unit* part = program.part(kind, name);
  return part != nullptr ? executor.words_of(*part) : std::string();
}

}  // namespace

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
  words.carried_forward = label(labels, "words.carried-forward");
  words.brought_forward = label(labels, "words.brought-forward");
  words.page_mark_long = label(labels, "page-mark.long");
  words.page_mark_short = label(labels, "page-mark.short");
  words.skip_link = label(labels, "words.skip-link");
  words.back_to_text = label(labels, "words.back-to-text");
  words.traces = label(labels, "trace.title");
  words.back_to_figure = label(labels, "trace.back");
  words.inserted = label(labels, "words.inserted");
  words.deleted = label(labels, "words.deleted");
  words.end_of_change = label(labels, "words.end-of-change");
  words.nothing = label(labels, "words.nothing");
  words.placeholder = label(labels, "words.placeholder");
  words.likelihood_axis = label(labels, "risk.likelihood");
  words.consequence_axis = label(labels, "risk.consequence");
  words.typed_section = label(labels, "typed.section");
  words.typed_see = label(labels, "typed.see");
  words.typed_before = label(labels, "typed.before");
  words.typed_place = label(labels, "typed.place");
  words.typed_point = label(labels, "typed.point");
  words.typed_clause = label(labels, "typed.clause");
  words.typed_other = label(labels, "typed.other");
  words.typed_and = label(labels, "typed.and");
  return words;
}

DocumentNames names_of(Executor& executor, const Program& program, const plan::DocumentFacts& facts) {
  DocumentNames names;
  names.title = part_words(executor, program, facts.kind, "title");
  executor.set_title(names.title);
  names.subtitle = part_words(executor, program, facts.kind, "subtitle");
  names.kind = part_words(executor, program, facts.kind, "document-kind");
  names.author = part_words(executor, program, facts.kind, "author");
  names.file_word = part_words(executor, program, facts.kind, "file-word");
  names.number = part_words(executor, program, facts.kind, "file-number");
  return names;
}

void fill_identity(document::Document& document, const plan::DocumentFacts& facts, const DocumentNames& names,
                   const Labels& labels) {
  document::Identity& identity = document.identity;
  identity.title = names.title;
  identity.subtitle = names.subtitle;
  identity.kind = facts.kind;
  identity.kind_label = names.kind;
  identity.organisation = facts.organisation;
  identity.body = facts.body;
  identity.author = !names.author.empty() ? names.author : facts.body;
  // Which council it is: there is one in each municipality.
  if (identity.author.find(facts.organisation) == std::string::npos)
    identity.author += (identity.author.empty() ? "" : ", ") + facts.organisation;
  identity.registry_number = facts.registry_number;
  identity.status = facts.status;
  identity.date = facts.date;
  identity.language = facts.language;
  identity.label_language = facts.label_language;
  identity.draft_word = label(labels, facts.mark.empty() ? "draft-mark" : "mark." + facts.mark);
  document.theme = facts.theme;
  document.slides = facts.slides;
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
  // A switch that no theme has says no.
  const ValueTemplate* marked = program.furniture(kind, "mark-on-first-page");
  furniture.mark_on_first_page = marked == nullptr || executor.value_of(*marked) == "yes";
  const std::string pages = setting("pages");
  if (const auto most = Decimal::parse(pages)) furniture.most_pages = static_cast<std::uint32_t>(most->units());
  furniture.head_start = part_words(executor, program, kind, "head-start");
  furniture.head_end = part_words(executor, program, kind, "head-end");
  furniture.foot_start = part_words(executor, program, kind, "foot-start");
  furniture.foot_end = part_words(executor, program, kind, "foot-end");
}

}  // namespace planverk::templates
