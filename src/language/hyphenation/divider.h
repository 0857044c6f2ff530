/// What divides the words of a pack's language, made when its first word is divided.
#pragma once

#include "hyphenation/parts.h"
#include "hyphenation/patterns.h"

namespace planverk::language {

class Divider {
 public:
  explicit Divider(const Pack& pack) : compounds(pack), patterns(pack) {}

  Compounds compounds;
  Patterns patterns;
};

}  // namespace planverk::language
