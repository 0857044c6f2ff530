#include <algorithm>

#include "base/word_list.h"
#include "compile/compiler.h"
#include "compile/kind_facts.h"
#include "plan/vocabulary.h"

namespace planverk::templates {

namespace {

constexpr std::string_view kind_parts[] = {"title", "subtitle", "author", "document-kind", "file-word", "file-number"};
constexpr std::string_view furniture_parts[] = {"head-start", "head-end", "foot-start", "foot-end"};

bool is_one_of(std::string_view name, std::span<const std::string_view> names) {
  return std::ranges::find(names, name) != names.end();
}

/// A name with or without the prefix.
std::string_view plain(std::string_view name) {
  return name.starts_with("t:") ? name.substr(2) : name;
}

}  // namespace

const Unit* Program::part(std::string_view kind, std::string_view name) const {
  for (auto at = kinds.find(kind); at != kinds.end(); at = kinds.find(at->second.extends)) {
    if (const auto found = at->second.parts.find(name); found != at->second.parts.end()) return &found->second;
  }
  return nullptr;
}

bool Program::numbers_sections(std::string_view kind) const {
  for (auto at = kinds.find(kind); at != kinds.end(); at = kinds.find(at->second.extends)) {
    if (!at->second.numbering.empty()) return at->second.numbering == "sections";
  }
  return true;
}

const ValueTemplate* Program::furniture(std::string_view kind, std::string_view name) const {
  for (auto at = kinds.find(kind); at != kinds.end(); at = kinds.find(at->second.extends)) {
    if (const auto found = at->second.furniture.find(name); found != at->second.furniture.end()) return &found->second;
  }
  return nullptr;
}

/// A kind's name in print is a label; one that no language has is found before a document is made.
void Compiler::check_kind_labels() {
  for (const auto& [name, kind] : program_.kinds) {
    const std::string key = "kind." + name;
    const auto has = [&](Language language) { return program_.words(language).find(key) != nullptr; };
    if (kind.abstract || std::ranges::any_of(files_.languages().languages(), has)) continue;
    error(kind.span, "no-label").with("key", key).mend("no-label");
  }
}

Unit Compiler::compile_part(xml::Node node, KindDefinition& kind) {
  Unit out;
  Scope scope;
  out.body = BodyCompiler(*file_, scope, kind.handings).body(node);
  out.slots = scope.slots();
  return out;
}

void Compiler::compile_kind(xml::Node node) {
  file_->check(node);
  if (node.get("name").empty()) return;  // "" ends the chain of what kinds extend
  // A later file of the same name replaces the parts that it states and keeps the others.
  KindDefinition& kind = program_.kinds[std::string(node.get("name"))];
  kind.name = node.get("name");
  kind.span = file_->span(node);
  kind.own = kind.own || own_;
  if (node.has("extends")) {
    kind.extends = node.get("extends");
    kind.extends_span = file_->span(node, "extends");
  }
  read_facts(node, kind);
  node.each_element([&](xml::Node child) {
    const std::string_view name = child.name();
    if (name == "t:use") {
      file_->check(child);
      for (const std::string_view view : WordList(child.get("views"))) {
        kind.views.push_back({std::string(view), file_->span(child, "views")});
      }
    } else if (name == "t:form") {
      file_->check(child);
    } else if (name == "t:identity") {
      compile_identity(child, kind);
    } else if (name == "t:front" || name == "t:body" || name == "t:back") {
      kind.parts[std::string(name.substr(2))] = compile_part(child, kind);
    } else if (name == "t:furniture") {
      compile_furniture(child, kind);
    } else if (name == "t:rule") {
      compile_rule(child);
    } else {
      error(file_->span(child), "unknown-element").with("name", std::string(name)).mend("in-kind");
    }
  });
}

void Compiler::read_facts(xml::Node node, KindDefinition& kind) {
  const auto wrong = [&](xml::Node at, std::string_view attribute, std::string_view word, std::string_view known) {
    auto& finding = error(file_->span(at, attribute), "bad-value")
                        .with("attribute", std::string(attribute))
                        .with("value", std::string(word));
    std::vector<std::string_view> words;
    for (const std::string_view each : WordList(known)) words.push_back(each);
    if (const auto nearest = plan::nearest(word, words)) finding.mend("nearest", {{"name", std::string(*nearest)}});
  };
  KindStatement statement;
  read_kind(node, statement, files_.languages(), wrong);
  if (node.has("abstract")) kind.abstract = statement.abstract;
  if (!node.has("numbering")) return;
  kind.numbering = node.get("numbering");
  if (kind.numbering != "sections" && kind.numbering != "none")
    wrong(node, "numbering", kind.numbering, "sections none");
}

void Compiler::compile_identity(xml::Node node, KindDefinition& kind) {
  node.each_element([&](xml::Node part) {
    if (is_one_of(plain(part.name()), kind_parts)) {
      kind.parts[std::string(plain(part.name()))] = compile_part(part, kind);
    } else {
      error(file_->span(part), "unknown-element").with("name", std::string(part.name())).mend("in-identity");
    }
  });
}

void Compiler::compile_furniture(xml::Node node, KindDefinition& kind) {
  file_->check(node);
  node.each_attribute([&](const xml::Node::Attribute& attribute) {
    if (auto value = file_->words(node, attribute.name, Scope())) {
      kind.furniture.insert_or_assign(std::string(attribute.name), std::move(*value));
    }
  });
  node.each_element([&](xml::Node part) {
    if (is_one_of(plain(part.name()), furniture_parts)) {
      kind.parts[std::string(plain(part.name()))] = compile_part(part, kind);
    } else {
      error(file_->span(part), "unknown-element").with("name", std::string(part.name())).mend("in-furniture");
    }
  });
}

void Compiler::collect_rules(const KindDefinition& kind, std::vector<const Rule*>& out,
                             std::vector<std::string>& seen) {
  if (std::ranges::find(seen, kind.name) != seen.end()) {
    error(kind.span, "kind-cycle").with("kind", kind.name);
    return;
  }
  seen.push_back(kind.name);
  if (!kind.extends.empty()) {
    const auto base = program_.kinds.find(kind.extends);
    if (base == program_.kinds.end()) {
      error(kind.extends_span, "unknown-kind").with("kind", kind.extends).mend("unknown-kind");
    } else {
      collect_rules(base->second, out, seen);
    }
  }
  for (const auto& [view, span] : kind.views) {
    bool any = false;
    for (const Rule& rule : program_.rules) {
      if (rule.file != view) continue;
      any = true;
      out.push_back(&rule);
    }
    if (!any) error(span, "unknown-views").with("views", view).mend("unknown-views");
  }
  for (const Rule& rule : program_.rules) {
    if (rule.file == kind.name) out.push_back(&rule);
  }
}

// What is collected later (an organisation's rules, a kind's own) stands before what was collected earlier; among rules
// for the same element the one with the narrower pattern is asked first.
void Compiler::build_tables() {
  for (const auto& [name, kind] : program_.kinds) {
    std::vector<const Rule*> rules;
    std::vector<std::string> seen;
    collect_rules(kind, rules, seen);
    RuleTable& table = program_.tables[name];
    for (auto rule = rules.rbegin(); rule != rules.rend(); ++rule) {
      if (!(*rule)->name.empty()) {
        table.by_name.try_emplace((*rule)->name, *rule);
      } else {
        table.by_mode[(*rule)->mode][(*rule)->element].push_back(*rule);
      }
    }
    for (auto& [mode, elements] : table.by_mode) {
      for (auto& [element, list] : elements) {
        std::ranges::stable_sort(list, [](const Rule* a, const Rule* b) { return a->weight() > b->weight(); });
      }
    }
  }
}

}  // namespace planverk::templates
