#include "directory.h"

#include <algorithm>
#include <optional>

#include "library.h"

namespace planverk::office {

namespace {

constexpr std::uint64_t ratio_matters = 1ULL << 20;  // smaller parts harm nobody, however well they pack
constexpr std::size_t most_findings = 40;

class DirectoryReader {
 public:
  DirectoryReader(zip_t& zip, FileId file, const ArchiveLimits& limits, Diagnostics& found)
      : zip_(zip), file_(file), limits_(limits), found_(found) {}

  Directory read() {
    const auto count = static_cast<std::uint64_t>(std::max<zip_int64_t>(0, zip_library().get_num_entries(&zip_, 0)));
    if (count > limits_.parts) {
      refuse("parts").with("count", std::to_string(count)).with("max", std::to_string(limits_.parts));
      return {};
    }
    const std::size_t before = found_.all().size();
    for (std::uint64_t index = 0; index < count && found_.all().size() < before + most_findings; ++index) take(index);
    return std::move(directory_);
  }

 private:
  Diagnostic& refuse(std::string_view variant) {
    return found_.add("office-archive", Span{file_, 0, 0}).variant(variant);
  }

  void take(std::uint64_t index) {
    zip_stat_t stat;
    constexpr zip_uint64_t needed =
        ZIP_STAT_NAME | ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE | ZIP_STAT_COMP_METHOD | ZIP_STAT_ENCRYPTION_METHOD;
    if (zip_library().stat_index(&zip_, index, 0, &stat) != 0 || (stat.valid & needed) != needed) {
      refuse("broken").mend("again");
      return;
    }
    std::string name = stat.name;
    std::ranges::replace(name, '\\', '/');
    if (!stays_within(name)) {
      refuse("outside").with("part", stat.name).mend("made");
      return;
    }
    if (name.ends_with('/')) return;  // a folder of its own holds nothing
    if (may_be_unpacked(stat, name)) note({std::move(name), index, stat.size});
  }

  void note(Part part) {
    const auto [place, fresh] = directory_.known.emplace(folded(part.name), directory_.parts.size());
    if (fresh) {
      directory_.parts.push_back(std::move(part));
    } else {
      refuse("twice").with("part", part.name).mend("made");
    }
  }

  static bool stays_within(std::string_view name) {
    if (name.empty() || name.front() == '/' || name.substr(0, 2).ends_with(':')) return false;
    for (std::size_t begin = 0; begin <= name.size();) {
      const std::size_t end = std::min(name.find('/', begin), name.size());
      if (name.substr(begin, end - begin) == "..") return false;
      begin = end + 1;
    }
    return true;
  }

  [[nodiscard]] bool is_link(std::uint64_t index) const {
    zip_uint8_t system = 0;
    zip_uint32_t attributes = 0;
    if (zip_library().file_get_external_attributes(&zip_, index, 0, &system, &attributes) != 0) return false;
    constexpr zip_uint32_t kind = 0170000;  // S_IFMT of the mode, which Unix programs keep in the upper half
    constexpr zip_uint32_t link = 0120000;
    return system == ZIP_OPSYS_UNIX && ((attributes >> 16U) & kind) == link;
  }

  bool may_be_unpacked(const zip_stat_t& stat, const std::string& name) {
    const std::size_t before = found_.all().size();
    if (is_link(stat.index)) refuse("link").with("part", name).mend("made");
    if (stat.encryption_method != ZIP_EM_NONE) {
      refuse("encrypted").with("part", name).mend("password");
    } else if (stat.comp_method != ZIP_CM_STORE && stat.comp_method != ZIP_CM_DEFLATE) {
      refuse("method").with("part", name).with("number", std::to_string(stat.comp_method)).mend("again");
    }
    if (stat.size > limits_.part_bytes) {
      refuse("large").with("part", name).with("max", std::to_string(limits_.part_bytes >> 20U)).mend("smaller");
    } else if (stat.size > ratio_matters && stat.size / limits_.ratio > stat.comp_size) {
      refuse("ratio").with("part", name).with("max", std::to_string(limits_.ratio)).mend("again");
    }
    return found_.all().size() == before;
  }

  zip_t& zip_;
  FileId file_;
  const ArchiveLimits& limits_;
  Diagnostics& found_;
  Directory directory_;
};

}  // namespace

std::string folded(std::string_view name) {
  std::string out(name);
  for (char& letter : out) {
    if (letter >= 'A' && letter <= 'Z') letter = static_cast<char>(letter - 'A' + 'a');
  }
  return out;
}

Directory read_directory(zip_t& zip, FileId file, const ArchiveLimits& limits, Diagnostics& found) {
  return DirectoryReader(zip, file, limits, found).read();
}

}  // namespace planverk::office
