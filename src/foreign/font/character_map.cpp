#include "font/character_map.h"

#include <algorithm>

#include "base/utf8.h"
#include "content/lexer.h"

namespace planverk::foreign {

namespace {

std::uint32_t code_of(std::string_view bytes) {
  std::uint32_t out = 0;
  for (const char c : bytes.substr(0, 4)) out = out << 8 | static_cast<std::uint8_t>(c);
  return out;
}

std::u16string units_of(std::string_view bytes) {
  constexpr std::size_t most = 64;  // letters of one code
  std::u16string out;
  if (bytes.size() == 1) return {static_cast<char16_t>(static_cast<std::uint8_t>(bytes[0]))};
  for (std::size_t at = 0; at + 1 < bytes.size() && out.size() < most; at += 2) {
    out += static_cast<char16_t>(static_cast<std::uint8_t>(bytes[at]) << 8 | static_cast<std::uint8_t>(bytes[at + 1]));
  }
  return out;
}

bool is_code(const Operand& operand) {
  return operand.is(Operand::Kind::string) && !operand.text.empty() && operand.text.size() <= 4;
}

}  // namespace

std::string from_utf16(std::u16string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    char32_t letter = text[at];
    if (letter >= 0xD800 && letter < 0xDC00 && at + 1 < text.size() && text[at + 1] >= 0xDC00 &&
        text[at + 1] < 0xE000) {
      letter = 0x10000 + ((letter - 0xD800) << 10) + (text[++at] - 0xDC00U);
    } else if (letter >= 0xD800 && letter < 0xE000) {
      letter = 0xFFFD;
    }
    utf8::append(out, letter);
  }
  return out;
}

CharacterMap::CharacterMap(std::string_view text) {
  Lexer lexer(text);
  // The operands of `endbfchar` are more than the lexer keeps: they are taken one section at a time from its text.
  const auto in_section = [&](std::string_view begin, std::string_view end, auto&& take) {
    std::size_t at = 0;
    for (at = text.find(begin, at); at != std::string_view::npos; at = text.find(begin, at)) {
      at += begin.size();
      const std::size_t stop = std::min(text.find(end, at), text.size());
      const std::string wrapped = "[" + std::string(text.substr(at, stop - at)) + "] section";
      Lexer section(wrapped);
      Instruction all;
      if (section.next(all) && !all.operands.empty()) take(all.operands.front().items);
      at = stop;
    }
  };
  in_section("begincodespacerange", "endcodespacerange", [&](const std::vector<Operand>& items) {
    for (std::size_t index = 0; index + 1 < items.size(); index += 2) {
      if (!is_code(items[index]) || items[index].text.size() != items[index + 1].text.size() || spaces_.size() > 256)
        continue;
      spaces_.push_back({items[index].text.size(), items[index].text, items[index + 1].text});
    }
  });
  in_section("beginbfchar", "endbfchar", [&](const std::vector<Operand>& items) {
    for (std::size_t index = 0; index + 1 < items.size(); index += 2) {
      if (is_code(items[index])) letters_[code_of(items[index].text)] = units_of(items[index + 1].text);
    }
  });
  in_section("beginbfrange", "endbfrange", [&](const std::vector<Operand>& items) {
    for (std::size_t index = 0; index + 2 < items.size(); index += 3) {
      if (!is_code(items[index]) || !is_code(items[index + 1])) continue;
      const std::uint32_t low = code_of(items[index].text);
      const std::uint32_t high = code_of(items[index + 1].text);
      if (high < low) continue;
      const Operand& meant = items[index + 2];
      if (meant.is(Operand::Kind::array)) {
        for (std::size_t which = 0; which < meant.items.size() && which <= high - low; ++which) {
          letters_[low + static_cast<std::uint32_t>(which)] = units_of(meant.items[which].text);
        }
      } else {
        ranges_[low] = {high, units_of(meant.text)};
      }
    }
  });
  in_section("begincidrange", "endcidrange", [&](const std::vector<Operand>& items) {
    for (std::size_t index = 0; index + 2 < items.size(); index += 3) {
      if (!is_code(items[index]) || !is_code(items[index + 1]) || !(items[index + 2].number >= 0)) continue;
      cids_[code_of(items[index].text)] = {code_of(items[index + 1].text),
                                           static_cast<std::uint32_t>(std::min(items[index + 2].number, 65535.0))};
    }
  });
  in_section("begincidchar", "endcidchar", [&](const std::vector<Operand>& items) {
    for (std::size_t index = 0; index + 1 < items.size(); index += 2) {
      if (!is_code(items[index]) || !(items[index + 1].number >= 0)) continue;
      const std::uint32_t code = code_of(items[index].text);
      cids_[code] = {code, static_cast<std::uint32_t>(std::min(items[index + 1].number, 65535.0))};
    }
  });
  Instruction instruction;
  while (lexer.next(instruction)) {
    if (instruction.name == "usecmap" && !instruction.operands.empty()) base_ = instruction.operands.back().text;
    if (instruction.name == "begincmap") break;
  }
}

std::optional<std::size_t> CharacterMap::length_of_code(std::string_view bytes) const {
  for (const CodeSpace& space : spaces_) {
    if (bytes.size() < space.length) continue;
    bool within = true;
    for (std::size_t at = 0; at < space.length && within; ++at) {
      const auto byte = static_cast<std::uint8_t>(bytes[at]);
      within = byte >= static_cast<std::uint8_t>(space.low[at]) && byte <= static_cast<std::uint8_t>(space.high[at]);
    }
    if (within) return space.length;
  }
  return {};
}

std::optional<std::u16string> CharacterMap::letters_of(std::uint32_t code) const {
  if (const auto found = letters_.find(code); found != letters_.end()) return found->second;
  auto range = ranges_.upper_bound(code);
  if (range == ranges_.begin()) return {};
  --range;
  if (code > range->second.last) return {};
  std::u16string out = range->second.first;
  if (!out.empty()) out.back() = static_cast<char16_t>(out.back() + (code - range->first));
  return out;
}

std::string CharacterMap::text_of(std::uint32_t code) const {
  const auto units = letters_of(code);
  return units ? from_utf16(*units) : std::string();
}

bool CharacterMap::has_text_of(std::uint32_t code) const {
  const auto units = letters_of(code);
  return units && !units->empty();
}

std::optional<std::uint32_t> CharacterMap::cid_of(std::uint32_t code) const {
  auto range = cids_.upper_bound(code);
  if (range == cids_.begin()) return {};
  --range;
  if (code > range->second.last) return {};
  return range->second.first_cid + (code - range->first);
}

}  // namespace planverk::foreign
