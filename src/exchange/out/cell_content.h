/// What a cell of a document's table tells. Inside this stage only.
#pragma once

#include <optional>
#include <string>

#include "document/document.h"

namespace planverk::exchange {

struct CellContent {
  std::string words;  ///< as spoken, lines parted by line ends; empty: nothing
  std::optional<document::Value> value = std::nullopt;  ///< where it tells one number or day and nothing but its unit besides
  std::string unit = {};
};

[[nodiscard]] CellContent content_of(const document::Document& document, document::NodeId cell);

}  // namespace planverk::exchange
