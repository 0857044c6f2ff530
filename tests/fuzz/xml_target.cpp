/// The strict reader on any bytes: it gives a tree or findings with places inside the file, never both and never
/// neither; a tree can be written out and read back the same, copied, and asked for all its places.
#include <string>
#include <string_view>

#include "fuzz.h"
#include "xml/reader.h"

namespace {

using namespace planverk;
using fuzz::require;

void check_places(const xml::Tree& tree, const Sources& sources, xml::Node top) {
  for (xml::Node node = top; node;) {
    if (node.type() == xml::Node::Type::element) {
      const Span span = tree.span(node);
      const std::string_view tag = sources.bytes(span.file).substr(span.offset, span.length);
      require(tag.starts_with('<') && tag.substr(1).starts_with(node.name()) && tag.ends_with('>'));
      require(tree.content_span(node, sources).known());
      node.each_attribute([&](xml::Node::Attribute attribute) {
        const Span value = tree.span(node, attribute.name, sources);
        require(value.offset > span.offset && value.offset + value.length < span.offset + span.length);
        const char before = sources.bytes(value.file)[value.offset - 1];
        require((before == '"' || before == '\'') && sources.bytes(value.file)[value.offset + value.length] == before);
      });
    }
    xml::Node next = node.first_child();
    while (!next && node && node != top) {
      next = node.next();
      if (!next) node = node.parent();
    }
    node = next;
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  Sources sources;
  Diagnostics found;
  Limits limits;
  limits.depth = 20;
  const FileId file = sources.add("fuzz.xml", std::string(fuzz::text_of(data, size)));
  const std::optional<xml::Tree> tree = xml::parse(sources, file, limits, found);
  require(tree.has_value() == found.empty());
  fuzz::require_places(found, sources);
  for (const Diagnostic& each : found.all()) require(each.span.file == file);
  if (!tree) return 0;
  check_places(*tree, sources, tree->root());
  const std::string text = tree->serialise();
  const std::optional<xml::Tree> again = xml::parse(sources, sources.add("again.xml", text), limits, found);
  require(again && again->serialise() == text);
  const xml::Tree copy = tree->copy();
  require(copy.serialise() == text && copy.dump(copy.document()) == tree->dump(tree->document()));
  check_places(copy, sources, copy.root());
  return 0;
}
