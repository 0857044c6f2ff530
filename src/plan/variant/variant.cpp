#include "plan/variant.h"

#include "plan/take_variant.h"
#include "plan/vocabulary.h"
#include "variant/builder.h"
#include "variant/follow_ups.h"
#include "variant/check.h"
#include "variant/frame.h"
#include "variant/later.h"
#include "variant/marks.h"
#include "variant/whole.h"
#include "variant/withhold.h"
#include "variant/withhold_outcomes.h"

namespace planverk::plan {

namespace {

/// The node after `node` in document order within the subtree of `top`; null at its end.
xml::Node next_in_order(xml::Node node, xml::Node top) {
  if (const xml::Node child = node.first_child()) return child;
  while (node != top) {
    if (const xml::Node sibling = node.next()) return sibling;
    node = node.parent();
  }
  return {};
}

bool holds_revisions(xml::Node document) {
  for (xml::Node node = document; node; node = next_in_order(node, document)) {
    if (node.name() == "ins" || node.name() == "del") return true;
  }
  return false;
}

Reading reading_of(xml::Node document, const KindFacts& kind, const Selection& selection) {
  if (selection.reading) return *selection.reading;
  const std::string_view own = document.has("reading") ? document.get("reading") : std::string_view(kind.reading);
  if (own == "original") return Reading::original;
  if (own == "marked") return Reading::marked;
  if (own == "final") return Reading::final;
  return document.get("status") == "draft" && holds_revisions(document) ? Reading::marked : Reading::final;
}

std::string prose_language_of(xml::Node root, xml::Node document, const language::Packs& languages) {
  const std::string_view tag = document.has("lang") ? document.get("lang") : root.get("lang");
  const language::Pack* pack = languages.find(tag);
  if (pack == nullptr) return std::string(tag);
  const std::size_t region = tag.find('-');
  // One language has several codes: the tag is that of its pack.
  return region == std::string_view::npos ? pack->tag : std::string(pack->language.code()).append(tag.substr(region));
}

Language language_for(xml::Node root, xml::Node document, const Selection& selection,
                      const language::Packs& languages) {
  if (selection.language) return *selection.language;
  for (const xml::Node node : {document, root}) {
    if (const language::Pack* pack = languages.find(node.get("lang"))) return pack->language;
  }
  return fallback_language;
}

void tell_no_document(const xml::Tree& plan, const Selection& selection, Diagnostics& found) {
  const std::vector<std::string> ids = document_ids(plan);
  const std::vector<std::string_view> known(ids.begin(), ids.end());
  Diagnostic& finding =
      found.add("unresolved-reference", plan.span(plan.root())).variant("document").with("id", selection.document);
  if (const auto best = nearest(selection.document, known)) finding.mend({}, {{"nearest", std::string(*best)}});
}

/// The mark in numbers that authors write.
char decimal_mark_of(const Variant& variant) {
  const language::Pack* pack = variant.languages->find(variant.prose_language);
  return pack == nullptr || pack->decimal_mark.empty() ? ',' : pack->decimal_mark.front();
}

void settle_root(Variant& variant) {
  xml::Node root = variant.tree.root();
  if (variant.as_of) {
    root.set("asOf", variant.as_of->text());
    hear_follow_ups(root, *variant.as_of);
  }
  variant.document = root.first_child("document");
  drop_later(variant);
  drop_settled(variant);
}

}  // namespace

Index::Index(const xml::Tree& tree) {
  const xml::Node root = tree.root();
  for (xml::Node node = root; node; node = next_in_order(node, root)) {
    if (node.type() != xml::Node::Type::element) continue;
    if (const auto id = node.find("id")) by_id_.emplace(*id, node);
    if (node.name() == "process") by_code_.emplace(node.get("code"), node);
  }
}

xml::Node Index::find(std::string_view id) const {
  const auto found = by_id_.find(id);
  return found == by_id_.end() ? xml::Node() : found->second;
}

xml::Node Index::process(std::string_view code) const {
  const auto found = by_code_.find(code);
  return found == by_code_.end() ? xml::Node() : found->second;
}

Directory::Directory(const xml::Tree& plan) : index_(plan) {
  plan.root().each_element([this](xml::Node child) {
    if (child.name() != "document") {
      registers_.push_back(child);
      return;
    }
    documents_.emplace(child.get("id"), child);
    before_.emplace(child.key(), registers_.size());
  });
}

xml::Node Directory::document(std::string_view id) const {
  const auto found = documents_.find(id);
  return found == documents_.end() ? xml::Node() : found->second;
}

std::size_t Directory::registers_before(xml::Node document) const {
  const auto found = before_.find(document.key());
  return found == before_.end() ? registers_.size() : found->second;
}

std::vector<std::string> document_ids(const xml::Tree& tree) {
  std::vector<std::string> ids;
  for (xml::Node document = tree.root().first_child("document"); document; document = document.next("document")) {
    ids.emplace_back(document.get("id"));
  }
  return ids;
}

Variant frame_of(const xml::Tree& plan, xml::Node document, const Kinds& kinds, const language::Packs& languages,
                 const Selection& selection) {
  Variant variant;
  variant.selection = selection;
  variant.kind = &kinds.find(document.get("kind"));
  variant.reading = reading_of(document, *variant.kind, selection);
  variant.as_of = selection.as_of ? selection.as_of : Date::parse(plan.root().get("asOf"));
  variant.languages = &languages;
  variant.language = language_for(plan.root(), document, selection, languages);
  variant.prose_language = prose_language_of(plan.root(), document, languages);
  return variant;
}

std::optional<Variant> make_variant(const xml::Tree& plan, const Directory& directory, const Sources& sources,
                                    const Kinds& kinds, const language::Packs& languages, const Selection& selection,
                                    Diagnostics& found) {
  const std::size_t before = found.all().size();
  const xml::Node document = directory.document(selection.document);
  if (!document) {
    tell_no_document(plan, selection, found);
    return std::nullopt;
  }
  if (selection.audience == Audience::open &&
      (document.get("access") == "restricted" || plan.root().get("access") == "restricted")) {
    found.add("leak", plan.span(document)).variant("document").with("id", selection.document).about(selection.document);
    return std::nullopt;
  }

  Variant variant = frame_of(plan, document, kinds, languages, selection);
  VariantBuilder builder(plan, directory, document, variant.reading, selection.audience);
  variant.tree = builder.build();
  withhold_sums(variant.tree, builder.broken_lines(), decimal_mark_of(variant));
  withhold_outcomes(variant.tree, builder.broken_lines(), builder.hidden_outcomes());
  settle_root(variant);
  if (selection.audience == Audience::open) settle_mark_ids(variant.tree);
  check_variant(variant, plan, directory.index(), document, sources, found);
  for (std::size_t i = before; i < found.all().size(); ++i) {
    if (found.all()[i].blocking()) return std::nullopt;
  }
  return variant;
}

std::optional<Variant> take_variant(xml::Tree&& plan, const Directory& directory, const Sources& sources,
                                    const Kinds& kinds, const language::Packs& languages, const Selection& selection,
                                    Diagnostics& found) {
  const xml::Node document = plan.root().first_child("document");
  if (document.get("id") != selection.document || !is_kept_whole(plan, selection.audience)) {
    const xml::Tree gone = std::move(plan);
    return make_variant(gone, directory, sources, kinds, languages, selection, found);
  }
  Variant variant = frame_of(plan, document, kinds, languages, selection);
  variant.tree = std::move(plan);
  take_out_blanks(variant.tree);
  settle_root(variant);
  return variant;
}

}  // namespace planverk::plan
