#include "raster/png_file.h"

#include <png.h>

#include <csetjmp>
#include <cstring>
#include <vector>

namespace planverk::picture {

namespace {

/// Chunks that say nothing of how the picture looks; libpng need not unpack them.
constexpr png_byte unread[] = "tEXt\0zTXt\0iTXt\0tIME\0sPLT\0hIST\0pCAL\0sCAL\0oFFs";
constexpr int unread_count = 9;

struct Source {
  std::string_view bytes;
  std::size_t at = 0;
  bool warned = false;
};

void read_bytes(png_structp png, png_bytep to, png_size_t size) {
  auto* source = static_cast<Source*>(png_get_io_ptr(png));
  if (source->bytes.size() - source->at < size) png_error(png, "the file ends");
  std::memcpy(to, source->bytes.data() + source->at, size);
  source->at += size;
}

void note_warning(png_structp png, png_const_charp) {
  static_cast<Source*>(png_get_error_ptr(png))->warned = true;
}
[[noreturn]] void give_up(png_structp png, png_const_charp) {
  png_longjmp(png, 1);
}

/// libpng's two halves of a reader. Its errors jump out of the functions of this class, which therefore hold nothing
/// that must be taken down.
class Reader {
 public:
  explicit Reader(Source& source)
      : png_(png_create_read_struct(PNG_LIBPNG_VER_STRING, &source, give_up, note_warning)) {
    if (png_ == nullptr) return;
    info_ = png_create_info_struct(png_);
    png_set_read_fn(png_, &source, read_bytes);
    png_set_keep_unknown_chunks(png_, PNG_HANDLE_CHUNK_NEVER, unread, unread_count);
  }
  Reader(const Reader&) = delete;
  Reader& operator=(const Reader&) = delete;
  ~Reader() { png_destroy_read_struct(&png_, &info_, nullptr); }

  bool read_head() {
    if (info_ == nullptr || setjmp(png_jmpbuf(png_)) != 0) return false;
    png_set_user_limits(png_, 0x7FFFFFFF, 0x7FFFFFFF);
    png_read_info(png_, info_);
    return true;
  }
  /// Whatever the file holds becomes samples of eight bits. Takes memory for its rows.
  bool prepare() {
    if (setjmp(png_jmpbuf(png_)) != 0) return false;
    depth_ = png_get_bit_depth(png_, info_);
    png_set_expand(png_);
    png_set_scale_16(png_);
    png_set_interlace_handling(png_);
    png_read_update_info(png_, info_);
    return true;
  }
  bool read_rows(std::vector<png_bytep>& rows) {
    if (setjmp(png_jmpbuf(png_)) != 0) return false;
    png_read_image(png_, rows.data());
    return true;
  }
  bool read_rest() {
    if (setjmp(png_jmpbuf(png_)) != 0) return false;
    png_read_end(png_, info_);
    return true;
  }

  [[nodiscard]] int depth() const { return depth_; }
  [[nodiscard]] Pixels empty_pixels() const {
    return {static_cast<int>(png_get_image_width(png_, info_)),
            static_cast<int>(png_get_image_height(png_, info_)),
            png_get_channels(png_, info_),
            {}};
  }
  [[nodiscard]] ColourMeaning colours() const;
  [[nodiscard]] int orientation() const {
    png_uint_32 size = 0;
    png_bytep bytes = nullptr;
    if (png_get_eXIf_1(png_, info_, &size, &bytes) == 0) return 1;
    return orientation_of({reinterpret_cast<const char*>(bytes), size});
  }

