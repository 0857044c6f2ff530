#include "run/appendix.h"

#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <vector>

namespace planverk::templates {

using document::Kind;
using document::Style;

namespace {

class Appendix {
 public:
  Appendix(document::Document& document, const Labels& words, const Labels& messages, const Sources* sources)
      : tree_(document.tree), words_(words), messages_(messages), sources_(sources) {}

  void print(const Diagnostics& findings) {
    if (findings.empty()) return;
    const auto section = tree_.add(document::Tree::root(), Kind::section);
    tree_.edit(section).break_before = document::BreakBefore::page;
    const auto heading = tree_.add(section, Kind::heading);
    tree_.edit(heading).numbered = false;
    tree_.add_text(heading, word("findings.title"));
    tree_.add_text(tree_.add(section, Kind::paragraph), word("findings.intro"));
    table_ = tree_.add(section, Kind::table);
    tree_.edit(table_).style = Style::named("register");
    tree_.edit(table_).columns = {{0, true, {}, document::Align::start},
                                  {3, false, {}, document::Align::start},
                                  {1, false, {}, document::Align::start}};
    tree_.add_text(tree_.add(table_, Kind::caption), word("findings.caption"));
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

  [[nodiscard]] std::string word(std::string_view key) const {
    const std::string* text = words_.find(key);
    return text != nullptr ? *text : std::string(key);
  }

  [[nodiscard]] std::string sentence(const Message& message) const {
    if (auto text = messages_.text(message.key, message.values)) return *text;
    return message.key;
  }

  void print_head() {
    const auto row = tree_.add(tree_.add(table_, Kind::table_head), Kind::row);
    for (const std::string_view key : {"findings.severity", "findings.message", "findings.place"}) {
      const auto header = tree_.add(row, Kind::header);
      tree_.edit(header).scope = document::Scope::column;
      tree_.add_text(header, word(key));
    }
  }

  void print_row(document::NodeId body, const Diagnostic& finding) {
    const auto row = tree_.add(body, Kind::row, finding.span);
    tree_.add_text(tree_.add(row, Kind::cell), word(fmt::format("severity.{}", name_of(finding.severity))));
    const auto said = tree_.add(row, Kind::cell);
    tree_.add_text(said, sentence(finding.message));
    if (finding.accepted) {
      tree_.add(said, Kind::line_break);
      const std::pair<std::string, std::string> values[] = {{"reason", finding.accept_reason}};
      tree_.add_text(tree_.add(said, Kind::quiet),
                     words_.text("findings.accepted", values).value_or(finding.accept_reason));
    }
    const std::string place = place_of(finding);
    tree_.add_text(tree_.add(row, Kind::cell), place.empty() ? "–" : place);
  }

  [[nodiscard]] std::string place_of(const Diagnostic& finding) const {
    if (sources_ == nullptr) return finding.at;
    const Place at = sources_->place(finding.span);
    if (at.line == 0) return {};
    // The file's own name only: a reader of the document knows no folders.
    const std::size_t slash = at.file.rfind('/');
    const std::string_view file = slash == std::string_view::npos ? at.file : at.file.substr(slash + 1);
    return fmt::format("{}:{}", file, at.line);
  }

  document::Tree& tree_;
  const Labels& words_;
  const Labels& messages_;
  const Sources* sources_;
  document::NodeId table_ = document::no_node;
};

}  // namespace

void print_findings(document::Document& document, const Diagnostics& findings, const Labels& words,
                    const Labels& messages, const Sources* sources) {
  Appendix(document, words, messages, sources).print(findings);
}

}  // namespace planverk::templates
