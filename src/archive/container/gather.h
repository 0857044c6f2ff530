/// What readers of containers hand over, gathered: names judged, bytes summed up, the files that tell of others kept.
#pragma once

#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "archive/container.h"
#include "container/checksum.h"

namespace planverk::archive {

class Gatherer {
 public:
  Gatherer(Contents& to, const ReadOptions& options) : to_(to), options_(options) {}

  /// A file of that name, as the container has it: `NAME/METS.xml`. False: its bytes are not wanted.
  bool begin(std::string_view name);
  /// False: no more of it is wanted.
  bool piece(std::string_view bytes);
  void end();
  /// Its bytes cannot be read to their end.
  void damaged();
  void fault(std::string_view code, std::string_view name = {}) {
    to_.faults.push_back({std::string(code), std::string(name)});
  }
  /// There are more entries than anybody reads.
  [[nodiscard]] bool too_many() const { return seen_ > options_.most_entries; }
  /// What a container of that many bytes may come to, at most: archives are not compressed a thousandfold.
  void set_container_size(std::uint64_t bytes);
  void finish();

 private:
  Contents& to_;
  const ReadOptions& options_;
  std::set<std::string, std::less<>> known_;  ///< folded: file systems that do not tell case apart
  std::optional<Checksums> sums_;
  std::string path_;
  std::string* kept_ = nullptr;
  std::uint64_t seen_ = 0, told_ = 0, most_ = UINT64_MAX;
  bool bomb_ = false;
};

/// Each reads one form.
Status read_folder(const std::string& path, Gatherer& to);
Status read_tar(const std::string& path, Gatherer& to);
Status read_zip(const std::string& path, Gatherer& to);

}  // namespace planverk::archive
