#include "context.h"

#include "text/plain_text.h"

namespace planverk::figures {

Diagnostic& Context::add(std::string_view slug, xml::Node node) const {
  return found.add(slug, at(node)).about(owner_of(node));
}

Diagnostic& Context::add(std::string_view slug, xml::Node node, std::string_view attribute) const {
  return found.add(slug, at(node, attribute)).about(owner_of(node));
}

Diagnostic& Context::add(std::string_view slug, const Text& text, std::string_view piece) const {
  return found.add(slug, span_of(text, piece, variant.tree, sources)).about(owner_of(text.node));
}

Diagnostic& Context::suspect(std::string_view slug, const Text& text, std::string_view piece) const {
  Diagnostic& finding = add(slug, text, piece);
  finding.severity = std::min(finding.severity, Severity::warning);
  return finding;
}

std::string Context::owner_of(xml::Node node) const {
  std::string id = id_of(node);
  return id.empty() ? id_of(variant.document) : id;
}

std::string id_of(xml::Node node) {
  for (xml::Node each = node; each; each = each.parent()) {
    if (const auto id = each.find("id"); id && !id->empty()) return std::string(*id);
    if (each.name() == "process") return std::string(each.get("code"));
  }
  return {};
}

namespace {

std::string listed(const std::vector<std::string_view>& words, std::string_view before, std::string_view behind) {
  std::string out;
  for (const std::string_view word : words) {
    if (!out.empty()) out += ", ";
    out.append(before).append(word).append(behind);
  }
  return out;
}

}  // namespace

std::string joined(const std::vector<std::string_view>& words) {
  return listed(words, "", "");
}

std::string as_attributes(const std::vector<std::string_view>& names) {
  return listed(names, "", "=\"\u2026\"");
}

std::string as_elements(const std::vector<std::string_view>& names) {
  return listed(names, "<", ">");
}

std::string name_of(xml::Node title, std::string_view id) {
  std::string words = inline_text(title);
  return words.empty() ? std::string(id) : words;
}

}  // namespace planverk::figures
