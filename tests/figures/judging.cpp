#include "judging.h"

#include "job/verdict.h"
#include "plan/document_facts.h"
#include "plan/vocabulary.h"
#include "support/catch.h"
#include "support/golden.h"
#include "support/kinds.h"
#include "xml/reader.h"

namespace planverk::test {

namespace {

/// The English sentence of a key, or nothing; read once.
std::string sentence(const std::string& key) {
  static const std::string messages = read_file("templates/labels/messages-en.xml");
  const std::size_t at = messages.find("key=\"" + key + "\"");
  if (at == std::string::npos) return {};
  const std::size_t begin = messages.find('>', at) + 1;
  return messages.substr(begin, messages.find("</label>", begin) - begin);
}

/// Every finding can be said, with the values that it carries.
void check_words(const Message& message) {
  const std::string words = sentence(message.key);
  INFO(message.key);
  CHECK_FALSE(words.empty());
  for (std::size_t at = words.find('{'); at != std::string::npos; at = words.find('{', at + 1)) {
    const std::string name = words.substr(at + 1, words.find_first_of(":}", at) - at - 1);
    INFO(name);
    bool given = false;
    for (const auto& value : message.values) given = given || value.first == name;
    CHECK(given);
  }
}

}  // namespace

Judged::Judged(std::string plan, const Judging& how) {
  const FileId file = sources.add("plan.xml", std::move(plan));
  auto tree = xml::parse(sources, file, {}, found);
  REQUIRE(tree.has_value());
  plan::check_shape(*tree, sources, built_in_kinds(), {}, found);
  plan::check_references(*tree, sources, Limits{}, found);
  plan::RuleSettings settings = how.settings;
  plan::read_rules(*tree, sources, settings, found);
  INFO(of(""));
  REQUIRE(found.empty());
  plan::Selection selection;
  selection.document = how.document;
  selection.as_of = how.as_of;
  selection.audience = how.audience;
  variant = plan::make_variant(*tree, plan::Directory(*tree), sources, built_in_kinds(), language::built_in(),
                               selection, found);
  REQUIRE(variant.has_value());
  if (!how.masked.empty()) plan::Index(variant->tree).find(how.masked).set("fig:masked", "true");
  figures::compute(*variant, sources, settings, found);
  job::settle(plan::document_facts(*variant), settings, found);
  found.sort();
  for (const Diagnostic& each : found.all()) {
    check_words(each.message);
    for (const Note& note : each.notes) check_words(note.message);
    if (each.hint) check_words(*each.hint);
    CHECK(each.span.known());
    CHECK_FALSE(each.at.empty());
  }
}

std::string Judged::at(Span span) const {
  std::string piece(sources.bytes(span.file).substr(span.offset, span.length));
  if (piece.starts_with('<')) piece = piece.substr(0, piece.find_first_of(" />")) + '>';
  return piece;
}

std::string Judged::of(std::string_view slug) const {
  std::string text;
  for (const Diagnostic& each : found.all()) {
    if (!each.rule->slug.starts_with(slug)) continue;
    if (!text.empty()) text += '\n';
    text += std::string(name_of(each.severity)) + ' ' + each.message.key + " \"" + at(each.span) + "\" @" + each.at;
    if (each.accepted) text += " accepted";
  }
  return text;
}

const Diagnostic* Judged::first(std::string_view key) const {
  for (const Diagnostic& each : found.all()) {
    if (each.message.key == key) return &each;
  }
  return nullptr;
}

std::string Judged::figure(std::string_view id, std::string_view attribute) const {
  const xml::Node node = plan::Index(variant->tree).find(id);
  const auto value = node.find(attribute);
  return value ? std::string(*value) : "-";
}

std::string PlanText::text() const {
  std::string out = "<planData version=\"1\" lang=\"" + lang + "\"";
  if (!as_of.empty()) out += " asOf=\"" + as_of + "\"";
  out += ">\n<body id=\"ks\" name=\"Kommunstyrelsen\" type=\"executive\" deciding=\"true\"/>\n";
  out += "<body id=\"forum\" name=\"Forum\" type=\"forum\" deciding=\"false\"/>\n<role id=\"chef\" title=\"Chef\"/>\n";
  out += registers;
  out += "\n<document id=\"d\" kind=\"" + kind + "\" status=\"" + status + "\" body=\"ks\" date=\"" + date + "\"";
  if (attributes.find("title=") == std::string::npos && attributes.find("of=") == std::string::npos)
    out += " title=\"Plan\"";
  if (attributes.find("period") == std::string::npos) out += " periodFrom=\"2026\" periodTo=\"2026\"";
  return out + ' ' + attributes + ">\n" + content + "\n</document>\n</planData>\n";
}

std::string findings(const PlanText& plan, std::string_view slug, const Judging& how) {
  return Judged(plan.text(), how).of(slug);
}

Judging with_rule(std::string_view slug, std::vector<std::string> values) {
  Judging how;
  plan::RuleSettings::Switch change;
  change.on = true;
  change.values = std::move(values);
  how.settings.set(slug, std::move(change));
  return how;
}

}  // namespace planverk::test
