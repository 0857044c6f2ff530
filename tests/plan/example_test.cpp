#include "plan_text.h"
#include "support/catch.h"

using namespace planverk;

TEST_CASE("plan: the reference page's examples have the shape that the page describes") {
  const std::string page = plan::to_markdown(test::built_in_kinds());
  std::size_t count = 0;
  std::string_view type;
  std::size_t begin = 0;
  std::string held;
  while (begin < page.size()) {
    const std::size_t end = page.find('\n', begin);
    const std::string_view line = std::string_view(page).substr(begin, end - begin);
    begin = end + 1;
    if (line.starts_with("<a id=\"")) {
      held = std::string(line.substr(7, line.find('"', 7) - 7));
      type = held;
    }
    if (line != "```xml") continue;
    const std::size_t close = page.find("\n```\n", begin);
    test::PlanText example(page.substr(begin, close - begin));
    begin = close + 5;
    INFO(type);
    REQUIRE(example.tree);
    plan::check_shape(*example.tree, example.sources, *plan::find_type(type), test::built_in_kinds(), Limits{},
                      example.found);
    CHECK(test::as_text(example.sources, example.found).empty());
    ++count;
  }
  CHECK(count >= 15);
}
