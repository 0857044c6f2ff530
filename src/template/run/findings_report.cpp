// The report of what is found in a plan's documents.
#include <algorithm>
#include <map>

#include "run/appendix.h"
#include "run/finding_words.h"

namespace planverk::templates {

using document::Align;
using document::Column;
using document::Kind;
using document::NodeId;
using document::Style;

namespace {

class Report {
 public:
  Report(const Telling& telling, std::string as_of)
      : tree_(telling.document.tree), words_(telling), as_of_(std::move(as_of)) {}

  void print(const Diagnostics& findings) {
    const NodeId section = begin_section(words_.word("report.counts"));
    if (!as_of_.empty()) paragraph(section, words_.text("report.as-of", {{"date", as_of_}}));
    if (findings.empty()) {
      paragraph(section, words_.word("report.none"));
      return;
    }
    print_counts(section, findings);
    for (const Severity severity : {Severity::error, Severity::warning, Severity::note}) print_all(findings, severity);
  }

 private:
  NodeId begin_section(const std::string& title) {
    const NodeId section = tree_.add(document::Tree::root(), Kind::section);
    tree_.add_text(tree_.add(section, Kind::heading), title);
    return section;
  }

  void paragraph(NodeId parent, const std::string& text) { tree_.add_text(tree_.add(parent, Kind::paragraph), text); }

  NodeId begin_table(NodeId section, const std::string& caption, std::vector<Column> columns,
                     std::initializer_list<std::string_view> heads) {
    const NodeId table = tree_.add(section, Kind::table);
    tree_.edit(table).style = Style::named("register");
    tree_.edit(table).columns = std::move(columns);
    tree_.add_text(tree_.add(table, Kind::caption), caption);
    const NodeId row = tree_.add(tree_.add(table, Kind::table_head), Kind::row);
    for (const std::string_view key : heads) {
      const NodeId header = tree_.add(row, Kind::header);
      tree_.edit(header).scope = document::Scope::column;
      tree_.add_text(header, words_.word(key));
    }
    return tree_.add(table, Kind::table_body);
  }

  NodeId row_head(NodeId row, const std::string& text) {
    const NodeId header = tree_.add(row, Kind::header);
    tree_.edit(header).scope = document::Scope::row;
    tree_.add_text(header, text);
    return header;
  }

  void cell(NodeId row, const std::string& text) { tree_.add_text(tree_.add(row, Kind::cell), text); }

  void print_counts(NodeId section, const Diagnostics& findings) {
    struct Count {
      int errors = 0, warnings = 0, notes = 0;
    };
    std::map<std::string_view, Count> counts;
    for (const Diagnostic& each : findings.all()) {
      Count& count = counts[each.rule->slug];
      ++(each.severity == Severity::error     ? count.errors
         : each.severity == Severity::warning ? count.warnings
                                              : count.notes);
    }
    const Column narrow{0, true, {}, Align::end};
    const NodeId body = begin_table(section, words_.word("report.counts-caption"),
                                    {{1, false, {}, Align::start}, narrow, narrow, narrow},
                                    {"report.rule", "severity.error", "severity.warning", "severity.note"});
    for (const auto& [slug, count] : counts) {
      const NodeId row = tree_.add(body, Kind::row);
      row_head(row, std::string(slug));
      for (const int number : {count.errors, count.warnings, count.notes}) {
        cell(row, number == 0 ? std::string("\u2013") : std::to_string(number));
      }
    }
  }

  void print_all(const Diagnostics& findings, Severity severity) {
    if (std::ranges::none_of(findings.all(), [&](const auto& each) { return each.severity == severity; })) return;
    const std::string title = words_.word(words_.key("report.", severity));
    const NodeId body = begin_table(begin_section(title), title,
                                    {{1, false, {}, Align::start}, {3, false, {}, Align::start}, {0, true, {}, Align::start}},
                                    {"report.rule", "findings.message", "findings.place"});
    for (const Diagnostic& each : findings.all()) {
      if (each.severity != severity) continue;
      const NodeId row = tree_.add(body, Kind::row, each.span);
      row_head(row, std::string(each.rule->slug));
      const NodeId said = tree_.add(row, Kind::cell);
      tree_.add_text(said, words_.sentence(each.message));
      if (each.hint) quiet_line(said, words_.sentence(*each.hint));
      if (each.accepted) quiet_line(said, words_.text("findings.accepted", {{"reason", each.accept_reason}}));
      const std::string place = words_.place_of(each);
      cell(row, place.empty() ? "\u2013" : place);
    }
  }

  void quiet_line(NodeId cell, const std::string& text) {
    tree_.add(cell, Kind::line_break);
    tree_.add_text(tree_.add(cell, Kind::quiet), text);
  }

  document::Tree& tree_;
  FindingWords words_;
  std::string as_of_;
};

}  // namespace

void print_report(const Telling& telling, const Diagnostics& findings, const std::string& as_of) {
  Report(telling, as_of).print(findings);
}

}  // namespace planverk::templates
