// The reference page of the template language, from the tables that templates are checked by.
#include <fmt/format.h>

#include <string>

#include "base/word_list.h"
#include "chart/chart.h"
#include "compile/content.h"
#include "compile/language.h"
#include "compile/scope.h"
#include "template/template.h"

namespace planverk::templates {

namespace {

constexpr std::string_view intro =
    R"(# The template language

Made by `planverk templates language` from the tables that templates are checked by: what stands here is what the program takes.

A template is XML. Elements without a prefix are content: they become the document. Elements with the prefix `t:`
(`xmlns:t="urn:planverk:template"`) say what is printed where. Expressions are XPath 1.0 without functions beyond its own; they see
the plan (`src/plan/VOCABULARY.md`) and its computed figures (`fig:…`). White space between elements is the template's layout;
`<t:text> </t:text>` prints a space.

A rule sees its own variables only. What it needs it states as `t:param`, and who calls it gives it:

```xml
<t:rule match="riskTable">
  <table style="register" id="{@id}">
    <caption><t:value select="@caption" else-label="risk.table"/></caption>
    <t:for-each select="$plan/risk" group-by="@process">
      <t:sort select="@no" as="number"/>
      <t:call name="risk-row" first="$first-in-group" rows="$group-size"/>
    </t:for-each>
  </table>
</t:rule>

<t:rule name="risk-row">
  <t:param name="first" as="boolean"/><t:param name="rows" as="number"/>
  <row>
    <t:if test="$first"><header scope="row" rows="{$rows}"><t:value select="@process"/></header></t:if>
    <cell><t:value select="@fig:value" format="number"><t:nothing/></t:value></cell>
  </row>
</t:rule>
```

An attribute that takes *words* may hold `{expression}` places; `{{` and `}}` stand for braces. One whose value is empty is left out.
Names, parameters, variables, keys and what is written out (styles, formats, kinds of charts) are judged when a template is compiled,
`planverk templates check DIR` does so with a whole folder; the rest is found when it is printed, with the place of the plan.
)";

std::string code_words(std::string_view words) {
  std::string out;
  for (const std::string_view word : WordList(words)) out += fmt::format("{}`{}`", out.empty() ? "" : ", ", word);
  return out;
}

std::string taken(const LanguageAttribute& attribute) {
  switch (attribute.takes) {
    case Takes::expression:
      return "an expression";
    case Takes::text:
      return "words";
    case Takes::word:
      return code_words(attribute.words);
    case Takes::name:
      break;
  }
  return "a name";
}

void print_element(std::string& out, const LanguageElement& element) {
  out += fmt::format("\n### `{}`\n\n{} Holds {}.\n", element.name, element.says, element.holds);
  if (element.attributes.empty() && element.others.empty()) return;
  out += "\n| attribute | takes | |\n| --- | --- | --- |\n";
  for (const LanguageAttribute& attribute : element.attributes) {
    out += fmt::format("| `{}`{} | {} | {} |\n", attribute.name, attribute.required ? " (needed)" : "",
                       taken(attribute), attribute.says);
  }
  if (!element.others.empty()) out += fmt::format("| any other | | {} |\n", element.others);
}

void print_elements(std::string& out, std::string_view title, bool (*wanted)(const LanguageElement&)) {
  out += fmt::format("\n## {}\n", title);
  for (const LanguageElement& element : language_elements()) {
    if (wanted(element)) print_element(out, element);
  }
}

bool is_drawing_element(const LanguageElement& element) {
  return !element.name.starts_with("t:");
}

std::string_view name_of(ValueType type) {
  switch (type) {
    case ValueType::boolean:
      return "boolean";
    case ValueType::number:
      return "number";
    case ValueType::node:
      return "node";
    case ValueType::text:
      break;
  }
  return "text";
}

void print_variables(std::string& out, std::string_view title, const std::vector<GivenVariable>& variables) {
  out += fmt::format("\n## {}\n\n| variable | type | |\n| --- | --- | --- |\n", title);
  for (const GivenVariable& each : variables)
    out += fmt::format("| `${}` | {} | {} |\n", each.name, name_of(each.type), each.says);
}

void print_content(std::string& out) {
  out +=
      "\n## Content elements\n\nEach may also have `id`, `lang` and `style`.\n\n| element | attributes |\n| --- | --- "
      "|\n";
  for (const ContentType& type : content_types()) {
    std::string attributes;
    for (const std::string_view name : WordList(type.attributes)) {
      attributes += fmt::format("{}`{}`", attributes.empty() ? "" : ", ", name);
      const auto attribute = content_attribute(type, name);
      const std::string values = attribute ? allowed_values(*attribute) : std::string();
      if (!values.empty()) attributes += fmt::format(" ({})", code_words(values));
    }
    out += fmt::format("| `{}` | {} |\n", type.name, attributes);
  }
}

}  // namespace

std::string language_page() {
  std::string out(intro);
  print_elements(out, "Files", [](const LanguageElement& element) { return element.stands == Stands::in_file; });
  print_elements(out, "Instructions", [](const LanguageElement& element) {
    return element.stands == Stands::in_body && !is_drawing_element(element);
  });
  print_elements(out, "Within others", [](const LanguageElement& element) { return element.stands == Stands::within; });
  print_variables(out, "Variables of the run", given_variables());
  print_variables(out, "Variables of a loop", loop_variables());
  print_content(out);
  print_elements(out, "Drawings", is_drawing_element);
  out += fmt::format("\nKinds of `chart`: {}.\n", chart::form_names());
  return out;
}

}  // namespace planverk::templates
