/// The plan as it is attached to a document and hashed: the variant's XML without the figures that were written onto
/// it, so that it can be read again as a plan (`fig:` is refused in input, design decision D3).
#pragma once

#include <string>
#include <string_view>

namespace planverk::templates {

/// `xml` as Tree::serialise() writes it: attributes in double quotes, no comments, no CDATA.
[[nodiscard]] std::string without_figures(std::string_view xml);

}  // namespace planverk::templates
