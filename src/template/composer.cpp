#include "base/xml_text.h"
#include "compile/compiler.h"
#include "document/complete.h"
#include "identity.h"
#include "run/appendix.h"
#include "run/executor.h"
#include "words/labels.h"
#include "xml/reader.h"

namespace planverk::templates {

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

const RuleTable* rules_for(const Program& program, const Composer::Plan& plan, Diagnostics& found) {
  const auto table = program.tables.find(plan.facts.kind);
  if (table != program.tables.end() && program.kinds.contains(plan.facts.kind)) return &table->second;
  found.add("template", plan.variant.tree.span(plan.variant.document))
      .variant("no-kind")
      .with("kind", plan.facts.kind)
      .mend("no-kind");
  return nullptr;
}

/// Headings that state no number of their own have none.
void leave_unnumbered(document::Tree& tree) {
  for (document::NodeId node = 0; node < tree.size(); ++node) {
    if (tree[node].kind == document::Kind::heading && tree.properties(node).label.empty())
      tree.edit(node).numbered = false;
  }
}

/// How the kind, or one that it extends, calls its parts: a label of its own, or null.
const std::string* word_of_parts(const Program& program, std::string_view kind, Language language) {
  for (auto at = program.kinds.find(kind); at != program.kinds.end(); at = program.kinds.find(at->second.extends)) {
    if (const std::string* own = program.words(language).find("words.part-" + at->second.name)) return own;
  }
  return nullptr;
}

}  // namespace

const Labels& Composer::labels(Language language) const {
  return impl_->program->words(language);
}

std::optional<DocumentNames> Composer::name(const Plan& plan, const Options& options, const Reach& reach,
                                            Diagnostics& found) {
  const Program& program = *impl_->program;
  const RuleTable* rules = rules_for(program, plan, found);
  if (rules == nullptr) return std::nullopt;
  document::Document scratch;
  Diagnostics own;
  const std::optional<xml::Tree> theme = theme_switches(options);
  const Surroundings surroundings{plan.variant, plan.facts, options, reach, theme ? theme->root() : xml::Node()};
  Executor executor(program, impl_->queries, *rules, surroundings, scratch, own);
  DocumentNames names = names_of(executor, program, plan.facts);
  const bool blocked = own.blocked();
  found.append(std::move(own));
  if (blocked) return std::nullopt;
  return names;
}

std::optional<document::Document> Composer::compose(const Plan& plan, const DocumentNames& names,
                                                    const Options& options, const Reach& reach, Diagnostics& found) {
  const Program& program = *impl_->program;
  const RuleTable* rules = rules_for(program, plan, found);
  if (rules == nullptr) return std::nullopt;
  const plan::Variant& variant = plan.variant;
  document::Document document;
  document.words = words_from(program.words(variant.language));
  document.parentheses = plan::money_signs(variant.tree.root()).form == plan::NegativeForm::parentheses;
  if (const std::string* own = word_of_parts(program, plan.facts.kind, variant.language)) document.words.part = *own;
  document.tree[document::Tree::root()].source = variant.tree.span(variant.document);
  document.parts_hidden = variant.tree.root().has("fig:lost");
  fill_identity(document, plan.facts, names, program.words(variant.language));
  Diagnostics own;
  const std::optional<xml::Tree> theme = theme_switches(options);
  const Surroundings surroundings{variant, plan.facts, options, reach, theme ? theme->root() : xml::Node()};
  Executor executor(program, impl_->queries, *rules, surroundings, document, own);
  executor.set_title(names.title);
  fill_furniture(document, executor, program, variant);
  for (const std::string_view part : {"front", "body", "back"}) {
    if (const Unit* unit = program.part(plan.facts.kind, part)) executor.print(*unit);
    if (part != "front") executor.tell_rest();
  }
  executor.settle_references();
  executor.settle_traces();
  if (!program.numbers_sections(plan.facts.kind)) leave_unnumbered(document.tree);
  const bool blocked = own.blocked();
  if (!blocked) document::resolve(document, reach.limits, own);
  found.append(std::move(own));
  if (blocked) return std::nullopt;
  return document;
}

void Composer::append_findings(document::Document& document, const Diagnostics& findings, const Sources* sources) {
  const Language language = document.identity.label_language;
  print_findings(document, findings, labels(language), message_texts(impl_->files, language), sources);
  document::number_appended(document);
}

}  // namespace planverk::templates