 private:
  png_structp png_ = nullptr;
  png_infop info_ = nullptr;
  int depth_ = 0;
};

/// Which chunk counts, where there is no cICP: iCCP before sRGB before gAMA and cHRM (PNG 3, 4.3).
ColourMeaning Reader::colours() const {
  ColourMeaning meaning;
  png_charp name = nullptr;
  int compression = 0;
  png_bytep profile = nullptr;
  png_uint_32 size = 0;
  if (png_get_iCCP(png_, info_, &name, &compression, &profile, &size) != 0) {
    meaning.profile.assign(reinterpret_cast<const char*>(profile), size);
    return meaning;
  }
  if (png_get_valid(png_, info_, PNG_INFO_sRGB) != 0) return meaning;
  if (double gamma = 0; png_get_gAMA(png_, info_, &gamma) != 0) meaning.gamma = gamma;
  std::array<double, 8> xy{};
  if (png_get_cHRM(png_, info_, &xy[0], &xy[1], &xy[2], &xy[3], &xy[4], &xy[5], &xy[6], &xy[7]) != 0)
    meaning.primaries = xy;
  // What a file with primaries leaves open is taken as the screens of its time had it.
  if (meaning.primaries && !meaning.gamma) meaning.gamma = 1 / 2.2;
  return meaning;
}

struct Sink {
  std::string bytes;
};
void write_bytes(png_structp png, png_bytep from, png_size_t size) {
  static_cast<Sink*>(png_get_io_ptr(png))->bytes.append(reinterpret_cast<const char*>(from), size);
}
void write_nothing(png_structp) {}

int colour_type_of(int channels) {
  const int colour = channels >= 3 ? PNG_COLOR_MASK_COLOR : 0;
  return colour | (channels % 2 == 0 ? PNG_COLOR_MASK_ALPHA : 0);
}

}  // namespace

std::expected<ReadPng, Refusal> read_png(std::string_view bytes, std::uint64_t most_pixels) {
  if (stated_pixels(bytes) > most_pixels) return std::unexpected(Refusal::pixels);
  Source source{bytes};
  Reader reader(source);
  if (!reader.read_head()) return std::unexpected(Refusal::broken);
  if (!reader.prepare()) return std::unexpected(Refusal::broken);
  ReadPng read;
  read.pixels = reader.empty_pixels();
  read.pixels.bytes.resize(read.pixels.row_bytes() * static_cast<std::size_t>(read.pixels.height));
  std::vector<png_bytep> rows;
  for (int row = 0; row < read.pixels.height; ++row) {
    rows.push_back(reinterpret_cast<png_bytep>(read.pixels.bytes.data()) +
                   static_cast<std::size_t>(row) * read.pixels.row_bytes());
  }
  if (!reader.read_rows(rows)) return std::unexpected(Refusal::broken);
  read.samples_end = source.at;
  if (!reader.read_rest()) return std::unexpected(Refusal::broken);
  read.colours = code_points_of(bytes).value_or(reader.colours());
  read.orientation = reader.orientation();
  read.plain = reader.depth() <= 8 && !source.warned;
  return read;
}

std::string write_png(const Pixels& pixels) {
  Sink sink;
  png_structp png = png_create_write_struct(PNG_LIBPNG_VER_STRING, nullptr, nullptr, nullptr);
  png_infop info = png_create_info_struct(png);
  // Its own errors are those of memory and of what is written, and neither can be here.
  if (setjmp(png_jmpbuf(png)) == 0) {
    png_set_write_fn(png, &sink, write_bytes, write_nothing);
    png_set_IHDR(png, info, static_cast<png_uint_32>(pixels.width), static_cast<png_uint_32>(pixels.height), 8,
                 colour_type_of(pixels.channels), PNG_INTERLACE_NONE, PNG_COMPRESSION_TYPE_DEFAULT,
                 PNG_FILTER_TYPE_DEFAULT);
    png_write_info(png, info);
    for (int row = 0; row < pixels.height; ++row) {
      png_write_row(png, reinterpret_cast<png_const_bytep>(pixels.bytes.data()) +
                             static_cast<std::size_t>(row) * pixels.row_bytes());
    }
    png_write_end(png, nullptr);
  }
  png_destroy_write_struct(&png, &info);
  return std::move(sink.bytes);
}

}  // namespace planverk::picture
