// Works that a text names in typed form, `Difi (2019)` and `(Difi, 2019)`: marked as citations, they are listed
// and lead there.
#include <algorithm>
#include <set>

#include "base/utf8.h"
#include "judge/context.h"
#include "text/scan.h"

namespace planverk::figures {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"typed-citation", "R-18", Stage::figures, RuleClass::content, Severity::note,
     "A work that the text cites by author and year stands in the plan's sources, and the citation is marked.",
     "figures: typed-citation"},
    {"unused-source", "R-18", Stage::figures, RuleClass::content, Severity::warning,
     "Every source of the plan is cited in one of its documents.", "figures: typed-citation"},
};

namespace {

/// What looks like a citation. Sure: `(Berg & Lund, 2018)`; `Difi (2019)` may be anything that has a year.
struct Candidate {
  const Text* text = nullptr;
  std::string_view piece, author, year;
  bool sure = false;
  bool narrative = false;  ///< within a sentence, which goes on with the year in brackets
};

bool is_year(std::string_view text) {
  return text.size() == 4 && std::ranges::all_of(text, is_digit) && (text.starts_with("19") || text.starts_with("20"));
}

bool begins_with_capital(std::string_view text) {
  std::size_t at = 0;
  return !text.empty() && is_upper(utf8::next(text, at));
}

/// `(Berg, 2018)`, `(Berg & Lund 2018)`, `(Berg m.fl. 2018, s. 4)`: from the bracket on.
std::optional<Candidate> in_brackets(const Text& text, std::size_t open, std::size_t close) {
  const std::string_view inner = text.words.substr(open + 1, close - open - 1);
  const std::size_t year = inner.find_first_of("0123456789");
  if (year == std::string_view::npos || year < 3 || !is_year(inner.substr(year, 4))) return std::nullopt;
  if (inner.size() > year + 4 && inner[year + 4] != ',' && inner[year + 4] != 'a' && inner[year + 4] != 'b')
    return std::nullopt;
  std::string_view author = utf8::trim(inner.substr(0, year));
  const bool comma = author.ends_with(',');
  if (comma) author.remove_suffix(1);
  constexpr std::size_t longest = 60;
  if (!begins_with_capital(author) || author.size() > longest ||
      author.find_first_of("0123456789:;/") != std::string_view::npos)
    return std::nullopt;
  const bool several = author.find(" & ") != std::string_view::npos || author.ends_with("m.fl.") ||
                       author.ends_with("et al.") || author.ends_with("mfl.");
  return Candidate{&text, text.words.substr(open, close - open + 1), author, inner.substr(year, 4), comma || several};
}

/// `Difi (2019)`, but not as a sentence begins: `Budget (2025)`.
std::optional<Candidate> before_bracket(const Text& text, std::size_t open) {
  if (open < 3 || text.words[open - 1] != ' ') return std::nullopt;
  const std::string_view before = text.words.substr(0, open - 1);
  const std::size_t space = before.find_last_of(" (\n");
  const std::size_t begin = space == std::string_view::npos ? 0 : space + 1;
  const std::string_view author = before.substr(begin);
  if (author.size() < 3 || !begins_with_capital(author) || words_in(author).size() != 1) return std::nullopt;
  const bool inside = begin > 1 && std::string_view(".!?:").find(text.words[begin - 2]) == std::string_view::npos;
  return Candidate{&text, text.words.substr(begin, open + 6 - begin), author, text.words.substr(open + 1, 4), false,
                   inside};
}

class Citations {
 public:
  explicit Citations(const Context& context) : context_(context) {
    context.views.root.each_element([this](xml::Node child) {
      if (child.name() == "source") sources_.push_back(child);
    });
  }

  void run() {
    for (const Text& text : context_.texts) {
      if (text.kind != Text::Kind::title && text.attribute.empty() && text.held.has(Held::digit)) gather(text);
    }
    // A document that cites nothing for sure speaks of years, not of works.
    const bool cites = std::ranges::any_of(found_, &Candidate::sure);
    for (const Candidate& each : found_) judge(each, cites);
    for (const xml::Node source : sources_) check_use(source);
  }

 private:
  void gather(const Text& text) {
    for (std::size_t open = text.words.find('('); open != std::string_view::npos;
         open = text.words.find('(', open + 1)) {
      const std::size_t close = text.words.find(')', open);
      if (close == std::string_view::npos) return;
      const bool year_alone = close == open + 5 && is_year(text.words.substr(open + 1, 4));
      const auto candidate = year_alone ? before_bracket(text, open) : in_brackets(text, open, close);
      if (candidate) found_.push_back(*candidate);
    }
  }

  /// Other documents are not in the variant, but stand in the plan's file. One that several plans share may hold what
  /// another plan cites.
  void check_use(xml::Node source) const {
    const FileId file = context_.at(source).file;
    if (file != context_.at(context_.views.document.node).file) return;
    const std::string_view bytes = context_.sources.bytes(file);
    // The file has what this reader may not see: which source a hidden passage cites would be told.
    const bool open = context_.variant.selection.audience == plan::Audience::open;
    if (open && bytes.find("restricted") != std::string_view::npos) return;
    std::size_t named = 0;
    for (const char quote : {'"', '\''}) {
      const std::string quoted = quote + std::string(source.get("id")) + quote;
      for (std::size_t at = bytes.find(quoted); at != std::string_view::npos; at = bytes.find(quoted, at + 1)) ++named;
    }
    if (named > 1 || typed_.contains(std::string(source.get("id")))) return;
    context_.add("unused-source", source).with("title", std::string(source.get("title"))).mend();
  }

  [[nodiscard]] std::string source_of(const Candidate& candidate) const {
    for (const xml::Node source : sources_) {
      const bool author = lower(source.get("author")) == lower(candidate.author);
      if (author && source.get("year").starts_with(candidate.year)) return std::string(source.get("id"));
    }
    return {};
  }
  [[nodiscard]] bool repeated(const Candidate& candidate) const {
    return std::ranges::count_if(found_, [&](const Candidate& each) {
             return each.author == candidate.author && each.year == candidate.year;
           }) > 1;
  }

  void judge(const Candidate& candidate, bool cites) {
    const std::string source = source_of(candidate);
    const std::string piece(candidate.piece);
    if (!source.empty()) {
      typed_.insert(source);
      context_.add("typed-citation", *candidate.text, candidate.piece).with("words", piece).mend({}, {{"id", source}});
      return;
    }
    if (!candidate.sure && !(cites && (candidate.narrative || repeated(candidate)))) return;
    context_.add("typed-citation", *candidate.text, candidate.piece)
        .variant("unknown")
        .with("words", piece)
        .mend("unknown");
  }

  const Context& context_;
  std::vector<xml::Node> sources_;
  std::vector<Candidate> found_;
  std::set<std::string> typed_;  ///< sources that the text names without a mark
};

}  // namespace

void text_citation_rules(const Context& context) {
  Citations(context).run();
}

}  // namespace planverk::figures
