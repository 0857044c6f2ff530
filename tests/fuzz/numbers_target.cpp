/// Numbers, days, times and lengths as people write them, one a line: what is read is written back the same, sums and
/// comparisons agree with each other, what has the form of a number can be read as one, and every printed form of valid
/// text is valid text.
#include <array>
#include <string>
#include <string_view>
#include <vector>

#include "base/date.h"
#include "base/decimal.h"
#include "base/language.h"
#include "base/utf8.h"
#include "check/value_form.h"
#include "fuzz.h"
#include "properties/properties.h"
#include "words/format.h"
#include "words/labels.h"

namespace {

using namespace planverk;
using fuzz::require;

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  while (!text.empty() && lines.size() < 16) {
    const std::size_t end = text.find('\n');
    lines.push_back(text.substr(0, end));
    text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  }
  return lines;
}

void check_decimal(Decimal a, std::string_view text) {
  const auto again = Decimal::parse(a.text());
  require(again && again->units() == a.units() && again->scale() == a.scale());
  require(a.trimmed() == a && Decimal::sum(a, a.negated()) == Decimal());
  require(text.size() >= a.text().size());  // leading zeros may go, nothing may come
  for (int scale = 0; scale <= Decimal::max_scale; ++scale) {
    const auto rounded = a.rounded(scale);
    require(rounded ? rounded->scale() == scale : scale > a.scale());
    if (rounded && scale >= a.scale()) require(*rounded == a);
  }
}

void check_pair(Decimal a, Decimal b) {
  require((a < b) == (b > a) && (a == b) == (b == a));
  const auto sum = Decimal::sum(a, b);
  require(sum == Decimal::sum(b, a));
  if (sum) {
    require((*sum < a) == b.negative() && (*sum == a) == b.zero());
    const auto back = Decimal::sum(*sum, b.negated());
    require(!back || *back == a);
  }
  const auto product = Decimal::product(a, b);
  require(product == Decimal::product(b, a));
  if (product) require(product->zero() == (a.zero() || b.zero()));
  for (int scale = 0; scale <= Decimal::max_scale; ++scale) {
    const auto share = Decimal::percent(a, b, scale);
    if (b.zero()) require(!share);
    if (share)
      require(share->scale() == scale && (share->zero() || share->negative() == (a.negative() != b.negative())));
  }
}

void check_date(Date date, std::string_view text) {
  require(date.text() == text && Date::from_days(date.days()) == date);
  require(Date::from_days(date.days() + 1) >= date && Date::from_days(date.days() - 1) <= date);
}

plan::AttributeType of(plan::ValueType type) {
  plan::AttributeType attribute{};
  attribute.name = "a";
  attribute.type = type;
  return attribute;
}

void check_forms(std::string_view text) {
  using plan::ValueType;
  const auto has = [&](ValueType type) { return plan::has_form(of(type), text); };
  if (has(ValueType::number) || has(ValueType::integer)) require(Decimal::parse(text).has_value());
  require(has(ValueType::date) == Date::parse(text).has_value());
  require(has(ValueType::time) == TimeOfDay::parse(text).has_value());
  if (has(ValueType::positive)) require(has(ValueType::count));
  if (has(ValueType::count)) require(has(ValueType::integer));
  if (has(ValueType::id)) require(has(ValueType::references) && has(ValueType::reference));
  if (has(ValueType::year) || has(ValueType::month) || has(ValueType::date)) require(has(ValueType::period));
  for (const ValueType type : {ValueType::process_code, ValueType::boolean, ValueType::href, ValueType::file})
    has(type);
  if (const auto* pack = language::built_in().find(text)) require(!pack->tag.empty());
  if (const auto length = style::read_length(text)) require(*length >= Length{});
  (void)style::read_colour(text);
}

void check_printed(std::string_view text, std::string_view to) {
  const bool valid = !utf8::first_invalid(text) && !utf8::first_invalid(to);
  templates::FormatOptions options;
  options.to = to;
  if (to.size() == 1) options.decimals = to[0] - '0';
  for (const std::string_view name : {"text", "number", "percent", "date", "date-long", "month", "time", "time-span",
                                      "period", "lower-first", "upper-first"}) {
    const auto format = templates::format_of(name);
    require(format.has_value());
    for (const Language language : language::built_in().languages()) {
      const templates::Formatter formatter(language::built_in().of(language), 4);
      const std::string printed = formatter.print(*format, text, options);
      require(!valid || !utf8::first_invalid(printed));
    }
  }
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::vector<std::string_view> lines = lines_of(fuzz::text_of(data, size));
  for (std::size_t i = 0; i < lines.size(); ++i) {
    const std::string_view next = i + 1 < lines.size() ? lines[i + 1] : std::string_view{};
    if (const auto a = Decimal::parse(lines[i])) {
      check_decimal(*a, lines[i]);
      if (const auto b = Decimal::parse(next)) check_pair(*a, *b);
    }
    if (const auto date = Date::parse(lines[i])) check_date(*date, lines[i]);
    if (const auto time = TimeOfDay::parse(lines[i])) require(time->text() == lines[i]);
    check_forms(lines[i]);
    check_printed(lines[i], next);
  }
  return 0;
}
