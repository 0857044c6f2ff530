#include "run/chart_printer.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "run/executor.h"

namespace planverk::templates {

namespace {

constexpr std::pair<std::string_view, std::string chart::Part::*> fields[] = {
    {"label", &chart::Part::label}, {"text", &chart::Part::text}, {"value", &chart::Part::value},
    {"ink", &chart::Part::ink},     {"kind", &chart::Part::kind}, {"series", &chart::Part::series},
    {"until", &chart::Part::until}, {"when", &chart::Part::when},
};

}  // namespace

bool ChartPrinter::set(std::string_view name, std::string value) {
  const auto* field = std::ranges::find(fields, name, [](const auto& each) { return each.first; });
  if (field == std::end(fields)) return false;
  part_->*(field->second) = std::move(value);
  return true;
}

void ChartPrinter::print(const WritePart& part, Span span) {
  if (parts_ == nullptr) return;
  chart::Part made;
  made.source = run_.focus.source;
  made.span = span;
  chart::Part* const outer = std::exchange(part_, &made);
  for (const NamedValue& named : part.values) set(named.name, run_.text(named.value));
  if (!run_.focus.named) run_.origins.prints(run_.focus.node);
  if (!part.body.empty()) made.text = executor_.trimmed(part.body);
  part_ = outer;
  parts_->push_back(std::move(made));
}

void ChartPrinter::print(const WriteMonths&, Span) {
  if (parts_ == nullptr) return;
  for (int month = 1; month <= 12; ++month) {
    chart::Part made;
    made.kind = "month";
    made.label = run_.labels.text("month-short." + std::to_string(month), {}).value_or(std::string());
    parts_->push_back(std::move(made));
  }
}

void ChartPrinter::print(const WriteChart& written, Span span) {
  if (run_.output.gathers_words()) return;
  if (run_.output.builder.kind() != document::Kind::figure) {
    run_.error(span, "chart-place").mend("chart-place");
    return;
  }
  std::vector<chart::Part> parts;
  auto* const before = std::exchange(parts_, &parts);
  executor_.run(written.body);
  parts_ = before;
  chart::Whole whole;
  whole.source = run_.focus.source;
  // By value: a chart is drawn when this run is over.
  whole.number = [format = run_.format](Decimal value) { return format.print(Format::number, value.text(), {}); };
  for (const NamedValue& named : written.values) {
    std::string value = run_.text(named.value);
    if (named.name == "unit")
      whole.unit = std::move(value);
    else if (const auto wanted = Decimal::parse(value); named.name == "width" && wanted && wanted->scale() == 0)
      whole.widest = Length::millimetres(static_cast<double>(wanted->units()));
  }
  const std::string kind = run_.text(written.kind);
  if (!chart::is_form(kind)) {
    run_.error(span, "bad-value")
        .with("attribute", "kind")
        .with("value", kind)
        .mend("chart", {{"kinds", chart::form_names()}});
    return;
  }
  std::vector<chart::WrongPart> wrong;
  chart::Chart made = chart::make_chart(kind, parts, whole, wrong);
  for (const chart::WrongPart& each : wrong)
    run_.error(each.span, "bad-value").with("attribute", each.attribute).with("value", each.value);
  run_.output.builder.edit().drawing = std::make_shared<const chart::Chart>(std::move(made));
}

}  // namespace planverk::templates
