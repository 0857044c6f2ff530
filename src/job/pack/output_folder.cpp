#include "pack/output_folder.h"

#include <algorithm>
#include <filesystem>

#include "journey/output.h"

namespace planverk::job {

bool is_beside(const Paper& paper, PackForm form) {
  if (!paper.attachment || paper.path.empty()) return false;
  if (paper.state == figures::PaperState::beside) return true;
  return form == PackForm::html && (paper.state == figures::PaperState::embedded || paper.guest_pages() > 0);
}

std::string beside_name(const Paper& paper) {
  return "attachments/" + paper.place + std::filesystem::path(paper.path).extension().string();
}

Status OutputFolder::put(const std::string& name, std::string_view bytes, std::size_t pages) {
  const std::string path = output_path(folder_, name, {});
  const std::string folder = std::filesystem::path(path).parent_path().string();
  if (!folder.empty()) {
    if (auto made = files_.make_folders(folder); !made) return made;
  }
  if (auto staged = set_.stage(path, bytes); !staged) return staged;
  written_.push_back({path, static_cast<std::uint32_t>(pages)});
  return {};
}

Status OutputFolder::stage(const std::string& name, std::string_view bytes, std::size_t pages) {
  if (search_) search_->file(name, bytes, found_);
  return put(name, bytes, pages);
}

Status OutputFolder::stage_beside(const Issue& issue, PackForm form) {
  for (const AgendaItem& item : issue.items) {
    for (const Paper& paper : item.papers) {
      if (!is_beside(paper, form)) continue;
      auto bytes = issue.attachments.bytes_of(paper);
      if (!bytes) return std::unexpected(bytes.error());
      if (auto staged = put(beside_name(paper), *bytes, 0); !staged) return staged;
    }
  }
  return {};
}

Status OutputFolder::look_through_attachments(const Issue& issue, PackForm form) {
  if (!search_) return {};
  for (const AgendaItem& item : issue.items) {
    for (const Paper& paper : item.papers) {
      const bool within = paper.guest_pages() > 0 || paper.state == figures::PaperState::embedded;
      if (!within && !is_beside(paper, form)) continue;
      auto bytes = issue.attachments.bytes_of(paper);
      if (!bytes) return std::unexpected(bytes.error());
      search_->attachment({paper.href, paper.place, paper.at}, *bytes, found_);
    }
  }
  return {};
}

bool OutputFolder::leaks() const {
  return std::ranges::any_of(found_.all(), [](const Diagnostic& each) {
    return each.severity == Severity::error && each.rule != nullptr && each.rule->slug.starts_with("leak-");
  });
}

Status OutputFolder::commit() {
  if (leaks()) {
    written_.clear();
    return {};
  }
  return set_.commit();
}

}  // namespace planverk::job
