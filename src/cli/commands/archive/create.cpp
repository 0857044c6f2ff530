#include <memory>
#include <optional>

#include "commands/command.h"
#include "console.h"
#include "job/archive.h"
#include "job/exit_code.h"
#include "job/report.h"
#include "options/common.h"
#include "options/select.h"
#include "options/values.h"

namespace planverk::cli {

namespace {

enum class Version { csip_2_1, csip_2_2 };

struct Create {
  explicit Create(CLI::App& command) : common(command) {
    command.add_option("plans", plans, "help.plans-archive")->required();
    std::map<std::string, archive::Profile> profiles;
    for (const auto each : {archive::Profile::csip, archive::Profile::arkivmelding, archive::Profile::noark5})
      profiles.emplace(archive::name_of(each), each);
    add_choice<archive::Profile>(command, "--profile", "help.archive-profile", std::move(profiles),
                                 [this](archive::Profile each) { profile = each; });
    add_choice<Version>(command, "--csip-version", "help.csip-version",
                        {{"2.1", Version::csip_2_1}, {"2.2", Version::csip_2_2}},
                        [this](Version each) { version = each; })
        ->default_str("2.1");
    command.add_option("-o,--out", options.out, "help.archive-out")->required();
    command
        .add_option_function<std::vector<std::string>>(
            "--signed",
            [this](const std::vector<std::string>& list) {
              for (const std::string& each : list) add_signed(each);
            },
            "help.archive-signed")
        ->allow_extra_args(false);
    command.add_option("--schemas", options.schemas, "help.archive-schemas")->envname("PLANVERK_SCHEMAS");
    add_date(command, "--date", "help.archive-date", [this](Date day) { options.date = day; });
    command.add_option("--anchors", options.anchors, "help.archive-anchors")->allow_extra_args(false);
    command.add_option("--evidence", options.evidence, "help.archive-evidence")->allow_extra_args(false);
    add_select(command, options.select);
  }

  /// `protokoll=protokoll-signerat.pdf`
  void add_signed(const std::string& text) {
    const std::size_t equals = text.find('=');
    if (equals == 0 || equals == std::string::npos || equals + 1 == text.size())
      wrong("cli.signed-form", {{"value", text}});
    options.signed_files.emplace_back(text.substr(0, equals), text.substr(equals + 1));
  }

  CommonOptions common;
  job::ArchiveOptions options;
  std::vector<std::string> plans;
  std::optional<archive::Profile> profile;  ///< none: the country's
  Version version = Version::csip_2_1;
};

int make(Create& wanted, job::Workshop& workshop) {
  wanted.options.profile = wanted.profile ? *wanted.profile : job::usual_profile(workshop, wanted.plans.front());
  if (wanted.options.profile == archive::Profile::csip && wanted.version == Version::csip_2_2)
    wanted.options.profile = archive::Profile::csip_2_2;
  auto made = job::create_archive(workshop, wanted.plans, wanted.options);
  if (!made) return fail(made.error());
  job::Report findings(job::ReportForm::text);
  std::string told;
  int code = 0;
  for (const job::RunResult& each : made->runs) {
    told += findings.add(each, workshop);
    code = job::gravest(code, job::exit_code(each, wanted.common.strict, false));
  }
  put(stderr, told);
  if (made->path.empty()) return job::gravest(code, code == 0 ? 2 : 0);
  if (wanted.common.quiet) return code;
  return job::gravest(put(stdout, job::archive_summary(*made, workshop)), code);
}

}  // namespace

Run add_archive_create(CLI::App& command) {
  auto wanted = std::make_shared<Create>(command);
  return [wanted] {
    return wanted->common.with_workshop(wanted->plans.front(),
                                        [&](job::Workshop& workshop) { return make(*wanted, workshop); });
  };
}

}  // namespace planverk::cli
