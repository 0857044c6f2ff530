#include "manifest.h"

#include <charconv>
#include <optional>

#include "base/limits.h"
#include "base/sources.h"
#include "xml/reader.h"

namespace planverk::font {

namespace {

std::optional<FontStyle> style_named(std::string_view name) {
  for (const FontStyle style : all_font_styles) {
    if (name_of(style) == name) return style;
  }
  return std::nullopt;
}

constexpr std::size_t place_of(FontStyle style) {
  return static_cast<std::size_t>(style);
}

ManifestStyle read_style(xml::Node element) {
  ManifestStyle style;
  element.each_element([&](xml::Node file) {
    if (file.name() == "file") style.files.emplace_back(file.get("path"));
  });
  const std::string_view index = element.get("index");
  std::from_chars(index.data(), index.data() + index.size(), style.collection_index);
  return style;
}

Result<ManifestFamily> read_family(xml::Node element) {
  ManifestFamily family;
  family.name = element.get("name");
  family.package = element.get("package");
  std::array<std::optional<FontStyle>, all_font_styles.size()> borrowed{};
  std::string unknown;
  element.each_element([&](xml::Node child) {
    if (child.name() != "style") return;
    const std::optional<FontStyle> style = style_named(child.get("name"));
    if (!style) {
      unknown = child.get("name");
      return;
    }
    family.styles[place_of(*style)] = read_style(child);
    if (child.has("as")) borrowed[place_of(*style)] = style_named(child.get("as"));
  });
  if (!unknown.empty()) return own_fault("font manifest: unknown style \"" + unknown + "\" of " + family.name);
  for (const FontStyle style : all_font_styles) {
    if (const auto from = borrowed[place_of(style)]) family.styles[place_of(style)] = family.styles[place_of(*from)];
    if (family.styles[place_of(style)].files.empty()) {
      return own_fault("font manifest: " + family.name + " has no file for style " + std::string(name_of(style)));
    }
  }
  return family;
}

}  // namespace

const ManifestFamily* Manifest::find(std::string_view family) const {
  for (const ManifestFamily& candidate : families) {
    if (candidate.name == family) return &candidate;
  }
  return nullptr;
}

Result<Manifest> read_manifest(std::string_view bytes) {
  Sources sources;
  Diagnostics found;
  const std::optional<xml::Tree> tree =
      xml::parse(sources, sources.add("fonts/manifest.xml", std::string(bytes)), Limits{}, found);
  if (!tree || tree->root().name() != "fonts") return own_fault("the font manifest is not well-formed");
  Manifest manifest;
  Status status;
  tree->root().each_element([&](xml::Node child) {
    if (child.name() == "search") manifest.search_paths.emplace_back(child.get("path"));
    if (child.name() == "fallback") manifest.fallbacks.emplace_back(child.get("family"));
    if (child.name() != "family") return;
    if (auto family = read_family(child)) {
      manifest.families.push_back(std::move(*family));
    } else if (status) {
      status = std::unexpected(family.error());
    }
  });
  if (!status) return std::unexpected(status.error());
  return manifest;
}

}  // namespace planverk::font
