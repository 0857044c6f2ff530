#include "raster/jpeg_file.h"

#include "raster/jpeg_coder.h"

namespace planverk::picture {

namespace {

/// More than this part of a file that belongs to no sample, and its frame tells a size that is not its own.
constexpr std::uint64_t unused_part = 8;

/// After the head was read, another frame is damage and no other format.
Refusal refusal_of(const Errors& errors, bool in_head) {
  switch (errors.error) {
    case JERR_SOF_UNSUPPORTED:
    case JERR_BAD_PRECISION:
    case JERR_NO_SOI:
      return in_head ? Refusal::format : Refusal::broken;
    case JERR_WIDTH_OVERFLOW:
    case JERR_IMAGE_TOO_BIG:
      return Refusal::pixels;
    default:
      return Refusal::broken;
  }
}

bool is_whole(const Errors& errors, std::size_t size) {
  return errors.error == 0 && !errors.damaged && errors.unused_bytes * unused_part <= size;
}

std::string profile_of(Decoder& decoder) {
  JOCTET* bytes = nullptr;
  unsigned int size = 0;
  if (jpeg_read_icc_profile(&decoder.jpeg, &bytes, &size) == FALSE) return {};
  std::string profile(reinterpret_cast<const char*>(bytes), size);
  std::free(bytes);
  return profile;
}

int orientation_in(const Decoder& decoder) {
  constexpr std::string_view exif{"Exif\0\0", 6};
  for (const auto* marker = decoder.jpeg.marker_list; marker != nullptr; marker = marker->next) {
    const std::string_view bytes(reinterpret_cast<const char*>(marker->data), marker->data_length);
    if (marker->marker == JPEG_APP0 + 1 && bytes.starts_with(exif)) return orientation_of(bytes.substr(exif.size()));
  }
  return 1;
}

std::expected<Image, Refusal> finish(const Encoder& encoder, bool written) {
  if (!written) return std::unexpected(Refusal::broken);
  Image image{.bytes = encoder.take(), .jpeg = true};
  image.width = static_cast<int>(encoder.jpeg.image_width);
  image.height = static_cast<int>(encoder.jpeg.image_height);
  return image;
}

/// Decoded, and encoded anew: for other colours, and for edges that cut blocks.
std::expected<Image, Refusal> remade(std::string_view bytes, const std::optional<Conversion>& conversion, Turn turn) {
  Decoder decoder(bytes);
  if (!decoder.read_head()) return std::unexpected(refusal_of(decoder.errors, true));
  Pixels pixels{static_cast<int>(decoder.jpeg.image_width),
                static_cast<int>(decoder.jpeg.image_height),
                decoder.jpeg.num_components,
                {}};
  pixels.bytes.resize(pixels.row_bytes() * static_cast<std::size_t>(pixels.height));
  decoder.read_pixels(reinterpret_cast<unsigned char*>(pixels.bytes.data()), pixels.row_bytes());
  if (!is_whole(decoder.errors, bytes.size())) return std::unexpected(refusal_of(decoder.errors, false));
  if (conversion) conversion->apply(pixels);
  if (!turn.none()) pixels = turned(pixels, turn);
  Encoder encoder;
  const bool written = encoder.write_pixels(pixels);
  return finish(encoder, written);
}

}  // namespace

bool is_jpeg(std::string_view bytes) {
  return bytes.starts_with("\xFF\xD8");
}

std::expected<Image, Refusal> take_jpeg(std::string_view bytes, std::uint64_t most_pixels) {
  Decoder decoder(bytes);
  if (!decoder.read_head()) return std::unexpected(refusal_of(decoder.errors, true));
  const jpeg_decompress_struct& jpeg = decoder.jpeg;
  if (std::uint64_t{jpeg.image_width} * jpeg.image_height > most_pixels) return std::unexpected(Refusal::pixels);
  // Four colours are inks of a press that the file does not name: what they look like on a screen is a guess.
  if (jpeg.num_components != 1 && jpeg.num_components != 3) return std::unexpected(Refusal::colours);
  if (jpeg.arith_code != FALSE) return std::unexpected(Refusal::format);
  ColourMeaning meaning;
  meaning.profile = profile_of(decoder);
  if (decoder.errors.bogus_profile) return std::unexpected(Refusal::profile);
  const auto conversion = Conversion::of(meaning, jpeg.num_components == 1);
  if (!conversion) return std::unexpected(conversion.error());
  const Turn turn = turn_of(orientation_in(decoder));
  if (*conversion || !turns_by_blocks(jpeg, turn)) return remade(bytes, *conversion, turn);
  jvirt_barray_ptr* const coefficients = decoder.read_coefficients();
  if (!is_whole(decoder.errors, bytes.size())) return std::unexpected(refusal_of(decoder.errors, false));
  Encoder encoder;
  const bool written = encoder.write_coefficients(decoder, coefficients, turn);
  return finish(encoder, written);
}

bool is_grey(const Image& jpeg) {
  Decoder decoder(jpeg.bytes);
  return decoder.read_head() && decoder.jpeg.num_components == 1;
}

}  // namespace planverk::picture
