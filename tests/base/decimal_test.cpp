#include "base/decimal.h"

#include <limits>
#include <random>

#include "support/catch.h"

namespace planverk {

namespace {

constexpr std::int64_t most = std::numeric_limits<std::int64_t>::max();

Decimal number(std::string_view text) {
  const auto parsed = Decimal::parse(text);
  REQUIRE(parsed);
  return *parsed;
}

std::string shown(const std::optional<Decimal>& value) {
  return value ? value->text() : "none";
}

/// Numbers of all sizes and scales: from few digits up to as many bits as `bits`.
class Numbers {
 public:
  explicit Numbers(std::uint64_t seed) : random_(seed) {}
  Decimal next(unsigned bits) {
    const auto size = static_cast<unsigned>(random_() % bits);
    const auto magnitude = static_cast<std::int64_t>(random_() & ((std::uint64_t{1} << size) - 1));
    return {random_() % 2 == 0 ? magnitude : -magnitude, static_cast<int>(random_() % 10)};
  }
  std::uint64_t below(std::uint64_t bound) { return random_() % bound; }

 private:
  std::mt19937_64 random_;
};

constexpr std::uint64_t seed = 20251126;

std::int64_t power_of_ten(int exponent) {
  std::int64_t power = 1;
  while (exponent-- > 0) power *= 10;
  return power;
}

}  // namespace

TEST_CASE("base: decimal text is read whole or not at all") {
  for (const char* text : {"",
                           "-",
                           ".",
                           "1.",
                           ".5",
                           "-.5",
                           "+1",
                           "1,5",
                           "1 000",
                           " 1",
                           "1 ",
                           "1e3",
                           "0x10",
                           "12abc",
                           "abc",
                           "--1",
                           "1.2.3",
                           "1.0000000000",
                           "9223372036854775808",
                           "-9223372036854775808",
                           "\xE2\x88\x92"
                           "1",
                           "99999999999999999999",
                           "1\xC2\xA0"
                           "181"}) {
    INFO(text);
    CHECK_FALSE(Decimal::parse(text));
  }
  CHECK(number("7.40").units() == 740);
  CHECK(number("7.40").scale() == 2);
  CHECK(number("007").text() == "7");
  CHECK(number("-0.05").text() == "-0.05");
  CHECK(number("-0").text() == "0");
  CHECK_FALSE(number("-0").negative());
  CHECK(number("9223372036854775807").units() == most);
  CHECK(number("-9223372036.854775807").text() == "-9223372036.854775807");
}

TEST_CASE("base: decimals go to text and back with their scale") {
  Numbers numbers(seed);
  for (int round = 0; round < 20000; ++round) {
    const Decimal value = numbers.next(63);
    INFO("seed " << seed << ", round " << round << ", " << value.text());
    const auto again = Decimal::parse(value.text());
    REQUIRE(again);
    REQUIRE(again->units() == value.units());
    REQUIRE(again->scale() == value.scale());
    REQUIRE(value.trimmed() == value);
    REQUIRE(value.negated().negated() == value);
  }
}

TEST_CASE("base: sums and products are those of whole numbers") {
  Numbers numbers(seed);
  for (int round = 0; round < 20000; ++round) {
    const Decimal a = numbers.next(30);
    const Decimal b = numbers.next(30);
    INFO("seed " << seed << ", round " << round << ", " << a.text() << " and " << b.text());
    const auto scale = std::max(a.scale(), b.scale());
    const std::int64_t a_units = a.units() * power_of_ten(scale - a.scale());
    const std::int64_t b_units = b.units() * power_of_ten(scale - b.scale());
    REQUIRE(Decimal::sum(a, b) == Decimal(a_units + b_units, scale));
    REQUIRE(Decimal::sum(a, b)->scale() == scale);
    REQUIRE(Decimal::compare(a, b) == (a_units <=> b_units));
    if (a.scale() + b.scale() <= Decimal::max_scale) {
      REQUIRE(Decimal::product(a, b) == Decimal(a.units() * b.units(), a.scale() + b.scale()));
    }
  }
}

TEST_CASE("base: decimals obey the laws of arithmetic up to the last bit, or give no value") {
  Numbers numbers(seed + 1);
  int without = 0;
  for (int round = 0; round < 20000; ++round) {
    const Decimal a = numbers.next(63);
    const Decimal b = numbers.next(63);
    INFO("seed " << seed + 1 << ", round " << round << ", " << a.text() << " and " << b.text());
    const auto there = Decimal::sum(a, b);
    REQUIRE(there.has_value() == Decimal::sum(b, a).has_value());
    REQUIRE(Decimal::product(a, b).has_value() == Decimal::product(b, a).has_value());
    REQUIRE((a < b) == (b > a));
    if (!there) {
      ++without;
      continue;
    }
    REQUIRE(there == Decimal::sum(b, a));
    const auto back = Decimal::sum(*there, b.negated());
    if (back) REQUIRE(*back == a);
  }
  CHECK(without > 0);
  CHECK(without < 10000);
}

TEST_CASE("base: what does not fit 64 bits is no value") {
  const Decimal largest(most, 0);
  CHECK(shown(Decimal::sum(largest, Decimal(1, 0))) == "none");
  CHECK(shown(Decimal::sum(largest.negated(), Decimal(-1, 0))) == "none");
  CHECK(shown(Decimal::sum(largest, Decimal(-1, 0))) == "9223372036854775806");
  CHECK(shown(Decimal::sum(largest, Decimal(1, 9))) == "none");
  CHECK(shown(Decimal::sum(largest, Decimal(0, 9))) == "9223372036854775807");
  CHECK(shown(Decimal::product(largest, Decimal(2, 0))) == "none");
  CHECK(shown(Decimal::product(Decimal(most, 9), Decimal(1, 1))) == "none");
  CHECK(shown(Decimal::product(Decimal(5, 9), Decimal(2, 1))) == "0.000000001");
  CHECK(shown(largest.rounded(1)) == "none");
  CHECK(shown(largest.rounded(0)) == "9223372036854775807");
  CHECK(shown(Decimal(1, 0).rounded(10)) == "none");
  CHECK(shown(Decimal(1, 0).rounded(-1)) == "none");
}

TEST_CASE("base: rounding goes half away from zero and never further than half a step") {
  CHECK(shown(number("0.5").rounded(0)) == "1");
  CHECK(shown(number("-0.5").rounded(0)) == "-1");
  CHECK(shown(number("2.5").rounded(0)) == "3");
  CHECK(shown(number("0.4999").rounded(0)) == "0");
  CHECK(shown(number("-0.05").rounded(1)) == "-0.1");
  CHECK(shown(number("1").rounded(2)) == "1.00");
  Numbers numbers(seed + 2);
  for (int round = 0; round < 20000; ++round) {
    const Decimal value = numbers.next(50);
    const auto scale = static_cast<int>(numbers.below(static_cast<std::uint64_t>(value.scale()) + 1));
    INFO("seed " << seed + 2 << ", round " << round << ", " << value.text() << " to " << scale);
    const auto rounded = value.rounded(scale);
    REQUIRE(rounded);
    const auto off = Decimal::sum(*rounded, value.negated());
    const auto twice = Decimal::product(*off, Decimal(2, 0));
    const Decimal step(1, scale);
    REQUIRE(*twice <= step);
    REQUIRE(*twice >= step.negated());
  }
}

TEST_CASE("base: shares in percent") {
  const auto share = [](const char* part, const char* whole, int scale) {
    return shown(Decimal::percent(number(part), number(whole), scale));
  };
  CHECK(share("1", "3", 1) == "33.3");
  CHECK(share("3", "5", 0) == "60");
  CHECK(share("24", "61", 1) == "39.3");
  CHECK(share("11.94", "64.73", 1) == "18.4");
  CHECK(share("12", "1181", 2) == "1.02");
  CHECK(share("-1", "8", 0) == "-13");
  CHECK(share("1", "-8", 1) == "-12.5");
  CHECK(share("0", "5", 1) == "0.0");
  CHECK(share("5", "0", 1) == "none");
  CHECK(share("5", "0.00", 1) == "none");
  // The steps in between are wider than 128 bits would be; the answer is not.
  CHECK(share("9223372036854775807", "9223372036.854775807", 0) == "100000000000");
  CHECK(share("9223372036.854775807", "9223372036854775807", 9) == "0.000000100");
  CHECK(share("9223372036854775807", "0.000000001", 9) == "none");
  Numbers numbers(seed + 3);
  for (int round = 0; round < 20000; ++round) {
    const Decimal part = numbers.next(24);
    const Decimal whole = numbers.next(24);
    if (whole.zero() || part.scale() > 4 || whole.scale() > 4) continue;
    INFO("seed " << seed + 3 << ", round " << round << ", " << part.text() << " of " << whole.text());
    const auto percent = Decimal::percent(part, whole, 2);
    REQUIRE(percent);
    // |percent × whole − 100 × part| ≤ half a hundredth of |whole|
    const auto off = Decimal::sum(*Decimal::product(*percent, whole), Decimal::product(part, Decimal(-100, 0)).value());
    const Decimal distance = off->negative() ? off->negated() : *off;
    const Decimal magnitude = whole.negative() ? whole.negated() : whole;
    REQUIRE(distance <= *Decimal::product(magnitude, Decimal(5, 3)));
  }
}

TEST_CASE("base: the sums of the budget sample") {
  Decimal sum;
  for (const char* line : {"330", "50", "24"}) sum = Decimal::sum(sum, number(line)).value();
  CHECK(sum == number("404"));
  CHECK(Decimal::sum(sum, number("777")) == number("1181.00"));
  Decimal full_time;
  for (const char* row : {"18.9", "8.88", "1"}) full_time = Decimal::sum(full_time, number(row)).value();
  CHECK(full_time.text() == "28.78");
}

}  // namespace planverk
