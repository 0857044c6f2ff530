/// A PDF file of any bytes: it opens or is refused, and what opens can be asked for everything that is told of it. The bounds are
/// small, so that a file that would never end shows.
#include <string>

#include "base/utf8.h"
#include "foreign/document.h"
#include "fuzz.h"

using namespace planverk;
using fuzz::require;

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  foreign::Limits limits;
  limits.pages = 100;
  limits.objects = 10'000;
  limits.tokens = 100'000;
  limits.syntax_bytes = 4U << 20;
  limits.stream_bytes = 1U << 20;
  limits.content_bytes = 1U << 20;
  limits.depth = 20;
  const auto document = foreign::Document::open(std::string(fuzz::text_of(data, size)), limits);
  if (!document) {
    require(!foreign::code(document.error().trouble).empty());
    return 0;
  }
  const foreign::Facts& facts = document->facts();
  require(document->page_count() > 0 && document->page_count() <= limits.pages);
  require(facts.pages.size() == document->page_count() && facts.bytes == size);
  for (const foreign::PageFacts& page : facts.pages) require(page.width > 0 && page.height > 0);
  for (const foreign::Fault& fault : facts.faults) require(fault.count > 0 && !fault.clause.empty());
  for (std::size_t page = 0; page < document->page_count(); ++page) {
    require(!utf8::first_invalid(document->text_of(page)));
  }
  std::size_t visited = 0;
  document->visit_strings([&](std::string_view where, std::string_view text) {
    require(!where.empty());
    visited += text.size();
  });
  require(visited > 0);
  return 0;
}
