// What a batch did as JUnit XML, which test servers show: a suite, in it a case a document, or one for a plan of which
// no document was made. The form is that which Jenkins reads (jenkins-junit.xsd): properties stand first in a case.
#include <fmt/format.h>

#include "base/printable.h"
#include "base/xml_text.h"
#include "batch/sums.h"
#include "job/batch.h"
#include "job/report.h"

namespace planverk::job {

namespace {

struct Counts {
  std::size_t tests = 0, failures = 0, skipped = 0;
};

/// What could act on a terminal is made harmless first, as in every report.
std::string attribute(std::string_view name, std::string_view value) {
  return fmt::format(" {}=\"{}\"", name, xml_attribute(printable(value)));
}

std::string property(std::string_view name, std::string_view value) {
  return "<property" + attribute("name", name) + attribute("value", value) + "/>";
}

std::string time_attribute(double seconds) {
  return attribute("time", fmt::format("{:.4f}", rounded(seconds)));
}

class Suite {
 public:
  explicit Suite(const templates::Labels& messages) : messages_(messages) {}

  void add(const PlanReport& plan) {
    if (plan.documents.empty()) {
      begin(plan.path, plan.path, plan.seconds);
      cases_ += "<properties>" + of_plan(plan) + "</properties>";
      end(plan, plan.outcome == Outcome::failed);
    }
    for (const DocumentResult& document : plan.documents) {
      begin(plan.path, document.id, document.seconds);
      cases_ += "<properties>" + of_plan(plan) + of_document(document) + "</properties>";
      // Beside a document that is refused, others of its plan may be written.
      end(plan, plan.outcome == Outcome::failed && (document.files.empty() || plan.reason));
    }
  }

  [[nodiscard]] std::string text(const BatchResult& result) const {
    const std::string counted = attribute("tests", std::to_string(count_.tests)) +
                                attribute("failures", std::to_string(count_.failures)) + attribute("errors", "0");
    const std::string skipped = attribute("skipped", std::to_string(count_.skipped));
    const std::string time = time_attribute(result.seconds);
    std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<testsuites" + attribute("name", "planverk batch") +
                      time + counted + ">\n";
    out += "<testsuite" + attribute("name", "planverk batch") + counted + skipped + time + ">\n<properties>";
    out += property("program", result.program) + property("list", result.list) +
           property("targets", std::to_string(result.whole)) + property("exit", std::to_string(result.exit));
    if (result.shard) out += property("shard", fmt::format("{}/{}", result.shard->number, result.shard->of));
    out += "</properties>\n" + cases_;
    if (result.trouble)
      out += "<system-err>" + xml_text(printable(sentence(result.trouble->message, messages_))) + "</system-err>\n";
    return out + "</testsuite>\n</testsuites>\n";
  }

 private:
  void begin(const std::string& plan, const std::string& name, double seconds) {
    ++count_.tests;
    cases_ += "<testcase" + attribute("classname", plan) + attribute("name", name) + time_attribute(seconds) + ">";
  }

  static std::string of_plan(const PlanReport& plan) {
    return property("outcome", name_of(plan.outcome)) + property("errors", std::to_string(plan.errors)) +
           property("warnings", std::to_string(plan.warnings)) + property("notes", std::to_string(plan.notes));
  }

  static std::string of_document(const DocumentResult& document) {
    std::string out = property("verdict", name_of(document.verdict)) +
                      property("pages", std::to_string(document.pages)) +
                      property("bytes", std::to_string(document.bytes));
    for (const WrittenFile& file : document.files)
      out += property("file", file.path) + property("sha256", file.sha256);
    return out;
  }

  void end(const PlanReport& plan, bool failed) {
    const std::string reason = plan.reason ? printable_in_line(sentence(*plan.reason, messages_)) : std::string();
    if (failed) {
      ++count_.failures;
      const std::string& text = plan.findings_text;
      const std::string first = reason.empty() ? text.substr(0, text.find('\n')) : reason;
      cases_ += "<failure" + attribute("message", first) + ">" + xml_text(printable(text)) + "</failure>";
    } else if (plan.outcome == Outcome::skipped || plan.outcome == Outcome::not_reached) {
      ++count_.skipped;
      cases_ += reason.empty() ? "<skipped/>" : "<skipped" + attribute("message", reason) + "/>";
    }
    cases_ += "</testcase>\n";
  }

  const templates::Labels& messages_;
  std::string cases_;
  Counts count_;
};

}  // namespace

std::string batch_report_junit(const BatchResult& result, const templates::Labels& messages) {
  Suite suite(messages);
  for (const PlanReport& plan : result.plans) suite.add(plan);
  return suite.text(result);
}

}  // namespace planverk::job
