#include "run/executor.h"

#include <algorithm>

#include "base/utf8.h"

namespace planverk::templates {

namespace {

constexpr int deepest = 1000;  // nested rules and elements: more is a rule that applies itself
// Bodies that are carried out: the largest plans that the limits let in take a tenth of it, rules that double their
// calls at each step reach it in seconds.
constexpr std::uint64_t most_steps = 50'000'000;

}  // namespace

Executor::Executor(const Program& program, Queries& queries, const RuleTable& rules, const Surroundings& surroundings,
                   document::Document& document, Diagnostics& found)
    : run_(program, queries, rules, surroundings, document, found),
      selection_(run_),
      charts_(run_, *this),
      content_(run_, *this, charts_) {}

void Executor::print(const Unit& part) {
  const Frame::Room room(run_.frame, part.slots);
  if (!run_.origins.stands_in(Origins::Around::document)) run_.origins.open(Origins::Around::document, run_.focus.node);
  run(part.body);
}

std::string Executor::words_of(const Unit& part) {
  const Frame::Room room(run_.frame, part.slots);
  return trimmed(part.body);
}

std::string Executor::gathered(const Body& body) {
  std::string words;
  std::string* const before = run_.output.gather(&words);
  run(body);
  run_.output.gather(before);
  return words;
}

std::string Executor::trimmed(const Body& body) {
  return std::string(utf8::trim(utf8::collapse(gathered(body))));
}

void Executor::run(const Body& body) {
  if (body.empty() || steps_ > most_steps) return;
  if (++steps_ > most_steps) {
    run_.error(body.front().span, "steps").with("most", std::to_string(most_steps)).mend("recursion");
    return;
  }
  if (++depth_ > deepest) {
    run_.error(body.front().span, "recursion").mend("recursion");
  } else {
    for (const Instruction& instruction : body) {
      std::visit(
          [&](const auto& does) {
            if constexpr (requires { content_.print(does, instruction.span); }) {
              content_.print(does, instruction.span);
            } else if constexpr (requires { charts_.print(does, instruction.span); }) {
              charts_.print(does, instruction.span);
            } else {
              step(does, instruction.span);
            }
          },
          instruction.does);
    }
  }
  --depth_;
}

void Executor::step(const Apply& apply, Span span) {
  if (apply.nodes.from == NodeSource::From::nothing) {
    const xml::Node parent = run_.focus.node;
    for (xml::Node child = parent.first_child(); child; child = child.next()) apply_to(child, apply, span);
    return;
  }
  const std::vector<xml::Node> nodes = selection_.nodes_of(apply.nodes, span);
  const InnerLoop inner(run_.frame);
  for (std::size_t i = 0; i < nodes.size(); ++i) {
    run_.frame.loop = {i + 1, nodes.size(), nodes.size(), i == 0, i + 1 == nodes.size(), {}};
    apply_to(nodes[i], apply, span);
  }
}

void Executor::apply_to(xml::Node node, const Apply& apply, Span span) {
  if (node.type() == xml::Node::Type::text) {
    run_.output.text(node.value(), run_.focus.source);
    if (!run_.focus.named) run_.origins.prints(run_.focus.node);
    return;
  }
  if (const Rule* rule = find_rule(node, apply.mode)) {
    enter_rule(*rule, apply, node, span);
    return;
  }
  const Focused focused(run_, node);
  run_.error(span, "no-rule")
      .with("name", std::string(node.name()))
      .with("kind", std::string(run_.around.variant.document.get("kind")))
      .mend("no-rule");
}

/// Arguments are worked out where they are written, before the rule's own variables have room; what a rule is not given
/// it says itself.
void Executor::enter(const RuleCode& code, const std::vector<Argument>& arguments, xml::Node node, Span span) {
  std::vector<Value> values;
  values.reserve(code.parameters.size());
  std::vector<bool> given;
  std::vector<Origin> origins;
  const bool traced = run_.figures.wanted();
  if (traced) origins.resize(code.parameters.size());
  for (const Parameter& parameter : code.parameters) {
    const auto argument = std::ranges::find(arguments, parameter.name, &Argument::name);
    given.push_back(argument != arguments.end());
    if (!given.back()) {
      if (parameter.required) run_.error(span, "no-argument").with("name", parameter.name).mend("no-argument");
      values.emplace_back();
    } else if (const auto* words = std::get_if<Body>(&argument->value)) {
      values.push_back(as_type(trimmed(*words), parameter.type));
    } else {
      const auto& expression = std::get<Expression>(argument->value);
      values.push_back(run_.evaluate.value(expression, run_.focus.node, parameter.type));
      if (traced) origins[values.size() - 1] = run_.evaluate.origin(expression, run_.focus.node);
    }
  }
  const Focused focused(run_, node);
  const Frame::Room room(run_.frame, code.unit.slots);
  for (std::size_t i = 0; i < values.size(); ++i) {
    const Parameter& parameter = code.parameters[i];
    if (!given[i] && parameter.fallback) values[i] = run_.evaluate.value(*parameter.fallback, node, parameter.type);
    run_.frame.set(parameter.slot, std::move(values[i]));
    if (traced) run_.frame.set_origin(parameter.slot, std::move(origins[i]));
  }
  run(code.unit.body);
}

const Rule* Executor::find_rule(xml::Node node, const std::string& mode) const {
  for (const std::string_view name : {node.name(), std::string_view("*")}) {
    if (const Rule* rule = find_in(mode, name, node)) return rule;
  }
  // What a mode says nothing about looks as everywhere else.
  return mode.empty() ? nullptr : find_rule(node, {});
}

const Rule* Executor::find_in(const std::string& mode, std::string_view name, xml::Node node) const {
  const auto by_name = run_.rules.by_mode.find(mode);
  if (by_name == run_.rules.by_mode.end()) return nullptr;
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
    if (placed && (!rule->test || run_.evaluate.boolean(*rule->test, node))) return rule;
  }
  return nullptr;
}

