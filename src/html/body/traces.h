/// Figures that open to what they are made of, without script: a figure is a link to its trace, and the traces stand behind
/// the notes, unseen until a link leads to one. Whoever reads from beginning to end meets none; without a style sheet they
/// are a list at the end. Paper has neither.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "body/context.h"

namespace planverk::html {

class FigureTraces {
 public:
  explicit FigureTraces(Context& context) : context_(context) {}

  /// Writes a text from its byte `from` on: `plain` what stands between figures, a link around each figure where
  /// links may stand.
  void words(NodeId text, std::size_t from, const std::function<void(std::string_view)>& plain);
  /// Around what is said in place of a figure that is drawn in another form. False: it shows none, nothing was opened.
  bool open_around(NodeId said);
  void close_around() { context_.to().raw("</a>"); }
  /// The traces of all figures that were written, in their order.
  void write();

 private:
  void open(std::uint32_t trace);
  void write_trace(std::size_t number, const document::Trace& trace);
  void write_parts(const document::Trace& trace);
  void write_name(const std::vector<document::TraceWords>& name);
  void write_part_name(const document::TracePart& part);
  [[nodiscard]] bool may_link() const;

  struct Opened {
    std::uint32_t trace;
    std::string id, figure_id;  ///< of the trace, and of the figure that leads to it
  };
  Context& context_;
  std::vector<Opened> opened_;
};

/// The block that a text stands in, which can be led to.
[[nodiscard]] NodeId block_of(const Tree& tree, NodeId text);

}  // namespace planverk::html
