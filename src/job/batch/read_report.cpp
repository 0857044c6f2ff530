#include "batch/read_report.h"

#include "batch/report_rows.h"
#include "report/json.h"

namespace planverk::job {

namespace {

/// A key that no message has is said as it stands.
Message said(const Json& sentence) {
  return {sentence.get<std::string>(), {}};
}

PlanReport plan_of(const Json& json) {
  PlanReport out{.path = json.at("plan"),
                 .number = json.at("target"),
                 .outcome = outcome_of(json.at("outcome"))};
  if (json.contains("reason")) out.reason = said(json["reason"]);
  out.kept = json.value("kept", false);
  if (!json.contains("documents")) return out;
  out.seconds = json.at("seconds");
  out.documents = documents_of(json["documents"]);
  out.errors = json.at("errors");
  out.warnings = json.at("warnings");
  out.notes = json.at("notes");
  out.findings_json = json_text(json.at("findings"));
  out.findings_text = json.value("text", std::string());
  return out;
}

BatchResult result_of(const Json& json) {
  BatchResult out;
  out.program = json.at("program");
  out.list = json.at("list");
  out.whole = json.at("targets");
  if (json.contains("shard")) out.shard = {json["shard"].at("number"), json["shard"].at("of")};
  out.exit = json.at("exit");
  out.seconds = json.at("seconds");
  if (json.contains("trouble")) out.trouble = Failure{Failure::Kind::device, said(json["trouble"])};
  for (const Json& plan : json.at("plans")) out.plans.push_back(plan_of(plan));
  out.stopped = out.count(Outcome::not_reached) > 0;
  return out;
}

}  // namespace

std::optional<BatchResult> read_batch_report(std::string_view json) {
  try {
    return result_of(Json::parse(json));
  } catch (const Json::exception&) {
    return std::nullopt;
  }
}

}  // namespace planverk::job
