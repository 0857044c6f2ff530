#include <fmt/format.h>

#include <string>
#include <utility>
#include <vector>

#include "complete/steps.h"
#include "document/complete.h"
#include "tree/words.h"

namespace planverk::document {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"section-number", "R-12", Stage::document, RuleClass::content, Severity::error,
     "A section number that the plan states is the computed one, so that numbers are unique and without gaps.",
     "document: section-number"},
};

namespace {

constexpr std::string_view no_break_space = "\u00A0";
constexpr std::string_view roman_place = "{roman}";  ///< in place of `{number}`: `Del II`

class Numbering {
 public:
  Numbering(Document& document, Diagnostics& found) : document_(document), tree_(document.tree), found_(found) {}

  void run() {
    section_numbers_.resize(tree_.size());
    chapters_.resize(tree_.size(), 0);
    annexes_ = attachments();
    for (NodeId at = Tree::root(); at != no_node; at = tree_.following(at)) {
      switch (tree_[at].kind) {
        case Kind::section:
          number_section(at);
          break;
        case Kind::caption:
          number_caption(at);
          break;
        case Kind::list:
          label_items(at);
          break;
        case Kind::note:
          tree_.edit(at).label = std::to_string(++notes_);
          break;
        default:
          break;
      }
    }
  }

  /// The captions that have no number yet, going on from those that have.
  void run_appended() {
    for (NodeId at = Tree::root(); at != no_node; at = tree_.following(at)) {
      if (tree_[at].kind != Kind::caption || !tree_.properties(at).numbered) continue;
      const bool figure = is_figure_caption(tree_, at);
      std::uint32_t& last = figure ? figures_ : tables_;
      const std::string& label = tree_.properties(at).label;
      // A label that the kind states itself counts for nothing here, as it did before.
      if (label == caption_label(figure, last + 1)) ++last;
      number_caption(at);
    }
  }

 private:
  /// What is attached counts with the annexes: to the reader all of it is "Bilaga".
  [[nodiscard]] std::uint32_t attachments() const {
    std::uint32_t count = 0;
    for (NodeId at = Tree::root(); at != no_node; at = tree_.following(at)) {
      if (tree_[at].kind != Kind::item) continue;
      if (tree_.properties(tree_[at].parent).style == Style::named("attachments")) ++count;
    }
    return count;
  }

  void number_section(NodeId section) {
    const NodeId heading = heading_of(tree_, section);
    if (heading == no_node) return;
    const Properties given = tree_.properties(heading);
    if (!given.numbered || given.style == Style::title) {
      if (tree_.properties(heading).numbered) tree_.edit(heading).numbered = false;
      return;
    }
    std::string number;
    const std::string stated = without_stop(given.label);  // how it is written is another rule's concern
    const Series series = tree_.properties(section).series;
    if (is_item_of_minutes(tree_, section)) {  // the body gave it its number, which no document counts
      tree_.edit(heading).numbered = !given.label.empty();
      return;
    }
    if (series == Series::annexes) {
      number = numbered_words(document_.words.annex, std::to_string(++annexes_));
    } else if (series == Series::parts) {
      ++parts_;
      const std::string figures = std::to_string(parts_), letters = roman(parts_);
      // The plan may write it in the other way.
      const bool in_letters = has_roman_place(document_.words.part) ? stated != figures : stated == letters;
      const std::string& own = in_letters ? letters : figures;
      number = numbered_words(document_.words.part, own);
      if (stated == own) return set_label(heading, number);
    } else {
      const NodeId outer = enclosing_section(section);
      // Below an unnumbered section or an annex there is no number to continue.
      if (outer != no_node && section_numbers_[outer].empty()) {
        tree_.edit(heading).numbered = false;
        return;
      }
      const std::uint32_t own = ++chapters_[outer == no_node ? Tree::root() : outer];
      number = outer == no_node ? std::to_string(own) : fmt::format("{}.{}", section_numbers_[outer], own);
      section_numbers_[section] = number;
    }
    if (!stated.empty() && stated != number && !document_.parts_hidden) {
      found_.add("section-number", tree_[heading].source)
          .with("stated", given.label)
          .with("computed", number)
          .with("title", words_below(tree_, heading))
          .mend();
    }
    set_label(heading, number);
  }
  void set_label(NodeId heading, const std::string& number) { tree_.edit(heading).label = number; }

