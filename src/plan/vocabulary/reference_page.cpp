// The reference page of the vocabulary, in Markdown.
#include "vocabulary/reference_page.h"

#include <string>
#include <vector>

#include "base/word_list.h"
#include "check/value_form.h"
#include "plan/kinds.h"

namespace planverk::plan {

namespace {

constexpr std::string_view forms[][2] = {
    {"text", "any words; not blank where it is required"},
    {"id", "an ASCII letter or `_`, then ASCII letters, digits, `_`, `.` and `-`; given once in the plan"},
    {"reference", "the id of another element"},
    {"references", "ids with one space between them"},
    {"process-code", "one to four numbers with points between them, `3.7.0`"},
    {"date", "`yyyy-mm-dd`, a day that exists"},
    {"month", "`yyyy-mm`"},
    {"year", "`yyyy`"},
    {"period", "`yyyy`, `yyyy-mm` or `yyyy-mm-dd`"},
    {"time", "`hh:mm`"},
    {"integer", "at most nine digits, perhaps with `-` before them"},
    {"count", "at most nine digits"},
    {"positive", "at most nine digits, not beginning with 0"},
    {"number", "at most twelve digits, perhaps `-` before them and a point with at most six after them"},
    {"percent", "a number from 0 to 100, at most six digits after the point"},
    {"boolean", "`true` or `false`"},
    {"language", "a language tag, `se` or `fi-FI`"},
    {"href", "`https://…`, `http://…`, `mailto:…`, `tel:…` or `#…`; empty while the address is not known"},
    {"file", "the path of a file beside the plan or under the root"},
    {"enumeration", "one of the words"},
    {"enumerations", "some of the words, one space between them"},
};

std::string code(std::string_view text) {
  return "`" + std::string(text) + "`";
}

/// `item` or, where the name has several types, `item` (list-item).
std::string shown(const ElementType& type) {
  return "[" + code(type.name) + "](#" + std::string(type.type) + ")" +
         (type.name == type.type ? "" : " (" + std::string(type.type) + ")");
}

std::string joined(const std::vector<std::string>& parts) {
  std::string all;
  for (const std::string& part : parts) all += (all.empty() ? "" : ", ") + part;
  return all;
}

std::string value_of(const AttributeType& attribute) {
  std::vector<std::string> words;
  for (const std::string_view word : WordList(attribute.allowed)) words.push_back(code(word));
  const std::string list = joined(words);
  switch (attribute.type) {
    case ValueType::enumeration:
      return list;
    case ValueType::enumerations:
      return "some of " + list;
    case ValueType::reference:
      return "reference to " + (list.empty() ? "any id" : list);
    case ValueType::references:
      return "references to " + (list.empty() ? "any ids" : list);
    default:
      return std::string(name_of(attribute.type));
  }
}

std::string absent(const AttributeType& attribute) {
  if (attribute.required) return "required";
  return attribute.fallback.empty() ? "may be left out" : "else " + code(attribute.fallback);
}

void add_attributes(const ElementType& type, const Kinds& kinds, std::string& out) {
  if (type.attributes.empty()) return;
  out += "\n| attribute | value | | meaning |\n| --- | --- | --- | --- |\n";
  for (const AttributeType& attribute : type.attributes) {
    out += "| " + code(attribute.name) + " | " + value_of(kinds.with_words(attribute)) + " | " + absent(attribute) +
           " | " + std::string(attribute.meaning) + " |\n";
  }
}

std::string content_of(const ElementType& type) {
  std::vector<std::string> children;
  for (const std::string_view child : children_of(type)) children.push_back(shown(*find_type(child)));
  switch (type.content) {
    case Content::empty:
      return "Holds nothing.";
    case Content::text:
      return "Holds plain text.";
    case Content::mixed:
      return "Holds text and: " + joined(children) + ".";
    case Content::elements:
      return "Holds, in any order: " + joined(children) + ".";
  }
  return {};
}

std::string places_of(const ElementType& type) {
  std::vector<std::string> parents;
  for (const ElementType& parent : element_types()) {
    if (child_type(parent, type.name) == &type) parents.push_back(shown(parent));
  }
  return parents.empty() ? "It is the root." : "Stands in: " + joined(parents) + ".";
}

std::string counts_of(const ElementType& type) {
  std::vector<std::string> needed;
  std::vector<std::string> single;
  for (const std::string_view name : WordList(type.required)) needed.push_back(code(name));
  for (const std::string_view name : WordList(type.single)) single.push_back(code(name));
  std::string text;
  if (!needed.empty()) text += " Must hold " + joined(needed) + ".";
  if (!single.empty()) text += " At most one each of " + joined(single) + ".";
  return text;
}

void add_element(const ElementType& type, const Kinds& kinds, std::string& out) {
  out += "\n<a id=\"" + std::string(type.type) + "\"></a>\n\n## " + code(type.name);
  if (type.name != type.type) out += " (" + std::string(type.type) + ")";
  out += "\n\n" + std::string(type.meaning) + "\n";
  add_attributes(type, kinds, out);
  out += "\n" + content_of(type) + counts_of(type) + "\n\n" + places_of(type) + "\n";
  for (const Example& example : examples()) {
    if (example.type == type.type) out += "\n```xml\n" + std::string(example.xml) + "\n```\n";
  }
}

std::string codes_of(std::string_view words) {
  std::vector<std::string> parts;
  for (const std::string_view word : WordList(words)) {
    std::string ways;
    for (const std::string_view way : ways_of(word)) ways.append(ways.empty() ? "" : " or ") += code(way);
    parts.push_back(std::move(ways));
  }
  return joined(parts);
}

void add_kinds(const Kinds& kinds, std::string& out) {
  out +=
      "\n<a id=\"kinds\"></a>\n\n## Kinds\n\n"
      "Kinds are files (`templates/kinds`, and those of the folder that `--templates` names). What a kind asks for may "
      "differ by language or country.\n\n"
      "| kind | about | concerns | in | sections that must be there | their order | fields that must be filled |\n"
      "| --- | --- | --- | --- | --- | --- | --- |\n";
  for (const KindFacts& kind : kinds.all()) {
    const std::vector<KindForm> none(1);
    for (const KindForm& form : kind.forms.empty() ? none : kind.forms) {
      const std::string languages = form.languages.empty() ? "all others" : codes_of(form.languages);
      out += "| " + code(kind.name) + " | " + codes_of(kind.about) + " | " + codes_of(kind.concerns) + " | " +
             (kind.forms.empty() ? "" : languages) + " | " + codes_of(form.sections) + " | " + codes_of(form.order) +
             " | " + codes_of(form.fields) + " |\n";
    }
  }
}

}  // namespace

std::string to_markdown(const Kinds& kinds) {
  std::string out =
      "# Plan data, version 1\n\n"
      "A plan is one XML file (UTF-8, no DOCTYPE, no namespaces) with the root `planData`. Registers hold each fact "
      "once; documents arrange prose and views that are filled from the registers. This page is written by "
      "`planverk schema --to markdown` from the same tables that plans are checked against.\n\n"
      "Every element may carry `access`: `public`, which it is without it, or `restricted`, which takes it out of "
      "everything made with `--audience public`.\n\n"
      "## Values\n\n| value | form |\n| --- | --- |\n";
  for (const auto& [name, form] : forms) out += "| " + std::string(name) + " | " + std::string(form) + " |\n";
  for (const ElementType& type : element_types()) add_element(type, kinds, out);
  add_kinds(kinds, out);
  return out;
}

}  // namespace planverk::plan
