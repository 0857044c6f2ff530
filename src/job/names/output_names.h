/// Which plan of a batch owns which output name. The earlier plan in the batch's order wins, whichever thread is
/// faster, unless it does not write the file after all. What a plan may write is known before anything of it is made,
/// so a plan that shares no name with an earlier one waits for nobody's work.
#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <unordered_map>
#include <vector>

#include "names/planned_file.h"

namespace planverk::job {

class OutputNames {
 public:
  explicit OutputNames(std::size_t plans) : said_(plans, false), settled_(plans, false), own_(plans) {}

  struct Clash {
    std::string path;           ///< as the later plan calls it
    std::string first, second;  ///< where the documents stand; the first is written
  };

  /// Plan number `plan` may write these; to be called once for each plan that is begun, also for one that writes
  /// nothing. A second call changes nothing.
  void say(std::size_t plan, std::vector<PlannedFile> files);
  /// It is made, and writes these of what it said, or would if no earlier plan did. A second call changes nothing.
  void settle(std::size_t plan, const std::vector<std::string>& paths);
  /// Of a plan that is settled: waits until all plans before it have said what they may write, and those that share a
  /// file are made; gives the first file that one of them owns. Nothing when `stop` comes first: the caller asks that
  /// itself.
  std::optional<Clash> wait(std::size_t plan, std::stop_token stop);

 private:
  struct Claim {
    std::size_t plan = 0;
    std::string place;
  };
  [[nodiscard]] bool is_known(std::size_t plan) const;
  /// The earliest plan that may write a file of that key.
  [[nodiscard]] const Claim* owner(const std::string& key) const;

  std::mutex lock_;
  std::condition_variable_any more_;
  std::vector<bool> said_, settled_;
  std::vector<std::vector<PlannedFile>> own_;                   ///< what each plan said, and when settled writes
  std::size_t said_up_to_ = 0;                                  ///< all plans before this one have said theirs
  std::unordered_map<std::string, std::vector<Claim>> claims_;  ///< by key
};

}  // namespace planverk::job
