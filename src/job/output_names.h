/// Which plan of a batch owns which output name. The earlier plan in the batch's order wins, whichever thread is
/// faster: a plan writes only after all earlier ones have said what they will write. That is known when a plan is
/// composed, long before it is laid out, so that nobody waits for long.
#pragma once

#include <condition_variable>
#include <mutex>
#include <optional>
#include <stop_token>
#include <string>
#include <unordered_map>
#include <vector>

namespace planverk::job {

class OutputNames {
 public:
  explicit OutputNames(std::size_t plans) : said_(plans, false) {}

  struct Clash {
    std::string path;
    std::size_t owner = 0;  ///< the plan that writes it
  };

  /// Plan number `plan` will write these; to be called once for each plan that is begun, also for one that writes
  /// nothing.
  void say(std::size_t plan, const std::vector<std::string>& paths);
  /// Waits until all plans before `plan` have said theirs; gives the first path that one of them owns. Nothing when
  /// `stop` comes first: the caller asks that itself.
  std::optional<Clash> wait(std::size_t plan, const std::vector<std::string>& paths, std::stop_token stop);

 private:
  std::mutex lock_;
  std::condition_variable_any more_;
  std::vector<bool> said_;
  std::size_t said_up_to_ = 0;  ///< all plans before this one have said theirs
  std::unordered_map<std::string, std::size_t> owners_;
};

}  // namespace planverk::job
