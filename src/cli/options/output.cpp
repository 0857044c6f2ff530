#include "options/output.h"

#include <algorithm>

#include "options/values.h"

namespace planverk::cli {

void add_output(CLI::App& command, job::RenderOptions& options) {
  const auto set_formats = [&](const std::string& names) {
    options.formats.clear();
    for (const std::string& name : CLI::detail::split(names, ',')) {
      const job::Format* format = job::format_of(name);
      if (format == nullptr) wrong("--to: no format is called \"" + name + "\"; there are " + job::format_names());
      if (std::ranges::find(options.formats, format) == options.formats.end()) options.formats.push_back(format);
    }
  };
  command.add_option_function<std::string>("--to", set_formats, "Formats, with commas between them")
      ->default_str(job::format_names());
  command.add_option("--out", options.out, "Folder for the files (default: here)");
  command.add_flag("--draft", options.draft, "Write any status, marked, with the findings as an appendix");
  command.add_flag("--attach-source", options.attach_source, "Attach the plan to the PDF (PDF/A-3)");
}

}  // namespace planverk::cli
