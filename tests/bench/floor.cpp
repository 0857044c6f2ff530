/// The floors that the benchmark measures Planverk against, in CPU seconds printed with three decimals.
///
///   planverk_floor draw FONT ENCODING LAYOUT OUT.pdf    libharu alone draws the items of a layout dump at their
///   places,
///                                                       with one embedded TrueType font and without tags, and saves
///   planverk_floor deflate LEVEL STREAMS                libdeflate alone compresses streams; each stands behind its
///                                                       size in bytes and a line feed
///
/// ENCODING is WinAnsiEncoding (letters that it lacks become a question mark) or UTF-8. Reading is not counted.
#include <hpdf.h>
#include <libdeflate.h>

#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <fstream>
#include <iterator>
#include <memory>
#include <sstream>
#include <stdexcept>
#include <string>
#include <string_view>
#include <vector>

namespace {

struct Text {
  float x, y, size;
  std::string words;
};
struct Box {
  float x, y, width, height;
};
struct Sheet {
  float width, height;
  std::vector<Text> texts;
  std::vector<Box> boxes;
};

std::string read_file(const char* path) {
  std::ifstream in(path, std::ios::binary);
  if (!in) throw std::runtime_error(std::string("cannot read ") + path);
  return {std::istreambuf_iterator<char>(in), {}};
}

/// As WinAnsiEncoding has Latin-1's letters in Latin-1's places, the rest is lost: this is a floor, not a document.
std::string one_byte_each(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (byte < 0x80) {
      out += text[at];
    } else if ((byte == 0xC2 || byte == 0xC3) && at + 1 < text.size()) {
      out += static_cast<char>((byte & 3U) << 6U | (static_cast<unsigned char>(text[++at]) & 0x3FU));
    } else if (byte >= 0xC0) {
      out += '?';
    }
  }
  return out;
}

std::vector<Sheet> read_layout(const char* path, bool one_byte) {
  std::vector<Sheet> sheets;
  std::istringstream lines(read_file(path));
  for (std::string line; std::getline(lines, line);) {
    Sheet sheet{};
    Text text{};
    Box box{};
    int words_at = 0;
    if (std::sscanf(line.c_str(), "page %*d %f x %f", &sheet.width, &sheet.height) == 2) {
      sheets.push_back(sheet);
    } else if (std::sscanf(line.c_str(), "  box %f %f %f x %f", &box.x, &box.y, &box.width, &box.height) == 4) {
      sheets.back().boxes.push_back(box);
    } else if (std::sscanf(line.c_str(), "  %f %f %f: %n", &text.x, &text.y, &text.size, &words_at) == 3 &&
               words_at > 0) {
      const std::string_view words = std::string_view(line).substr(static_cast<std::size_t>(words_at));
      text.words = one_byte ? one_byte_each(words) : std::string(words);
      sheets.back().texts.push_back(std::move(text));
    }
  }
  return sheets;
}

void stop(HPDF_STATUS error, HPDF_STATUS detail, void*) {
  std::fprintf(stderr, "libharu: error %04lX, %ld\n", error, static_cast<long>(detail));
  std::exit(1);
}

double now() {
  return static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
}

double draw(const char* font_file, const char* encoding, const char* layout, const char* target) {
  const bool one_byte = std::string_view(encoding) != "UTF-8";
  const std::vector<Sheet> sheets = read_layout(layout, one_byte);
  const double start = now();
  HPDF_Doc document = HPDF_New(stop, nullptr);
  HPDF_SetCompressionMode(document, HPDF_COMP_ALL);
  if (!one_byte) HPDF_UseUTFEncodings(document);
  HPDF_Font font = HPDF_GetFont(document, HPDF_LoadTTFontFromFile(document, font_file, HPDF_TRUE), encoding);
  for (const Sheet& sheet : sheets) {
    HPDF_Page page = HPDF_AddPage(document);
    HPDF_Page_SetWidth(page, sheet.width);
    HPDF_Page_SetHeight(page, sheet.height);
    for (const Box& box : sheet.boxes) {
      HPDF_Page_Rectangle(page, box.x, sheet.height - box.y - box.height, box.width, box.height);
      HPDF_Page_Fill(page);
    }
    HPDF_Page_BeginText(page);
    for (const Text& text : sheet.texts) {
      HPDF_Page_SetFontAndSize(page, font, text.size);
      HPDF_Page_TextOut(page, text.x, sheet.height - text.y, text.words.c_str());
    }
    HPDF_Page_EndText(page);
  }
  HPDF_SaveToFile(document, target);
  HPDF_Free(document);
  return now() - start;
}

double deflate_alone(int level, const char* path) {
  const std::string all = read_file(path);
  const std::unique_ptr<libdeflate_compressor, decltype(&libdeflate_free_compressor)> compressor(
      libdeflate_alloc_compressor(level), libdeflate_free_compressor);
  std::string out;
  double seconds = 0;
  for (std::size_t at = 0; at < all.size();) {
    const std::size_t end = all.find('\n', at);
    const std::size_t size = std::stoul(all.substr(at, end - at));
    const double start = now();
    out.resize(libdeflate_zlib_compress_bound(compressor.get(), size));
    libdeflate_zlib_compress(compressor.get(), all.data() + end + 1, size, out.data(), out.size());
    seconds += now() - start;
    at = end + 1 + size;
  }
  return seconds;
}

}  // namespace

int main(int count, char** words) {
  const std::string_view what = count > 1 ? words[1] : "";
  try {
    if (what == "draw" && count == 6) {
      std::printf("%.3f\n", draw(words[2], words[3], words[4], words[5]));
    } else if (what == "deflate" && count == 4) {
      std::printf("%.3f\n", deflate_alone(std::atoi(words[2]), words[3]));
    } else {
      std::fputs("usage: planverk_floor draw FONT ENCODING LAYOUT OUT.pdf | deflate LEVEL STREAMS\n", stderr);
      return 2;
    }
  } catch (const std::exception& problem) {
    std::fprintf(stderr, "%s\n", problem.what());
    return 1;
  }
  return 0;
}
