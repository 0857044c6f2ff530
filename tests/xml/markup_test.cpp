#include "xml/markup.h"

#include <filesystem>
#include <fstream>
#include <string>

#include "reading.h"
#include "support/catch.h"

namespace planverk::test {

namespace {

using xml::Markup;

/// The parts with what they hold, a line each, indented by what holds them.
std::string outline(const Markup& markup) {
  std::string out;
  for (const Markup::Part& part : markup.parts) {
    for (auto above = part.parent; above != Markup::none; above = markup.parts[above].parent) out += "  ";
    constexpr std::string_view kinds[] = {"element", "text", "cdata", "comment"};
    out += std::string(kinds[static_cast<std::size_t>(part.kind)]) + " ";
    if (part.kind != Markup::Kind::element) {
      out += "[" + std::string(markup.text(part)) + "]\n";
      continue;
    }
    out += std::string(markup.name(part)) + (markup.is_empty_tag(part) ? " empty" : "");
    for (std::uint32_t i = 0; i < part.attributes; ++i) {
      const Markup::Attribute& each = markup.attributes[part.first_attribute + i];
      out += " " + std::string(markup.name(each)) + ":" +
             std::string(markup.bytes.substr(each.quote, each.end - each.quote));
    }
    out += " [" + std::string(markup.bytes.substr(part.tag_end, part.content_end - part.tag_end)) + "]\n";
  }
  return out;
}

/// Siblings and parents fit together, and every byte of an element's content belongs to one of its children.
void check_links(const Markup& markup) {
  for (std::uint32_t i = 0; i < markup.parts.size(); ++i) {
    const Markup::Part& part = markup.parts[i];
    if (part.kind != Markup::Kind::element) continue;
    std::uint32_t at = part.tag_end;
    std::uint32_t previous = Markup::none;
    for (auto child = part.first_child; child != Markup::none; child = markup.parts[child].next) {
      REQUIRE(markup.parts[child].parent == i);
      REQUIRE(markup.parts[child].previous == previous);
      REQUIRE(markup.parts[child].begin == at);
      at = markup.parts[child].end;
      previous = child;
    }
    REQUIRE(part.last_child == previous);
    REQUIRE(at == part.content_end);
  }
}

void check_agrees(const Markup& markup, const xml::Tree& tree, const Sources& sources) {
  std::size_t elements = 0;
  for (xml::Node node = tree.root(); node;) {
    if (node.type() == xml::Node::Type::element) {
      ++elements;
      const Span span = tree.span(node);
      const std::uint32_t index = markup.element_at(span.offset);
      REQUIRE(index != Markup::none);
      const Markup::Part& part = markup.parts[index];
      REQUIRE(part.tag_end == span.offset + span.length);
      REQUIRE(markup.name(part) == node.name());
      for (std::uint32_t i = 0; i < part.attributes; ++i) {
        const Markup::Attribute& each = markup.attributes[part.first_attribute + i];
        if (!node.has(markup.name(each))) continue;  // of the schema's place, which the tree drops
        const Span value = tree.span(node, markup.name(each), sources);
        REQUIRE(value.offset == each.quote + 1);
        REQUIRE(value.offset + value.length + 1 == each.end);
      }
    }
    xml::Node next = node.first_child();
    while (!next && node != tree.root()) {
      next = node.next();
      if (!next) node = node.parent();
    }
    node = next;
  }
  std::size_t parts = 0;
  for (const Markup::Part& part : markup.parts) parts += part.kind == Markup::Kind::element ? 1 : 0;
  CHECK(parts == elements);
}

}  // namespace

TEST_CASE("xml: markup tells where everything stands") {
  Reading reading(
      "\xEF\xBB\xBF<?xml version='1.0'?>\r\n<!-- head -->\r\n<planData lang = 'sv'  version=\"1\" >\r\n  <a/><b x='>'>t&amp;<![CDATA[<c>]]>"
      "<!-- n --></b >\r\n</planData>\r\n<!-- tail -->");
  const auto markup = xml::read_markup(reading.sources, 1, {}, reading.found);
  REQUIRE(markup);
  CHECK(outline(*markup) ==
        "comment [<!-- head -->]\n"
        "element planData lang:'sv' version:\"1\" [\r\n  <a/><b x='>'>t&amp;<![CDATA[<c>]]><!-- n --></b >\r\n]\n"
        "  text [\r\n  ]\n  element a empty []\n  element b x:'>' [t&amp;<![CDATA[<c>]]><!-- n -->]\n    text [t&amp;]\n"
        "    cdata [<![CDATA[<c>]]>]\n    comment [<!-- n -->]\n  text [\r\n]\ncomment [<!-- tail -->]\n");
  check_links(*markup);
  CHECK(markup->element_at(0) == Markup::none);
  CHECK(markup->element_at(markup->parts[markup->root].begin) == markup->root);
}

TEST_CASE("xml: markup and tree agree on every sample, and on what is no plan") {
  std::size_t files = 0;
  for (const auto& entry : std::filesystem::recursive_directory_iterator("samples")) {
    if (entry.path().extension() != ".xml") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    Reading reading(std::string(std::istreambuf_iterator<char>(file), {}));
    INFO(entry.path().string());
    Diagnostics found;
    const auto markup = xml::read_markup(reading.sources, 1, {}, found);
    CHECK(as_text(reading.sources, found) == reading.findings());
    REQUIRE(markup.has_value() == reading.tree.has_value());
    if (!markup) continue;
    ++files;
    check_links(*markup);
    check_agrees(*markup, *reading.tree, reading.sources);
  }
  CHECK(files > 100);
}

TEST_CASE("xml: names and characters that can be written") {
  for (const std::string name : {"a", "å-1", "fig:cell", "_x.y"}) CHECK(xml::is_name(name));
  for (const std::string name : {"", "1a", "-a", "a b", "a\xFF", "a="}) CHECK_FALSE(xml::is_name(name));
  CHECK_FALSE(xml::unfit_character("å\t\r\n<&>\U0001F600"));
  CHECK(xml::unfit_character("ab\x01") == 2U);
  CHECK(xml::unfit_character("a\xFF") == 1U);
  CHECK(xml::unfit_character("å\u202E") == 2U);
  CHECK(xml::unfit_character("\uFFFE") == 0U);
  CHECK(xml::unfit_character("\u0085") == 0U);
  CHECK_FALSE(xml::unfit_character("\uFFFD"));
}

}  // namespace planverk::test
