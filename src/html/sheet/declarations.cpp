#include "sheet/declarations.h"

#include <fmt/format.h>

#include <algorithm>
#include <cstdlib>

namespace planverk::html {

namespace {

std::string thousandths(std::int64_t value) {
  std::string text = fmt::format("{}{}.{:03}", value < 0 ? "-" : "", std::abs(value) / 1000, std::abs(value) % 1000);
  while (text.back() == '0') text.pop_back();
  if (text.back() == '.') text.pop_back();
  return text;
}

}  // namespace

int weight_of(FontStyle font) {
  switch (font) {
    case FontStyle::semibold:
      return 600;
    case FontStyle::bold:
      return 700;
    case FontStyle::regular:
    case FontStyle::italic:
      break;
  }
  return 400;
}

std::string Declarations::rem(Length length) const {
  return thousandths(std::int64_t{length.milli} * 1000 / theme_.screen.text.milli) + "rem";
}

std::string Declarations::text(const style::TextStyle& text) const {
  const std::int64_t size = std::int64_t{text.size.milli} * 1000 / theme_.screen.text.milli;
  constexpr std::int64_t large = 1500;
  const std::string full = thousandths(size) + "rem";
  const std::string least = thousandths(std::max<std::int64_t>(1400, size * 6 / 10)) + "rem";
  // Large text is not drawn apart as small text is.
  const std::int64_t share = size > large ? 100 : theme_.screen.leading;
  const std::int64_t leading = std::int64_t{text.leading.milli} * 10 * share / std::max(text.size.milli, 1);
  return fmt::format("font-size: {}; line-height: {}; font-weight: {}; font-style: {}; color: var(--{});",
                     size > large ? fmt::format("clamp({}, 0.7rem + 4vw, {})", least, full) : full,
                     thousandths(leading), weight_of(text.font), text.font == FontStyle::italic ? "italic" : "normal",
                     name_of(text.ink));
}

std::string Declarations::margins(Length before, Length after) const {
  const auto roomy = [&](Length length) {
    return length.milli == 0 ? "0" : rem(length.scaled(theme_.screen.room, 100));
  };
  return fmt::format("margin-block: {} {};", roomy(before), roomy(after));
}

std::string Declarations::rule(std::string_view side, Length thickness, Ink ink) const {
  if (thickness.milli <= 0 || ink == Ink::none) return fmt::format("border-{}: 0;", side);
  return fmt::format("border-{}: max(1px, {}) solid var(--{});", side, rem(thickness), name_of(ink));
}

std::string Declarations::box(const style::BlockStyle& look) const {
  std::string out;
  if (look.fill != Ink::none) out += fmt::format("background: var(--{});", name_of(look.fill));
  if (look.padding.milli > 0) out += fmt::format(" padding: {};", rem(look.padding));
  if (look.bar.milli > 0) out += " " + rule("inline-start", look.bar, look.bar_ink);
  if (look.rule_above.milli > 0) out += " " + rule("block-start", look.rule_above, look.rule_ink);
  if (look.rule_below.milli > 0) out += " " + rule("block-end", look.rule_below, look.rule_ink);
  return out;
}

}  // namespace planverk::html
