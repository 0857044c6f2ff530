#include <memory>

#include "commands/command.h"
#include "commands/rendered.h"
#include "job/render.h"
#include "options/common.h"
#include "options/select.h"
#include "options/values.h"

namespace planverk::cli {

namespace {

struct Prepare {
  explicit Prepare(CLI::App& command) : common(command) {
    command.add_option("plan", plan, "help.plan-prepare")->required();
    command.add_option_function<std::string>("--field", [this](const std::string& name) { options.seal_field = field_name(name); },
                                             "help.seal-field")
        ->type_name("NAME");
    command.add_option("--out", options.out, "help.out");
    command.add_flag("--attach-source", options.attach_source, "help.attach-source");
    add_select(command, options.select);
    options.signature_fields = true;
    options.formats = {job::format_of("pdf")};
  }

  CommonOptions common;
  job::RenderOptions options;
  std::string plan;
};

}  // namespace

Run add_signature_prepare(CLI::App& command) {
  auto wanted = std::make_shared<Prepare>(command);
  return [wanted] {
    return wanted->common.with_workshop(wanted->plan, [&](job::Workshop& workshop) {
      return render_and_tell(workshop, {wanted->plan}, wanted->options, wanted->common);
    });
  };
}

}  // namespace planverk::cli
