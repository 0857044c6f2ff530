/// Charts and figures told as typed data, and drawn when the room and the faces of their words are known: data of
/// statistics, a flow of steps, dates along a line or around a wheel, a bar of answers. In: the data, each word with
/// the place in the plan that it prints. Out: a drawing of base/drawing.h with no text under 9 pt, none over another
/// and none outside it. Series and parts differ by pattern or marker beside their colour, and every area has an outline
/// of 3:1 to the paper. A form that does not suit the data or the room gives way to one that does; what has no room at
/// all is drawn wider than asked for, and whoever places it says so.
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/span.h"
#include "document/drawable.h"

namespace planverk::chart {

struct Label {
  std::string text;
  Span source = {};
};

struct Value {
  std::optional<Decimal> number;  ///< none: not known
  Label label;                    ///< as printed
};
struct Series {
  Label label;
  std::vector<Value> values;  ///< one for each key
};

enum class Form : std::uint8_t {
  columns,    ///< groups side by side
  stacked,    ///< one series on the other, the total above
  bars,       ///< beneath or beside the names of their keys
  line,       ///< one for each series; years stand as far apart as they are
  pyramid,    ///< two series back to back, the first key at the bottom
  donut,      ///< the first series as parts of a ring, its total within
  share_bar,  ///< the first series as parts of one bar
};

struct Data {
  Form form = Form::columns;
  std::vector<Label> keys;
  std::vector<Series> series;
  Label unit = {};                             ///< of the axis
  std::function<std::string(Decimal)> number;  ///< in the form of the document's language

  /// The value of a series at a key, each added when it is new.
  Value& at(const Label& series_label, const Label& key);
};

/// Steps as boxes with arrows between them, perhaps a bar beneath that leads back to the first.
struct Flow {
  struct Step {
    Label title, text;
    std::size_t level = 0;
  };
  std::vector<Step> steps;
  std::vector<Label> levels;  ///< what the boxes' outlines mean
  std::optional<Label> feedback;
};

/// A day, or a month of any year.
struct Moment {
  int month = 1;
  std::optional<Date> day;
};
struct Event {
  Moment from, until;
  Label when;  ///< in words
  Label title, text;
};
struct Year {
  std::array<std::string, 12> months;  ///< short names, January first
  std::vector<Event> events;
};
/// Events along a line: by day where all of them have one, else through the months of a year.
struct Timeline {
  Year year;
};
/// The months around, each with its events beside it.
struct Wheel {
  Year year;
};

/// How many answered what, as one bar.
struct GoalBar {
  enum class Answer : std::uint8_t { yes, partly, no, other };
  struct Part {
    Label label;
    Decimal count;
    Answer answer = Answer::other;
  };
  std::vector<Part> parts;
};

/// How many stand in each cell of two scales.
struct MiniMatrix {
  struct Cell {
    std::size_t row = 0, column = 0;
    std::uint8_t band = 0;  ///< 1 to 4; 0: none
    Label label;
  };
  std::vector<std::string> rows, columns;
  std::vector<Cell> cells;
  std::string row_axis, column_axis;
};

using Content = std::variant<Data, Flow, Timeline, Wheel, GoalBar, MiniMatrix>;

class Chart final : public document::Drawable {
 public:
  Chart(Content content, Length widest) : content_(std::move(content)), widest_(widest) {}

  [[nodiscard]] Drawing draw(document::Room room, const document::TextMeasure& measure) const override;
  [[nodiscard]] Length widest() const override { return widest_; }
  [[nodiscard]] std::string description() const override;
  [[nodiscard]] const Content& content() const { return content_; }

 private:
  Content content_;
  Length widest_;
};

}  // namespace planverk::chart
