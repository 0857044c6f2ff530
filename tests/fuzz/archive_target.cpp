/// An archive of any bytes: it opens or gives findings, never both and never neither; its names stay within it and are
/// each there once; a part is read whole and within the limits or gives a finding.
#include <set>
#include <string>

#include "fuzz.h"
#include "office/archive.h"

using namespace planverk;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string bytes(fuzz::text_of(data, size));
  Sources sources;
  Diagnostics found;
  office::ArchiveLimits limits;
  limits.part_bytes = 1U << 20;
  limits.total_bytes = 2U << 20;
  auto archive = office::Archive::open(bytes, sources.add("archive", ""), limits, found);
  fuzz::require_places(found, sources);
  require(archive.has_value() == found.empty());
  if (!archive) return 0;
  std::set<std::string> names;
  std::size_t total = 0;
  for (const std::string& name : archive->names()) {
    require(names.insert(name).second && archive->has(name));
    require(!name.empty() && name.front() != '/' && ("/" + name + "/").find("/../") == std::string::npos);
    Diagnostics of_part;
    const auto part = archive->read(name, of_part);
    require(part.has_value() == of_part.empty());
    if (part) total += part->size();
  }
  require(total <= limits.total_bytes);
  return 0;
}
