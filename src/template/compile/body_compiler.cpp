#include "compile/body_compiler.h"

#include <utility>

#include "base/utf8.h"
#include "base/word_list.h"

namespace planverk::templates {

BodyCompiler::Compile BodyCompiler::step_for(std::string_view name) {
  static constexpr std::pair<std::string_view, Compile> steps[] = {
      {"t:text", &BodyCompiler::text},
      {"t:value", &BodyCompiler::value},
      {"t:label", &BodyCompiler::label},
      {"t:nothing", &BodyCompiler::nothing},
      {"t:apply", &BodyCompiler::apply},
      {"t:call", &BodyCompiler::call},
      {"t:if", &BodyCompiler::condition},
      {"t:choose", &BodyCompiler::choose},
      {"t:once", &BodyCompiler::once},
      {"t:for-each", &BodyCompiler::for_each},
      {"t:for-each-group", &BodyCompiler::for_each_group},
      {"t:for-each-path", &BodyCompiler::for_each_path},
      {"t:with", &BodyCompiler::with},
      {"t:variable", &BodyCompiler::variable},
      {"t:count", &BodyCompiler::count},
      {"t:shows", &BodyCompiler::shows},
      {"t:origins", &BodyCompiler::origins},
      {"t:attribute", &BodyCompiler::attribute},
      {"t:mark", &BodyCompiler::mark},
      {"t:picture", &BodyCompiler::picture},
      {"chart", &BodyCompiler::chart},
      {"part", &BodyCompiler::part},
      {"months", &BodyCompiler::months},
  };
  for (const auto& [known, compile] : steps) {
    if (known == name) return compile;
  }
  return nullptr;
}

bool BodyCompiler::is_last(xml::Node node) {
  for (xml::Node next = node.next(); next; next = next.next()) {
    if (next.type() == xml::Node::Type::element || !utf8::trim(next.value()).empty()) return false;
  }
  return true;
}

Body BodyCompiler::body(xml::Node parent) {
  Body out;
  const std::size_t mark = scope_.mark();
  for (xml::Node child = parent.first_child(); child; child = child.next()) node(child, out);
  scope_.release(mark);
  return out;
}

void BodyCompiler::node(xml::Node node, Body& out) {
  if (node.type() == xml::Node::Type::text) {
    // White space between elements of a template is its layout; `<t:text> </t:text>` prints a space.
    if (!utf8::trim(node.value()).empty()) add(out, node, WriteText{std::string(node.value())});
    return;
  }
  const std::string_view name = node.name();
  if (const Compile compile = step_for(name)) {
    file_.check(node);
    (this->*compile)(node, out);
  } else if (!name.starts_with("t:")) {
    element(node, out);
  } else if (name != "t:param" || node.parent().name() != "t:rule") {
    file_.error(file_.span(node), "unknown-element")
        .with("name", std::string(name))
        .mend("control", {{"names", steps()}});
  }
}

std::vector<Parameter> BodyCompiler::parameters(xml::Node rule) {
  std::vector<Parameter> out;
  bool first = true;
  rule.each_element([&](xml::Node child) {
    if (child.name() != "t:param") {
      first = false;
      return;
    }
    if (!first) {
      file_.error(file_.span(child), "param-place").mend("param-place");
      return;
    }
    file_.check(child);
    Parameter made;
    made.fallback = file_.expression(child, "select", scope_);
    made.required = !child.has("select");
    const ValueType type = made.fallback ? file_.type_of(*made.fallback) : ValueType::text;
    const Variable variable = scope_.declare(child.get("name"), stated_type(child).value_or(type));
    made.name = variable.name;
    made.type = variable.type;
    made.slot = variable.slot;
    out.push_back(std::move(made));
  });
  return out;
}

std::optional<ValueType> BodyCompiler::stated_type(xml::Node node) const {
  const std::string_view as = node.get("as");
  if (as == "text") return ValueType::text;
  if (as == "boolean") return ValueType::boolean;
  if (as == "number") return ValueType::number;
  if (as == "node") return ValueType::node;
  return std::nullopt;
}

void BodyCompiler::text(xml::Node node, Body& out) {
  add(out, node, WriteText{node.text()});
}

void BodyCompiler::value(xml::Node node, Body& out) {
  auto select = file_.expression(node, "select", scope_);
  WriteValue made;
  made.absent = file_.words(node, "absent", scope_);
  made.decimals = file_.words(node, "decimals", scope_);
  made.to = file_.words(node, "to", scope_);
  if (node.has("format")) made.format = format_of(node.get("format")).value_or(Format::text);
  if (const std::string_view key = node.get("else-label"); !key.empty()) {
    file_.check_label(key, file_.span(node, "else-label"));
    auto written = ValueTemplate::compile(key, scope_, file_.program().expressions);
    if (written) add(made.otherwise, node, WriteLabel{std::move(*written), {}, {}, {}});
  }
  Body within = body(node);
  const auto counts = [](bool stated) { return static_cast<int>(stated); };
  if (counts(node.has("absent")) + counts(node.has("else-label")) + counts(!within.empty()) > 1) {
    file_.error(file_.span(node), "two-fallbacks").mend("two-fallbacks");
  }
  for (Instruction& step : within) made.otherwise.push_back(std::move(step));
  if (!select) return;
  made.select = std::move(*select);
  add(out, node, std::move(made));
}

void BodyCompiler::label(xml::Node node, Body& out) {
  WriteLabel made;
  node.each_attribute([&](const xml::Node::Attribute& attribute) {
    if (attribute.name == "name") return;
    auto value = file_.words(node, attribute.name, scope_);
    if (!value) return;
    if (attribute.name == "key") {
      if (const std::string* constant = value->constant()) file_.check_label(*constant, file_.span(node, "key"));
      made.key = std::move(*value);
    } else if (attribute.name == "absent") {
      made.absent = std::move(*value);
    } else {
      made.values.push_back({std::string(attribute.name), std::move(*value)});
    }
  });
  // Children are values with a format of their own: <t:value name="date" select="@date" format="date"/>.
  node.each_element([&](xml::Node child) {
    if ((child.name() != "t:value" && child.name() != "t:label") || child.get("name").empty()) {
      file_.error(file_.span(child), "label-child").mend("label-child");
      return;
    }
    Body words;
    this->node(child, words);
    made.worded.emplace_back(std::string(child.get("name")), std::move(words));
  });
  add(out, node, std::move(made));
}

void BodyCompiler::nothing(xml::Node node, Body& out) {
  add(out, node, WriteNothing{});
}

// An if is a choose with one branch.
void BodyCompiler::condition(xml::Node node, Body& out) {
  Choose made;
  made.branches.push_back({file_.expression(node, "test", scope_), body(node)});
  if (made.branches.front().test) add(out, node, std::move(made));
}

void BodyCompiler::choose(xml::Node node, Body& out) {
  Choose made;
  bool otherwise = false;
  node.each_element([&](xml::Node child) {
    const bool when = child.name() == "t:when";
    if (otherwise || (!when && child.name() != "t:otherwise")) {
      file_.error(file_.span(child), "unknown-element").with("name", std::string(child.name())).mend("in-choose");
      return;
    }
    file_.check(child);
    otherwise = !when;
    Branch branch{file_.expression(child, "test", scope_), body(child)};
    if (branch.test || otherwise) made.branches.push_back(std::move(branch));
  });
  add(out, node, std::move(made));
}

void BodyCompiler::once(xml::Node node, Body& out) {
  Once made;
  if (auto key = file_.words(node, "key", scope_)) made.key = std::move(*key);
  const std::size_t mark = scope_.mark();
  for (xml::Node child = node.first_child(); child; child = child.next()) {
    if (child.name() == "t:otherwise" && is_last(child)) {
      scope_.release(mark);
      file_.check(child);
      made.otherwise = body(child);
    } else {
      this->node(child, made.body);
    }
  }
  scope_.release(mark);
  add(out, node, std::move(made));
}

void BodyCompiler::with(xml::Node node, Body& out) {
  if (node.has("ref") == node.has("select")) {
    file_.missing_attribute(node, "ref");
    return;
  }
  With made;
  made.by_reference = node.has("ref");
  auto select = file_.expression(node, made.by_reference ? "ref" : "select", scope_);
  made.body = body(node);
  if (!select) return;
  made.select = std::move(*select);
  add(out, node, std::move(made));
}

void BodyCompiler::variable(xml::Node node, Body& out) {
  SetVariable made;
  made.select = file_.expression(node, "select", scope_);
  for (const std::string_view attribute : WordList(node.get("scale-of"))) {
    made.scale_of.emplace_back(attribute);
    file_.check_names("@" + std::string(attribute), file_.span(node, "scale-of"));
  }
  made.body = body(node);
  ValueType type = made.select ? file_.type_of(*made.select) : ValueType::text;
  if (!made.scale_of.empty()) type = ValueType::number;
  // Declared last: its own value cannot use it.
  const Variable variable = scope_.declare(node.get("name"), stated_type(node).value_or(type));
  made.slot = variable.slot;
  made.type = variable.type;
  add(out, node, std::move(made));
}

void BodyCompiler::count(xml::Node node, Body& out) {
  Count made;
  auto nodes = source(node);
  made.slot = scope_.declare(node.get("name"), ValueType::number).slot;
  if (!nodes) return;
  made.nodes = std::move(*nodes);
  add(out, node, std::move(made));
}

void BodyCompiler::shows(xml::Node node, Body& out) {
  if (auto nodes = source(node)) add(out, node, Shows{std::move(*nodes)});
}

void BodyCompiler::origins(xml::Node node, Body& out) {
  add(out, node, TellOrigins{});
}

void BodyCompiler::mark(xml::Node node, Body& out) {
  const bool deletion = node.get("as") == "deletion";
  add(out, node, Mark{deletion ? document::Kind::deletion : document::Kind::insertion, body(node)});
}

}  // namespace planverk::templates
