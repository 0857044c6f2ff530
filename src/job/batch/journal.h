/// What a batch knows of its output folder: for each target what it was made of and what came of it, a JSON object a line
/// in the hidden file `.planverk-journal.jsonl`, of a shard `.planverk-journal-I-of-N.jsonl`. A line is added when the
/// outputs that it tells of are in their places; a line that is torn is as good as none. Nothing is believed of a line
/// that the files themselves do not bear out, so that clocks, copies and other machines cannot mislead a run.
#pragma once

#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "base/file_digest.h"
#include "base/growing_file.h"
#include "batch/read_log.h"
#include "job/batch.h"

namespace planverk::job {

/// One target as it was made.
struct JournalEntry {
  std::string target;                        ///< what was asked for: plan, documents, formats, name
  std::string with;                          ///< the rest that it depends on, but files and fonts
  std::map<std::string, std::string> fonts;  ///< of each family the digest of its faces
  std::vector<ReadFile> read;
  PlanReport report;
};

/// A file that a run has written.
struct KnownFile {
  FileDigest digest;
  std::string plan, document;
};

class Journal {
 public:
  /// Reads the journals of the folder and begins this run's. That of a whole run takes in those of shards. Failure: it
  /// cannot be written.
  static Result<Journal> open(FileLayer& files, const std::string& folder, std::optional<Shard> shard);

  /// Entries for the target of runs before this one: what is said in them has to be looked at.
  [[nodiscard]] std::vector<JournalEntry> entries(const std::string& target) const;
  /// Whether all that it was made of is as it was, and all outputs are there with the bytes that were written.
  [[nodiscard]] bool holds(const JournalEntry& entry);
  /// May be called from all threads, once the outputs stand in their places. Every so many entries it waits for the disk.
  Status add(const JournalEntry& entry);
  Status flush();

  /// Files that earlier runs have written, by path.
  [[nodiscard]] const std::map<std::string, KnownFile>& known() const { return known_; }
  /// Such a file is gone.
  Status forget(const std::string& path);

 private:
  Journal(std::string folder, std::optional<Shard> shard) : folder_(std::move(folder)), shard_(shard) {}
  void read(std::string_view lines, bool own);
  void read_line(std::string_view line, bool own);
  void know(const std::string& path, KnownFile file, bool own);
  [[nodiscard]] std::string head() const;
  /// Paths of outputs are kept relative to the folder, so that it can be moved.
  [[nodiscard]] std::string below(const std::string& path) const;
  [[nodiscard]] std::string at(const std::string& path) const;
  [[nodiscard]] std::string line_of(const JournalEntry& entry) const;
  [[nodiscard]] JournalEntry entry_of(std::string_view line) const;
  Status append(const std::string& line);
  bool is_as_it_was(const ReadFile& file);

  std::string folder_;
  std::optional<Shard> shard_;
  std::unordered_map<std::string, std::vector<std::string>> lines_;  ///< of others and own, by target
  std::map<std::string, std::string> own_lines_;                     ///< those that stay in this run's journal
  std::map<std::string, KnownFile> known_;
  std::set<std::string> own_known_;  ///< paths that this run's journal told of
  std::optional<GrowingFile> file_;
  std::unique_ptr<std::mutex> lock_ = std::make_unique<std::mutex>();  ///< guards what follows, and appending
  std::size_t unflushed_ = 0;
  std::unordered_map<std::string, std::string> digests_;  ///< of files that plans share
};

}  // namespace planverk::job
