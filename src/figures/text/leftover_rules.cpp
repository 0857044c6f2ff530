// What templates and tools leave behind (R-06).
#include <algorithm>

#include "base/utf8.h"
#include "judge/context.h"
#include "text/plain_text.h"
#include "text/scan.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"placeholder", "R-06", Stage::figures, RuleClass::content, Severity::error,
     "A final or adopted document has no placeholder, template text, empty link or page name made by a tool.",
     "figures: placeholder"},
};

namespace {

/// A piece of a text that is no part of the document. Sure: nobody writes so, whatever the sentence says.
struct Leftover {
  std::size_t begin = 0, end = 0;
  bool sure = false;
};

class LeftoverFinder {
 public:
  LeftoverFinder(const Text& text, const language::Pack& words)
      : text_(text.words), lower_(text.small), title_(text.kind == Text::Kind::title), held_(text.held), words_(words) {}

  /// Neighbours that only a mark or a space parts are one: `20xx-xx-xx, § x`.
  std::vector<Leftover> find() {
    if (held_.has(Held::double_x)) blanks();
    lines_to_fill();
    if (held_.has(Held::two_byte_mark)) {
      paragraph_signs();
      merge_fields();
    }
    if (held_.has(Held::angle)) template_lines();
    if (held_.has(Held::leftover)) phrases();
    marks();
    whole_text();
    std::ranges::sort(found_, {}, &Leftover::begin);
    std::vector<Leftover> merged;
    for (const Leftover& each : found_) {
      if (!merged.empty() && near(merged.back().end, each.begin)) {
        merged.back().end = std::max(merged.back().end, each.end);
        merged.back().sure = merged.back().sure || each.sure;
      } else {
        merged.push_back(each);
      }
    }
    return merged;
  }

 private:
  [[nodiscard]] bool near(std::size_t end, std::size_t begin) const {
    if (begin <= end) return true;
    const std::string_view between = text_.substr(end, begin - end);
    return between.find_first_not_of(" ,;.") == std::string_view::npos;
  }

  /// `xxxx`, `XX kr`, `20xx-xx-xx`: runs of digits, marks and at least two x in a row. Few x alone may be a name.
  void blanks() {
    for (std::size_t at = 0; at < text_.size();) {
      const std::size_t begin = at;
      while (at < text_.size() && (is_digit(text_[at]) || lower_[at] == 'x' || is_date_mark(at))) ++at;
      if (at == begin) {
        if (!is_letter(utf8::next(text_, at))) continue;
        while (letter_at(at)) utf8::next(text_, at);  // within a word nothing is blank
        continue;
      }
      std::size_t end = at;
      while (end > begin && is_mark(text_[end - 1])) --end;
      if (end > begin && lower_.substr(begin, end - begin).find("xx") != std::string::npos && !in_word(begin, at)) {
        const std::string_view run = text_.substr(begin, end - begin);
        const bool no_name = run.size() > 3 || std::ranges::any_of(run, is_digit);
        if (no_name || stands_for_number(begin, end)) found_.push_back({begin, end, is_date_to_fill(run)});
      }
      while (letter_at(at)) utf8::next(text_, at);
    }
  }

  /// `2020-xx-xx`, `20xx-xx-xx`, `xx.xx.2020`: three parts, and two of them at least have an x.
  static bool is_date_to_fill(std::string_view run) {
    std::size_t parts = 1, open = 0;
    bool has_x = false;
    for (const char c : run) {
      if (is_mark(c)) {
        ++parts;
        open += has_x ? 1 : 0;
        has_x = false;
      } else {
        has_x = has_x || c == 'x' || c == 'X';
      }
    }
    open += has_x ? 1 : 0;
    return parts == 3 && open >= 2;
  }

  /// `____`: a line to write on.
  void lines_to_fill() {
    constexpr std::size_t fewest = 3;
    for (std::size_t at = text_.find("___"); at != std::string_view::npos; at = text_.find("___", at)) {
      std::size_t end = at + fewest;
      while (end < text_.size() && text_[end] == '_') ++end;
      found_.push_back({at, end});
      at = end;
    }
  }

