/// Reads a text of a Word file (its body, a note, a cell, a box) into blocks.
#pragma once

#include <vector>

#include "office/word.h"
#include "word/context.h"
#include "word/fields.h"

namespace planverk::office::word {

class BodyReader {
 public:
  /// `fields_are_whole`: see Fields.
  BodyReader(Context& context, bool fields_are_whole) : context_(context), fields_(fields_are_whole) {}

  [[nodiscard]] std::vector<Block> read(const Element& container);

 private:
  friend class TableReader;
  void read_into(const Element& container, std::vector<Block>& out);
  void read_block(const Element& element, std::vector<Block>& out);
  void read_paragraph(const Element& element, std::vector<Block>& out);
  void read_table(const Element& element, std::vector<Block>& out);
  void flatten_table(const Element& element, std::vector<Block>& out);
  void read_section(const Element& properties);
  void describe(Paragraph& paragraph, const Element& properties, const Style* style, std::string_view style_id);
  void note_marks(Paragraph& paragraph, const Element& properties);
  void finish(Paragraph& paragraph);

  Context& context_;
  Fields fields_;
  std::vector<std::size_t> changes_;  ///< those around the blocks that are being read
  std::size_t tables_ = 0;            ///< that are being read, each in the one before
};

/// Each field that begins below `element` also ends there.
[[nodiscard]] bool fields_are_whole(const Element& element);

}  // namespace planverk::office::word
