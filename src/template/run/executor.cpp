#include "run/executor.h"

#include <algorithm>

#include "base/decimal.h"
#include "base/utf8.h"
#include "compile/names.h"

namespace planverk::templates {

namespace {

constexpr int deepest = 1000;  // nested rules and elements: more is a rule that applies itself

}  // namespace

Executor::Context::Context(Executor& executor, xml::Node node)
    : executor_(executor), node_(executor.node_), source_(executor.source_) {
  executor_.node_ = node;
  const Span span = executor_.variant_.tree.span(node);
  if (span.known()) executor_.source_ = span;
}

Executor::Context::~Context() {
  executor_.node_ = node_;
  executor_.source_ = source_;
}

Executor::Executor(Program& program, const RuleTable& rules, const Surroundings& surroundings,
                   document::Document& document, Diagnostics& found)
    : program_(program),
      rules_(rules),
      around_(surroundings),
      variant_(surroundings.variant),
      document_(document),
      found_(found),
      builder_(document.tree),
      index_(surroundings.variant.tree),
      labels_(program.words(surroundings.variant.language)),
      format_(surroundings.variant.language, labels_, surroundings.options.digit_groups_from),
      labels_are_foreign_(language_of(surroundings.variant.prose_language) != surroundings.variant.language),
      node_(surroundings.variant.document) {
  source_ = variant_.tree.span(node_);
  auto& variables = program_.variables;
  variables.set("plan", variant_.tree.root());
  variables.set("document", variant_.document);
  variables.set("lang", code_of(variant_.language));
  variables.set("prose-lang", std::string_view(variant_.prose_language));
  variables.set("as-of", std::string_view(variant_.as_of ? variant_.as_of->text() : ""));
  variables.set("kind", variant_.document.get("kind"));
  variables.set("title", std::string_view());
  variables.set("reading", std::string_view(variant_.reading == plan::Reading::marked     ? "marked"
                                            : variant_.reading == plan::Reading::original ? "original"
                                                                                          : "final"));
  variables.set("proposal-first", around_.options.proposal_first);
  variables.set("draft", document.identity.draft_mark);
  set_loop(loop_);
}

Diagnostic& Executor::error(Span where, std::string_view variant) {
  // One finding for each place in the templates: ten thousand rows with the same fault are one fault.
  const std::uint64_t place = (static_cast<std::uint64_t>(where.file) << 32) | where.offset;
  if (!reported_.emplace(place, std::string(variant)).second) {
    aside_ = Diagnostics{};
    return aside_.add("template", where);
  }
  return found_.add("template", where)
      .variant(variant)
      .note(source_, "printing", {{"name", std::string(node_.name())}});
}

void Executor::print(const Body& body) {
  run(body);
}

std::string Executor::words_of(const Body& body) {
  std::string words;
  std::string* const before = std::exchange(words_, &words);
  run(body);
  words_ = before;
  return std::string(utf8::trim(utf8::collapse(words)));
}

void Executor::run(const Body& body) {
  const std::size_t kept = undo_.size();
  if (++depth_ > deepest) {
    if (!body.empty()) error(body.front().span, "recursion").mend("recursion");
  } else {
    for (const Instruction& instruction : body) step(instruction);
  }
  --depth_;
  while (undo_.size() > kept) {
    auto [name, value] = std::move(undo_.back());
    undo_.pop_back();
    program_.variables.set(name, std::string_view(value));
    values_[name] = std::move(value);
  }
}

void Executor::step(const Instruction& instruction) {
  switch (instruction.op) {
    case Op::text:
      text(instruction.name);
      break;
    case Op::element:
      element(instruction);
      break;
    case Op::value:
      value(instruction);
      break;
    case Op::label:
      label(instruction);
      break;
    case Op::apply:
      apply(instruction);
      break;
    case Op::call:
      call(instruction);
      break;
    case Op::choose:
      choose(instruction);
      break;
    case Op::for_each:
      for_each(instruction);
      break;
    case Op::for_each_group:
      for_each_group(instruction);
      break;
    case Op::for_each_path:
      for_each_path(instruction);
      break;
    case Op::with:
      with(instruction);
      break;
    case Op::variable:
      variable(instruction);
      break;
    case Op::attribute:
      attribute(instruction);
      break;
    case Op::mark: {
      const document::Kind before = builder_.changes();
      builder_.mark_changes(instruction.name == "deletion" ? document::Kind::deletion : document::Kind::insertion);
      run(instruction.body);
      builder_.mark_changes(before);
      break;
    }
    case Op::chart:
      chart(instruction);
      break;
    case Op::part:
      part(instruction);
      break;
    case Op::picture:
      picture(instruction);
      break;
  }
}

/// The formatted value, empty when it is absent.
std::string Executor::printed(const Instruction& instruction) {
  if (!instruction.select) return {};
  std::string text = instruction.select->string(node_);
  if (text.empty()) {
    const std::string_view attribute = instruction.select->attribute();
    const Names& names = Names::of_the_plan();
    if (!attribute.empty() && !names.may_carry(node_.name(), attribute)) {
      auto& finding = error(instruction.span, "no-attribute-on")
                          .with("attribute", std::string(attribute))
                          .with("name", std::string(node_.name()));
      if (const auto nearest = names.nearest_attribute(node_.name(), attribute)) {
        finding.mend("nearest", {{"name", std::string(*nearest)}});
      }
    }
    return {};
  }
  if (instruction.format == Format::text) return text;
  FormatOptions options;
  if (instruction.decimals) {
    if (const auto wanted = Decimal::parse(instruction.decimals->value(node_)); wanted && wanted->scale() == 0) {
      options.decimals = static_cast<int>(std::clamp<std::int64_t>(wanted->units(), 0, Decimal::max_scale));
    }
  }
  if (instruction.to) options.to = instruction.to->value(node_);
  return format_.print(instruction.format, text, options);
}

void Executor::value(const Instruction& instruction) {
  const std::string words = printed(instruction);
  if (!words.empty()) {
    text(words);
  } else if (instruction.absent) {
    nothing(instruction.absent->value(node_));
  }
}

/// None when a part of the key has no value: then there is nothing to say.
std::optional<std::string> Executor::label_text(const Instruction& instruction) {
  if (!instruction.value) return std::nullopt;
  std::string key;
  for (const auto& part : instruction.value->parts()) {
    if (const auto* literal = std::get_if<std::string>(&part)) {
      key += *literal;
      continue;
    }
    const std::string value = std::get<Expression>(part).string(node_);
    if (value.empty()) return std::nullopt;
    key += value;
  }
  std::vector<std::pair<std::string, std::string>> values;
  for (const NamedValue& named : instruction.values) values.emplace_back(named.name, named.value.value(node_));
  for (const Instruction& child : instruction.body) {
    std::string words;
    std::string* const before = std::exchange(words_, &words);
    step(child);
    words_ = before;
    values.emplace_back(child.name, std::move(words));
  }
  auto text = labels_.text(key, values);
  if (!text) error(instruction.span, "no-label").with("key", key).mend("no-label");
  return text;
}

void Executor::label(const Instruction& instruction) {
  if (const auto words = label_text(instruction)) {
    label_words(*words);
  } else if (instruction.absent) {
    nothing(instruction.absent->value(node_));
  }
}

void Executor::apply(const Instruction& instruction) {
  if (!instruction.select) {
    for (xml::Node child = node_.first_child(); child; child = child.next()) {
      apply_to(child, instruction.name, instruction.span);
    }
    return;
  }
  for (const xml::Node node : nodes_of(instruction)) apply_to(node, instruction.name, instruction.span);
}

void Executor::apply_to(xml::Node node, const std::string& mode, Span from) {
  if (node.type() == xml::Node::Type::text) {
    text(node.value());
    return;
  }
  const Rule* rule = find_rule(node, mode);
  const Context context(*this, node);
  if (rule == nullptr) {
    error(from, "no-rule")
        .with("name", std::string(node.name()))
        .with("kind", std::string(variant_.document.get("kind")))
        .mend("no-rule");
    return;
  }
  run(*rule->body);
}

const Rule* Executor::find_rule(xml::Node node, const std::string& mode) const {
  for (const std::string_view name : {node.name(), std::string_view("*")}) {
    if (const Rule* rule = find_in(mode, name, node)) return rule;
  }
  // What a mode says nothing about looks as everywhere else.
  return mode.empty() ? nullptr : find_rule(node, {});
}

const Rule* Executor::find_in(const std::string& mode, std::string_view name, xml::Node node) const {
  const auto by_name = rules_.by_mode.find(mode);
  if (by_name == rules_.by_mode.end()) return nullptr;
  const auto list = by_name->second.find(name);
  if (list == by_name->second.end()) return nullptr;
  for (const Rule* rule : list->second) {
    xml::Node above = node.parent();
    const bool placed =
        std::ranges::all_of(rule->ancestors.rbegin(), rule->ancestors.rend(), [&](const std::string& wanted) {
          const bool fits = wanted == "*" || above.name() == wanted;
          above = above.parent();
          return fits;
        });
    if (placed && (!rule->test || rule->test->boolean(node))) return rule;
  }
  return nullptr;
}

void Executor::call(const Instruction& instruction) {
  const auto rule = rules_.by_name.find(instruction.name);
  if (rule == rules_.by_name.end()) {
    error(instruction.span, "no-rule-name").with("name", instruction.name).mend("no-rule-name");
    return;
  }
  run(*rule->second->body);
}

void Executor::with(const Instruction& instruction) {
  if (!instruction.select) return;
  xml::Node target;
  if (instruction.as_node) {
    const auto nodes = instruction.select->nodes(node_);
    if (!nodes.empty()) target = nodes.front();
  } else {
    const std::string id = instruction.select->string(node_);
    target = index_.find(id);
    if (!target) target = index_.process(id);
  }
  // What the variant left out has no words to print.
  if (!target) return;
  const Context context(*this, target);
  run(instruction.body);
}

bool Executor::holds(const Instruction& branch) {
  if (branch.value) return met_.insert(branch.value->value(node_)).second;
  return !branch.select || branch.select->boolean(node_);
}

void Executor::choose(const Instruction& instruction) {
  for (const Instruction& branch : instruction.body) {
    if (!holds(branch)) continue;
    run(branch.body);
    return;
  }
}

void Executor::set_variable(const std::string& name, std::string value) {
  program_.variables.set(name, std::string_view(value));
  undo_.emplace_back(name, std::exchange(values_[name], std::move(value)));
}

void Executor::variable(const Instruction& instruction) {
  if (instruction.as_node) {
    const auto nodes = instruction.select ? instruction.select->nodes(node_) : std::vector<xml::Node>{};
    program_.variables.set(instruction.name, nodes.empty() ? xml::Node() : nodes.front());
    return;
  }
  if (instruction.to && instruction.select) {
    // How many decimals the values of a column have: all of them are printed with as many.
    const std::string attribute = instruction.to->value(node_);
    int scale = 0;
    for (const xml::Node node : instruction.select->nodes(node_)) {
      if (const auto number = Decimal::parse(node.get(attribute))) scale = std::max(scale, number->trimmed().scale());
    }
    set_variable(instruction.name, std::to_string(scale));
    return;
  }
  set_variable(instruction.name, instruction.select ? instruction.select->string(node_) : words_of(instruction.body));
}

}  // namespace planverk::templates
