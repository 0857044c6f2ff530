#include "number_format.h"

#include <algorithm>
#include <string>

namespace planverk::office {

namespace {

char lower(char c) {
  return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}

bool starts_with_word(std::string_view text, std::string_view word) {
  return text.size() >= word.size() &&
         std::ranges::equal(text.substr(0, word.size()), word, [](char a, char b) { return lower(a) == b; });
}

/// One pass over a code. Of its sections (positive; negative; zero; text) the first one that says something counts.
class CodeReader {
 public:
  explicit CodeReader(std::string_view code) : code_(code) {}

  NumberFormat read() {
    while (at_ < code_.size() && !(code_[at_] == ';' && says_something())) step();
    settle_months();
    const bool shows_time = format_.date || format_.time || format_.elapsed;
    if (!shows_time && digits_ && !open_) format_.decimals = decimals_;
    if (shows_time) format_.percent = false;
    return format_;
  }

 private:
  [[nodiscard]] bool says_something() const {
    return digits_ || format_.date || format_.time || format_.elapsed || month_ || open_;
  }

  void step() {
    const char c = lower(code_[at_]);
    switch (c) {
      case '"':
        at_ = std::min(code_.find('"', at_ + 1), code_.size() - 1) + 1;
        return;
      case '\\':
      case '_':
      case '*':
        at_ += 2;
        return;  // the next character stands for itself, for its width, or fills
      case '[':
        bracket();
        return;
      default:
        break;
    }
    if (c == 'g' && starts_with_word(code_.substr(at_), "general")) {
      open_ = true;
      at_ += 7;
    } else if (c == 'a' &&
               (starts_with_word(code_.substr(at_), "am/pm") || starts_with_word(code_.substr(at_), "a/p"))) {
      format_.time = true;
      at_ += lower(code_[at_ + 1]) == 'm' ? 5U : 3U;
    } else {
      letter(c);
    }
  }

  /// `[Red]`, `[>100]` and `[$kr-414]` say nothing here; `[h]`, `[mm]` and the like count on.
  void bracket() {
    const std::size_t end = std::min(code_.find(']', at_), code_.size());
    const std::string_view inside = code_.substr(at_ + 1, end - at_ - 1);
    at_ = end + 1;
    if (inside.empty()) return;
    const char first = lower(inside.front());
    const bool same = std::ranges::all_of(inside, [first](char c) { return lower(c) == first; });
    if (!same || (first != 'h' && first != 'm' && first != 's')) return;
    format_.elapsed = true;
    after_hours_ = first == 'h';
  }

  void letter(char c) {
    std::size_t run = 1;
    while (at_ + run < code_.size() && lower(code_[at_ + run]) == c) ++run;
    switch (c) {
      case 'y':
      case 'd':
      case 'b':
      case 'g':
        format_.date = true;
        break;
      case 'e':
        exponent_or_era();
        break;
      case 'h':
        format_.time = true;
        break;
      case 's':
        format_.time = true;
        break;
      case 'm':
        month_or_minutes(run);
        break;
      default:
        sign(c, run);
    }
    if (c == 'h' || c == 'd' || c == 'y') after_hours_ = c == 'h';
    if (c == 's') month_ = false;  // m:ss is minutes
    at_ += run;
  }

  void exponent_or_era() {
    const char next = at_ + 1 < code_.size() ? code_[at_ + 1] : ' ';
    if (next == '+' || next == '-') {
      open_ = true;
    } else {
      format_.date = true;
    }
  }

  /// After hours, or before seconds, m is minutes; of five letters it is a month's initial.
  void month_or_minutes(std::size_t run) {
    if (after_hours_ && run < 3) {
      after_hours_ = false;
      return;
    }
    if (run < 3) {
      month_ = true;
    } else {
      format_.date = true;
    }
  }

  void settle_months() {
    if (month_ && !format_.elapsed) format_.date = true;
  }

  void sign(char c, std::size_t run) {
    const bool digit = c == '0' || c == '#' || c == '?';
    if (digit) digits_ = true;
    if (digit && after_point_) decimals_ += static_cast<int>(std::min<std::size_t>(run, 30));
    if (c == '.') after_point_ = true;
    if (c == '%') format_.percent = true;
    if (c == '/' && digits_) open_ = true;  // a fraction
    if (c == ',' && digits_ && scales(run)) open_ = true;
  }

  /// A comma that no digit follows divides by a thousand.
  [[nodiscard]] bool scales(std::size_t run) const {
    const char next = at_ + run < code_.size() ? code_[at_ + run] : ' ';
    return next != '0' && next != '#' && next != '?';
  }

  std::string_view code_;
  std::size_t at_ = 0;
  NumberFormat format_;
  bool digits_ = false, after_point_ = false, open_ = false;
  bool after_hours_ = false;
  bool month_ = false;  ///< an m that seconds may yet turn into minutes
  int decimals_ = 0;
};

}  // namespace

NumberFormat built_in_format(unsigned id) {
  const auto in = [id](unsigned first, unsigned last) { return id >= first && id <= last; };
  NumberFormat format;
  format.date = in(14, 17) || id == 22 || in(27, 31) || id == 36 || in(50, 54) || in(57, 58);
  format.time = in(18, 22) || in(32, 35) || id == 45 || id == 47 || in(55, 56);
  format.elapsed = id == 46;
  format.percent = id == 9 || id == 10;
  if (id == 1 || id == 3 || id == 9 || in(5, 6) || in(37, 38) || in(41, 42)) format.decimals = 0;
  if (id == 2 || id == 4 || id == 10 || in(7, 8) || in(39, 40) || in(43, 44)) format.decimals = 2;
  return format;
}

NumberFormat parse_number_format(std::string_view code) {
  return CodeReader(code).read();
}

}  // namespace planverk::office
