/// A template set compiled for one worker: rules by element name, kinds with their parts, keys, and the instructions
/// that they consist of. Built by the compiler, read by the executor. Places are those of the template files.
#pragma once

#include <array>
#include <deque>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/span.h"
#include "compile/content.h"
#include "compile/expression.h"
#include "template/template.h"
#include "words/format.h"
#include "xml/xpath.h"

namespace planverk::templates {

enum class Op : std::uint8_t {
  text,
  element,
  value,
  label,
  apply,
  call,
  choose,
  for_each,
  for_each_group,
  for_each_path,
  with,
  variable,
  attribute,
  mark,
  chart,
  part,
  picture,
};

enum class SortBy : std::uint8_t { text, number, code, date, register_order };

struct Sort {
  std::optional<Expression> select;
  SortBy by = SortBy::text;
  bool descending = false;
};

struct Instruction;
using Body = std::vector<Instruction>;

struct SetAttribute {
  ContentAttribute attribute{};
  ValueTemplate value;
  Span span;
};

/// A value that a label's `{place}`, a chart's part or a call takes by name.
struct NamedValue {
  std::string name;
  ValueTemplate value;
};

struct Instruction {
  Op op = Op::text;
  Span span;
  std::string name;                     ///< literal text; mode, rule, key, variable, attribute or chart kind
  std::optional<Expression> select;     ///< apply, value, for-each, with, variable; a branch's test
  std::optional<ValueTemplate> value;   ///< label key; key value; what a branch must meet for the first time
  std::optional<ValueTemplate> absent;  ///< value, label: text when there is nothing
  std::optional<Expression> group_by;
  std::vector<Sort> sorts;
  Format format = Format::text;
  std::optional<ValueTemplate> decimals;
  std::optional<ValueTemplate> to;
  const ContentType* content = nullptr;
  std::vector<SetAttribute> attributes;
  std::vector<NamedValue> values;
  std::optional<Expression> group_of;  ///< the id to follow before group_by is asked
  bool in_group = false;               ///< for-each over the group that a for-each-group stands at
  bool in_path = false;                ///< for-each over the path that a for-each-path stands at
  bool first_only = false;             ///< for-each over the first node only
  bool as_node = false;                ///< variable holds a node
  Body body;                           ///< choose: its branches; label: values made of instructions
};

struct Rule {
  std::string match;  ///< as written; names the rule together with its mode
  std::string mode;
  std::string name;                    ///< of a rule that is called
  std::vector<std::string> ancestors;  ///< parent last; `*`: any
  std::string element;
  std::optional<Expression> test;
  std::shared_ptr<const Body> body;  ///< shared by the patterns of one rule
  Span span;
  std::string file;  ///< views file or kind it stands in, without folder and ending
  std::size_t order = 0;
  [[nodiscard]] int weight() const { return (test ? 2 : 0) + (ancestors.empty() ? 0 : 1) + (element == "*" ? -4 : 0); }
};

struct Key {
  std::string name;
  std::string match;  ///< element name below the plan's root, or anywhere with `//`
  Expression use;
  bool anywhere = false;
};

struct KindDefinition {
  std::string name;
  std::string extends;
  bool abstract = false;
  std::string numbering;  ///< `sections` or `none`; empty: as the kind that it extends has it
  std::vector<std::string> views;
  std::map<std::string, Body, std::less<>> parts;               ///< title, front, body, head-start …
  std::map<std::string, ValueTemplate, std::less<>> furniture;  ///< attributes of t:furniture
  std::vector<const Rule*> rules;
  Span span;
};

/// The rules that one kind of document sees, by mode and element name; the best one first.
struct RuleTable {
  std::unordered_map<std::string, std::unordered_map<std::string_view, std::vector<const Rule*>>> by_mode;
  std::unordered_map<std::string_view, const Rule*> by_name;
};

struct Program {
  xml::XPathVariables variables;
  std::deque<Rule> rules;
  std::map<std::string, KindDefinition, std::less<>> kinds;
  std::map<std::string, Key, std::less<>> keys;
  std::map<std::string, RuleTable, std::less<>> tables;  ///< by kind
  const Files* files = nullptr;
  mutable std::array<std::unique_ptr<const Labels>, all_languages.size()> labels;  ///< read when first asked for

  /// The printed words of a language.
  [[nodiscard]] const Labels& words(Language language) const;
  /// A part of the kind or of one that it extends.
  [[nodiscard]] const Body* part(std::string_view kind, std::string_view name) const;
  /// Whether sections have numbers where the plan does not say.
  [[nodiscard]] bool numbers_sections(std::string_view kind) const;
  [[nodiscard]] const ValueTemplate* furniture(std::string_view kind, std::string_view name) const;
};

/// Names that templates may use in expressions.
namespace variable {
inline constexpr std::string_view nodes[] = {"plan", "document"};
inline constexpr std::string_view strings[] = {"group-key", "lang", "prose-lang", "as-of", "title", "kind", "reading"};
inline constexpr std::string_view numbers[] = {"group-size", "position", "size"};
inline constexpr std::string_view booleans[] = {"first-in-group", "last-in-group", "proposal-first", "draft"};
}  // namespace variable

}  // namespace planverk::templates
