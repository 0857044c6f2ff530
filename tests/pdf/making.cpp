#include "making.h"

#include "support/golden.h"

namespace planverk::test {

const font::Library& shipped_fonts() {
  static const font::Library library =
      std::move(font::Library::open(system_files(), read_file("fonts/manifest.xml"), {}, "Open Sans").value());
  return library;
}

Result<std::string> make_pdf(const document::Document& document, pdf::Options options, const HandLayout& shape) {
  const style::Theme theme = plain_theme();
  font::Shaper shaper(shipped_fonts());
  Result<pdf::File> file = pdf::File::create(options);
  if (!file) return std::unexpected(file.error());
  lay_out_by_hand(document, shaper, shape, file->begin_part(document, theme, shipped_fonts()));
  return file->save(document.identity);
}

Result<std::string> make_pack(const document::Document& first, const document::Document& second, pdf::Options options) {
  static const font::Library other_fonts =
      std::move(font::Library::open(system_files(), read_file("fonts/manifest.xml"), {}, "DejaVu Sans").value());
  const style::Theme theme = plain_theme();
  style::Theme other_theme = plain_theme();
  other_theme.inks.fill({120, 0, 60});
  Result<pdf::File> file = pdf::File::create(options);
  if (!file) return std::unexpected(file.error());
  font::Shaper shaper(shipped_fonts());
  font::Shaper other_shaper(other_fonts);
  lay_out_by_hand(first, shaper, {}, file->begin_part(first, theme, shipped_fonts()));
  lay_out_by_hand(second, other_shaper, {}, file->begin_part(second, other_theme, other_fonts));
  document::Identity identity = first.identity;
  identity.title = "Handlingar";
  return file->save(identity);
}

}  // namespace planverk::test
