/// Pictures of a plan: found beside the file that names them, under the root, symbolic links resolved; PNG or JPEG,
/// told by their bytes. An error is the ending of a message key: `outside`, `unreadable`, `format`, `pixels`.
#pragma once

#include <expected>
#include <optional>
#include <string>
#include <string_view>

#include "base/file.h"
#include "base/image.h"
#include "base/limits.h"

namespace planverk::templates {

std::expected<Image, std::string> load_picture(FileLayer& files, const std::string& path, std::string_view beside,
                                               const std::string& root, const Limits& limits);
/// Format and size from the first bytes; none when they are neither PNG nor JPEG.
[[nodiscard]] std::optional<Image> picture_of(std::string bytes);

}  // namespace planverk::templates
