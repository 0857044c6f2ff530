/// Charts and figures: parts as a template names them, each with the place in the plan that it prints, become the typed
/// data of a form, which is drawn when the room and the faces of its words are known. Out: a drawing of base/drawing.h
/// with no text under 9 pt, none over another and none outside it. Series and parts differ by pattern or marker beside
/// their colour, and every area has an outline of 3:1 to the paper. A form that does not suit the data or the room
/// gives way to one that does; what has no room at all is drawn wider than asked for, and whoever places it says so.
/// Which forms there are: forms.h.
#pragma once

#include <array>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
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

struct Data {
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

/// What a template says of one bar, step, event …; what each field means depends on the form.
struct Part {
  std::string label = {};  ///< name: of a bar, of a step
  std::string text = {};   ///< what is written at or in it
  std::string value = {};  ///< a canonical decimal: how long it is; a date, or the number of a month
  std::string ink = {};    ///< yes, partly, no
  std::string kind = {};   ///< of a flow: empty for a step, `feedback`, `level`; of a year: empty for an event, `month`
  std::string series = {};  ///< what it is a value of; of a flow's step its level
  std::string until = {};   ///< where a stretch of time ends
  std::string when = {};    ///< a time in words
  Span source = {};         ///< the place in the plan that it prints
  Span span = {};           ///< of the part in the template
};

/// What a template says of the whole chart.
struct Whole {
  std::string unit = {};
  Span source = {};
  std::function<std::string(Decimal)> number = {};  ///< in the form of the document's language
  Length widest = 160_mm;                           ///< more room than this in the width would not serve it
};

/// A part's attribute that cannot be what it is.
struct WrongPart {
  Span span;
  std::string attribute, value;
};

class Sheet;
/// Draws typed data on an empty sheet.
using Picture = std::function<Drawing(Sheet&&)>;

class Chart final : public document::Drawable {
 public:
  Chart(Picture picture, Length widest, std::string description)
      : picture_(std::move(picture)), widest_(widest), description_(std::move(description)) {}

  [[nodiscard]] Drawing draw(document::Room room, const document::TextMeasure& measure) const override;
  [[nodiscard]] Length widest() const override { return widest_; }
  [[nodiscard]] std::string description() const override { return description_; }

 private:
  Picture picture_;
  Length widest_;
  std::string description_;
};

/// The names of the forms, `, ` between them.
[[nodiscard]] std::string form_names();
[[nodiscard]] bool is_form(std::string_view name);
/// Of a known form. What is no number, no time or no kind of part is left out and added to `wrong`.
[[nodiscard]] Chart make_chart(std::string_view form, const std::vector<Part>& parts, const Whole& whole,
                               std::vector<WrongPart>& wrong);

}  // namespace planverk::chart
