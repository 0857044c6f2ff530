#include <utility>

#include "base/passing_files.h"
#include "base/utf8.h"
#include "bench.h"
#include "job/report.h"
#include "job/signature.h"
#include "journey/plan_run.h"
#include "signature/report_plan.h"
#include "template/reports.h"

namespace planverk::job {

namespace {

constexpr const char* plan_path = "signature-report.xml";

/// Names in certificates may have letters that no face has.
std::string in_plain_letters(const std::string& plan) {
  constexpr char32_t behind_latin = 0x250;
  std::string out;
  for (std::size_t at = 0; at < plan.size();) {
    const char32_t letter = utf8::next(plan, at);
    utf8::append(out, letter < behind_latin ? letter : U'?');
  }
  return out;
}

Result<std::string> make_pdf_of(FileLayer& files, std::string plan, const Surroundings& like) {
  OverlaidFiles layer(files, {{plan_path, std::move(plan)}});
  Surroundings surroundings = like;
  surroundings.templates = templates::report_kinds;
  surroundings.root.clear();
  surroundings.rules.clear();
  auto workshop = Workshop::open(layer, std::move(surroundings));
  if (!workshop) return std::unexpected(workshop.error());
  RenderOptions options;
  options.formats = {format_of("pdf")};
  auto run = open_plan(*workshop, plan_path, options.select);
  if (!run) return std::unexpected(run.error());
  std::vector<Bench> benches = make_benches(*workshop, 1, 1);
  name_documents(*workshop, *run, benches.front(), options);
  auto outputs = make_documents(*workshop, *run, benches, options, nullptr);
  if (!outputs) return std::unexpected(outputs.error());
  if (outputs->empty()) {
    Report report(ReportForm::text);
    return own_fault(report.add(run->result, *workshop));
  }
  return std::move(outputs->front().bytes);
}

}  // namespace

Result<std::string> signature_report(std::span<const VerifiedFile> files, const signature::VerifyOptions& options,
                                     Workshop& workshop) {
  const templates::Labels& messages = workshop.messages(std::nullopt);
  Language language = workshop.surroundings().messages.value_or(workshop.surroundings().reader);
  if (!templates::has_messages(workshop.template_files(), language)) language = fallback_language;
  const std::string plan = signature_report_plan(files, options, language, messages);
  auto made = make_pdf_of(workshop.files(), plan, workshop.surroundings());
  return made ? made : make_pdf_of(workshop.files(), in_plain_letters(plan), workshop.surroundings());
}

}  // namespace planverk::job
