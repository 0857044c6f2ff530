/// What a Word text changes in the plan, block by block: what is the same keeps its bytes.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "edit/manuscript.h"
#include "exchange/compare.h"
#include "word/blocks.h"

namespace planverk::exchange::word {

/// A block as the Word text has it, and where.
struct Arrived {
  edit::Element element;
  std::string place;
};

class Differ {
 public:
  Differ(const edit::Manuscript& plan, Comparison& out) : plan_(plan), out_(out) {}

  /// Brings the children of `parent` among which `arrived` belong (`old`, in their order) to what has arrived.
  void blocks(xml::Node parent, const std::vector<xml::Node>& old, const std::vector<Arrived>& arrived);
  /// Words of blocks that the plan's author has put into boxes and the like: they are there, whatever block they are
  /// in.
  void know_elsewhere(std::vector<std::string> words) { elsewhere_ = std::move(words); }

  void attribute(xml::Node element, const std::string& name, const std::string& value, const std::string& label,
                 const std::string& place);
  void tell(Difference::Kind kind, const std::string& element, xml::Node node, const std::string& words,
            const std::string& place);

  /// Paragraphs with figures from registers whose words have changed: they stay as they are.
  struct Kept {
    xml::Node node;
    std::string words;  ///< as the Word text has them
  };
  [[nodiscard]] const std::vector<Kept>& kept() const { return kept_; }

 private:
  struct Old {
    xml::Node node;
    edit::Element element;
    std::string shape, words;
    bool own = false;
  };
  struct New {
    const Arrived* arrived;
    std::string shape, words;
  };
  struct Gap {
    std::vector<Old*> old;
    std::vector<New*> arrived;
  };

  /// How an old block becomes a new one.
  enum class Way {
    keep,     ///< it stays, and what the Word text has in its place is told
    parts,    ///< a list item by item, a table row by row
    cells,    ///< a row, the words of its cells
    text,     ///< its words
    replace,  ///< another element in its place
  };

  [[nodiscard]] bool equal(const Old& old, const New& arrived) const;
  [[nodiscard]] static std::vector<std::size_t> likest(const Gap& gap);
  void settle(xml::Node parent, const Gap& gap, xml::Node before);
  [[nodiscard]] static Way way_of(const Old& old, const New& arrived);
  void change(const Old& old, const New& arrived, Way way);
  void change_cells(const Old& old, const New& arrived);
  [[nodiscard]] static edit::Element in_place_of(const Old& old, const New& arrived);
  void insert(xml::Node parent, xml::Node before, const edit::Element& element);
  [[nodiscard]] std::string file_place(xml::Node node) const;

  const edit::Manuscript& plan_;
  Comparison& out_;
  std::vector<std::string> elsewhere_;
  std::vector<Kept> kept_;
};

}  // namespace planverk::exchange::word
