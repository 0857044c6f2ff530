/// Trees as XML text, or only as what tells it from other text.
#pragma once

#include <string>
#include <string_view>

#include "base/hash.h"
#include "xml/tree.h"

namespace planverk::xml {

/// As Tree::serialise(), but attributes whose names begin with `without` are left out.
[[nodiscard]] std::string serialise(const Tree& tree, std::string_view without);

/// Equal for equal results of serialise(), whose text it does not keep.
[[nodiscard]] Digest digest(const Tree& tree, std::string_view without);

}  // namespace planverk::xml
