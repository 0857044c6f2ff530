#include "compile/kind_facts.h"

#include <algorithm>
#include <map>

#include "base/language.h"
#include "base/word_list.h"
#include "template/template.h"
#include "xml/reader.h"

namespace planverk::templates {

namespace {

/// Attributes that a field can be: of a document, and of what it may be about.
std::string field_names() {
  const plan::ElementType& document = *plan::find_type("document");
  const std::string types = "document " + std::string(plan::find_attribute(document, "of")->allowed);
  std::string names;
  for (const std::string_view type : WordList(types)) {
    for (const plan::AttributeType& attribute : plan::find_type(type)->attributes) names.append(attribute.name) += ' ';
  }
  return names;
}

void check_words(xml::Node node, std::string_view attribute, std::string_view known, const WrongWord& wrong) {
  for (const std::string_view word : WordList(node.get(attribute))) {
    if (!WordList(known).contains(word)) wrong(node, attribute, word, known);
  }
}

void read_form(xml::Node node, KindStatement& into, const language::Packs& languages, const WrongWord& wrong) {
  plan::KindForm form{std::string(node.get("languages")), std::string(node.get("sections")),
                      std::string(node.get("order")), std::string(node.get("fields"))};
  for (const std::string_view tag : WordList(form.languages)) {
    if (!languages.has(language::language_of(tag))) wrong(node, "languages", tag, {});
  }
  static const std::string fields = field_names();
  for (const std::string_view field : WordList(form.fields)) {
    for (const std::string_view way : plan::ways_of(field)) {
      if (!WordList(fields).contains(way)) wrong(node, "fields", way, fields);
    }
  }
  const auto same = std::ranges::find(into.forms, form.languages, &plan::KindForm::languages);
  if (same != into.forms.end()) {
    *same = std::move(form);
  } else {
    into.forms.push_back(std::move(form));
  }
}

using Statements = std::map<std::string, KindStatement, std::less<>>;

void apply(const Statements& statements, const KindStatement& own, std::size_t depth, plan::KindFacts& facts) {
  const auto base = statements.find(own.extends);
  // A chain that is longer than there are kinds runs in a circle, which the compiler tells.
  if (base != statements.end() && depth < statements.size()) apply(statements, base->second, depth + 1, facts);
  if (own.about) facts.about = *own.about;
  if (own.concerns) facts.concerns = *own.concerns;
  if (own.reading) facts.reading = *own.reading;
  if (own.findings) facts.reports_findings = *own.findings;
  if (!own.sections.empty()) facts.sections.append(facts.sections.empty() ? "" : " ").append(own.sections);
  for (const plan::KindForm& form : own.forms) {
    const auto same = std::ranges::find(facts.forms, form.languages, &plan::KindForm::languages);
    if (same != facts.forms.end()) {
      *same = form;
    } else {
      facts.forms.push_back(form);
    }
  }
}

}  // namespace

void read_kind(xml::Node kind, KindStatement& into, const language::Packs& languages, const WrongWord& wrong) {
  into.name = kind.get("name");
  if (const auto extends = kind.find("extends")) into.extends = *extends;
  if (const auto abstract = kind.find("abstract")) {
    into.abstract = *abstract == "true";
    check_words(kind, "abstract", "true false", wrong);
  }
  if (const auto about = kind.find("about")) {
    into.about = *about;
    check_words(kind, "about", plan::find_attribute(*plan::find_type("document"), "of")->allowed, wrong);
  }
  if (const auto concerns = kind.find("concerns")) {
    into.concerns = *concerns;
    // Beside registers, how the meeting was held that the document is about.
    check_words(kind, "concerns", std::string(plan::kind_concerns) + " minutes", wrong);
  }
  if (const auto reading = kind.find("reading")) {
    into.reading = *reading;
    check_words(kind, "reading", "original marked final", wrong);
  }
  if (const auto findings = kind.find("findings")) {
    into.findings = *findings == "all";
    check_words(kind, "findings", "all none", wrong);
  }
  if (const auto sections = kind.find("sections")) into.sections = *sections;
  kind.each_element([&](xml::Node child) {
    if (child.name() == "t:form") read_form(child, into, languages, wrong);
  });
}

plan::Kinds read_kinds(const Files& files) {
  Statements statements;
  std::vector<FileId> read;
  for (const std::string& path : files.list()) {
    if (!path.starts_with("kinds/")) continue;
    for (const FileId id : files.ids(path)) read.push_back(id);
  }
  // What is built in has the lower numbers.
  std::ranges::sort(read);
  for (const FileId id : read) {
    Diagnostics elsewhere;
    const auto tree = xml::parse(*files.sources(), id, Limits{}, elsewhere);
    if (!tree || tree->root().name() != "t:kind" || tree->root().get("name").empty()) continue;
    read_kind(tree->root(), statements[std::string(tree->root().get("name"))], files.languages(),
              [](xml::Node, std::string_view, std::string_view, std::string_view) {});
  }
  std::vector<plan::KindFacts> kinds;
  for (const auto& [name, statement] : statements) {
    if (statement.abstract) continue;
    plan::KindFacts facts;
    facts.name = name;
    apply(statements, statement, 0, facts);
    kinds.push_back(std::move(facts));
  }
  return plan::Kinds(std::move(kinds));
}

}  // namespace planverk::templates
