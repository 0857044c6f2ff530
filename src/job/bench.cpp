#include "bench.h"

#include <algorithm>

namespace planverk::job {

namespace {

// Some fifty bytes each: a bench keeps to a few megabytes, and a language's common words are far fewer.
constexpr std::size_t most_words = 100'000;

}  // namespace

Bench::Bench(Workshop& workshop)
    : workshop_(&workshop), composer_(templates::Composer::compile(workshop.template_files(), found_)) {}

Bench::Bench(const Bench& first, NextTo) : workshop_(first.workshop_), found_(first.found_) {
  if (first.composer_) composer_.emplace(first.composer_->for_another_worker());
}

Result<font::Shaper*> Bench::shaper(std::string_view family) {
  if (const auto known = shapers_.find(family); known != shapers_.end()) return &known->second;
  auto library = workshop_->fonts(family);
  if (!library) return std::unexpected(library.error());
  return &shapers_.emplace(std::string(family), font::Shaper(**library)).first->second;
}

void Bench::tidy() {
  std::erase_if(shapers_, [](const auto& entry) { return entry.second.word_count() > most_words; });
}

std::vector<Bench> make_benches(Workshop& workshop, unsigned jobs, std::size_t pieces_of_work) {
  std::vector<Bench> benches;
  const std::size_t count = std::clamp<std::size_t>(pieces_of_work, 1, std::max(jobs, 1U));
  benches.reserve(count);
  benches.emplace_back(workshop);
  while (benches.size() < count) benches.emplace_back(benches.front(), Bench::NextTo{});
  return benches;
}

}  // namespace planverk::job
