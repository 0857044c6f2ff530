/// A part of what people and the program agreed on (import_map.h), as readers see it: its element, and how to find the
/// place of an attribute in the file it stands in.
#pragma once

#include <functional>
#include <string_view>

#include "base/span.h"
#include "xml/tree.h"

namespace planverk::exchange {

struct Part {
  xml::Node node;  ///< null: there is none yet
  std::function<Span(xml::Node, std::string_view)> place;

  [[nodiscard]] Span at(xml::Node of, std::string_view attribute = {}) const { return place ? place(of, attribute) : Span{}; }
};

}  // namespace planverk::exchange
