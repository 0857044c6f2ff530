#include <algorithm>

#include "forms.h"
#include "looks.h"

namespace planverk::chart {

namespace {

/// The place of what matches in a list, where it is added when it is new.
template <class List, class Make>
std::size_t place_in(List& list, const Label& label, const auto& label_of, Make make) {
  const auto found = std::ranges::find_if(list, [&](const auto& each) { return label_of(each).text == label.text; });
  if (found != list.end()) return static_cast<std::size_t>(found - list.begin());
  list.push_back(make());
  return list.size() - 1;
}

}  // namespace

Value& Data::at(const Label& series_label, const Label& key) {
  const std::size_t column =
      place_in(keys, key, [](const Label& each) -> const Label& { return each; }, [&] { return key; });
  const std::size_t row = place_in(
      series, series_label, [](const Series& each) -> const Label& { return each.label; },
      [&] { return Series{series_label, {}}; });
  for (Series& each : series) each.values.resize(keys.size());
  return series[row].values[column];
}

Data data_of(const Parts& parts) {
  const Whole& whole = parts.whole();
  Data data;
  data.unit = {whole.unit, whole.source};
  data.number = whole.number;
  for (const Part& part : parts)
    data.at({part.series, part.source}, {part.label, part.source}) = {parts.number(part), {part.text, part.source}};
  return data;
}

Picture picture(Data data, DrawData draw) {
  if (data.series.size() > looks) draw = draw_many;
  return [data = std::move(data), draw](Sheet&& sheet) {
    return data.keys.empty() || data.series.empty() ? Drawing() : draw(data, std::move(sheet));
  };
}

}  // namespace planverk::chart
