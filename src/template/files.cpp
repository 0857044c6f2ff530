#include <filesystem>
#include <system_error>

#include "base/limits.h"
#include "template/reports.h"
#include "template/template.h"
#include "words/labels.h"

namespace planverk::templates {

namespace {

constexpr std::string_view overlay_folders[] = {"kinds", "views", "labels", "themes", "fonts", "new", "languages", "exchange",
                                                "ledger"};

}  // namespace

std::vector<BuiltIn> all_built_in_files() {
  const std::span<const BuiltIn> own = built_in_files();
  const std::span<const BuiltIn> languages = language::built_in_files();
  std::vector<BuiltIn> all(own.begin(), own.end());
  all.insert(all.end(), languages.begin(), languages.end());
  return all;
}

Files::Files() : sources_(Sources::make_shelf()) {
  for (const BuiltIn& file : all_built_in_files()) {
    std::string path(file.path);
    const FileId id = sources_->add_lasting(templates_folder + path, file.bytes);
    files_[std::move(path)].push_back(id);
  }
  languages_ = std::make_shared<const language::Packs>(sources_, files_);
}

Status Files::overlay(FileLayer& files, const std::string& folder) {
  namespace fs = std::filesystem;
  if (folder == report_kinds) {
    constexpr std::string_view reports = "reports/";
    for (const BuiltIn& file : built_in_files()) {
      const std::string_view path(file.path);
      if (path.starts_with(reports)) files_["kinds/" + std::string(path.substr(reports.size()))] = files_[std::string(path)];
    }
    return {};
  }
  std::error_code error;
  if (!fs::is_directory(folder, error)) return usage_failure("trouble.templates", {{"path", folder}});
  for (const std::string_view part : overlay_folders) {
    const fs::path below = fs::path(folder) / part;
    if (!fs::is_directory(below, error)) continue;
    for (const auto& entry : fs::directory_iterator(below, error)) {
      if (!entry.is_regular_file(error)) continue;
      auto bytes = files.read(entry.path().string(), Limits{}.file_bytes);
      if (!bytes) return std::unexpected(bytes.error());
      const std::string path = std::string(part) + "/" + entry.path().filename().string();
      // Messages lead to the organisation's own file.
      files_[path].push_back(sources_->add(entry.path().string(), std::move(*bytes)));
    }
    if (error) return device_failure("trouble.list", {{"path", below.string()}, {"reason", error.message()}});
  }
  languages_ = std::make_shared<const language::Packs>(sources_, files_);
  return {};
}

std::vector<std::string_view> Files::versions(std::string_view path) const {
  std::vector<std::string_view> out;
  for (const FileId id : ids(path)) out.push_back(sources_->bytes(id));
  return out;
}

std::span<const FileId> Files::ids(std::string_view path) const {
  const auto found = files_.find(path);
  return found == files_.end() ? std::span<const FileId>() : std::span<const FileId>(found->second);
}

std::vector<std::string> Files::list() const {
  std::vector<std::string> out;
  for (const auto& [path, versions] : files_) out.push_back(path);
  return out;
}

}  // namespace planverk::templates
