/// Meetings as text, with every part at hand to be spoilt, for the tests of their rules.
#pragma once

#include <optional>
#include <random>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "judging.h"

namespace planverk::test {

struct ModelAttendee {
  std::string role, kind, more = {}, during = {};
};
struct ModelVote {
  std::string attributes;
  std::vector<std::pair<std::string, std::string>> ballots;
  std::string more = {};
};
struct ModelItem {
  std::string attributes;  ///< further ones
  std::string before;      ///< children before the votes
  std::vector<ModelVote> votes;
  std::string decision = "type=\"adopt\"";  ///< attributes; empty: none
  std::string dissent = {};
  std::string kind = "case";
  std::optional<int> no = {};
};
/// A meeting as text, with every part at hand to be spoilt.
struct Model {
  std::string country = "SE", type = "board", body = {}, registers = {}, document = {}, kind = "minutes";
  int members = 5;
  std::string meeting = R"(start="13:00" end="16:00" summoned="2026-03-03" announced="2026-03-02" chair="r0" firstParagraph="20")";
  std::string date = "2026-03-10";
  std::vector<ModelAttendee> attendees;
  std::vector<ModelItem> items;
  std::string adjournment = R"(<adjournment start="14:00" end="14:15"/>)";
  std::string scrutiny = R"(<scrutiny by="r1" done="2026-03-18" posted="2026-03-19" takenDown="2026-04-10"/>)";

  [[nodiscard]] std::string registers_text() const;
  [[nodiscard]] std::string meeting_text() const;
  [[nodiscard]] std::string found(const Judging& how = {}) const;
};
class Dice {
 public:
  explicit Dice(unsigned seed) : random_(seed) {}
  int below(int count) { return static_cast<int>(random_() % static_cast<unsigned>(count)); }
  bool one_of(int count) { return below(count) == 0; }

 private:
  std::mt19937 random_;
};

[[nodiscard]] std::string role(int no);
inline constexpr const char* proposals = R"(<proposal id="p%" by="r0" type="adopt"><item>Planen antas.</item></proposal>)"
                                  R"(<proposal id="q%" by="r1" type="remit"><item>Ärendet återremitteras.</item></proposal>)";
/// `%` becomes the number.
[[nodiscard]] std::string with_number(std::string text, int no);
/// A meeting that is right, made by chance.
[[nodiscard]] Model random_meeting(unsigned seed);
/// A small meeting of five with two items.
[[nodiscard]] Model small(const std::string& country = "SE");
/// Slugs of what was found, each once.
[[nodiscard]] std::string keys_of(const std::string& found);

/// What stands there stands there once at least.
void replace(std::string& text, std::string_view from, std::string_view to);

}  // namespace planverk::test
