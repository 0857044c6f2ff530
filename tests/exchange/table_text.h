/// A table as text, a plan beside it in memory, and what reading the one for the other makes.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "base/file.h"
#include "edit/manuscript.h"
#include "exchange/compare.h"
#include "exchange/readers.h"
#include "language/packs.h"

namespace planverk::test {

/// One file in memory, which nobody writes.
class OneFile : public FileLayer {
 public:
  explicit OneFile(std::string bytes) : bytes_(std::move(bytes)) {}
  Result<std::string> read(const std::string&, std::uint64_t) override { return bytes_; }
  Result<int> create(const std::string&, unsigned) override { return own_fault("written"); }
  Result<std::size_t> write(int, std::string_view) override { return own_fault("written"); }
  Status sync(int) override { return own_fault("written"); }
  Status close(int) override { return own_fault("written"); }
  Status rename(const std::string&, const std::string&) override { return own_fault("written"); }
  Status sync_folder(const std::string&) override { return own_fault("written"); }
  void remove(const std::string&) override {}
  Status make_folders(const std::string&) override { return own_fault("written"); }

 private:
  std::string bytes_;
};

struct Imported {
  Sources sources;
  Diagnostics found;
  std::optional<exchange::Reading> reading;
  std::vector<exchange::Comparison> comparisons;
  std::string map;   ///< as it would be written
  std::string plan;  ///< its bytes afterwards

  [[nodiscard]] std::size_t count(exchange::Difference::Kind kind) const;
  [[nodiscard]] std::size_t changes() const;
  /// `import-value.number Blad!C7`, a line each.
  [[nodiscard]] std::string findings() const;
  /// `likelihood: Sannolikhet [exact]`, a line a column that is taken or asked.
  [[nodiscard]] std::string columns() const;
};

[[nodiscard]] std::unique_ptr<Imported> import_table(const std::string& plan, const std::string& table,
                                                     const exchange::ReadOptions& options = {}, bool remove_gone = false);

}  // namespace planverk::test
