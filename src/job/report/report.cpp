#include "job/report.h"

#include "report/json.h"
#include "report/sarif.h"

namespace planverk::job {

struct Report::Gathered {
  Json findings = Json::array();  ///< as findings_json, or as SARIF results
  std::size_t errors = 0, warnings = 0, notes = 0;
  std::vector<std::string> trouble;
};

Report::Report(ReportForm form) : form_(form), gathered_(std::make_unique<Gathered>()) {}
Report::~Report() = default;

std::string Report::add(const RunResult& run, Workshop& workshop) {
  if (run.found.empty()) return {};  // reading the messages takes longer than the plan
  const templates::Labels& messages = workshop.messages(run.plan_language);
  gathered_->errors += run.found.count(Severity::error);
  gathered_->warnings += run.found.count(Severity::warning);
  gathered_->notes += run.found.count(Severity::note);
  switch (form_) {
    case ReportForm::text:
      return report_text(run.found, run.sources, messages);
    case ReportForm::json:
      for (Json& finding : findings_json(run.found, run.sources, messages)) {
        gathered_->findings.push_back(std::move(finding));
      }
      break;
    case ReportForm::sarif:
      append_sarif_results(gathered_->findings, run.found, run.sources, messages);
      break;
  }
  return {};
}

void Report::add(const Failure& failure, Workshop& workshop) {
  gathered_->trouble.push_back(sentence(failure.message, workshop.messages(std::nullopt)));
}

std::string Report::finish() {
  switch (form_) {
    case ReportForm::json: {
      Json out = {{"findings", std::move(gathered_->findings)},
                  {"errors", gathered_->errors},
                  {"warnings", gathered_->warnings},
                  {"notes", gathered_->notes}};
      if (!gathered_->trouble.empty()) out["trouble"] = gathered_->trouble;
      return json_text(out, 2) + "\n";
    }
    case ReportForm::sarif:
      return json_text(sarif_log(std::move(gathered_->findings), gathered_->trouble), 2) + "\n";
    case ReportForm::text:
      break;
  }
  return {};
}

}  // namespace planverk::job
