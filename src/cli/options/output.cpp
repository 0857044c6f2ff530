#include "options/output.h"

#include <algorithm>

#include "options/values.h"

namespace planverk::cli {

void add_output(CLI::App& command, job::RenderOptions& options) {
  const auto set_formats = [&](const std::string& names) {
    options.formats.clear();
    for (const std::string& name : CLI::detail::split(names, ',')) {
      const job::Format* format = job::format_of(name);
      if (format == nullptr) wrong("cli.word", {{"option", "--to"}, {"value", name}, {"known", job::format_names()}});
      if (std::ranges::find(options.formats, format) == options.formats.end()) options.formats.push_back(format);
    }
  };
  command.add_option_function<std::string>("--to", set_formats, "help.to")->default_str(job::format_names());
  command.add_option("--out", options.out, "help.out");
  command.add_flag("--draft", options.draft, "help.draft");
  command.add_flag("--attach-source", options.attach_source, "help.attach-source");
  command.add_flag("--signature-fields", options.signature_fields, "help.signature-fields");
}

}  // namespace planverk::cli
