/// The document kinds of the built-in templates, for tests that check plans. Its user links the template stage.
#pragma once

#include "template/template.h"

namespace planverk::test {

inline const plan::Kinds& built_in_kinds() {
  static const plan::Kinds kinds = templates::read_kinds(templates::Files());
  return kinds;
}

}  // namespace planverk::test
