#include "language/reference_page.h"

#include "pack_table.h"

namespace planverk::language {

namespace {

constexpr std::string_view head = R"(# Language files

A language is a file, `templates/languages/CODE.xml`, with the labels of the same code (`templates/labels/CODE.xml` and
`messages-CODE.xml`). An organisation adds a language, or changes one, with files of the same names in its template folder: a
value, or a list of words in an order, replaces what was said before; a list of words or phrases is added to; a pair `from=to` is
added or replaces the one with the same `from`. What all languages share stands in `common.xml`. `planverk templates check` finds
unknown names, values that are none, what a language lacks, and dictionaries that are not installed.

The root is `<language code="CODE" xmlns="urn:planverk:language">`. In forms of dates, `{d}` and `{dd}` are the day with one digit
or two, `{m}` and `{mm}` the month, `{yyyy}` the year and `{month}` the month's name.

| element | attribute | form | needed | what | as in |
| --- | --- | --- | --- | --- | --- |
)";

std::string_view name_of(const Entry& entry) {
  switch (entry.form) {
    case Form::text:
      return "text";
    case Form::series:
      return "words in an order";
    case Form::words:
      return "words";
    case Form::phrases:
      return "phrases, commas between";
    case Form::pairs:
      return "pairs `from=to`, commas between";
  }
  return {};
}

void append_code(std::string& out, std::string_view text) {
  if (!text.empty()) out.append("`").append(text).append("`");
}

}  // namespace

std::string reference_page() {
  std::string out(head);
  for (const Entry& entry : entries()) {
    out += "| ";
    append_code(out, entry.element.empty() ? "language" : entry.element);
    out += " | ";
    append_code(out, entry.attribute);
    out.append(" | ").append(name_of(entry)).append(" | ").append(entry.required ? "yes" : "no");
    out.append(" | ").append(entry.says).append(" | ").append(entry.expected).append(" |\n");
  }
  return out;
}

}  // namespace planverk::language
