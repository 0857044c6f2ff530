#include "foreign/limits.h"

namespace planverk::foreign {

std::string_view code(Trouble trouble) {
  switch (trouble) {
    case Trouble::empty:
      return "empty";
    case Trouble::no_pdf:
      return "no-pdf";
    case Trouble::damaged:
      return "damaged";
    case Trouble::encrypted:
      return "encrypted";
    case Trouble::no_pages:
      return "no-pages";
    case Trouble::too_many_pages:
      return "too-many-pages";
    case Trouble::too_large:
      return "too-large";
    case Trouble::too_deep:
      return "too-deep";
  }
  return {};
}

}  // namespace planverk::foreign
