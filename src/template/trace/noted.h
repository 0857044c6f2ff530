/// Which attributes of the plan a run prints as values, so that what figures are made of can be told and found. Only
/// where somebody asks for traces.
#pragma once

#include <cstdint>
#include <optional>
#include <utility>
#include <vector>

#include "compile/value.h"
#include "figures/traces.h"
#include "words/format.h"

namespace planverk::templates {

struct NotedFigure {
  Origin origin;
  Format format = Format::text;
  std::optional<document::Value> value = {};  ///< as it prints; none of words
};

class NotedFigures {
 public:
  explicit NotedFigures(const figures::Traces* traces) : traces_(traces) {}

  [[nodiscard]] bool wanted() const { return traces_ != nullptr; }
  /// Its number, for the text that shows it.
  std::uint32_t note(NotedFigure figure) {
    list_.push_back(std::move(figure));
    return static_cast<std::uint32_t>(list_.size() - 1);
  }
  [[nodiscard]] const std::vector<NotedFigure>& list() const { return list_; }
  [[nodiscard]] const figures::Traces& traces() const { return *traces_; }

 private:
  const figures::Traces* traces_;
  std::vector<NotedFigure> list_;
};

}  // namespace planverk::templates
