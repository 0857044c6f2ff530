#include <fmt/format.h>

#include <memory>

#include "base/file.h"
#include "commands/command.h"
#include "console.h"
#include "job/exit_code.h"
#include "job/report.h"
#include "job/template_folder.h"
#include "options/common.h"
#include "style/theme_page.h"

namespace planverk::cli {

namespace {

int with_built_in_files(const std::function<int(job::Workshop&)>& work) {
  auto workshop = job::Workshop::open(system_files(), {});
  return workshop ? work(*workshop) : fail(workshop.error());
}

int check(job::Workshop& workshop, bool strict) {
  Sources sources(workshop.template_files().sources());
  const Diagnostics found = job::check_templates(workshop, sources);
  put(stdout, job::report_text(found, sources, workshop.messages(fallback_language)));
  return job::exit_code(found, strict);
}

}  // namespace

Run add_templates_list(CLI::App&) {
  return [] {
    return with_built_in_files([](job::Workshop& workshop) {
      std::string out;
      for (const std::string& path : workshop.template_files().list()) out += path + "\n";
      return put(stdout, out);
    });
  };
}

Run add_templates_copy(CLI::App& command) {
  auto folder = std::make_shared<std::string>();
  command.add_option("folder", *folder, "The folder")->required();
  return [folder] {
    return with_built_in_files([&](job::Workshop& workshop) {
      auto copied = job::copy_templates(workshop, *folder);
      return copied ? put(stdout, fmt::format("{} files copied to {}\n", *copied, *folder)) : fail(copied.error());
    });
  };
}

Run add_templates_language(CLI::App&) {
  return [] { return put(stdout, templates::language_page()); };
}

Run add_templates_themes(CLI::App&) {
  return [] {
    return with_built_in_files([](job::Workshop& workshop) {
      Sources sources;
      Diagnostics found;
      const auto foundation = workshop.theme("default", style::Form::pages, sources, found);
      if (foundation == nullptr) return fail({Failure::Kind::fault, "the default theme is not built in"});
      return put(stdout, style::theme_page(*foundation));
    });
  };
}

Run add_templates_check(CLI::App& command) {
  auto common = std::make_shared<CommonOptions>(command);
  auto folder = std::make_shared<std::string>();
  command.add_option("folder", *folder, "The folder")->required();
  return [common, folder] {
    common->surroundings.templates = *folder;
    return common->with_workshop({}, [&](job::Workshop& workshop) { return check(workshop, common->strict); });
  };
}

}  // namespace planverk::cli
