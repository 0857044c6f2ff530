#include "text/sensitive.h"

#include <algorithm>
#include <array>
#include <string>

#include "text/scan.h"

namespace planverk::figures {

namespace {

int digit_at(std::string_view digits, std::size_t at) {
  return digits[at] - '0';
}

/// A day of the calendar in digits `yymmdd`, of this century or the last; `shift` is what was added to the day.
bool is_day(std::string_view six) {
  const auto two = [&](std::size_t at) { return digit_at(six, at) * 10 + digit_at(six, at + 1); };
  const int month = two(2);
  int day = two(4);
  if (month < 1 || month > 12 || day < 1) return false;
  constexpr std::array<int, 12> days{31, 29, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31};
  return day <= days[static_cast<std::size_t>(month) - 1];
}

/// The same with what coordination numbers add to the day.
bool is_shifted_day(std::string_view six, int shift) {
  if (digit_at(six, 4) * 10 < shift) return false;
  std::string plain(six);
  plain[4] = static_cast<char>(plain[4] - shift / 10);
  return is_day(plain);
}

/// Personnummer and samordningsnummer (day + 60): the tenth digit by Luhn's rule.
bool is_swedish(std::string_view ten) {
  if (!is_day(ten.substr(0, 6)) && !is_shifted_day(ten.substr(0, 6), 60)) return false;
  int sum = 0;
  for (std::size_t i = 0; i < 10; ++i) {
    const int each = digit_at(ten, i) * (i % 2 == 0 ? 2 : 1);
    sum += each > 9 ? each - 9 : each;
  }
  return sum % 10 == 0;
}

/// Fødselsnummer and D-nummer (day + 40): day, month, year, and two check digits modulo 11.
bool is_norwegian(std::string_view eleven) {
  const std::string turned = std::string(eleven.substr(4, 2)).append(eleven.substr(2, 2)).append(eleven.substr(0, 2));
  if (!is_day(turned) && !is_shifted_day(turned, 40)) return false;
  constexpr std::array<int, 10> first{3, 7, 6, 1, 8, 9, 4, 5, 2, 1};
  constexpr std::array<int, 11> second{5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1};
  int one = 0, two = 0;
  for (std::size_t i = 0; i < first.size(); ++i) one += first[i] * digit_at(eleven, i);
  for (std::size_t i = 0; i < second.size(); ++i) two += second[i] * digit_at(eleven, i);
  return one % 11 == 0 && two % 11 == 0;
}

struct Run {
  std::size_t begin = 0, end = 0;
  std::string digits;
  std::string form;  ///< `dddddd-dddd`
};

/// What stands between two digits of one number: a blank, a hyphen or a plus sign, or a dash, which word processors
/// make of a hyphen; blanks may stand around the sign.
struct Joint {
  std::size_t length = 0;  ///< bytes; 0: none
  char sign = ' ';
};
Joint joint_at(std::string_view text, std::size_t at) {
  constexpr std::array<std::string_view, 5> dashes{"-", "\xE2\x80\x90", "\xE2\x80\x91", "\xE2\x80\x93", "\xE2\x88\x92"};
  Joint joint;
  std::size_t end = at;
  if (text.substr(end).starts_with(' ')) ++end;
  for (const std::string_view dash : dashes) {
    if (joint.sign != ' ' || !text.substr(end).starts_with(dash)) continue;
    joint.sign = '-';
    end += dash.size();
  }
  if (joint.sign == ' ' && text.substr(end).starts_with('+')) {
    joint.sign = '+';
    ++end;
  }
  if (joint.sign != ' ' && text.substr(end).starts_with(' ')) ++end;
  const bool joins = end > at && end < text.size() && is_digit(text[end]);
  joint.length = joins ? end - at : 0;
  return joint;
}

/// A run of digits with joints between them.
std::vector<Run> runs_in(std::string_view text) {
  std::vector<Run> runs;
  for (std::size_t at = 0; at < text.size(); ++at) {
    if (!is_digit(text[at])) continue;
    Run run{at, at, {}, {}};
    for (Joint joint; at < text.size() && (is_digit(text[at]) || (joint = joint_at(text, at)).length > 0);) {
      const bool digit = is_digit(text[at]);
      run.form += digit ? 'd' : joint.sign;
      if (digit) run.digits += text[at];
      at += digit ? 1 : joint.length;
    }
    run.end = at;
    runs.push_back(std::move(run));
  }
  return runs;
}

bool is_personal(const Run& run) {
  const std::string& form = run.form;
  if (form == "dddddd-dddd" || form == "dddddd+dddd" || form == "dddddd dddd" || form == "dddddddddd")
    return is_swedish(run.digits);
  if (form == "dddddddd-dddd" || form == "dddddddd dddd" || form == "dddddddddddd")
    return (run.digits.starts_with("19") || run.digits.starts_with("20")) &&
           is_swedish(std::string_view(run.digits).substr(2));
  return (form == "ddddddddddd" || form == "dddddd ddddd") && is_norwegian(run.digits);
}

/// `070-123 45 67`, `070 123 45 67`, `0701234567`, `+46 70 123 45 67`; `412 34 567`, `41 23 45 67`, `+47 912 34 567`.
bool is_mobile(const Run& run, bool plus) {
  const std::string& digits = run.digits;
  const auto begins = [&](std::string_view all) {
    return std::ranges::any_of(all, [&](char c) { return digits.size() > 2 && digits[2] == c; });
  };
  const bool swedish = run.form.starts_with("ddd-") || run.form.starts_with("ddd ") || run.form == "dddddddddd";
  if (!plus && digits.size() == 10 && digits.starts_with("07") && swedish) return begins("02369");
  if (plus && digits.size() == 11 && digits.starts_with("467")) return true;
  if (plus && digits.size() == 10 && digits.starts_with("47")) return begins("49");
  const bool norwegian = run.form == "ddd dd ddd" || run.form == "dd dd dd dd";
  return !plus && norwegian && (digits[0] == '4' || digits[0] == '9');
}

/// `Larmet kopplas till nummer 070-…`
bool is_service(std::string_view small, const Run& run, const language::Pack& pack) {
  const std::vector<Word> before = words_in(small.substr(0, run.begin));
  return !before.empty() && language::contains(pack.service_numbers, before.back().text);
}

}  // namespace

std::vector<Sensitive> sensitive_numbers(std::string_view words, std::string_view small, const language::Pack& pack) {
  constexpr std::size_t fewest = 8;
  std::vector<Sensitive> found;
  for (const Run& run : runs_in(words)) {
    if (run.digits.size() < fewest) continue;
    const bool joined = run.begin > 0 && (words[run.begin - 1] == '/' || words[run.begin - 1] == '.' ||
                                          words[run.begin - 1] == '-');
    if (joined) continue;
    const std::string_view piece = words.substr(run.begin, run.end - run.begin);
    if (is_personal(run)) found.push_back({piece, true});
    const bool plus = run.begin > 0 && words[run.begin - 1] == '+';
    if (is_mobile(run, plus) && !is_service(small, run, pack)) found.push_back({piece, false});
  }
  return found;
}

std::vector<Sensitive> sensitive_addresses(std::string_view words, std::string_view small, const language::Pack& pack) {
  std::vector<Sensitive> found;
  for (std::size_t at = small.find('@'); at != std::string_view::npos; at = small.find('@', at + 1)) {
    const std::string_view rest = small.substr(at + 1);
    std::string_view domain = rest.substr(0, rest.find_first_not_of("abcdefghijklmnopqrstuvwxyz0123456789.-"));
    while (domain.ends_with('.')) domain.remove_suffix(1);
    if (!language::contains(pack.private_domains, domain)) continue;
    std::size_t begin = at;
    while (begin > 0 && std::string_view(" (<>\",;:\n").find(small[begin - 1]) == std::string_view::npos) --begin;
    found.push_back({words.substr(begin, at + 1 + domain.size() - begin), false});
  }
  return found;
}

}  // namespace planverk::figures
