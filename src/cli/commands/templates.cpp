#include <memory>

#include "base/file.h"
#include "commands/command.h"
#include "console.h"
#include "job/exit_code.h"
#include "job/report.h"
#include "job/template_folder.h"
#include "options/common.h"
#include "style/theme_page.h"
#include "words.h"

namespace planverk::cli {

namespace {

int with_built_in_files(const std::function<int(job::Workshop&)>& work) {
  auto workshop = job::Workshop::open(system_files(), {});
  return workshop ? work(*workshop) : fail(workshop.error());
}

int check(const CommonOptions& common, job::Workshop& workshop) {
  Sources sources(workshop.template_files().sources());
  const Diagnostics found = job::check_templates(workshop, sources);
  std::string out = job::report_text(found, sources, workshop.messages(std::nullopt));
  if (found.empty() && !common.quiet)
    out = say({"cli.templates-well", {{"path", common.surroundings.templates}}}) + "\n";
  return job::gravest(put(stdout, out), job::exit_code(found, common.strict));
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
  command.add_option("folder", *folder, "help.folder")->required();
  return [folder] {
    return with_built_in_files([&](job::Workshop& workshop) {
      auto copied = job::copy_templates(workshop, *folder);
      if (!copied) return fail(copied.error());
      return put(stdout, say({"cli.copied", {{"count", std::to_string(*copied)}, {"path", *folder}}}) + "\n");
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
      if (foundation == nullptr) return fail(own_fault("the default theme is not built in").error());
      return put(stdout, style::theme_page(*foundation));
    });
  };
}

Run add_templates_check(CLI::App& command) {
  auto common = std::make_shared<CommonOptions>(command);
  auto folder = std::make_shared<std::string>();
  command.add_option("folder", *folder, "help.folder")->required();
  return [common, folder] {
    common->surroundings.templates = *folder;
    return common->with_workshop({}, [&](job::Workshop& workshop) { return check(*common, workshop); });
  };
}

}  // namespace planverk::cli
