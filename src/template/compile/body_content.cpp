#include <utility>

#include "chart/chart.h"
#include "compile/body_compiler.h"
#include "plan/vocabulary.h"

namespace planverk::templates {

void BodyCompiler::element(xml::Node node, Body& out) {
  WriteElement made;
  made.type = find_content(node.name());
  if (made.type == nullptr) {
    std::vector<std::string_view> names;
    for (const ContentType& type : content_types()) names.push_back(type.name);
    auto& finding = file_.error(file_.span(node), "unknown-element").with("name", std::string(node.name()));
    if (const auto nearest = plan::nearest(node.name(), names))
      finding.mend("nearest", {{"name", std::string(*nearest)}});
    return;
  }
  node.each_attribute([&](const xml::Node::Attribute& attribute) {
    const auto known = content_attribute(*made.type, attribute.name);
    if (!known) {
      file_.unknown_attribute(node, attribute.name);
      return;
    }
    auto value = file_.words(node, attribute.name, scope_);
    if (!value) return;
    // What is written out can be judged now; what is put together, when it is printed.
    const std::string* constant = value->constant();
    if (constant != nullptr && !constant->empty() && !may_be(*made.type, *known, *constant)) {
      file_.bad_value(node, attribute.name, allowed_values(*known));
      return;
    }
    if (constant != nullptr && *known == ContentAttribute::style) file_.check_style(node, *constant);
    if (*known == ContentAttribute::data) {
      made.data = std::move(*value);
    } else {
      made.attributes.push_back({*known, std::move(*value), file_.span(node, attribute.name)});
    }
  });
  const ContentType* const outer = std::exchange(open_, made.type);
  made.body = body(node);
  open_ = outer;
  add(out, node, std::move(made));
}

void BodyCompiler::attribute(xml::Node node, Body& out) {
  if (open_ != nullptr && node.has("name") && !content_attribute(*open_, node.get("name"))) {
    file_.error(file_.span(node, "name"), "unknown-attribute")
        .with("attribute", std::string(node.get("name")))
        .with("name", std::string(open_->name));
  }
  add(out, node, WordAttribute{std::string(node.get("name")), body(node)});
}

void BodyCompiler::picture(xml::Node node, Body& out) {
  if (auto select = file_.expression(node, "select", scope_)) add(out, node, WritePicture{std::move(*select)});
}

std::vector<NamedValue> BodyCompiler::named_values(xml::Node node) {
  std::vector<NamedValue> out;
  node.each_attribute([&](const xml::Node::Attribute& attribute) {
    if (auto value = file_.words(node, attribute.name, scope_)) {
      out.push_back({std::string(attribute.name), std::move(*value)});
    }
  });
  return out;
}

// A drawing is put together by the program from the parts that the template names.
void BodyCompiler::chart(xml::Node node, Body& out) {
  WriteChart made;
  if (auto kind = file_.words(node, "kind", scope_)) made.kind = std::move(*kind);
  // A kind that is put together is looked up when it is drawn; one that is written out can be judged now.
  const std::string* constant = made.kind.constant();
  if (constant != nullptr && node.has("kind") && !chart::is_form(*constant)) {
    file_.error(file_.span(node, "kind"), "bad-value")
        .with("attribute", "kind")
        .with("value", *constant)
        .mend("chart", {{"kinds", chart::form_names()}});
  }
  made.values = named_values(node);
  const ContentType* const outer = std::exchange(open_, nullptr);
  made.body = body(node);
  open_ = outer;
  add(out, node, std::move(made));
}

void BodyCompiler::part(xml::Node node, Body& out) {
  WritePart made{named_values(node), body(node)};
  add(out, node, std::move(made));
}

void BodyCompiler::months(xml::Node node, Body& out) {
  add(out, node, WriteMonths{});
}

}  // namespace planverk::templates
