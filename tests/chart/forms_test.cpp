// Each kind of chart: what it shows, which form it takes, and its drawing as text.
#include <algorithm>
#include <set>
#include <utility>

#include "numbers.h"
#include "support.h"
#include "support/catch.h"
#include "support/golden.h"

using namespace planverk;
using namespace planverk::test;

namespace {

std::vector<std::string> words_of(const Drawing& drawing) {
  std::vector<std::string> out;
  for (const DrawnText& text : texts_of(drawing)) out.push_back(text.text);
  return out;
}

bool says(const Drawing& drawing, std::string_view words) {
  const auto all = words_of(drawing);
  return std::ranges::find(all, words) != all.end();
}

chart::Event event(std::string_view day, std::string title) {
  const auto date = Date::parse(day);
  const chart::Moment moment{static_cast<int>(date->month()), date};
  return {moment, moment, {std::string(day)}, {std::move(title)}, {}};
}

chart::Picture timeline(const chart::Year& year) {
  return chart::picture(year, chart::draw_timeline);
}

chart::Flow steps(const std::vector<std::string>& titles) {
  chart::Flow flow;
  for (const std::string& title : titles) flow.steps.push_back({{title}, {}, 0});
  return flow;
}

/// The tops of the boxes of a flow: how many rows it has.
std::size_t rows_of(const Drawing& drawing) {
  std::vector<std::int32_t> tops;
  for (const DrawnText& text : texts_of(drawing)) tops.push_back(text.at.y.milli);
  std::ranges::sort(tops);
  const auto again = std::ranges::unique(tops);
  return static_cast<std::size_t>(again.begin() - tops.begin());
}

}  // namespace

TEST_CASE("chart: the ticks of an axis are round, exact and hold all values", "[chart]") {
  const auto texts = [](std::initializer_list<const char*> values, int most) {
    std::vector<Decimal> numbers;
    for (const char* value : values) numbers.push_back(*Decimal::parse(value));
    std::string out;
    for (const Decimal tick : chart::nice_scale(numbers, most).ticks) out += (out.empty() ? "" : " ") + tick.text();
    return out;
  };
  CHECK(texts({"4", "18", "20"}, 6) == "0 5 10 15 20");
  CHECK(texts({"0.4", "1.25"}, 6) == "0.0 0.5 1.0 1.5");
  CHECK(texts({"-30", "95"}, 6) == "-50 0 50 100");
  CHECK(texts({"2", "1"}, 6) == "0 1 2");  // no halves of persons
  CHECK(texts({"0"}, 6) == "0 1");
  CHECK(texts({"999999999999.999999", "1"}, 6) ==
        "0 200000000000 400000000000 600000000000 800000000000 1000000000000");
}

TEST_CASE("chart: twelve series look different without colour", "[chart]") {
  FormedData formed = data_of(chart::draw_columns, {});
  chart::Data& data = formed.data;
  for (int i = 0; i < 12; ++i) data.at({"s" + std::to_string(i)}, {"a"}) = {Decimal(5, 0), {"5"}};
  // Each column is a fill, perhaps patterns, and an outline; what lies between the outlines of two is its look.
  std::vector<std::string> looks;
  std::string look;
  for (const auto& item : draw(formed).items) {
    const auto* path = std::get_if<Path>(&item);
    if (path == nullptr) continue;
    if (path->stroke == Ink::outline && path->fill == Ink::none && path->steps.size() == 5) {
      looks.push_back(std::exchange(look, {}));
      continue;
    }
    // Fills of different colour may print alike: paper or not is what counts, and how the lines lie.
    const bool pattern = path->steps.size() > 5;
    const bool solid = !pattern && path->fill != Ink::paper;
    look += solid ? path->fill == Ink::accent ? "dark " : "middle " : pattern ? "pattern " : "paper ";
    if (pattern && path->stroke != Ink::none) {
      const auto& steps = path->steps;
      const Length rise = steps[1].to.y - steps[0].to.y;
      const Length apart = steps[2].to.y - steps[0].to.y;
      look += rise.milli == 0 ? "level" : rise.milli < 0 ? "rising" : "falling";
      look += " " + std::to_string(std::abs(apart.milli) / 1000) + " " + std::to_string(path->stroke_width.milli);
    } else if (pattern) {
      look += "dots " + std::to_string(path->steps.size() / 40);
    }
  }
  // The twelve columns, and the twelve squares of the legend before them.
  REQUIRE(looks.size() == 24);
  looks.erase(looks.begin(), looks.begin() + 12);
  std::ranges::sort(looks);
  looks.erase(std::ranges::unique(looks).begin(), looks.end());
  CHECK(looks.size() == 12);
}

