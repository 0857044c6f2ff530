#include "edit/address.h"

#include "shelf.h"

namespace planverk::test {

TEST_CASE("edit: addresses as text") {
  for (const std::string text : {"r7", "r7/title", "r7/previous[2]/@value", "/risk[3]", "/", "/@lang", "/risk/@no",
                                 "a-b.c_1", "r7#0123456789abcdef", "r7/previous[2]#0123456789abcdef/@value"}) {
    INFO(text);
    const auto spot = edit::parse_address(text);
    REQUIRE(spot);
    CHECK(edit::to_text(*spot) == text);
  }
  CHECK(edit::to_text(*edit::parse_address("/risk[1]")) == "/risk");
  for (const std::string text : {"", "r 7", "r7/", "r7//title", "r7/@", "r7/title[0]", "r7/title[", "r7/title[]",
                                 "r7/title[x]", "r7/title[2]x", "r7/[2]", "r7#12", "//", "r7/ti tle", "å7",
                                 "r7/title[99999999999999999999]", "r7/title#0123456789abcdeg"}) {
    INFO(text);
    CHECK_FALSE(edit::parse_address(text));
  }
}

TEST_CASE("edit: every element has an address that leads back to it") {
  const Desk desk(
      "<planData version=\"1\" lang=\"sv\"><risk id=\"r1\"><title>A</title><effect/></risk><risk/><risk id=\"r1\"/>"
      "<risk id=\"r2\"><note/><note><p/></note></risk></planData>");
  std::string addresses;
  const xml::Node root = desk.plan->tree().root();
  for (xml::Node at = root; at;) {
    if (at.type() == xml::Node::Type::element) {
      edit::Address address = desk.plan->address(at);
      CHECK(desk.plan->find(address) == at);
      address.expected = "0000000000000000";
      CHECK_FALSE(desk.plan->find(address));
      address.expected.clear();
      addresses += edit::to_text(address) + " ";
    }
    xml::Node next = at.first_child();
    while (!next && at != root) {
      next = at.next();
      if (!next) at = at.parent();
    }
    at = next;
  }
  // An id that stands twice names nobody.
  CHECK(addresses == "/ /risk /risk/title /risk/effect /risk[2] /risk[3] r2 r2/note r2/note[2] r2/note[2]/p ");
}

}  // namespace planverk::test