  static std::string without_stop(std::string_view number) {
    return std::string(number.ends_with('.') ? number.substr(0, number.size() - 1) : number);
  }
  static std::string roman(std::uint32_t number) {
    constexpr std::pair<std::uint32_t, std::string_view> letters[] = {
        {1000, "M"}, {900, "CM"}, {500, "D"}, {400, "CD"}, {100, "C"}, {90, "XC"}, {50, "L"}, {40, "XL"}, {10, "X"},
        {9, "IX"},   {5, "V"},    {4, "IV"},  {1, "I"}};
    std::string out;
    for (const auto& [value, sign] : letters) {
      for (; number >= value; number -= value) out += sign;
    }
    return out;
  }
  static bool has_roman_place(std::string_view pattern) { return pattern.find(roman_place) != std::string_view::npos; }

  [[nodiscard]] NodeId enclosing_section(NodeId node) const {
    for (node = tree_[node].parent; node != no_node; node = tree_[node].parent) {
      // Chapters are numbered through the whole document, whatever part they stand in.
      if (tree_[node].kind == Kind::section && tree_.properties(node).series != Series::parts &&
          heading_of(tree_, node) != no_node)
        return node;
    }
    return no_node;
  }

  void number_caption(NodeId caption) {
    if (!tree_.properties(caption).numbered || !tree_.properties(caption).label.empty()) return;
    const bool figure = is_figure_caption(tree_, caption);
    tree_.edit(caption).label = caption_label(figure, figure ? ++figures_ : ++tables_);
  }

  [[nodiscard]] std::string caption_label(bool figure, std::uint32_t number) const {
    const std::string_view word = figure ? document_.words.figure : document_.words.table;
    std::string label = numbered_words(word, std::to_string(number));
    if (!label.ends_with('.')) label += '.';
    return label;
  }

  void label_items(NodeId list) {
    const Marker marker = tree_.properties(list).marker;
    int depth = 0;
    for (NodeId outer = tree_[list].parent; outer != no_node; outer = tree_[outer].parent) {
      if (tree_[outer].kind == Kind::list && tree_.properties(outer).marker == Marker::decimal) ++depth;
    }
    std::uint32_t number = 0;
    for (NodeId item = tree_[list].first_child; item != no_node; item = tree_[item].next) {
      if (tree_[item].kind != Kind::item) continue;
      ++number;
      if (tree_.properties(item).label.empty()) tree_.edit(item).label = item_label(marker, depth, number);
    }
  }

  static std::string item_label(Marker marker, int depth, std::uint32_t number) {
    switch (marker) {
      case Marker::bullet:
        return "•";
      case Marker::dash:
        return "–";
      case Marker::asterisk:
        return "*";
      case Marker::none:
        return {};
      case Marker::decimal:
        break;
    }
    if (depth == 0) return fmt::format("{}.", number);
    if (depth == 1) return letters(number) + ")";
    return fmt::format("{})", number);
  }

  /// a … z, aa, ab …
  static std::string letters(std::uint32_t number) {
    std::string out;
    for (; number > 0; number = (number - 1) / 26) out.insert(out.begin(), static_cast<char>('a' + (number - 1) % 26));
    return out;
  }

  Document& document_;
  Tree& tree_;
  Diagnostics& found_;
  std::vector<std::string> section_numbers_;  ///< by section node; empty: unnumbered
  std::vector<std::uint32_t> chapters_;       ///< by section node: numbered sections so far
  std::uint32_t annexes_ = 0, parts_ = 0, tables_ = 0, figures_ = 0, notes_ = 0;
};

}  // namespace

bool is_figure_caption(const Tree& tree, NodeId caption) {
  return tree[tree[caption].parent].kind == Kind::figure || tree.properties(caption).as_figure;
}

std::string numbered_words(std::string_view pattern, std::string_view number) {
  std::string out(pattern);
  const bool in_letters = out.find(roman_place) != std::string::npos;
  const std::string_view place = in_letters ? roman_place : std::string_view("{number}");
  if (const std::size_t at = out.find(place); at != std::string::npos) {
    out.replace(at, place.size(), number);
    if (at > 0 && out[at - 1] == ' ') out.replace(at - 1, 1, no_break_space);
    return out;
  }
  if (!out.empty()) out += no_break_space;
  return out.append(number);
}

std::string lower_first(std::string_view text) {
  std::string out(text);
  if (!out.empty() && out[0] >= 'A' && out[0] <= 'Z') out[0] = static_cast<char>(out[0] - 'A' + 'a');
  return out;
}

std::string upper_first(std::string_view text) {
  std::string out(text);
  if (!out.empty() && out[0] >= 'a' && out[0] <= 'z') out[0] = static_cast<char>(out[0] - 'a' + 'A');
  return out;
}

void number_everything(Document& document, Diagnostics& found) {
  Numbering(document, found).run();
}

void number_appended(Document& document) {
  set_levels(document.tree);
  Diagnostics none;  // captions have no findings
  Numbering(document, none).run_appended();
  head_tables(document.tree);
}

}  // namespace planverk::document
