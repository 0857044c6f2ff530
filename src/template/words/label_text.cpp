// A label becomes a text: its plural form is chosen and its places are filled in.
#include <algorithm>

#include "language/format.h"
#include "template/template.h"
#include "words/format.h"
#include "words/labels.h"

namespace planverk::templates {

namespace {

constexpr int groups_from = 4;  // digits from which the number of a message stands in groups
constexpr std::string_view comma = ", ";
constexpr std::string_view value_of_attribute = "value-of ";

using Values = std::span<const std::pair<std::string, std::string>>;

const std::string* value_of(Values values, std::string_view name) {
  const auto found = std::ranges::find(values, name, [](const auto& pair) -> std::string_view { return pair.first; });
  return found == values.end() ? nullptr : &found->second;
}

}  // namespace

std::optional<std::string> Labels::text(std::string_view key, Values values) const {
  const std::string* pattern = find(key);
  if (pattern == nullptr) return std::nullopt;
  if (const std::string* n = value_of(values, "n")) {
    const std::string_view form = language::takes_singular(*pack_, *n) ? plural_one : plural_other;
    if (const std::string* chosen = find(std::string(key) + std::string(form))) pattern = chosen;
  }
  std::string out;
  for (std::size_t i = 0; i < pattern->size(); ++i) {
    const std::size_t end = (*pattern)[i] == '{' ? pattern->find('}', i) : std::string::npos;
    if (end == std::string::npos) {
      out += (*pattern)[i];
      continue;
    }
    const std::string_view place = std::string_view(*pattern).substr(i + 1, end - i - 1);
    const std::size_t colon = place.find(':');
    if (const std::string* value = value_of(values, place.substr(0, colon))) {
      const std::string_view kind = colon == std::string_view::npos ? "" : place.substr(colon + 1);
      if (kind.starts_with(value_of_attribute)) {
        const std::string* attribute = value_of(values, kind.substr(value_of_attribute.size()));
        out += attribute == nullptr ? *value : with_words(*value, *attribute);
      } else {
        out += kind.empty() ? *value : shown(*value, kind);
      }
    } else {
      out.append(*pattern, i, end - i + 1);  // a place for another reader ({page} of the page mark)
    }
    i = end;
  }
  return out;
}

std::string Labels::called(std::string_view attribute, std::string_view code) const {
  // Some printed labels are called by what they say, and not by the attribute.
  constexpr std::pair<std::string_view, std::string_view> families[] = {{"use", "section"}, {"goal", "sdg"}};
  const std::string value = std::string(attribute).append(".").append(code);
  if (const std::string* own = find("term.value." + value)) return *own;
  const Labels& printed = printed_ ? *printed_ : *this;
  if (const std::string* label = printed.find(value)) return *label;
  for (const auto& [name, family] : families) {
    const std::string* label = name == attribute ? printed.find(std::string(family).append(".").append(code)) : nullptr;
    if (label != nullptr) return *label;
  }
  return {};
}

std::string Labels::with_words(std::string_view codes, std::string_view attribute) const {
  std::string out;
  for (std::string_view rest = codes; !rest.empty();) {
    const std::size_t end = rest.find(comma);
    const std::string_view code = rest.substr(0, end);
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + comma.size());
    const std::string word = called(attribute, code);
    if (!out.empty()) out += comma;
    out += code;
    if (!word.empty() && word != code) out.append(" (").append(word).append(")");
  }
  return out;
}

std::string Labels::shown(const std::string& value, std::string_view kind) const {
  const Labels& printed = printed_ ? *printed_ : *this;
  if (kind == "number" || kind == "date") {
    constexpr std::size_t month_size = 7;
    Format format = kind == "number" ? Format::number : Format::date;
    if (format == Format::date && value.size() == month_size) format = Format::month;
    return Formatter(*pack_, groups_from).print(format, value, {});
  }
  const bool days = kind == "year-days", months = kind == "year-months";
  const std::string family = "term." + std::string(kind);
  const std::pair<std::string, std::string> count[] = {{"n", value}};
  if (auto counted = days || months ? std::nullopt : text(family, count)) return *counted;
  std::string out;
  for (std::string_view rest = value; !rest.empty();) {
    const std::size_t end = rest.find(comma);
    const std::string code(rest.substr(0, end));
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + comma.size());
    const auto key = [&code](std::string name) { return name.append(".").append(code); };
    const std::string* word = find(key(family));
    if (word == nullptr) word = printed.find(key(std::string(kind)));
    const std::string* last = rest.empty() ? find("word.and") : nullptr;
    if (last != nullptr && !out.empty()) {
      out.append(" ").append(*last).append(" ");
    } else if (!out.empty()) {
      out += comma;
    }
    out += days ? language::day_of_year(*pack_, code)
           : months          ? language::month_of_year(*pack_, code)
           : word != nullptr ? *word
                             : code;
  }
  return out;
}

}  // namespace planverk::templates
