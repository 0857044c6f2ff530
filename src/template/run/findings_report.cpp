// The report of what is found in a plan's documents.
#include <algorithm>
#include <functional>
#include <map>
#include <span>

#include "document/complete.h"
#include "run/finding_words.h"
#include "template/findings_report.h"
#include "words/format.h"

namespace planverk::templates {

using document::Align;
using document::Column;
using document::Kind;
using document::NodeId;
using document::Style;

namespace {

constexpr std::string_view nothing = "\u2013";
constexpr Column narrow{0, true, {}, Align::start};
constexpr Column number{0, true, {}, Align::end};

constexpr Column wide(std::int32_t share) {
  return {share, false, {}, Align::start};
}

/// How many there are of each gravity; what is accepted is none of them.
struct Count {
  int errors = 0, warnings = 0, notes = 0, accepted = 0;

  void add(const Diagnostic& each) {
    ++(each.accepted                         ? accepted
       : each.severity == Severity::error    ? errors
       : each.severity == Severity::warning ? warnings
                                             : notes);
  }
};

Count count_of(const Diagnostics& findings) {
  Count count;
  for (const Diagnostic& each : findings.all()) count.add(each);
  return count;
}

/// The gravest first, then as they stand in the plan.
std::vector<const Diagnostic*> by_weight(const Diagnostics& findings, bool accepted) {
  std::vector<const Diagnostic*> out;
  for (const Diagnostic& each : findings.all()) {
    if (each.accepted == accepted) out.push_back(&each);
  }
  std::ranges::stable_sort(out, std::greater{}, &Diagnostic::severity);
  return out;
}

class Report {
 public:
  Report(document::Document& document, const FindingsReport& report, const ReportWords& words, const Sources* sources)
      : tree_(document.tree), words_({document, words.words, words.messages, sources}), language_(words), report_(report) {}

  void print() {
    Diagnostics all;
    for (const FoundIn& each : report_.documents) all.append(Diagnostics(each.found));
    all.sort();  // documents share what is found in the registers
    const NodeId section = begin_section("report.counts");
    if (!report_.as_of.empty()) paragraph(section, words_.text("report.as-of", {{"date", report_.as_of}}));
    print_documents(section, all);
    if (all.empty()) {
      paragraph(section, words_.word("report.none"));
      return;
    }
    print_rules(section, all);
    // Its tables have more columns than a page is wide.
    const NodeId across = begin_section("report.findings");
    tree_.edit(across).orientation = document::Orientation::landscape;
    if (const auto open = by_weight(all, false); !open.empty()) print_findings(across, open);
    if (const auto accepted = by_weight(all, true); !accepted.empty()) print_accepted(across, accepted);
  }

 private:
  NodeId begin_section(std::string_view title, NodeId parent = document::Tree::root()) {
    const NodeId section = tree_.add(parent, Kind::section);
    tree_.add_text(tree_.add(section, Kind::heading), words_.word(title));
    return section;
  }

  void paragraph(NodeId parent, const std::string& text) { tree_.add_text(tree_.add(parent, Kind::paragraph), text); }

  struct Head {
    std::string_view key;
    Column column;
  };
  NodeId begin_table(NodeId section, std::string_view caption, std::span<const Head> heads) {
    const NodeId table = tree_.add(section, Kind::table);
    tree_.edit(table).style = Style::named("register");
    for (const Head& each : heads) tree_.edit(table).columns.push_back(each.column);
    tree_.add_text(tree_.add(table, Kind::caption), words_.word(caption));
    const NodeId row = tree_.add(tree_.add(table, Kind::table_head), Kind::row);
    for (const Head& each : heads) {
      const NodeId header = tree_.add(row, Kind::header);
      tree_.edit(header).scope = document::Scope::column;
      tree_.add_text(header, words_.word(each.key));
    }
    return tree_.add(table, Kind::table_body);
  }

  NodeId row_head(NodeId row, std::string_view text) {
    const NodeId header = tree_.add(row, Kind::header);
    tree_.edit(header).scope = document::Scope::row;
    tree_.add_text(header, text.empty() ? nothing : text);
    return header;
  }

  NodeId cell(NodeId row, std::string_view text) {
    const NodeId made = tree_.add(row, Kind::cell);
    tree_.add_text(made, text.empty() ? nothing : text);
    return made;
  }

  void count_row(NodeId body, std::string_view name, const Count& count) {
    const NodeId row = tree_.add(body, Kind::row);
    row_head(row, name);
    for (const int each : {count.errors, count.warnings, count.notes, count.accepted}) {
      cell(row, each == 0 ? std::string() : std::to_string(each));
    }
  }

