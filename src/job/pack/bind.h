/// Papers to the bytes of a PDF: one writer for all, with one set of fonts and pictures.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "base/result.h"
#include "bench.h"
#include "figures/pack.h"
#include "language/packs.h"
#include "layout/layout.h"
#include "pack/paper.h"
#include "pack/read_attachment.h"
#include "pdf/pdf.h"

namespace planverk::job {

/// A paper in a file, below its item.
struct BoundPaper {
  const AgendaItem* item = nullptr;
  const Paper* paper = nullptr;
};

/// What a file of the pack holds.
struct PackFile {
  std::string name;
  bool agenda = false;  ///< stands first
  std::vector<BoundPaper> papers;
};

/// What of the pack a place is in, and on which of its pages.
struct PackPlace {
  std::string name, title, quote;
  std::size_t file = 0;           ///< number of the file
  std::size_t page = 0;           ///< in that file, from 0
  std::size_t page_of_pack = 0;
  Length down;                    ///< from the upper edge of that page
};

/// What files claim, and what holds them back.
struct PackClaims {
  pdf::Claims claims;
  std::vector<std::string> holding_back;
};
[[nodiscard]] PackClaims claims_of(const std::vector<BoundPaper>& papers);

/// All places of the files. Names are unique in the pack.
[[nodiscard]] std::vector<PackPlace> places_of(const Ready& agenda, const std::vector<PackFile>& files);

/// The key of a failure that says which file could not be copied.
inline constexpr std::string_view refused_guest = "trouble.refused-guest";

class Binder {
 public:
  struct Material {
    const Ready& agenda;
    const std::vector<PackPage>& pages;    ///< of the pack
    const std::vector<PackFile>& files;
    const std::vector<PackPlace>& places;  ///< of all files
    const AttachmentFiles& attachments;
    std::string page_words;                ///< `Pack {page}`
    std::vector<pdf::Associated> embedded;  ///< goes into the first file
  };
  Binder(const Material& material, Bench& bench, const layout::Options& layout);

  /// The bytes of a file. Its own pages' furniture is bound, links lead to places of this file or of the others. A file of others
  /// that cannot be copied is a failure `refused_guest`, with `place` and `trouble`.
  Result<std::string> bind(std::size_t file, Diagnostics& found);
  /// Of the files that were bound.
  [[nodiscard]] const PackClaims& claims() const { return claims_; }

 private:
  struct Binding;
  Status add(Binding& binding, const Ready& ready, std::size_t first_page, Diagnostics& found);
  Status add(Binding& binding, const Paper& paper, Diagnostics& found);
  Status add_guest(Binding& binding, const Paper& paper, std::size_t first_page);
  [[nodiscard]] std::string link(std::size_t file, const std::string& place) const;
  [[nodiscard]] std::vector<std::string> labels(std::size_t first_page, std::size_t count) const;

  const Material& material_;
  Bench& bench_;
  layout::Options layout_;
  std::map<std::string, const PackPlace*, std::less<>> places_;
  PackClaims claims_;
};

}  // namespace planverk::job
