/// A look over the bytes of a PDF file before libqpdf parses it. libqpdf keeps every object that it has read and
/// unpacks streams of objects whole, so what a small file can make of itself is found out here, with a count in place
/// of the objects.
#pragma once

#include <cstddef>
#include <cstdint>
#include <expected>
#include <string_view>
#include <vector>

#include "foreign/limits.h"
#include "foreign/object.h"

namespace planverk::foreign {

struct Survey {
  std::vector<ObjectId> objects;  ///< that stand in the file, in streams of objects too; sorted, each once
  std::vector<ObjectId>
      sealed;  ///< streams that may hold objects and are encrypted: to be judged once they can be read
  std::vector<std::size_t> streams;  ///< where the data of each stream begins, old editions' too
  std::uint64_t tokens = 0;
  std::uint64_t syntax_bytes = 0;
  std::size_t widest = 0;     ///< bytes from one `endobj` to the next: how far a search for the end of an object can go
  std::size_t revisions = 0;  ///< ends of file after the first (a linearized file has two of its own)
  bool linearized = false;
};

[[nodiscard]] std::expected<Survey, Refusal> survey(std::string_view bytes, const Limits& limits);

/// Counts the objects of a stream of objects (7.5.7) with these decrypted bytes, as the survey did with the others.
[[nodiscard]] std::expected<void, Refusal> survey_sealed(std::string_view dictionary, std::string_view data,
                                                         const Limits& limits, Survey& survey);

}  // namespace planverk::foreign
