#include "meeting/paragraphs.h"

#include <algorithm>
#include <charconv>
#include <numeric>

#include "base/utf8.h"
#include "count/numbers.h"

namespace planverk::figures {

namespace {

/// A number, and what stands around it in print: `12` and `/26` of `12/26`, `26/` and `12` of `26/12`.
struct Form {
  std::string series, before, after;
  std::optional<int> serial;
};

constexpr std::string_view digits = "0123456789";

std::optional<int> number_in(std::string_view text) {
  int value = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
  constexpr int most = 999'999'999;  // others count on from it
  if (error != std::errc() || end != text.data() + text.size() || value < 0 || value > most) return std::nullopt;
  return value;
}

bool is_year(std::string_view text, int year) {
  const std::optional<int> value = number_in(text);
  return value && (*value == year || (text.size() == 2 && *value == year % 100));
}

/// What stands before the first digit, without the sign of a paragraph.
std::string_view letters_before(std::string_view text) {
  std::string_view letters = text.substr(0, text.find_first_of(digits));
  while (letters.starts_with("§")) letters.remove_prefix(std::string_view("§").size());
  return letters;
}

/// `PS 12/26` in 2026: PS, 12 and `/26`. A number with other things in it is kept as it is, and has no serial.
Form read_form(std::string_view stated, int year) {
  const std::string_view text = utf8::trim(stated);
  Form form;
  if (text.find_first_of(digits) == std::string_view::npos) return {{}, std::string(text), {}, std::nullopt};
  const std::string_view letters = letters_before(text);
  const std::string_view series = utf8::trim(letters);
  std::string_view number = text.substr(text.find_first_of(digits));
  if (!series.empty() && letters.size() == series.size() && letters.data() + letters.size() == number.data()) {
    // `FSK-12/26`: letters and number are one word.
    number = std::string_view(letters.data(), text.data() + text.size());
    return {{}, std::string(number), {}, std::nullopt};
  }
  form.series = std::string(series);
  const std::size_t stroke = number.find('/');
  const std::string_view first = number.substr(0, stroke);
  const std::string_view second = stroke == std::string_view::npos ? std::string_view() : number.substr(stroke + 1);
  if (stroke == std::string_view::npos) {
    form.serial = number_in(first);
  } else if (is_year(second, year)) {
    form.serial = number_in(first);
    form.after = std::string(number.substr(stroke));
  } else if (is_year(first, year)) {
    form.serial = number_in(second);
    form.before = std::string(number.substr(0, stroke + 1));
  }
  if (!form.serial) return {form.series, std::string(number), {}, std::nullopt};
  return form;
}

std::string print(const Form& form) {
  return form.before + (form.serial ? std::to_string(*form.serial) : std::string()) + form.after;
}

/// The number that the item's case was given for this meeting.
std::string_view number_of_case(const plan::Meeting& meeting, const plan::MeetingItem& item) {
  if (item.concerns == nullptr) return {};
  for (const plan::Hearing& hearing : item.concerns->hearings) {
    if (hearing.meeting == &meeting) return hearing.no;
  }
  return {};
}

bool is_numbered(const plan::MeetingItem& item, const Numbering& numbering) {
  return !item.withdrawal || numbering.withdrawn_too;
}

void set(ItemNumbers& numbers, const Form& form, bool stated) {
  numbers.series = form.series;
  numbers.paragraph = print(form);
  numbers.serial = form.serial;
  numbers.stated = stated;
}

std::string two_digits(int year) {
  return std::to_string(100 + year % 100).substr(1);
}

}  // namespace

std::vector<std::size_t> order_of(const plan::Meeting& meeting) {
  std::vector<std::size_t> order(meeting.items.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, {}, [&](std::size_t at) { return meeting.items[at].no; });
  return order;
}

void number_items(const plan::Meeting& meeting, const Numbering& numbering, MeetingNumbers& numbers) {
  const int year = meeting.date.year();
  Form next;
  if (numbering.of_year) next.after = '/' + two_digits(year);
  next.serial = meeting.first_paragraph;
  const bool counts = next.serial.has_value();
  const bool lost = has_lost(meeting.node, "item");
  int before = 0;
  for (const std::size_t at : numbers.order) {
    const plan::MeetingItem& item = meeting.items[at];
    if (lost && item.no > before + 1) next.serial.reset();
    before = item.no;
    std::string_view stated = item.paragraph;
    if (stated.empty() && numbering.by_case) stated = number_of_case(meeting, item);
    if (!stated.empty()) {
      const Form form = read_form(stated, year);
      set(numbers.items[at], form, true);
      // Letters of another kind of items, `RS` among `PS`, have a count of their own.
      const bool goes_on = next.series.empty() || form.series == next.series;
      if (counts && form.serial && goes_on) {
        next = form;
        ++*next.serial;
      }
    } else if (next.serial && is_numbered(item, numbering)) {
      set(numbers.items[at], next, false);
      ++*next.serial;
    }
  }
}

std::vector<ItemRun> runs_of(const plan::Meeting& meeting, const MeetingNumbers& numbers,
                             const std::function<bool(const plan::MeetingItem&)>& belongs) {
  std::vector<ItemRun> runs;
  bool open = false;
  for (const std::size_t at : numbers.order) {
    if (numbers.items[at].paragraph.empty()) continue;
    const bool own = belongs(meeting.items[at]);
    if (own && !open) runs.push_back({at, at});
    if (own) runs.back().last = at;
    open = own;
  }
  return runs;
}

}  // namespace planverk::figures
