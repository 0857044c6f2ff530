#include "making.h"

#include <png.h>

#include <cstdio>
// After cstdio, which it needs.
#include <jpeglib.h>
#include <lcms2.h>

#include <cstdlib>
#include <cstring>

namespace planverk::test {

namespace {

void append(png_structp png, png_bytep data, png_size_t size) {
  static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<const char*>(data), size);
}

std::string number(std::uint32_t value, std::size_t size, bool big_endian) {
  std::string out;
  for (std::size_t i = 0; i < size; ++i) {
    const std::size_t byte = big_endian ? size - 1 - i : i;
    out += static_cast<char>(value >> (8 * byte) & 255U);
  }
  return out;
}

std::string row_of(const Raster& raster, int y, int depth) {
  std::string row;
  for (int i = 0; i < raster.width * raster.channels; ++i) {
    const auto sample =
        static_cast<std::uint32_t>(raster.samples[static_cast<std::size_t>(y * raster.width * raster.channels + i)]);
    row += depth == 16 ? number(sample * 257, 2, true) : number(sample, 1, true);
  }
  return row;
}

std::string bytes_of(cmsHPROFILE profile) {
  cmsUInt32Number size = 0;
  cmsSaveProfileToMem(profile, nullptr, &size);
  std::string bytes(size, '\0');
  cmsSaveProfileToMem(profile, bytes.data(), &size);
  cmsCloseProfile(profile);
  return bytes;
}

std::string encoded(const Raster& raster, const JpegForm& form, J_COLOR_SPACE space) {
  jpeg_compress_struct encoder{};
  jpeg_error_mgr errors{};
  encoder.err = jpeg_std_error(&errors);
  jpeg_create_compress(&encoder);
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&encoder, &bytes, &size);
  encoder.image_width = static_cast<JDIMENSION>(raster.width);
  encoder.image_height = static_cast<JDIMENSION>(raster.height);
  encoder.input_components = raster.channels;
  encoder.in_color_space = space;
  jpeg_set_defaults(&encoder);
  jpeg_set_quality(&encoder, 100, TRUE);
  if (form.rgb) jpeg_set_colorspace(&encoder, JCS_RGB);
  encoder.comp_info[0].h_samp_factor = encoder.comp_info[0].v_samp_factor = form.sampling;
  encoder.restart_in_rows = form.restart;
  if (form.progressive) jpeg_simple_progression(&encoder);
  jpeg_start_compress(&encoder, TRUE);
  for (const auto& [marker, data] : form.markers) {
    jpeg_write_marker(&encoder, marker, reinterpret_cast<const JOCTET*>(data.data()),
                      static_cast<unsigned>(data.size()));
  }
  for (int y = 0; y < raster.height; ++y) {
    std::string row = row_of(raster, y, 8);
    auto* pointer = reinterpret_cast<JSAMPROW>(row.data());
    jpeg_write_scanlines(&encoder, &pointer, 1);
  }
  jpeg_finish_compress(&encoder);
  jpeg_destroy_compress(&encoder);
  std::string out(reinterpret_cast<const char*>(bytes), size);
  std::free(bytes);
  return out;
}

Raster decoded_jpeg(const std::string& file) {
  jpeg_decompress_struct decoder{};
  jpeg_error_mgr errors{};
  decoder.err = jpeg_std_error(&errors);
  jpeg_create_decompress(&decoder);
  jpeg_mem_src(&decoder, reinterpret_cast<const unsigned char*>(file.data()), file.size());
  jpeg_read_header(&decoder, TRUE);
  jpeg_start_decompress(&decoder);
  Raster raster{
      static_cast<int>(decoder.output_width), static_cast<int>(decoder.output_height), decoder.output_components, {}};
  std::string row(static_cast<std::size_t>(raster.width * raster.channels), '\0');
  while (decoder.output_scanline < decoder.output_height) {
    auto* pointer = reinterpret_cast<JSAMPROW>(row.data());
    jpeg_read_scanlines(&decoder, &pointer, 1);
    for (const char sample : row) raster.samples.push_back(static_cast<unsigned char>(sample));
  }
  jpeg_finish_decompress(&decoder);
  jpeg_destroy_decompress(&decoder);
  return raster;
}

Raster decoded_png(const std::string& file) {
  png_image image{};
  image.version = PNG_IMAGE_VERSION;
  if (png_image_begin_read_from_memory(&image, file.data(), file.size()) == 0) return {};
  image.flags |= PNG_IMAGE_FLAG_16BIT_sRGB;
  image.format &= ~static_cast<png_uint_32>(PNG_FORMAT_FLAG_LINEAR | PNG_FORMAT_FLAG_COLORMAP);
  std::string bytes(PNG_IMAGE_SIZE(image), '\0');
  if (png_image_finish_read(&image, nullptr, bytes.data(), 0, nullptr) == 0) return {};
  Raster raster{static_cast<int>(image.width),
                static_cast<int>(image.height),
                static_cast<int>(PNG_IMAGE_PIXEL_CHANNELS(image.format)),
                {}};
  for (const char sample : bytes) raster.samples.push_back(static_cast<unsigned char>(sample));
  return raster;
}

}  // namespace

int Raster::at(int x, int y, int channel) const {
  return samples[static_cast<std::size_t>((y * width + x) * channels + channel)];
}

