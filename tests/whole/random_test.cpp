// Random documents with the real theme and fonts through layout, the PDF writer and HTML, and read back: no word is
// lost, doubled or out of its place. PLANVERK_DOCUMENTS and PLANVERK_SEED choose how many and from which seed; a
// failure names the seed. PLANVERK_KEEP names a folder that the files are written to.
#include <algorithm>
#include <cstdlib>
#include <fstream>

#include "document/complete.h"
#include "document/dump.h"
#include "html/html.h"
#include "layout/layout.h"
#include "pdf/pdf.h"
#include "random_document.h"
#include "support/catch.h"
#include "support/golden.h"
#include "support/html_text.h"
#include "support/pdf_reader.h"

using namespace planverk;

namespace {

std::uint64_t setting(const char* name, std::uint64_t otherwise) {
  const char* text = std::getenv(name);
  return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
}

struct TemplateFolder final : style::ThemeFiles {
  [[nodiscard]] std::vector<std::string> theme_versions(std::string_view name) const override {
    return {test::read_file("templates/themes/" + std::string(name) + ".xml")};
  }
  [[nodiscard]] std::optional<std::string> asset(std::string_view /*name*/) const override { return std::nullopt; }
};

const style::Theme& theme_for(const document::Document& document) {
  const auto load = [](style::Form form) {
    Sources sources;
    Diagnostics found;
    auto theme = style::load_theme(TemplateFolder(), "default", form, sources, found);
    REQUIRE(theme);
    return std::move(*theme);
  };
  static const style::Theme pages = load(style::Form::pages);
  static const style::Theme slides = load(style::Form::slides);
  return document.slides ? slides : pages;
}

font::Shaper& shaper() {
  static const font::Library library =
      std::move(font::Library::open(system_files(), test::read_file("fonts/manifest.xml"), {}, "Open Sans").value());
  static font::Shaper shaper(library);
  return shaper;
}

/// The first line that differs, of both, from a little before the place.
std::string difference(std::string_view have, std::string_view want) {
  if (have == want) return {};
  const auto at =
      static_cast<std::size_t>(std::mismatch(have.begin(), have.end(), want.begin(), want.end()).first - have.begin());
  constexpr std::size_t around = 60;
  const auto excerpt = [&](std::string_view text) {
    std::size_t from = std::min(at > around ? at - around : 0, text.size());
    if (const std::size_t line = text.rfind('\n', at > 0 ? at - 1 : 0); line != std::string_view::npos)
      from = std::max(from, line + 1);
    return std::string(text.substr(from, std::min(text.find('\n', at), at + around) - from));
  };
  const auto line = std::count(have.begin(), have.begin() + static_cast<std::ptrdiff_t>(at), '\n') + 1;
  return "line " + std::to_string(line) + ": …" + excerpt(have) + "… instead of …" + excerpt(want) + "…";
}

void keep(std::uint64_t seed, const std::string& kind, std::string_view bytes) {
  const char* folder = std::getenv("PLANVERK_KEEP");
  if (folder == nullptr) return;
  std::ofstream(std::string(folder) + "/" + std::to_string(seed) + kind, std::ios::binary) << bytes;
}

std::string lines_of(const std::vector<std::string>& texts) {
  std::string out;
  for (const std::string& text : texts) out += text + '\n';
  return out;
}

std::string shown(const Diagnostic& finding) {
  std::string out = finding.message.key;
  for (const auto& [name, value] : finding.message.values) out += " " + name + "=" + value;
  return out;
}

void check_document(std::uint64_t seed) {
  const document::Document document =
      test::random_document(seed, {.most_chapters = 2, .most_blocks = 4, .most_rows = 8, .real_words = true, .told = true});
  const style::Theme& theme = theme_for(document);
  Diagnostics found;
  document::check(document, found);
  Result<pdf::File> file = pdf::File::create({.attach_source = seed % 4 == 0});
  REQUIRE(file);
  layout::lay_out(document, theme, shaper(), {}, file->begin_part(document, theme, shaper().library()), found);
  for (const Diagnostic& each : found.all()) {
    if (each.severity == Severity::error) FAIL_CHECK("finding " << shown(each));
  }
  const auto bytes = file->save(document.identity);
  REQUIRE(bytes);
  keep(seed, ".pdf", *bytes);
  const std::string page = html::write(document, theme);
  keep(seed, ".html", page);
  keep(seed, ".txt", document::dump_tree(document));

  CHECK(lines_of(document::unheard(document)) == "");

  const std::string words = document::canonical_text(document);
  const std::string alternatives = lines_of(document::alternative_texts(document));
  test::PdfReading reading = test::read_pdf(*bytes);
  // A word that no line holds is parted anywhere, without a hyphen; where spaces stand the words below say.
  std::erase_if(reading.problems,
                [](const std::string& problem) { return problem.find("no space") != std::string::npos; });
  CHECK(lines_of(reading.problems) == "");
  CHECK(lines_of(reading.untold) == "");
  CHECK(difference(reading.canonical_text, words) == "");
  CHECK(difference(reading.speech, document::speech(document)) == "");
  CHECK(difference(lines_of(reading.alternative_texts), alternatives) == "");
  // Whose document it is, and that it is a draft, stands in the page's own head.
  std::string_view in_main = words;
  for (const std::string& standing : {document.identity.draft_mark ? document.identity.draft_word : std::string(),
                                      document.identity.organisation}) {
    if (!standing.empty() && in_main.starts_with(standing + '\n')) in_main.remove_prefix(standing.size() + 1);
  }
  CHECK(difference(test::canonical_text_of_html(page), std::string(in_main)) == "");
  CHECK(difference(lines_of(test::alternative_texts_of_html(page)), alternatives) == "");
}

}  // namespace

TEST_CASE("whole: a random document, its PDF and its HTML say the same") {
  const std::uint64_t first = setting("PLANVERK_SEED", 1);
  const std::uint64_t count = setting("PLANVERK_DOCUMENTS", 500);
  for (std::uint64_t seed = first; seed < first + count; ++seed) {
    INFO("seed " << seed);
    check_document(seed);
  }
}
