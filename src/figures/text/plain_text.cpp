#include "text/plain_text.h"

#include "base/utf8.h"
#include "plan/vocabulary.h"

namespace planverk::figures {

namespace {

void append_words(xml::Node parent, std::string& out) {
  for (xml::Node child = parent.first_child(); child; child = child.next()) {
    if (child.type() == xml::Node::Type::text) {
      std::string_view words = child.value();
      // Where a deletion stood between two blanks, there is one.
      const bool after_deletion = child.previous() && child.previous().name() == "del";
      if (after_deletion && words.starts_with(' ') && (out.empty() || out.ends_with(' '))) words.remove_prefix(1);
      out += words;
      continue;
    }
    const std::string_view name = child.name();
    if (!plan::is_inline(name) || name == "note" || name == "del") continue;
    if (name == "br") {
      out += '\n';
    } else if (name == "abbr") {
      out += child.get("short");
    } else if (name == "val" || name == "placeholder" || name == "cite" || (name == "ref" && !child.first_child())) {
      out += later_text;
    } else {
      append_words(child, out);
    }
  }
}

}  // namespace

std::string inline_text(xml::Node node) {
  std::string text;
  append_words(node, text);
  return text;
}

std::string_view inline_words(xml::Node node, std::string& kept) {
  const xml::Node first = node.first_child();
  if (!first) return {};
  if (first.type() == xml::Node::Type::text && !first.next()) return first.value();
  kept.clear();
  append_words(node, kept);
  return kept;
}

bool has_text(xml::Node node) {
  if (!node) return false;
  if (std::string kept; !utf8::trim(inline_words(node, kept)).empty()) return true;
  bool found = false;
  node.each_element([&](xml::Node child) { found = found || (child.name() != "del" && has_text(child)); });
  return found;
}

}  // namespace planverk::figures
