/// A template set compiled: rules by element name, kinds with their parts, keys, and the instructions that they consist
/// of. Built by the compiler, then const: all workers run the same program. What changes while it runs is in
/// run/frame.h.
#pragma once

#include <array>
#include <deque>
#include <map>
#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <unordered_map>
#include <vector>

#include "base/span.h"
#include "compile/instruction.h"
#include "compile/style_names.h"
#include "template/template.h"

namespace planverk::templates {

/// Instructions with variables of their own: a rule, or a part of a kind.
struct Unit {
  Body body;
  std::uint16_t slots = 0;
};

/// What a rule is given by who calls or applies it.
struct Parameter {
  std::string name;
  ValueType type = ValueType::text;
  std::uint16_t slot = 0;
  bool required = false;
  std::optional<Expression> fallback;
};

/// Where a rule hands arguments to others; checked when all rules are known.
struct Handing {
  Span span;
  bool applies = false;
  std::string name;  ///< rule that is called, or mode
  std::vector<std::pair<std::string, Span>> arguments;
};

/// A rule's parameters, instructions and calls; shared by its patterns.
struct RuleCode {
  std::vector<Parameter> parameters;
  Unit unit;
  std::vector<Handing> handings;
};

struct Rule {
  std::string match;  ///< as written; names the rule together with its mode
  std::string mode;
  std::string name;                    ///< of a rule that is called
  std::vector<std::string> ancestors;  ///< parent last; `*`: any
  std::string element;
  std::optional<Expression> test;
  std::shared_ptr<const RuleCode> code;
  Span span;
  std::string file;  ///< views file or kind it stands in, without folder and ending
  bool own = false;  ///< of an organisation's file, not built in
  [[nodiscard]] int weight() const { return (test ? 2 : 0) + (ancestors.empty() ? 0 : 1) + (element == "*" ? -4 : 0); }
};

struct Key {
  std::string name;
  std::string match;  ///< element name below the plan's root, or anywhere with `//`
  Expression use;
  bool anywhere = false;
};

struct KindDefinition {
  /// A name with the place where the kind states it.
  struct Stated {
    std::string name;
    Span span;
  };
  std::string name;
  std::string extends;
  Span extends_span;
  bool abstract = false;
  std::string numbering;  ///< `sections` or `none`; empty: as the kind that it extends has it
  std::vector<Stated> views;
  std::map<std::string, Unit, std::less<>> parts;               ///< title, front, body, head-start …
  std::map<std::string, ValueTemplate, std::less<>> furniture;  ///< attributes of t:furniture
  std::vector<Handing> handings;                                ///< of its parts
  Span span;
  bool own = false;  ///< an organisation states it or something of it
};

/// The rules that one kind of document sees, by mode and element name; the best one first.
struct RuleTable {
  std::unordered_map<std::string, std::unordered_map<std::string_view, std::vector<const Rule*>>> by_mode;
  std::unordered_map<std::string_view, const Rule*> by_name;
};

/// The printed words of each language, read when they are first asked for.
class LabelShelf {
 public:
  explicit LabelShelf(const Files& files) : files_(files) {}
  [[nodiscard]] const Labels& of(Language language) const;
  void put(Language language, Labels labels);

 private:
  Files files_;
  mutable std::mutex reading_;
  mutable std::map<Language, std::unique_ptr<const Labels>> labels_;
};

struct Program {
  std::deque<Rule> rules;
  std::map<std::string, KindDefinition, std::less<>> kinds;
  std::map<std::string, Key, std::less<>> keys;
  std::map<std::string, RuleTable, std::less<>> tables;  ///< by kind
  std::uint32_t expressions = 0;                         ///< those that need XPath, numbered from 0
  std::unique_ptr<LabelShelf> labels;
  std::unique_ptr<const StyleShelf> styles;

  /// The printed words of a language.
  [[nodiscard]] const Labels& words(Language language) const { return labels->of(language); }
  /// A part of the kind or of one that it extends.
  [[nodiscard]] const Unit* part(std::string_view kind, std::string_view name) const;
  /// Whether sections have numbers where the plan does not say.
  [[nodiscard]] bool numbers_sections(std::string_view kind) const;
  [[nodiscard]] const ValueTemplate* furniture(std::string_view kind, std::string_view name) const;
};

}  // namespace planverk::templates
