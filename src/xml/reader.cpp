#include "xml/reader.h"

#include <limits>
#include <string>

#include "scanner.h"
#include "tree_impl.h"

namespace planverk::xml {

/// What this file finds: the registry is gathered from such tables (base/rule.h).
constexpr Rule rules[] = {
    {"limit", "", Stage::xml, RuleClass::format, Severity::error,
     "The input stays within every limit of the run; the message names the limit and how to raise it.", "xml: limit"},
};

bool check_size(std::string_view bytes, FileId file, const Limits& limits, Diagnostics& found) {
  const std::uint64_t most = std::min<std::uint64_t>(limits.file_bytes, std::numeric_limits<std::uint32_t>::max());
  if (bytes.size() <= most) return true;
  found.add("limit", Span{file, 0, 0})
      .with("limit", "file-bytes")
      .with("value", std::to_string(most))
      .mend({}, {{"limit", "file-bytes"}});
  return false;
}

std::optional<Tree> parse(const Sources& sources, FileId file, const Limits& limits, Diagnostics& found) {
  const std::string_view bytes = sources.bytes(file);
  if (!check_size(bytes, file, limits, found)) return std::nullopt;
  Scanner scanner(bytes, file, limits, found);
  if (!scanner.run()) return std::nullopt;
  return Builder::build(bytes, scanner.start_tags());
}

}  // namespace planverk::xml
