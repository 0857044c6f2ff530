/// What a case and a document are about, as DCMI metadata terms (ISO 15836-2).
#pragma once

#include <string>

#include "archive/material.h"

namespace planverk::archive::csip {

[[nodiscard]] std::string descriptive(const Material& material, const Case& of);
[[nodiscard]] std::string descriptive(const Material& material, const Case& of, const Record& record);

}  // namespace planverk::archive::csip
