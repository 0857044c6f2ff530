#include "leak/guard.h"

#include <algorithm>
#include <set>

#include "foreign/document.h"
#include "leak/texts.h"

namespace planverk::job::leak {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"leak-output", "", Stage::document, RuleClass::format, Severity::error,
     "No file that is made for the public holds words that are withheld: all its text, strings, streams and its name are searched.",
     "leak: what is written"},
    {"leak-attachment", "", Stage::document, RuleClass::content, Severity::error,
     "No attachment that goes to the public holds words that are withheld in the plan.", "leak: attachments"},
};

namespace {

constexpr std::size_t shortest_name = 5;      // letters
constexpr std::size_t phrase = 24;            // about four words
constexpr std::size_t foreign_phrase = 48;    // about eight
constexpr std::size_t secret_pairs = 3;       // of words that stand together nowhere else: more than a label beside a value gives
constexpr std::size_t most_findings = 10, most_hits = 200;

class PatternMaker {
 public:
  PatternMaker(const Units& units, std::size_t letters, bool foreign) : units_(units), phrase_(letters), foreign_(foreign) {}

  std::vector<Pattern> make() {
    for (std::uint32_t i = 0; i < units_.all().size(); ++i) add(units_.all()[i], i);
    std::ranges::sort(patterns_, [](const Pattern& a, const Pattern& b) { return a.text < b.text || (a.text == b.text && a.unit < b.unit); });
    const auto doubles = std::ranges::unique(patterns_, {}, &Pattern::text);
    patterns_.erase(doubles.begin(), doubles.end());
    return std::move(patterns_);
  }

 private:
  using Words = std::vector<std::string_view>;

  void add(const Unit& unit, std::uint32_t number) {
    for (const std::string& digits : unit.numbers) {
      if (units_.is_secret_number(digits)) patterns_.push_back({digits, number});
    }
    const Words words = words_of(unit.letters);
    const std::string_view text = unit.letters.text;
    if (text.size() < phrase_) {
      if (text.size() >= shortest_name && is_telling_name(words)) patterns_.push_back({std::string(text), number});
      return;
    }
    for (std::size_t first = 0; first < words.size(); ++first) {
      std::size_t size = 0, end = first;
      while (end < words.size() && size < phrase_) size += words[end++].size();
      if (size < phrase_) return;
      if (!is_telling(std::span(words).subspan(first, end - first))) continue;
      patterns_.push_back({std::string(words[first].data(), size), number});
    }
  }

  [[nodiscard]] bool is_telling(std::span<const std::string_view> words) const {
    if (std::ranges::any_of(words, [&](std::string_view word) { return units_.is_secret(word); })) return true;
    return pairs_in(words) >= secret_pairs;
  }

  [[nodiscard]] bool is_telling_name(const Words& words) const {
    const bool secret = std::ranges::any_of(words, [&](std::string_view word) { return units_.is_secret(word); });
    if (foreign_) return secret && words.size() > 1;
    return secret || (words.size() > 2 && pairs_in(words) == words.size() - 1);  // none of them a number
  }

  [[nodiscard]] std::size_t pairs_in(std::span<const std::string_view> words) const {
    std::size_t count = 0;
    for (std::size_t i = 1; i < words.size(); ++i) count += units_.is_secret(words[i - 1], words[i]) ? 1U : 0U;
    return count;
  }

  const Units& units_;
  std::size_t phrase_;
  bool foreign_;
  std::vector<Pattern> patterns_;
};

/// The page that a text is of: the digits of where it stands, if that is a page.
std::string page_of(std::string_view where) {
  constexpr std::string_view page = "page ";
  return where.starts_with(page) ? std::string(where.substr(page.size())) : std::string();
}

}  // namespace

/// What is found in one file, each withheld element once.
class Hits {
 public:
  /// `theirs`: patterns that are not looked for.
  Hits(const Units& units, const Finder& finder, std::set<std::uint32_t> theirs)
      : units_(units), finder_(finder), theirs_(std::move(theirs)) {}

  void look(std::string_view where, std::string_view text, Sort sort) {
    if (found_.size() >= most_findings || finder_.empty()) return;
    const Letters letters = letters_of(text);
    for (const Finder::Hit& hit : finder_.find(letters, sort == Sort::words, theirs_.empty() ? most_hits : std::string_view::npos)) {
      if (theirs_.contains(hit.pattern)) continue;
      const Unit& unit = units_.all()[finder_.pattern(hit.pattern).unit];
      if (found_.size() >= most_findings || !known_.emplace(unit.span.file, unit.span.offset).second) continue;
      found_.push_back({&unit, page_of(where)});
    }
  }

