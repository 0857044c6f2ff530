// The timeline: an axis, a mark for each event, its words beneath on as many levels as they need.
#include <algorithm>

#include "document/drawing.h"
#include "forms.h"
#include "year.h"

namespace planverk::chart {

using document::circle;
using document::rectangle;
using document::straight;

namespace {

constexpr Length axis = 18_pt;
constexpr Length first_level = 14_pt;  ///< from the axis down to the first words
constexpr Length level_gap = 5_pt;
constexpr Length label_inset = 4_pt;
constexpr Length left = 4_pt;  ///< a mark at the beginning stands out by half

/// Months since year 0.
std::int64_t month_of(Date day) {
  return std::int64_t{day.year()} * 12 + static_cast<std::int64_t>(day.month()) - 1;
}
/// The first day of a month.
std::int64_t start_of(std::int64_t month) {
  const std::string text =
      std::to_string(month / 12 + 10000).substr(1) + "-" + std::to_string(month % 12 + 101).substr(1) + "-01";
  const auto day = Date::parse(text);
  return day ? day->days() : 0;
}

class Axis {
 public:
  Axis(const Year& year, Sheet sheet)
      : year_(year), sheet_(std::move(sheet)), stretches_(stretches_of(year, Recurring::no)) {
    // Words stand to the right of their mark: the last ones need room there.
    const Length width = sheet_.width();
    label_width_ = min(max(width.scaled(24, 100), 90_pt), width / 2);
    for (const Event& event : year.events) {
      label_width_ = max(label_width_, sheet_.widest_word(event.title.text, Weight::semibold));
      label_width_ = max(label_width_, sheet_.widest_word(event.text.text));
    }
    right_ = max(width - label_width_ - label_inset, left + width / 10);
    set_span();
  }

  /// False where the words have no room below the axis or leave it too little of the width.
  [[nodiscard]] bool place_words() {
    words_.resize(stretches_.all.size());
    bool fits = right_ - left >= sheet_.width().scaled(40, 100);
    // From the last event back: one that would run into words to its right goes below them, so that no line down from
    // the axis crosses words.
    for (std::size_t i = words_.size(); fits && i-- > 0;) {
      words_[i] = words_of(*stretches_.all[i].event, x_of_event(stretches_.all[i]) + label_inset);
      Words& words = words_[i];
      for (std::size_t later = i + 1; later < words_.size(); ++later) {
        if (words_[later].left - label_inset * 2 < words.right)
          words.top = max(words.top, words_[later].top + words_[later].height + level_gap);
      }
      fits = words.right <= sheet_.width() && words.top + words.height <= sheet_.room().height;
    }
    return fits;
  }

  Drawing draw(bool with_words) && {
    if (!with_words) right_ = sheet_.width() - label_inset;
    draw_ticks();
    sheet_.add(straight({left, axis}, {right_, axis}, Ink::outline, 1_pt));
    Length bottom = axis + 8_pt;
    for (std::size_t i = 0; with_words && i < stretches_.all.size(); ++i) bottom = max(bottom, draw_words(i));
    for (const Stretch& stretch : stretches_.all) draw_mark(stretch);
    return std::move(sheet_).finish(bottom + 2_pt);
  }

 private:
  struct Words {
    Lines title, text;
    Length left, right, height;
    Length top = axis + first_level;
  };

  /// Whole months around all events; a calendar of months is its whole year.
  void set_span() {
    least_ = 0;
    greatest_ = 12;
    if (!stretches_.by_date) return;
    std::int64_t last = 0;
    for (const Stretch& stretch : stretches_.all) last = std::max(last, stretch.until);
    least_ = start_of(month_of(Date::from_days(stretches_.all.front().from)));
    greatest_ = start_of(month_of(Date::from_days(last)) + 1);
  }

  [[nodiscard]] Length x_of(std::int64_t time) const {
    const std::int64_t whole = std::max<std::int64_t>(greatest_ - least_, 1);
    return left + (right_ - left).scaled(std::clamp(time, least_, greatest_) - least_, whole);
  }
  /// A month's mark stands in its middle.
  [[nodiscard]] Length x_of_event(const Stretch& stretch) const {
    return stretches_.by_date ? x_of(stretch.from) : (x_of(stretch.from) + x_of(stretch.from + 1)) / 2;
  }

