/// Deflate with zlib's frame (FlateDecode), by libdeflate. One Compressor a writer: it keeps its tables and its buffer.
#pragma once

#include <memory>
#include <string>
#include <string_view>

struct libdeflate_compressor;

namespace planverk::pdf {

/// For pages and objects. With codes of one byte (file/codes.h) they are smaller at level 1 than they were at level 4
/// with two bytes, in half the time.
inline constexpr int quick_level = 1;
/// For fonts and pictures: few of them, but a short file is made of little else.
inline constexpr int thorough_level = 6;

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