  /// `xx-axis`, `xxs`
  [[nodiscard]] bool in_word(std::size_t begin, std::size_t end) const {
    return letter_at(end) || (end < text_.size() && text_[end] == '-' && letter_at(end + 1)) ||
           (begin > 0 && text_[begin - 1] == '-');
  }
  /// `xx kr`, `ca XX elever`, `§ xx`: what no king, chapter or chromosome is.
  [[nodiscard]] bool stands_for_number(std::size_t begin, std::size_t end) const {
    const std::string_view before = utf8::trim(lower_.substr(0, begin));
    std::string_view last = before.substr(before.find_last_of(' ') + 1);
    if (last.ends_with("§")) return true;
    // `ca` and `ca.`: what is written with and without its stop is no chapter.
    if (last.ends_with('.')) last.remove_suffix(1);
    if (language::contains(words_.before_numbers, last) &&
        language::contains(words_.before_numbers, std::string(last) + ".")) {
      return true;
    }
    if (end < text_.size() && text_[end] == '%') return true;
    if (end + 1 >= text_.size() || text_[end] != ' ') return false;
    const std::string_view rest = lower_.substr(end + 1);
    const std::string_view next = rest.substr(0, rest.find_first_of(" .,;:"));
    return std::ranges::any_of(words_.units, [&](std::string_view unit) {
      return next == unit || (unit.ends_with('.') && next == unit.substr(0, unit.size() - 1));
    });
  }

  static bool is_mark(char c) { return c == '-' || c == '.' || c == '/'; }
  /// A mark between two characters of a date.
  [[nodiscard]] bool is_date_mark(std::size_t at) const {
    if (!is_mark(text_[at]) || at == 0 || at + 1 == text_.size()) return false;
    const auto part = [&](std::size_t i) { return is_digit(text_[i]) || lower_[i] == 'x'; };
    return part(at - 1) && part(at + 1);
  }
  [[nodiscard]] bool letter_at(std::size_t at) const { return at < text_.size() && is_letter(utf8::next(text_, at)); }

  /// `§ x`
  void paragraph_signs() {
    constexpr std::string_view sign = "§";
    for (std::size_t at = text_.find(sign); at != std::string_view::npos; at = text_.find(sign, at + 1)) {
      std::size_t next = at + sign.size();
      while (next < text_.size() && (text_[next] == ' ' || text_.substr(next).starts_with("\xC2\xA0"))) {
        next += text_[next] == ' ' ? 1U : 2U;
      }
      std::size_t end = next;
      while (end < text_.size() && (lower_[end] == 'x' || text_[end] == '_')) ++end;
      if (text_.substr(end).starts_with("…")) end += std::string_view("…").size();
      const bool nothing = end == next && next >= text_.size() && next > at + sign.size();
      if ((end > next || nothing) && !letter_at(end)) found_.push_back({at, std::max(end, at + sign.size())});
    }
  }

  /// `<Write here what …>`: words in angle brackets that are no address.
  void template_lines() {
    for (std::size_t at = text_.find('<'); at != std::string_view::npos; at = text_.find('<', at + 1)) {
      const std::size_t end = text_.find('>', at);
      if (end == std::string_view::npos || end - at > 200) continue;
      const std::string_view inner = text_.substr(at + 1, end - at - 1);
      if (inner.empty() || !letter_at(at + 1) || inner.find("://") != std::string_view::npos ||
          inner.find('@') != std::string_view::npos) {
        continue;
      }
      found_.push_back({at, end + 1, is_instruction(inner)});
    }
  }
  /// `Please do not delete anything below`: words of a sentence, and not `b class="x"`.
  static bool is_instruction(std::string_view inner) {
    constexpr std::size_t fewest = 3;
    std::size_t at = 0;
    return is_upper(utf8::next(inner, at)) && inner.find_first_of("=/\\_") == std::string_view::npos &&
           words_in(inner).size() >= fewest;
  }