  void draw_ticks() {
    if (stretches_.by_date) {
      draw_dates();
      return;
    }
    for (std::int64_t month = 0; month < 12; ++month) {
      const Length from = x_of(month), to = x_of(month + 1);
      const std::string& name = year_.months[static_cast<std::size_t>(month)];
      draw_tick(from);
      if (sheet_.width_of(name) <= to - from)
        sheet_.write(name, {(from + to) / 2, text_size}, {.anchor = Anchor::middle, .ink = Ink::second});
    }
  }

  struct Tick {
    Length x;
    std::string name;
  };

  /// Ticks at every month, quarter, year … that is a multiple of `step` months. A name has its year where the one
  /// before has another; none where a name has no room.
  [[nodiscard]] std::optional<std::vector<Tick>> ticks(std::int64_t step) const {
    std::vector<Tick> out;
    Length free{INT32_MIN / 2};
    std::int64_t said = -1;
    const std::int64_t first = month_of(Date::from_days(least_)), end = month_of(Date::from_days(greatest_));
    for (std::int64_t month = (first + step - 1) / step * step; month < end; month += step) {
      std::string name = step < 12 ? year_.months[static_cast<std::size_t>(month % 12)] : std::string();
      if (month / 12 != said) name += (name.empty() ? "" : " ") + std::to_string(month / 12);
      said = month / 12;
      const Length x = x_of(start_of(month));
      if (x < free || x + sheet_.width_of(name) > sheet_.width()) return std::nullopt;
      free = x + sheet_.width_of(name) + 8_pt;
      out.push_back({x, std::move(name)});
    }
    if (out.empty()) return std::nullopt;
    return out;
  }

  void draw_dates() {
    // A plan holds a thousand years at most.
    for (const std::int64_t step : {1, 2, 3, 6, 12, 24, 60, 120, 240, 600, 1200, 2400, 6000}) {
      const auto found = ticks(step);
      if (!found) continue;
      for (const Tick& tick : *found) {
        draw_tick(tick.x);
        sheet_.write(tick.name, {tick.x, text_size}, {.ink = Ink::second});
      }
      return;
    }
  }

  void draw_tick(Length x) { sheet_.add(straight({x, axis - 4_pt}, {x, axis}, Ink::outline, 0.75_pt)); }

  [[nodiscard]] Words words_of(const Event& event, Length from) const {
    Words words;
    words.title = sheet_.lines_of(event.title.text, label_width_, Weight::semibold);
    words.text = sheet_.lines_of(event.text.text, label_width_);
    words.left = from;
    words.right = from + max(sheet_.widest_of(words.title, Weight::semibold), sheet_.widest_of(words.text));
    words.height = height_of(words.title) + height_of(words.text);
    return words;
  }

  Length draw_words(std::size_t i) {
    const Words& words = words_[i];
    const Event& event = *stretches_.all[i].event;
    const Length x = words.left - label_inset;
    sheet_.add(straight({x, axis}, {x, words.top + words.height - 2_pt}, Ink::hair, 0.75_pt));
    const Length below = sheet_.write_lines(words.title, words.left, words.top,
                                            {.weight = Weight::semibold, .source = event.title.source});
    return sheet_.write_lines(words.text, words.left, below, {.ink = Ink::second, .source = event.text.source});
  }

  void draw_mark(const Stretch& stretch) {
    const Length x = x_of_event(stretch);
    const Length end = stretches_.by_date ? x_of(stretch.until) : (x_of(stretch.until) + x_of(stretch.until + 1)) / 2;
    if (end > x) sheet_.add(rectangle({x, axis - 2.5_pt}, end - x, 5_pt, Ink::chart, Ink::outline, edge, 2.5_pt));
    sheet_.add(circle({x, axis}, 3.6_pt, Ink::accent, Ink::paper, 1_pt));
  }

  const Year& year_;
  Sheet sheet_;
  Stretches stretches_;
  Length label_width_, right_;
  std::int64_t least_ = 0, greatest_ = 12;
  std::vector<Words> words_;
};

}  // namespace

Drawing draw_timeline(const Year& year, Sheet sheet) {
  Axis line(year, sheet);
  if (line.place_words()) return std::move(line).draw(true);
  if (auto listed = draw_agenda(year, std::move(sheet))) return std::move(*listed);
  return std::move(line).draw(false);
}

}  // namespace planverk::chart
