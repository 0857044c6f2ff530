#include <fmt/format.h>

#include "characters.h"
#include "library_impl.h"
#include "manifest.h"

namespace planverk::font {

namespace {

constexpr std::uint64_t largest_font = 64ULL << 20;

constexpr std::size_t place_of(FontStyle style) {
  return static_cast<std::size_t>(style);
}

std::string_view base_name(std::string_view path) {
  const std::size_t slash = path.rfind('/');
  return slash == std::string_view::npos ? path : path.substr(slash + 1);
}

/// Finds and opens the files of families, each file once.
class Finder {
 public:
  Finder(FileLayer& files, const Manifest& manifest, std::span<const std::string> folders, std::string_view main,
         std::vector<Face>& faces)
      : files_(files), manifest_(manifest), folders_(folders), main_(main), faces_(faces) {}

  Result<FaceId> face(const ManifestFamily& family, FontStyle style) {
    const ManifestStyle& wanted = family.styles[place_of(style)];
    for (const std::string& file : wanted.files) {
      for (const std::string& path : places_of(file)) {
        if (const auto known = already_open(path, wanted.collection_index)) return *known;
        Result<FileView> view = files_.map(path, largest_font);
        if (view) return open(std::move(*view), path, family, style);
      }
    }
    return device_failure("trouble.font-missing", {{"family", family.name},
                                                   {"style", std::string(name_of(style))},
                                                   {"file", std::string(base_name(wanted.files.front()))},
                                                   {"package", family.package}});
  }

 private:
  /// A folder of the user's holds plain file names; below a search path the manifest's whole path counts.
  [[nodiscard]] std::vector<std::string> places_of(std::string_view file) const {
    std::vector<std::string> places;
    for (const std::string& folder : folders_) places.push_back(fmt::format("{}/{}", folder, base_name(file)));
    for (const std::string& path : manifest_.search_paths) places.push_back(fmt::format("{}/{}", path, file));
    return places;
  }

  [[nodiscard]] std::optional<FaceId> already_open(const std::string& path, unsigned index) const {
    for (std::size_t id = 0; id < faces_.size(); ++id) {
      if (faces_[id].info().file == path && faces_[id].info().collection_index == index) return static_cast<FaceId>(id);
    }
    return std::nullopt;
  }

  Result<FaceId> open(FileView view, const std::string& path, const ManifestFamily& family, FontStyle style) {
    FaceInfo info;
    info.family = family.name;
    info.style = style;
    info.file = path;
    info.collection_index = family.styles[place_of(style)].collection_index;
    const Face::Use use = family.name == main_ ? Face::Use::main : Face::Use::fall_back;
    Result<Face> face = Face::open(std::move(view), std::move(info), use);
    if (!face) return std::unexpected(face.error());
    faces_.push_back(std::move(*face));
    return static_cast<FaceId>(faces_.size() - 1);
  }

  FileLayer& files_;
  const Manifest& manifest_;
  std::span<const std::string> folders_;
  std::string_view main_;
  std::vector<Face>& faces_;
};

}  // namespace

Result<Library> Library::open(FileLayer& files, std::string_view manifest, std::span<const std::string> folders,
                              std::string_view family) {
  const Result<Manifest> known = read_manifest(manifest);
  if (!known) return std::unexpected(known.error());
  std::vector<std::string_view> names{family};
  for (const std::string& fallback : known->fallbacks) {
    if (fallback != family) names.push_back(fallback);
  }
  Library library;
  library.impl_ = std::make_unique<Impl>();
  Finder finder(files, *known, folders, family, library.impl_->faces);
  for (const std::string_view name : names) {
    const ManifestFamily* entry = known->find(name);
    if (entry == nullptr) {
      return usage_failure("trouble.font-family", {{"family", std::string(name)}});
    }
    Impl::StyleFaces faces{};
    for (const FontStyle style : all_font_styles) {
      const Result<FaceId> face = finder.face(*entry, style);
      if (!face) return std::unexpected(face.error());
      faces[place_of(style)] = *face;
    }
    library.impl_->families.push_back(faces);
  }
  return library;
}

Library::Library() = default;
Library::Library(Library&&) noexcept = default;
Library& Library::operator=(Library&&) noexcept = default;
Library::~Library() = default;

std::size_t Library::face_count() const {
  return impl_->faces.size();
}
const FaceInfo& Library::info(FaceId face) const {
  return impl_->faces[face].info();
}
FaceId Library::face(FontStyle style) const {
  return impl_->main()[place_of(style)];
}

std::optional<FaceId> Library::face_for(FontStyle style, char32_t character) const {
  for (const Impl::StyleFaces& family : impl_->families) {
    if (impl_->faces[family[place_of(style)]].glyph_of(character) != 0) return family[place_of(style)];
  }
  return std::nullopt;
}

bool Library::draws(FontStyle style, char32_t character) const {
  if (is_invisible(character) || is_space_character(character)) return true;
  if (is_private_use(character)) return false;
  return face_for(style, character == no_break_hyphen ? U'-' : character).has_value();
}

std::uint16_t Library::glyph_of(FaceId face, char32_t character) const {
  return impl_->faces[face].glyph_of(character);
}
int Library::advance_of(FaceId face, std::uint16_t glyph) const {
  return impl_->faces[face].advance_of(glyph);
}

Length width_of(const Word& word, const FaceInfo& info, Length size) {
  const std::int64_t units = info.units_per_em;
  const std::int64_t product = static_cast<std::int64_t>(word.width_units) * size.milli;
  return {static_cast<std::int32_t>((2 * product + units) / (2 * units))};
}

}  // namespace planverk::font
