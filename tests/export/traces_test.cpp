// What figures are made of gives them: in every sample, and in random budgets. No trace is made up.
#include <fmt/format.h>

#include <cstdlib>
#include <filesystem>
#include <random>
#include <set>

#include "support/catch.h"
#include "traced_plan.h"

namespace planverk::figures {

namespace {

std::uint64_t setting(const char* name, std::uint64_t otherwise) {
  const char* value = std::getenv(name);
  return value == nullptr ? otherwise : std::strtoull(value, nullptr, 10);
}

std::vector<std::string> sample_plans() {
  std::vector<std::string> plans;
  for (const auto& each : std::filesystem::recursive_directory_iterator("samples")) {
    const std::filesystem::path& path = each.path();
    if (path.extension() != ".xml" || path.parent_path().parent_path() != "samples" || path.parent_path().filename() == "shared") continue;
    plans.push_back(path.string());
  }
  std::sort(plans.begin(), plans.end());
  return plans;
}

/// Parts stand on the variant's tree, and give the figure that stands there too.
void check_traces(const Traces& traces) {
  for (const Trace& refused : traces.refused()) {
    FAIL_CHECK(refused.node.name() << "/" << refused.attribute << " is noted as " << word_of(refused.how)
                                   << " of what does not give " << refused.value.text());
  }
  for (const Trace& trace : traces.all()) {
    INFO(std::string(trace.node.name()) << "/" << trace.attribute);
    CHECK(Decimal::parse(trace.node.get(trace.attribute)) == std::optional(trace.value));
    CHECK(reckon(trace) == std::optional(trace.value));
    for (const TracePart& part : trace.parts) {
      CHECK(part.node);
      if (!part.attribute.empty() && !part.day) CHECK(part.node.has(part.attribute));
    }
  }
}

}  // namespace

TEST_CASE("in every sample the parts of figures give them", "[traces]") {
  std::size_t all = 0;
  std::set<std::string> kinds, ways;
  for (const std::string& plan : sample_plans()) {
    INFO(plan);
    const std::filesystem::path templates = std::filesystem::path(plan).parent_path() / "templates";
    const std::string own = std::filesystem::is_directory(templates) ? templates.string() : std::string();
    test::for_each_document(system_files(), plan, "samples", own, [&](const test::TracedDocument& made) {
      check_traces(made.traces);
      for (const Trace& trace : made.traces.all()) {
        kinds.insert(std::string(trace.node.name()) + "/@" + trace.attribute);
        ways.emplace(word_of(trace.how));
      }
      all += made.traces.all().size();
    });
  }
  CHECK(all > 2000);
  // Every kind of figure that the stage reckons of parts is met somewhere.
  for (const char* wanted : {"budget/@fig:total", "group/@fig:subtotal", "line/@fig:share", "risk/@fig:value", "fig:row/@deviation",
                             "fig:count/@count", "fig:count/@share", "series/@fig:total", "pt/@fig:share", "fig:investment/@deviation",
                             "goal/@fig:money", "action/@fig:overdue-days", "outcome/@fig:remaining", "instrument/@fig:total",
                             "val/@fig:text-value"}) {
    INFO(wanted);
    CHECK(kinds.contains(wanted));
  }
  CHECK(ways.size() == 9);
}

TEST_CASE("in random budgets the parts of figures give them", "[traces]") {
  const std::uint64_t first = setting("PLANVERK_SEED", 1);
  const std::uint64_t rounds = setting("PLANVERK_ROUNDS", 100);
  for (std::uint64_t seed = first; seed < first + rounds; ++seed) {
    INFO("seed " << seed);
    std::mt19937_64 chance(seed);
    const auto below = [&](std::uint64_t most) { return static_cast<unsigned>(chance() % most); };
    std::string lines;
    const unsigned count_of_lines = 1 + below(9);
    for (unsigned i = 0; i < count_of_lines; ++i) {
      const unsigned kind = below(4);
      const bool breaks = i > 0 && below(3) == 0;
      lines += fmt::format(R"(<line id="l{}" label="Rad {}" amount="{}.{}"{}{}/>)", i, i, below(9000), below(100),
                           breaks ? "" : kind == 0 ? R"( kind="income")" : R"( kind="cost")",
                           breaks ? fmt::format(R"( breaks="l{}")", below(i)) : std::string());
    }
    const std::string plan = test::plan_with(
        fmt::format(R"(<budget id="u" body="b" year="2026" unit="tkr" frame="{}">{}</budget>)", below(9000), lines),
        R"(<budgetTable of="u"/>)");
    test::for_each_document(plan, [&](const test::TracedDocument& made) {
      check_traces(made.traces);
      const xml::Node budget = made.variant.tree.root().first_child("budget");
      CHECK(made.traces.find(budget, "fig:left") != nullptr);
    });
  }
}

TEST_CASE("a composed document shows where its figures stand", "[traces]") {
  const std::string plan = test::plan_with(
      R"(<budget id="u" body="b" year="2026" unit="tkr"><line id="l1" label="Lön" kind="cost" amount="900"/>
         <line id="l2" label="Hyra" kind="cost" amount="281"/><line id="l3" label="Avgifter" kind="income" amount="81"/></budget>)",
      R"(<budgetTable of="u"/>)");
  test::for_each_document(plan, [&](const test::TracedDocument& made) {
    const document::Document document = made.composed();
    REQUIRE(!document.traces.empty());
    bool found = false;
    for (const document::ShownFigure& shown : document.traces.shown) {
      const std::string words(document.tree.text(shown.text).substr(shown.begin, shown.length));
      const document::Trace& trace = document.traces.list[shown.trace];
      if (words != "1\u00A0100") continue;
      found = true;
      CHECK(trace.how == "sum");
      CHECK(trace.value == "1\u00A0100\u00A0tkr");
      CHECK(trace.formula == "Summan av 3 delar");
      REQUIRE(trace.parts.size() == 3);
      CHECK(trace.parts[0].sign.empty());
      CHECK(trace.parts[0].value == "900");
      CHECK(trace.parts[2].sign == "\u2212");
      CHECK(trace.parts[2].value == "81");
      CHECK(trace.parts[2].place != document::no_node);
    }
    CHECK(found);
  });
}

}  // namespace planverk::figures
