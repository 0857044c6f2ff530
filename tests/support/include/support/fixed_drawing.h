/// A figure whose drawing is what it is, whatever the room.
#pragma once

#include <memory>
#include <utility>

#include "document/drawable.h"

namespace planverk::test {

class FixedDrawing final : public document::Drawable {
 public:
  explicit FixedDrawing(Drawing drawing) : drawing_(std::move(drawing)) {}
  [[nodiscard]] Drawing draw(document::Room, const document::TextMeasure&) const override { return drawing_; }
  [[nodiscard]] Length widest() const override { return drawing_.width; }
  [[nodiscard]] std::string description() const override { return "fixed"; }

 private:
  Drawing drawing_;
};

[[nodiscard]] inline std::shared_ptr<const document::Drawable> fixed(Drawing drawing) {
  return std::make_shared<const FixedDrawing>(std::move(drawing));
}

}  // namespace planverk::test
