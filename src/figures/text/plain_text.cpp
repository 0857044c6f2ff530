#include "text/plain_text.h"

#include "base/utf8.h"
#include "text/folded.h"
#include "text/inline_reader.h"

namespace planverk::figures {

namespace {

struct WordReader {
  Folder folder;
  void text(xml::Node node) { folder.add(node.value()); }
  void mark(xml::Node /*node*/, std::string_view words) { folder.add(words); }
  void line(xml::Node /*node*/) { folder.line(); }
  void enter(xml::Node /*node*/) {}
  void leave(xml::Node /*node*/) {}
};

}  // namespace

std::string inline_text(xml::Node node) {
  std::string text;
  WordReader reader{Folder(text)};
  read_inline(node, reader);
  return text;
}

std::string_view inline_words(xml::Node node, std::string& kept) {
  const xml::Node first = node.first_child();
  if (!first) return {};
  if (first.type() == xml::Node::Type::text && !first.next() && !needs_folding(first.value())) return first.value();
  kept = inline_text(node);
  return kept;
}

std::string folded(std::string_view raw) {
  std::string out;
  Folder(out).add(raw);
  return out;
}

bool has_text(xml::Node node) {
  if (!node) return false;
  if (std::string kept; !utf8::trim(inline_words(node, kept)).empty()) return true;
  bool found = false;
  node.each_element([&](xml::Node child) { found = found || (child.name() != "del" && has_text(child)); });
  return found;
}

}  // namespace planverk::figures
