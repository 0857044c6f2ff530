// The timeline: an axis, a mark for each event, its words beneath on as many levels as they need.
#include <algorithm>

#include "base/date.h"
#include "chart_parts.h"
#include "drawing_year.h"

namespace planverk::templates {

using namespace chart;
using document::circle;
using document::rectangle;
using document::straight;

namespace chart {

namespace {

constexpr std::size_t months_a_year = 12;

std::optional<std::int64_t> time_of(const std::string& value, bool by_date) {
  if (by_date) {
    const auto date = Date::parse(value);
    return date ? std::optional(date->days()) : std::nullopt;
  }
  if (const auto date = Date::parse(value)) return static_cast<std::int64_t>(date->month()) - 1;
  const auto month = Decimal::parse(value);
  if (!month || month->scale() != 0 || month->units() < 1 || month->units() > 12) return std::nullopt;
  return month->units() - 1;
}

}  // namespace

Year year_of(const std::vector<DrawingPart>& parts, Recurring recurring) {
  Year year;
  const auto is_event = [](const DrawingPart& part) { return part.kind != "month"; };
  const auto dated = [&](const DrawingPart& part) { return !is_event(part) || Date::parse(part.value).has_value(); };
  year.by_date =
      recurring == Recurring::no && std::ranges::any_of(parts, is_event) && std::ranges::all_of(parts, dated);
  for (const DrawingPart& part : parts) {
    if (!is_event(part)) {
      year.months.push_back(part.label);
      continue;
    }
    const auto from = time_of(part.value, year.by_date);
    if (!from) continue;
    const auto until = time_of(part.until, year.by_date).value_or(*from);
    year.events.push_back({*from, std::max(*from, until), part.label, part.text});
  }
  year.months.resize(months_a_year);
  std::ranges::stable_sort(year.events, {}, &YearEvent::from);
  return year;
}

}  // namespace chart

namespace {

constexpr Length axis_height = 13_pt;
constexpr Length first_level = 14_pt;  ///< from the axis down to the first words
constexpr Length level_gap = 5_pt;
constexpr Length label_inset = 4_pt;

class Timeline {
 public:
  Timeline(const Year& year, Length width) : year_(year) {
    drawing_.width = width;
    // Words stand to the right of their mark: the last ones need room there.
    label_width_ = min(max(width.scaled(24, 100), 90_pt), width / 2);
    right_ = width - label_width_ - label_inset;
    set_span();
  }

  Drawing draw() && {
    draw_ticks();
    const Length axis = axis_height + 5_pt;
    drawing_.items.emplace_back(straight({left, axis}, {right_, axis}, Ink::outline, 1_pt));
    const bool words = place_words(axis);
    Length bottom = axis + 8_pt;
    for (std::size_t i = 0; i < year_.events.size(); ++i) {
      if (words) bottom = max(bottom, draw_words(i, axis));
    }
    for (const YearEvent& event : year_.events) draw_mark(event, axis);
    drawing_.height = bottom + 2_pt;
    return std::move(drawing_);
  }

 private:
  /// Whole months around all events; a calendar of months is its whole year.
  void set_span() {
    least_ = 0;
    greatest_ = 12;
    if (!year_.by_date || year_.events.empty()) return;
    std::int64_t last = 0;
    for (const YearEvent& event : year_.events) last = std::max(last, event.until);
    least_ = month_start(Date::from_days(year_.events.front().from), 0);
    greatest_ = month_start(Date::from_days(last), 1);
  }

  /// The first day of the month so many months after that of `day`.
  static std::int64_t month_start(Date day, int later) {
    const int month = day.year() * 12 + static_cast<int>(day.month()) - 1 + later;
    std::string text = std::to_string(month / 12 + 10000).substr(1) + "-" + std::to_string(month % 12 + 101).substr(1);
    return Date::parse(text + "-01").value_or(day).days();
  }

  [[nodiscard]] Length x_of(std::int64_t time) const {
    const std::int64_t whole = std::max<std::int64_t>(greatest_ - least_, 1);
    return left + (right_ - left).scaled(std::clamp(time, least_, greatest_) - least_, whole);
  }
  /// A month's mark stands in its middle.
  [[nodiscard]] Length x_of_event(const YearEvent& event) const {
    return year_.by_date ? x_of(event.from) : (x_of(event.from) + x_of(event.from + 1)) / 2;
  }

