/// Material → the files of a package, by the profile that a receiver asks for (PROFILES.md says what becomes what). The
/// same material gives the same bytes: identifiers come from the content (UUID, version 8 of RFC 9562, of SHA-256),
/// days from the material.
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "archive/material.h"

namespace planverk::archive {

enum class Profile : std::uint8_t {
  csip,          ///< E-ARK SIP on CSIP 2.1.0 (the Swedish FGS Paketstruktur 2.0)
  csip_2_2,      ///< the same on CSIP 2.2.0
  arkivmelding,  ///< Fiks Arkiv, arkivmelding.opprett v1: a message a registration
  noark5,        ///< Noark 5 version 5.0: a partial extract
};

struct PackageFile {
  std::string path;  ///< within the package, with `/`, ASCII; never the package's own name
  FileView bytes;
  std::string sha256;  ///< hexadecimal
};

struct Package {
  std::string name;  ///< of its folder
  Profile profile = Profile::csip;
  std::vector<PackageFile> files;            ///< sorted by path
  std::vector<std::string> missing_schemas;  ///< that the receiver needs and nobody gave
};

[[nodiscard]] Package make_package(const Material& material, Profile profile);

/// Names of the schema files that the profile's packages hold, as the receiver calls them.
[[nodiscard]] std::span<const std::string_view> schemas_of(Profile profile);

[[nodiscard]] std::string_view name_of(Profile profile);  ///< `csip`, `arkivmelding`, `noark5`

}  // namespace planverk::archive
