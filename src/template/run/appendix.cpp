#include "run/appendix.h"

#include <algorithm>
#include <tuple>
#include <vector>

#include "run/finding_words.h"

namespace planverk::templates {

using document::Kind;
using document::Style;

namespace {

class Appendix {
 public:
  explicit Appendix(const Telling& telling) : tree_(telling.document.tree), words_(telling) {}

  void print(const Diagnostics& findings) {
    if (findings.empty()) return;
    const auto section = tree_.add(document::Tree::root(), Kind::section);
    tree_.edit(section).break_before = document::BreakBefore::page;
    const auto heading = tree_.add(section, Kind::heading);
    tree_.edit(heading).numbered = false;
    tree_.add_text(heading, words_.word("findings.title"));
    tree_.add_text(tree_.add(section, Kind::paragraph), words_.word("findings.intro"));
    table_ = tree_.add(section, Kind::table);
    tree_.edit(table_).style = Style::named("register");
    tree_.edit(table_).columns = {{0, true, {}, document::Align::start},
                                  {3, false, {}, document::Align::start},
                                  {1, false, {}, document::Align::start}};
    tree_.add_text(tree_.add(table_, Kind::caption), words_.word("findings.caption"));
    print_head();
    const auto body = tree_.add(table_, Kind::table_body);
    for (const Diagnostic* finding : by_weight(findings)) print_row(body, *finding);
  }

 private:
  /// The heaviest first, then as they stand in the plan.
  static std::vector<const Diagnostic*> by_weight(const Diagnostics& findings) {
    std::vector<const Diagnostic*> out;
    for (const Diagnostic& finding : findings.all()) out.push_back(&finding);
    const auto weight = [](const Diagnostic* each) {
      return std::tuple(-static_cast<int>(each->severity), each->span.file, each->span.offset);
    };
    std::ranges::stable_sort(out, [&](const auto* one, const auto* other) { return weight(one) < weight(other); });
    return out;
  }

  void print_head() {
    const auto row = tree_.add(tree_.add(table_, Kind::table_head), Kind::row);
    for (const std::string_view key : {"findings.severity", "findings.message", "findings.place"}) {
      const auto header = tree_.add(row, Kind::header);
      tree_.edit(header).scope = document::Scope::column;
      tree_.add_text(header, words_.word(key));
    }
  }

  void print_row(document::NodeId body, const Diagnostic& finding) {
    const auto row = tree_.add(body, Kind::row, finding.span);
    tree_.add_text(tree_.add(row, Kind::cell), words_.word(words_.key("severity.", finding.severity)));
    const auto said = tree_.add(row, Kind::cell);
    tree_.add_text(said, words_.sentence(finding.message));
    if (finding.accepted) {
      tree_.add(said, Kind::line_break);
      tree_.add_text(tree_.add(said, Kind::quiet), words_.text("findings.accepted", {{"reason", finding.accept_reason}}));
    }
    const std::string place = words_.place_of(finding);
    tree_.add_text(tree_.add(row, Kind::cell), place.empty() ? "–" : place);
  }

  document::Tree& tree_;
  FindingWords words_;
  document::NodeId table_ = document::no_node;
};

}  // namespace

void print_findings(document::Document& document, const Diagnostics& findings, const Labels& words,
                    const Labels& messages, const Sources* sources) {
  Appendix({document, words, messages, sources}).print(findings);
}

}  // namespace planverk::templates
