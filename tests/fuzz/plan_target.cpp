/// The whole check path on any bytes: reading, shape, references, rules, the variants of its documents, figures, and
/// the document that the built-in templates make of them. The same findings twice, all with places; what is restricted
/// stands in no open variant; what is not blocked is printed.
#include <optional>
#include <string>
#include <vector>

#include "document/complete.h"
#include "figures/figures.h"
#include "fuzz.h"
#include "job/verdict.h"
#include "plan/document_facts.h"
#include "plan/rule_settings.h"
#include "plan/variant.h"
#include "plan/vocabulary.h"
#include "template/template.h"
#include "xml/reader.h"

namespace {

using namespace planverk;
using fuzz::require;

const templates::Files& built_in_files() {
  static const templates::Files files;
  return files;
}

const plan::Kinds& kinds() {
  static const plan::Kinds made = templates::read_kinds(built_in_files());
  return made;
}

templates::Composer& composer() {
  static Diagnostics found;
  static std::optional<templates::Composer> made = templates::Composer::compile(built_in_files(), found);
  require(made.has_value());
  return *made;
}

Limits small_limits() {
  Limits limits;
  limits.depth = 60;
  limits.elements = 20'000;
  limits.rows = 500;
  limits.nodes = 100'000;
  return limits;
}

void require_open(xml::Node node) {
  require(!node.has("access"));
  node.each_element(require_open);
}

class Run {
 public:
  explicit Run(std::string bytes) : sources_(built_in_files().sources()), files_("plan.xml", std::move(bytes)) {}

  void check() {
    const auto tree = xml::read_plan(files_, sources_, "plan.xml", {"."}, limits_, found_);
    require(tree.has_value());
    require(tree->has_value() == found_.empty());
    if (!*tree) return fuzz::require_places(found_, sources_);
    const bool shaped = plan::check_shape(**tree, sources_, kinds(), limits_, found_);
    require(shaped == found_.empty());
    plan::check_references(**tree, sources_, limits_, found_);
    if (shaped) plan::read_rules(**tree, sources_, rules_, found_);
    fuzz::require_places(found_, sources_);
    if (!shaped || found_.blocked()) return;
    directory_.emplace(**tree);
    for (const std::string& id : plan::document_ids(**tree)) {
      plan::Selection selection;
      selection.document = id;
      document(**tree, selection);
      selection.reading = plan::Reading::original;
      selection.audience = plan::Audience::open;
      document(**tree, selection);
    }
  }

 private:
  void document(const xml::Tree& tree, const plan::Selection& selection) {
    Diagnostics found;
    auto variant = plan::make_variant(tree, *directory_, sources_, kinds(), language::built_in(), selection, found);
    require(variant.has_value() != found.blocked());
    if (variant) {
      require_same_facts(tree, *variant);
      compose(*variant, found);
    }
    fuzz::require_places(found, sources_);
  }

  /// A document is named by its head; what is printed then comes from its variant.
  void require_same_facts(const xml::Tree& tree, const plan::Variant& variant) {
    const auto head = plan::document_head(tree, *directory_, kinds(), language::built_in(), variant.selection);
    require(head.has_value());
    const plan::DocumentFacts early = plan::document_facts(*head);
    const plan::DocumentFacts late = plan::document_facts(variant);
    require(early.organisation == late.organisation && early.body == late.body && early.date == late.date);
    require(early.kind == late.kind && early.status == late.status && early.language == late.language);
  }

  void compose(plan::Variant& variant, Diagnostics& found) {
    if (variant.selection.audience == plan::Audience::open) require_open(variant.tree.root());
    figures::compute(variant, sources_, rules_, found);
    if (found.blocked()) return;
    const plan::DocumentFacts facts = plan::document_facts(variant);
    const std::string root = ".";
    const templates::Composer::Reach reach{limits_, files_, root, sources_};
    const auto names = composer().name({variant, facts}, {}, reach, found);
    require(names.has_value() || found.blocked());
    if (!names) return;
    auto document = composer().compose({variant, facts}, *names, {}, reach, found);
    require(document.has_value() || found.blocked());
    job::settle(facts, rules_, found);
    if (!document) return;
    composer().append_findings(*document, found, &sources_);
    document::list_contents(*document);
  }

  Limits limits_ = small_limits();
  Sources sources_;
  fuzz::GivenFile files_;
  plan::RuleSettings rules_;
  std::optional<plan::Directory> directory_;
  Diagnostics found_;
};

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Run(std::string(fuzz::text_of(data, size))).check();
  return 0;
}
