/// Deflate with zlib's frame (FlateDecode), by libdeflate. One Compressor a writer: it keeps its tables and its buffer.
#pragma once

#include <cstddef>
#include <memory>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace planverk::pdf {

/// For pages, objects and what maps codes: a tenth larger than at level 4, in half the time.
inline constexpr int quick_level = 1;
/// For font programs, of which a short file is half: a thousandth larger than at level 6, in two thirds of the time.
inline constexpr int font_level = 4;
/// For pictures, of which few files have many.
inline constexpr int thorough_level = 6;

/// Shorter streams are written as they are: a Compressor clears its tables and makes a code for each, in the time that
/// twenty times as many bytes would take, and gains a hundred bytes or two.
inline constexpr std::size_t worth_deflating = 512;

class Compressor {
 public:
  explicit Compressor(int level);  ///< 1–12
  ~Compressor();
  Compressor(const Compressor&) = delete;
  Compressor& operator=(const Compressor&) = delete;

  /// Valid until the next call.
  std::string_view compress(std::string_view bytes);

 private:
  libdeflate_compressor* compressor_;
  std::unique_ptr<char[]> buffer_;
  std::size_t capacity_ = 0;
};

}  // namespace planverk::pdf
