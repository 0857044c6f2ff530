/// The steps that rules and parts of kinds consist of, a struct for each kind of step. Made by the compiler, never
/// changed afterwards. Places are those of the template files.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <variant>
#include <vector>

#include "base/span.h"
#include "compile/content.h"
#include "compile/expression.h"
#include "words/format.h"

namespace planverk::templates {

struct Instruction;
using Body = std::vector<Instruction>;

enum class SortBy : std::uint8_t { text, number, code, date, register_order };

struct Sort {
  std::optional<Expression> select;
  SortBy by = SortBy::text;
  bool descending = false;
};

/// Where the nodes come from that a loop visits, `t:count` counts or `t:apply` hands to rules.
struct NodeSource {
  enum class From : std::uint8_t { nothing, select, ids, key, group, path };
  From from = From::nothing;
  std::optional<Expression> select;
  ValueTemplate value;  ///< the ids, or what the key is asked for
  std::string key;
  std::optional<Expression> where;
  std::vector<Sort> sorts;
  bool first_only = false;
};

/// What a rule is given: an expression, or words.
struct Argument {
  std::string name;
  Span span;
  std::variant<Expression, Body> value;
};

/// A value that a label's `{place}` or a chart's part takes by name.
struct NamedValue {
  std::string name;
  ValueTemplate value;
};

struct WriteText {
  std::string words;
};
struct WriteValue {
  Expression select;
  Format format = Format::text;
  std::optional<ValueTemplate> decimals;
  std::optional<ValueTemplate> to;
  std::optional<ValueTemplate> absent;
  Body otherwise;  ///< in place of a value that is not there
};
struct WriteLabel {
  ValueTemplate key;
  std::optional<ValueTemplate> absent;
  std::vector<NamedValue> values;
  std::vector<std::pair<std::string, Body>> worded;  ///< places whose words are instructions
};
/// A dash that is spoken as "nothing".
struct WriteNothing {};

struct Apply {
  NodeSource nodes;  ///< from nothing: all children
  std::string mode;
  std::vector<Argument> arguments;
};
struct Call {
  std::string rule;
  std::vector<Argument> arguments;
};
struct Branch {
  std::optional<Expression> test;  ///< none: otherwise
  Body body;
};
struct Choose {
  std::vector<Branch> branches;
};
struct Once {
  ValueTemplate key;
  Body body;
  Body otherwise;
};
struct ForEach {
  NodeSource nodes;
  std::optional<Expression> group_by;
  std::optional<Expression> group_of;  ///< the id to follow before group_by is asked
  Body body;
  Body none;  ///< when there is no node
};
struct ForEachGroup {
  NodeSource nodes;
  Expression group_by;
  std::optional<Expression> group_of;
  Body body;
};
struct ForEachPath {
  Expression select;
  std::string key;
  Body body;
};
struct With {
  Expression select;
  bool by_reference = true;
  Body body;
};

struct SetVariable {
  std::uint16_t slot = 0;
  ValueType type = ValueType::text;
  std::optional<Expression> select;
  std::vector<std::string> scale_of;  ///< attributes whose decimals are counted
  Body body;
};
struct Count {
  std::uint16_t slot = 0;
  NodeSource nodes;
};
/// What is printed here was made of these nodes: where they were taken over from is said below.
struct Shows {
  NodeSource nodes;
};
/// It is said here, not below the view.
struct TellOrigins {};

struct SetAttribute {
  ContentAttribute attribute{};
  ValueTemplate value;
  Span span;
};
struct WriteElement {
  const ContentType* type = nullptr;
  std::vector<SetAttribute> attributes;
  std::optional<ValueTemplate> data;  ///< what a table shows, or what the table shows that a reference leads to
  Body body;
};
/// An attribute of the open element, put together of words.
struct WordAttribute {
  std::string name;
  Body body;
};
struct Mark {
  document::Kind change = document::Kind::insertion;
  Body body;
};
struct WritePicture {
  Expression select;
};
struct WriteChart {
  ValueTemplate kind;
  std::vector<NamedValue> values;
  Body body;
};
struct WritePart {
  std::vector<NamedValue> values;
  Body body;
};
/// The twelve months by their short names, as parts of a chart.
struct WriteMonths {};

struct Instruction {
  Span span;
  std::variant<WriteText, WriteValue, WriteLabel, WriteNothing, Apply, Call, Choose, Once, ForEach, ForEachGroup,
               ForEachPath, With, SetVariable, Count, Shows, TellOrigins, WriteElement, WordAttribute, Mark, WritePicture, WriteChart,
               WritePart, WriteMonths>
      does;
};

}  // namespace planverk::templates
