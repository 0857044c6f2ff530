#include "sample_values.h"

#include <algorithm>
#include <set>

#include "sample_table.h"

namespace planverk::test {

namespace {

struct Exception {
  std::string_view key;
  std::string_view place;
  std::string_view value;
};

// Where a place means something else than in other messages.
constexpr Exception exceptions[] = {
    {"case-reference", "name", "Formannskapet"},
    {"case-reference", "known", "Kommunestyret, Utvalg for helse"},
    {"json-shape", "found", "null"},
    {"json-shape", "expected", "[…]"},
    {"json-stat", "found", "11"},
    {"json-stat", "expected", "12"},
    {"kostra-record", "field", "belop"},
    {"kostra-record", "found", "  12 3"},
    {"kostra-record", "expected", "-99999999"},
    {"kostra-record.width", "found", "47"},
    {"kostra-record.width", "expected", "48"},
    {"kostra-mixed", "field", "aargang"},
    {"kostra-mixed", "found", "2025"},
    {"kostra-mixed", "expected", "2026"},
    {"ledger-amount", "code", "202"},
    {"ledger-map", "found", "202-5"},
    {"ledger-map.twice", "code", "202 / 600"},
    {"ledger-map.twice", "first", "functions=\"202\""},
    {"ledger-map.twice", "second", "functions=\"200-209\""},
    {"ledger-period", "found", "2026-06-30"},
    {"ledger-period", "expected", "2026-08-31"},
    {"ledger-target", "known", "b26 (2026), b27 (2027)"},
    {"ledger-target.currency", "found", "EUR"},
    {"ledger-target.currency", "expected", "kr"},
    {"ledger-year", "found", "2025"},
    {"ledger-year", "expected", "2026"},
    {"sie-sum", "found", "-120000"},
    {"sie-sum", "expected", "-119500.50"},
    {"sie-syntax", "label", "#RES"},
    {"sie-syntax", "number", "3"},
    {"sie-syntax", "found", "1 000,50"},
    {"sie-syntax", "expected", "-9999.99"},
    {"statistics-choice", "known", "Region, Kjonn"},
    {"statistics-map", "attribute", "code"},
    {"statistics-map", "element", "pick"},
    {"assessment-evidence", "target", "15"},
    {"deviation-comment", "value", "partly"},
    {"deviation-comment.forecast", "value", "yes"},
    {"body-meetings", "asked", "2"},
    {"body-meetings", "count", "1"},
    {"indicator-split", "period", "2026"},
    {"indicator-worse", "before", "71"},
    {"indicator-worse", "value", "68"},
    {"indicator-worse", "period", "2025"},
    {"plan-date", "period", "2026"},
    {"report-content", "kind", "annual"},
    {"report-content", "missing", "assignments, volume, outcome"},
    {"report-calendar", "kind", "follow"},
    {"report-calendar", "months", "2, 4, 10"},
    {"report-calendar.annual", "month", "4"},
    {"report-calendar", "period", "2026-06-30"},
    {"report-calendar.annual", "due", "2027-05-10"},
    {"report-calendar.investments", "period", "2026-02-28"},
    {"report-calendar.investments", "months", "4, 8, 10"},
    {"report-calendar.missing", "kind", "interim"},
    {"report-calendar.missing", "month", "8"},
    {"framework-years", "from", "2026-01-01"},
    {"framework-years", "to", "2030-12-31"},
    {"framework-years", "most", "4"},
    {"fund-frame.years", "years", "2028–2031"},
    {"fund-unit", "unit", "MNOK"},
    {"fund-unit", "other", "mill. kroner"},
    {"instrument-period", "years", "2026–2029"},
    {"instrument-total.note-yearly", "years", "2026–2029"},
    {"instrument-total.note-once", "years", "2026–2029"},
    {"budget-columns", "other", "mnkr"},
    {"long-sentence", "words", "34"},
    {"long-sentence", "most", "30"},
    {"long-sentence", "beginning", "Under året har"},
    {"readability", "lix", "54"},
    {"readability", "most", "50"},
    {"announced-content", "what", "risks"},
    {"own-pattern.picture", "file", "karta.png"},
    {"personal-number.picture", "file", "karta.png"},
    {"private-contact.picture", "file", "karta.png"},
    {"bad-value.picture-broken", "value", "karta.png"},
    {"bad-value.picture-format", "value", "karta.tiff"},
    {"bad-value.picture-outside", "value", "../../karta.png"},
    {"bad-value.picture-pixels", "value", "karta.png"},
    {"bad-value.picture-profile", "value", "karta.png"},
    {"bad-value.picture-unreadable", "value", "karta.png"},
    {"bad-value.rule", "value", "budget-summa"},
    {"bad-value.rule-fixed", "value", "xml-syntax"},
    {"case-sections.order", "other", "assessment"},
    {"document-structure.uneven-rows", "expected", "4"},
    {"conclusion-empty", "missing", "conclusion, recommendation, challenges"},
    {"conclusion-empty.hint", "elements", "<conclusion>, <recommendation>, <challenges>"},
    {"conclusion-empty.report", "missing", "recommendation"},
    {"control-incomplete", "missing", "what, when"},
    {"follow-up-dates", "due", "3"},
    {"follow-up-dates.day", "days", "04-30, 08-31, 12-31"},
    {"goal-years", "allowed", "1"},
    {"goal-complete", "missing", "method, criterion, year"},
    {"goal-complete.hint", "parts", "<method>, <criterion>, year=\"…\""},
    {"goal-level-skipped", "level", "Fokusområde"},
    {"header-field-empty.hint", "attributes", "legalBasis=\"…\""},
    {"include-file", "reason", "missing"},
    {"label-missing", "other", "labels/nb.xml"},
    {"layout-overflow.drawing", "size", "4"},
    {"layout-overflow.drawing", "least", "6"},
    {"logo.bytes", "file", "vapen.svg"},
    {"logo.broken", "file", "vapen.svg"},
    {"logo.colours", "file", "vapen.svg"},
    {"logo.format", "file", "vapen.svg"},
    {"logo.missing", "file", "vapen.svg"},
    {"logo.outside", "file", "vapen.svg"},
    {"logo.pixels", "file", "vapen.svg"},
    {"logo.profile", "file", "vapen.svg"},
    {"logo.bytes", "max", "512"},
    {"logo.hint-svg-element", "elements", "path, rect, circle"},
    {"logo.pixels", "max", "4000"},
    {"logo.svg-attribute", "attribute", "opacity"},
    {"logo.svg-depth", "max", "32"},
    {"logo.svg-element", "element", "linearGradient"},
    {"logo.svg-outside", "element", "rect"},
    {"logo.svg-root", "element", "html"},
    {"logo.svg-steps", "max", "10000"},
    {"logo.svg-stroke", "element", "circle"},
    {"logo.svg-value", "attribute", "fill"},
    {"logo.svg-value", "element", "path"},
    {"logo.svg-value", "expected", "#0c3b52"},
    {"logo.svg-value", "value", "url(#a)"},
    {"missing-glyph", "character", "☃"},
    {"missing-glyph", "code", "U+2603"},
    {"number-form", "number", "3.2."},
    {"number-form.hint", "number", "3.2"},
    {"number-form.hint-typed", "number", "3.2.2"},
    {"number-form.mixed", "number", "IV"},
    {"number-form.mixed", "other", "3"},
    {"outline-title", "limit", "120"},
    {"template.steps", "most", "12"},
    {"text-too-long", "limit", "120"},
    {"repeated-element.scale", "axis", "likelihood"},
    {"questions-answered", "value", "no"},
    {"risk-incomplete", "missing", "handled"},
    {"risk-incomplete.unplaced", "missing", "likelihood, consequence, handled"},
    {"risk-reachable", "value", "7"},
    {"theme.value", "expected", "11pt, 2.6mm"},
};

}  // namespace

std::vector<std::string> places_of(std::string_view text) {
  std::set<std::string> places;
  for (std::size_t open = text.find('{'); open != std::string_view::npos; open = text.find('{', open + 1)) {
    const std::size_t close = text.find('}', open);
    if (close != std::string_view::npos) places.emplace(text.substr(open + 1, close - open - 1));
  }
  return {places.begin(), places.end()};
}

Values values_for(std::string_view key, std::string_view text) {
  Values values;
  for (const std::string& written : places_of(text)) {
    const std::string place = written.substr(0, written.find(':'));
    const auto* exception =
        std::ranges::find_if(exceptions, [&](const Exception& each) { return each.key == key && each.place == place; });
    if (exception != std::end(exceptions)) {
      values.emplace_back(place, exception->value);
      continue;
    }
    const auto* sample = std::ranges::find(samples, place, [](const auto& pair) { return pair.first; });
    values.emplace_back(place, sample == std::end(samples) ? "<" + place + ">" : std::string(sample->second));
  }
  return values;
}

}  // namespace planverk::test
