/// Fills flows from the document tree: the first half of block layout. Paragraphs become line atoms, tables, figures
/// and boxes become blocks; the room between them is the larger of what the two styles ask for.
#pragma once

#include <functional>
#include <optional>
#include <span>

#include "flow/flow.h"
#include "page/context.h"
#include "text/runs.h"

namespace planverk::layout {

/// The room and manner of the blocks of one parent.
struct Frame {
  Length x, width;
  Length column;                           ///< height of an empty page there
  const style::TextStyle* text = nullptr;  ///< of paragraphs without one of their own
  LineAlign align = LineAlign::start;
  std::optional<FontStyle> font;           ///< in place of a regular face: sum and group rows
  std::optional<document::Ink> ink;        ///< in place of the style's
  std::int32_t permille = 1000;            ///< of the text size: tables that do not fit at full size
  bool compact = false;                    ///< in cells: no room between list items
  const style::BlockStyle* box = nullptr;  ///< that it stands in: headings are small
};

/// Of what stands on a page itself, not in a box on it.
[[nodiscard]] Frame page_frame(const Context& context, bool turned);

class FlowBuilder {
 public:
  FlowBuilder(Context& context, Flow& flow) : context_(context), flow_(flow) {}

  /// The inlines of `parent` as one paragraph in the frame's text, then its blocks.
  void content(document::NodeId parent, const Frame& frame);
  void block(document::NodeId node, const Frame& frame);
  /// The inlines of `node` as lines.
  void lines(document::NodeId node, const style::BlockStyle& look, const Frame& frame);
  void caption(document::NodeId node, const Frame& frame);
  /// A heading in a style of its own, with the rule below it.
  void heading_as(document::NodeId node, const style::BlockStyle& look, const Frame& frame);
  void note(document::NodeId node, const Frame& frame);
  /// With its left edge at `x` of the flow: a block knows of its frame only how wide it is.
  void add_block(std::unique_ptr<Block> block, Length before, Length after, Length x = {});
  /// What follows begins a page.
  void open(Opens opens);
  /// Called between the blocks of a section, where what is in the flow may be taken from it.
  void when_grown(std::function<void()> grown) { grown_ = std::move(grown); }
  /// Room that adjoining content may share.
  void room(Length before) { after_ = max(after_, before); }

  [[nodiscard]] Context& context() { return context_; }
  [[nodiscard]] Flow& flow() { return flow_; }

 private:
  struct Label {
    std::uint32_t line = none;
    Length x, width;
  };
  /// Sets the runs in context_.runs and adds their lines. Gives the index of the first atom.
  std::size_t add_paragraph(const style::TextStyle& style, const ParagraphStyle& manner, Length x, Label label);
  Label set_label(document::NodeId node, FontStyle font, const style::TextStyle& style, document::Ink ink, Length x);
  void anchor_if_named(document::NodeId node);
  /// The frame without what headings take that stay with the next block: it and they fill a page together.
  [[nodiscard]] Frame below_chain(const Frame& frame) const;
  void paragraph(document::NodeId node, const Frame& frame);
  /// The words in context_.runs, before `next`, are read on there.
  [[nodiscard]] bool lead_on(document::NodeId next) const;
  void heading(document::NodeId node, const Frame& frame);
  void heading_in(document::NodeId node, const style::TextStyle& text, const Frame& frame);
  void list(document::NodeId node, const Frame& frame);
  void item(document::NodeId node, const Frame& frame, Length label_room);
  void quote(document::NodeId node, const Frame& frame);
  void contents(document::NodeId node, const Frame& frame);
  void contents_entry(document::NodeId node, const Frame& frame);
  void columns(document::NodeId node, const Frame& frame);
  /// No column is narrower: words of signatories are not divided, others need so many letters.
  [[nodiscard]] Length narrowest_column(std::span<const document::NodeId> columns, const style::BlockStyle& look,
                                        const Frame& frame);
  /// Their tables fit them when so many stand beside each other.
  [[nodiscard]] bool hold_their_tables(std::span<const document::NodeId> columns, std::size_t beside,
                                       const std::vector<document::Column>& given, Length gap, const Frame& frame);
  /// The letterhead that begins with `paragraph`; gives the sibling that follows it.
  document::NodeId letterhead(document::NodeId paragraph, const Frame& frame);
  void section(document::NodeId node, const Frame& frame);
  /// A heading on a page of its own.
  void divider(document::NodeId heading, const Frame& frame);
  void slide(document::NodeId section, const Frame& frame);
  /// The section's text in columns; what is more than lines stands between them over the whole width.
  void text_columns(document::NodeId section, std::int32_t columns, const Frame& frame);
  void table(document::NodeId node, const Frame& frame);

