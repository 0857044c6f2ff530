#include "support.h"

#include <fmt/format.h>

#include <algorithm>

#include "base/utf8.h"

namespace planverk::test {

Length EvenMeasure::width(std::string_view text, Length size, Weight weight) const {
  std::int32_t letters = 0;
  for (std::size_t at = 0; at < text.size(); ++letters) (void)utf8::next(text, at);
  return size.scaled((weight == Weight::regular ? 56 : 61) * letters, 100);
}

Drawing draw(const chart::Picture& picture, document::Room room) {
  return chart::Chart(picture, 160_mm, "").draw(room, EvenMeasure());
}
Drawing draw(const FormedData& data, document::Room room) {
  return draw(chart::picture(data.data, data.form), room);
}
Drawing draw(const chart::Flow& flow, document::Room room) {
  return draw(chart::picture(flow, chart::draw_flow), room);
}
Drawing draw(const chart::GoalBar& bar, document::Room room) {
  return draw(chart::picture(bar, chart::draw_goal_bar), room);
}

std::vector<DrawnText> texts_of(const Drawing& drawing) {
  std::vector<DrawnText> out;
  for (const auto& item : drawing.items) {
    if (const auto* text = std::get_if<DrawnText>(&item)) out.push_back(*text);
  }
  return out;
}

namespace {

struct Box {
  Length left, right, top, bottom;
};

/// Letters reach 0.76 of the size above their baseline and 0.22 below it.
Box box_of(const DrawnText& text) {
  const Length width = EvenMeasure().width(text.text, text.size, text.weight);
  Length left = text.at.x;
  if (text.anchor == Anchor::middle) left = left - width / 2;
  if (text.anchor == Anchor::end) left = left - width;
  return {left, left + width, text.at.y - text.size.scaled(76, 100), text.at.y + text.size.scaled(22, 100)};
}

std::string points(Length length) {
  return fmt::format("{:g}", static_cast<double>(length.milli / 10) / 100);
}

}  // namespace

std::string dump(const Drawing& drawing) {
  std::string out = fmt::format("{} x {}\n", points(drawing.width), points(drawing.height));
  for (const auto& item : drawing.items) {
    if (const auto* text = std::get_if<DrawnText>(&item)) {
      const Box box = box_of(*text);
      out += fmt::format("text {} {} {}{}{}: {}\n", points(box.left), points(text->at.y), points(text->size),
                         text->weight == Weight::regular ? "" : " bold",
                         text->ink == Ink::text ? "" : fmt::format(" {}", name_of(text->ink)), text->text);
      continue;
    }
    const Path& path = std::get<Path>(item);
    Length left{INT32_MAX}, right{INT32_MIN}, top{INT32_MAX}, bottom{INT32_MIN};
    for (const PathStep& step : path.steps) {
      if (step.type == PathStep::Type::close) continue;
      left = min(left, step.to.x), right = max(right, step.to.x);
      top = min(top, step.to.y), bottom = max(bottom, step.to.y);
    }
    out += fmt::format("path {} {} – {} {} {} steps {} {}\n", points(left), points(top), points(right), points(bottom),
                       path.steps.size(), name_of(path.fill), name_of(path.stroke));
  }
  return out;
}

std::string faults_of(const Drawing& drawing) {
  constexpr Length slack = 1_pt;
  const auto texts = texts_of(drawing);
  for (const DrawnText& text : texts) {
    const Box box = box_of(text);
    if (text.size < 9_pt) return "small: " + text.text;
    if (box.left.milli < -10 || box.right.milli > drawing.width.milli + 10 || box.top.milli < -slack.milli ||
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
      if (step.to.x.milli < -slack.milli || step.to.x > drawing.width + slack || step.to.y.milli < -slack.milli ||
          step.to.y > drawing.height + slack)
        return fmt::format("a path outside: {} {} of {} {}", points(step.to.x), points(step.to.y),
                           points(drawing.width), points(drawing.height));
    }
  }
  return {};
}

Length letters_in(const Drawing& drawing, document::Room room) {
  Length smallest = 9_pt;
  for (const DrawnText& text : texts_of(drawing)) smallest = min(smallest, text.size);
  const auto shrunk = [&](Length own, Length available) {
    return own <= available ? smallest : smallest.scaled(available.milli, own.milli);
  };
  return min(shrunk(drawing.width, room.width), shrunk(drawing.height, room.height));
}

std::string RandomCharts::words(int most) {
  static const std::vector<std::string> some{
      "Helse", "omsorg",    "barnehage",     "80+", "i", "internkontrollplanering",
      "år",    "Voksne og", "kommunestyret", "ny",  "–", "drift/investering"};
  std::string out = some[static_cast<std::size_t>(below(static_cast<int>(some.size())))];
  for (int i = below(most); i > 0; --i)
    out += " " + some[static_cast<std::size_t>(below(static_cast<int>(some.size())))];
  return out;
}

std::string RandomCharts::value(bool signed_values) {
  std::string out = signed_values && below(4) == 0 ? "-" : "";
  const int digits = 1 + below(7);
  for (int i = 0; i < digits; ++i) out += static_cast<char>((i == 0 ? '1' : '0') + below(9));
  if (below(3) == 0) out += "." + std::to_string(below(10));
  return out;
}

chart::Data RandomCharts::data() {
  chart::Data data;
  data.number = [](Decimal number) { return number.text(); };
  if (below(2) == 0) data.unit.text = words(3);
  const int keys = 1 + below(below(5) == 0 ? 60 : 9), series = 1 + below(5);
  const bool years = below(3) == 0, signs = below(4) == 0;
  std::vector<std::string> names;
  for (int i = 0; i < keys; ++i)
    names.push_back(years ? std::to_string(2020 + i * (1 + i / 3)) : words(3) + " " + std::to_string(i));
  for (int i = 0; i < series; ++i) {
    const std::string label = words(4) + " " + std::to_string(i);
    for (const std::string& name : names) {
      if (below(12) == 0) continue;
      const std::string text = value(signs);
      data.at({label}, {name}) = {Decimal::parse(text), {text}};
    }
  }
  return data;
}

chart::Year empty_year() {
  chart::Year year;
  year.months = {"jan.", "feb.", "mars", "april", "mai", "juni", "juli", "aug.", "sept.", "okt.", "nov.", "des."};
  return year;
}

chart::Year RandomCharts::year(bool dated) {
  chart::Year year = empty_year();
  const int years = 1 + below(3);
  const auto moment = [&](int month) {
    chart::Moment out{month, std::nullopt};
    if (dated) out.day = Date::parse(fmt::format("{}-{:02}-{:02}", 2026 + below(years), month, 1 + below(28)));
    return out;
  };
  for (int i = below(14); i >= 0; --i) {
    const int month = 1 + below(12), last = std::min(12, month + below(3));
    year.events.push_back(
        {moment(month), moment(last), {"12. mars 2026"}, {words(4)}, {below(2) == 0 ? "" : words(4)}});
  }
  return year;
}

chart::Flow RandomCharts::flow() {
  chart::Flow flow;
  const int levels = below(4);
  for (int i = 0; i < levels; ++i) flow.levels.push_back({words(3)});
  for (int i = below(14); i >= 0; --i) {
    const auto level = static_cast<std::size_t>(levels == 0 ? 0 : below(levels));
    flow.steps.push_back({{words(4)}, {below(2) == 0 ? "" : words(6)}, level});
  }
  if (below(2) == 0) flow.feedback = chart::Label{words(5)};
  return flow;
}

chart::GoalBar RandomCharts::goal_bar() {
  using Answer = chart::GoalBar::Answer;
  chart::GoalBar bar;
  for (const Answer answer : {Answer::yes, Answer::partly, Answer::no, Answer::other})
    bar.parts.push_back({{words(2)}, Decimal(below(12), 0), answer});
  return bar;
}

FormedData data_of(Form form, const std::vector<std::pair<std::string, int>>& values) {
  chart::Data data;
  data.number = [](Decimal number) { return number.text(); };
  for (const auto& [key, value] : values) data.at({"Andel"}, {key}) = {Decimal(value, 0), {std::to_string(value)}};
  return {form, std::move(data)};
}

}  // namespace planverk::test
