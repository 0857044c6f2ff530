/// Pictures of a plan: found beside the file that names them, under the root, symbolic links resolved; PNG or JPEG,
/// told by their bytes. An error is the ending of a message key: `outside`, `unreadable`, `format`, `colours`,
/// `pixels`.
#pragma once

#include <expected>
#include <string>
#include <string_view>

#include "base/file.h"
#include "base/image.h"
#include "base/limits.h"

namespace planverk::templates {

std::expected<Image, std::string> load_picture(FileLayer& files, const std::string& path, std::string_view beside,
                                               const std::string& root, const Limits& limits);
/// Format and size from the first bytes; an error when they are neither PNG nor JPEG, or a JPEG neither gray nor RGB.
[[nodiscard]] std::expected<Image, std::string> picture_of(std::string bytes);

}  // namespace planverk::templates
