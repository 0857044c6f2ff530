/// What an entry of an element's /K is (ISO 32000-1, 14.7.2, table 323): the one place that tells them apart. Writers leave
/// out /Type where they like.
#pragma once

#include <cstdint>
#include <optional>

#include "foreign/object.h"

namespace planverk::foreign {

struct KidForm {
  enum class Kind : std::uint8_t { element, content, object, nothing };
  Kind kind = Kind::nothing;
  std::optional<std::int64_t> mcid;  ///< of content, where it has one
  Object page;                       ///< its own /Pg, or null
  ObjectId stream;                   ///< of content of a form, or nothing
  ObjectId object;                   ///< of `object`: the annotation or picture, or nothing
};

[[nodiscard]] KidForm form_of(const Object& kid);

}  // namespace planverk::foreign
