/// A theme of an organisation on any bytes, over the built-in ones and for both forms of document; bytes without a tag
/// are path data. A theme that nothing was found in can be laid out: its text is large enough and its lines have room.
#include <cmath>
#include <optional>
#include <string>
#include <vector>

#include "fuzz.h"
#include "picture/path_data.h"
#include "style/theme.h"
#include "template/template.h"

namespace {

using namespace planverk;
using fuzz::require;

const templates::Files& built_in_files() {
  static const templates::Files files;
  return files;
}

/// The theme `own` is what is given; a logo beside it has the same bytes.
class GivenThemes : public style::ThemeFiles {
 public:
  explicit GivenThemes(std::string own) : own_(std::move(own)) {}
  std::vector<std::string> theme_versions(std::string_view name) const override {
    if (name == "own") return {own_};
    std::vector<std::string> out;
    for (const std::string_view bytes : built_in_files().versions("themes/" + std::string(name) + ".xml"))
      out.emplace_back(bytes);
    return out;
  }
  std::optional<std::string> asset(std::string_view) const override { return own_; }

 private:
  std::string own_;
};

void check_path(std::string_view data) {
  const auto steps = picture::read_path(data, {1_pt, -1_pt});
  if (!steps) return;
  require(!steps->empty() && steps->front().type == PathStep::Type::move);
  for (const PathStep& step : *steps) require(std::abs(step.to.x.to_points()) <= 10'001);
}

void check_theme(const style::Theme& theme) {
  require(theme.page.left + theme.page.right < theme.page.width);
  require(theme.page.top + theme.page.bottom < theme.page.height);
  for (const style::TextStyle& style : theme.styles) require(style.size >= 9_pt && style.leading >= style.size);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string text(fuzz::text_of(data, size));
  if (text.find('<') == std::string::npos) check_path(text);
  const GivenThemes themes(text);
  for (const style::Form form : {style::Form::pages, style::Form::slides}) {
    Sources sources;
    Diagnostics found;
    const auto loaded = style::load_theme(themes, "own", form, sources, found);
    require(loaded.has_value() || !found.empty());
    fuzz::require_places(found, sources);
    if (loaded && found.empty()) check_theme(*loaded);
  }
  return 0;
}
