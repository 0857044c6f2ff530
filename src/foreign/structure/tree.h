/// The structure tree of a file (ISO 32000-1, 14.7) as it stands: elements in the order of reading, and what they hold.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "object/file.h"
#include "page/pages.h"
#include "structure/roles.h"

namespace planverk::foreign {

/// Marked content: of a page, or of a form where the element says so.
struct ContentKey {
  ObjectId holder;
  std::int64_t mcid = 0;
  friend auto operator<=>(const ContentKey&, const ContentKey&) = default;
};

struct Kid {
  enum class Kind { element, content, object };
  Kind kind = Kind::element;
  std::size_t element = 0;  ///< of `element`: index in the tree
  ContentKey content;       ///< of `content`
  ObjectId object;          ///< of `object`: an annotation or a picture as a whole
};

struct Element {
  Object object;
  std::string type;        ///< as it stands, with its slash
  std::string role;        ///< the standard type that it stands for
  std::size_t parent = 0;  ///< index; none() for the topmost
  ObjectId page;           ///< its own or its ancestors' /Pg
  std::string language;    ///< its own or its ancestors'
  std::vector<Kid> kids;
};

class Tree {
 public:
  static constexpr std::size_t none() { return static_cast<std::size_t>(-1); }

  /// Read without recursion. An element met twice is kept once.
  [[nodiscard]] static Tree read(const File& file);

  [[nodiscard]] const std::vector<Element>& elements() const { return elements_; }
  [[nodiscard]] const RoleMap& roles() const { return roles_; }
  [[nodiscard]] bool exists() const { return exists_; }
  [[nodiscard]] bool repeated() const { return repeated_; }  ///< an element stood in two places
  /// The element that holds this content, or none().
  [[nodiscard]] std::size_t holder_of(const ContentKey& key) const;
  /// The element that holds this object, or none().
  [[nodiscard]] std::size_t holder_of(ObjectId object) const;
  /// The role of the element around it; empty at the top.
  [[nodiscard]] const std::string& role_around(std::size_t element) const;
  /// An attribute of the element's own or of its classes (14.7.5): /Scope of the owner /Table.
  [[nodiscard]] Object attribute(const Element& element, const char* owner, const char* key) const;

 private:
  struct Entered;
  void take_kid(const Object& kid, std::size_t parent, std::vector<Entered>& way);
  void add_element(const Object& object, std::size_t parent, std::vector<Entered>& way);

  std::vector<Element> elements_;
  std::vector<std::pair<ContentKey, std::size_t>> contents_;  ///< sorted
  std::vector<std::pair<ObjectId, std::size_t>> objects_;     ///< sorted
  std::set<ObjectId> met_;
  RoleMap roles_;
  Object classes_;
  bool exists_ = false;
  bool repeated_ = false;
};

}  // namespace planverk::foreign
