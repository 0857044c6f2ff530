#include "figures/vocabulary.h"

#include <algorithm>
#include <vector>

#include "base/word_list.h"
#include "subject_figures.h"

namespace planverk::figures {

namespace {

/// `fig:matrix/fig:row`: the node's own name and those above it, as far as the place tells.
bool is_at(std::string_view place, xml::Node node) {
  if (place == "*") return true;
  while (!place.empty()) {
    const std::size_t slash = place.rfind('/');
    const std::string_view name = slash == std::string_view::npos ? place : place.substr(slash + 1);
    if (!node || node.name() != name) return false;
    place = slash == std::string_view::npos ? std::string_view() : place.substr(0, slash);
    node = node.parent();
  }
  return true;
}

std::string code(std::string_view text) {
  return "`" + std::string(text) + "`";
}

std::string listed(std::string_view words) {
  std::string out;
  for (const std::string_view word : WordList(words)) out += (out.empty() ? "" : ", ") + code(word);
  return out;
}

std::string value_of(const Figure& figure) {
  if (!figure.type) return "element";
  return figure.allowed.empty() ? std::string(plan::name_of(*figure.type)) : listed(figure.allowed);
}

}  // namespace

std::span<const Figure> figure_types() {
  return figure_table;
}

bool stands_at(const Figure& figure, xml::Node node) {
  for (const std::string_view place : WordList(figure.places)) {
    if (is_at(place, node)) return true;
  }
  return false;
}

std::string to_markdown() {
  std::string out =
      "\n<a id=\"figures\"></a>\n\n## Figures\n\n"
      "What is computed stands on the plan's elements when templates print them. A plan states none of it. What is not "
      "known is absent; a flag is `true` or absent. Amounts of one budget have the same number of decimals: that of "
      "the amount stated with most. A place with `/` is an element within another.\n\n"
      "| on | figure | value | unit | meaning |\n| --- | --- | --- | --- | --- |\n";
  for (const Figure& figure : figure_table) {
    out += "| " + (figure.places == "*" ? "any element" : listed(figure.places)) + " | " + code(figure.name) + " | " +
           value_of(figure) + " | " + std::string(figure.unit) + " | " + std::string(figure.meaning) + " |\n";
  }
  return out;
}

}  // namespace planverk::figures
