#include "job/sign.h"

#include <cstdlib>
#include <memory>
#include <optional>

#include "base/file.h"
#include "commands/command.h"
#include "console.h"
#include "job/exit_code.h"
#include "job/report.h"
#include "options/common.h"
#include "options/moment.h"
#include "options/values.h"

namespace planverk::cli {

namespace {

struct Sign {
  explicit Sign(CLI::App& command) : common(command) {
    command.add_option("file", options.file, "help.sign-file")->required();
    command.add_option("--seal", options.seal, "help.seal")->required()->type_name("FILE.p12");
    command.add_option("--password-file", password_file, "help.password-file")->type_name("FILE");
    CLI::Option* field = command.add_option("--field", options.field, "help.sign-field")->type_name("NAME");
    command
        .add_option_function<std::string>("--invisible-field",
                                          [this](const std::string& name) { options.invisible_field = field_name(name); },
                                          "help.invisible-field")
        ->type_name("NAME")
        ->excludes(field);
    command.add_option("--timestamp", options.time_stamp, "help.timestamp")->type_name("URL");
    add_moment(command, "--at", "help.sign-at", [this](signature::Moment moment) { at = moment; });
    command.add_option("--reason", options.reason, "help.sign-reason");
    command.add_option("--place", options.place, "help.sign-place");
    command.add_option("--out", options.out, "help.sign-out")->required()->type_name("FILE.pdf");
  }

  CommonOptions common;
  job::SignOptions options;
  std::string password_file;
  std::optional<signature::Moment> at;
};

/// The first line of the file, else of the surroundings: a password on the command line is seen by all who list
/// processes.
Result<std::string> password_of(const Sign& wanted) {
  constexpr std::uint64_t most = 4096;
  if (wanted.password_file.empty()) {
    const char* said = std::getenv("PLANVERK_SEAL_PASSWORD");
    return std::string(said == nullptr ? "" : said);
  }
  auto bytes = system_files().read(wanted.password_file, most);
  if (bytes) bytes->resize(std::min(bytes->find_first_of("\r\n"), bytes->size()));
  return bytes;
}

int sign(const Sign& wanted, job::Workshop& workshop) {
  job::SignOptions options = wanted.options;
  auto password = password_of(wanted);
  if (!password) return fail(password.error());
  options.password = std::move(*password);
  options.at = wanted.at.value_or(this_moment());
  const auto made = job::sign_file(workshop, options);
  if (!made) return fail(made.error());
  const templates::Labels& messages = workshop.messages(std::nullopt);
  if (made->out_of_time)
    put(stderr, job::sentence({"signature.out-of-time", {{"signer", made->signer.subject}}}, messages) + "\n");
  const int code = made->out_of_time && wanted.common.strict ? 1 : 0;
  if (wanted.common.quiet) return code;
  const Message done{"signature.signed", {{"path", options.out}, {"signer", made->signer.subject}}};
  return job::gravest(put(stdout, job::sentence(done, messages) + "\n"), code);
}

}  // namespace

Run add_signature_sign(CLI::App& command) {
  auto wanted = std::make_shared<Sign>(command);
  return [wanted] {
    return wanted->common.with_workshop({},
                                        [&](job::Workshop& workshop) { return sign(*wanted, workshop); });
  };
}

}  // namespace planverk::cli
