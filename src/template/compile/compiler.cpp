#include "compile/compiler.h"

#include <algorithm>

#include "base/utf8.h"
#include "words/labels.h"
#include "xml/reader.h"

namespace planverk::templates {

namespace {

/// At `by`, outside brackets.
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

/// The very bytes that are in the program, not equal ones.
bool is_built_in(std::string_view path, std::string_view bytes) {
  return std::ranges::any_of(
      built_in_files(), [&](const BuiltIn& file) { return file.path == path && file.bytes.data() == bytes.data(); });
}

}  // namespace

const Labels& LabelShelf::of(Language language) const {
  const std::scoped_lock lock(reading_);
  auto& place = labels_[language];
  if (!place) {
    Diagnostics none;  // these are built in; an organisation's were read by the compiler
    place = std::make_unique<const Labels>(read_words(files_, language, none));
  }
  return *place;
}

void LabelShelf::put(Language language, Labels labels) {
  labels_[language] = std::make_unique<const Labels>(std::move(labels));
}

Program Compiler::compile() {
  program_.labels = std::make_unique<LabelShelf>(files_);
  program_.styles = std::make_unique<const StyleShelf>(files_);
  read_labels();
  read_files();
  for (const File& file : read_) compile_file(file);
  if (thoroughly_) check_kind_labels();
  build_tables();
  check_handings(program_, thoroughly_, found_);
  return std::move(program_);
}

void Compiler::read_labels() {
  files_.languages().check_own(found_);
  for (const Language language : files_.languages().languages()) {
    // What an organisation changes is read at once, since it may have findings.
    if (files_.ids("labels/" + std::string(language.code()) + ".xml").size() < 2) continue;
    program_.labels->put(language, read_words(files_, language, found_));
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
    error(tree->span(tree->root()), "root").with("name", std::string(root)).mend("root");
    return;
  }
  if (tree->root().get("xmlns:t") != "urn:planverk:template") {
    error(tree->span(tree->root()), "namespace").mend("namespace");
  }
  const std::size_t slash = path.rfind('/');
  const std::size_t dot = path.rfind('.');
  read_.push_back({path, kind ? std::string(tree->root().get("name")) : path.substr(slash + 1, dot - slash - 1),
                   is_built_in(path, files_.sources()->bytes(id)), std::move(*tree)});
}

void Compiler::compile_file(const File& file) {
  own_ = !file.built_in;
  file_.emplace(file.tree, files_, program_, found_, thoroughly_ || own_);
  stem_ = file.stem;
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
      error(file_->span(child), "unknown-element").with("name", std::string(child.name())).mend("in-views");
    }
  });
}

void Compiler::compile_rule(xml::Node node) {
  file_->check(node);
  Rule rule;
  rule.match = node.get("match");
  rule.mode = node.get("mode");
  rule.name = node.get("name");
  rule.span = file_->span(node);
  rule.file = stem_;
  rule.own = own_;
  if (rule.match.empty() == rule.name.empty()) {
    error(rule.span, "rule-match").mend("rule-match");
    return;
  }
  RuleCode code;
  Scope scope;
  BodyCompiler body(*file_, scope, code.handings);
  code.parameters = body.parameters(node);
  code.unit.body = body.body(node);
  code.unit.slots = scope.slots();
  rule.code = std::make_shared<const RuleCode>(std::move(code));
  if (!rule.name.empty()) {
    program_.rules.push_back(std::move(rule));
    return;
  }
  for (const std::string& pattern : split(rule.match, '|')) add_pattern(node, pattern, rule);
}

void Compiler::add_pattern(xml::Node node, std::string_view pattern, const Rule& whole) {
  Rule rule = whole;
  rule.match = pattern;
  std::vector<std::string> steps = split(pattern, '/');
  if (steps.empty()) return;
  std::string last = std::move(steps.back());
  steps.pop_back();
  rule.ancestors = std::move(steps);
  const Span where = file_->span(node, "match");
  if (const std::size_t bracket = last.find('['); bracket != std::string::npos) {
    rule.test = file_->compile("self::node()" + last.substr(bracket), where, Scope());
    if (!rule.test) return;
    last.resize(bracket);
  }
  rule.element = last;
  for (const std::string& ancestor : rule.ancestors) file_->check_names(ancestor, where);
  if (rule.element != "*") file_->check_names(rule.element, where);
  program_.rules.push_back(std::move(rule));
}

void Compiler::compile_key(xml::Node node) {
  file_->check(node);
  auto use = file_->expression(node, "use", Scope());
  std::string match(node.get("match"));
  if (!use || match.empty() || node.get("name").empty()) return;
  const bool anywhere = match.starts_with("//");
  if (anywhere) match.erase(0, 2);
  file_->check_names(match, file_->span(node, "match"));
  program_.keys.insert_or_assign(std::string(node.get("name")),
                                 Key{std::string(node.get("name")), match, std::move(*use), anywhere});
}

}  // namespace planverk::templates