  void draw_ticks() {
    if (!year_.by_date) {
      for (std::int64_t month = 0; month < 12; ++month) {
        write_tick(x_of(month), x_of(month + 1), year_.months[static_cast<std::size_t>(month)]);
      }
      return;
    }
    const Date first = Date::from_days(least_);
    Length free;
    // Twelve thousand months are the thousand years that a plan may hold; ticks that have no room are passed over.
    for (int i = 0; i < 12'000; ++i) {
      const std::int64_t start = month_start(first, i);
      if (start >= greatest_) break;
      const Date day = Date::from_days(start);
      const bool with_year = i == 0 || day.month() == 1;
      std::string name = year_.months[day.month() - 1];
      if (with_year) name += " " + std::to_string(day.year());
      const Length x = x_of(start);
      if (x < free || x + width_of(name) > drawing_.width) continue;
      // January's year must not be lost to the month before it.
      const Length january = x_of(month_start(day, 13 - static_cast<int>(day.month())));
      if (day.month() != 1 && x + width_of(name) + 6_pt > january && january < right_) continue;
      write_tick(x, x, name);
      free = x + width_of(name) + 8_pt;
    }
  }

  void write_tick(Length from, Length to, const std::string& name) {
    const Length axis = axis_height + 5_pt;
    drawing_.items.emplace_back(straight({from, axis - 4_pt}, {from, axis}, Ink::outline, 0.75_pt));
    if (from == to) {
      write(drawing_, name, {from, text_size}, Anchor::start, Weight::regular, Ink::second);
    } else if (width_of(name) <= to - from) {
      write(drawing_, name, {(from + to) / 2, text_size}, Anchor::middle, Weight::regular, Ink::second);
    }
  }

  struct Words {
    std::vector<std::string> title, text;
    Length left, right, height;
    Length top;
  };

  /// From the last event back: one that would run into words to its right goes below them, so that no line down from
  /// the axis crosses words. False when there are too many.
  bool place_words(Length axis) {
    words_.resize(year_.events.size());
    for (std::size_t i = words_.size(); i-- > 0;) {
      Words& words = words_[i];
      const YearEvent& event = year_.events[i];
      words.title = lines_of(event.title, label_width_, Weight::semibold);
      words.text = lines_of(event.text, label_width_);
      if (event.text.empty()) words.text.clear();
      words.left = x_of_event(event) + label_inset;
      Length widest;
      for (const auto& line : words.title) widest = max(widest, width_of(line, Weight::semibold));
      for (const auto& line : words.text) widest = max(widest, width_of(line));
      words.right = words.left + widest;
      if (words.right > drawing_.width) return false;
      words.height = leading * static_cast<std::int32_t>(words.title.size() + words.text.size());
      words.top = axis + first_level;
      for (std::size_t later = i + 1; later < words_.size(); ++later) {
        if (words_[later].left - label_inset * 2 < words.right)
          words.top = max(words.top, words_[later].top + words_[later].height + level_gap);
      }
      if (words.top + words.height > most_height) return false;
    }
    return true;
  }

  Length draw_words(std::size_t i, Length axis) {
    const Words& words = words_[i];
    const Length x = words.left - label_inset;
    drawing_.items.emplace_back(straight({x, axis}, {x, words.top + words.height - 2_pt}, Ink::hair, 0.75_pt));
    const Length below = write_lines(drawing_, words.title, words.left, words.top, Anchor::start, Weight::semibold);
    return write_lines(drawing_, words.text, words.left, below, Anchor::start, Weight::regular, Ink::second);
  }

  void draw_mark(const YearEvent& event, Length axis) {
    const Length x = x_of_event(event);
    const Length end = year_.by_date ? x_of(event.until) : (x_of(event.until) + x_of(event.until + 1)) / 2;
    if (end > x) {
      drawing_.items.emplace_back(rectangle({x, axis - 2.5_pt}, end - x, 5_pt, Ink::chart, Ink::outline, edge, 2.5_pt));
    }
    drawing_.items.emplace_back(circle({x, axis}, 3.6_pt, Ink::accent, Ink::paper, 1_pt));
  }

  const Year& year_;
  Drawing drawing_;
  static constexpr Length left = 4_pt;  ///< a mark at the beginning stands out by half
  Length label_width_, right_;
  std::int64_t least_ = 0, greatest_ = 12;
  std::vector<Words> words_;
};

}  // namespace

Drawing draw_timeline(const std::vector<DrawingPart>& parts, Length width) {
  const Year year = year_of(parts, Recurring::no);
  return Timeline(year, width).draw();
}

}  // namespace planverk::templates
