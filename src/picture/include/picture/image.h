/// Pictures of a plan: found beside the file that names them, under the root, symbolic links resolved. An error
/// is the ending of a message key: `outside`, `unreadable`, or why the picture is not taken (picture/raster.h).
#pragma once

#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include "base/file.h"
#include "base/image.h"
#include "base/limits.h"

namespace planverk::picture {

/// Where the file stands that `path` names from the folder of the file `beside`; none when that is outside `root`.
[[nodiscard]] std::optional<std::string> place_beside(const std::string& path, std::string_view beside,
                                                      const std::string& root);
/// The bytes of the file that `path` names from the folder of the file `beside`. Errors: `outside`, `unreadable`.
std::expected<std::string, std::string> read_beside(FileLayer& files, const std::string& path, std::string_view beside,
                                                    const std::string& root, std::uint64_t most_bytes);

std::expected<Image, std::string> load_image(FileLayer& files, const std::string& path, std::string_view beside,
                                             const std::string& root, const Limits& limits);

}  // namespace planverk::picture
