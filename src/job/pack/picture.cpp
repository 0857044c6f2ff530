#include "pack/picture.h"

#include <utility>

#include "base/diagnostic.h"
#include "base/sources.h"
#include "picture/logo.h"

namespace planverk::job {

namespace {

/// As large as the room lets it be: a map is looked at closely.
class DrawnPicture : public document::Drawable {
 public:
  explicit DrawnPicture(Drawing drawing) : drawing_(std::move(drawing)) {}

  [[nodiscard]] Drawing draw(document::Room room, const document::TextMeasure& /*measure*/) const override {
    const Length width = drawing_.width, height = drawing_.height;
    // By the side that meets its end first.
    const bool wide = static_cast<std::int64_t>(width.milli) * room.height.milli > static_cast<std::int64_t>(height.milli) * room.width.milli;
    const bool bound = room.height.milli > 0;
    const std::int64_t part = wide || !bound ? room.width.milli : room.height.milli;
    const std::int64_t whole = wide || !bound ? width.milli : height.milli;
    Drawing out = drawing_;
    const auto scale = [&](Length& length) { length = length.scaled(part, whole); };
    const auto move = [&](Point& point) {
      scale(point.x);
      scale(point.y);
    };
    scale(out.width);
    scale(out.height);
    for (auto& item : out.items) {
      if (auto* path = std::get_if<Path>(&item)) {
        scale(path->stroke_width);
        for (PathStep& step : path->steps) {
          move(step.to);
          move(step.control1);
          move(step.control2);
        }
      } else {
        DrawnText& text = std::get<DrawnText>(item);
        move(text.at);
        scale(text.size);
      }
    }
    return out;
  }
  [[nodiscard]] Length widest() const override { return 1000_mm; }
  [[nodiscard]] std::string description() const override { return "picture"; }

 private:
  Drawing drawing_;
};

}  // namespace

std::shared_ptr<const document::Drawable> read_svg(const std::string& name, std::string bytes) {
  Sources own;
  Diagnostics unsaid;
  const FileId file = own.add(name, std::move(bytes));
  auto logo = picture::read_logo(own, file, Span{file, 0, 0}, unsaid);
  if (!logo || logo->drawing.items.empty() || logo->drawing.width.milli <= 0 || logo->drawing.height.milli <= 0) return nullptr;
  return std::make_shared<DrawnPicture>(std::move(logo->drawing));
}

}  // namespace planverk::job