TEST_CASE("chart: twelve lines have markers of shapes that differ without colour", "[chart]") {
  FormedData formed = data_of(chart::draw_lines, {});
  for (int i = 0; i < 12; ++i) formed.data.at({"s" + std::to_string(i)}, {"a"}) = {Decimal(5 * i, 0), {"5"}};
  std::set<std::string> shapes;
  for (const auto& item : draw(formed).items) {
    const auto* path = std::get_if<Path>(&item);
    if (path == nullptr || path->fill == Ink::none || path->stroke_width != 1.2_pt) continue;
    std::string shape = path->fill == Ink::paper ? "open" : "filled";
    const Point first = path->steps.front().to;
    for (const PathStep& step : path->steps)
      shape +=
          " " + std::to_string(step.to.x.milli - first.x.milli) + " " + std::to_string(step.to.y.milli - first.y.milli);
    shapes.insert(shape);
  }
  CHECK(shapes.size() == 12);
}

TEST_CASE("chart: more series than look different are named beside their bars, or the drawing has no room", "[chart]") {
  const auto many = [](Form form, int series, int keys) {
    FormedData formed = data_of(form, {});
    for (int i = 0; i < series; ++i) {
      for (int key = 0; key < keys; ++key)
        formed.data.at({"Enhet " + std::to_string(i)}, {"År " + std::to_string(key)}) = {Decimal(1 + i + key, 0),
                                                                                         {"5"}};
    }
    return formed;
  };
  for (const Form form :
       std::initializer_list<Form>{chart::draw_columns, chart::draw_stacked, chart::draw_bars, chart::draw_lines}) {
    const Drawing drawing = draw(many(form, 14, 2));
    std::multiset<std::string> words;
    for (const DrawnText& text : texts_of(drawing)) words.insert(text.text);
    for (int i = 0; i < 14; ++i) CHECK(words.count("Enhet " + std::to_string(i)) == 1);
    CHECK(words.count("År 0") == 1);
    CHECK(faults_of(drawing).empty());
    // Nothing tells them apart: it is higher than letters can be made small for, and refused where it is placed.
    CHECK(letters_in(draw(many(form, 14, 14)), page_room) < 6_pt);
  }
}

TEST_CASE("chart: a form that does not suit its data gives way to one that does", "[chart]") {
  const FormedData loss = data_of(chart::draw_donut, {{"a", -3}, {"b", 4}});
  CHECK(dump(draw(loss)) == dump(draw(data_of(chart::draw_columns, {{"a", -3}, {"b", 4}}))));
  std::vector<std::pair<std::string, int>> many;
  for (int i = 0; i < 400; ++i) many.emplace_back("Helse og omsorg " + std::to_string(i), 1);
  for (const Form form : std::initializer_list<Form>{chart::draw_columns, chart::draw_bars, chart::draw_donut,
                                                     chart::draw_share_bar, chart::draw_pyramid, chart::draw_lines})
    CHECK(draw(data_of(form, many)).height < 600_pt);
  CHECK(draw(data_of(chart::draw_columns, {})).items.empty());
  CHECK(draw(chart::Flow{}).items.empty());
}

