/// Bounds of a PDF file that others made, and why one is not taken. The bounds keep reading within a gigabyte of memory
/// and some seconds, whatever the file says of itself (decisions/49).
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace planverk::foreign {

struct Limits {
  std::uint64_t file_bytes = 1ULL << 30;  ///< of the file as it stands
  std::uint64_t pages = 20'000;           ///< leaves of the page tree
  std::uint64_t objects = 8'388'607;      ///< indirect objects (ISO 32000-1, C.2; ISO 19005-2, 6.1.13)
  std::uint64_t tokens = 8'000'000;  ///< of all objects outside streams: each costs a hundred bytes once it is read
  std::uint64_t syntax_bytes = 256ULL << 20;  ///< of object and cross-reference streams, decoded, all together
  std::uint64_t stream_bytes = 64ULL << 20;   ///< of one other stream, decoded
  std::uint64_t content_bytes = 64ULL << 20;  ///< of content that is run, forms as often as they are drawn, besides
  std::uint64_t content_ratio = 40;           ///< … this many times the file's size
  std::uint64_t depth = 200;                  ///< of page, outline and structure trees, and of forms in forms
};

enum class Trouble {
  empty,           ///< no bytes
  no_pdf,          ///< no `%PDF-` where it has to be; `Refusal::found` tells what it is where that is known
  damaged,         ///< no page tree can be reached, not even when the cross-reference table is made anew
  encrypted,       ///< does not open with the empty password
  no_pages,        ///< opens, and has no page
  too_many_pages,  ///< `Limits::pages`
  too_large,       ///< any of the other bounds; `Refusal::found` names it
  too_deep,        ///< `Limits::depth` in the page tree
};

struct Refusal {
  Trouble trouble = Trouble::damaged;
  /// `no_pdf`: `zip`, `ole` (old office files), `png`, `jpeg`, `tiff`, `html`, `xml`, `postscript`, `rtf`, or nothing.
  /// `too_large`: `file`, `objects`, `tokens`, `syntax`. `damaged`: what libqpdf says, in English, for whoever looks
  /// closer.
  std::string found;
};

/// `no-pdf`: as keys of messages have it.
[[nodiscard]] std::string_view code(Trouble trouble);

}  // namespace planverk::foreign
