#include "json/value.h"

#include <string>

#include "json/shape.h"
#include "support/catch.h"
#include "taking_in.h"

namespace planverk::test {

using exchange::json::Bounds;
using exchange::json::Shape;
using exchange::json::Value;

namespace {

std::string repeated(std::string_view text, std::size_t times) {
  std::string all;
  for (std::size_t i = 0; i < times; ++i) all += text;
  return all;
}

}  // namespace

TEST_CASE("ledger: JSON values keep their digits and their places") {
  TakingIn taking;
  const std::string text = "{\n  \"a\" : [1, -2.50,\n 1e3 , true,null],\"b\":\"x\\\"y\",\n\"c\": {\"d\": {}}, \"a\": 7 }";
  const auto root = exchange::json::parse(taking.sources, taking.file(text), {}, taking.found);
  REQUIRE(root);
  CHECK(taking.findings().empty());
  CHECK(root->find("a")->text == "7");
  const Value& list = root->items[0];
  REQUIRE(list.items.size() == 5);
  CHECK(list.items[1].number()->text() == "-2.50");
  CHECK(list.items[2].number()->text() == "1000");
  CHECK_FALSE(list.items[4].number());
  for (const auto& [value, word] : {std::pair(&list, "["), std::pair(&list.items[1], "-2.50"), std::pair(&list.items[2], "1e3"),
                                    std::pair(&list.items[4], "null"), std::pair(root->find("b"), "\"x"),
                                    std::pair(root->find("c"), "{\"d\""), std::pair(root->find("a"), "7 }")}) {
    CHECK(text.substr(value->offset, std::string_view(word).size()) == word);
  }
  CHECK(root->word_of("b") == "x\"y");
  CHECK(root->word_of("zz").empty());
}

TEST_CASE("ledger: numbers of JSON are decimals") {
  const auto number = [](std::string_view digits) {
    TakingIn taking;
    const auto root = exchange::json::parse(taking.sources, taking.file(std::string(digits)), {}, taking.found);
    const auto value = root ? root->number() : std::nullopt;
    return value ? value->text() : "none";
  };
  CHECK(number("0.1") == "0.1");
  CHECK(number("71.23529411764706") == "71.235294118");
  CHECK(number("0.9999999999") == "1.000000000");
  CHECK(number("-0.00000000049") == "0.000000000");
  CHECK(number("1.5E-3") == "0.0015");
  CHECK(number("12E4") == "120000");
  CHECK(number("9223372036854775806") == "9223372036854775806");
  CHECK(number("92233720368547758070") == "none");
  CHECK(number("1e99") == "none");
}

TEST_CASE("ledger: json-syntax") {
  const auto findings = [](std::string text, const Bounds& bounds = {}) {
    TakingIn taking;
    CHECK_FALSE(exchange::json::parse(taking.sources, taking.file(std::move(text)), bounds, taking.found));
    return taking.findings();
  };
  CHECK(findings("") == "json-syntax 1:1\n");
  CHECK(findings("{\"a\": 1,\n \"b\" 2}") == "json-syntax 2:6\n");
  CHECK(findings("[1,]") == "json-syntax 1:4\n");
  CHECK(findings("[1] x") == "json-syntax 1:5\n");
  CHECK(findings("[\"\xff\"]").starts_with("json-syntax 1:"));
  Bounds bounds;
  bounds.depth = 3;
  bounds.values = 5;
  bounds.bytes = 40;
  CHECK(findings("[[[[1]]]]", bounds) == "json-syntax.depth 1:4\n");
  CHECK(findings("[1,2,3,4,5]", bounds) == "json-syntax.values 1:10\n");
  CHECK(findings(repeated(" ", 41), bounds) == "json-syntax.bytes 1:1\n");
}

TEST_CASE("ledger: a hundred thousand open lists end at the depth limit, at once") {
  TakingIn taking;
  CHECK_FALSE(exchange::json::parse(taking.sources, taking.file(repeated("[", 100'000)), {}, taking.found));
  CHECK(taking.findings() == "json-syntax.depth 1:65\n");
}

TEST_CASE("ledger: a hundred megabytes are refused before they are read") {
  TakingIn taking;
  CHECK_FALSE(exchange::json::parse(taking.sources, taking.file("[" + std::string(100'000'000, '1') + "]"), {}, taking.found));
  CHECK(taking.findings() == "json-syntax.bytes 1:1\n");
}

TEST_CASE("ledger: json-shape") {
  TakingIn taking;
  const FileId file = taking.file("{\"a/b\": 1,\n \"c\": null}");
  const auto root = exchange::json::parse(taking.sources, file, {}, taking.found);
  Shape shape(file, taking.found);
  CHECK(shape.member(*root, "", "a/b", Value::Kind::number) != nullptr);
  CHECK(shape.member(*root, "/x", "a/b", Value::Kind::array) == nullptr);
  CHECK(shape.member(*root, "", "d", Value::Kind::object) == nullptr);
  CHECK(shape.optional_member(*root, "", "c", Value::Kind::object) == nullptr);
  CHECK(shape.optional_member(*root, "", "d", Value::Kind::object) == nullptr);
  CHECK(shape.code(*root, "", "a/b") == "1");
  CHECK(taking.findings() == "json-shape.missing 1:1\njson-shape 1:9\n");
  CHECK(taking.value("at") == "/x/a~1b");
  CHECK(taking.value("found") == "0.0");
  CHECK(taking.value("expected") == "[…]");
}

}  // namespace planverk::test
