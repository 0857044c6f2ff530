#include <chrono>
#include <memory>
#include <optional>

#include "base/file.h"
#include "commands/command.h"
#include "console.h"
#include "job/exit_code.h"
#include "job/signature.h"
#include "options/common.h"
#include "options/values.h"

namespace planverk::cli {

namespace {

enum class Form { text, json };

struct Verify {
  explicit Verify(CLI::App& command) : common(command) {
    command.add_option("file", files, "help.signature-files")->required();
    command.add_option("--anchors", trust.anchors, "help.signature-anchors")->allow_extra_args(false);
    command.add_option("--evidence", trust.evidence, "help.signature-evidence")->allow_extra_args(false);
    add_date(command, "--at", "help.signature-at", [this](Date each) { at = each; });
    add_choice<Form>(command, "--format", "help.signature-format", {{"text", Form::text}, {"json", Form::json}},
                     [this](Form each) { form = each; })
        ->default_str("text");
    command.add_option_function<std::string>(
        "--report", [this](const std::string& path) { set_report(path); }, "help.signature-report");
  }

  void set_report(const std::string& path) {
    if (!path.ends_with(".pdf") && !path.ends_with(".json")) wrong("cli.report-form", {{"value", path}});
    report = path;
  }

  /// The end of the day that was named; else now, which nothing but this command asks the clock for.
  [[nodiscard]] signature::Moment moment() const {
    constexpr signature::Moment seconds_of_a_day = 86'400;
    if (at) return at->days() * seconds_of_a_day + seconds_of_a_day - 1;
    const auto now = std::chrono::system_clock::now().time_since_epoch();
    return std::chrono::duration_cast<std::chrono::seconds>(now).count();
  }

  CommonOptions common;
  std::vector<std::string> files;
  job::TrustFiles trust;
  std::optional<Date> at;
  Form form = Form::text;
  std::string report;
};

Status write_report(const std::string& path, const std::vector<job::VerifiedFile>& files,
                    const signature::VerifyOptions& options, job::Workshop& workshop) {
  Result<std::string> bytes = path.ends_with(".json")
                                  ? job::signature_json(files, options, workshop.messages(std::nullopt))
                                  : job::signature_report(files, options, workshop);
  if (!bytes) return std::unexpected(bytes.error());
  OutputSet output(workshop.files());
  if (auto staged = output.stage(path, *bytes); !staged) return staged;
  return output.commit();
}

int verify(const Verify& wanted, job::Workshop& workshop) {
  job::TrustFiles trust = wanted.trust;
  trust.at = wanted.moment();
  const auto options = job::read_trust(workshop.files(), trust);
  if (!options) return fail(options.error());
  const templates::Labels& messages = workshop.messages(std::nullopt);
  std::vector<job::VerifiedFile> files;
  int code = 0;
  for (const std::string& path : wanted.files) {
    files.push_back(job::verify_file(workshop.files(), path, *options));
    if (files.back().trouble) code = job::gravest(code, fail(*files.back().trouble));
    if (wanted.form == Form::json || files.back().trouble) continue;
    const std::string text = wanted.common.quiet ? job::signature_summary(files.back(), messages) + "\n"
                                                 : job::signature_text(files.back(), *options, messages);
    code = job::gravest(code, put(stdout, text));
  }
  if (wanted.form == Form::json) code = job::gravest(code, put(stdout, job::signature_json(files, *options, messages)));
  if (!wanted.report.empty()) {
    if (auto written = write_report(wanted.report, files, *options, workshop); !written)
      code = job::gravest(code, fail(written.error()));
  }
  return job::gravest(code, job::exit_code(files, wanted.common.strict));
}

}  // namespace

Run add_signature_verify(CLI::App& command) {
  auto wanted = std::make_shared<Verify>(command);
  return [wanted] {
    return wanted->common.with_workshop({}, [&](job::Workshop& workshop) { return verify(*wanted, workshop); });
  };
}

}  // namespace planverk::cli
