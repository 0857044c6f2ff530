#include "markup/measure.h"

#include <array>
#include <cstdint>

#include "base/utf8.h"

namespace planverk::html {

namespace {

// Advance widths per mille of the size, of U+0020–U+007E and then U+00A0–U+00FF: the widest that the common humanist
// sans faces of these weights have, measured from Open Sans.
constexpr std::array<std::uint16_t, 191> regular_widths{
    260, 268, 401, 646, 572, 824, 730, 222, 296, 296, 552, 572, 246, 322, 267, 368, 572, 572, 572, 572, 572, 572,
    572, 572, 572, 572, 267, 267, 572, 572, 572, 430, 899, 633, 648, 631, 729, 557, 517, 729, 738, 279, 268, 614,
    520, 903, 754, 779, 603, 779, 619, 549, 554, 729, 596, 926, 578, 561, 571, 330, 368, 330, 542, 449, 578, 557,
    613, 477, 613, 562, 339, 548, 614, 253, 253, 525, 253, 931, 614, 604, 613, 613, 409, 478, 354, 614, 501, 778,
    524, 504, 468, 379, 551, 379, 572, 260, 268, 572, 572, 572, 572, 551, 517, 578, 833, 354, 498, 572, 322, 833,
    500, 429, 572, 348, 348, 578, 620, 655, 267, 228, 348, 375, 498, 780, 780, 780, 430, 633, 633, 633, 633, 633,
    633, 874, 631, 557, 557, 557, 557, 279, 279, 279, 279, 723, 754, 779, 779, 779, 779, 779, 572, 779, 729, 729,
    729, 729, 561, 611, 623, 557, 557, 557, 557, 557, 557, 858, 477, 562, 562, 562, 562, 253, 253, 253, 253, 597,
    614, 604, 604, 604, 604, 604, 572, 604, 614, 614, 614, 614, 504, 613, 504};
constexpr std::array<std::uint16_t, 191> bold_widths{
    260, 287, 473, 646, 571, 901, 750, 267, 339, 339, 548, 571, 291, 322, 286, 414, 571, 571, 571, 571, 571, 571,
    571, 571, 571, 571, 286, 291, 571, 571, 571, 478, 898, 690, 672, 638, 741, 561, 549, 727, 766, 332, 332, 665,
    565, 943, 813, 796, 628, 796, 661, 551, 580, 756, 650, 967, 667, 625, 580, 332, 414, 332, 538, 430, 607, 604,
    633, 515, 633, 591, 388, 565, 658, 306, 306, 621, 306, 982, 658, 620, 633, 633, 455, 498, 435, 658, 569, 856,
    579, 569, 488, 395, 551, 395, 571, 260, 287, 571, 571, 571, 571, 551, 501, 607, 833, 383, 616, 571, 322, 833,
    500, 429, 571, 379, 379, 607, 661, 655, 286, 216, 379, 389, 616, 881, 881, 881, 478, 690, 690, 690, 690, 690,
    690, 953, 638, 561, 561, 561, 561, 332, 332, 332, 332, 741, 813, 796, 796, 796, 796, 796, 571, 796, 756, 756,
    756, 756, 625, 628, 711, 604, 604, 604, 604, 604, 604, 917, 515, 591, 591, 591, 591, 306, 306, 306, 306, 620,
    658, 620, 620, 620, 620, 620, 571, 620, 658, 658, 658, 658, 569, 633, 569};

constexpr std::int64_t other_width = 1000;  // letters and signs beyond Latin-1 are at most one em wide
constexpr std::int64_t allowance = 1050;    // per mille: another family may run a little wider

std::int64_t width_of(char32_t character, Weight weight) {
  const auto& widths = weight == Weight::regular ? regular_widths : bold_widths;
  if (character >= 0x20 && character <= 0x7E) return widths[character - 0x20];
  if (character >= 0xA0 && character <= 0xFF) return widths[character - 0xA0 + 95];
  return other_width;
}

}  // namespace

Length SafeMeasure::width(std::string_view text, Length size, Weight weight) const {
  std::int64_t per_mille = 0;
  for (std::size_t at = 0; at < text.size();) per_mille += width_of(utf8::next(text, at), weight);
  return {static_cast<std::int32_t>((size.milli * per_mille * allowance + 999'999) / 1'000'000)};
}

}  // namespace planverk::html
