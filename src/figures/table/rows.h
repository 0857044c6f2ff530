/// How the rows of figures are written: each subject has its own (SUBJECT/figures.h), and here are those of no subject.
#pragma once

#include <algorithm>
#include <array>

#include "figures/vocabulary.h"

namespace planverk::figures::figure_rows {

using enum plan::ValueType;

constexpr Figure element(std::string_view places, std::string_view name, std::string_view meaning) {
  return {places, name, std::nullopt, {}, {}, meaning};
}
constexpr Figure value(std::string_view places, std::string_view name, plan::ValueType type, std::string_view unit,
                       std::string_view meaning) {
  return {places, name, type, {}, unit, meaning};
}
constexpr Figure one_of(std::string_view places, std::string_view name, std::string_view allowed,
                        std::string_view meaning) {
  return {places, name, enumeration, allowed, {}, meaning};
}

inline constexpr Figure general_rows[] = {
    value("*", "@fig:masked", boolean, {},
          "Parts of it are taken out; what could tell them by subtraction is left out too."),
    value("*", "@fig:lost", text, {},
          "The names of the elements that were taken out of it; at the root, of all that were taken out."),
    value("val keyFigure", "@fig:text-value", text, {}, "The bound figure: a number, or an assessment's word."),
    value("val keyFigure", "@fig:unit", text, {}, "Its unit."),
};

template <std::size_t... sizes>
constexpr auto joined(const Figure (&... parts)[sizes]) {
  std::array<Figure, (sizes + ...)> all;
  auto to = all.begin();
  ((to = std::ranges::copy(parts, to).out), ...);
  return all;
}

}  // namespace planverk::figures::figure_rows