  /// `«Diarienr»`, `«CaseTitle»`: one word that is made as names of fields are, in guillemets.
  void merge_fields() {
    constexpr std::string_view open = "«";
    constexpr std::string_view close = "»";
    for (std::size_t at = text_.find(open); at != std::string_view::npos; at = text_.find(open, at + 1)) {
      const std::size_t inner = at + open.size();
      const std::size_t end = text_.find(close, inner);
      if (end == std::string_view::npos || end == inner) continue;
      if (is_field_name(text_.substr(inner, end - inner))) found_.push_back({at, end + close.size()});
    }
  }
  [[nodiscard]] bool is_field_name(std::string_view name) const {
    std::size_t at = 0;
    if (!is_upper(utf8::next(name, at))) return false;
    bool made = false;
    bool small_before = false;
    while (at < name.size()) {
      const char32_t c = utf8::next(name, at);
      const bool digit = c >= '0' && c <= '9';
      if (c != '_' && !digit && !is_letter(c)) return false;
      made = made || c == '_' || (is_upper(c) && small_before);
      small_before = is_letter(c) && !is_upper(c);
    }
    const std::string small = lower(name);
    return made || std::ranges::any_of(words_.field_endings, [&](std::string_view ending) {
             return small.size() > ending.size() && small.ends_with(ending);
           });
  }

  void phrases() {
    for (const std::string_view phrase : words_.leftovers) {
      for (std::size_t at = lower_.find(phrase); at != std::string::npos; at = lower_.find(phrase, at + 1)) {
        std::size_t end = at + phrase.size();
        if (in_word(at, end)) continue;
        if (phrase.starts_with('[')) end = std::min(lower_.find(']', end), lower_.size() - 1) + 1;
        found_.push_back({at, end});
      }
    }
  }
  void marks() {
    for (const std::string_view mark : {"TODO", "FIXME", "TBD"}) {
      if (mark != "TBD" && !held_.has(Held::to_do)) continue;
      const std::size_t at = find_words(text_, mark);
      if (at != std::string_view::npos && !in_word(at, at + mark.size())) {
        found_.push_back({at, at + mark.size()});
      }
    }
  }
  /// A name that a program gave to a page, where there is nothing else.
  void whole_text() {
    const std::string_view whole = utf8::trim(lower_);
    page_name(words_.page_names, whole, title_);
    page_name(words_.page_titles, whole, false);
  }
  void page_name(const language::Words& names, std::string_view whole, bool sure) {
    for (const std::string_view name : names) {
      if (!begins_with_words(whole, name) || whole.size() > name.size() + 5) continue;
      const std::string_view number = utf8::trim(whole.substr(name.size()));
      if (!number.empty() && std::ranges::all_of(number, is_digit)) found_.push_back({0, text_.size(), sure});
    }
  }

  std::string_view text_;
  std::string_view lower_;  ///< as many bytes as the text
  bool title_;
  HeldSet held_;
  const language::Pack& words_;
  std::vector<Leftover> found_;
};

void check_elements(const Context& context, xml::Node node) {
  if (node.name() == "del") return;
  if (node.name() == "placeholder") {
    const std::string words = inline_text(node);
    context.add("placeholder", node).variant("element").with("text", std::string(utf8::trim(words))).mend("element");
  }
  if (node.name() == "a") {
    const std::string_view address = utf8::trim(node.get("href"));
    if (address.empty() || address == "#") context.add("placeholder", node, "href").variant("link").mend("link");
  }
  node.each_element([&](xml::Node child) { check_elements(context, child); });
}

void check_leftovers(const Context& context) {
  for (const Text& text : context.texts) {
    // `x` alone stands for a paragraph that is not known yet.
    const bool blank = text.attribute == "paragraph" && (text.words == "x" || text.words == "X");
    if (blank) context.add("placeholder", text, text.words).with("text", std::string(text.words)).mend();
    for (const Leftover& each : LeftoverFinder(text, context.words).find()) {
      const std::string_view piece = text.words.substr(each.begin, each.end - each.begin);
      // The paragraph of a decision is a fact, and some forms nobody writes; else the same marks may be somebody's own
      // words in a sentence.
      Diagnostic& finding = context.add("placeholder", text, piece).with("text", std::string(piece)).mend();
      if (text.attribute != "paragraph" && !each.sure)
        finding.severity = std::min(finding.severity, Severity::warning);
    }
  }
  for (const xml::Node node : context.printed) check_elements(context, node);
}

}  // namespace

void text_leftover_rules(const Context& context) {
  check_leftovers(context);
}

}  // namespace planverk::figures
