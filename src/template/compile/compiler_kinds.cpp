#include <algorithm>

#include "base/utf8.h"
#include "base/word_list.h"
#include "compile/compiler.h"
#include "compile/kind_facts.h"
#include "plan/vocabulary.h"
#include "words/labels.h"
#include "xml/reader.h"

namespace planverk::templates {

namespace {

std::vector<std::string> split(std::string_view text, char by) {
  std::vector<std::string> out;
  int brackets = 0;
  std::string part;
  const auto finish = [&] {
    if (const auto trimmed = utf8::trim(part); !trimmed.empty()) out.emplace_back(trimmed);
    part.clear();
  };
  for (const char c : text) {
    if (c == '[') ++brackets;
    if (c == ']') --brackets;
    if (c == by && brackets == 0) {
      finish();
    } else {
      part += c;
    }
  }
  finish();
  return out;
}

constexpr std::string_view kind_parts[] = {"title", "subtitle", "author", "document-kind", "file-word", "file-number"};
constexpr std::string_view furniture_parts[] = {"head-start", "head-end", "foot-start", "foot-end"};
constexpr std::string_view furniture_attributes[] = {"page-mark", "place", "place-on-slides", "on-first-page",
                                                     "mark-on-first-page"};

/// The very bytes that are in the program, not equal ones.
bool is_built_in(std::string_view path, std::string_view bytes) {
  return std::ranges::any_of(
      built_in_files(), [&](const BuiltIn& file) { return file.path == path && file.bytes.data() == bytes.data(); });
}

bool is_one_of(std::string_view name, std::span<const std::string_view> names) {
  return std::ranges::find(names, name) != names.end();
}

}  // namespace

const Body* Program::part(std::string_view kind, std::string_view name) const {
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

const Labels& Program::words(Language language) const {
  auto& place = labels[static_cast<std::size_t>(language)];
  if (!place) {
    Diagnostics none;  // these are built in; an organisation's were read by the compiler
    place = std::make_unique<const Labels>(read_words(*files, language, none));
  }
  return *place;
}

Program Compiler::compile() {
  program_.files = &files_;
  read_labels();
  read_files();
  declare_variables();
  for (const File& file : read_) compile_file(file);
  if (thoroughly_) check_kind_labels();
  build_tables();
  return std::move(program_);
}

/// A kind's name in print is a label; one that no language has is found before a document is made.
void Compiler::check_kind_labels() {
  for (const auto& [name, kind] : program_.kinds) {
    const std::string key = "kind." + name;
    const auto has = [&](Language language) { return program_.words(language).find(key) != nullptr; };
    if (kind.abstract || std::ranges::any_of(all_languages, has)) continue;
    error(kind.span, "no-label").with("key", key).mend("no-label");
  }
}

void Compiler::read_labels() {
  for (const Language language : all_languages) {
    // What an organisation changes is read at once, since it may have findings.
    if (files_.ids("labels/" + std::string(code_of(language)) + ".xml").size() < 2) continue;
    program_.labels[static_cast<std::size_t>(language)] =
        std::make_unique<const Labels>(read_words(files_, language, found_));
  }
}

void Compiler::read_files() {
  for (const std::string& path : files_.list()) {
    if (!path.starts_with("kinds/") && !path.starts_with("views/")) continue;
    for (const FileId id : files_.ids(path)) read_file(path, id);
  }
  // What an organisation says comes after what is built in, however its files are called.
  std::ranges::stable_partition(read_, &File::built_in);
}

void Compiler::read_file(const std::string& path, FileId id) {
  auto tree = xml::parse(*files_.sources(), id, Limits{}, found_);
  if (!tree) return;
  const std::string_view root = tree->root().name();
  const bool kind = root == "t:kind";
  if (!kind && root != "t:views") {
    found_.add("template", tree->span(tree->root())).variant("root").with("name", std::string(root)).mend("root");
    return;
  }
  if (tree->root().get("xmlns:t") != "urn:planverk:template") {
    found_.add("template", tree->span(tree->root())).variant("namespace").mend("namespace");
  }
  const std::size_t slash = path.rfind('/');
  const std::size_t dot = path.rfind('.');
  read_.push_back({path, kind ? std::string(tree->root().get("name")) : path.substr(slash + 1, dot - slash - 1),
                   is_built_in(path, files_.sources()->bytes(id)), std::move(*tree)});
}

void Compiler::declare_variables() {
  for (const auto name : variable::nodes) program_.variables.declare_nodes(name);
  for (const auto name : variable::strings) program_.variables.declare_string(name);
  for (const auto name : variable::numbers) program_.variables.declare_number(name);
  for (const auto name : variable::booleans) program_.variables.declare_boolean(name);
  for (const File& file : read_) declare_in(file.tree.root());
}

void Compiler::declare_in(xml::Node node) {
  if (node.name() == "t:variable" && node.has("name")) {
    if (node.get("as") == "node") {
      program_.variables.declare_nodes(node.get("name"));
    } else {
      program_.variables.declare_string(node.get("name"));
    }
  }
  node.each_element([&](xml::Node child) { declare_in(child); });
}

void Compiler::compile_file(const File& file) {
  tree_ = &file.tree;
  stem_ = file.stem;
  check_names_ = thoroughly_ || !file.built_in;
  const xml::Node root = file.tree.root();
  if (root.name() == "t:kind") {
    compile_kind(root);
    return;
  }
  root.each_element([&](xml::Node child) {
    if (child.name() == "t:rule") {
      compile_rule(child);
    } else if (child.name() == "t:key") {
      compile_key(child);
    } else {
      error(span(child), "unknown-element").with("name", std::string(child.name())).mend("in-views");
    }
  });
}

void Compiler::compile_kind(xml::Node node) {
  allow(node, "name extends abstract about concerns sections numbering xmlns:t");
  if (node.get("name").empty()) {  // "" ends the chain of what kinds extend
    error(span(node), "missing-attribute").with("attribute", "name").with("name", "t:kind");
    return;
  }
  // A later file of the same name replaces the parts that it states and keeps the others.
  KindDefinition& kind = program_.kinds[std::string(node.get("name"))];
  kind.name = node.get("name");
  kind.span = span(node);
  if (node.has("extends")) kind.extends = node.get("extends");
  read_facts(node, kind);
  node.each_element([&](xml::Node child) {
    const std::string_view name = child.name();
    if (name == "t:use") {
      allow(child, "views");
      for (auto& view : split(child.get("views"), ' ')) kind.views.push_back(std::move(view));
    } else if (name == "t:form") {
      allow(child, "languages sections order fields");
    } else if (name == "t:identity") {
      child.each_element([&](xml::Node part) {
        const std::string_view own = part.name().starts_with("t:") ? part.name().substr(2) : part.name();
        if (!is_one_of(own, kind_parts)) {
          error(span(part), "unknown-element").with("name", std::string(part.name())).mend("in-identity");
          return;
        }
        kind.parts[std::string(own)] = compile_body(part);
      });
    } else if (name == "t:front" || name == "t:body" || name == "t:back") {
      kind.parts[std::string(name.substr(2))] = compile_body(child);
    } else if (name == "t:furniture") {
      compile_furniture(child, kind);
    } else if (name == "t:rule") {
      compile_rule(child);
    } else {
      error(span(child), "unknown-element").with("name", std::string(name)).mend("in-kind");
    }
  });
}

void Compiler::read_facts(xml::Node node, KindDefinition& kind) {
  const auto wrong = [&](xml::Node at, std::string_view attribute, std::string_view word, std::string_view known) {
    auto& finding = error(span(at, attribute), "bad-value")
                        .with("attribute", std::string(attribute))
                        .with("value", std::string(word));
    std::vector<std::string_view> words;
    for (const std::string_view each : WordList(known)) words.push_back(each);
    if (const auto nearest = plan::nearest(word, words)) finding.mend("nearest", {{"name", std::string(*nearest)}});
  };
  KindStatement statement;
  read_kind(node, statement, wrong);
  if (node.has("abstract")) kind.abstract = statement.abstract;
  if (!node.has("numbering")) return;
  kind.numbering = node.get("numbering");
  if (kind.numbering != "sections" && kind.numbering != "none")
    wrong(node, "numbering", kind.numbering, "sections none");
}

void Compiler::compile_furniture(xml::Node node, KindDefinition& kind) {
  node.each_attribute([&](const xml::Node::Attribute& attribute) {
    if (!is_one_of(attribute.name, furniture_attributes)) {
      error(span(node, attribute.name), "unknown-attribute")
          .with("attribute", std::string(attribute.name))
          .with("name", std::string(node.name()));
      return;
    }
    if (auto value = value_template(node, attribute.name)) {
      kind.furniture.insert_or_assign(std::string(attribute.name), std::move(*value));
    }
  });
  node.each_element([&](xml::Node part) {
    const std::string_view own = part.name().starts_with("t:") ? part.name().substr(2) : part.name();
    if (!is_one_of(own, furniture_parts)) {
      error(span(part), "unknown-element").with("name", std::string(part.name())).mend("in-furniture");
      return;
    }
    kind.parts[std::string(own)] = compile_body(part);
  });
}

void Compiler::compile_rule(xml::Node node) {
  allow(node, "match mode name");
  Rule rule;
  rule.match = node.get("match");
  rule.mode = node.get("mode");
  rule.name = node.get("name");
  rule.span = span(node);
  rule.file = stem_;
  if (rule.match.empty() == rule.name.empty()) {
    error(span(node), "rule-match").mend("rule-match");
    return;
  }
  rule.body = std::make_shared<const Body>(compile_body(node));
  if (!rule.name.empty()) {
    rule.order = order_++;
    program_.rules.push_back(std::move(rule));
    return;
  }
  for (const std::string& pattern : split(rule.match, '|')) add_pattern(node, pattern, rule);
}

void Compiler::add_pattern(xml::Node node, std::string_view pattern, const Rule& whole) {
  Rule rule;
  rule.match = pattern;
  rule.mode = whole.mode;
  rule.body = whole.body;
  rule.span = whole.span;
  rule.file = whole.file;
  std::vector<std::string> steps = split(pattern, '/');
  if (steps.empty()) return;
  std::string last = std::move(steps.back());
  steps.pop_back();
  rule.ancestors = std::move(steps);
  if (const std::size_t bracket = last.find('['); bracket != std::string::npos) {
    const std::string condition = "self::node()" + last.substr(bracket);
    last.resize(bracket);
    check_names(condition, span(node, "match"));
    auto test = Expression::compile(condition, program_.variables);
    if (!test) {
      error(span(node, "match"), "expression").with("expression", std::string(pattern)).with("what", test.error().what);
      return;
    }
    rule.test = std::move(*test);
  }
  rule.element = last;
  for (const std::string& ancestor : rule.ancestors) check_names(ancestor, span(node, "match"));
  if (rule.element != "*") check_names(rule.element, span(node, "match"));
  rule.order = order_++;
  program_.rules.push_back(std::move(rule));
}

void Compiler::compile_key(xml::Node node) {
  allow(node, "name match use");
  auto use = needed_expression(node, "use");
  std::string match(node.get("match"));
  if (node.get("name").empty() || match.empty()) {
    error(span(node), "missing-attribute")
        .with("attribute", node.get("name").empty() ? "name" : "match")
        .with("name", "t:key");
    return;
  }
  if (!use) return;
  const bool anywhere = match.starts_with("//");
  if (anywhere) match.erase(0, 2);
  check_names(match, span(node, "match"));
  program_.keys.insert_or_assign(std::string(node.get("name")),
                                 Key{std::string(node.get("name")), match, std::move(*use), anywhere});
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
      error(kind.span, "unknown-kind").with("kind", kind.extends).mend("unknown-kind");
    } else {
      collect_rules(base->second, out, seen);
    }
  }
  for (const std::string& view : kind.views) {
    bool any = false;
    for (const Rule& rule : program_.rules) {
      if (rule.file != view) continue;
      any = true;
      out.push_back(&rule);
    }
    if (!any) error(kind.span, "unknown-views").with("views", view).mend("unknown-views");
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
