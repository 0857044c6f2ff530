/// The fixed rules of a page (page.css), put into the program when it is built.
#pragma once

#include <string_view>

namespace planverk::html {

[[nodiscard]] std::string_view page_css();

}  // namespace planverk::html
