/// Compiles what stands in a rule or a part of a kind into instructions, with the variables that can be seen there.
#pragma once

#include <string_view>
#include <vector>

#include "compile/program.h"
#include "compile/scope.h"
#include "compile/source_file.h"

namespace planverk::templates {

class BodyCompiler {
 public:
  BodyCompiler(SourceFile& file, Scope& scope, std::vector<Handing>& handings)
      : file_(file), scope_(scope), handings_(handings) {}

  /// What stands in the element, without its leading `t:param`.
  Body body(xml::Node parent);
  std::vector<Parameter> parameters(xml::Node rule);

 private:
  using Compile = void (BodyCompiler::*)(xml::Node, Body&);
  static Compile step_for(std::string_view name);
  /// Nothing but white space follows.
  static bool is_last(xml::Node node);

  // body_compiler.cpp
  void node(xml::Node node, Body& out);
  void text(xml::Node node, Body& out);
  void value(xml::Node node, Body& out);
  void label(xml::Node node, Body& out);
  void nothing(xml::Node node, Body& out);
  void condition(xml::Node node, Body& out);
  void choose(xml::Node node, Body& out);
  void once(xml::Node node, Body& out);
  void with(xml::Node node, Body& out);
  void variable(xml::Node node, Body& out);
  void count(xml::Node node, Body& out);
  void shows(xml::Node node, Body& out);
  void origins(xml::Node node, Body& out);
  void mark(xml::Node node, Body& out);
  [[nodiscard]] std::optional<ValueType> stated_type(xml::Node node) const;

  // body_lists.cpp
  void for_each(xml::Node node, Body& out);
  void for_each_group(xml::Node node, Body& out);
  void for_each_path(xml::Node node, Body& out);
  void apply(xml::Node node, Body& out);
  void call(xml::Node node, Body& out);
  void argument(xml::Node node, std::vector<Argument>& out);
  std::vector<Argument> arguments(xml::Node node, bool applies, std::string_view name);
  std::optional<NodeSource> source(xml::Node node);
  void sort(xml::Node node, std::vector<Sort>& out);
  /// The body of a loop without its sorts and its `t:none`.
  Body loop_body(xml::Node node, std::vector<Sort>& sorts, Body* none);

  // body_content.cpp
  void element(xml::Node node, Body& out);
  void attribute(xml::Node node, Body& out);
  void picture(xml::Node node, Body& out);
  void chart(xml::Node node, Body& out);
  void part(xml::Node node, Body& out);
  void months(xml::Node node, Body& out);
  std::vector<NamedValue> named_values(xml::Node node);

  template <class Step>
  void add(Body& out, xml::Node node, Step step) {
    out.push_back({file_.span(node), std::move(step)});
  }

  SourceFile& file_;
  Scope& scope_;
  std::vector<Handing>& handings_;
  const ContentType* open_ = nullptr;  ///< the content element that is being compiled, nearest outwards
};

}  // namespace planverk::templates