TEST_CASE("chart: names of keys are written, all of them, as long as a page has room", "[chart]") {
  for (const Form form :
       std::initializer_list<Form>{chart::draw_columns, chart::draw_stacked, chart::draw_bars, chart::draw_lines}) {
    std::vector<std::pair<std::string, int>> values;
    for (const char* name :
         {"Barn",    "Skole", "Helse",   "Omsorg",  "Kultur",  "Plan",      "Bygg",     "Vann",      "Avløp", "Vei",
          "Brann",   "Park",  "Idrett",  "Kirke",   "Næring",  "Miljø",     "Landbruk", "Service",   "IKT",   "Lønn",
          "Økonomi", "Arkiv", "Innkjøp", "Eiendom", "Renhold", "Beredskap", "Politikk", "Frivillige"})
      values.emplace_back(name, static_cast<int>(values.size()) + 3);
    const Drawing drawing = draw(data_of(form, values));
    CHECK(faults_of(drawing) == "");
    for (const auto& [name, value] : values) CHECK(says(drawing, name));
  }
  // Months stand in rows below a line, since they are fewer than would make it bars.
  const Drawing months = draw(data_of(chart::draw_lines, {{"januari", 3},
                                                          {"februari", 4},
                                                          {"mars", 5},
                                                          {"april", 4},
                                                          {"maj", 6},
                                                          {"juni", 7},
                                                          {"juli", 2},
                                                          {"augusti", 3},
                                                          {"september", 4},
                                                          {"oktober", 5},
                                                          {"november", 6},
                                                          {"december", 7}}));
  for (const char* name : {"januari", "september", "december"}) CHECK(says(months, name));
}

TEST_CASE("chart: ticks of a timeline say their year whenever it is another", "[chart]") {
  chart::Year line = empty_year();
  line.events = {event("2025-03-10", "Start"), event("2026-02-01", "Halvveis"), event("2027-05-20", "Slutt")};
  const Drawing drawing = draw(timeline(line));
  std::vector<std::string> ticks;
  for (const DrawnText& text : texts_of(drawing)) {
    if (text.ink == Ink::second && text.at.y == 9_pt) ticks.push_back(text.text);
  }
  CHECK(ticks == std::vector<std::string>{"juli 2025", "jan. 2026", "juli", "jan. 2027"});
  line.events = {event("2025-04-10", "Start"), event("2025-08-01", "Slutt")};
  CHECK(words_of(draw(timeline(line))).front() == "april 2025");
  line.events = {event("2025-04-10", "Start"), event("2125-08-01", "Slutt")};
  CHECK(says(draw(timeline(line)), "2100"));
}

TEST_CASE("chart: a line of dates becomes a list where it is too narrow", "[chart]") {
  chart::Year line = empty_year();
  for (int i = 1; i < 7; ++i) line.events.push_back(event("2026-0" + std::to_string(i) + "-10", "Kommunestyremøte"));
  const Drawing drawing = draw(timeline(line), {45_mm, 520_pt});
  CHECK(faults_of(drawing) == "");
  CHECK(says(drawing, "2026-03-10"));
  CHECK(drawing.width <= 45_mm);
}

TEST_CASE("chart: a flow's boxes hold their words, in as many rows as that takes", "[chart]") {
  CHECK(rows_of(draw(steps({"Mål", "Styrning", "Risker", "Resultat"}))) == 1);
  const std::vector<std::string> long_words(5, "Kommunfullmäktige");
  CHECK(rows_of(draw(steps(long_words))) == 2);
  const Drawing many = draw(steps(std::vector<std::string>(14, "Kommunfullmäktige")));
  CHECK(faults_of(many) == "");
  CHECK(texts_of(many).size() == 14);
  CHECK(many.width == 160_mm);
  // In half a column the steps stand below each other.
  const Drawing narrow = draw(steps(long_words), {40_mm, 520_pt});
  CHECK(rows_of(narrow) == 5);
  CHECK(letters_in(narrow, {40_mm, 520_pt}) >= 6_pt);
}