Raster slope(int width, int height, int channels) {
  Raster raster{width, height, channels, {}};
  for (int y = 0; y < height; ++y) {
    for (int x = 0; x < width; ++x) {
      const int pixel[4] = {20 + 200 * x / width, 30 + 180 * y / height, 90, 255 - 100 * x / width};
      if (channels >= 3) {
        for (int i = 0; i < channels; ++i) raster.samples.push_back(pixel[i]);
      } else {
        raster.samples.push_back((pixel[0] + pixel[1]) / 2);
        if (channels == 2) raster.samples.push_back(pixel[3]);
      }
    }
  }
  return raster;
}

std::string jpeg(const Raster& raster, const JpegForm& form) {
  return encoded(raster, form, raster.channels == 1 ? JCS_GRAYSCALE : JCS_RGB);
}

std::string press_jpeg() {
  return encoded(slope(16, 8, 4), {}, JCS_CMYK);
}

std::string chunk(std::string_view type, std::string_view data) {
  std::string out = number(static_cast<std::uint32_t>(data.size()), 4, true);
  const std::string body = std::string(type) + std::string(data);
  std::uint32_t sum = 0xFFFFFFFF;  // CRC-32 (PNG 3, annex D)
  for (const char c : body) {
    sum ^= static_cast<unsigned char>(c);
    for (int bit = 0; bit < 8; ++bit) sum = (sum & 1) != 0 ? 0xEDB88320U ^ (sum >> 1) : sum >> 1;
  }
  return out + body + number(~sum, 4, true);
}

std::string png(const Raster& raster, const PngForm& form) {
  std::string out;
  png_structp writer = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop info = png_create_info_struct(writer);
  png_set_write_fn(writer, &out, append, nullptr);
  constexpr int types[5] = {0, PNG_COLOR_TYPE_GRAY, PNG_COLOR_TYPE_GRAY_ALPHA, PNG_COLOR_TYPE_RGB,
                            PNG_COLOR_TYPE_RGB_ALPHA};
  png_set_IHDR(writer, info, static_cast<png_uint_32>(raster.width), static_cast<png_uint_32>(raster.height),
               form.depth, types[raster.channels], form.interlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE, 0, 0);
  png_write_info(writer, info);
  const std::size_t head = out.size();
  std::vector<std::string> rows;
  std::vector<png_bytep> pointers;
  for (int y = 0; y < raster.height; ++y) rows.push_back(row_of(raster, y, form.depth));
  for (std::string& row : rows) pointers.push_back(reinterpret_cast<png_bytep>(row.data()));
  png_write_image(writer, pointers.data());
  png_write_end(writer, nullptr);
  png_destroy_write_struct(&writer, &info);
  std::string behind, before;
  for (const std::string& each : form.behind) behind += each;
  for (const std::string& each : form.before) before += each;
  out.insert(out.size() - 12, behind);  // before IEND
  out.insert(head, before);
  return out;
}

std::string tiff(int orientation, bool big_endian, std::string_view beside) {
  const auto n = [&](std::uint32_t value, std::size_t size) { return number(value, size, big_endian); };
  const auto text = static_cast<std::uint32_t>(beside.size());
  return (big_endian ? std::string("MM\0\x2A", 4) : std::string("II\x2A\0", 4)) + n(8, 4) + n(2, 2) +  //
         n(0x010E, 2) + n(2, 2) + n(text, 4) + n(38, 4) +                                              //
         n(0x0112, 2) + n(3, 2) + n(1, 4) + n(static_cast<std::uint32_t>(orientation), 2) + n(0, 2) + n(0, 4) +
         std::string(beside);
}

std::string exif(int orientation, bool big_endian, std::string_view beside) {
  return std::string("Exif\0\0", 6) + tiff(orientation, big_endian, beside);
}

std::string wide_profile(std::string_view beside) {
  // Primaries of a gamut much wider than the screen's, power 2.2.
  const cmsCIExyY white{0.3127, 0.3290, 1};
  const cmsCIExyYTRIPLE colours{{0.70, 0.29, 1}, {0.17, 0.75, 1}, {0.14, 0.05, 1}};
  cmsToneCurve* curve = cmsBuildGamma(nullptr, 2.2);
  cmsToneCurve* curves[3] = {curve, curve, curve};
  cmsHPROFILE profile = cmsCreateRGBProfile(&white, &colours, curves);
  cmsFreeToneCurve(curve);
  cmsMLU* text = cmsMLUalloc(nullptr, 1);
  cmsMLUsetASCII(text, "en", "US", std::string(beside).c_str());
  cmsWriteTag(profile, cmsSigProfileDescriptionTag, text);
  cmsMLUfree(text);
  return bytes_of(profile);
}

std::string screen_profile() {
  return bytes_of(cmsCreate_sRGBProfile());
}

std::string grey_profile(double gamma) {
  cmsToneCurve* curve = cmsBuildGamma(nullptr, gamma);
  cmsHPROFILE profile = cmsCreateGrayProfile(cmsD50_xyY(), curve);
  cmsFreeToneCurve(curve);
  return bytes_of(profile);
}

std::pair<int, std::string> icc_marker(const std::string& profile) {
  return {0xE2, std::string("ICC_PROFILE\0\x01\x01", 14) + profile};
}

Raster decoded(const std::string& file) {
  return file.starts_with("\xFF\xD8") ? decoded_jpeg(file) : decoded_png(file);
}

}  // namespace planverk::test
