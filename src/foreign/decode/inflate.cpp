#include "decode/inflate.h"

#include <zlib.h>

#include <algorithm>
#include <array>
#include <limits>
#include <new>

namespace planverk::foreign {

namespace {

/// zlib's state, given back however its user leaves.
class State {
 public:
  State() {
    if (::inflateInit(&stream) != Z_OK) throw std::bad_alloc();
  }
  State(const State&) = delete;
  State& operator=(const State&) = delete;
  ~State() { ::inflateEnd(&stream); }

  z_stream stream{};
};

}  // namespace

Inflated inflate(std::string_view bytes, const std::function<bool(std::string_view)>& take) {
  State state;
  z_stream& stream = state.stream;
  std::array<unsigned char, 64 * 1024> piece;
  std::size_t given = 0;
  for (;;) {
    if (stream.avail_in == 0) {
      const std::size_t next = std::min<std::size_t>(bytes.size() - given, std::numeric_limits<uInt>::max());
      // zlib's interface takes no const, and changes nothing (zlib.h, ZLIB_CONST).
      stream.next_in = const_cast<Bytef*>(reinterpret_cast<const Bytef*>(bytes.data() + given));
      stream.avail_in = static_cast<uInt>(next);
      given += next;
    }
    stream.next_out = piece.data();
    stream.avail_out = static_cast<uInt>(piece.size());
    const int status = ::inflate(&stream, Z_NO_FLUSH);
    const std::size_t made = piece.size() - stream.avail_out;
    if (made > 0 && !take({reinterpret_cast<const char*>(piece.data()), made})) return Inflated::stopped;
    if (status == Z_STREAM_END) return Inflated::whole;
    if (status != Z_OK || (made == 0 && stream.avail_in == 0 && given == bytes.size())) return Inflated::cut;
  }
}

}  // namespace planverk::foreign
