#include "job/template_folder.h"

#include <algorithm>
#include <filesystem>
#include <vector>

#include "exchange/ledger_names.h"
#include "exchange/registers.h"
#include "own_fonts.h"

namespace planverk::job {

namespace {

/// The same thing at the same place; a theme is read once for pages and once for slides.
bool same(const Diagnostic& one, const Diagnostic& other, const Sources& sources) {
  const Place here = sources.place(one.span);
  const Place there = sources.place(other.span);
  return here.file == there.file && here.line == there.line && here.column == there.column &&
         one.message.key == other.message.key && one.message.values == other.message.values;
}

}  // namespace

Result<std::size_t> copy_templates(const Workshop& workshop, const std::string& folder) {
  namespace fs = std::filesystem;
  OutputSet set(workshop.files());
  std::size_t count = 0;
  for (const BuiltIn& file : templates::all_built_in_files()) {
    const fs::path path = fs::path(folder) / file.path;
    std::error_code ignored;
    if (fs::exists(path, ignored)) return usage_failure("trouble.copy-exists", {{"path", path.string()}});
    if (auto made = workshop.files().make_folders(path.parent_path().string()); !made)
      return std::unexpected(made.error());
    if (auto staged = set.stage(path.string(), file.bytes); !staged) return std::unexpected(staged.error());
    ++count;
  }
  if (auto committed = set.commit(); !committed) return std::unexpected(committed.error());
  return count;
}

Diagnostics check_templates(Workshop& workshop, Sources& sources) {
  Diagnostics found;
  templates::check_overlay(workshop.template_files(), found);
  for (const Language language : workshop.template_files().languages().languages()) {
    templates::read_messages(workshop.template_files(), language, found);
  }
  for (const std::string& path : workshop.template_files().list()) {
    if (path.starts_with("themes/") && path.ends_with(".xml")) {
      const std::string_view name = std::string_view(path).substr(7, path.size() - 11);
      Diagnostics of_pages;
      workshop.theme(name, style::Form::pages, sources, of_pages);
      Diagnostics of_slides;
      workshop.theme(name, style::Form::slides, sources, of_slides);
      std::erase_if(of_slides.all(), [&](const Diagnostic& each) {
        return std::ranges::any_of(of_pages.all(), [&](const Diagnostic& other) { return same(each, other, sources); });
      });
      found.append(std::move(of_pages));
      found.append(std::move(of_slides));
    }
  }
  exchange::check_registers(workshop.template_files(), found);
  exchange::check_ledger_names(workshop.template_files(), found);
  check_own_fonts(own_fonts(workshop.template_files()), sources, found);
  found.sort();
  return found;
}

}  // namespace planverk::job
