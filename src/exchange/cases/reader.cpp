#include "cases/reader.h"

#include "cases/fiks_arkiv.h"
#include "cases/fiks_politisk.h"
#include "provenance.h"

namespace planverk::exchange::cases {

namespace {

/// `read` fills the arrivals; the rest is the same for both forms.
template <class Read>
std::optional<Reading> reading_of(Input input, const Surroundings& around, std::string_view label, Diagnostics& found, Read&& read) {
  Provenance provenance = provenance_of(input, around.options);
  const FileId file = around.sources.add(std::move(input.name), std::move(input.bytes));
  const Known known(around.plan.tree().root(), around.options.picks);
  Arrivals arrivals(known, around.options.document, found);
  if (!read(file, arrivals)) return std::nullopt;
  name_places(arrivals.arrivals, around.sources);
  if (provenance.label.empty()) provenance.label = label;
  provenance.id = id_of_words(label);
  Reading reading;
  reading.told = std::move(arrivals.messages);
  reading.deliveries.push_back({std::move(provenance), std::move(arrivals.arrivals), {}});
  return reading;
}

}  // namespace

std::optional<Reading> read_fiks_politisk_file(Input input, const Surroundings& around, Diagnostics& found) {
  return reading_of(std::move(input), around, "Fiks politisk behandling", found, [&](FileId file, Arrivals& arrivals) {
    return read_fiks_politisk(around.sources, file, arrivals, found);
  });
}

std::optional<Reading> read_fiks_arkiv_file(Input input, const Surroundings& around, Diagnostics& found) {
  return reading_of(std::move(input), around, "Fiks Arkiv", found, [&](FileId file, Arrivals& arrivals) {
    return read_fiks_arkiv(around.sources, file, around.limits, arrivals, found);
  });
}

}  // namespace planverk::exchange::cases
