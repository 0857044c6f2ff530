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
  pdf::Writer writer(document, theme, shipped_fonts(), options);
  lay_out_by_hand(document, shaper, shape, writer);
  return writer.finish();
}

}  // namespace planverk::test
