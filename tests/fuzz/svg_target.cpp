/// A logo on any bytes: it is refused with findings at places in the file, or drawn within its plane.
#include <string>
#include <variant>

#include "fuzz.h"
#include "picture/logo.h"

namespace {

using namespace planverk;
using fuzz::require;

void check_drawing(const Drawing& drawing) {
  require(drawing.width.milli > 0 && drawing.height.milli > 0);
  require(drawing.width <= 251_pt && drawing.height <= 251_pt);
  std::size_t steps = 0;
  for (const auto& item : drawing.items) {
    const auto& path = std::get<Path>(item);
    require(!path.steps.empty() && path.steps.front().type == PathStep::Type::move);
    require(path.stroke_width >= 0_pt && path.stroke_width <= 1000_pt);
    steps += path.steps.size();
    for (const PathStep& step : path.steps) {
      require(step.to.x >= -10_pt && step.to.x <= drawing.width + 10_pt);
      require(step.to.y >= -10_pt && step.to.y <= drawing.height + 10_pt);
    }
  }
  require(steps > 0 && steps <= 10'000);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Sources sources;
  Diagnostics found;
  const FileId file = sources.add("logo", std::string(fuzz::text_of(data, size)));
  const auto logo = picture::read_logo(sources, file, {file, 0, 0}, found);
  fuzz::require_places(found, sources);
  require(logo.has_value() == found.empty());
  if (!logo) return 0;
  require(!logo->empty());
  if (!logo->image) check_drawing(logo->drawing);
  return 0;
}
