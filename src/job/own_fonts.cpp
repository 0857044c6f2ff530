#include "own_fonts.h"

#include <algorithm>
#include <string>

#include "base/limits.h"
#include "xml/reader.h"

namespace planverk::job {

namespace {

constexpr std::string_view folder = "fonts/";
constexpr std::string_view endings[] = {".ttf", ".otf", ".ttc", ".TTF", ".OTF", ".TTC"};

std::string_view name_of(font::FontFault fault) {
  switch (fault) {
    case font::FontFault::format:
      return "font-format";
    case font::FontFault::broken:
      return "font-broken";
    case font::FontFault::licence:
      return "font-licence";
    case font::FontFault::nameless:
      break;
  }
  return "font-nameless";
}

/// Where a theme names that family; the last of them when there are several.
Span place_of_family(std::string_view family, const templates::Files& files, const Sources& sources) {
  Span place;
  for (const std::string& path : files.list()) {
    if (!path.starts_with("themes/") || !path.ends_with(".xml")) continue;
    for (const FileId file : files.ids(path)) {
      Diagnostics told_elsewhere;
      const auto tree = xml::parse(sources, file, Limits{}, told_elsewhere);
      if (!tree) continue;
      const auto look = [&](xml::Node parent) {
        parent.each_element([&](xml::Node child) {
          if (child.name() == "set" && child.get("family") == family) place = tree->span(child, "family", sources);
        });
      };
      look(tree->root());
      look(tree->root().first_child("slides"));
    }
  }
  return place;
}

}  // namespace

std::vector<font::OwnFont> own_fonts(const templates::Files& files) {
  std::vector<font::OwnFont> fonts;
  for (const std::string& path : files.list()) {
    const bool font = std::ranges::any_of(endings, [&](std::string_view ending) { return path.ends_with(ending); });
    if (path.starts_with(folder) && font) fonts.push_back({path, files.versions(path).back()});
  }
  return fonts;
}

void check_own_fonts(std::span<const font::OwnFont> fonts, Sources& sources, Diagnostics& found) {
  for (const font::OwnFont& font : fonts) {
    const auto face = font::read_own_face(font.bytes);
    if (face) continue;
    // The file itself has no lines to show.
    const FileId file = sources.add(font.file, {});
    found.add("theme", {.file = file}).variant(name_of(face.error())).with("file", font.file).mend("font");
  }
}

std::string font_manifest(const templates::Files& files) {
  const auto versions = files.versions("fonts/manifest.xml");
  return versions.empty() ? std::string() : font::manifest_with(versions.back(), own_fonts(files));
}

void check_family(const style::Theme& theme, const templates::Files& files, Sources& sources, Diagnostics& found) {
  const std::vector<std::string> known = font::families_of(font_manifest(files));
  if (std::ranges::find(known, theme.family) != known.end()) return;
  check_own_fonts(own_fonts(files), sources, found);
  std::string names;
  for (const std::string& name : known) names += (names.empty() ? "" : ", ") + name;
  found.add("theme", place_of_family(theme.family, files, sources))
      .variant("family")
      .with("family", theme.family)
      .with("known", names)
      .mend("font");
}

}  // namespace planverk::job
