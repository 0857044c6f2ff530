#include "run/chart_printer.h"

#include <algorithm>
#include <memory>
#include <utility>

#include "run/executor.h"

namespace planverk::templates {

namespace {

constexpr std::pair<std::string_view, std::string DrawingPart::*> fields[] = {
    {"label", &DrawingPart::label}, {"text", &DrawingPart::text}, {"value", &DrawingPart::value},
    {"ink", &DrawingPart::ink},     {"kind", &DrawingPart::kind}, {"series", &DrawingPart::series},
    {"until", &DrawingPart::until},
};

}  // namespace

bool ChartPrinter::set(std::string_view name, std::string value) {
  const auto* field = std::ranges::find(fields, name, [](const auto& each) { return each.first; });
  if (field == std::end(fields)) return false;
  part_->*(field->second) = std::move(value);
  return true;
}

void ChartPrinter::print(const WritePart& part, Span) {
  if (parts_ == nullptr) return;
  DrawingPart made;
  DrawingPart* const outer = std::exchange(part_, &made);
  for (const NamedValue& named : part.values) set(named.name, run_.text(named.value));
  if (!part.body.empty()) made.text = executor_.trimmed(part.body);
  part_ = outer;
  parts_->push_back(std::move(made));
}

void ChartPrinter::print(const WriteMonths&, Span) {
  if (parts_ == nullptr) return;
  for (int month = 1; month <= 12; ++month) {
    DrawingPart made;
    made.kind = "month";
    made.label = run_.labels.text("month-short." + std::to_string(month), {}).value_or(std::string());
    parts_->push_back(std::move(made));
  }
}

void ChartPrinter::print(const WriteChart& chart, Span span) {
  if (run_.output.gathers_words()) return;
  if (run_.output.builder.kind() != document::Kind::figure) {
    run_.error(span, "chart-place").mend("chart-place");
    return;
  }
  std::vector<DrawingPart> parts;
  auto* const before = std::exchange(parts_, &parts);
  executor_.run(chart.body);
  parts_ = before;
  DrawingOptions options;
  options.width = 160_mm;
  options.number = [this](Decimal value) { return run_.format.print(Format::number, value.text(), {}); };
  for (const NamedValue& named : chart.values) {
    std::string value = run_.text(named.value);
    if (named.name == "unit")
      options.unit = std::move(value);
    else if (named.name == "row-axis")
      options.row_axis = std::move(value);
    else if (named.name == "column-axis")
      options.column_axis = std::move(value);
    else if (const auto wanted = Decimal::parse(value); named.name == "width" && wanted && wanted->scale() == 0)
      options.width = Length::millimetres(static_cast<double>(wanted->units()));
  }
  const std::string kind = run_.text(chart.kind);
  auto drawing = draw(kind, parts, options);
  if (!drawing) {
    run_.error(span, "bad-value")
        .with("attribute", "kind")
        .with("value", kind)
        .mend("chart", {{"kinds", drawing_kinds()}});
    return;
  }
  run_.output.builder.edit().drawing = std::make_shared<const Drawing>(std::move(*drawing));
}

}  // namespace planverk::templates
