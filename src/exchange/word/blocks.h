/// Paragraphs, lists, tables and pictures of a Word text as blocks of a plan.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "edit/element.h"
#include "office/word.h"
#include "word/figures.h"
#include "word/words.h"

namespace planverk::exchange::word {

/// A block and where it was told.
struct Made {
  edit::Element element;
  Span span;
};

class BlockWriter {
 public:
  BlockWriter(const office::WordDocument& document, WordWriter& words, Revisions& revisions, Figures& figures,
              Losses& losses)
      : document_(document), words_(words), revisions_(revisions), figures_(figures), losses_(losses) {}

  /// The blocks of a section, in order: `p`, `list`, `table`, `figure`, `quote`, and `ins` and `del` around them.
  std::vector<Made> write(const std::vector<const office::Block*>& blocks);
  /// The same as content of a table's cell.
  void write_cell(const std::vector<office::Block>& blocks, edit::Element& cell);

  Losses& losses() { return losses_; }
  /// Words put in or taken out as a whole: the change, where one covers all of the paragraph, its mark too.
  [[nodiscard]] std::optional<std::size_t> whole_change(const office::Paragraph& paragraph) const;
  void write_words(const office::Paragraph& paragraph, edit::Element& into, std::optional<std::size_t> covered = {}) {
    words_.write(paragraph.runs, into, covered);
  }

 private:
  using Blocks = std::vector<const office::Block*>;

  std::size_t write_next(const Blocks& blocks, std::size_t at, std::vector<Made>& out);
  void write_paragraph(const office::Paragraph& paragraph, std::vector<Made>& out);
  std::size_t write_quote(const Blocks& blocks, std::size_t at, std::vector<Made>& out);
  std::size_t write_list(const Blocks& blocks, std::size_t at, std::vector<Made>& out);
  bool caption_figure(edit::Element& figure, const office::Paragraph& caption);
  bool write_caption(const Blocks& blocks, std::size_t at, std::vector<Made>& out);
  void write_boxed(const office::TableCell& cell, std::vector<Made>& out);
  void write_table(const office::Table& table, std::vector<Made>& out);
  void write_figures(const office::Paragraph& paragraph, std::vector<Made>& out);
  void add(std::vector<Made>& out, edit::Element element, Span span, std::optional<std::size_t> change = {});

  const office::WordDocument& document_;
  WordWriter& words_;
  Revisions& revisions_;
  Figures& figures_;
  Losses& losses_;
  const office::Paragraph* caption_ = nullptr;  ///< of the table or picture that comes next
  bool in_cell_ = false;

  /// The change that the wrapper at the end of `out` stands for, so that the next block of it goes in too.
  std::optional<std::size_t> wrapped_;

  friend class ListWriter;
};

}  // namespace planverk::exchange::word
