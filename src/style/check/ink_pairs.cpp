#include "check/ink_pairs.h"

#include <array>

namespace planverk::style {

namespace {

constexpr auto pairs = std::to_array<InkPair>({
    // Text in boxes and badges
    {Ink::text, Ink::tint, text_contrast},
    {Ink::second, Ink::tint, text_contrast},
    {Ink::accent, Ink::tint, text_contrast},
    {Ink::text, Ink::band1, text_contrast},
    {Ink::text, Ink::band2, text_contrast},
    {Ink::text, Ink::band3, text_contrast},
    {Ink::paper, Ink::band4, text_contrast},
    {Ink::paper, Ink::yes, text_contrast},
    {Ink::paper, Ink::no, text_contrast},
    // Words in the colour of their value, links, text in second and quiet ink
    {Ink::yes, Ink::paper, text_contrast},
    {Ink::partly, Ink::paper, text_contrast},
    {Ink::no, Ink::paper, text_contrast},
    {Ink::accent, Ink::paper, text_contrast},
    {Ink::second, Ink::paper, text_contrast},
    {Ink::quiet, Ink::paper, text_contrast},
    // Shapes
    {Ink::outline, Ink::paper, shape_contrast},
    {Ink::chart, Ink::paper, shape_contrast},
    {Ink::chart2, Ink::paper, shape_contrast},
});

}  // namespace

std::span<const InkPair> ink_pairs() {
  return pairs;
}

}  // namespace planverk::style
