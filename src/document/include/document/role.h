/// Roles of elements of the structure tree: PDF 1.7's standard structure types (ISO 32000-1, 14.8.4), and headings below
/// its sixth level.
#pragma once

#include <cstdint>
#include <string_view>

namespace planverk::document {

enum class Role : std::uint8_t {
  document,
  sect,
  div,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  h7,  ///< this and those below: mapped to H6, which readers know (ISO 14289-1, 7.4.3)
  h8,
  h9,
  p,
  l,
  li,
  lbl,
  lbody,
  table,
  caption,
  thead,
  tbody,
  tr,
  th,
  td,
  figure,
  note,
  reference,
  link,
  span,
  block_quote,
  toc,
  toci,
  form,  ///< a field to be filled in or signed
  none,  ///< no element: what is in it stands as if it were not there
};
[[nodiscard]] std::string_view name_of(Role role);  ///< `H1`, `LBody` …
/// What no chapter of a chapter is deeper than: headings below stay on it.
inline constexpr int deepest_heading = 9;

}  // namespace planverk::document
