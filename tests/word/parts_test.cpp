// Small parts of the readers, each by itself.
#include <string>

#include "support/catch.h"
#include "word/fields.h"
#include "word/sequence.h"
#include "word/shape.h"
#include "word/styles.h"
#include "word/symbols.h"

namespace planverk::test {

using office::Paragraph;
using office::word::Field;

TEST_CASE("word: fields by their instructions") {
  const auto kind = [](std::string_view text) { return office::word::read_field(text).kind; };
  CHECK(kind(" PAGE ") == Field::Kind::page);
  CHECK(kind("toc \\o \"1-3\"") == Field::Kind::contents);
  CHECK(kind("MERGEFIELD Navn") == Field::Kind::text);
  CHECK(kind("") == Field::Kind::text);
  CHECK(office::word::read_field(" HYPERLINK \"https://a.no/x y\" \\l \"del\" \\o \"tips\"").target ==
        "https://a.no/x y#del");
  CHECK(office::word::read_field("HYPERLINK \\l \"del\"").target == "#del");
  CHECK(office::word::read_field("REF _Ref12 \\h").target == "#_Ref12");
  CHECK(office::word::read_field("PAGEREF _Ref12").target.empty());
  CHECK(office::word::read_field("SEQ Tabell \\* ARABIC").target == "Tabell");
}

TEST_CASE("word: fields that never end or never began") {
  office::word::Fields fields;
  fields.end();
  CHECK_FALSE(fields.silent());
  for (int depth = 0; depth < 10'000; ++depth) fields.begin();
  CHECK(fields.silent());
  office::word::Fields broken(false);
  broken.begin();
  CHECK_FALSE(broken.silent());
}

TEST_CASE("word: roles of styles by their names") {
  const auto role = [](std::string_view name) { return office::word::role_of_style(name); };
  CHECK(role("heading 3").level == 3);
  CHECK(role("Overskrift 2").level == 2);
  CHECK(role("Rubrik1").level == 1);
  CHECK(role("Otsikko 4").level == 4);
  CHECK(role("Rubrik").role == Paragraph::Role::title);
  CHECK(role("TOC Heading").role == Paragraph::Role::text);
  CHECK(role("heading 10").role == Paragraph::Role::text);
  CHECK(role("Caption").role == Paragraph::Role::caption);
}

TEST_CASE("word: signs of symbol fonts") {
  using office::word::symbol_character;
  CHECK(symbol_character("Symbol", 0xF0B3) == U'≥');
  CHECK(symbol_character("Wingdings", 0xFC) == U'✓');
  CHECK_FALSE(symbol_character("Wingdings", 0xF04A).has_value());
  CHECK_FALSE(symbol_character("Wingdings 2", 0xF052).has_value());
  CHECK(symbol_character("Arial", 0x2264) == U'≤');
  std::size_t unknown = 0;
  CHECK(office::word::without_symbol_codes("a\xEF\x82\xB7\xEF\x81\x8A", "Symbol", unknown) == "a•");
  CHECK(unknown == 1);
  CHECK(office::word::raised_text("10", false) == "¹⁰");
  CHECK(office::word::raised_text("2", true) == "₂");
  CHECK_FALSE(office::word::raised_text("a", false).has_value());
}

TEST_CASE("word: the longest common part of two sequences") {
  const std::string one = "abcdefg", two = "xbcyfgz";
  std::string shared;
  for (const auto& [i, j] :
       exchange::word::common(one.size(), two.size(), [&](std::size_t i, std::size_t j) { return one[i] == two[j]; })) {
    CHECK(one[i] == two[j]);
    shared += one[i];
  }
  CHECK(shared == "bcfg");
}

TEST_CASE("word: words that a paragraph with figures may print") {
  edit::Element p{"p", {}, {}};
  p.append_text("Budsjettet er ");
  p.append({"val", {{"of", "b"}}, {}});
  p.append_text(" kroner.");
  CHECK(exchange::word::has_own_markup(p));
  CHECK(exchange::word::may_print(p, "Budsjettet er 1 200 kroner."));
  CHECK_FALSE(exchange::word::may_print(p, "Budsjettet er 1 200 kroner i år."));
  CHECK_FALSE(exchange::word::may_print(p, "Nå er budsjettet 1 200 kroner."));
}

TEST_CASE("word: shapes leave out what only the plan's author says") {
  edit::Element one{"p", {{"id", "x"}, {"access", "restricted"}}, {}};
  one.append_text("  To   ord ");
  edit::Element two{"p", {}, {}};
  two.append_text(" To ord ");
  CHECK(exchange::word::shape_of(one) == exchange::word::shape_of(two));
  two.append({"b", {}, {}}).append_text("fet");
  CHECK(exchange::word::shape_of(one) != exchange::word::shape_of(two));
}

}  // namespace planverk::test
