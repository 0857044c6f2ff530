/// Small documents and their pages, for the tests of this folder.
#pragma once

#include <string>
#include <string_view>

#include "document/complete.h"
#include "html/html.h"
#include "support/sample_document.h"

namespace planverk::test::html_page {

using document::Document;
using document::Kind;
using document::NodeId;
using document::Style;
using document::Tree;
using test::TreeWriter;

inline Document completed(Document document) {
  Diagnostics found;
  document::complete(document, {}, found);
  return document;
}

inline std::string page_of(const Document& document) {
  return html::write(document, test::plain_theme());
}

inline std::size_t count(std::string_view text, std::string_view part) {
  std::size_t n = 0;
  for (std::size_t at = text.find(part); at != std::string_view::npos; at = text.find(part, at + part.size())) ++n;
  return n;
}

inline Document small_document(std::string_view words) {
  Document document;
  document.words = test::swedish_words();
  document.identity.title = "Titel";
  document.identity.language = "sv-SE";
  TreeWriter write(document.tree);
  write.styled(Tree::root(), Kind::heading, Style::title, "Titel");
  write.add(Tree::root(), Kind::paragraph, words);
  return document;
}

}  // namespace planverk::test::html_page
