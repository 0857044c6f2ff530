// Charts: nothing outside, nothing over anything, whatever the data; ticks that are exact; looks that differ.
#include <algorithm>
#include <random>

#include "charts.h"
#include "document/drawing.h"
#include "support/catch.h"

using namespace planverk;
using namespace planverk::templates;

namespace {

struct Box {
  Length left, right, top, bottom;
};

/// By the safe estimate of widths; letters reach 0.76 of the size above their baseline and 0.22 below it.
Box box_of(const DrawnText& text) {
  const Length width = document::estimated_width(text.text, text.size, text.weight);
  Length left = text.at.x;
  if (text.anchor == Anchor::middle) left -= width / 2;
  if (text.anchor == Anchor::end) left -= width;
  return {left, left + width, text.at.y - text.size.scaled(76, 100), text.at.y + text.size.scaled(22, 100)};
}

std::vector<DrawnText> texts_of(const Drawing& drawing) {
  std::vector<DrawnText> out;
  for (const auto& item : drawing.items) {
    if (const auto* text = std::get_if<DrawnText>(&item)) out.push_back(*text);
  }
  return out;
}

/// No text lies over another, none is small, and nothing reaches out of the drawing by more than half a line's width.
std::string faults_of(const Drawing& drawing) {
  constexpr Length slack = 1_pt;
  const auto texts = texts_of(drawing);
  for (const DrawnText& text : texts) {
    const Box box = box_of(text);
    if (text.size < 9_pt) return "small: " + text.text;
    if (box.left < -slack || box.right > drawing.width + slack || box.top < -slack ||
        box.bottom > drawing.height + slack)
      return "outside: " + text.text;
  }
  for (std::size_t i = 0; i < texts.size(); ++i) {
    for (std::size_t k = i + 1; k < texts.size(); ++k) {
      const Box a = box_of(texts[i]), b = box_of(texts[k]);
      const bool apart = a.right <= b.left || b.right <= a.left || a.bottom <= b.top || b.bottom <= a.top;
      if (!apart) return "over each other: " + texts[i].text + " | " + texts[k].text;
    }
  }
  for (const auto& item : drawing.items) {
    const auto* path = std::get_if<Path>(&item);
    if (path == nullptr) continue;
    for (const PathStep& step : path->steps) {
      if (step.type == PathStep::Type::close) continue;
      if (step.to.x < -slack || step.to.x > drawing.width + slack || step.to.y < -slack ||
          step.to.y > drawing.height + slack)
        return "a path outside: " + std::to_string(step.to.x.to_points()) + " " +
               std::to_string(step.to.y.to_points()) + " of " + std::to_string(drawing.width.to_points()) + " " +
               std::to_string(drawing.height.to_points());
    }
  }
  return {};
}

std::string number_text(Decimal value) {
  return value.text();
}

class Random {
 public:
  explicit Random(std::uint32_t seed) : engine_(seed) {}
  int below(int limit) { return static_cast<int>(engine_() % static_cast<std::uint32_t>(limit)); }
  std::string words(int most) {
    static const std::vector<std::string> some{
        "Helse", "omsorg",    "barnehage",     "80+", "i", "internkontrollplanering",
        "år",    "Voksne og", "kommunestyret", "ny",  "–"};
    std::string out = some[static_cast<std::size_t>(below(static_cast<int>(some.size())))];
    for (int i = below(most); i > 0; --i)
      out += " " + some[static_cast<std::size_t>(below(static_cast<int>(some.size())))];
    return out;
  }
  std::string value(bool signed_values) {
    const int digits = 1 + below(7);
    std::string out = signed_values && below(4) == 0 ? "-" : "";
    for (int i = 0; i < digits; ++i) out += static_cast<char>((i == 0 ? '1' : '0') + below(9));
    if (below(3) == 0) out += "." + std::to_string(below(10));
    return out;
  }

 private:
  std::mt19937 engine_;
};

std::vector<DrawingPart> made_up_data(Random& random) {
  const int keys = 1 + random.below(random.below(5) == 0 ? 60 : 9), series = 1 + random.below(5);
  const bool years = random.below(3) == 0, signs = random.below(4) == 0;
  std::vector<std::string> names, labels;
  for (int i = 0; i < keys; ++i)
    names.push_back(years ? std::to_string(2020 + i * (1 + i / 3)) : random.words(3) + " " + std::to_string(i));
  for (int i = 0; i < series; ++i) labels.push_back(random.words(4) + " " + std::to_string(i));
  std::vector<DrawingPart> parts;
  for (const std::string& label : labels) {
    for (const std::string& name : names) {
      if (random.below(12) == 0) continue;
      const std::string value = random.value(signs);
      parts.push_back({name, value, value, "", "", label, ""});
    }
  }
  return parts;
}

std::vector<DrawingPart> made_up_year(Random& random, bool dated) {
  std::vector<DrawingPart> parts;
  for (const char* name :
       {"jan.", "feb.", "mars", "april", "mai", "juni", "juli", "aug.", "sept.", "okt.", "nov.", "des."})
    parts.push_back({name, "", "", "", "month", "", ""});
  for (int i = random.below(14); i >= 0; --i) {
    const int month = 1 + random.below(12), last = std::min(12, month + random.below(3));
    const auto time = [&](int of) {
      if (!dated) return std::to_string(of);
      return std::to_string(2026 + random.below(2)) + (of < 10 ? "-0" : "-") + std::to_string(of) + "-1" +
             std::to_string(random.below(9));
    };
    parts.push_back(
        {random.words(4), random.below(2) == 0 ? "" : random.words(4), time(month), "", "", "", time(last)});
  }
  return parts;
}

}  // namespace

