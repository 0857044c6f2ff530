// Units of money: what the one table of them says, and where what people write leads to.
#include <map>
#include <set>
#include <string>
#include <utility>

#include "plan/subjects/money.h"
#include "plan_text.h"
#include "support/catch.h"

namespace planverk::test {

namespace {

/// The code that a message leads to; empty where it names none.
std::string led_to(const std::string& attribute, const std::string& written) {
  PlanText plan(attribute == "unit" ? plan_around("<budget id=\"b\" body=\"ks\" year=\"2026\" unit=\"" + written + "\"/>", "")
                                    : plan_around("<limits investmentUnit=\"" + written + "\"/>", ""));
  REQUIRE(plan.tree);
  plan.shape();
  for (const Diagnostic& each : plan.found.all()) {
    if (!each.hint) continue;
    for (const auto& [name, value] : each.hint->values) {
      if (name == "nearest") return value;
    }
  }
  return {};
}

std::int64_t size_of(const std::string& code) {
  for (const plan::MoneyUnit& each : plan::money_units) {
    if (each.word == code) return each.size;
  }
  return 0;
}

}  // namespace

TEST_CASE("plan: each unit of money has its currency and its size") {
  const std::map<std::string_view, std::pair<std::string_view, std::int64_t>> wanted{
      {"kr", {"kr", 1}},         {"tkr", {"kr", 1'000}},       {"kkr", {"kr", 1'000}},
      {"1000kr", {"kr", 1'000}}, {"mkr", {"kr", 1'000'000}},   {"mnkr", {"kr", 1'000'000}},
      {"millkr", {"kr", 1'000'000}},
      {"NOK", {"NOK", 1}},       {"TNOK", {"NOK", 1'000}},     {"MNOK", {"NOK", 1'000'000}},
      {"DKK", {"DKK", 1}},       {"TDKK", {"DKK", 1'000}},     {"MDKK", {"DKK", 1'000'000}},
      {"EUR", {"EUR", 1}},       {"TEUR", {"EUR", 1'000}},     {"MEUR", {"EUR", 1'000'000}}};
  std::map<std::string_view, std::pair<std::string_view, std::int64_t>> known;
  for (const plan::MoneyUnit& each : plan::money_units) known.emplace(each.word, std::pair(each.currency, each.size));
  CHECK(known == wanted);
  for (const auto& [code, means] : wanted) {
    INFO(code);
    PlanText plan(plan_around("<budget id=\"b\" body=\"ks\" year=\"2026\" unit=\"" + std::string(code) + "\"/>", ""));
    REQUIRE(plan.tree);
    CHECK(plan.shape());
  }
}

TEST_CASE("plan: what people write for a unit leads to one of the same size, and is no unit itself") {
  std::set<std::string_view> written;
  for (const plan::MoneyUnit& each : plan::money_units) {
    for (std::string_view rest = each.written; !rest.empty();) {
      const std::size_t end = std::min(rest.find('|'), rest.size());
      const std::string form(rest.substr(0, end));
      INFO(form);
      CHECK(written.insert(rest.substr(0, end)).second);
      CHECK(size_of(form) == 0);
      CHECK(led_to("unit", form) == each.word);
      CHECK(led_to("investmentUnit", form) == each.word);
      rest.remove_prefix(std::min(end + 1, rest.size()));
    }
  }
  // With the spaces that programs put between digits.
  for (const char* form : {"1 000 kr", "1\u00A0000\u00A0kr", "1\u202F000 kr", "1000 kr"}) CHECK(led_to("unit", form) == "1000kr");
  CHECK(led_to("unit", "mill.\u00A0kr") == "millkr");
  // Units are not led away from themselves, and nobody guesses the size of others.
  for (const char* form : {"mkr", "kkr", "DKK", "tusental", "mdkr", "tkkr"}) CHECK(led_to("unit", form).empty());
}

}  // namespace planverk::test
