#include "job/pack.h"

#include <fmt/format.h>

#include <cmath>
#include <memory>

#include "commands/command.h"
#include "console.h"
#include "job/exit_code.h"
#include "job/report.h"
#include "options/common.h"
#include "options/select.h"
#include "options/values.h"

namespace planverk::cli {

namespace {

enum class Tell { nothing, text, json };

struct Pack {
  explicit Pack(CLI::App& command) : common(command) {
    command.add_option("plan", plan, "help.plan-pack")->required();
    command.add_option("--meeting", options.meeting, "help.pack-meeting");
    command.add_option("--out", options.out, "help.pack-out");
    add_choice<job::PackForm>(command, "--format", "help.pack-format", {{"pdf", job::PackForm::pdf}, {"html", job::PackForm::html}},
                              [this](job::PackForm each) { options.form = each; })
        ->default_str("pdf");
    add_choice<job::PackSplit>(command, "--split", "help.pack-split",
                               {{"case", job::PackSplit::by_case}, {"paragraph", job::PackSplit::by_paragraph}},
                               [this](job::PackSplit each) { options.split = each; });
    command.add_option_function<double>("--max-size", [this](double megabytes) { set_most(megabytes); }, "help.pack-max-size");
    add_choice<bool>(command, "--signed", "help.pack-signed", {{"beside", false}, {"embed", true}},
                     [this](bool embed) { options.embed_signed = embed; })
        ->default_str("beside");
    add_choice<bool>(command, "--sheets", "help.pack-sheets", {{"needed", false}, {"all", true}},
                     [this](bool all) { options.every_sheet = all; })
        ->default_str("needed");
    add_choice<Tell>(command, "--report", "help.pack-report", {{"text", Tell::text}, {"json", Tell::json}}, [this](Tell each) { tell = each; });
    command.add_option("--since", options.since, "help.pack-since");
    CLI::Option* pages = command.add_option_function<std::string>("--pages", [this](const std::string& text) { set_pages(text); }, "help.pack-pages");
    command.add_option("--case", options.cases, "help.pack-case")->allow_extra_args(false)->excludes(pages);
    command.add_flag("--draft", options.draft, "help.pack-draft");
    add_readers(command, options.select);
  }

  void set_most(double megabytes) {
    constexpr double bytes_in_one = 1'000'000;
    if (!(megabytes > 0) || megabytes > 1'000'000) wrong("cli.max-size", {{"value", fmt::format("{}", megabytes)}});
    options.most_bytes = static_cast<std::uint64_t>(std::llround(megabytes * bytes_in_one));
  }

  /// `12-40`, `47a`
  void set_pages(const std::string& text) {
    const std::size_t dash = text.find('-');
    options.first_page = text.substr(0, dash);
    options.last_page = dash == std::string::npos ? options.first_page : text.substr(dash + 1);
    if (options.first_page.empty() || options.last_page.empty()) wrong("cli.pages", {{"value", text}});
  }

  CommonOptions common;
  job::PackOptions options;
  std::string plan;
  Tell tell = Tell::nothing;
};

std::string written_files(const job::PackResult& pack) {
  std::string out;
  for (const job::WrittenFile& file : pack.files)
    out += file.pages > 0 ? fmt::format("{} ({} p.)\n", file.path, file.pages) : file.path + "\n";
  return out;
}

int make(const Pack& wanted, job::Workshop& workshop) {
  job::PackOptions options = wanted.options;
  options.only_report = wanted.tell != Tell::nothing && options.out.empty();
  auto pack = job::make_pack(workshop, wanted.plan, options);
  if (!pack) return fail(pack.error());
  job::Report findings(job::ReportForm::text);
  std::string told = findings.add(pack->run, workshop);
  for (const job::RunResult& each : pack->attached) told += findings.add(each, workshop);
  for (const std::string& title : pack->too_large)
    told += job::sentence({"cli.pack-too-large", {{"title", title}}}, workshop.messages(pack->run.plan_language)) + "\n";
  put(stderr, told);
  std::string out;
  if (wanted.tell == Tell::text) out = job::pack_report_text(*pack, workshop);
  if (wanted.tell == Tell::json) out = job::pack_report_json(*pack, workshop);
  if (!wanted.common.quiet && wanted.tell != Tell::json) out += written_files(*pack);
  return job::gravest(put(stdout, out), job::exit_code(*pack, wanted.common.strict, wanted.options.draft));
}

}  // namespace

Run add_pack(CLI::App& command) {
  auto wanted = std::make_shared<Pack>(command);
  return [wanted] {
    return wanted->common.with_workshop(wanted->plan, [&](job::Workshop& workshop) { return make(*wanted, workshop); });
  };
}

}  // namespace planverk::cli
