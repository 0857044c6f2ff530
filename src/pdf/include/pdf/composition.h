/// What is said of a file as a whole where it is composed of several documents: page labels, places that have a name,
/// what it claims to conform to, and the files that go with it.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "base/date.h"
#include "base/file.h"
#include "base/length.h"
#include "pdf/provenance.h"

namespace planverk::pdf {

/// A place that links of all parts, and of other files, lead to by its name (ISO 32000-1, 12.3.2.3).
struct NamedPlace {
  std::string name;      ///< unique in the file
  std::size_t page = 0;  ///< from 0, over the whole file
  Length down;           ///< from the upper edge of the page as it is shown
};

/// Level of PDF/A; its part is 3 where files are associated, else 2.
enum class PdfA : std::uint8_t { none, b, u, a };

/// What the metadata claim. Nothing is checked here: who composes a file knows what its parts are.
struct Claims {
  PdfA pdfa = PdfA::a;
  bool pdfua = true;  ///< PDF/UA-1
};

/// How an associated file stands to the document (ISO 19005-3, 6.8).
enum class Relationship : std::uint8_t { source, data, alternative, supplement, unspecified };

struct Associated {
  std::string name;         ///< of the file, unique; no folder
  std::string media_type;   ///< `application/pdf`
  FileView bytes;           ///< embedded as they are
  Relationship relationship = Relationship::unspecified;
  std::string description;  ///< in the document's language
  std::optional<Date> date;
};

struct Composition {
  /// One a page (`1`, `ii`, `47a`); none: each part counts its own from 1.
  std::vector<std::string> page_labels;
  std::vector<NamedPlace> places;
  Claims claims;
  std::optional<Provenance> provenance;  ///< none: the metadata say nothing of it
  std::vector<Associated> associated;  ///< besides the sources that Options::attach_source takes
};

}  // namespace planverk::pdf
