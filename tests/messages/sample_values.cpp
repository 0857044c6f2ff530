#include "sample_values.h"

#include <algorithm>
#include <set>

namespace planverk::test {

namespace {

constexpr std::pair<std::string_view, std::string_view> samples[] = {
    {"about", "case"},
    {"action", "Utbilda chefer"},
    {"allowed", "report, slides"},
    {"amount", "404"},
    {"announced", "7"},
    {"answered", "2"},
    {"area", "Ekonomi"},
    {"as-of", "2026-11-21"},
    {"asked", "4"},
    {"attribute", "select"},
    {"attributes", "likelihood=\"…\" (1–4), consequence=\"…\" (1–4)"},
    {"axis", "likelihood"},
    {"before", "1"},
    {"body", "Kulturnämnden"},
    {"caption", "Folkmängd"},
    {"character", "U+000B"},
    {"code", "3.7.0.1.2"},
    {"colour", "#777777"},
    {"column", "2"},
    {"columns", "3"},
    {"computed", "1181"},
    {"conclusion", "adopt"},
    {"consequence", "4"},
    {"control", "Utrymning"},
    {"count", "5"},
    {"counted", "4"},
    {"date", "2026-11-21"},
    {"days", "210"},
    {"difference", "-1"},
    {"due", "2026-04-25"},
    {"earmarked", "bibliotek"},
    {"element", "risk"},
    {"elements", "<what>, <when>"},
    {"encoding", "ISO-8859-1"},
    {"expected", "planData"},
    {"expression", "risk["},
    {"field", "legalBasis"},
    {"file", "labels/sv.xml"},
    {"found", "goal"},
    {"frame", "1180"},
    {"free", "2"},
    {"given", "1"},
    {"goal", "Nöjda besökare"},
    {"ground", "paper"},
    {"groundColour", "#ffffff"},
    {"id", "r7"},
    {"ink", "quiet"},
    {"key", "matrix.caption"},
    {"kind", "minutes"},
    {"label", "Summa"},
    {"last", "år"},
    {"length", "134"},
    {"level", "3"},
    {"likelihood", "3"},
    {"limit", "rows"},
    {"mark", "”"},
    {"max", "4"},
    {"meeting", "2026-11-18"},
    {"mention", "Verksamhets plan"},
    {"min", "1"},
    {"missing", "method, year"},
    {"name", "goal"},
    {"narrative", "Lokaler"},
    {"nearest", "goals"},
    {"no", "7"},
    {"number", "8094/2024"},
    {"other", "g1"},
    {"over", "1"},
    {"package", "hyphen-no"},
    {"page", "12"},
    {"pairs", "3 × 4, 4 × 3"},
    {"parent", "section"},
    {"parents", "section, annex"},
    {"part", "total"},
    {"parts", "amount, share"},
    {"path", "register.xml"},
    {"period", "2026–2027"},
    {"person", "Nämndsekreteraren"},
    {"prior", "2026-12-01"},
    {"proper", "2025–2030"},
    {"proposal", "takeNote"},
    {"purpose", "idrott"},
    {"ratio", "3.1"},
    {"reason", "beslut finns"},
    {"reference", "&#11;"},
    {"right", "uppföljning"},
    {"role", "body"},
    {"root", "planData"},
    {"row", "4"},
    {"rule", "action-overdue"},
    {"section", "facts"},
    {"shares", "99.8"},
    {"span", "2025 - 2030"},
    {"spanned", "4"},
    {"stated", "1180"},
    {"status", "onPlan"},
    {"style", "semibold"},
    {"text", "xxx"},
    {"theme", "kommun"},
    {"sign", "*"},
    {"title", "Verksamhetsplan"},
    {"start", "13:00"},
    {"end", "10:00"},
    {"first", "hög"},
    {"second", "mycket hög"},
    {"paragraph", "§ 54"},
    {"revision", "v2"},
    {"today", "2026-11-20"},
    {"indicator", "Meritvärde"},
    {"total", "5"},
    {"unit", "tkr"},
    {"value", "12"},
    {"version", "1.1"},
    {"view", "riskMatrix"},
    {"what", "Nöjda besökare"},
    {"fact", "duty"},
    {"views", "risks"},
    {"target", "#r7"},
    {"of", "rad3"},
    {"image", "karta.png"},
    {"family", "Open Sans"},
    {"known", "DejaVu Sans, Open Sans"},
    {"document", "2026-11-18"},
    {"word", "uppfölning"},
    {"words", "tabellen nedan"},
    {"year", "2026"},
    {"years", "2"},
};

struct Exception {
  std::string_view key;
  std::string_view place;
  std::string_view value;
};

// Where a place means something else than in other messages.
constexpr Exception exceptions[] = {
    {"assessment-evidence", "target", "15"},
    {"long-sentence", "words", "34"},
    {"long-sentence", "most", "30"},
    {"long-sentence", "beginning", "Under året har"},
    {"readability", "lix", "54"},
    {"readability", "most", "50"},
    {"announced-content", "what", "risks"},
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
