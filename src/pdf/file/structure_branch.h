/// What the structure tree of a file needs of each of its branches: the elements of one part, whoever made them. The
/// first element of a branch is its top.
#pragma once

#include <cstddef>
#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "haru/document.h"

namespace planverk::pdf {

/// Types that are not standard → the standard ones they are read as.
using RoleMap = std::map<std::string, std::string>;

class StructureBranch {
 public:
  /// Where the branch stands in the file.
  struct Position {
    haru::ObjectId parent = 0;         ///< of the top: the StructTreeRoot, a group's element or that of all parts
    haru::ObjectId first_element = 0;  ///< object of element 0; the others follow
    std::size_t named_before = 0;      ///< in earlier branches
    std::string_view language;         ///< of the file
  };

  virtual ~StructureBranch() = default;

  // Known before it is placed.
  [[nodiscard]] virtual std::size_t page_count() const = 0;
  [[nodiscard]] virtual std::size_t annotation_count() const = 0;
  /// Elements with an identifier.
  [[nodiscard]] virtual std::size_t named_count() const = 0;
  [[nodiscard]] virtual std::uint32_t element_count() const = 0;
  /// Streams with marked content of their own, with the keys that they say they have, in rising order.
  [[nodiscard]] virtual std::size_t stream_count() const { return 0; }
  [[nodiscard]] virtual std::uint32_t stream_key(std::size_t) const { return 0; }
  /// Adds what it needs; types that are taken get other names here, before any element is written.
  virtual void add_roles(RoleMap& roles) = 0;

  virtual void place(const Position& position) = 0;

  // Once it is placed.
  /// The elements of a page's sequences, in the order of their MCIDs: `[12 0 R 13 0 R]`.
  virtual void append_parents(std::size_t page, std::string& out) const = 0;
  /// As append_parents() has it, or the only element.
  virtual void append_stream_parents(std::size_t, std::string&) const {}
  [[nodiscard]] virtual haru::ObjectId annotation_parent(std::size_t index) const = 0;
  [[nodiscard]] virtual haru::ObjectId named(std::size_t index) const = 0;
  /// Appends the dictionary of one element. Asked for in rising order.
  virtual void write_element(std::uint32_t element, std::string& out) const = 0;
};

/// `(id00000012)`, counted over the file: of fixed width, so that the order of numbers is the order of names.
[[nodiscard]] std::string identifier(std::size_t index);

}  // namespace planverk::pdf
