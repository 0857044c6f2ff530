#include "compile/compiler.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace planverk::templates {

namespace {

constexpr std::pair<std::string_view, Op> controls[] = {
    {"text", Op::text},
    {"value", Op::value},
    {"label", Op::label},
    {"apply", Op::apply},
    {"call", Op::call},
    {"if", Op::choose},
    {"choose", Op::choose},
    {"for-each", Op::for_each},
    {"for-each-group", Op::for_each_group},
    {"for-each-path", Op::for_each_path},
    {"with", Op::with},
    {"variable", Op::variable},
    {"attribute", Op::attribute},
    {"mark", Op::mark},
    {"picture", Op::picture},
};

constexpr std::pair<std::string_view, SortBy> sort_types[] = {
    {"text", SortBy::text},
    {"number", SortBy::number},
    {"code", SortBy::code},
    {"date", SortBy::date},
    {"register-order", SortBy::register_order},
};

}  // namespace

Body Compiler::compile_body(xml::Node parent) {
  Body out;
  for (xml::Node child = parent.first_child(); child; child = child.next()) compile_node(child, out);
  return out;
}

void Compiler::compile_node(xml::Node node, Body& out) {
  if (node.type() == xml::Node::Type::text) {
    // White space between elements of a template is its layout; `<t:text> </t:text>` prints a space.
    if (utf8::trim(node.value()).empty()) return;
    Instruction text;
    text.span = span(node);
    text.name = node.value();
    out.push_back(std::move(text));
    return;
  }
  if (node.name().starts_with("t:")) {
    compile_control(node, node.name().substr(2), out);
  } else {
    compile_content(node, out);
  }
}

void Compiler::compile_control(xml::Node node, std::string_view name, Body& out) {
  const auto* known = std::ranges::find(controls, name, [](const auto& pair) { return pair.first; });
  if (known == std::end(controls)) {
    error(span(node), "unknown-element").with("name", std::string(node.name())).mend("control");
    return;
  }
  Instruction made;
  made.op = known->second;
  made.span = span(node);
  switch (made.op) {
    case Op::text:
      allow(node, "");
      made.name = node.text();
      break;
    case Op::value:
      compile_value(node, made);
      break;
    case Op::label:
      compile_label(node, made);
      break;
    case Op::apply:
      allow(node, "select mode");
      made.select = expression(node, "select");
      made.name = node.get("mode");
      node.each_element([&](xml::Node child) { compile_sort(child, made); });
      break;
    case Op::call:
      allow(node, "name");
      made.name = node.get("name");
      break;
    case Op::choose:
      compile_choose(node, made);
      break;
    case Op::for_each:
    case Op::for_each_group:
    case Op::for_each_path:
      compile_loop(node, made);
      break;
    case Op::with:
      allow(node, "ref select");
      made.select = expression(node, node.has("ref") ? "ref" : "select");
      if (!made.select) error(span(node), "missing-attribute").with("attribute", "ref").with("name", "t:with");
      made.as_node = !node.has("ref");
      made.body = compile_body(node);
      break;
    case Op::variable:
      allow(node, "name select as scale-of");
      made.name = node.get("name");
      made.select = expression(node, "select");
      made.as_node = node.get("as") == "node";
      made.to = value_template(node, "scale-of");
      if (made.name.empty())
        error(span(node), "missing-attribute").with("attribute", "name").with("name", "t:variable");
      made.body = compile_body(node);
      break;
    case Op::attribute:
      allow(node, "name");
      made.name = node.get("name");
      made.body = compile_body(node);
      break;
    case Op::mark:
      allow(node, "as");
      made.name = node.get("as");
      if (made.name != "insertion" && made.name != "deletion") {
        error(span(node, "as"), "bad-value").with("attribute", "as").with("value", made.name);
      }
      made.body = compile_body(node);
      break;
    case Op::picture:
      allow(node, "select");
      made.select = needed_expression(node, "select");
      break;
    default:
      break;
  }
  out.push_back(std::move(made));
}

void Compiler::compile_value(xml::Node node, Instruction& out) {
  allow(node, "select absent format decimals to name");
  // Without `select` it is the sign for nothing itself, as in a cell that never has a value.
  out.absent = value_template(node, "absent");
  out.select = out.absent ? expression(node, "select") : needed_expression(node, "select");
  out.decimals = value_template(node, "decimals");
  out.to = value_template(node, "to");
  out.name = node.get("name");
  if (!node.has("format")) return;
  const auto format = format_of(node.get("format"));
  if (!format) {
    error(span(node, "format"), "bad-value")
        .with("attribute", "format")
        .with("value", std::string(node.get("format")))
        .mend("format");
    return;
  }
  out.format = *format;
}

