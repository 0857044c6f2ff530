/// Charts of any data, and what may be wrong with how they are drawn.
#pragma once

#include <random>
#include <string>
#include <vector>

#include "forms.h"

namespace planverk::test {

/// Letters of one width, so that what is drawn is the same everywhere.
class EvenMeasure final : public document::TextMeasure {
 public:
  [[nodiscard]] Length width(std::string_view text, Length size, Weight weight) const override;
};

inline constexpr document::Room page_room{160_mm, 520_pt};

/// Data and the form that draws it.
using Form = chart::DrawData;
struct FormedData {
  Form form = nullptr;
  chart::Data data;
};

[[nodiscard]] Drawing draw(const chart::Picture& picture, document::Room room = page_room);
[[nodiscard]] Drawing draw(const FormedData& data, document::Room room = page_room);
[[nodiscard]] Drawing draw(const chart::Flow& flow, document::Room room = page_room);
[[nodiscard]] Drawing draw(const chart::GoalBar& bar, document::Room room = page_room);
[[nodiscard]] std::vector<DrawnText> texts_of(const Drawing& drawing);
/// What is drawn as lines of text: sizes, paths by place and ink, words by place.
[[nodiscard]] std::string dump(const Drawing& drawing);
/// Text that is small, lies over another or reaches out, and paths that reach out; empty: nothing wrong.
[[nodiscard]] std::string faults_of(const Drawing& drawing);
/// The size of the smallest letters when the drawing is made to fit the room.
[[nodiscard]] Length letters_in(const Drawing& drawing, document::Room room);

class RandomCharts {
 public:
  explicit RandomCharts(std::uint32_t seed) : engine_(seed) {}
  int below(int limit) { return static_cast<int>(engine_() % static_cast<std::uint32_t>(limit)); }
  std::string words(int most);
  chart::Data data();
  chart::Year year(bool dated);
  chart::Flow flow();
  chart::GoalBar goal_bar();

 private:
  std::string value(bool signed_values);
  std::mt19937 engine_;
};

/// Data of one series for keys and whole numbers.
[[nodiscard]] FormedData data_of(Form form, const std::vector<std::pair<std::string, int>>& values);
[[nodiscard]] chart::Year empty_year();

}  // namespace planverk::test
