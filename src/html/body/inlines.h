/// What stands in a line: words, links, marks, symbols.
#pragma once

#include <array>
#include <string>
#include <vector>

#include "body/context.h"
#include "body/notes.h"
#include "body/said.h"
#include "body/traces.h"
#include "document/walk.h"

namespace planverk::html {

class Inlines {
 public:
  Inlines(Context& context, Notes& notes, FigureTraces& traces)
      : context_(context), notes_(notes), traces_(traces), said_(context) {}

  void enter(NodeId node, Role role);
  void leave(NodeId node, Role role);
  void leaf(NodeId node, document::Shown shown);

 private:
  void words(NodeId node);
  void begin(NodeId node, Role role);
  void end(NodeId node, Role role);
  void begin_link(NodeId node);
  void symbol(NodeId node);
  const std::string& shape(document::Symbol symbol);

  Context& context_;
  Notes& notes_;
  FigureTraces& traces_;
  SaidWords said_;
  std::vector<bool> traced_;  ///< of what is said in place of what is drawn: a link stands around it
  std::array<std::string, static_cast<std::size_t>(document::Symbol::logo) + 1> shapes_;  ///< as SVG, by symbol
  NodeId after_symbol_ = no_node;  ///< a text whose first no-break space stands beside the symbol before it
};

}  // namespace planverk::html
