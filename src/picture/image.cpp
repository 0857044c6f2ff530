#include "picture/image.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "picture/raster.h"

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

}  // namespace

std::optional<std::string> place_beside(const std::string& path, std::string_view beside, const std::string& root) {
  const fs::path found = true_name(fs::path(beside).parent_path() / path);
  return lies_in(found, true_name(root)) ? std::optional(found.string()) : std::nullopt;
}

std::expected<std::string, std::string> read_beside(FileLayer& files, const std::string& path, std::string_view beside,
                                                    const std::string& root, std::uint64_t most_bytes) {
  const std::optional<std::string> found = place_beside(path, beside, root);
  if (!found) return std::unexpected("outside");
  auto bytes = files.read(*found, most_bytes);
  if (!bytes) return std::unexpected("unreadable");
  return std::move(*bytes);
}

std::expected<Image, std::string> load_image(FileLayer& files, const std::string& path, std::string_view beside,
                                             const std::string& root, const Limits& limits) {
  auto bytes = read_beside(files, path, beside, root, limits.file_bytes);
  if (!bytes) return std::unexpected(bytes.error());
  auto image = take(*bytes, limits.pixels);
  if (!image) return std::unexpected(std::string(name_of(image.error())));
  return std::move(*image);
}

}  // namespace planverk::picture
