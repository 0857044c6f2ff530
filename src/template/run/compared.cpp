// Findings that compare: which values of their messages say what stands there, and which what should. Most are named for
// it; the others stand here by the message's key.
#include <algorithm>
#include <optional>

#include "template/findings_report.h"
#include "words/format.h"

namespace planverk::templates {

namespace {

struct Row {
  std::string_view key, found, expected;
};
constexpr std::string_view found_names[] = {"stated", "found"};
constexpr std::string_view expected_names[] = {"computed", "expected", "missing"};
constexpr Row rows[] = {
    {"adoption-date", "date", ""},
    {"announced-count", "announced", "count"},
    {"announced-count.words", "announced", "count"},
    {"attachment-number", "number", ""},
    {"attachment-number.gap", "number", "expected"},
    {"body-meetings", "count", "asked"},
    {"budget-frame", "total", "frame"},
    {"cell-unit", "unit", "other"},
    {"contrast", "ratio", ""},
    {"contrast.shape", "ratio", ""},
    {"cross-reference", "id", ""},
    {"document-after-meeting", "date", "meeting"},
    {"document-after-meeting.number", "number", ""},
    {"document-structure.cells-overlap", "spanned", "free"},
    {"document-structure.rows-past-end", "spanned", "free"},
    {"document-structure.uneven-rows", "columns", "expected"},
    {"follow-up-dates", "given", "due"},
    {"follow-up-dates.as-of", "date", "days"},
    {"follow-up-dates.day", "date", "days"},
    {"fund-frame.years", "period", "years"},
    {"goal-years", "years", "allowed"},
    {"goals-max", "count", "max"},
    {"instrument-period", "period", "years"},
    {"layout-overflow.drawing", "size", "least"},
    {"long-sentence", "words", "most"},
    {"minutes-date", "date", "meeting"},
    {"missing-glyph", "character", ""},
    {"name-form", "name", "other"},
    {"narrative-label", "narrative", "label"},
    {"number-year", "number", "year"},
    {"outline-title", "length", "limit"},
    {"own-pattern.picture", "words", ""},
    {"page-count", "pages", "most"},
    {"percent-form", "words", ""},
    {"plan-date", "date", "period"},
    {"population-total", "total", "expected"},
    {"questions-answered", "answered", "asked"},
    {"readability", "lix", "most"},
    {"report-calendar", "period", "months"},
    {"report-calendar.annual", "due", "month"},
    {"report-calendar.investments", "period", "months"},
    {"report-calendar.missing", "", "month"},
    {"risk-reachable", "value", ""},
    {"risk-value", "stated", "value"},
    {"risk-value.step", "value", ""},
    {"signature-block", "date", "document"},
    {"staffing-text", "stated", "posts"},
    {"text-too-long", "length", "limit"},
    {"title-form", "mention", "title"},
    {"unit-form", "unit", "other"},
};

using Values = std::vector<std::pair<std::string, std::string>>;

const std::string* value_of(const Values& values, std::string_view name) {
  const auto found = std::ranges::find(values, name, [](const auto& each) -> std::string_view { return each.first; });
  return found == values.end() ? nullptr : &found->second;
}

std::string_view first_of(std::span<const std::string_view> names, const Values& values) {
  for (const std::string_view name : names) {
    if (value_of(values, name) != nullptr) return name;
  }
  return {};
}

/// The kind of the place `{name:kind}` in the message's text.
std::string kind_in(std::string_view pattern, std::string_view name) {
  const std::string before = "{" + std::string(name) + ":";
  const std::size_t at = pattern.find(before);
  if (at == std::string_view::npos) return {};
  const std::size_t begin = at + before.size();
  return std::string(pattern.substr(begin, pattern.find('}', begin) - begin));
}

/// A number, a day or a month in the form of the language; codes, with commas between them, by their words.
std::string shown(const std::string& value, const std::string& kind, const ReportWords& words) {
  constexpr int groups_from = 4;
  constexpr std::size_t month_size = 7;
  if (kind == "number" || kind == "date") {
    Format format = kind == "number" ? Format::number : Format::date;
    if (format == Format::date && value.size() == month_size) format = Format::month;
    return Formatter(words.language, groups_from).print(format, value, {});
  }
  constexpr std::string_view comma = ", ";
  std::string out;
  for (std::string_view rest = value; !kind.empty() && !rest.empty();) {
    const std::size_t end = rest.find(comma);
    const std::string code(rest.substr(0, end));
    rest.remove_prefix(end == std::string_view::npos ? rest.size() : end + comma.size());
    const std::string* word = words.messages.find("term." + kind + "." + code);
    if (word == nullptr) word = words.words.find(kind + "." + code);
    if (!out.empty()) out += comma;
    out += word != nullptr ? *word : code;
  }
  return out.empty() ? value : out;
}

}  // namespace

Compared compared(const Message& message, const ReportWords& words) {
  const auto* row = std::ranges::find(rows, message.key, &Row::key);
  const bool own = row != std::end(rows);
  const std::string* pattern = words.messages.find(message.key);
  const auto print = [&](std::string_view name) {
    const std::string* value = value_of(message.values, name);
    if (value == nullptr) return std::string();
    return shown(*value, pattern == nullptr ? std::string() : kind_in(*pattern, name), words);
  };
  return {print(own ? row->found : first_of(found_names, message.values)),
          print(own ? row->expected : first_of(expected_names, message.values))};
}

std::string compared_values() {
  std::string out;
  for (const Row& row : rows) {
    for (const std::string_view word : {row.key, row.found, row.expected}) (out += word.empty() ? "-" : word) += ' ';
    out.back() = '\n';
  }
  return out;
}

}  // namespace planverk::templates
