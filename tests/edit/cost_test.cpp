// What a batch costs, printed and not judged: build/test_edit "[cost]". The figures of decisions/42 are from here.
#include <ctime>
#include <iostream>

#include "shelf.h"
#include "xml/reader.h"

namespace planverk::test {

namespace {

/// Of the processor: other work beside it says nothing.
double seconds(const auto& work) {
  const std::clock_t begin = std::clock();
  work();
  return static_cast<double>(std::clock() - begin) / CLOCKS_PER_SEC;
}

std::string register_of(std::size_t rows) {
  std::string text = "<?xml version=\"1.0\"?>\n<planData version=\"1\" lang=\"sv\">\n";
  for (std::size_t i = 1; i <= rows; ++i) {
    const std::string no = std::to_string(i);
    text += "  <risk id=\"r" + no + "\" no=\"" + no + "\" process=\"1.1\" likelihood=\"3\" consequence=\"4\"><title>Risk " + no +
            " in the register of the municipality</title><effect>Something happens that nobody wants.</effect></risk>\n";
  }
  return text + "</planData>\n";
}

std::vector<edit::Operation> one_a_row(std::size_t rows) {
  std::vector<edit::Operation> all;
  for (std::size_t i = 1; i <= rows; ++i) {
    const edit::Address row{.id = "r" + std::to_string(i), .path = {}, .expected = {}};
    edit::Address title = row;
    title.path.push_back({"title", 0});
    if (i % 4 == 0) all.push_back(edit::SetAttribute{row, "likelihood", "4", std::optional<std::string>("3")});
    if (i % 4 == 1) all.push_back(edit::SetText{title, "Another title", {}});
    if (i % 4 == 2) all.push_back(edit::InsertElement{{}, {}, {"risk", {{"id", "n" + std::to_string(i)}}, {}}, {}});
    if (i % 4 == 3) all.push_back(edit::RemoveElement{row, false});
  }
  return all;
}

}  // namespace

TEST_CASE("edit: cost", "[.][cost]") {
  constexpr std::size_t rows = 10'000;
  const std::string text = register_of(rows);
  const double reading = seconds([&] {
    Sources sources;
    Diagnostics found;
    REQUIRE(xml::parse(sources, sources.add("plan.xml", text), {}, found));
  });
  Desk desk(text);
  const auto batch = one_a_row(rows);
  std::optional<edit::Undo> undo;
  const double applying = seconds([&] { undo = desk.plan->apply(batch, desk.found); });
  REQUIRE(undo);
  const double undoing = seconds([&] { REQUIRE(desk.plan->undo(*undo, desk.found)); });
  CHECK(desk.bytes() == text);
  const double single = seconds([&] { REQUIRE(desk.plan->apply(std::span(batch).first(1), desk.found)); });
  std::cout << rows << " rows, " << text.size() << " bytes: reading " << reading * 1000 << " ms, " << batch.size()
            << " operations " << applying * 1000 << " ms, taking them back " << undoing * 1000 << " ms, one operation "
            << single * 1000 << " ms\n";
}

}  // namespace planverk::test
