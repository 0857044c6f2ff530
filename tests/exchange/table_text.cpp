#include "table_text.h"

#include <algorithm>

namespace planverk::test {

using exchange::Difference;

std::size_t Imported::count(Difference::Kind kind) const {
  std::size_t sum = 0;
  for (const auto& each : comparisons) sum += static_cast<std::size_t>(std::ranges::count(each.differences, kind, &Difference::kind));
  return sum;
}

std::size_t Imported::changes() const {
  std::size_t sum = 0;
  for (const auto& each : comparisons) {
    for (const Difference& difference : each.differences) sum += difference.changes.size();
  }
  return sum;
}

std::string Imported::findings() const {
  std::string out;
  for (const Diagnostic& each : found.all()) {
    out += each.message.key;
    for (const auto& [name, value] : each.message.values) {
      if (name == "cell") out += " " + value;
    }
    out += "\n";
  }
  return out;
}

std::string Imported::columns() const {
  std::string out;
  if (!reading) return out;
  for (const Message& each : reading->told) {
    std::string heading, field, sure;
    for (const auto& [name, value] : each.values) {
      if (name == "heading") heading = value;
      if (name == "field") field = value.substr(value.find('(') + 1);
      if (name == "sure") sure = value;
    }
    if (each.key == "import.column") {
      field.erase(std::remove(field.begin(), field.end(), ')'), field.end());
      out += field + ": " + heading + " [" + sure + "]\n";
    }
    if (each.key == "import.column-asked") out += "?: " + heading + "\n";
  }
  return out;
}

std::unique_ptr<Imported> import_table(const std::string& plan, const std::string& table, const exchange::ReadOptions& options,
                                       bool remove_gone) {
  auto out = std::make_unique<Imported>();
  OneFile file(plan);
  const Limits limits;
  auto manuscript = edit::Manuscript::open(file, "plan.xml", ".", limits, out->found);
  auto map = exchange::ImportMap::open(file, {}, out->sources, limits, out->found);
  const templates::Files templates;
  const plan::Kinds kinds;
  const language::Pack& pack = *templates.languages().find((*manuscript)->tree().root().get("lang"));
  const exchange::Surroundings around{out->sources, templates, kinds, pack, Language("en"), **manuscript, false, limits, options, **map};
  const exchange::Reader* reader = exchange::reader_of(table);
  if (reader != nullptr) out->reading = reader->read({"table.csv", table}, around, out->found);
  if (out->reading && !out->reading->asks) {
    for (const exchange::Delivery& delivery : out->reading->deliveries) {
      out->comparisons.push_back(exchange::compare(**manuscript, delivery, {remove_gone, {}}, out->found));
      (*manuscript)->apply(out->comparisons.back().operations, out->found);
    }
  }
  out->map = (*map)->bytes(out->found);
  out->plan = (*manuscript)->files().front().bytes;
  return out;
}

}  // namespace planverk::test
