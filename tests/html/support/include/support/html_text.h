/// Reads the words back from a page that Planverk wrote, so that they can be compared with a document's canonical text:
/// what stands in <main>, one block a line, hidden-from-assistive-technology parts and drawings left out, notes moved
/// from the end to behind the line of their mark.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace planverk::test {

[[nodiscard]] std::string canonical_text_of_html(std::string_view page);
/// `alt` of pictures and `aria-label` of drawings, in order, decorations left out.
[[nodiscard]] std::vector<std::string> alternative_texts_of_html(std::string_view page);

}  // namespace planverk::test
