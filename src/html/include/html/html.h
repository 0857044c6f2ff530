/// A document as one self-contained accessible HTML page (WCAG 2.2 AA): no executable script, nothing fetched, the same
/// words in the same order as the PDF (design decision D5), readable on a phone, with a print style sheet.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "document/document.h"
#include "language/packs.h"
#include "style/theme.h"

namespace planverk::html {

/// A page among others, in a folder: where one comes back to the first of them, and where pages on paper begin.
struct Options {
  struct Up {
    std::string href, words;
  };
  struct PageStart {
    std::string label;  ///< `112`: the anchor is `#page-112`
    std::string words;  ///< `Pack p. 112`
  };
  const language::Packs* languages = &language::built_in();
  Up up;  ///< without an address: there is none
  std::map<document::NodeId, std::vector<PageStart>> page_starts;  ///< by the first node that is read on them
};

[[nodiscard]] std::string write(const document::Document& document, const style::Theme& theme, const Options& options);
[[nodiscard]] std::string write(const document::Document& document, const style::Theme& theme,
                                const language::Packs& languages = language::built_in());

}  // namespace planverk::html
