#include "word/symbols.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace planverk::office::word {

namespace {

struct Sign {
  char32_t code;
  char32_t character;
};

// The signs that people write with; the fonts have more, which are told as left out.
constexpr auto symbol = std::to_array<Sign>({
    {0x22, U'∀'}, {0x27, U'∋'}, {0x2D, U'−'}, {0x41, U'Α'}, {0x42, U'Β'}, {0x44, U'Δ'}, {0x46, U'Φ'}, {0x47, U'Γ'},
    {0x4C, U'Λ'}, {0x50, U'Π'}, {0x51, U'Θ'}, {0x53, U'Σ'}, {0x57, U'Ω'}, {0x58, U'Ξ'}, {0x59, U'Ψ'}, {0x61, U'α'},
    {0x62, U'β'}, {0x63, U'χ'}, {0x64, U'δ'}, {0x65, U'ε'}, {0x66, U'φ'}, {0x67, U'γ'}, {0x68, U'η'}, {0x69, U'ι'},
    {0x6B, U'κ'}, {0x6C, U'λ'}, {0x6D, U'µ'}, {0x6E, U'ν'}, {0x70, U'π'}, {0x71, U'θ'}, {0x72, U'ρ'}, {0x73, U'σ'},
    {0x74, U'τ'}, {0x77, U'ω'}, {0x78, U'ξ'}, {0x79, U'ψ'}, {0x7A, U'ζ'}, {0xA3, U'≤'}, {0xA5, U'∞'}, {0xAB, U'↔'},
    {0xAC, U'←'}, {0xAD, U'↑'}, {0xAE, U'→'}, {0xAF, U'↓'}, {0xB0, U'°'}, {0xB1, U'±'}, {0xB3, U'≥'}, {0xB4, U'×'},
    {0xB6, U'∂'}, {0xB7, U'•'}, {0xB8, U'÷'}, {0xB9, U'≠'}, {0xBA, U'≡'}, {0xBB, U'≈'}, {0xBC, U'…'}, {0xC6, U'∅'},
    {0xCE, U'∈'}, {0xD2, U'®'}, {0xD3, U'©'}, {0xD4, U'™'}, {0xD5, U'∏'}, {0xD6, U'√'}, {0xD7, U'·'}, {0xE5, U'∑'},
});
constexpr auto wingdings = std::to_array<Sign>({
    {0x28, U'☎'}, {0x2A, U'✉'}, {0x6C, U'●'}, {0x6E, U'■'}, {0x6F, U'□'}, {0x71, U'❑'}, {0x75, U'◆'},
    {0x76, U'❖'}, {0x9F, U'•'}, {0xA7, U'▪'}, {0xA8, U'□'}, {0xD8, U'➢'}, {0xDF, U'←'}, {0xE0, U'→'},
    {0xE1, U'↑'}, {0xE2, U'↓'}, {0xE8, U'→'}, {0xFB, U'✗'}, {0xFC, U'✓'}, {0xFD, U'☒'}, {0xFE, U'☑'},
});

template <std::size_t Count>
std::optional<char32_t> among(const std::array<Sign, Count>& signs, char32_t code) {
  const auto place = std::ranges::find(signs, code, &Sign::code);
  if (place == signs.end()) return std::nullopt;
  return place->character;
}

constexpr std::u32string_view plain = U"0123456789+-−=()n";
constexpr std::u32string_view above = U"⁰¹²³⁴⁵⁶⁷⁸⁹⁺⁻⁻⁼⁽⁾ⁿ";
constexpr std::u32string_view below = U"₀₁₂₃₄₅₆₇₈₉₊₋₋₌₍₎ₙ";
static_assert(plain.size() == above.size() && plain.size() == below.size());

bool is_private(char32_t character) {
  return character >= 0xF020 && character <= 0xF0FF;
}

}  // namespace

std::optional<char32_t> symbol_character(std::string_view font, char32_t code) {
  if (is_private(code)) code -= 0xF000;
  if (font == "Symbol") {
    if (const auto character = among(symbol, code)) return character;
    // Digits and the signs between them are where they are elsewhere.
    if (code >= 0x20 && code <= 0x3F) return code;
    return std::nullopt;
  }
  if (font.starts_with("Wingdings")) return font == "Wingdings" ? among(wingdings, code) : std::nullopt;
  // Of another font the code is the character, unless it stands in the private area.
  return code > 0xFF || code >= 0x20 ? std::optional(code) : std::nullopt;
}

std::string without_symbol_codes(std::string_view text, std::string_view font, std::size_t& unknown) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const char32_t character = utf8::next(text, at);
    if (!is_private(character)) {
      utf8::append(out, character);
      continue;
    }
    const bool is_sign_font = font == "Symbol" || font.starts_with("Wingdings");
    const auto shown = is_sign_font ? symbol_character(font, character) : std::nullopt;
    if (shown) utf8::append(out, *shown);
    if (!shown) ++unknown;
  }
  return out;
}

std::optional<std::string> raised_text(std::string_view text, bool lowered) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t place = plain.find(utf8::next(text, at));
    if (place == std::u32string_view::npos) return std::nullopt;
    utf8::append(out, (lowered ? below : above)[place]);
  }
  return out;
}

}  // namespace planverk::office::word