void Executor::step(const Call& call, Span span) {
  const auto rule = run_.rules.by_name.find(call.rule);
  if (rule == run_.rules.by_name.end()) {
    run_.error(span, "no-rule-name").with("name", call.rule).mend("no-rule-name");
    return;
  }
  enter(*rule->second->code, call.arguments, run_.focus.node, span);
}

void Executor::step(const With& with, Span) {
  xml::Node target;
  const bool named = with.by_reference && !shows_what_it_names(with.select.attribute());
  if (with.by_reference) {
    const std::string id = run_.text(with.select);
    target = run_.index.find(id);
    if (!target) target = run_.index.process(id);
  } else if (const auto nodes = run_.evaluate.nodes(with.select, run_.focus.node); !nodes.empty()) {
    target = nodes.front();
  }
  // What the variant left out has no words to print.
  if (!target) return;
  const Focused focused(run_, target, named);
  run(with.body);
}

void Executor::step(const Choose& choose, Span) {
  for (const Branch& branch : choose.branches) {
    if (branch.test && !run_.holds(*branch.test)) continue;
    run(branch.body);
    return;
  }
}

void Executor::step(const Once& once, Span) {
  run(met_.insert(run_.text(once.key)).second ? once.body : once.otherwise);
}

void Executor::step(const SetVariable& variable, Span) {
  if (!variable.scale_of.empty()) {
    // How many decimals the values of a column have: all of them are printed with as many.
    int scale = 0;
    if (variable.select) {
      for (const xml::Node node : run_.evaluate.nodes(*variable.select, run_.focus.node)) {
        for (const std::string& attribute : variable.scale_of) {
          const auto number = Decimal::parse(node.get(attribute));
          if (number) scale = std::max(scale, number->trimmed().scale());
        }
      }
    }
    run_.frame.set(variable.slot, Decimal(scale, 0));
  } else if (variable.select) {
    run_.frame.set(variable.slot, run_.evaluate.value(*variable.select, run_.focus.node, variable.type));
    if (run_.figures.wanted())
      run_.frame.set_origin(variable.slot, run_.evaluate.origin(*variable.select, run_.focus.node));
  } else {
    run_.frame.set(variable.slot, as_type(trimmed(variable.body), variable.type));
  }
}

void Executor::step(const Count& count, Span span) {
  const std::size_t nodes = selection_.count_of(count.nodes, span);
  run_.frame.set(count.slot, Decimal(static_cast<std::int64_t>(nodes), 0));
}

}  // namespace planverk::templates
