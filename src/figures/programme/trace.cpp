// What the figures of funds and instruments are made of.
#include "finance/money.h"
#include "programme/shown.h"
#include "trace/parts.h"

namespace planverk::figures {

namespace {

/// Of a fund below another, in that one's unit.
std::optional<TracePart> in_unit(const plan::Fund& fund, std::string_view attribute, std::string_view unit) {
  return part(fund.node, attribute, converted(Decimal::parse(fund.node.get(attribute)), fund.unit, unit));
}

void trace_fund(const plan::Fund& fund, Traces& traces) {
  traces.add(fund.node, "fig:total", Reckoning::product, {part(fund.node, "perYear"), part(fund.node, "fig:years")});
  if (fund.parts.empty()) return;
  TraceParts left{part(fund.node, "perYear")}, left_total{part(fund.node, "fig:total")};
  for (const plan::Fund* each : fund.parts) {
    left.push_back(in_unit(*each, "perYear", fund.unit));
    left_total.push_back(in_unit(*each, "fig:total", fund.unit));
  }
  traces.add(fund.node, "fig:left", Reckoning::less, std::move(left));
  traces.add(fund.node, "fig:left-total", Reckoning::less, std::move(left_total));
}

void trace_instrument(const plan::Instrument& instrument, Traces& traces) {
  TraceParts all;
  for (const plan::Funding& each : instrument.funding) {
    if (each.yearly)
      traces.add(each.node, "fig:total", Reckoning::product, {part(each.node, "amount"), part(each.node, "fig:years")});
    all.push_back(part(each.node, each.yearly ? "fig:total" : "amount"));
  }
  traces.add(instrument.node, "fig:total", Reckoning::sum, std::move(all));
}

void trace_table(const plan::Views& views, xml::Node view, Traces& traces) {
  TraceParts parts;
  const auto shown = shown_instruments(views, view);
  for (const plan::Instrument* each : shown) {
    if (each->funding.empty()) continue;
    const auto total = Decimal::parse(each->node.get("fig:total"));
    parts.push_back(part(each->node, "fig:total", converted(total, each->unit, shown.front()->unit)));
  }
  traces.add(view, "fig:total", Reckoning::sum, std::move(parts));
}

}  // namespace

void programme_trace(const plan::Variant& /*variant*/, const plan::Views& views, const Uses& uses,
                     const Numbers& /*numbers*/, Traces& traces) {
  for (const plan::Fund& fund : views.funds) trace_fund(fund, traces);
  for (const plan::Instrument& instrument : views.instruments) trace_instrument(instrument, traces);
  for (const ViewUse& use : uses.views) {
    if (use.name == "instrumentTable") trace_table(views, use.node, traces);
  }
}

}  // namespace planverk::figures
