#include "html/html.h"
#include "markup/divided.h"
#include "markup/measure.h"

#include <memory>
#include <set>
#include <string>

#include "document/dump.h"
#include "document/standing.h"
#include "document/symbols.h"
#include "fixture.h"
#include "support/catch.h"
#include "support/fixed_drawing.h"
#include "support/golden.h"
#include "support/html_text.h"
#include "support/sample_document.h"

namespace planverk {

namespace {

using namespace test::html_page;

/// The values of an attribute, in order.
std::vector<std::string> values_of(const std::string& page, const std::string& attribute) {
  std::vector<std::string> values;
  const std::string start = " " + attribute + "=\"";
  for (std::size_t at = page.find(start); at != std::string::npos; at = page.find(start, at + 1)) {
    const std::size_t from = at + start.size();
    values.push_back(page.substr(from, page.find('"', from) - from));
  }
  return values;
}

/// All but what stands beside the text: the page's own head says that.
std::string text_of(const Document& document) {
  std::string text = document::canonical_text(document);
  document.tree.each_child(Tree::root(), [&](NodeId child) {
    if (document::is_standing(document.tree, child)) text.erase(0, text.find('\n') + 1);
  });
  return text;
}

}  // namespace

TEST_CASE("html: the rich document", "[html]") {
  CHECK_GOLDEN("tests/html/golden/rich.html", page_of(completed(test::rich_document())));
}

TEST_CASE("html: the page says what the document says", "[html]") {
  const Document rich = completed(test::rich_document());
  CHECK(test::canonical_text_of_html(page_of(rich)) == text_of(rich));
  CHECK(test::alternative_texts_of_html(page_of(rich)) == document::alternative_texts(rich));
  for (std::uint64_t seed = 1; seed <= 150; ++seed) {
    INFO("seed " << seed);
    const Document document = completed(test::random_document(seed));
    REQUIRE(test::canonical_text_of_html(page_of(document)) == text_of(document));
  }
}

TEST_CASE("html: the foot has the date as the language writes it out") {
  for (const auto& [language, date] : std::initializer_list<std::pair<const char*, const char*>>{
           {"sv-SE", "26\u00A0november\u00A02025"},
           {"nb-NO", "26.\u00A0november\u00A02025"},
           {"nn-NO", "26.\u00A0november\u00A02025"},
           {"da-DK", "26.\u00A0november\u00A02025"},
           {"en-GB", "26\u00A0November\u00A02025"},
           {"fi-FI", "26.\u00A0marraskuuta\u00A02025"}}) {
    Document document = completed(test::rich_document());
    document.identity.language = language;
    const std::string page = page_of(document);
    INFO(language);
    CHECK(page.substr(page.rfind("foot-band")).find(date) != std::string::npos);
  }
}

TEST_CASE("html: ids are unique and every link within the page leads somewhere", "[html]") {
  for (std::uint64_t seed = 0; seed <= 60; ++seed) {
    INFO("seed " << seed);
    const std::string page = page_of(completed(seed == 0 ? test::rich_document() : test::random_document(seed)));
    const std::vector<std::string> ids = values_of(page, "id");
    const std::set<std::string> unique(ids.begin(), ids.end());
    REQUIRE(unique.size() == ids.size());
    for (const std::string& href : values_of(page, "href")) {
      INFO(href);
      if (href.starts_with('#')) REQUIRE(unique.contains(href.substr(1)));
    }
    for (const std::string& id : values_of(page, "aria-labelledby")) REQUIRE(unique.contains(id));
  }
}

TEST_CASE("html: an id of the plan never gives way to one of ours", "[html]") {
  Document document = small_document("Text.");
  TreeWriter write(document.tree);
  write.section(Tree::root(), "Ett", "main");
  write.section(Tree::root(), "Två", "n1");
  write.section(Tree::root(), "Tre", "åtgärder 1");
  const std::string page = page_of(completed(std::move(document)));
  CHECK(page.find("id=\"main\"><span") != std::string::npos);
  CHECK(page.find("id=\"n1\"><span") != std::string::npos);
  CHECK(page.find("<main id=\"main-2\"") != std::string::npos);
  CHECK(page.find("id=\"id---tg--rder-1\"") != std::string::npos);
}

TEST_CASE("html: sizes, inks and boxes of the theme are those of the page", "[html]") {
  style::Theme theme = test::plain_theme();
  Document document = small_document("Text");
  TreeWriter write(document.tree);
  const NodeId motto = write.styled(Tree::root(), Kind::callout, Style::named("motto"));
  write.add(motto, Kind::paragraph, "Ord");
  document = completed(std::move(document));
  const std::string before = html::write(document, theme);
  CHECK(before.find("body { font-size: 1rem; line-height: 1.55;") != std::string::npos);
  CHECK(before.find("h2 { font-size: 1.272rem;") != std::string::npos);  // 14 pt: no chapters here
  style::TextStyle& heading = theme.styles[static_cast<std::size_t>(style::TextRole::heading2)];
  heading.size = 40_pt, heading.leading = 48_pt, heading.ink = Ink::no;
  style::TextStyle& body = theme.styles[static_cast<std::size_t>(style::TextRole::body)];
  body.size = 14_pt, body.leading = 20_pt;
  style::BlockStyle box = theme.block(style::StyleFor::callout);
  box.fill = Ink::paper, box.rule_below = 11_pt, box.rule_ink = Ink::warm;
  theme.set_block(style::StyleFor::callout, "motto", box);
  const std::string after = html::write(document, theme);
  CHECK(after.find("body { font-size: 1.272rem;") != std::string::npos);
  CHECK(after.find("h2 { font-size: clamp(2.181rem, 0.7rem + 4vw, 3.636rem); line-height: 1.2; font-weight: 600; "
                   "font-style: normal; color: var(--no);") != std::string::npos);
  CHECK(after.find(".callout.callout-motto { background: var(--paper);") != std::string::npos);
  CHECK(after.find("border-block-end: max(1px, 1rem) solid var(--warm);") != std::string::npos);
  CHECK(after.find("<div class=\"callout callout-motto\">") != std::string::npos);
}

TEST_CASE("html: nothing of a document becomes markup, script or style", "[html]") {
  const std::string evil = "</style></script><script>alert(1)</script><img src=x onerror=\"y\">&amp;";
  Document document = small_document(evil);
  document.identity.title = document.identity.organisation = document.identity.author = evil;
  TreeWriter write(document.tree);
  const NodeId p = write.add(Tree::root(), Kind::paragraph);
  const NodeId bad = write.add(p, Kind::link, "lockbete");
  write.edit(bad).href = "javascript:alert(1)";
  write.edit(write.add(p, Kind::abbreviation, evil)).said = evil;
  write.said(p, evil, "x");
  style::Theme theme = test::plain_theme();
  theme.family = evil;
  const std::string page = html::write(completed(std::move(document)), theme);
  CHECK(count(page, "<script") == 1);
  CHECK(count(page, "</script>") == 1);
  CHECK(count(page, "</style>") == 1);
  CHECK(count(page, "<img") == 0);
  CHECK(page.find("javascript:") == std::string::npos);
  CHECK(page.find("lockbete") != std::string::npos);
}

TEST_CASE("html: nothing is fetched and no style stands in attributes", "[html]") {
  const std::string page = page_of(completed(test::rich_document()));
  CHECK(count(page, " style=\"") == 0);
  CHECK(page.find("url(") == std::string::npos);
  CHECK(page.find("@import") == std::string::npos);
  for (const std::string& src : values_of(page, "src")) CHECK(src.starts_with("data:"));
  CHECK(count(page, "<h1") == 1);
}

TEST_CASE("html: words that call for attention are strong and have a style; a lower signatory has a line before",
          "[html]") {
  Document document = small_document("Text.");
  Tree& tree = document.tree;
  const NodeId paragraph = tree.add(Tree::root(), Kind::paragraph);
  tree.add(paragraph, Kind::line_break);
  tree.add_text(tree.add(paragraph, Kind::alert), "Sen");
  const std::string page = page_of(completed(std::move(document)));
  CHECK(page.find("<p><br><strong class=\"alert\">Sen</strong></p>") != std::string::npos);
  CHECK(page.find(".alert { font-weight: bolder; color: var(--no); }") != std::string::npos);
}

TEST_CASE("html: words of drawings are measured with some to spare", "[html]") {
  // Open Sans Regular: W 926, i 253, å 557 per mille.
  const html::SafeMeasure measure;
  CHECK(measure.width("Wi", 10_pt, Weight::regular) >= 11.79_pt);
  CHECK(measure.width("å", 10_pt, Weight::regular) >= 5.57_pt);
  CHECK(measure.width("Wi", 10_pt, Weight::bold) > measure.width("Wi", 10_pt, Weight::regular));
}

TEST_CASE("html: a drawing that a phone cannot show scrolls, never larger than on paper", "[html]") {
  for (const auto& [points, wanted] :
       {std::pair{270, "\"drawing\""}, {300, "\"drawing fixed\""}, {454, "\"drawing wide\""}}) {
    Document document = small_document("Text.");
    auto drawing = std::make_shared<Drawing>();
    drawing->width = Length::points(points);
    drawing->height = Length::points(100);
    TreeWriter write(document.tree);
    const NodeId figure = write.add(Tree::root(), Kind::figure);
    write.edit(figure).drawing = test::fixed(*drawing);
    write.edit(figure).alt = "Stapeldiagram";
    const std::string page = page_of(completed(std::move(document)));
    INFO(points);
    CHECK(count(page, std::string("<svg class=") + wanted) == 1);
    CHECK(count(page, "class=\"scroll\"") == (points > 270 ? 1U : 0U));
  }
}

TEST_CASE("html: a section's text runs through as many columns as on paper", "[html]") {
  Document document = small_document("Text.");
  const NodeId section = document.tree.add(Tree::root(), Kind::section);
  document.tree.edit(section).text_columns = 3;
  TreeWriter(document.tree).add(section, Kind::paragraph, "I spalter.");
  const std::string page = page_of(completed(std::move(document)));
  CHECK(page.find("<section class=\"text-columns text-columns-3\">") != std::string::npos);
  CHECK(page.find(".text-columns-3 { --text-columns: 3; }") != std::string::npos);
}

TEST_CASE("html: a note within a note follows it at the end of the page") {
  Document document = small_document("Ord");
  TreeWriter write(document.tree);
  const NodeId first = write.add(Tree::root(), Kind::paragraph, "Ett");
  write.add(write.add(first, Kind::note, "yttre"), Kind::note, "inre");
  write.add(write.add(Tree::root(), Kind::paragraph, "Två"), Kind::note, "sist");
  const std::string page = page_of(completed(std::move(document)));
  const std::size_t notes = page.find("doc-endnotes");
  REQUIRE(notes != std::string::npos);
  const std::size_t outer = page.find("yttre", notes), inner = page.find("inre", notes),
                    last = page.find("sist", notes);
  CHECK(outer < inner);
  CHECK(inner < last);
  CHECK(last < page.find("</section>", notes));
  CHECK(count(page, "doc-noteref") == 3);
  CHECK(count(page, "doc-backlink") == 3);
}

TEST_CASE("html: symbols are the shapes that are printed on paper") {
  for (int i = 1; i < static_cast<int>(document::Symbol::logo); ++i) {
    const auto symbol = static_cast<document::Symbol>(i);
    INFO(document::name_of(symbol));
    Document document = small_document("Ord");
    TreeWriter write(document.tree);
    const NodeId paragraph = write.add(Tree::root(), Kind::paragraph);
    write.edit(write.add(paragraph, Kind::symbol)).symbol = symbol;
    write.text(paragraph, "\u00A0Ja");
    const std::string page = page_of(completed(std::move(document)));
    const std::size_t from = page.find("<svg class=\"symbol\"");
    REQUIRE(from != std::string::npos);
    const std::string svg = page.substr(from, page.find("</svg>", from) - from);
    const std::vector<Path> paths = document::symbol_paths(symbol, {}, 16_pt);
    CHECK(count(svg, "<path") == paths.size());
    for (const Path& path : paths) {
      CHECK(count(svg, "ink-" + std::string(name_of(path.fill))) > 0);
      if (path.stroke != Ink::none) CHECK(count(svg, "line-" + std::string(name_of(path.stroke))) > 0);
    }
  }
}

TEST_CASE("html: what refers to a note leads to it", "[html]") {
  Document document = small_document("Ord");
  TreeWriter write(document.tree);
  const NodeId words = write.add(Tree::root(), Kind::paragraph, "Ett");
  const NodeId note = write.add(words, Kind::note, "Noten");
  write.edit(note).id = "min-not";
  write.reference(words, "min-not");
  const std::string page = page_of(completed(std::move(document)));
  CHECK(count(page, "href=\"#min-not\"") == 2);
  CHECK(count(page, " id=\"min-not\"") == 1);
}

TEST_CASE("html: there is a way past the list of contents", "[html]") {
  Document document = small_document("Text.");
  TreeWriter write(document.tree);
  write.add(Tree::root(), Kind::contents);
  write.add(write.section(Tree::root(), "Inledning"), Kind::paragraph, "Ord.");
  const std::string page = page_of(completed(std::move(document)));
  CHECK(count(page, "<a class=\"skip-link\"") == 2);
  CHECK(page.find("Hoppa till innehållet: 1 Inledning</a>") < page.find("<main"));
}

TEST_CASE("html: narrow labels may be divided where words may", "[html]") {
  const language::Pack& swedish = language::built_in().of(Language("sv"));
  const std::string label = html::divided("Osannolik & 2", swedish);
  CHECK(label.starts_with("O"));
  CHECK(label.find("&shy;") != std::string::npos);
  CHECK(label.ends_with(" &amp; 2"));
}

}  // namespace planverk
