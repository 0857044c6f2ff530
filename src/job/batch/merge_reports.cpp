#include "job/merge_reports.h"

#include <algorithm>
#include <array>
#include <unordered_map>

#include "batch/read_report.h"

namespace planverk::job {

namespace {

struct Read {
  std::string path;
  BatchResult report;
  Shard shard;
};

// Ten thousand plans give some ten megabytes.
constexpr std::uint64_t most_bytes = std::uint64_t{1} << 31U;

std::string number(std::uint64_t value) {
  return std::to_string(value);
}

class Merger {
 public:
  explicit Merger(FileLayer& files) : files_(files) {}

  void read(const std::string& path) {
    const auto bytes = files_.read(path, most_bytes);
    if (!bytes) {
      wrong_.push_back(bytes.error());
      return;
    }
    auto report = read_batch_report(*bytes);
    if (!report || (report->shard && (report->shard->number < 1 || report->shard->number > report->shard->of))) {
      refuse("trouble.report-form", {{"path", path}});
      return;
    }
    const Shard shard = report->shard.value_or(Shard{});
    read_.push_back({path, std::move(*report), shard});
  }

  std::expected<BatchResult, std::vector<Failure>> merge() {
    if (wrong_.empty()) compare();
    if (wrong_.empty()) find_gaps_and_doubles();
    if (!wrong_.empty()) return std::unexpected(std::move(wrong_));
    BatchResult all = joined();
    if (!is_whole(all)) return std::unexpected(std::move(wrong_));
    if (one_file_twice(all)) all.exit = gravest(all.exit, 6);
    return all;
  }

 private:
  void refuse(std::string key, MessageValues values) {
    wrong_.push_back({Failure::Kind::usage, {std::move(key), std::move(values)}});
  }

  /// All tell of one list, shared out alike, made by one version.
  void compare() {
    const Read& first = read_.front();
    for (const Read& each : std::span(read_).subspan(1)) {
      if (each.report.program != first.report.program) {
        refuse("trouble.report-version", {{"path", each.path},
                                          {"value", each.report.program},
                                          {"other", first.path},
                                          {"other-value", first.report.program}});
      }
      if (each.shard.of != first.shard.of) {
        refuse("trouble.report-of", {{"path", each.path},
                                     {"value", number(each.shard.of)},
                                     {"other", first.path},
                                     {"other-value", number(first.shard.of)}});
      }
      if (first.report.list != each.report.list || first.report.whole != each.report.whole)
        refuse("trouble.report-list", {{"path", each.path}, {"other", first.path}});
    }
  }

  void find_gaps_and_doubles() {
    std::ranges::stable_sort(read_, {}, [](const Read& each) { return each.shard.number; });
    unsigned next = 1;
    const Read* before = nullptr;
    for (const Read& each : read_) {
      if (before != nullptr && before->shard == each.shard) {
        refuse("trouble.report-twice", {{"path", each.path}, {"other", before->path}, {"number", number(each.shard.number)}});
      }
      for (; next < each.shard.number; ++next) miss(next);
      next = each.shard.number + 1;
      before = &each;
    }
    for (; next <= read_.front().shard.of; ++next) miss(next);
  }

  /// Of a thousand missing ones some say enough.
  void miss(unsigned shard) {
    constexpr std::size_t most = 20;
    if (wrong_.size() >= most) return;
    refuse("trouble.report-missing", {{"number", number(shard)}, {"of", number(read_.front().shard.of)}});
  }

  BatchResult joined() {
    BatchResult all;
    const BatchResult& first = read_.front().report;
    all.program = first.program;
    all.list = first.list;
    all.whole = first.whole;
    for (Read& each : read_) {
      all.exit = gravest(all.exit, each.report.exit);
      all.seconds = std::max(all.seconds, each.report.seconds);
      all.stopped = all.stopped || each.report.stopped;
      if (each.report.trouble && !all.trouble) all.trouble = std::move(each.report.trouble);
      std::ranges::move(each.report.plans, std::back_inserter(all.plans));
    }
    std::ranges::stable_sort(all.plans, {}, &PlanReport::number);
    return all;
  }

  /// Every target is there, once.
  bool is_whole(const BatchResult& all) {
    bool whole = all.plans.size() == all.whole;
    for (std::size_t i = 0; whole && i < all.plans.size(); ++i) whole = all.plans[i].number == i;
    if (!whole) refuse("trouble.report-targets", {{"found", number(all.plans.size())}, {"whole", number(all.whole)}});
    return whole;
  }

  /// In one run the earlier of two targets is written; on two machines the later one may have been.
  static bool one_file_twice(BatchResult& all) {
    std::unordered_map<std::string_view, const PlanReport*> written;
    bool twice = false;
    for (PlanReport& plan : all.plans) {
      const PlanReport* first = nullptr;
      std::string path;
      for (const DocumentResult& document : plan.documents) {
        for (const WrittenFile& file : document.files) {
          const auto [owner, is_new] = written.emplace(file.path, &plan);
          if (is_new || owner->second == &plan) continue;
          first = owner->second;
          path = file.path;
        }
      }
      if (first == nullptr) continue;
      twice = true;
      plan.outcome = Outcome::failed;
      plan.reason = Message{"batch.written-twice", {{"path", path}, {"first", first->path}, {"second", plan.path}}};
    }
    return twice;
  }

  /// Of the exit codes of shards the one that says most: what was stopped or broken before what was faulty.
  static int gravest(int one, int other) {
    static constexpr std::array order{0, 1, 6, 2, 3, 4, 5};
    const auto rank = [](int code) { return std::ranges::find(order, code) - order.begin(); };
    return rank(one) >= rank(other) ? one : other;
  }

  FileLayer& files_;
  std::vector<Read> read_;
  std::vector<Failure> wrong_;
};

}  // namespace

std::expected<BatchResult, std::vector<Failure>> merge_reports(FileLayer& files,
                                                               const std::vector<std::string>& paths) {
  Merger merger(files);
  for (const std::string& path : paths) merger.read(path);
  return merger.merge();
}

}  // namespace planverk::job
