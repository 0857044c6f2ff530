/// Finished pages to the bytes of a PDF/A-2a + PDF/UA-1 file (PDF/A-3a when the source is attached). The structure tree
/// comes from document::structure_of, page contents from layout's items. Same pages, same bytes: no clock, no random.
#pragma once

#include <memory>
#include <string>

#include "base/result.h"
#include "document/document.h"
#include "document/structure.h"
#include "font/font.h"
#include "layout/page.h"
#include "style/theme.h"

namespace planverk::pdf {

struct Options {
  bool attach_source = false;  ///< embeds Document::source_xml as associated file `plan.xml` (AFRelationship Source)
  bool object_streams = true;  ///< false: plain objects, for debugging
  int deflate_level = 4;
};

/// Compresses each page when it is handed over. The document, theme and library must outlive the writer.
class Writer : public layout::PageSink {
 public:
  Writer(const document::Document& document, const style::Theme& theme, const font::Library& library, Options options);
  ~Writer() override;
  void page(layout::Page&& page) override;
  void furniture(layout::PageFurniture&& furniture) override;
  /// The whole file. Call once, after all furniture. Failures: libharu is not as assumed, a picture cannot be used, or
  /// an earlier stage left something without a place (a fault of ours).
  Result<std::string> finish();

 private:
  struct Impl;
  std::unique_ptr<Impl> impl_;
  std::unique_ptr<Failure> unusable_;  ///< set when there is no impl_
};

}  // namespace planverk::pdf
