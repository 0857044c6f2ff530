#include "picture/image.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

namespace planverk::picture {

namespace {

namespace fs = std::filesystem;

fs::path true_name(const fs::path& path) {
  std::error_code error;
  const fs::path resolved = fs::weakly_canonical(fs::absolute(path, error), error);
  return error ? path.lexically_normal() : resolved;
}

bool lies_in(const fs::path& path, const fs::path& folder) {
  const auto [in_folder, in_path] = std::ranges::mismatch(folder, path);
  return in_folder == folder.end() || (in_folder->empty() && std::next(in_folder) == folder.end());
}

std::uint32_t byte_at(std::string_view bytes, std::size_t at) {
  return static_cast<unsigned char>(bytes[at]);
}
std::uint32_t word_at(std::string_view bytes, std::size_t at) {
  return byte_at(bytes, at) << 8 | byte_at(bytes, at + 1);
}

/// Size of a PNG: the IHDR chunk stands first (PNG 1.2, 11.2.2).
bool read_png(Image& image) {
  constexpr std::string_view signature = "\x89PNG\r\n\x1a\n";
  const std::string_view bytes = image.bytes;
  if (!bytes.starts_with(signature) || bytes.size() < 24 || bytes.substr(12, 4) != "IHDR") return false;
  image.width = static_cast<int>(word_at(bytes, 16) << 16 | word_at(bytes, 18));
  image.height = static_cast<int>(word_at(bytes, 20) << 16 | word_at(bytes, 22));
  return true;
}

/// Size and number of colours of a JPEG: the first start-of-frame segment (ITU-T T.81, B.2.2), of eight bits a colour
/// and of a kind that PDF readers and browsers know (baseline, extended, progressive).
bool read_jpeg(Image& image, std::uint32_t& colours) {
  const std::string_view bytes = image.bytes;
  if (!bytes.starts_with("\xFF\xD8")) return false;
  for (std::size_t at = 2; at + 9 < bytes.size();) {
    if (byte_at(bytes, at) != 0xFF) return false;
    const std::uint32_t marker = byte_at(bytes, at + 1);
    if (marker == 0xFF) {
      ++at;
      continue;
    }
    const std::uint32_t length = word_at(bytes, at + 2);
    if (length < 2 || at + 2 + length > bytes.size()) return false;
    const bool frame = marker >= 0xC0 && marker <= 0xCF && marker != 0xC4 && marker != 0xC8 && marker != 0xCC;
    if (frame) {
      if (marker > 0xC2 || length < 8 || byte_at(bytes, at + 4) != 8) return false;
      image.height = static_cast<int>(word_at(bytes, at + 5));
      image.width = static_cast<int>(word_at(bytes, at + 7));
      image.jpeg = true;
      colours = byte_at(bytes, at + 9);
      return true;
    }
    if (marker == 0xDA) return false;  // the picture's samples before its size
    at += 2 + length;
  }
  return false;
}

}  // namespace

std::expected<Image, std::string> image_of(std::string bytes) {
  Image image;
  image.bytes = std::move(bytes);
  std::uint32_t colours = 3;
  if (!read_png(image) && !read_jpeg(image, colours)) return std::unexpected("format");
  if (image.width <= 0 || image.height <= 0) return std::unexpected("format");
  // Four colours are inks of a press that the file does not name: what they look like on a screen is a guess.
  if (colours != 1 && colours != 3) return std::unexpected("colours");
  return image;
}

std::expected<std::string, std::string> read_beside(FileLayer& files, const std::string& path, std::string_view beside,
                                                    const std::string& root, std::uint64_t most_bytes) {
  const fs::path found = true_name(fs::path(beside).parent_path() / path);
  if (!lies_in(found, true_name(root))) return std::unexpected("outside");
  auto bytes = files.read(found.string(), most_bytes);
  if (!bytes) return std::unexpected("unreadable");
  return std::move(*bytes);
}

std::expected<Image, std::string> load_image(FileLayer& files, const std::string& path, std::string_view beside,
                                             const std::string& root, const Limits& limits) {
  auto bytes = read_beside(files, path, beside, root, limits.file_bytes);
  if (!bytes) return std::unexpected(bytes.error());
  auto image = image_of(std::move(*bytes));
  if (!image) return std::unexpected(image.error());
  const auto pixels = static_cast<std::uint64_t>(image->width) * static_cast<std::uint64_t>(image->height);
  if (pixels > limits.pixels) return std::unexpected("pixels");
  return std::move(*image);
}

}  // namespace planverk::picture
