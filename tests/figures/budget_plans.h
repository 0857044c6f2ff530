/// Plans with one budget, for the tests of its sums and of its rules.
#pragma once

#include "judging.h"

namespace planverk::test {

inline PlanText with_budget(const std::string& lines, const std::string& attributes = {}, const std::string& content = {}) {
  PlanText plan{
      R"(<level id="l" rank="1" label="Mål"/><goal id="g" level="l" title="Jämlik hälsa"/><budget id="b" body="ks" year="2026" unit="tkr" )" +
          attributes + ">\n" + lines + "\n</budget>",
      content};
  plan.kind = "operationalPlan";
  return plan;
}

inline std::string line(const std::string& id, const std::string& amount, const std::string& rest = {}) {
  return "<line id=\"" + id + "\" label=\"" + id + "\" amount=\"" + amount + "\" " + rest + "/>\n";
}

/// The budget of the catalogue, with two breakdowns and one of the second level in groups.
inline std::string whole_budget(const std::string& sum = "1181") {
  return line("in", "0", R"(kind="income")") + line("pk", "777", R"(kind="cost")") +
         line("dr", "404", R"(kind="cost")") + line("su", sum, R"(kind="sum")") + line("p1", "723", R"(breaks="pk")") +
         line("p2", "54", R"(breaks="pk")") + line("um", "330", R"(breaks="dr")") + line("kk", "50", R"(breaks="dr")") +
         line("ov", "24", R"(breaks="dr")") + R"(<group id="k" label="Klimat" goal="g">)" +
         line("k1", "10", R"(breaks="um")") + "</group>" + R"(<group id="c" label="Barn" goal="g">)" +
         line("c1", "50", R"(breaks="um")") + line("c2", "30", R"(breaks="um")") + "</group>" +
         R"(<group id="h" label="Hälsa" goal="g">)" + line("h1", "215", R"(breaks="um")") + "</group>" +
         R"(<group id="o" label="Processer" goal="g">)" + line("o1", "25", R"(breaks="um")") + "</group>";
}

/// A value of the first finding.
inline std::string told(const Judged& judged, std::string_view name) {
  if (judged.found.all().empty()) return {};
  for (const auto& [place, value] : judged.found.all().front().message.values) {
    if (place == name) return value;
  }
  return {};
}

}  // namespace planverk::test
