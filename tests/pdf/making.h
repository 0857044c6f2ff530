/// Makes PDF files in tests.
#pragma once

#include <string>
#include <vector>

#include "document/document.h"
#include "hand_layout.h"
#include "pdf/pdf.h"

namespace planverk::test {

/// The library that the program ships with.
[[nodiscard]] const font::Library& shipped_fonts();
[[nodiscard]] Result<std::string> make_pdf(const document::Document& document, pdf::Options options = {},
                                           const HandLayout& shape = {});
/// Both in one file, one below the other, the second in another theme's colours.
[[nodiscard]] Result<std::string> make_pack(const document::Document& first, const document::Document& second,
                                            pdf::Options options = {});

struct Taking {
  std::vector<std::size_t> pages = {};  ///< none: all
  bool keep_structure = true;
  foreign::CopyReport* report = nullptr;  ///< filled where it is wanted
};
/// `host` with pages of `guest` below it, in a group, each with a number over it.
[[nodiscard]] Result<std::string> make_with_guest(const document::Document& host, const std::string& guest,
                                                  Taking taking = {});

}  // namespace planverk::test
