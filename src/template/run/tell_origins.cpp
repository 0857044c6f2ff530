// Says below what shows them where facts were taken over from, in the words of the rule `origins`.
#include "document/style.h"
#include "run/executor.h"

namespace planverk::templates {

namespace {

constexpr std::string_view rule_name = "origins";

}  // namespace

void Executor::tell_origins(Span span) {
  if (!run_.origins.any() || run_.output.gathers_words()) return;
  const std::string ids = run_.origins.take();
  if (ids.empty()) return;
  const auto rule = run_.rules.by_name.find(rule_name);
  if (rule == run_.rules.by_name.end()) {
    run_.error(span, "no-rule-name").with("name", std::string(rule_name)).mend("no-rule-name");
    return;
  }
  Builder& builder = run_.output.builder;
  const int opened = builder.open_below(document::Style::named("origin"), run_.focus.source);
  if (opened == 0) return;
  enter(*rule->second->code, {{"ids", span, Body{{span, WriteText{ids}}}}}, run_.focus.node, span);
  for (int i = 0; i < opened; ++i) builder.close();
}

void Executor::step(const Shows& shows, Span span) {
  if (!run_.origins.any()) return;
  for (const xml::Node node : selection_.nodes_of(shows.nodes, span)) run_.origins.is_made_of(node);
}

void Executor::step(const TellOrigins&, Span span) {
  tell_origins(span);
}

/// What stands in a section before one within it is the outer one's.
void Executor::enter_rule(const Rule& rule, const Apply& apply, xml::Node node, Span span) {
  using enum Origins::Around;
  const auto around = run_.origins.any() ? around_of(node) : std::nullopt;
  // A section of a register's text, within a view.
  if (!around || (*around == section && run_.origins.stands_in(view))) {
    enter(*rule.code, apply.arguments, node, span);
    return;
  }
  if (*around == section && run_.origins.stands_in(section)) tell_origins(span);
  run_.origins.open(*around, node);
  enter(*rule.code, apply.arguments, node, span);
  if (*around == view) tell_origins(span);
  run_.origins.close();
}

void Executor::leave_section(Span span) {
  if (run_.origins.stands_in(Origins::Around::section) && run_.origins.is_of(run_.focus.node)) tell_origins(span);
}

}  // namespace planverk::templates
