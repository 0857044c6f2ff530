#include "picture/logo.h"

#include <string>
#include <string_view>

#include "picture/raster.h"
#include "svg/svg.h"

namespace planverk::picture {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"logo", "", Stage::layout, RuleClass::format, Severity::error,
     "A logo is a PNG or JPEG picture that can be decoded, or an SVG of nothing but shapes, fills, strokes and "
     "transforms.",
     "picture: logo"},
};

namespace {

bool looks_like_xml(std::string_view bytes) {
  constexpr std::string_view mark = "\xEF\xBB\xBF";
  if (bytes.starts_with(mark)) bytes.remove_prefix(mark.size());
  const std::size_t start = bytes.find_first_not_of(" \t\r\n");
  return start != std::string_view::npos && bytes[start] == '<';
}

std::string_view last_part(std::string_view path) {
  return path.substr(path.find_last_of('/') + 1);
}

}  // namespace

void refuse_logo(std::string_view reason, std::string_view file, Span named_at, Diagnostics& found) {
  found.add("logo", named_at)
      .variant(reason)
      .with("file", std::string(file))
      .with("max", std::to_string(reason == "bytes" ? static_cast<int>(logo_bytes >> 10) : logo_pixels))
      .mend(reason);
}

std::optional<Logo> read_logo(const Sources& sources, FileId file, Span named_at, Diagnostics& found) {
  const std::string_view bytes = sources.bytes(file);
  const auto refuse = [&](std::string_view reason) {
    refuse_logo(reason, last_part(sources.name(file)), named_at, found);
    return std::nullopt;
  };
  if (looks_like_xml(bytes)) {
    if (bytes.size() > logo_bytes) return refuse("bytes");
    std::optional<Drawing> drawing = read_svg(sources, file, found);
    if (!drawing) return std::nullopt;
    return Logo{std::move(*drawing), std::nullopt};
  }
  auto image = take(bytes, std::uint64_t{logo_pixels} * logo_pixels);
  if (!image) return refuse(name_of(image.error()));
  if (image->width > logo_pixels || image->height > logo_pixels) return refuse("pixels");
  return Logo{{}, std::move(*image)};
}

}  // namespace planverk::picture
