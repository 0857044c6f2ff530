#include "chart/chart.h"

#include <algorithm>

#include "forms.h"

namespace planverk::chart {

Drawing Chart::draw(document::Room room, const document::TextMeasure& measure) const {
  room.width = min(room.width, widest_);
  return picture_(Sheet(room, measure));
}

std::string form_names() {
  std::string out;
  for (const Form& each : forms) out.append(out.empty() ? "" : ", ").append(each.name);
  return out;
}

bool is_form(std::string_view name) {
  return std::ranges::find(forms, name, &Form::name) != std::end(forms);
}

Chart make_chart(std::string_view form, const std::vector<Part>& parts, const Whole& whole,
                 std::vector<WrongPart>& wrong) {
  const Form& known = *std::ranges::find(forms, form, &Form::name);
  return {known.make(Parts(parts, whole, wrong)), whole.widest,
          std::string(form) + " of " + std::to_string(parts.size())};
}

}  // namespace planverk::chart
