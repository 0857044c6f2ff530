/// Drawings in a text: pictures and text boxes, whichever of the two vocabularies they are written in (DrawingML, VML).
#pragma once

#include <vector>

#include "office/word.h"
#include "word/context.h"

namespace planverk::office::word {

struct Drawn {
  std::vector<Picture> pictures;
  std::vector<Element> boxes;  ///< `w:txbxContent`
};

/// Of `w:drawing` or `w:pict`. Charts, diagrams and shapes without words or picture are told as left out.
[[nodiscard]] Drawn read_drawing(const Element& drawing, Context& context);

}  // namespace planverk::office::word
