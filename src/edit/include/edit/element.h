/// An element that does not stand in a file yet: a name, attributes in the order in which they are to stand, and what it
/// holds. Values are the words themselves; whoever writes them escapes what must be.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "xml/tree.h"

namespace planverk::edit {

struct Element;

/// What an element holds, in order: text (`element` empty) or one element (`text` empty, `element` of length one).
struct Piece;

struct Element {
  std::string name;
  std::vector<std::pair<std::string, std::string>> attributes;
  std::vector<Piece> content;

  /// The attribute's value, empty when there is none.
  [[nodiscard]] std::string_view get(std::string_view attribute) const;
  /// Puts a value in the place of the one there is, else last.
  void set(std::string_view attribute, std::string value);
  Element& append(Element child);  ///< gives the child where it stands now
  void append_text(std::string text);
};

struct Piece {
  std::string text;
  std::vector<Element> element;
};

/// What a tree has at `node`, comments left out.
[[nodiscard]] Element element_of(xml::Node node);

}  // namespace planverk::edit
