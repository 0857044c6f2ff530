#include "making.h"

#include <numeric>

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

Result<std::string> make_with_guest(const document::Document& host, const std::string& guest,
                                    Taking taking) {
  std::vector<std::size_t>& pages = taking.pages;
  const style::Theme theme = plain_theme();
  font::Shaper shaper(shipped_fonts());
  Result<pdf::File> file = pdf::File::create({});
  if (!file) return std::unexpected(file.error());
  lay_out_by_hand(host, shaper, {}, file->begin_part(host, theme, shipped_fonts()));
  const auto opened = foreign::Document::open(guest);
  if (!opened) return own_fault("the guest is refused: " + std::string(code(opened.error().trouble)));
  if (pages.empty()) {
    pages.resize(opened->page_count());
    std::iota(pages.begin(), pages.end(), std::size_t{0});
  }
  file->begin_group("Ärende 1");
  auto part = file->begin_guest(*opened,
                                {.pages = pages,
                                 .keep_structure = taking.keep_structure,
                                 .title = "Bilaga",
                                 .language = {},
                                 .place_prefix = "bilaga-",
                                 .source_digest = {}},
                                theme, shipped_fonts());
  if (!part) return own_fault("the guest's pages are refused: " + std::string(code(part.error().trouble)));
  for (std::uint32_t page = 1; page <= pages.size(); ++page) {
    const auto words = shaper.shape(FontStyle::regular, std::to_string(page));
    const layout::TextItem number{.x = 20_pt,
                                  .baseline = 20_pt,
                                  .size = 8_pt,
                                  .word = words[0],
                                  .ink = Ink::text,
                                  .tag = {.artifact = layout::Artifact::footer, .piece = {}}};
    (*part)->furniture({.number = page, .items = {number}});
  }
  if (taking.report != nullptr) *taking.report = (*part)->report();
  file->end_group();
  return file->save(host.identity);
}

}  // namespace planverk::test
