// What templates and tools leave behind (R-06), and the marks and spellings of careful text.
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
    {"lone-quotation-mark", "", Stage::figures, RuleClass::content, Severity::warning,
     "Every quotation mark in a heading or paragraph has its partner.", "figures: lone-quotation-mark"},
    {"missing-full-stop", "", Stage::figures, RuleClass::content, Severity::warning,
     "A paragraph of sentences ends with a full stop or another closing mark.", "figures: missing-full-stop"},
    {"spelling-pattern", "", Stage::figures, RuleClass::content, Severity::note,
     "The text has no spelling on the list of known errors.", "figures: spelling-pattern"},
};

namespace {

/// A piece of a text that is no part of the document.
struct Leftover {
  std::size_t begin = 0, end = 0;
};

class LeftoverFinder {
 public:
  LeftoverFinder(const Text& text, const language::Pack& words)
      : text_(text.words), lower_(text.small), held_(text.held), words_(words) {}

  /// Neighbours that only a mark or a space parts are one: `20xx-xx-xx, § x`.
  std::vector<Leftover> find() {
    if (held_.has(Held::double_x)) blanks();
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
        if (no_name || stands_for_number(begin, end)) found_.push_back({begin, end});
      }
      while (letter_at(at)) utf8::next(text_, at);
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
      found_.push_back({at, end + 1});
    }
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
    for (const auto* names : {&words_.page_names, &words_.page_titles}) page_name(*names, whole);
  }
  void page_name(const language::Words& names, std::string_view whole) {
    for (const std::string_view name : names) {
      if (!begins_with_words(whole, name) || whole.size() > name.size() + 5) continue;
      const std::string_view number = utf8::trim(whole.substr(name.size()));
      if (!number.empty() && std::ranges::all_of(number, is_digit)) found_.push_back({0, text_.size()});
    }
  }

  std::string_view text_;
  std::string_view lower_;  ///< as many bytes as the text
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
      // The paragraph of a decision is a fact; in a sentence the same marks may be somebody's own words.
      Diagnostic& finding = context.add("placeholder", text, piece).with("text", std::string(piece)).mend();
      if (text.attribute != "paragraph") finding.severity = std::min(finding.severity, Severity::warning);
    }
  }
  for (const xml::Node node : context.printed) check_elements(context, node);
}

std::size_t count_of(std::string_view text, std::string_view mark) {
  std::size_t count = 0;
  for (std::size_t at = text.find(mark); at != std::string_view::npos; at = text.find(mark, at + mark.size())) ++count;
  return count;
}

/// The mark that has no partner; empty when all have. Swedish closes with the mark that it opens with, others open with
/// another: only whether the curved ones are even in number is judged.
std::string_view lone_mark(std::string_view text) {
  const std::size_t open = count_of(text, "«");
  const std::size_t close = count_of(text, "»");
  if (open != close && (open + close) % 2 != 0) return open > close ? "«" : "»";
  if (count_of(text, "\"") % 2 != 0) return "\"";
  const std::size_t curved = count_of(text, "“") + count_of(text, "”") + count_of(text, "„");
  if (curved % 2 == 0) return {};
  for (const std::string_view mark : {"”", "“", "„"}) {
    if (count_of(text, mark) % 2 != 0) return mark;
  }
  return {};
}

void check_quotation_marks(const Context& context, const Text& text) {
  if (!text.held.has_any(Held::quote, Held::two_byte_mark, Held::three_byte_mark)) return;
  const std::string_view mark = lone_mark(text.words);
  if (mark.empty()) return;
  context.add("lone-quotation-mark", text, mark).with("mark", std::string(mark)).mend();
}

constexpr std::size_t least_words = 5;

/// A paragraph that a list or a table completes is a lead-in; one with forced lines is an address or a verse.
bool is_sentence(const Text& text) {
  if (text.kind != Text::Kind::paragraph || text.words.find('\n') != std::string::npos) return false;
  const xml::Node next = text.node.next();
  if (next && (next.name() == "list" || next.name() == "quote" || next.name() == "definition")) return false;
  return words_in(text.words).size() >= least_words;
}

bool is_closed(std::string_view words) {
  words = utf8::trim(words);
  for (bool again = true; again;) {
    again = false;
    for (const std::string_view mark : {"”", "“", "»", "\"", "’", "'", ")", "]"}) {
      if (!words.ends_with(mark)) continue;
      words.remove_suffix(mark.size());
      again = true;
    }
  }
  if (words.empty()) return true;
  for (const std::string_view mark : {".", "!", "?", ":", ";", "…", ">"}) {  // `>`: a line of a template, told as such
    if (words.ends_with(mark)) return true;
  }
  const std::size_t space = words.find_last_of(' ');
  const std::string_view last = space == std::string_view::npos ? words : words.substr(space + 1);
  return last.find("://") != std::string_view::npos || last.find('@') != std::string_view::npos ||
         last.find('/') != std::string_view::npos;
}

void check_full_stop(const Context& context, const Text& text) {
  // The dearest question comes last.
  if (text.kind != Text::Kind::paragraph || is_closed(text.words) || !is_sentence(text)) return;
  const std::string_view words = utf8::trim(text.words);
  const std::vector<Word> all = words_in(words);
  const std::string_view last = all.empty() ? words : all.back().text;
  context.add("missing-full-stop", text, words.size() > 60 ? last : words).with("last", std::string(last)).mend();
}

struct Spelling {
  std::string_view wrong, right;
};

/// The language's list, then that of the rule settings: `wrong` or `wrong=right`.
std::vector<Spelling> spellings(const Context& context) {
  std::vector<Spelling> list;
  for (const language::Pair& pair : context.words.spellings) list.push_back({pair.from, pair.to});
  const auto* change = context.settings.find("spelling-pattern");
  if (change == nullptr) return list;
  for (const std::string& value : change->values) {
    const std::string_view pair = value;
    const std::size_t equals = pair.find('=');
    const std::string_view right = equals == std::string_view::npos ? std::string_view() : pair.substr(equals + 1);
    list.push_back({pair.substr(0, equals), right});
  }
  return list;
}

void check_spelling(const Context& context, const Text& text, const std::vector<Spelling>& list) {
  if (!text.held.has(Held::spelling)) return;
  const std::string_view small = text.small;
  for (const Spelling& each : list) {
    const std::string wrong = lower(each.wrong);
    if (wrong.empty()) continue;
    for (std::size_t at = find_words(small, wrong); at != std::string::npos; at = find_words(small, wrong, at + 1)) {
      const std::string_view piece = text.words.substr(at, wrong.size());
      Diagnostic& finding = context.add("spelling-pattern", text, piece).with("word", std::string(piece));
      if (!each.right.empty()) finding.mend({}, {{"right", std::string(each.right)}});
    }
  }
}

void check_language(const Context& context) {
  const std::vector<Spelling> list = spellings(context);
  for (const Text& text : context.texts) {
    check_quotation_marks(context, text);
    check_full_stop(context, text);
    check_spelling(context, text, list);
  }
}

}  // namespace

void text_rules(const Context& context) {
  check_leftovers(context);
  check_language(context);
}

}  // namespace planverk::figures
