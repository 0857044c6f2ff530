/// A METS file of E-ARK CSIP 2.1.0 or 2.2.0 with what E-ARK SIP adds (https://earkcsip.dilcis.eu,
/// https://earksip.dilcis.eu): one for the package, one for each representation.
#pragma once

#include <string>
#include <vector>

#include "archive/package.h"

namespace planverk::archive::csip {

/// A file as METS tells of it: relative to the METS file.
struct Entry {
  std::string href, media_type, sha256;
  std::size_t bytes = 0;
};

/// A `fileGrp`, and the division of the structural map that points to it.
struct Group {
  std::string use;  ///< `Documentation`, `Schemas`, `Representations/rep1`, `Data`
  std::vector<Entry> files;
  bool representation = false;  ///< its one file is the METS file of a representation
};

struct Mets {
  std::string objid, label;
  std::string schemas;  ///< the folder that schemas stand in, from this file; empty: none were given
  std::vector<Entry> descriptive, preservation;
  std::vector<Group> groups;
};

[[nodiscard]] std::string write(const Mets& mets, const Material& material, Profile profile);

}  // namespace planverk::archive::csip
