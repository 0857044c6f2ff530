#include <algorithm>

#include "base/utf8.h"
#include "ledger/sie_text.h"

namespace planverk::exchange::ledger {

namespace {

// Code page 437 from 0x80 on.
constexpr char32_t pc8[128] = {
    U'Ç', U'ü', U'é', U'â', U'ä', U'à', U'å', U'ç', U'ê', U'ë', U'è', U'ï', U'î', U'ì', U'Ä', U'Å', U'É', U'æ', U'Æ',
    U'ô', U'ö', U'ò', U'û', U'ù', U'ÿ', U'Ö', U'Ü', U'¢', U'£', U'¥', U'₧', U'ƒ', U'á', U'í', U'ó', U'ú', U'ñ', U'Ñ',
    U'ª', U'º', U'¿', U'⌐', U'¬', U'½', U'¼', U'¡', U'«', U'»', U'░', U'▒', U'▓', U'│', U'┤', U'╡', U'╢', U'╖', U'╕',
    U'╣', U'║', U'╗', U'╝', U'╜', U'╛', U'┐', U'└', U'┴', U'┬', U'├', U'─', U'┼', U'╞', U'╟', U'╚', U'╔', U'╩', U'╦',
    U'╠', U'═', U'╬', U'╧', U'╨', U'╤', U'╥', U'╙', U'╘', U'╒', U'╓', U'╫', U'╪', U'┘', U'┌', U'█', U'▄', U'▌', U'▐',
    U'▀', U'α', U'ß', U'Γ', U'π', U'Σ', U'σ', U'µ', U'τ', U'Φ', U'Θ', U'Ω', U'δ', U'∞', U'φ', U'ε', U'∩', U'≡', U'±',
    U'≥', U'≤', U'⌠', U'⌡', U'÷', U'≈', U'°', U'∙', U'·', U'√', U'ⁿ', U'²', U'■', U'\u00A0'};

// Windows-1252 from 0x80 to 0x9F; above, it is Latin-1. What it leaves open becomes U+FFFD.
constexpr char32_t windows[32] = {U'€', 0xFFFD, U'‚', U'ƒ', U'„', U'…', U'†', U'‡', U'ˆ', U'‰', U'Š',
                                  U'‹', U'Œ', 0xFFFD, U'Ž', 0xFFFD, 0xFFFD, U'‘', U'’', U'“', U'”', U'•',
                                  U'–', U'—', U'˜', U'™', U'š', U'›', U'œ', 0xFFFD, U'ž', U'Ÿ'};

constexpr char32_t nordic_letters[] = {U'å', U'ä', U'ö', U'Å', U'Ä', U'Ö', U'é', U'É', U'ü', U'Ü', U'æ', U'ø', U'Æ', U'Ø'};
bool nordic(char32_t letter) { return std::ranges::find(nordic_letters, letter) != std::end(nordic_letters); }

char32_t character(unsigned char byte, Encoding encoding) {
  if (byte < 0x80) return byte;
  if (encoding == Encoding::pc8) return pc8[byte - 0x80];
  return byte < 0xA0 ? windows[byte - 0x80] : byte;
}

}  // namespace

Encoding encoding_of(std::string_view bytes) {
  std::size_t high = 0, as_pc8 = 0, as_windows = 0;
  for (const char c : bytes) {
    const auto byte = static_cast<unsigned char>(c);
    if (byte < 0x80) continue;
    ++high;
    as_pc8 += nordic(character(byte, Encoding::pc8)) ? 1U : 0U;
    as_windows += nordic(character(byte, Encoding::windows1252)) ? 1U : 0U;
  }
  if (high == 0) return Encoding::pc8;
  if (!utf8::first_invalid(bytes)) return Encoding::utf8;
  return as_windows > as_pc8 ? Encoding::windows1252 : Encoding::pc8;
}

std::string to_utf8(std::string_view bytes, Encoding encoding) {
  if (encoding == Encoding::utf8) return std::string(bytes);
  std::string out;
  out.reserve(bytes.size());
  for (const char c : bytes) utf8::append(out, character(static_cast<unsigned char>(c), encoding));
  return out;
}

}  // namespace planverk::exchange::ledger