TEST_CASE("chart: a goal bar says each part once, in it or beneath", "[chart]") {
  using Answer = chart::GoalBar::Answer;
  RandomCharts random(20261106);
  for (int round = 0; round < 50; ++round) {
    const chart::GoalBar bar = random.goal_bar();
    const auto shown = std::ranges::count_if(bar.parts, [](const auto& part) { return !part.count.zero(); });
    CHECK(static_cast<std::ptrdiff_t>(texts_of(draw(bar)).size()) >= shown);
  }
  const chart::GoalBar narrow{
      {{{"Ja 59 (98,3 %)"}, Decimal(59, 0), Answer::yes}, {{"Nej 1 (1,7 %)"}, Decimal(1, 0), Answer::no}}};
  const chart::GoalBar wide{
      {{{"Ja 3 (60 %)"}, Decimal(3, 0), Answer::yes}, {{"Nej 2 (40 %)"}, Decimal(2, 0), Answer::no}}};
  CHECK(texts_of(draw(narrow)).size() == 2);
  CHECK(draw(narrow).height > draw(wide).height);
}

TEST_CASE("chart: words keep the place in the plan that they print", "[chart]") {
  chart::Flow flow = steps({"Mål", "Styrning"});
  flow.steps[1].title.source = {1, 20, 8};
  flow.feedback = chart::Label{"Uppföljning", {1, 40, 9}};
  const auto texts = texts_of(draw(flow));
  REQUIRE(texts.size() == 3);
  CHECK(texts[1].source == Span{1, 20, 8});
  CHECK(texts[2].source == Span{1, 40, 9});
}

TEST_CASE("chart: a long word divides at its own signs only", "[chart]") {
  const Drawing drawing = draw(data_of(chart::draw_bars, {{"drift/investerings\u00ADbudsjett", 4}}), {70_pt, 520_pt});
  const auto words = words_of(drawing);
  REQUIRE(words.size() == 4);
  CHECK(words[0] == "drift/");
  CHECK(words[1] == "investerings-");
  CHECK(words[2] == "budsjett");
}

TEST_CASE("chart: every kind as text", "[chart]") {
  FormedData formed = data_of(chart::draw_columns, {});
  chart::Data& two = formed.data;
  two.unit = {"Antall innbyggere"};
  for (const auto& [series, plus] : {std::pair{"Menn", 0}, {"Kvinner", 40}}) {
    for (int key = 0; key < 4; ++key) {
      const int value = 120 + 35 * key + plus;
      two.at({series}, {std::to_string(2023 + key)}) = {Decimal(value, 0), {std::to_string(value)}};
    }
  }
  std::string all;
  const auto add = [&all](std::string_view name, const Drawing& drawing) {
    all += "# " + std::string(name) + "\n" + dump(drawing);
  };
  for (const auto& [name, form] : {std::pair<const char*, Form>{"columns", chart::draw_columns},
                                   {"stacked", chart::draw_stacked},
                                   {"bars", chart::draw_bars},
                                   {"line", chart::draw_lines},
                                   {"pyramid", chart::draw_pyramid},
                                   {"donut", chart::draw_donut},
                                   {"share bar", chart::draw_share_bar}}) {
    formed.form = form;
    add(name, draw(formed));
  }
  chart::Year year = empty_year();
  year.events = {event("2026-02-10", "Økonomiplan"), event("2026-10-01", "Budsjett")};
  add("timeline", draw(chart::picture(year, chart::draw_timeline)));
  add("wheel", draw(chart::picture(year, chart::draw_wheel)));
  chart::Flow flow = steps({"Mål", "Styrning", "Risker"});
  flow.levels = {{"politisk"}, {"administrativ"}};
  flow.steps[1].level = 1;
  flow.feedback = chart::Label{"Uppföljning och analys"};
  add("flow", draw(flow));
  add("goal bar", draw(chart::GoalBar{{{{"Ja 3"}, Decimal(3, 0), chart::GoalBar::Answer::yes},
                                       {{"Delvis 2"}, Decimal(2, 0), chart::GoalBar::Answer::partly}}}));
  CHECK_GOLDEN("tests/chart/golden/kinds.txt", all);
}

