/// What a figure shows, drawn anew for the room it gets. Whoever places it knows the room and how wide words are there:
/// layout measures with the faces it prints with, HTML with a safe estimate, since a browser's faces are not known.
#pragma once

#include <string>
#include <string_view>

#include "base/drawing.h"

namespace planverk::document {

using planverk::Anchor;
using planverk::Drawing;
using planverk::DrawnText;
using planverk::Ink;
using planverk::Path;
using planverk::PathStep;
using planverk::Point;
using planverk::Weight;

class TextMeasure {
 public:
  virtual ~TextMeasure() = default;
  [[nodiscard]] virtual Length width(std::string_view text, Length size, Weight weight) const = 0;
};

struct Room {
  Length width, height;
};

class Drawable {
 public:
  virtual ~Drawable() = default;
  /// Within the room where what it says can be said there; else larger.
  [[nodiscard]] virtual Drawing draw(Room room, const TextMeasure& measure) const = 0;
  /// More room than this in the width would not serve it.
  [[nodiscard]] virtual Length widest() const = 0;
  /// What it is, for dumps: one line.
  [[nodiscard]] virtual std::string description() const = 0;
};

}  // namespace planverk::document
