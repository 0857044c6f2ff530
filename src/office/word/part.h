/// A part of an Office file as a tree whose names are known by their namespaces: programs choose prefixes as they like,
/// and the strict form of the standard has other namespaces for the same names (ISO/IEC 29500-1, annex A and -4).
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "base/diagnostic.h"
#include "base/limits.h"
#include "base/sources.h"
#include "xml/tree.h"

namespace planverk::office::word {

/// The namespaces that are read here, whichever form of the standard they are of.
enum class Space : std::uint8_t {
  none,       ///< no prefix
  word,       ///< WordprocessingML, the one meant where none is named
  relation,   ///< attributes that lead to other parts
  relations,  ///< the parts that list them
  types,      ///< [Content_Types].xml
  placed,     ///< drawings in texts
  drawing,    ///< DrawingML
  picture,
  compatibility,  ///< one content in several forms
  vml,
  math,
  shape,  ///< shapes and text boxes in texts
  group,  ///< groups and canvases of shapes
  known,  ///< others that a reader may say it understands
  decorative,
  properties,  ///< core properties
  dublin,
  terms,
  other,
};

class Part;

/// A handle of an element; never outlives its Part. Null handles are harmless.
class Element {
 public:
  Element() = default;
  explicit operator bool() const { return static_cast<bool>(node_); }
  [[nodiscard]] Space space() const { return space_; }
  [[nodiscard]] std::string_view name() const { return name_; }  ///< without prefix
  [[nodiscard]] bool is(std::string_view name, Space space = Space::word) const {
    return space_ == space && name_ == name;
  }

  [[nodiscard]] Element child(std::string_view name, Space space = Space::word) const;
  /// The child's attribute `val`; none without the child or the attribute.
  [[nodiscard]] std::optional<std::string_view> value_of(std::string_view child_name) const;
  /// A property that is on when it is there, unless it says `0`, `false` or `off`; none when it is not there.
  [[nodiscard]] std::optional<bool> toggle(std::string_view child_name) const;
  [[nodiscard]] std::string_view get(std::string_view attribute, Space space = Space::word) const;
  [[nodiscard]] std::optional<std::string_view> find(std::string_view attribute, Space space = Space::word) const;
  /// The first element of that name below this one, in document order.
  [[nodiscard]] Element descendant(std::string_view name, Space space) const;
  [[nodiscard]] std::string text() const { return node_.text(); }
  /// The namespace that a prefix stands for here.
  [[nodiscard]] Space space_of(std::string_view prefix) const;

  template <class Visit>
  void each(Visit&& visit) const {
    node_.each_element([&](xml::Node node) { visit(Element(*part_, node, scope_)); });
  }

 private:
  friend class Part;
  struct Scope {
    const Scope* outer = nullptr;
    std::vector<std::pair<std::string_view, Space>> prefixes;
  };
  Element(const Part& part, xml::Node node, const Scope* outer);

  const Part* part_ = nullptr;
  xml::Node node_;
  const Scope* scope_ = nullptr;
  Space space_ = Space::none;
  std::string_view name_;
};

class Part {
 public:
  /// Takes bytes over into `sources` under `name` and reads them strictly. What is wrong with them is found there.
  static std::optional<Part> read(Sources& sources, std::string name, std::string bytes, const Limits& limits,
                                  Diagnostics& found);
  [[nodiscard]] Element root() const;

 private:
  friend class Element;
  explicit Part(xml::Tree tree) : tree_(std::move(tree)) {}
  [[nodiscard]] const Element::Scope* scope_of(xml::Node node, const Element::Scope* outer) const;

  xml::Tree tree_;
  // Few elements declare prefixes; those that do keep their scope, so that each is made once.
  mutable std::unordered_map<const void*, std::unique_ptr<Element::Scope>> scopes_;
};

}  // namespace planverk::office::word
