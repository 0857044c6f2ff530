/// The forms that a document is written in. A new one is an entry in formats.cpp: everything else asks this list.
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "base/result.h"

namespace planverk::job {

struct Material;  ///< a finished document and what making bytes of it needs (format/material.h)

struct Format {
  std::string_view name;       ///< as `--to` calls it
  std::string_view extension;  ///< of its files, with the point
  bool paged = false;          ///< has pages, whose number is told
  bool opens = false;          ///< its figures open to what they are made of
  Result<std::string> (*make)(Material& material) = nullptr;
};

/// In the order in which they are made.
[[nodiscard]] std::span<const Format> all_formats();
/// Null when there is none of that name.
[[nodiscard]] const Format* format_of(std::string_view name);
/// `pdf, html`
[[nodiscard]] std::string format_names();

}  // namespace planverk::job
