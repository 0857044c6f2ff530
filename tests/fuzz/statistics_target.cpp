/// A JSON file of any bytes as an answer of statistics and as a message of a case system: findings have their places, a value
/// is one of the file's, and nothing of it is read beyond the bounds.
#include <string>

#include "cases/fiks_politisk.h"
#include "fuzz.h"
#include "statistics/cube.h"
#include "statistics/from_cube.h"
#include "statistics/kolada.h"
#include "xml/reader.h"

namespace {

using namespace planverk;
using namespace planverk::exchange;
using fuzz::require;

constexpr std::string_view plan =
    "<planData><body id=\"fs\" name=\"Formannskapet\"/><indicator id=\"n1\" name=\"N\"/><case id=\"c\" archiveNo=\"2026/412\"/></planData>";

struct Read {
  Sources sources;
  Diagnostics found;
  FileId file;
  std::optional<xml::Tree> tree;
  explicit Read(std::string_view bytes) : file(sources.add("data.json", std::string(bytes))) {
    tree = xml::parse(sources, sources.add("plan.xml", std::string(plan)), {}, found);
  }
  ~Read() { fuzz::require_places(found, sources); }
};

void read_cube(std::string_view bytes) {
  Read read(bytes);
  const auto cube = statistics::read_cube(read.sources, read.file, read.found);
  require(cube.has_value() || !read.found.empty());
  if (!cube) return;
  statistics::Choice choice;
  for (const auto& dimension : cube->dimensions) {
    if (dimension.categories.size() > 1 && dimension.role != statistics::Dimension::Role::time) {
      choice.picks.emplace_back(dimension.id, dimension.categories.front().code);
    }
  }
  const auto slice = statistics::choose_slice(*cube, choice, read.found);
  if (!slice) return;
  const auto made = statistics::dataset_of(*cube, *slice, read.tree->root(), "d");
  for (const Arrival& series : made.arrivals.front().children) {
    for (const Arrival& point : series.children) require(Decimal::parse(point.attributes.back().second.value).has_value());
  }
}

void read_answer(std::string_view bytes) {
  Read read(bytes);
  const auto kolada = statistics::read_kolada(read.sources, read.file, read.found);
  require(kolada.has_value() || !read.found.empty());
  statistics::Agreed said;
  said.indicator = "n1";
  if (kolada) (void)statistics::indicators_of_kolada(*kolada, said, read.tree->root(), read.found);
}

void read_message(std::string_view bytes) {
  Read read(bytes);
  const std::vector<std::pair<std::string, std::string>> picks;
  const cases::Known known(read.tree->root(), picks);
  cases::Arrivals arrivals(known, {}, read.found);
  require(cases::read_fiks_politisk(read.sources, read.file, arrivals, read.found) || !read.found.empty());
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes = fuzz::text_of(data, size);
  read_cube(bytes);
  read_answer(bytes);
  read_message(bytes);
  return 0;
}
