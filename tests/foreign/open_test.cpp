#include <support/catch.h>

#include "foreign/document.h"
#include "making.h"

using namespace planverk::foreign;

TEST_CASE("foreign: a file opens, or is refused for a reason") {
  const auto whole = Document::open(test::page_with("BT /F1 12 Tf (Hej) Tj ET"));
  REQUIRE(whole.has_value());
  CHECK(whole->page_count() == 1);
  const auto refused = [](std::string bytes) {
    const auto opened = Document::open(std::move(bytes));
    return opened ? "opened" : std::string(code(opened.error().trouble));
  };
  CHECK(refused("") == "empty");
  CHECK(refused("PK\x03\x04 and so on") == "no-pdf");
  CHECK(refused("%PDF-1.4\n") == "damaged");
}
