/// What computed figures are made of, in words, for outputs in which a figure can be opened. Beside the tree: which
/// stretches of its texts show figures, and what each figure comes from. Paper has none of it, so the tree is the same
/// with and without.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "document/tree.h"

namespace planverk::document {

inline constexpr std::uint32_t no_trace = 0xFFFFFFFF;

/// Words of the document's own language (the plan's) or of the labels'.
struct TraceWords {
  std::string words;
  bool of_plan = false;
};

struct TracePart {
  std::string sign;  ///< before it, as `+`, `−`, `×`, `÷`; empty: none
  std::vector<TraceWords> name;
  std::string value;               ///< as it prints; empty: the part is counted
  NodeId place = no_node;          ///< a text that prints it, or what it is of; no_node: the document does not
  std::uint32_t trace = no_trace;  ///< what it is made of in turn
};

struct Trace {
  std::string how;               ///< `sum`, `less` …: what marks it in an output
  std::vector<TraceWords> name;  ///< of the figure
  std::string value;             ///< with its unit
  std::string formula;           ///< how it comes of its parts, in words
  std::vector<TracePart> parts;
};

/// A stretch of a text that shows a figure.
struct ShownFigure {
  NodeId text = no_node;
  std::uint32_t begin = 0, length = 0;  ///< bytes of the text
  std::uint32_t trace = no_trace;
};

/// A stretch of a text that prints a value, computed or stated, whatever else stands in the text.
struct ShownValue {
  NodeId text = no_node;
  std::uint32_t begin = 0, length = 0;  ///< bytes of the text
  Value value;
};

struct Traces {
  std::vector<Trace> list;
  std::vector<ShownFigure> shown;  ///< by text and begin, ascending
  std::vector<ShownValue> values;  ///< by text and begin, ascending

  [[nodiscard]] bool empty() const { return list.empty(); }
};

}  // namespace planverk::document