  void print_documents(NodeId section, const Diagnostics& all) {
    static constexpr Head heads[] = {{"report.document", wide(1)},
                                     {"report.error", number},
                                     {"report.warning", number},
                                     {"report.note", number},
                                     {"report.accepted", number}};
    const NodeId body = begin_table(section, "report.documents-caption", heads);
    for (const FoundIn& each : report_.documents) {
      if (each.document.empty() && each.found.empty()) continue;
      count_row(body, each.document.empty() ? words_.word("report.plan") : each.document, count_of(each.found));
    }
    count_row(body, words_.word("report.total"), count_of(all));
  }

  void print_rules(NodeId section, const Diagnostics& all) {
    static constexpr Head heads[] = {{"report.rule", wide(1)},
                                     {"report.error", number},
                                     {"report.warning", number},
                                     {"report.note", number},
                                     {"report.accepted", number}};
    std::map<std::string, Count> counts;
    for (const Diagnostic& each : all.all()) counts[rule_name(*each.rule)].add(each);
    const NodeId body = begin_table(section, "report.counts-caption", heads);
    for (const auto& [name, count] : counts) count_row(body, name, count);
  }

  static std::string rule_name(const Rule& rule) {
    std::string name(rule.slug);
    if (!rule.number.empty()) name.append(" (").append(rule.number).append(")");
    return name;
  }

  void print_findings(NodeId section, const std::vector<const Diagnostic*>& findings) {
    static constexpr Head heads[] = {
        {"report.number", number}, {"findings.severity", narrow}, {"findings.place", wide(14)}, {"report.rule", wide(13)},
        {"report.found", wide(30)}, {"report.expected", wide(13)}, {"report.mend", wide(24)}};
    const NodeId body = begin_table(section, "report.findings-caption", heads);
    int no = 0;
    for (const Diagnostic* each : findings) {
      const NodeId row = tree_.add(body, Kind::row, each->span);
      row_head(row, std::to_string(++no));
      cell(row, words_.word(words_.key("severity.", each->severity)));
      name_place(cell(row, words_.place_of(*each)), *each);
      cell(row, rule_name(*each->rule));
      print_found(row, *each);
      cell(row, compared(each->message, language_).expected);
      cell(row, each->hint ? words_.sentence(*each->hint) : std::string());
    }
  }

  void print_accepted(NodeId section, const std::vector<const Diagnostic*>& findings) {
    static constexpr Head heads[] = {
        {"findings.place", wide(14)}, {"report.rule", wide(13)},         {"report.found", wide(30)},
        {"report.accepted-by", wide(14)}, {"report.accepted-on", narrow}, {"report.accepted-reason", wide(24)}};
    const NodeId body = begin_table(begin_section("report.accepted-findings", section), "report.accepted-caption", heads);
    for (const Diagnostic* each : findings) {
      const NodeId row = tree_.add(body, Kind::row, each->span);
      name_place(row_head(row, words_.place_of(*each)), *each);
      cell(row, rule_name(*each->rule));
      print_found(row, *each);
      const auto known = report_.accepted.find({std::string(each->rule->slug), each->at});
      const Acceptance acceptance = known == report_.accepted.end() ? Acceptance() : known->second;
      cell(row, acceptance.by);
      cell(row, Formatter(language_.language, 4).print(Format::date, acceptance.date, {}));
      cell(row, each->accept_reason);
    }
  }

  /// What people call the thing that stands there.
  void name_place(NodeId cell, const Diagnostic& each) {
    const auto known = report_.names.find({each.span.file, each.span.offset});
    if (known == report_.names.end()) return;
    tree_.add(cell, Kind::line_break);
    tree_.add_text(tree_.add(cell, Kind::quiet), known->second);
  }

  /// The value, where the finding compares two, then the sentence that says what it is of.
  void print_found(NodeId row, const Diagnostic& each) {
    const std::string value = compared(each.message, language_).found;
    const NodeId made = tree_.add(row, Kind::cell);
    if (!value.empty()) {
      tree_.add_text(tree_.add(made, Kind::strong), value);
      tree_.add(made, Kind::line_break);
    }
    tree_.add_text(made, words_.sentence(each.message));
  }

  document::Tree& tree_;
  FindingWords words_;
  const ReportWords& language_;
  const FindingsReport& report_;
};

}  // namespace

void report_findings(document::Document& document, const FindingsReport& report, const ReportWords& words,
                     const Sources* sources) {
  Report(document, report, words, sources).print();
  document::number_appended(document);
}

}  // namespace planverk::templates