TEST_CASE("charts of any data lie within their width and no words stand over others", "[template]") {
  for (std::uint32_t seed = 1; seed <= 150; ++seed) {
    Random random(seed);
    const DrawingOptions options{random.below(3) == 0 ? 62_mm : 160_mm, random.below(2) == 0 ? "" : random.words(3), "",
                                 "", number_text};
    const auto data = made_up_data(random);
    for (const char* kind : {"columns", "stacked", "bars", "line", "pyramid", "donut", "share-bar"}) {
      const auto drawing = draw(kind, data, options);
      REQUIRE(drawing);
      INFO(kind << " seed " << seed);
      CHECK(faults_of(*drawing) == "");
    }
    for (const char* kind : {"timeline", "wheel"}) {
      const auto drawing = draw(kind, made_up_year(random, random.below(2) == 0), options);
      REQUIRE(drawing);
      INFO(kind << " seed " << seed);
      CHECK(faults_of(*drawing) == "");
    }
  }
}

TEST_CASE("the ticks of an axis are round, exact and hold all values", "[template]") {
  const auto texts = [](std::initializer_list<const char*> values, int most) {
    std::vector<Decimal> numbers;
    for (const char* value : values) numbers.push_back(*Decimal::parse(value));
    std::string out;
    for (const Decimal tick : nice_scale(numbers, most).ticks) out += (out.empty() ? "" : " ") + tick.text();
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

TEST_CASE("series look different without colour", "[template]") {
  std::vector<DrawingPart> parts;
  for (int i = 0; i < 6; ++i) parts.push_back({"a", "5", "5", "", "", "s" + std::to_string(i), ""});
  const Drawing drawing = *draw("columns", parts, {160_mm, "", "", "", number_text});
  // Each column is a fill, perhaps a pattern, and an outline; what lies between the outlines of two is its look.
  std::vector<std::string> looks;
  std::string look;
  for (const auto& item : drawing.items) {
    const auto* path = std::get_if<Path>(&item);
    if (path == nullptr) continue;
    if (path->stroke == Ink::outline && path->fill == Ink::none && path->steps.size() == 5) {
      looks.push_back(look);
      look.clear();
      continue;
    }
    const bool pattern = path->steps.size() > 5;
    look += std::string(name_of(path->fill)) + (pattern && path->stroke != Ink::none ? " lines " : " ");
    if (pattern && path->stroke != Ink::none) {
      const auto& steps = path->steps;
      const Length rise = steps[1].to.y - steps[0].to.y;
      look += rise.milli == 0 ? "level" : rise.milli < 0 ? "rising" : "falling";
    }
  }
  std::ranges::sort(looks);
  looks.erase(std::ranges::unique(looks).begin(), looks.end());
  CHECK(looks.size() >= 6);
}

TEST_CASE("a chart that does not suit its data gives way to one that does", "[template]") {
  const DrawingOptions options{160_mm, "", "", "", number_text};
  const std::vector<DrawingPart> loss{{"a", "−3", "-3", "", "", "", ""}, {"b", "4", "4", "", "", "", ""}};
  CHECK(draw("donut", loss, options)->items.size() == draw("columns", loss, options)->items.size());
  std::vector<DrawingPart> many;
  for (int i = 0; i < 400; ++i) many.push_back({"Helse og omsorg " + std::to_string(i), "1", "1", "", "", "", ""});
  for (const char* kind : {"columns", "bars", "donut", "share-bar", "pyramid", "line"})
    CHECK(draw(kind, many, options)->height < 600_pt);
  CHECK(draw("columns", {}, options)->items.empty());
  CHECK_FALSE(draw("pie", many, options));
}

TEST_CASE("a small matrix holds its counts and names", "[template]") {
  std::vector<DrawingPart> parts;
  for (const char* row : {"4", "3", "2", "1"}) {
    for (const char* column : {"1", "2", "3", "4"}) parts.push_back({column, "2", "", "band4", "", row, ""});
  }
  const Drawing drawing = *draw("mini-matrix", parts, {160_mm, "", "Sannsynlighet", "Konsekvens", number_text});
  CHECK(faults_of(drawing) == "");
  CHECK(texts_of(drawing).size() == 26);
}
