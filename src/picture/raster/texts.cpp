#include "picture/texts.h"

#include <zlib.h>

#include <algorithm>
#include <optional>
#include <string>

#include "base/utf8.h"
#include "raster/jpeg_file.h"
#include "raster/png_file.h"

namespace planverk::picture {

namespace {

constexpr std::string_view exif_mark{"Exif\0\0", 6};
constexpr std::string_view xmp_mark{"http://ns.adobe.com/xap/1.0/\0", 29};
constexpr std::string_view more_xmp_mark{"http://ns.adobe.com/xmp/extension/\0", 35};
constexpr std::string_view iptc_mark{"Photoshop 3.0\0", 14};

/// As UTF-8, control characters as blanks; what is not UTF-8 is taken as Latin-1.
std::string as_words(std::string_view bytes) {
  std::string out;
  const bool utf8 = !utf8::first_invalid(bytes);
  for (const char byte : bytes) {
    const auto value = static_cast<unsigned char>(byte);
    if (value < 0x20) {
      out += ' ';
    } else if (utf8 || value < 0x80) {
      out += byte;
    } else {
      utf8::append(out, value);
    }
  }
  return out;
}

bool is_printable(char byte) {
  return byte >= ' ' && byte <= '~';
}

/// Runs of letters within binary data, of one byte each or of two (UTF-16), with blanks between the runs.
std::string runs_of_words(std::string_view bytes) {
  constexpr std::size_t shortest = 4;
  std::string out;
  const auto gather = [&](std::size_t step) {
    std::string run;
    const auto end_run = [&] {
      if (run.size() >= shortest) (out += run) += ' ';
      run.clear();
    };
    for (std::size_t at = 0; at < bytes.size();) {
      const bool wide = step == 1 || (at + 1 < bytes.size() && bytes[at + 1] == '\0');
      const bool takes = wide && is_printable(bytes[at]);
      if (takes) run += bytes[at];
      if (!takes) end_run();
      at += takes ? step : 1;
    }
    end_run();
  };
  gather(1);
  gather(2);
  return out;
}

/// What a zlib stream holds, up to so many bytes; what it has before it breaks off counts too.
std::string unpacked(std::string_view packed, std::size_t most) {
  z_stream stream{};
  if (inflateInit(&stream) != Z_OK) return {};
  std::string out(most, '\0');
  // zlib does not write to what it reads.
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(packed.data()));
  stream.avail_in = static_cast<uInt>(packed.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  (void)inflate(&stream, Z_SYNC_FLUSH);
  out.resize(out.size() - stream.avail_out);
  inflateEnd(&stream);
  return out;
}

class Texts {
 public:
  [[nodiscard]] bool full() const { return texts_.size() == most_texts || room_ == 0; }
  [[nodiscard]] std::size_t room() const { return room_; }

  void add(std::string place, std::string words) {
    if (full()) return;
    words = std::string(utf8::trim(utf8::collapse(words)));
    if (words.empty()) return;
    if (words.size() > room_) {
      std::size_t end = room_;
      while (end > 0 && (static_cast<unsigned char>(words[end]) & 0xC0) == 0x80) --end;
      words.resize(end);
    }
    room_ -= words.size();
    texts_.push_back({std::move(place), std::move(words)});
  }

  std::vector<Text> take() { return std::move(texts_); }

 private:
  std::vector<Text> texts_;
  std::size_t room_ = most_text_bytes;
};

/// Takes the bytes up to the next zero away; none: there is no zero.
std::optional<std::string_view> take_string(std::string_view& data) {
  const std::size_t end = data.find('\0');
  if (end == std::string_view::npos) return std::nullopt;
  const std::string_view found = data.substr(0, end);
  data.remove_prefix(end + 1);
  return found;
}

std::size_t big_endian(std::string_view bytes) {
  std::size_t value = 0;
  for (const char byte : bytes) value = value << 8 | static_cast<unsigned char>(byte);
  return value;
}

class PngTexts {
 public:
  std::vector<Text> read(std::string_view file) {
    constexpr std::size_t signature = 8, around = 12;
    for (std::size_t at = signature; at + around <= file.size() && !texts_.full();) {
      const std::size_t length = big_endian(file.substr(at, 4));
      if (length > file.size() - at - around) break;
      take(file.substr(at + 4, 4), file.substr(at + 8, length));
      at += length + around;
    }
    return texts_.take();
  }

 private:
  void take(std::string_view type, std::string_view data) {
    if (type == "eXIf") texts_.add("EXIF", runs_of_words(data.substr(0, most_text_bytes)));
    if (type != "tEXt" && type != "zTXt" && type != "iTXt") return;
    const auto keyword = take_string(data);
    if (!keyword) return;
    const std::string place = std::string(type) + " " + as_words(keyword->substr(0, 79));
    if (type == "tEXt") texts_.add(place, as_words(data.substr(0, texts_.room())));
    if (type == "zTXt" && !data.empty()) texts_.add(place, as_words(unpacked(data.substr(1), texts_.room())));
    if (type == "iTXt") take_international(place, data);
  }

  /// A flag and a method of packing, a language, the keyword in that language, then the text.
  void take_international(const std::string& place, std::string_view data) {
    if (data.size() < 2) return;
    const bool packed = data[0] == 1;
    data.remove_prefix(2);
    if (!take_string(data)) return;
    const auto translated = take_string(data);
    if (!translated) return;
    texts_.add(place, as_words(translated->substr(0, texts_.room())));
    texts_.add(place, as_words(packed ? unpacked(data, texts_.room()) : std::string(data.substr(0, texts_.room()))));
  }

  Texts texts_;
};

class JpegTexts {
 public:
  std::vector<Text> read(std::string_view file) {
    std::size_t at = 2;
    while (!texts_.full() && at + 4 <= file.size()) {
      const auto marker = static_cast<unsigned char>(file[at + 1]);
      if (file[at] != '\xFF' || marker == 0 || marker == 0xFF || (marker >= 0xD0 && marker <= 0xD7)) {
        ++at;  // samples, or bytes that fill
        continue;
      }
      if (marker == 0xD9) break;
      const std::size_t length = big_endian(file.substr(at + 2, 2));
      if (length < 2 || length > file.size() - at - 2) break;
      take(marker, file.substr(at + 4, length - 2));
      at += 2 + length;
    }
    return texts_.take();
  }

 private:
  void take(unsigned char marker, std::string_view data) {
    constexpr unsigned char comment = 0xFE, app1 = 0xE1, app13 = 0xED;
    if (marker == comment) texts_.add("COM", as_words(data));
    if (marker == app13 && data.starts_with(iptc_mark)) texts_.add("IPTC", runs_of_words(data));
    if (marker != app1) return;
    if (data.starts_with(exif_mark)) texts_.add("EXIF", runs_of_words(data.substr(exif_mark.size())));
    for (const std::string_view mark : {xmp_mark, more_xmp_mark}) {
      if (data.starts_with(mark)) texts_.add("XMP", as_words(data.substr(mark.size())));
    }
  }

  Texts texts_;
};

}  // namespace

std::vector<Text> texts_in(std::string_view file) {
  if (is_png(file)) return PngTexts().read(file);
  if (is_jpeg(file)) return JpegTexts().read(file);
  return {};
}

}  // namespace planverk::picture
