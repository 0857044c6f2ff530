#include "font/font.h"

#include <algorithm>
#include <cmath>
#include <utility>

#include "base/utf8.h"
#include "decode/stream.h"
#include "font/glyph_names.h"

namespace planverk::foreign {

namespace {

constexpr std::string_view unknown = "\uFFFD";
constexpr std::uint32_t most_cid = 65535;
constexpr double usual_width = 0.5;

std::string without_slash(const std::string& name) {
  return name.empty() ? name : name.substr(1);
}

double em(const Object& thousandths, double otherwise) {
  const double value = thousandths.number().value_or(otherwise * 1000) / 1000;
  return std::isfinite(value) && std::abs(value) < 100 ? value : otherwise;
}

bool has_program(const Object& descriptor) {
  return descriptor.has("/FontFile") || descriptor.has("/FontFile2") || descriptor.has("/FontFile3");
}

std::string text_of_stream(const Object& stream, Work& work) {
  if (!stream.is_stream()) return {};
  auto data = decoded(stream, work.next());
  if (!data || !work.spend(data->size())) return {};
  return std::move(*data);
}

bool is_sound(std::string_view letters) {
  for (std::size_t at = 0; at < letters.size();) {
    const char32_t letter = utf8::next(letters, at);
    if (letter == 0 || letter == 0xFEFF || letter == 0xFFFE) return false;
  }
  return true;
}

}  // namespace

Font::Font(const Object& dictionary, Work& work)
    : id_(dictionary.id()),
      name_(without_slash(dictionary.get("/BaseFont").name())),
      type_(without_slash(dictionary.get("/Subtype").name())),
      composite_(type_ == "Type0") {
  if (name_.empty()) name_ = without_slash(dictionary.get("/Name").name());
  const Object map = dictionary.get("/ToUnicode");
  has_to_unicode_ = map.is_stream() || map.is_name("/Identity-H");
  if (map.is_stream()) to_unicode_ = CharacterMap(text_of_stream(map, work));
  if (composite_) {
    read_composite(dictionary, work);
  } else {
    read_simple(dictionary);
  }
}

void Font::read_simple(const Object& dictionary) {
  const Object descriptor = dictionary.get("/FontDescriptor");
  const bool type3 = type_ == "Type3";
  embedded_ = type3 || has_program(descriptor);
  const Object encoding = dictionary.get("/Encoding");
  const Encoding* base = encoding_by_name(encoding.name());
  if (base == nullptr) base = encoding_by_name(encoding.get("/BaseEncoding").name());
  assumed_ = base == nullptr && type_ != "TrueType" && !type3 && embedded_;
  const bool symbolic = (descriptor.get("/Flags").integer().value_or(0) & 4) != 0;
  // A symbolic TrueType font and a Type 3 font have no letters but those that are stated.
  if (base == nullptr && !type3 && !(type_ == "TrueType" && symbolic)) base = &standard_encoding();
  for (std::size_t code = 0; base != nullptr && code < letters_.size(); ++code) {
    if ((*base)[code] != 0) letters_[code] = utf8::encode((*base)[code]);
  }
  const Object differences = encoding.get("/Differences");
  std::size_t code = 0;
  for (std::size_t index = 0; index < differences.size(); ++index) {
    const Object item = differences.at(index);
    if (const auto number = item.integer()) {
      code = static_cast<std::size_t>(std::clamp<std::int64_t>(*number, 0, 256));
    } else if (code < letters_.size()) {
      letters_[code++] = text_of_glyph(without_slash(item.name()));
    }
  }
  double scale = 1;
  if (type3) scale = std::abs(dictionary.get("/FontMatrix").at(0).number().value_or(0.001)) * 1000;
  default_width_ = em(descriptor.get("/MissingWidth"), dictionary.has("/Widths") ? 0 : usual_width);
  const auto first = dictionary.get("/FirstChar").integer().value_or(0);
  const Object widths = dictionary.get("/Widths");
  for (std::size_t index = 0; index < widths.size() && index < 256; ++index) {
    const auto at =
        static_cast<std::uint32_t>(std::clamp<std::int64_t>(first, 0, 255) + static_cast<std::int64_t>(index));
    widths_[at] = {at, em(widths.at(index), 0) * scale};
  }
}

void Font::read_composite(const Object& dictionary, Work& work) {
  const Object descendant = dictionary.get("/DescendantFonts").at(0);
  type_ += "/" + without_slash(descendant.get("/Subtype").name());
  embedded_ = has_program(descendant.get("/FontDescriptor"));
  const Object encoding = dictionary.get("/Encoding");
  const std::string name = encoding.is_stream() ? encoding.get("/CMapName").name() : encoding.name();
  if (encoding.is_stream()) codes_ = CharacterMap(text_of_stream(encoding, work));
  codes_are_utf16_ =
      name.starts_with("/Uni") && (name.find("UTF16") != std::string::npos || name.find("UCS2") != std::string::npos);
  default_width_ = em(descendant.get("/DW"), 1);
  read_widths(descendant.get("/W"));
}

/// `c [w w …]` and `first last w` (9.7.4.3).
void Font::read_widths(const Object& widths) {
  const std::size_t size = widths.size();
  for (std::size_t index = 0; index + 1 < size;) {
    const auto first = widths.at(index).integer();
    const Object second = widths.at(index + 1);
    if (!first || *first < 0 || *first > most_cid) {
      ++index;
      continue;
    }
    const auto from = static_cast<std::uint32_t>(*first);
    if (second.is_array()) {
      const std::size_t count = std::min<std::size_t>(second.size(), most_cid + 1 - from);
      for (std::size_t own = 0; own < count; ++own) {
        const auto at = from + static_cast<std::uint32_t>(own);
        widths_[at] = {at, em(second.at(own), default_width_)};
      }
      index += 2;
    } else {
      const auto last =
          static_cast<std::uint32_t>(std::clamp<std::int64_t>(second.integer().value_or(0), from, most_cid));
      if (index + 2 < size) widths_[from] = {last, em(widths.at(index + 2), default_width_)};
      index += 3;
    }
  }
}

std::size_t Font::length_of_code(std::string_view bytes) const {
  if (!composite_) return 1;
  if (const auto length = codes_.length_of_code(bytes)) return *length;
  return std::min<std::size_t>(2, bytes.size());
}

double Font::width_of(std::uint32_t code) const {
  auto range = widths_.upper_bound(code);
  if (range == widths_.begin()) return default_width_;
  --range;
  return code <= range->second.last ? range->second.width : default_width_;
}

std::string Font::letters_of(std::uint32_t code) const {
  if (to_unicode_.has_text_of(code)) return to_unicode_.text_of(code);
  if (!composite_) return letters_[code & 0xFF];
  if (codes_are_utf16_ && code <= 0xFFFF) return from_utf16(std::u16string(1, static_cast<char16_t>(code)));
  return {};
}

void Font::read(std::string_view bytes, const std::function<void(const Glyph&)>& take) const {
  Glyph glyph;
  while (!bytes.empty()) {
    const std::size_t length = length_of_code(bytes);
    glyph.code = 0;
    for (const char c : bytes.substr(0, length)) glyph.code = glyph.code << 8 | static_cast<std::uint8_t>(c);
    bytes.remove_prefix(length);
    glyph.letters = letters_of(glyph.code);
    glyph.mapped = !glyph.letters.empty() || assumed_;
    glyph.sound = is_sound(glyph.letters);
    if (glyph.letters.empty()) glyph.letters = unknown;
    glyph.width = width_of(composite_ ? codes_.cid_of(glyph.code).value_or(glyph.code) : glyph.code);
    glyph.space = length == 1 && glyph.code == 32;
    take(glyph);
  }
}

std::shared_ptr<const Font> Fonts::of(const Object& dictionary) {
  const ObjectId id = dictionary.id();
  if (const auto found = known_.find(id); id && found != known_.end()) return found->second;
  auto font = std::make_shared<const Font>(dictionary, work_);
  // One that stands in its resources is read each time it is chosen.
  work_.spend(font->weight());
  if (id) known_.emplace(id, font);
  return font;
}

}  // namespace planverk::foreign
