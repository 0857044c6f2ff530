/// The signatures of a PDF file as its objects tell them (ISO 32000-1, 12.8.1), and whether each covers what it says.
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "foreign/objects.h"
#include "signature/verdict.h"

namespace planverk::signature {

/// What a signature is over: two spans of the file with its own /Contents between them.
struct Coverage {
  std::uint64_t gap_begin = 0, gap_end = 0;  ///< the `<` of /Contents, and behind its `>`
  std::uint64_t end = 0;                     ///< behind the last byte that is signed
  bool sound = false;                        ///< all that is left out is that string
  bool whole_file = false;
};

struct SignatureEntry {
  std::string field;
  foreign::Object value;     ///< the signature dictionary
  foreign::ObjectId object;  ///< the indirect object that it stands in
  std::string sub_filter;    ///< without its slash
  std::string contents;      ///< decoded
  bool time_stamp = false;
  std::optional<Moment> time;  ///< /M
  Coverage coverage;
  std::vector<Reason> reasons;  ///< why the coverage is not sound
};

/// In the order in which they were made: by the end of what they cover.
[[nodiscard]] std::vector<SignatureEntry> signature_entries(const foreign::Objects& file);

/// A date of PDF (7.9.4); nothing for anything else.
[[nodiscard]] std::optional<Moment> pdf_moment(std::string_view text);

}  // namespace planverk::signature
