/// What the tags say, line by line: the two readable forms of document/dump.h.
#pragma once

#include <string>
#include <vector>

#include "tag_tree.h"
#include "words.h"

namespace planverk::test::pdf {

enum class Form { speech, words_only };

class Speaker {
 public:
  Speaker(const TagTree& tree, Form form, std::vector<std::string>& problems)
      : tree_(tree), form_(form), problems_(problems) {}
  std::string read();

 private:
  /// A unit that is being read: the line it begins, and the words since its last line.
  struct Unit {
    int indent = 0;
    std::string head;
    std::string role;
    Words words;
    bool first = true;
    std::string last_text;  ///< of the last content, for its end
    Spot last_spot;
  };
  /// Rows and columns taken by cells so far.
  struct Grid {
    unsigned row = 0, part_end = 0, column = 0;
    std::vector<unsigned> taken_until;
    unsigned place(unsigned rows, unsigned columns);
  };

  void line(int indent, const std::string& head, const std::string& words, bool colon = true);
  void children(const TagElement& element, int indent);
  void block(const TagElement& element, int indent);
  void unit(const TagElement& element, int indent, std::string head);
  void run(const TagElement& element, Unit& unit);
  void add_said(const TagElement& element, bool in_contents, Words& words) const;
  [[nodiscard]] std::string link_bracket(const TagElement& link, const Unit& unit) const;
  void in_line(const TagElement& element, Unit& unit);
  void content(const Kid& kid, Unit& unit);
  void flush(Unit& unit);
  void table(const TagElement& element, int indent);
  void row(const TagElement& element, int indent);
  std::string note_head(const TagElement& element);
  /// What is drawn of it and of what is in it.
  void add_content(const TagElement& element, Words& words) const;
  std::string language(const TagElement& element) const;
  /// The words of what heads a cell, and the cell among what heads others.
  [[nodiscard]] std::string heads_of(const TagElement& cell, unsigned row, unsigned column, bool alone) const;
  void add_head(const TagElement& cell, unsigned row, unsigned column);
  void add_heading_words(const TagElement& element, Words& words) const;

  const TagTree& tree_;
  Form form_;
  std::vector<std::string>& problems_;
  std::vector<std::string> languages_{""};  ///< in force, innermost last
  struct Head {
    const TagElement* cell = nullptr;
    unsigned row = 0, column = 0;
    std::string words;
  };
  Grid grid_;
  std::vector<Head> heads_;  ///< of the open table, so far
  std::string out_;
};

}  // namespace planverk::test::pdf
