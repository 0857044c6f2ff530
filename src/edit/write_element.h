/// Elements that do not stand in a file yet, as bytes.
#pragma once

#include <string>

#include "edit/element.h"
#include "plan/vocabulary.h"
#include "style.h"

namespace planverk::edit {

struct ElementStyle {
  FileStyle file;
  TagStyle tag;          ///< of the outermost; those within have their attributes on one line
  bool lines = true;     ///< children have lines of their own, where white space says nothing
  std::string indent;    ///< of the outermost
};

/// `type` is null where the vocabulary does not know it.
[[nodiscard]] std::string element_bytes(const Element& element, const plan::ElementType* type,
                                        const ElementStyle& style);

}  // namespace planverk::edit
