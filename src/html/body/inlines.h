/// What stands in a line: words, links, marks, symbols.
#pragma once

#include <array>
#include <string>

#include "body/context.h"
#include "body/notes.h"
#include "body/said.h"
#include "document/walk.h"

namespace planverk::html {

class Inlines {
 public:
  Inlines(Context& context, Notes& notes) : context_(context), notes_(notes), said_(context) {}

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
  SaidWords said_;
  std::array<std::string, static_cast<std::size_t>(document::Symbol::logo) + 1> shapes_;  ///< as SVG, by symbol
  NodeId after_symbol_ = no_node;  ///< a text whose first no-break space stands beside the symbol before it
};

}  // namespace planverk::html
