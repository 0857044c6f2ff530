/// Every bound that input can run into (design decision D12). Each has a name for `--limit NAME=VALUE`, and the error
/// names it.
#pragma once

#include <cstdint>
#include <span>
#include <string_view>

namespace planverk {

struct Limits {
  std::uint64_t file_bytes = 64ULL << 20;    ///< `file-bytes`: one input file
  std::uint64_t total_bytes = 512ULL << 20;  ///< `total-bytes`: all included files
  std::uint64_t includes = 1000;             ///< `includes`
  std::uint64_t depth = 200;                 ///< `depth`: nested elements
  std::uint64_t elements = 20'000'000;       ///< `elements`
  std::uint64_t columns = 64;                ///< `columns` of a table, spans included
  std::uint64_t rows = 1'000'000;            ///< `rows` of a table
  std::uint64_t span = 1000;                 ///< `span`: rows or columns that one cell may span
  std::uint64_t nested_tables = 8;           ///< `nested-tables`: tables within each other
  std::uint64_t word = 10'000;               ///< `word`: letters without white space
  std::uint64_t pages = 100'000;             ///< `pages` of one document
  std::uint64_t pixels = 50'000'000;         ///< `pixels` of one picture
  std::uint64_t diagnostics = 1000;          ///< `diagnostics` kept per document; the rest is counted
  std::uint64_t nodes = 50'000'000;          ///< `nodes` of a document tree

  /// Sets a limit by its name; false when there is no such name.
  bool set(std::string_view name, std::uint64_t value);
  [[nodiscard]] static std::span<const std::string_view> names();
};

}  // namespace planverk
