/// Parts as forms read them: in order, with their words as numbers and times. What cannot be read is noted and left
/// out.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "chart/chart.h"

namespace planverk::chart {

class Parts {
 public:
  Parts(const std::vector<Part>& parts, const Whole& whole, std::vector<WrongPart>& wrong)
      : parts_(parts), whole_(whole), wrong_(wrong) {}

  [[nodiscard]] auto begin() const { return parts_.begin(); }
  [[nodiscard]] auto end() const { return parts_.end(); }
  [[nodiscard]] const Whole& whole() const { return whole_; }

  [[nodiscard]] std::optional<Decimal> number(const Part& part) const;
  /// `attribute`: the name of the one that `value` is of.
  [[nodiscard]] std::optional<Moment> moment(const Part& part, const char* attribute, const std::string& value) const;
  void refuse(const Part& part, const char* attribute, const std::string& value) const;

 private:
  const std::vector<Part>& parts_;
  const Whole& whole_;
  std::vector<WrongPart>& wrong_;
};

}  // namespace planverk::chart
