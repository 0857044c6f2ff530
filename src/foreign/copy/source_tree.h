/// A file's structure tree as it is read: elements before those below them, what they hold by page and MCID, nothing
/// mended but that each element has one parent.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "copy/copied_roles.h"
#include "object/file.h"
#include "page/pages.h"

namespace planverk::foreign {

struct SourceKid {
  enum class Type : std::uint8_t { element, content, object };
  static constexpr std::size_t no_page = static_cast<std::size_t>(-1);
  Type type = Type::element;
  std::uint32_t index = 0;     ///< of the element; MCID
  std::size_t page = no_page;  ///< of the file, from 0
  ObjectId object;             ///< the stream that the content stands in, or the object
};

struct SourceElement {
  static constexpr std::uint32_t none = 0xFFFFFFFF;
  Object object;  ///< null: the top that the file has not
  std::uint32_t parent = none;
  std::uint32_t role = 0;
  std::size_t page = SourceKid::no_page;  ///< where it says to be
  std::vector<SourceKid> kids;
};

struct SourceTree {
  std::vector<SourceElement> elements;  ///< empty: there is none, or none that can be used
  std::string lost;                   ///< why: as in CopyReport
  std::size_t mended = 0;
};

[[nodiscard]] SourceTree read_source_tree(const File& file, const Pages& pages, CopiedRoles& roles);

}  // namespace planverk::foreign