  struct Found {
    const Unit* unit;
    std::string page;
  };
  [[nodiscard]] const std::vector<Found>& all() const { return found_; }

 private:
  const Units& units_;
  const Finder& finder_;
  std::set<std::uint32_t> theirs_;
  std::set<std::pair<FileId, std::uint32_t>> known_;
  std::vector<Found> found_;
};

std::shared_ptr<const Guard> Guard::of(const xml::Tree& plan, const std::function<const PrintedWords&()>& printed) {
  Units units(plan);
  if (units.empty()) return nullptr;
  units.open(printed());
  std::shared_ptr<const Guard> guard(new Guard(std::move(units)));
  return guard->own_.empty() && guard->foreign_.empty() ? nullptr : guard;
}

Guard::Guard(Units&& units)
    : units_(std::move(units)),
      own_(PatternMaker(units_, phrase, false).make(), phrase),
      foreign_(PatternMaker(units_, foreign_phrase, true).make(), foreign_phrase) {}

void Guard::search(std::string_view name, std::string_view bytes, Diagnostics& found) const {
  search(name, bytes, {}, found);
}

void Guard::search(std::string_view name, std::string_view bytes, const std::set<std::uint32_t>& theirs,
                   Diagnostics& found) const {
  if (own_.empty()) return;
  Hits hits(units_, own_, theirs);
  hits.look({}, name, Sort::words);
  const std::size_t in_name = hits.all().size();
  const auto look = [&](std::string_view where, std::string_view text, Sort sort) { hits.look(where, text, sort); };
  if (!visit_texts(name, bytes, look)) {
    found.add("leak-output", units_.all().front().span).variant("unsearched").with("file", std::string(name));
  }
  for (std::size_t i = 0; i < hits.all().size(); ++i) {
    const Hits::Found& each = hits.all()[i];
    Diagnostic& finding = found.add("leak-output", each.unit->span);
    if (i < in_name) finding.variant("name");
    if (!each.page.empty()) finding.variant("page").with("page", each.page);
    finding.with("file", std::string(name)).mend().about(each.unit->id);
  }
}

void PackSearch::attachment(const Attachment& attachment, const foreign::Document& pdf, Diagnostics& found) {
  Hits hits(guard_.units_, guard_.foreign_, {});
  look(hits, {}, attachment.name, true);
  const bool whole = visit_texts(pdf, [&](std::string_view where, std::string_view text, Sort sort) {
    look(hits, where, text, sort == Sort::words);
  });
  tell(attachment, hits, whole, found);
}

void PackSearch::attachment(const Attachment& attachment, std::string_view bytes, Diagnostics& found) {
  Hits hits(guard_.units_, guard_.foreign_, {});
  look(hits, {}, attachment.name, true);
  const bool whole =
      visit_texts(attachment.name, bytes, [&](std::string_view where, std::string_view text, Sort sort) {
        look(hits, where, text, sort == Sort::words);
      });
  tell(attachment, hits, whole, found);
}

void PackSearch::file(std::string_view name, std::string_view bytes, Diagnostics& found) const {
  guard_.search(name, bytes, theirs_, found);
}

void PackSearch::look(Hits& hits, std::string_view where, std::string_view text, bool words) {
  hits.look(where, text, words ? Sort::words : Sort::bytes);
  for (const Finder::Hit& hit : guard_.own_.find(letters_of(text), words, std::string_view::npos)) theirs_.insert(hit.pattern);
}

void PackSearch::tell(const Attachment& attachment, const Hits& hits, bool whole, Diagnostics& found) const {
  if (!whole) {
    found.add("leak-attachment", attachment.span)
        .variant("unsearched")
        .with("name", std::string(attachment.name))
        .mend()
        .about(std::string(attachment.id));
  }
  for (const Hits::Found& each : hits.all()) {
    Diagnostic& finding = found.add("leak-attachment", attachment.span).with("name", std::string(attachment.name));
    if (!each.page.empty()) finding.variant("page").with("page", each.page);
    finding.note(each.unit->span, "withheld").mend().about(std::string(attachment.id));
  }
}

}  // namespace planverk::job::leak
