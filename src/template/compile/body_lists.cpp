#include "base/word_list.h"
#include "compile/body_compiler.h"

namespace planverk::templates {

namespace {

SortBy sort_by(std::string_view as) {
  return as == "number"           ? SortBy::number
         : as == "code"           ? SortBy::code
         : as == "date"           ? SortBy::date
         : as == "register-order" ? SortBy::register_order
                                  : SortBy::text;
}

}  // namespace

std::optional<NodeSource> BodyCompiler::source(xml::Node node) {
  NodeSource out;
  const int sources = static_cast<int>(node.has("select")) + static_cast<int>(node.has("refs")) +
                      static_cast<int>(node.has("key")) + static_cast<int>(node.has("in"));
  if (sources != 1) {
    file_.error(file_.span(node), "loop-source").mend("loop-source");
    return std::nullopt;
  }
  if (node.has("key") != node.has("value")) {
    file_.missing_attribute(node, node.has("key") ? "value" : "key");
    return std::nullopt;
  }
  using enum NodeSource::From;
  out.from = node.has("select") ? select : node.has("refs") ? ids : node.has("key") ? key : group;
  if (node.get("in") == "path") out.from = path;
  out.key = node.get("key");
  out.select = file_.expression(node, "select", scope_);
  out.where = file_.expression(node, "where", scope_);
  if (auto value = file_.words(node, out.from == ids ? "refs" : "value", scope_)) out.value = std::move(*value);
  out.first_only = node.get("first") == "yes";
  if (out.from == select && !out.select) return std::nullopt;
  return out;
}

void BodyCompiler::sort(xml::Node node, std::vector<Sort>& out) {
  file_.check(node);
  Sort made;
  made.select = file_.expression(node, "select", scope_);
  made.by = sort_by(node.get("as"));
  made.descending = node.get("order") == "descending";
  out.push_back(std::move(made));
}

Body BodyCompiler::loop_body(xml::Node parent, std::vector<Sort>& sorts, Body* none) {
  Body out;
  const std::size_t mark = scope_.mark();
  for (xml::Node child = parent.first_child(); child; child = child.next()) {
    if (child.name() == "t:sort") {
      sort(child, sorts);
    } else if (child.name() == "t:none" && none != nullptr && is_last(child)) {
      scope_.release(mark);
      file_.check(child);
      *none = body(child);
    } else {
      node(child, out);
    }
  }
  scope_.release(mark);
  return out;
}

void BodyCompiler::for_each(xml::Node node, Body& out) {
  ForEach made;
  auto nodes = source(node);
  made.group_by = file_.expression(node, "group-by", scope_);
  made.group_of = file_.expression(node, "group-of", scope_);
  std::vector<Sort> sorts;
  made.body = loop_body(node, sorts, &made.none);
  if (!nodes) return;
  made.nodes = std::move(*nodes);
  made.nodes.sorts = std::move(sorts);
  add(out, node, std::move(made));
}

void BodyCompiler::for_each_group(xml::Node node, Body& out) {
  ForEachGroup made;
  auto nodes = source(node);
  auto group_by = file_.expression(node, "group-by", scope_);
  made.group_of = file_.expression(node, "group-of", scope_);
  std::vector<Sort> sorts;
  made.body = loop_body(node, sorts, nullptr);
  if (!nodes || !group_by) return;
  made.group_by = std::move(*group_by);
  made.nodes = std::move(*nodes);
  made.nodes.sorts = std::move(sorts);
  add(out, node, std::move(made));
}

void BodyCompiler::for_each_path(xml::Node node, Body& out) {
  ForEachPath made;
  auto select = file_.expression(node, "select", scope_);
  made.key = node.get("key");
  made.body = body(node);
  if (!select) return;
  made.select = std::move(*select);
  add(out, node, std::move(made));
}

void BodyCompiler::argument(xml::Node node, std::vector<Argument>& out) {
  file_.check(node);
  Argument made{std::string(node.get("name")), file_.span(node), Body()};
  if (node.has("select")) {
    auto select = file_.expression(node, "select", scope_);
    if (!select) return;
    made.value = std::move(*select);
  } else {
    made.value = body(node);
  }
  out.push_back(std::move(made));
}

/// What is handed on: by attributes, by `with`, and by t:with-param.
std::vector<Argument> BodyCompiler::arguments(xml::Node node, bool applies, std::string_view name) {
  std::vector<Argument> out;
  const LanguageElement* element = find_element(node.name());
  node.each_attribute([&](const xml::Node::Attribute& attribute) {
    if (find_attribute(*element, attribute.name) != nullptr) return;
    auto value = file_.expression(node, attribute.name, scope_);
    if (value) out.push_back({std::string(attribute.name), file_.span(node, attribute.name), std::move(*value)});
  });
  for (const std::string_view word : WordList(node.get("with"))) {
    auto value = file_.compile("$" + std::string(word), file_.span(node, "with"), scope_);
    if (value) out.push_back({std::string(word), file_.span(node, "with"), std::move(*value)});
  }
  node.each_element([&](xml::Node child) {
    if (child.name() == "t:with-param") argument(child, out);
  });
  Handing handing{file_.span(node), applies, std::string(name), {}};
  for (const Argument& each : out) handing.arguments.emplace_back(each.name, each.span);
  handings_.push_back(std::move(handing));
  return out;
}

void BodyCompiler::apply(xml::Node node, Body& out) {
  Apply made;
  made.mode = node.get("mode");
  made.nodes.select = file_.expression(node, "select", scope_);
  if (made.nodes.select) made.nodes.from = NodeSource::From::select;
  node.each_element([&](xml::Node child) {
    if (child.name() == "t:sort") {
      sort(child, made.nodes.sorts);
    } else if (child.name() != "t:with-param") {
      file_.error(file_.span(child), "unknown-element").with("name", std::string(child.name())).mend("in-apply");
    }
  });
  made.arguments = arguments(node, true, made.mode);
  if (made.nodes.select || !node.has("select")) add(out, node, std::move(made));
}

void BodyCompiler::call(xml::Node node, Body& out) {
  Call made;
  made.rule = node.get("name");
  node.each_element([&](xml::Node child) {
    if (child.name() != "t:with-param")
      file_.error(file_.span(child), "unknown-element").with("name", std::string(child.name())).mend("in-apply");
  });
  made.arguments = arguments(node, false, made.rule);
  add(out, node, std::move(made));
}

}  // namespace planverk::templates
