#include "pictures.h"

#include <png.h>

#include <cstdio>
// After cstdio, which it needs.
#include <jpeglib.h>

#include <cstdlib>
#include <vector>

namespace planverk::test {

namespace {

constexpr int side = 12;

void append(png_structp png, png_bytep data, png_size_t size) {
  static_cast<std::string*>(png_get_io_ptr(png))->append(reinterpret_cast<const char*>(data), size);
}

Image png(int colour_type, int depth, bool interlaced) {
  Image image{.bytes = {}, .jpeg = false, .width = side, .height = side};
  png_structp writer = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop info = png_create_info_struct(writer);
  png_set_write_fn(writer, &image.bytes, append, nullptr);
  png_set_IHDR(writer, info, side, side, depth, colour_type, interlaced ? PNG_INTERLACE_ADAM7 : PNG_INTERLACE_NONE, 0,
               0);
  if (colour_type == PNG_COLOR_TYPE_PALETTE) {
    const png_color colours[4] = {{200, 30, 30}, {30, 200, 30}, {30, 30, 200}, {240, 240, 240}};
    const png_byte alpha[2] = {0, 128};
    png_set_PLTE(writer, info, colours, 4);
    png_set_tRNS(writer, info, alpha, 2, nullptr);
  }
  png_write_info(writer, info);
  const std::size_t row_bytes = png_get_rowbytes(writer, info);
  std::vector<std::vector<png_byte>> rows(side, std::vector<png_byte>(row_bytes));
  std::vector<png_bytep> pointers;
  for (std::size_t y = 0; y < side; ++y) {
    for (std::size_t x = 0; x < row_bytes; ++x) rows[y][x] = static_cast<png_byte>(y * 20 + x * 7);
    pointers.push_back(rows[y].data());
  }
  png_write_image(writer, pointers.data());
  png_write_end(writer, nullptr);
  png_destroy_write_struct(&writer, &info);
  return image;
}

Image jpeg(J_COLOR_SPACE space, int components) {
  jpeg_compress_struct encoder{};
  jpeg_error_mgr errors{};
  encoder.err = jpeg_std_error(&errors);
  jpeg_create_compress(&encoder);
  unsigned char* bytes = nullptr;
  unsigned long size = 0;
  jpeg_mem_dest(&encoder, &bytes, &size);
  encoder.image_width = side;
  encoder.image_height = side;
  encoder.input_components = components;
  encoder.in_color_space = space;
  jpeg_set_defaults(&encoder);
  jpeg_start_compress(&encoder, TRUE);
  std::vector<JSAMPLE> row(static_cast<std::size_t>(side * components));
  for (int y = 0; y < side; ++y) {
    for (std::size_t x = 0; x < row.size(); ++x)
      row[x] = static_cast<JSAMPLE>(static_cast<std::size_t>(y) * 20 + x * 5);
    JSAMPROW pointer = row.data();
    jpeg_write_scanlines(&encoder, &pointer, 1);
  }
  jpeg_finish_compress(&encoder);
  jpeg_destroy_compress(&encoder);
  Image image{
      .bytes = std::string(reinterpret_cast<const char*>(bytes), size), .jpeg = true, .width = side, .height = side};
  std::free(bytes);
  return image;
}

}  // namespace

std::map<std::string, Image> pictures() {
  return {{"rgb", png(PNG_COLOR_TYPE_RGB, 8, false)},
          {"rgba", png(PNG_COLOR_TYPE_RGB_ALPHA, 8, true)},
          {"gray", png(PNG_COLOR_TYPE_GRAY, 4, false)},
          {"gray-alpha", png(PNG_COLOR_TYPE_GRAY_ALPHA, 16, false)},
          {"palette", png(PNG_COLOR_TYPE_PALETTE, 2, false)},
          {"jpeg", jpeg(JCS_RGB, 3)},
          {"jpeg-gray", jpeg(JCS_GRAYSCALE, 1)}};
}

}  // namespace planverk::test
