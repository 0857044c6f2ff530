/// PREMIS 3.0: what there is (intellectual entities, files), what was done with it, by whom, and what may be done with
/// it.
#pragma once

#include <string>

#include "archive/material.h"

namespace planverk::archive::csip {

/// Of the package: cases and records with their rights (access and retention), and how the package came about.
[[nodiscard]] std::string premis_of_package(const Material& material, const std::string& objid);
/// Of a representation: its files with checksums, formats and what was found of their signatures.
[[nodiscard]] std::string premis_of_files(const Material& material, const std::string& objid);

}  // namespace planverk::archive::csip
