/// What one worker has of its own: its hold on the compiled templates, and shaped words. Made once, used for plan after
/// plan; never by two threads at once.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "base/diagnostic.h"
#include "base/result.h"
#include "font/font.h"
#include "job/workshop.h"
#include "template/template.h"

namespace planverk::job {

class Bench {
 public:
  explicit Bench(Workshop& workshop);
  /// One for another worker, over the same compiled templates.
  struct NextTo {};
  Bench(const Bench& first, NextTo);

  /// What was found while the templates were compiled: every run that uses them tells it.
  [[nodiscard]] const Diagnostics& found() const { return found_; }
  /// Only when nothing in found() blocks.
  [[nodiscard]] templates::Composer& composer() { return *composer_; }
  /// For a family; fonts are opened here when they are wanted for the first time.
  Result<font::Shaper*> shaper(std::string_view family);
  [[nodiscard]] Workshop& workshop() { return *workshop_; }
  /// Between two plans: gives up shaped words when there are so many that memory would grow with the number of plans.
  void tidy();

 private:
  Workshop* workshop_;
  Diagnostics found_;
  std::optional<templates::Composer> composer_;
  std::map<std::string, font::Shaper, std::less<>> shapers_;
};

/// As many as there is work for, at most `jobs`.
std::vector<Bench> make_benches(Workshop& workshop, unsigned jobs, std::size_t pieces_of_work);

}  // namespace planverk::job
