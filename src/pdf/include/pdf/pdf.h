/// Finished pages to the bytes of a PDF/A-2a + PDF/UA-1 file (PDF/A-3a when a file is attached). A file is made of
/// parts, a document each, one below the other, alone or in groups: they share fonts, pictures, outline and parent
/// tree. The structure tree comes from document::structure_of, page contents from layout's items. Same pages, same
/// bytes: no clock, no random.
#pragma once

#include <expected>
#include <memory>
#include <string>

#include "base/result.h"
#include "document/document.h"
#include "document/structure.h"
#include "font/font.h"
#include "layout/page.h"
#include "pdf/composition.h"
#include "pdf/font_programs.h"
#include "pdf/guest.h"
#include "style/theme.h"

namespace planverk::pdf {

struct Options {
  bool attach_source = false;  ///< embeds each Document::source_xml as associated file (AFRelationship Source)
  bool object_streams = true;  ///< false: plain objects, for debugging
  FontPrograms* font_programs = nullptr;  ///< shared with other files; none: the file makes its own
};

/// The pages of one document in a file, with its theme and fonts. Compresses each page when it is handed over.
class Part : public layout::PageSink {
 public:
  ~Part() override;
  void page(layout::Page&& page) override;
  void furniture(layout::PageFurniture&& furniture) override;

 private:
  friend class File;
  struct Impl;
  explicit Part(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

class File {
 public:
  /// Fails where libharu is not as assumed.
  static Result<File> create(Options options);
  File(File&&) noexcept;
  ~File();

  /// Begins a part below those before it, which then take no more pages. It lives as long as the file; document, theme
  /// and library must outlive it. `source_digest` tells what the document was made from: files of other sources have
  /// other identifiers.
  Part& begin_part(const document::Document& document, const style::Theme& theme, const font::Library& library,
                   std::string source_digest = {});
  /// Takes pages of another file in below the parts before it; nothing of `guest` is needed afterwards. Theme and library
  /// are for what is drawn over them, and must outlive the file. A guest that is refused leaves the file as it was, but
  /// for objects that nothing refers to.
  std::expected<GuestPart*, foreign::Refusal> begin_guest(const foreign::Document& guest, GuestOptions options,
                                                          const style::Theme& theme, const font::Library& library);
  /// The parts that follow belong together, until end_group(): they stand below an entry of the outline with that
  /// title, which leads to their first page, and below one element (Part) of the structure tree. Groups hold groups.
  void begin_group(std::string title);
  void end_group();
  /// How many pages were handed over so far, of all parts.
  [[nodiscard]] std::size_t page_count() const;
  /// The whole file; `identity` is the only document's, or that of all together. Call once, after all furniture.
  /// Links of documents to `#name` lead to the place of that name in `composition`. Failures: a picture cannot be used,
  /// or the caller or an earlier stage left something without a place (a fault of ours): a link to a name that no place
  /// has, a place or a label on no page, a group that was not ended.
  Result<std::string> save(const document::Identity& identity, const Composition& composition = {});

 private:
  friend struct Part::Impl;
  friend struct GuestPart::Impl;
  struct Impl;
  explicit File(std::unique_ptr<Impl> impl);
  std::unique_ptr<Impl> impl_;
};

}  // namespace planverk::pdf
