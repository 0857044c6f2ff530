// Sums that are carried from page to page: they are those of the rows above, whatever the table is made of, and only drawn.
#include <cstdlib>
#include <map>
#include <random>

#include "checked.h"
#include "fixture.h"
#include "support/catch.h"

using namespace planverk;
using document::Kind;
using document::NodeId;
using document::Style;
using layout::TextItem;

namespace {

style::Theme carrying_theme() {
  style::Theme theme = test::test_theme();
  style::BlockStyle table = theme.block(style::StyleFor::table, "register");
  table.table.carried_sums = true;
  theme.set_block(style::StyleFor::table, "register", table);
  return theme;
}

/// A table of a column of names and some of amounts, and what it is made of.
struct Register {
  test::Maker make;
  std::vector<std::vector<std::optional<Decimal>>> amounts;  ///< by row and column; none where the row counts nothing
  NodeId table = document::no_node;

  explicit Register(std::size_t columns) {
    make.document.identity.label_language = Language("sv");
    make.document.words.carried_forward = "ut";
    make.document.words.brought_forward = "in";
    table = make.open(Kind::table, Style::named("register"));
    auto& given = make.tree().edit(table).columns;
    given.resize(columns + 1);
    given.front().share = 1;
    for (std::size_t i = 1; i <= columns; ++i)
      given[i] = {.fit = true, .align = document::Align::decimal, .sums = true};
    make.open(Kind::table_head);
    std::string heads = "h" + std::to_string(table);
    for (std::size_t i = 0; i < columns; ++i) heads += "|h" + std::to_string(table);
    make.row(heads, Kind::header);
    make.close();
    make.open(Kind::table_body);
  }

  void row(const std::string& name, const std::vector<std::optional<Decimal>>& cells, bool counts = true, const char* style = "",
           bool note = false) {
    const NodeId row = make.open(Kind::row, *style == '\0' ? Style::normal : Style::named(style));
    make.tree().edit(row).counts = counts;
    make.open(Kind::cell);
    make.tree().add_text(make.at, "r" + std::to_string(amounts.size()) + " " + name);
    if (note) {
      const NodeId node = make.leaf(Kind::note, "en not som tar en rad eller flera av sidans fot");
      make.tree().edit(node).label = std::to_string(amounts.size() + 1);
    }
    make.close();
    for (const auto& cell : cells) {
      make.open(Kind::cell);
      if (cell) {
        std::string printed = cell->text();
        std::ranges::replace(printed, '.', ',');
        make.tree().set_value(make.tree().add_text(make.at, printed), {.number = *cell});
      }
      make.close();
    }
    make.close();
    amounts.push_back(counts ? cells : std::vector<std::optional<Decimal>>(cells.size()));
  }

  void end() {
    make.close();
    make.close();
  }
};

/// What stands in the rows of sums of a page, by the word before them: `ut 12,5 3`.
std::map<std::string, std::vector<std::string>> carried_on(const layout::Page& page) {
  std::map<std::string, std::vector<std::string>> found;
  for (const layout::Item& item : page.items) {
    const auto* label = std::get_if<TextItem>(&item);
    if (label == nullptr || label->tag.artifact != layout::Artifact::repeat) continue;
    const std::string word = test::words_in(*label);
    if (word != "ut" && word != "in") continue;
    std::map<std::int32_t, const TextItem*> beside;
    for (const layout::Item& other : page.items) {
      const auto* text = std::get_if<TextItem>(&other);
      if (text == nullptr || text == label || text->baseline != label->baseline) continue;
      CHECK(text->tag.artifact == layout::Artifact::repeat);
      beside.emplace(text->x.milli, text);
    }
    std::vector<std::string> sums;
    Length end;
    for (const auto& [x, text] : beside) {
      // Digits of one number stand closer than columns.
      const bool same = !sums.empty() && text->x - end < 6_pt;
      if (same) sums.back() += test::words_in(*text);
      if (!same) sums.push_back(test::words_in(*text));
      end = test::box_of(*text).right;
    }
    found[word] = sums;
  }
  return found;
}

Decimal number_of(std::string text) {
  std::string plain;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t c = utf8::next(text, at);
    if (c == U'\u2212') plain += '-';
    if (c == U',') plain += '.';
    if (c >= U'0' && c <= U'9') plain += static_cast<char>(c);
  }
  const auto number = Decimal::parse(plain);
  REQUIRE(number);
  return *number;
}

/// The rows that begin on the page.
std::vector<std::size_t> rows_of(const layout::Page& page) {
  std::vector<std::size_t> rows;
  for (const layout::Item& item : page.items) {
    const auto* text = std::get_if<TextItem>(&item);
    if (text == nullptr || text->tag.artifact != layout::Artifact::none) continue;
    const std::string word = test::words_in(*text);
    if (word.size() < 2 || word[0] != 'r' || word.find_first_not_of("0123456789", 1) != std::string::npos) continue;
    rows.push_back(std::stoul(word.substr(1)));
  }
  return rows;
}

/// Holds of every page what the rows up to its end add up to; how many pages carried something.
std::size_t check_pages(const Register& made, const test::Laid& laid) {
  std::vector<std::optional<Decimal>> sums(made.amounts.front().size());
  std::size_t seen = 0, carried = 0;
  std::vector<Decimal> before;
  const auto values = [](const std::vector<std::string>& printed) {
    std::vector<Decimal> numbers;
    for (const std::string& each : printed) numbers.push_back(number_of(each));
    return numbers;
  };
  for (const layout::Page& page : laid.pages) {
    auto shown = carried_on(page);
    CHECK(values(shown["in"]) == before);
    const std::vector<std::size_t> rows = rows_of(page);
    for (const std::size_t row : rows) {
      CHECK(row == seen++);
      for (std::size_t i = 0; i < sums.size(); ++i) {
        if (const auto& amount = made.amounts[row][i]) sums[i] = Decimal::sum(sums[i].value_or(Decimal()), *amount);
      }
    }
    before.clear();
    if (seen < made.amounts.size()) {
      for (const auto& sum : sums) {
        if (sum) before.push_back(*sum);
      }
    }
    CHECK(values(shown["ut"]) == before);
    if (!before.empty()) ++carried;
  }
  CHECK(seen == made.amounts.size());
  return carried;
}