void Compiler::compile_label(xml::Node node, Instruction& out) {
  out.name = node.get("name");
  node.each_attribute([&](const xml::Node::Attribute& attribute) {
    auto value = value_template(node, attribute.name);
    if (!value) return;
    if (attribute.name == "key") {
      check_label_key(node, *value);
      out.value = std::move(*value);
    } else if (attribute.name == "absent") {
      out.absent = std::move(*value);
    } else if (attribute.name != "name") {
      out.values.push_back({std::string(attribute.name), std::move(*value)});
    }
  });
  if (!out.value) error(span(node), "missing-attribute").with("attribute", "key").with("name", "t:label");
  // Children are values with a format of their own: <t:value name="date" select="@date" format="date"/>.
  out.body = compile_body(node);
  for (const Instruction& each : out.body) {
    if ((each.op != Op::value && each.op != Op::label && each.op != Op::variable) || each.name.empty()) {
      error(each.span, "label-child").mend("label-child");
    }
  }
}

void Compiler::compile_branch(xml::Node node, Instruction& out) {
  allow(node, "test first");
  out.op = Op::choose;
  out.span = span(node);
  out.select = expression(node, "test");
  out.value = value_template(node, "first");
  if (out.select.has_value() == out.value.has_value()) error(span(node), "branch-test").mend("branch-test");
  out.body = compile_body(node);
}

// A choose holds branches; `t:if` is one with a single branch.
void Compiler::compile_choose(xml::Node node, Instruction& out) {
  if (node.name() == "t:if") {
    compile_branch(node, out.body.emplace_back());
    return;
  }
  allow(node, "");
  bool otherwise = false;
  node.each_element([&](xml::Node child) {
    if (child.name() == "t:when" && !otherwise) {
      compile_branch(child, out.body.emplace_back());
    } else if (child.name() == "t:otherwise" && !otherwise) {
      allow(child, "");
      otherwise = true;
      Instruction& branch = out.body.emplace_back();
      branch.op = Op::choose;
      branch.span = span(child);
      branch.body = compile_body(child);
    } else {
      error(span(child), "unknown-element").with("name", std::string(child.name())).mend("in-choose");
    }
  });
}

void Compiler::compile_sort(xml::Node node, Instruction& out) {
  if (node.name() != "t:sort") return;
  allow(node, "select as order");
  Sort sort;
  sort.select = needed_expression(node, "select");
  if (node.has("as")) {
    const auto* type = std::ranges::find(sort_types, node.get("as"), [](const auto& pair) { return pair.first; });
    if (type == std::end(sort_types)) {
      error(span(node, "as"), "bad-value")
          .with("attribute", "as")
          .with("value", std::string(node.get("as")))
          .mend("sort");
    } else {
      sort.by = type->second;
    }
  }
  sort.descending = node.get("order") == "descending";
  out.sorts.push_back(std::move(sort));
}

void Compiler::compile_loop(xml::Node node, Instruction& out) {
  allow(node, "select refs group-by group-of key value in first");
  out.name = node.get("key");
  out.value = value_template(node, "value");
  out.group_by = expression(node, "group-by");
  out.group_of = expression(node, "group-of");
  out.in_group = node.get("in") == "group";
  out.in_path = node.get("in") == "path";
  out.first_only = node.get("first") == "yes";
  out.select = expression(node, "select");
  out.to = value_template(node, "refs");
  // A path goes down a key from the nodes that are selected; the others have one source.
  const bool down = out.op == Op::for_each_path;
  const int sources = (out.select ? 1 : 0) + (out.to ? 1 : 0) + (out.name.empty() || down ? 0 : 1) +
                      (out.in_group || out.in_path ? 1 : 0);
  if (sources != 1 || (down && out.name.empty())) error(span(node), "loop-source").mend("loop-source");
  if (!out.name.empty() && !out.value && !down)
    error(span(node), "missing-attribute").with("attribute", "value").with("name", std::string(node.name()));
  if (out.op == Op::for_each_group && !out.group_by) {
    error(span(node), "missing-attribute").with("attribute", "group-by").with("name", "t:for-each-group");
  }
  for (xml::Node child = node.first_child(); child; child = child.next()) {
    if (child.name() == "t:sort") {
      compile_sort(child, out);
    } else {
      compile_node(child, out.body);
    }
  }
}

}  // namespace planverk::templates
