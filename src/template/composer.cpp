#include <fmt/format.h>

#include <algorithm>
#include <tuple>
#include <vector>

#include "base/utf8.h"
#include "base/xml_text.h"
#include "compile/compiler.h"
#include "document/complete.h"
#include "identity.h"
#include "run/executor.h"
#include "source_text.h"
#include "words/labels.h"
#include "xml/reader.h"

namespace planverk::templates {

using document::Kind;
using document::Style;

struct Composer::Impl {
  Files files;
  std::shared_ptr<const Program> program;
  Queries queries;  ///< the worker's own
};

Composer::Composer(std::unique_ptr<Impl> impl) : impl_(std::move(impl)) {}
Composer::Composer(Composer&&) noexcept = default;
Composer::~Composer() = default;

std::optional<Composer> Composer::compile(const Files& files, Diagnostics& found) {
  Diagnostics own;
  auto program = std::make_shared<const Program>(Compiler(files, own).compile());
  const bool blocked = own.blocked();
  found.append(std::move(own));
  if (blocked) return std::nullopt;
  return Composer(std::make_unique<Impl>(Impl{files, std::move(program), {}}));
}

Composer Composer::for_another_worker() const {
  return Composer(std::make_unique<Impl>(Impl{impl_->files, impl_->program, {}}));
}

namespace {

/// What `$theme` stands for: an element with the switches as its attributes.
std::optional<xml::Tree> theme_switches(const Composer::Options& options) {
  std::string text = "<theme";
  for (const auto& [name, value] : options.switches) text += " " + name + "=\"" + xml_attribute(value) + "\"";
  Sources sources;
  Diagnostics unsaid;
  const FileId file = sources.add({}, text + "/>");
  return xml::parse(sources, file, Limits{}, unsaid);
}

xml::Node organisation_of(const plan::Variant& variant, const plan::Index& index) {
  const auto follow = [&](xml::Node node, std::string_view attribute) { return index.find(node.get(attribute)); };
  if (xml::Node own = follow(variant.document, "organisation")) return own;
  // The body's own, or that of a body above it; then the unit's. Parents cannot form a cycle (checked by the plan
  // stage), yet a bound costs nothing.
  xml::Node body = follow(variant.document, "body");
  for (int i = 0; body && i < 20; ++i) {
    if (xml::Node found = follow(body, "organisation")) return found;
    body = follow(body, "parent");
  }
  xml::Node unit = follow(variant.document, "unit");
  for (int i = 0; unit && i < 20; ++i) {
    unit = follow(unit, "parent");
    if (unit && unit.name() == "organisation") return unit;
  }
  // A plan with one organisation means that one.
  const xml::Node only = variant.tree.root().first_child("organisation");
  return only && !only.next("organisation") ? only : xml::Node();
}

void set_names(document::Document& document, const plan::Variant& variant) {
  const plan::Index index(variant.tree);
  document.identity.body = index.find(variant.document.get("body")).get("name");
  document.identity.organisation = organisation_of(variant, index).get("name");
}

bool has_placeholder(const document::Tree& tree) {
  for (document::NodeId node = 0; node < tree.size(); ++node) {
    if (tree[node].kind == Kind::placeholder && tree[node].parent != document::no_node) return true;
  }
  return false;
}

/// The findings of a run as a last section: severity, place, sentence.
class Appendix {
 public:
  Appendix(document::Document& document, const Labels& words, const Labels& messages, const Sources& sources)
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
    tree_.edit(table_).style = Style::register_table;
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
    const auto place = tree_.add(row, Kind::cell);
    const Place at = sources_.place(finding.span);
    if (at.line > 0) {
      // The file's own name only: a reader of the document knows no folders.
      const std::size_t slash = at.file.rfind('/');
      const std::string_view file = slash == std::string_view::npos ? at.file : at.file.substr(slash + 1);
      tree_.add_text(place, fmt::format("{}:{}", file, at.line));
    } else {
      tree_.add_text(place, "–");
    }
  }

  document::Tree& tree_;
  const Labels& words_;
  const Labels& messages_;
  const Sources& sources_;
  document::NodeId table_ = document::no_node;
};

/// Headings that state no number of their own have none.
void leave_unnumbered(document::Tree& tree) {
  for (document::NodeId node = 0; node < tree.size(); ++node) {
    if (tree[node].kind == Kind::heading && tree.properties(node).label.empty()) tree.edit(node).numbered = false;
  }
}

}  // namespace

std::optional<document::Document> Composer::compose(const plan::Variant& variant, const Options& options,
                                                    const Limits& limits, FileLayer& files,
                                                    const std::string& root_folder, Sources& sources,
                                                    Diagnostics& found) {
  const Program& program = *impl_->program;
  const std::string kind(variant.document.get("kind"));
  const auto table = program.tables.find(kind);
  const auto definition = program.kinds.find(kind);
  if (table == program.tables.end() || definition == program.kinds.end()) {
    found.add("template", variant.tree.span(variant.document)).variant("no-kind").with("kind", kind).mend("no-kind");
    return std::nullopt;
  }
  document::Document document;
  document.words = words_from(program.words(variant.language));
  document.identity.draft_mark = variant.document.get("status") == "draft" || options.appendix != nullptr;
  document.tree[document::Tree::root()].source = variant.tree.span(variant.document);
  set_names(document, variant);
  Diagnostics own;
  const std::optional<xml::Tree> theme = theme_switches(options);
  const xml::Node switches = theme ? theme->root() : xml::Node();
  const Surroundings surroundings{variant, options, limits, files, root_folder, sources, switches};
  Executor executor(program, impl_->queries, table->second, surroundings, document, own);
  fill_identity(document, executor, program, variant, options);
  fill_furniture(document, executor, program, variant);
  for (const std::string_view part : {"front", "body", "back"}) {
    if (const Unit* unit = program.part(kind, part)) executor.print(*unit);
  }
  executor.settle_references();
  if (!program.numbers_sections(kind)) leave_unnumbered(document.tree);
  if (options.appendix != nullptr) {
    const Labels messages = message_texts(impl_->files, variant.language);
    Appendix(document, program.words(variant.language), messages, sources).print(*options.appendix);
  }
  if (variant.document.get("status") == "proposal" && has_placeholder(document.tree))
    document.identity.draft_mark = true;
  document.source_xml = without_figures(variant.tree.serialise());
  const bool blocked = own.blocked();
  if (!blocked) document::complete(document, limits, own);
  found.append(std::move(own));
  if (blocked) return std::nullopt;
  return document;
}

}  // namespace planverk::templates
