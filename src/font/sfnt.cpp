#include "sfnt.h"

#include "font/checksum.h"

namespace planverk::font {

namespace {

constexpr std::size_t header_size = 12, record_size = 16;

}  // namespace

std::uint32_t number16(std::string_view bytes, std::size_t at) {
  if (at + 2 > bytes.size()) return 0;
  return static_cast<std::uint32_t>(static_cast<unsigned char>(bytes[at])) << 8 |
         static_cast<unsigned char>(bytes[at + 1]);
}

std::uint32_t number32(std::string_view bytes, std::size_t at) {
  return number16(bytes, at) << 16 | number16(bytes, at + 2);
}

std::uint32_t checksum_of(std::string_view file, unsigned index) {
  constexpr std::size_t adjustment_at = 8;
  return number32(Sfnt(file, index).table("head").value_or(std::string_view()), adjustment_at);
}

Sfnt::Sfnt(std::string_view bytes, unsigned index) : bytes_(bytes) {
  constexpr std::size_t offsets_at = 12;
  if (bytes.starts_with("ttcf")) directory_ = number32(bytes, offsets_at + std::size_t{4} * index);
}

bool Sfnt::is_true_type() const {
  const std::uint32_t kind = number32(bytes_, directory_);
  return kind == 0x00010000 || kind == 0x74727565;  // 1.0, `true`
}

std::uint32_t Sfnt::table_count() const {
  return number16(bytes_, directory_ + 4);
}

bool Sfnt::is_whole() const {
  const std::uint32_t count = table_count();
  if (count == 0 || directory_ + header_size + record_size * count > bytes_.size()) return false;
  for (std::uint32_t i = 0; i < count; ++i) {
    const std::size_t record = directory_ + header_size + record_size * i;
    const std::uint64_t begin = number32(bytes_, record + 8), length = number32(bytes_, record + 12);
    if (begin + length > bytes_.size()) return false;
  }
  return true;
}

std::optional<std::string_view> Sfnt::table(std::string_view tag) const {
  for (std::uint32_t i = 0; i < table_count(); ++i) {
    const std::size_t record = directory_ + header_size + record_size * i;
    if (record + record_size > bytes_.size()) break;
    if (bytes_.substr(record, 4) != tag) continue;
    const std::uint64_t begin = number32(bytes_, record + 8), length = number32(bytes_, record + 12);
    if (begin + length > bytes_.size()) break;
    return bytes_.substr(begin, length);
  }
  return std::nullopt;
}

bool Sfnt::has_whole_outlines() const {
  const auto head = table("head"), places = table("loca"), outlines = table("glyf"), profile = table("maxp");
  if (!head || !places || !outlines || !profile) return false;
  const bool wide = number16(*head, 50) != 0;
  const std::size_t count = number16(*profile, 4), step = wide ? 4 : 2;
  if (count == 0 || places->size() < (count + 1) * step) return false;
  std::uint64_t before = 0;
  for (std::size_t glyph = 0; glyph <= count; ++glyph) {
    const std::uint64_t begin = wide ? number32(*places, glyph * 4) : std::uint64_t{number16(*places, glyph * 2)} * 2;
    if (begin < before || begin > outlines->size()) return false;
    before = begin;
  }
  return true;
}

bool Sfnt::has_whole_advances() const {
  const auto head = table("hhea"), advances = table("hmtx"), profile = table("maxp");
  if (!head || !advances || !profile || head->size() < 36) return false;
  const std::size_t count = number16(*profile, 4), full = number16(*head, 34);
  return full > 0 && full <= count && advances->size() >= full * 4 + (count - full) * 2;
}

}  // namespace planverk::font
