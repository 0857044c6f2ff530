/// Prints `chart` with its parts: a template names them, the program draws.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "chart/chart.h"
#include "run/run.h"

namespace planverk::templates {

class Executor;

class ChartPrinter {
 public:
  ChartPrinter(Run& run, Executor& executor) : run_(run), executor_(executor) {}

  void print(const WriteChart& chart, Span span);
  void print(const WritePart& part, Span span);
  void print(const WriteMonths& months, Span span);
  /// While the words of a part are printed, its attributes may be set by words.
  [[nodiscard]] bool in_part() const { return part_ != nullptr; }
  bool set(std::string_view name, std::string value);

 private:
  Run& run_;
  Executor& executor_;
  std::vector<chart::Part>* parts_ = nullptr;  ///< of the chart that is being printed
  chart::Part* part_ = nullptr;
};

}  // namespace planverk::templates
