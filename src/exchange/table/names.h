/// Elements of the plan by what people call them: roles and bodies by their titles and names, risks by their numbers,
/// processes by their codes.
#pragma once

#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "language/pack.h"
#include "plan/vocabulary.h"
#include "xml/tree.h"

namespace planverk::exchange {

class Names {
 public:
  explicit Names(const xml::Tree& plan);

  struct Meant {
    std::string id;                    ///< empty: none, or more than one
    std::vector<std::string> several;  ///< ids of those that are called so
    std::string nearest;               ///< what is called nearly so, as the plan has it
  };
  /// `elements`: names of element types, one space between them: `role body unit`.
  [[nodiscard]] Meant find(std::string_view called, std::string_view elements) const;
  /// `id (what it is called)` of all of them, in order; at most `most`.
  [[nodiscard]] std::vector<std::string> list(std::string_view elements, std::size_t most) const;
  [[nodiscard]] bool has_id(std::string_view id) const;
  /// From now on this is one of them too.
  void add(std::string_view element, std::string id, std::string_view called);

 private:
  struct Entry {
    std::string element, id, called;
  };
  void add_name(std::size_t entry, std::string_view called);
  std::vector<Entry> entries_;
  std::multimap<std::string, std::size_t, std::less<>> by_name_;  ///< normal form → entry
  std::map<std::string, std::size_t, std::less<>> by_id_;
};

/// An id of small ASCII letters, digits and `-` made of words; empty when nothing of them can be used.
[[nodiscard]] std::string id_of(std::string_view words, const language::Pack& pack);

}  // namespace planverk::exchange
