#include "told.h"

#include <algorithm>
#include <map>
#include <utility>

#include "words.h"

namespace planverk::test::pdf {

namespace {

/// Without what is not seen, blanks as one space.
std::string visible(std::string text) {
  for (const std::string_view blank : {"\u00A0", "\u202F", "\n"}) {
    for (std::size_t at = text.find(blank); at != std::string::npos; at = text.find(blank))
      text.replace(at, blank.size(), " ");
  }
  for (const std::string_view nothing : {"\u00AD", "\u2060"}) {
    for (std::size_t at = text.find(nothing); at != std::string::npos; at = text.find(nothing))
      text.erase(at, nothing.size());
  }
  std::string out;
  for (const char c : text) {
    if (c != ' ' || (!out.empty() && out.back() != ' ')) out += c;
  }
  if (out.ends_with(' ')) out.pop_back();
  return out;
}

bool holds_words(std::string_view text) {
  return std::ranges::any_of(text, [](char c) {
    return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
           (static_cast<unsigned char>(c) >= 0xC3 && static_cast<unsigned char>(c) != 0xE2);  // which begins dashes, bullets
  });
}

class Told {
 public:
  Told(const TagTree& tree, const std::vector<std::string>& idle_text) : tree_(tree), idle_text_(idle_text) {}

  std::vector<std::string> take() {
    for (const TagElement& element : tree_.elements()) {
      if (element.role == "Table") table(element);
      if (element.role == "Link") link(element);
      if (element.role == "Note") note(element);
      if (element.role == "L") list(element);
    }
    for (const std::string& text : idle_text_) idle(visible(text));
    return std::move(untold_);
  }

 private:
  struct Place {
    const TagElement* cell = nullptr;
    std::size_t row = 0, column = 0;
  };
  struct Row {
    bool in_head = false;
    std::vector<const TagElement*> cells;
  };

  [[nodiscard]] std::vector<const TagElement*> below(const TagElement& element, std::string_view role) const {
    std::vector<const TagElement*> found;
    for (const Kid& kid : element.kids) {
      if (kid.type == Kid::Type::element && tree_.element(kid.index).role == role)
        found.push_back(&tree_.element(kid.index));
    }
    return found;
  }

  [[nodiscard]] std::string words(const TagElement& element) const {
    Words words;
    add(element, words);
    return words.take();
  }
  void add(const TagElement& element, Words& words) const {
    if (element.says_actual) return words.add(element.actual);
    for (const Kid& kid : element.kids) {
      if (kid.type == Kid::Type::content) words.add(tree_.text(kid).text);
      if (kid.type == Kid::Type::element) add(tree_.element(kid.index), words);
    }
  }

  /// Layout says nothing, but for titles beside a table that its heads repeat.
  void idle(const std::string& text) {
    if (!holds_words(text)) return;
    for (const TagElement& element : tree_.elements()) {
      const bool heads = element.role == "TH" || element.role == "Caption";
      if (heads && words(element).find(text) != std::string::npos) return;
    }
    untold_.push_back("words are part of the layout alone: " + text);
  }

  /// As `words`, but with the hyphens that the file has.
  [[nodiscard]] std::string as_written(const TagElement& element) const {
    std::string out = element.says_actual ? element.actual : std::string();
    if (element.says_actual) return out;
    for (const Kid& kid : element.kids) {
      if (kid.type == Kid::Type::content) out += tree_.text(kid).outside;
      if (kid.type == Kid::Type::element) out += as_written(tree_.element(kid.index));
    }
    return out;
  }

  /// What is seen of a link is part of what is said of it (WCAG 2.5.3), also to those who look at the text of its
  /// sequences, and at nothing within them.
  void link(const TagElement& element) {
    if (!element.alternative.empty() && element.alternative == element.contents) return;
    const std::string drawn = visible(as_written(element));
    if (visible(element.contents).find(drawn) == std::string::npos)
      untold_.push_back("a link shows '" + drawn + "' and is called '" + element.contents + "'");
  }

