/// What can be done to a plan's files: six operations on elements that are named by address. They say what is meant;
/// manuscript.h turns them into patches of bytes.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "edit/element.h"

namespace planverk::edit {

/// Which element: the one of that id, or one below it. Paths are meant as the plan stands before the batch that the
/// operation is one of, includes merged: an `<include>` is no step, what it brings is.
struct Address {
  struct Step {
    std::string name;
    std::size_t index = 0;  ///< from 0, among the siblings of that name
  };
  std::string id;           ///< empty: from the root of the plan
  std::vector<Step> path;   ///< from there down
  std::string expected;     ///< hash of the start tag's bytes (start_tag_hash); an element with another is refused
};

/// Every operation may say what it takes to be there (`before`): where something else is, it is refused, so that nobody
/// writes over what he has not seen.
struct SetAttribute {
  Address at;
  std::string name;
  std::string value;
  std::optional<std::optional<std::string>> before;  ///< of the inner: none means that there is no such attribute
};
struct RemoveAttribute {
  Address at;
  std::string name;
  std::optional<std::string> before;
};
/// Of an element that holds text and nothing else, or nothing.
struct SetText {
  Address at;
  std::string text;
  std::optional<std::string> before;
};

/// Where an element comes to stand below its parent. Several at one place stand in the order of the batch. What is removed
/// or moved by the same batch is no place to stand beside.
struct Place {
  enum class Where {
    last_of_kind,  ///< behind the last sibling of its name, else where the vocabulary's list of children has it, else last
    before,        ///< before the child `sibling`
    after,         ///< behind the child `sibling`
    first,
    last,
  };
  Where where = Where::last_of_kind;
  std::optional<Address> sibling;
};
struct InsertElement {
  Address parent;  ///< may be left empty where the place has a sibling: then the sibling's parent
  Place place;
  Element element;
  std::string file;  ///< where the parent is the root: the file of the closure to write in; empty: by the place, else the plan's own
};
struct RemoveElement {
  Address at;
  bool with_comment = false;  ///< a comment that stands right above it goes too; else it stays
};
struct MoveElement {
  Address at;
  Address parent;  ///< as of InsertElement
  Place place;
};

using Operation = std::variant<SetAttribute, RemoveAttribute, SetText, InsertElement, RemoveElement, MoveElement>;

}  // namespace planverk::edit