TEST_CASE("chart: parts become typed data, and what they cannot be is said", "[chart]") {
  std::vector<chart::WrongPart> wrong;
  const chart::Whole whole;
  const Span place{1, 7, 3};
  const std::vector<chart::Part> steps{{.text = "politisk", .kind = "level", .series = "p"},
                                       {.text = "administrativ", .kind = "level", .series = "a"},
                                       {.label = "Mål", .series = "a", .source = place},
                                       {.text = "Uppföljning", .kind = "feedback"},
                                       {.label = "?", .kind = "box", .span = {2, 9, 1}}};
  const chart::Flow flow = chart::flow_of({steps, whole, wrong});
  REQUIRE(flow.steps.size() == 1);
  CHECK(flow.steps[0].level == 1);
  CHECK(flow.steps[0].title.source == place);
  CHECK(flow.levels.size() == 2);
  CHECK(flow.feedback->text == "Uppföljning");
  REQUIRE(wrong.size() == 1);
  CHECK(wrong[0].attribute == "kind");
  CHECK(wrong[0].value == "box");
  CHECK(wrong[0].span == Span{2, 9, 1});

  wrong.clear();
  const std::vector<chart::Part> events{{.label = "jan.", .kind = "month"},
                                        {.label = "Vår", .value = "4", .until = "2026-05-02"},
                                        {.label = "Utan tid"},
                                        {.label = "Fel", .value = "13"}};
  const chart::Year year = chart::year_of({events, whole, wrong});
  CHECK(year.months[0] == "jan.");
  REQUIRE(year.events.size() == 1);
  CHECK(year.events[0].from.month == 4);
  CHECK(year.events[0].until.month == 5);
  REQUIRE(wrong.size() == 1);
  CHECK(wrong[0].value == "13");

  wrong.clear();
  const std::vector<chart::Part> values{{.label = "2025", .text = "4,5", .value = "4.5", .series = "Män"},
                                        {.label = "2026", .series = "Män"},
                                        {.label = "2026", .text = "x", .value = "x", .series = "Kvinnor"}};
  const chart::Data data = chart::data_of({values, whole, wrong});
  REQUIRE(data.series.size() == 2);
  CHECK(data.keys.size() == 2);
  CHECK(data.series[0].values[0].number == Decimal::parse("4.5"));
  CHECK_FALSE(data.series[0].values[1].number);
  CHECK_FALSE(data.series[1].values[0].number);
  REQUIRE(wrong.size() == 1);
  CHECK(wrong[0].value == "x");

  const std::vector<chart::Part> answers{{.text = "Ja 3", .value = "3", .ink = "yes"},
                                         {.text = "? 1", .value = "1", .ink = "?"}};
  const chart::GoalBar bar = chart::goal_bar_of({answers, whole, wrong});
  CHECK(bar.parts[0].answer == chart::GoalBar::Answer::yes);
  CHECK(bar.parts[1].answer == chart::GoalBar::Answer::other);
}

TEST_CASE("chart: a form is known by its name and draws the parts it is given", "[chart]") {
  CHECK(chart::is_form("donut"));
  CHECK_FALSE(chart::is_form("pie"));
  chart::Whole whole;
  whole.number = [](Decimal number) { return number.text(); };
  std::vector<chart::WrongPart> wrong;
  for (const chart::Form& form : chart::forms) {
    INFO(form.name);
    const std::vector<chart::Part> parts{{.label = "a", .text = "3", .value = "3", .ink = "yes", .series = "x"},
                                         {.label = "a", .text = "4", .value = "4", .ink = "no", .series = "y"}};
    const chart::Chart made = chart::make_chart(form.name, parts, whole, wrong);
    CHECK_FALSE(texts_of(made.draw(page_room, EvenMeasure())).empty());
    CHECK(made.description() == std::string(form.name) + " of 2");
  }
  CHECK(wrong.empty());
}
