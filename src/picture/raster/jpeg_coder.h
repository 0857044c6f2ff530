/// libjpeg's two halves with their errors. An error jumps out to the function that was called last with `ERROR`'s
/// setjmp; such functions hold nothing that must be taken down.
#pragma once

#include <cstdio>
// After cstdio, which it needs.
#include <jerror.h>
#include <jpeglib.h>

#include <csetjmp>
#include <cstdlib>
#include <string>
#include <string_view>

#include "raster/pixels.h"

namespace planverk::picture {

/// Where errors go, and what was warned of.
struct Errors {
  jpeg_error_mgr base{};
  std::jmp_buf out{};
  int error = 0;  ///< of jerror.h, once there was one
  bool bogus_profile = false;
  bool damaged = false;            ///< a warning that samples are missing or made up
  std::uint64_t unused_bytes = 0;  ///< between the samples and the next marker
  Errors();
};

class Decoder {
 public:
  explicit Decoder(std::string_view bytes);
  Decoder(const Decoder&) = delete;
  Decoder& operator=(const Decoder&) = delete;
  ~Decoder() { jpeg_destroy_decompress(&jpeg); }

  bool read_head();
  /// The coefficients of all blocks; null after an error.
  jvirt_barray_ptr* read_coefficients();
  /// Grey or RGB. `to` has room for all rows. Not after read_coefficients().
  bool read_pixels(unsigned char* to, std::size_t row_bytes);

  jpeg_decompress_struct jpeg{};
  Errors errors;

 private:
  jpeg_progress_mgr progress_{};
};

class Encoder {
 public:
  Encoder();
  Encoder(const Encoder&) = delete;
  Encoder& operator=(const Encoder&) = delete;
  ~Encoder() {
    jpeg_destroy_compress(&jpeg);
    std::free(bytes_);
  }
  /// The coefficients of `from`, turned; empty after an error.
  bool write_coefficients(Decoder& from, jvirt_barray_ptr* coefficients, Turn turn);
  bool write_pixels(const Pixels& pixels);
  [[nodiscard]] std::string take() const { return {reinterpret_cast<const char*>(bytes_), size_}; }

  jpeg_compress_struct jpeg{};
  Errors errors;

 private:
  unsigned char* bytes_ = nullptr;
  unsigned long size_ = 0;
};

/// Whether the picture can be turned by whole blocks: what is mirrored has no block that is half beyond the edge.
[[nodiscard]] bool turns_by_blocks(const jpeg_decompress_struct& jpeg, Turn turn);
/// Gives `to` the size, the tables and the blocks of `from`, turned. May jump out to `to`'s or `from`'s errors.
[[nodiscard]] jvirt_barray_ptr* turned_blocks(jpeg_decompress_struct& from, jvirt_barray_ptr* blocks,
                                              jpeg_compress_struct& to, Turn turn);

}  // namespace planverk::picture
