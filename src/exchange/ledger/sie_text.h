/// SIE's form of text: posts that begin with a label (`#RES 0 3010 -100.50`), fields parted by blanks, quoted where they
/// hold blanks, objects in braces, subposts between braces on lines of their own. Source: SIE filformat, edition 4B
/// (2008-09-30), chapters 5 and 11, sie.se.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "base/diagnostic.h"
#include "base/sources.h"

namespace planverk::exchange::ledger {

enum class Encoding { pc8, windows1252, utf8 };

/// The standard says PC8 (code page 437); programs write Windows-1252 and UTF-8 too, whatever `#FORMAT` says. UTF-8 is
/// known by its form, the other two by which of them makes Nordic letters of the bytes.
[[nodiscard]] Encoding encoding_of(std::string_view bytes);
[[nodiscard]] std::string to_utf8(std::string_view bytes, Encoding encoding);

/// An object of a dimension: `{1 "100"}` has one, `{}` none.
struct SieObject {
  std::string dimension, object;
};

struct SieField {
  std::string text;
  std::vector<SieObject> objects;
  bool list = false;  ///< a list of objects in braces
};

struct SiePost {
  std::string label;  ///< `RES`, upper case
  std::vector<SieField> fields;
  Span span;          ///< its line
  bool within = false;  ///< a subpost between braces

  /// The field's text; empty when there is none.
  [[nodiscard]] std::string_view text(std::size_t index) const;
};

/// Hands over all posts in order, one at a time; lines that hold none are skipped. A quote or brace without end is a finding
/// of `sie-syntax`.
void each_sie_post(std::string_view bytes, FileId file, Encoding encoding, Diagnostics& found,
                   const std::function<void(const SiePost&)>& take);

}  // namespace planverk::exchange::ledger
