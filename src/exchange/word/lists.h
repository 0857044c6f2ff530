/// Numbered and marked paragraphs as lists with items and lists in them.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "edit/element.h"
#include "office/word.h"
#include "word/blocks.h"

namespace planverk::exchange::word {

class ListWriter {
 public:
  explicit ListWriter(BlockWriter& blocks) : blocks_(blocks) {}

  struct Written {
    edit::Element element;
    Span span;
  };
  /// Paragraphs of one list, and those that go on in its items. Where the marks change on the uppermost level, a new
  /// list begins.
  std::vector<Written> write(std::span<const office::Paragraph* const> members);

 private:
  using Members = std::span<const office::Paragraph* const>;

  edit::Element write_level(Members members, std::size_t& at, int level, int depth);
  void write_item(Members members, std::size_t& at, int level, int depth, edit::Element& list);
  void begin(edit::Element& list, const office::Paragraph& first);
  void append_item(edit::Element& list, edit::Element item, const office::Paragraph& paragraph);

  BlockWriter& blocks_;
};

}  // namespace planverk::exchange::word
