#include "bound/asked_figure.h"

#include <algorithm>

#include "base/utf8.h"
#include "bound/bound_parts.h"

namespace planverk::figures {

namespace {

/// The sum of the keys, which stand with semicolons between them.
void add_keys(const plan::Series& series, std::string_view keys, AskedFigure& asked) {
  std::optional<Decimal> total = Decimal();
  while (!keys.empty()) {
    const std::size_t end = std::min(keys.find(';'), keys.size());
    const std::string_view key = utf8::trim(keys.substr(0, end));
    keys.remove_prefix(std::min(end + 1, keys.size()));
    const auto point = std::ranges::find(series.points, key, &plan::DataPoint::key);
    if (point == series.points.end()) {
      asked.key = std::string(key);
      return;
    }
    total = sum(total, point->value);
  }
  asked.figure.value = sum_text(total);
}

AskedFigure number_of(const plan::Views& views, const Numbers& numbers, xml::Node node) {
  const std::string_view id = node.get("of");
  if (!node.has("keys")) return {bound_figure(views, numbers, id, node.get("part")), {}, false, {}};
  AskedFigure asked;
  const auto* series = views.find<plan::Series>(id);
  asked.keys_of_none = series == nullptr;
  if (series == nullptr) return asked;
  asked.figure = bound_figure(views, numbers, id, "total");
  asked.figure.masked = of(numbers.series, views.series, series).masked;
  asked.figure.value.clear();
  // A key that was taken out can't be told from one that never was.
  add_keys(*series, node.get("keys"), asked);
  if (asked.figure.masked) asked.key.clear();
  return asked;
}

}  // namespace

AskedFigure asked_figure(const plan::Views& views, const Numbers& numbers, xml::Node node, int share_decimals) {
  AskedFigure asked = number_of(views, numbers, node);
  const std::optional<Decimal> number = Decimal::parse(asked.figure.value);
  if (node.get("as") != "share" || !number) return asked;
  const BoundFigure whole =
      bound_figure(views, numbers, node.has("base") ? node.get("base") : node.get("of"), "total");
  asked.figure.masked = asked.figure.masked || whole.masked;
  const std::optional<Decimal> base = Decimal::parse(whole.value);
  asked.base = whole.value;
  asked.figure.value = base ? text(Decimal::percent(*number, *base, share_decimals)) : std::string();
  asked.figure.unit = "%";
  asked.figure.unit_one.clear();
  return asked;
}

}  // namespace planverk::figures