  Context& context_;
  Flow& flow_;
  Length after_;
  std::function<void()> grown_;
  bool bind_next_ = false;
  bool led_in_ = false;   ///< the last words lead on: what follows stays with them, but does not take them along
  bool loosely_ = false;  ///< bind_next_ is a loose bond
  std::size_t owed_ = 0;  ///< lines that must still follow a heading before a break
  int owing_level_ = 0;   ///< of that heading
  Opens open_next_ = Opens::nothing;
  document::NodeId last_turned_ = document::no_node;  ///< the section that was turned last
};

/// The text of what stands in that frame, and of a paragraph in it.
[[nodiscard]] const style::TextStyle& text_in(const Context& context, const Frame& frame);
[[nodiscard]] const style::TextStyle& text_of(const Context& context, document::NodeId paragraph, const Frame& frame);
/// Of an entry in the contents.
[[nodiscard]] style::TextRole contents_role(int level);
/// A text as the frame wants it.
[[nodiscard]] style::TextStyle style_in(const Context& context, const style::TextStyle& text, const Frame& frame);
[[nodiscard]] inline style::TextStyle style_in(const Context& context, style::TextRole role, const Frame& frame) {
  return style_in(context, context.theme.style(role), frame);
}
[[nodiscard]] LineAlign align_of(document::Align align, LineAlign otherwise);
/// A change mark around whole blocks: they stand as if it were not there.
[[nodiscard]] bool holds_blocks(const document::Tree& tree, document::NodeId mark);
[[nodiscard]] bool has_inlines(const document::Tree& tree, document::NodeId parent);

// The blocks that are not lines, each with its own file. `width` is the room.
/// `columns` are children of `parent`; `places` says for how many the room is divided when they have no shares.
[[nodiscard]] std::unique_ptr<Block> make_columns(Context& context, document::NodeId parent,
                                                  std::span<const document::NodeId> columns, std::size_t places,
                                                  const Frame& frame);
/// A paragraph that shows the logo: its words, and those of the paragraphs behind it up to `end`, stand beside the logo
/// in the middle of its height.
[[nodiscard]] std::unique_ptr<Block> make_letterhead(Context& context, document::NodeId paragraph, document::NodeId end,
                                                     const style::BlockStyle& look, Length logo_height,
                                                     const Frame& frame);
/// Blocks of lines only (see is_lines) in columns beside each other.
[[nodiscard]] std::unique_ptr<Block> make_text_columns(Context& context, std::span<const document::NodeId> blocks,
                                                       std::int32_t columns, const Frame& frame);
/// Nothing but lines comes of that block.
[[nodiscard]] bool is_lines(const document::Tree& tree, document::NodeId block);
/// The section's heading and its own blocks, not the sections within it.
[[nodiscard]] std::unique_ptr<Block> make_slide(Context& context, document::NodeId section, const Frame& frame);
/// A callout, or a paragraph with something drawn around it.
[[nodiscard]] std::unique_ptr<Block> make_box(Context& context, document::NodeId node, const style::BlockStyle& look,
                                              const Frame& frame);
[[nodiscard]] std::unique_ptr<Block> make_figure(Context& context, document::NodeId node, const Frame& frame);
[[nodiscard]] std::unique_ptr<Block> make_signature_line(Context& context, const Frame& frame);
[[nodiscard]] std::unique_ptr<Block> make_rule(Length width, Length thickness, Length height, document::Ink ink,
                                               document::NodeId field = document::no_node);
/// Null when its columns do not fit the frame and `else_none`; without that they are squeezed, with a finding.
[[nodiscard]] std::unique_ptr<Block> make_table(Context& context, document::NodeId node, const Frame& frame,
                                                bool else_none = false);

}  // namespace planverk::layout
