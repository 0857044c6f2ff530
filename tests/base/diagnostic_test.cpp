#include "base/diagnostic.h"

#include "support/catch.h"

namespace planverk {

TEST_CASE("base: a finding names its message, notes and hints by keys") {
  Diagnostics found;
  Diagnostic& one = found.add("budget-sum", Span{1, 20, 4})
                        .with("stated", "1180")
                        .with("sum", "1181")
                        .variant("stated")
                        .note(Span{1, 5, 2}, "part", {{"amount", "777"}})
                        .mend()
                        .about("b21");
  CHECK(one.rule == find_rule("budget-sum"));
  CHECK(one.severity == Severity::error);
  CHECK(one.message.key == "budget-sum.stated");
  REQUIRE(one.message.values.size() == 2);
  CHECK(one.message.values[1] == std::pair<std::string, std::string>{"sum", "1181"});
  REQUIRE(one.notes.size() == 1);
  CHECK(one.notes[0].message.key == "budget-sum.note-part");
  CHECK(one.hint->key == "budget-sum.hint");
  CHECK(one.mend("total").hint->key == "budget-sum.hint-total");
  CHECK(one.at == "b21");
  CHECK(found.add("action-overdue", Span{}).severity == Severity::warning);
}

TEST_CASE("base: only format errors block, and accepted findings are not counted") {
  Diagnostics found;
  found.add("budget-sum", Span{1, 1, 1});
  found.add("budget-sum", Span{1, 2, 1}).accepted = true;
  found.add("action-overdue", Span{1, 3, 1});
  CHECK_FALSE(found.blocked());
  CHECK(found.count(Severity::error) == 1);
  CHECK(found.count(Severity::warning) == 1);
  CHECK(found.count(Severity::note) == 0);
  found.add("unknown-element", Span{1, 4, 1});
  CHECK(found.blocked());
}

TEST_CASE("base: findings are sorted by place, in the order of finding, without exact doubles") {
  Diagnostics found;
  found.add("risk-value", Span{2, 1, 1}).with("n", "1");
  found.add("risk-value", Span{1, 9, 1}).with("n", "2");
  found.add("budget-sum", Span{1, 9, 1}).with("n", "3");
  found.add("risk-value", Span{1, 9, 1}).with("n", "2");   // a double, though not beside its first
  found.add("risk-value", Span{1, 9, 2}).with("n", "2");   // longer
  found.add("risk-value", Span{1, 9, 1}).with("n", "22");  // another value
  found.add("risk-value", Span{1, 9, 1}).with("n", "2").note(Span{1, 1, 1}, "x");
  found.add("as-of-missing", Span{}).with("n", "4");
  Diagnostics more;
  more.add("risk-value", Span{1, 2, 1}).with("n", "5");
  found.append(std::move(more));
  found.sort();
  std::string order;
  for (const Diagnostic& each : found.all()) {
    order += std::to_string(each.span.file) + ":" + std::to_string(each.span.offset) + " " +
             each.message.values[0].second + "; ";
  }
  CHECK(order == "0:0 4; 1:2 5; 1:9 2; 1:9 3; 1:9 2; 1:9 22; 1:9 2; 2:1 1; ");
}

TEST_CASE("base: many findings at one place keep the order of finding") {
  Diagnostics found;
  for (int i = 0; i < 500; ++i) found.add("risk-value", Span{1, 9, 1}).with("n", std::to_string(i));
  found.sort();
  REQUIRE(found.all().size() == 500);
  for (std::size_t i = 0; i < 500; ++i) REQUIRE(found.all()[i].message.values[0].second == std::to_string(i));
}

}  // namespace planverk