  void note(const TagElement& element) {
    const auto labels = below(element, "Lbl");
    if (labels.empty()) return untold_.push_back("a note has no label: " + words(element));
    if (below(*labels.front(), "Link").empty())
      untold_.push_back("a note doesn't lead back to its mark: " + words(element));
  }

  /// The kind of numbering is that of the first label.
  void list(const TagElement& element) {
    for (const TagElement* item : below(element, "LI")) {
      const auto labels = below(*item, "Lbl");
      if (labels.empty()) continue;
      const std::string label = words(*labels.front());
      const char first = label.empty() ? ' ' : label.front();
      const std::string wanted = first >= '0' && first <= '9'   ? "Decimal"
                                 : first >= 'a' && first <= 'z' ? "LowerAlpha"
                                 : label == "•"                 ? "Disc"
                                                                : "otherwise";
      if (element.numbering != wanted)
        untold_.push_back("a list is numbered " + element.numbering + ", its first label is '" + label + "'");
      return;
    }
  }

  void gather(const TagElement& part, bool in_head, std::vector<Row>& rows) const {
    for (const Kid& kid : part.kids) {
      if (kid.type != Kid::Type::element) continue;
      const TagElement& child = tree_.element(kid.index);
      if (child.role == "THead" || child.role == "TBody") gather(child, child.role == "THead", rows);
      if (child.role != "TR") continue;
      Row& row = rows.emplace_back();
      row.in_head = in_head;
      for (const Kid& cell : child.kids) row.cells.push_back(&tree_.element(cell.index));
    }
  }

  /// Rows that are not told apart by a header cell of their own, in a table that has heads of columns.
  void table(const TagElement& element) {
    std::vector<Row> rows;
    gather(element, false, rows);
    std::map<std::pair<std::size_t, std::size_t>, const TagElement*> grid;
    std::size_t width = 0;
    std::vector<std::vector<const TagElement*>> heads(rows.size());
    for (std::size_t row = 0; row < rows.size(); ++row) {
      std::size_t column = 0;
      for (const TagElement* cell : rows[row].cells) {
        while (grid.contains({row, column})) ++column;
        for (std::size_t down = 0; down < cell->rows && row + down < rows.size(); ++down) {
          for (std::size_t right = 0; right < cell->columns; ++right) grid[{row + down, column + right}] = cell;
          if (cell->role == "TH" && !rows[row].in_head) heads[row + down].push_back(cell);
        }
        column += cell->columns;
        width = std::max(width, column);
      }
    }
    const std::vector<const TagElement*> captions = below(element, "Caption");
    const std::string name = captions.empty() ? "a table without caption" : "'" + words(*captions.front()) + "'";
    for (std::size_t row = 0; row < rows.size(); ++row) {
      for (std::size_t column = 0; column < width; ++column) {
        if (!grid.contains({row, column})) return untold_.push_back(name + " has a hole in row " + std::to_string(row));
      }
    }
    const bool columns_headed = std::ranges::any_of(rows, &Row::in_head);
    if (width < 3 || !columns_headed) return;
    std::size_t unnamed = 0;
    for (std::size_t row = 0; row < rows.size(); ++row) {
      const bool data = std::ranges::any_of(rows[row].cells, [](const TagElement* cell) { return cell->role == "TD"; });
      if (rows[row].in_head || !data) continue;
      const bool own = std::ranges::any_of(heads[row], [](const TagElement* head) { return head->rows == 1; });
      if (!own) ++unnamed;
    }
    if (unnamed > 0) untold_.push_back(name + ": " + std::to_string(unnamed) + " rows have no name of their own");
  }

  const TagTree& tree_;
  const std::vector<std::string>& idle_text_;
  std::vector<std::string> untold_;
};

}  // namespace

std::vector<std::string> untold(const TagTree& tree, const std::vector<std::string>& idle_text) {
  return Told(tree, idle_text).take();
}

}  // namespace planverk::test::pdf
