/// The texts that the document prints: titles, paragraphs, items, cells and captions of its own and of the registers it
/// shows, gathered once for all text rules, and its tables. In: what the document prints. Out: one entry a text, in
/// reading order of the tree; what it views dies with the tree or the store.
#pragma once

#include <string_view>
#include <vector>

#include "base/text_store.h"
#include "count/uses.h"
#include "plan/variant.h"
#include "text/phrases.h"

namespace planverk::figures {

struct Text {
  enum class Kind {
    paragraph,  ///< a `p` that stands by itself
    title,      ///< headings, labels, captions
    other,      ///< items, cells, notes and all else
  };
  xml::Node node;
  std::string_view attribute;  ///< empty: the element's own words
  std::string_view words;  ///< folded (folded.h); places.h knows where each byte was written
  std::string_view small;  ///< the same in small letters, byte for byte beside them
  Kind kind = Kind::other;
  HeldSet held;  ///< of the phrases that the rules look for
};

/// The registers' elements that the document prints, and the document itself.
[[nodiscard]] std::vector<xml::Node> printed_nodes(const plan::Variant& variant, const plan::Views& views,
                                                   const Uses& uses);

struct Gathered {
  std::vector<Text> texts;
  std::vector<xml::Node> tables;  ///< that the plan writes out
  std::vector<xml::Node> links;   ///< to addresses
};

/// `store` keeps what does not stand in the tree as it is read.
[[nodiscard]] Gathered gather_texts(const std::vector<xml::Node>& printed, const Phrases& phrases, TextStore& store);

}  // namespace planverk::figures
