#include "progress.h"

#include <fmt/format.h>
#include <unistd.h>

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <nlohmann/json.hpp>

#include "base/printable.h"
#include "words.h"

namespace planverk::cli {

namespace {

void put(const std::string& text) {
  std::fwrite(text.data(), 1, text.size(), stderr);
  std::fflush(stderr);
}

double rate(const job::BatchCount& count) {
  return count.seconds > 0 ? static_cast<double>(count.done) / count.seconds : 0;
}

/// By the mean of what is done; plans differ, so whole seconds say enough.
std::int64_t seconds_left(const job::BatchCount& count) {
  if (count.done == 0) return 0;
  const double left = count.seconds / static_cast<double>(count.done) * static_cast<double>(count.plans - count.done);
  return std::llround(left);
}

class Silent : public job::BatchObserver {
 public:
  void started(const job::BatchCount&) override {}
  void finished(const job::PlanReport&, const job::BatchCount&) override {}
};

class Lines : public job::BatchObserver {
 public:
  void started(const job::BatchCount&) override {}
  void finished(const job::PlanReport& plan, const job::BatchCount& count) override {
    put(fmt::format("{}/{} {}: {}\n", count.done, count.plans, printable_in_line(plan.path),
                    word("cli.outcome." + std::string(name_of(plan.outcome)))));
  }
};

class Bar : public job::BatchObserver {
 public:
  void started(const job::BatchCount& count) override { draw(count); }
  void finished(const job::PlanReport&, const job::BatchCount& count) override {
    // More often than people can see costs time on slow terminals.
    if (count.done < count.plans && count.seconds - drawn_at_ < 0.1) return;
    draw(count);
  }
  ~Bar() override { put("\r\033[K"); }

 private:
  void draw(const job::BatchCount& count) {
    constexpr std::size_t width = 24;
    drawn_at_ = count.seconds;
    const std::size_t full = count.plans == 0 ? width : width * count.done / count.plans;
    const std::string failed =
        count.failed == 0 ? "" : ", " + say({"cli.failed", {{"failed", std::to_string(count.failed)}}});
    const std::int64_t left = seconds_left(count);
    put(fmt::format("\r\033[K[{}{}] {}/{}{}, {:.1f}/s, ", std::string(full, '#'), std::string(width - full, '.'),
                    count.done, count.plans, failed, rate(count)) +
        say({"cli.left", {{"time", fmt::format("{}:{:02}", left / 60, left % 60)}}}));
  }
  double drawn_at_ = 0;
};

class JsonLines : public job::BatchObserver {
 public:
  void started(const job::BatchCount& count) override { say({{"event", "started"}, {"plans", count.plans}}); }
  void finished(const job::PlanReport& plan, const job::BatchCount& count) override {
    say({{"event", "plan"},
         {"plan", plan.path},
         {"outcome", name_of(plan.outcome)},
         {"kept", plan.kept},
         {"done", count.done},
         {"failed", count.failed},
         {"plans", count.plans},
         {"pages", count.pages},
         {"seconds", count.seconds},
         {"plansPerSecond", rate(count)},
         {"secondsLeft", seconds_left(count)}});
  }

 private:
  static void say(const nlohmann::ordered_json& line) {
    put(printable_json(line.dump(-1, ' ', false, nlohmann::ordered_json::error_handler_t::replace)) + "\n");
  }
};

}  // namespace

std::unique_ptr<job::BatchObserver> make_progress(Progress wanted) {
  if (wanted == Progress::automatic) {
    if (::isatty(STDERR_FILENO) != 0) return std::make_unique<Bar>();
    wanted = Progress::plain;
  }
  if (wanted == Progress::plain) return std::make_unique<Lines>();
  if (wanted == Progress::json) return std::make_unique<JsonLines>();
  return std::make_unique<Silent>();
}

}  // namespace planverk::cli