std::uint64_t setting(const char* name, std::uint64_t otherwise) {
  const char* text = std::getenv(name);
  return text == nullptr ? otherwise : std::strtoull(text, nullptr, 10);
}

/// Groups with subtotals, parts of lines, sums, rows of many lines, cells without a number, notes.
Register random_register(std::uint64_t seed) {
  std::mt19937_64 random(seed);
  const auto below = [&](std::uint64_t n) { return random() % n; };
  const std::size_t columns = 1 + below(3);
  Register made(columns);
  const int decimals = static_cast<int>(below(3));
  const bool notes = below(3) == 0;
  const auto amount = [&]() -> std::optional<Decimal> {
    if (below(12) == 0) return std::nullopt;
    const auto size = static_cast<std::int64_t>(below(4) == 0 ? below(9'000'000) : below(9'000));
    return Decimal(below(6) == 0 ? -size : size, decimals);
  };
  for (auto rows = 20 + below(60); rows > 0; --rows) {
    std::vector<std::optional<Decimal>> cells(columns);
    for (auto& cell : cells) cell = amount();
    std::string name = "post";
    if (below(8) == 0) {
      for (auto words = below(40); words > 0; --words) name += " ord";
    }
    const auto kind = below(10);
    const bool note = notes && below(8) == 0;
    if (kind == 0) {
      made.row(name, cells, false, "group");
    } else if (kind <= 2) {
      made.row(name, cells, false, "sub", note);
    } else if (kind == 3 && rows > 1) {
      made.row("summa", cells, false, "sum");
    } else {
      made.row(name, cells, true, "", note);
    }
  }
  made.end();
  return made;
}

}  // namespace

TEST_CASE("layout: carried sums are those of the rows above, in every table") {
  const std::uint64_t first = setting("PLANVERK_SEED", 1);
  std::size_t carried = 0;
  const std::uint64_t tables = setting("PLANVERK_DOCUMENTS", 500) / 2;
  for (std::uint64_t seed = first; seed < first + tables; ++seed) {
    INFO("seed " << seed);
    const Register made = random_register(seed);
    const test::Laid laid = test::lay_out(made.make.document, carrying_theme());
    carried += check_pages(made, laid);
  }
  CHECK(carried > tables);
}

TEST_CASE("layout: with carried sums nothing is lost, covered or outside, and notes stay with their marks") {
  const std::uint64_t first = setting("PLANVERK_SEED", 1);
  for (std::uint64_t seed = first; seed < first + setting("PLANVERK_DOCUMENTS", 500) / 2; ++seed) {
    INFO("seed " << seed);
    const test::Checked own(random_register(seed).make.document, carrying_theme());
    for (const std::string& wrong : {own.findings(), own.words(), own.order(), own.margins(), own.overlaps(), own.heads(), own.notes()})
      CHECK(wrong == "");
    const test::Checked any(seed, carrying_theme());
    for (const std::string& wrong : {any.findings(), any.words(), any.order(), any.margins(), any.overlaps(), any.heads(), any.notes()})
      CHECK(wrong == "");
  }
}

TEST_CASE("layout: sums are carried only where the theme wants it and rows go on") {
  Register made(2);
  for (int i = 0; i < 40; ++i) made.row("post", {Decimal(125, 1), Decimal(-3, 0)});
  made.row("summa", {Decimal(5000, 1), Decimal(-120, 0)}, false, "sum");
  made.end();
  const test::Laid plain = test::lay_out(made.make.document);
  for (const layout::Page& page : plain.pages) CHECK(carried_on(page).empty());
  const test::Laid laid = test::lay_out(made.make.document, carrying_theme());
  // 15, 14 and 12 rows of 18 pt, below a head and beside the rows of sums.
  REQUIRE(laid.pages.size() == 3);
  const auto first = carried_on(laid.pages[0]), last = carried_on(laid.pages[2]);
  CHECK(first.count("in") == 0);
  CHECK(first.at("ut").size() == 2);
  CHECK(last.count("ut") == 0);
  CHECK(last.at("in").size() == 2);
  CHECK(check_pages(made, laid) == 2);
  // A table that ends on its page carries nothing.
  Register small(1);
  for (int i = 0; i < 5; ++i) small.row("post", {Decimal(1, 0)});
  small.end();
  CHECK(carried_on(test::lay_out(small.make.document, carrying_theme()).pages[0]).empty());
}

TEST_CASE("layout: carried sums print as their column does, below zero as the document wants") {
  const auto printed = [](bool parentheses) {
    Register made(1);
    made.make.document.parentheses = parentheses;
    for (int i = 0; i < 30; ++i) made.row("post", {Decimal(-10005, 1)});
    made.end();
    return carried_on(test::lay_out(made.make.document, carrying_theme()).pages[0]).at("ut").front();
  };
  // 15 rows in 320 pt: each 18 pt, as the head and the sum.
  CHECK(printed(false) == "−15\u00A0007,5");
  CHECK(printed(true) == "(15\u00A0007,5)");
}
