/// The lists of a Word file (numbering.xml), counted as the program counts them: lists made from the same definition go
/// on with each other's numbers unless one says that it begins anew (ISO/IEC 29500-1, 17.9).
#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>

#include "office/word.h"
#include "word/part.h"
#include "word/styles.h"

namespace planverk::office::word {

class Lists {
 public:
  Lists() = default;
  /// `styles` are asked once, for definitions that a style of lists stands for.
  Lists(const Element& root, const Styles& styles);

  /// The next paragraph of that list: where it stands and its number. None where the list is not described, or numbers
  /// nothing on that level. `style` chooses the level where the paragraph names none.
  std::optional<ListPlace> next(const Numbering& numbering, std::string_view style_id);

 private:
  static constexpr std::size_t levels = 9;
  struct Level {
    std::string format;  ///< `decimal`, `bullet`, `lowerLetter` …
    std::string text;    ///< `%1.`
    int start = 1;
    std::optional<int> restart;  ///< begins anew behind a paragraph of this level (from 1) or above; 0: never
    std::string style;
  };
  struct Definition {
    std::array<Level, levels> level;
    std::string style_link;  ///< the list style that has the levels
    std::string is_style;    ///< the list style whose levels these are
  };
  struct List {
    std::string definition;
    std::map<int, int> starts;  ///< by level, of lists that begin anew
    std::map<int, Level> level;
  };
  struct Count {
    std::array<int, levels> number{};
    std::array<bool, levels> begun{};
  };

  static Level read_level(const Element& element);
  void read_definition(const Element& element);
  void read_list(const Element& element);
  void follow_links(const Styles& styles);
  [[nodiscard]] int level_for(const Numbering& numbering, const List& list, std::string_view style_id) const;
  [[nodiscard]] const Level& level_of(const List& list, int level) const;
  int counted(const std::string& id, const List& list, int level);

  std::map<std::string, Definition, std::less<>> definitions_;
  std::map<std::string, List, std::less<>> lists_;
  std::map<std::string, Count, std::less<>> counts_;  ///< by definition
  std::set<std::string, std::less<>> met_;            ///< lists that have begun, as `id level`
};

}  // namespace planverk::office::word
