#include <nlohmann/json.hpp>

#include "job/exit_code.h"
#include "job/pack.h"
#include "job/report.h"

namespace planverk::job {

namespace {

class Text {
 public:
  Text(const PackResult& pack, const templates::Labels& messages) : pack_(pack), messages_(messages) {}

  std::string write() {
    for (const AttachmentVerdict& each : pack_.verdicts) write(each);
    if (!pack_.made) return std::move(out_);
    say({"pack-report.claims", {{"claims", pack_.claims}}}, 0, pack_.claims.empty() ? "pack-report.no-claims" : "");
    for (const std::string& title : pack_.holding_back) say({"pack-report.holding-back", {{"title", title}}}, 1);
    return std::move(out_);
  }

 private:
  void say(Message message, std::size_t depth, std::string_view instead = {}) {
    if (!instead.empty()) message.key = instead;
    out_ += std::string(2 * depth, ' ') + sentence(message, messages_) + "\n";
  }

  void write(const AttachmentVerdict& each) {
    say({"pack-report.attachment", {{"title", each.title}, {"file", each.file}}}, 0);
    if (!each.trouble.empty()) return say({"pack-report.missing", {{"trouble", each.trouble}}}, 1);
    if (each.state == "withheld") return say({"pack-report.withheld", {}}, 1);
    say({"pack-report.size", {{"n", std::to_string(each.pages)}, {"size", std::to_string((each.bytes + 999) / 1000)}, {"type", each.type}}}, 1);
    if (!each.claims.empty()) say({"pack-report.claimed", {{"claims", each.claims}}}, 1);
    if (each.type == "pdf") say({each.tagged ? "pack-report.tagged" : "pack-report.untagged", {}}, 1);
    if (!each.text.empty()) say({"pack-report.holds", {{"holds", each.text}}}, 1);
    if (!each.language.empty()) say({"pack-report.language", {{"language", each.language}}}, 1);
    if (each.encrypted) say({"pack-report.encrypted", {}}, 1);
    if (each.recovered) say({"pack-report.recovered", {}}, 1);
    for (const std::string& signer : each.signers) say({"pack-report.signed", {{"signer", signer}}}, 1);
    for (const std::string& font : each.fonts) say({"pack-report.font", {{"font", font}}}, 1);
    write_faults(each);
  }

  /// What can be sent to whoever made the file.
  void write_faults(const AttachmentVerdict& of) {
    if (of.faults.empty()) return;
    say({"pack-report.to-author", {{"title", of.title}, {"file", of.file}}}, 1);
    for (const AttachmentVerdict::Fault& each : of.faults) {
      say({"pack-report.fault",
           {{"fault", each.code}, {"clause", each.clause}, {"page", std::to_string(each.page)}, {"what", each.what}}},
          2, each.page > 0 ? "pack-report.fault-page" : "");
    }
  }

  const PackResult& pack_;
  const templates::Labels& messages_;
  std::string out_;
};

}  // namespace

std::string pack_report_text(const PackResult& pack, Workshop& workshop) {
  return Text(pack, workshop.messages(pack.run.plan_language)).write();
}

std::string pack_report_json(const PackResult& pack, Workshop& workshop) {
  using Json = nlohmann::ordered_json;
  const templates::Labels& messages = workshop.messages(pack.run.plan_language);
  Json out;
  out["made"] = pack.made;
  out["missing"] = pack.missing;
  out["claims"] = pack.claims;
  out["holdingBack"] = pack.holding_back;
  out["files"] = Json::array();
  for (const WrittenFile& file : pack.files) out["files"].push_back({{"path", file.path}, {"pages", file.pages}});
  out["attachments"] = Json::array();
  for (const AttachmentVerdict& each : pack.verdicts) {
    Json one = {{"id", each.id},         {"title", each.title},         {"file", each.file},
                {"place", each.place},   {"state", each.state},         {"trouble", each.trouble},
                {"type", each.type},     {"bytes", each.bytes},         {"sha256", each.sha256},
                {"pages", each.pages},   {"tagged", each.tagged},       {"language", each.language},
                {"text", each.text},     {"claims", each.claims},       {"encrypted", each.encrypted},
                {"recovered", each.recovered}, {"signers", each.signers}, {"fontsNotEmbedded", each.fonts}};
    one["faults"] = Json::array();
    for (const AttachmentVerdict::Fault& fault : each.faults) {
      one["faults"].push_back({{"code", fault.code}, {"clause", fault.clause}, {"count", fault.count}, {"page", fault.page},
                               {"what", fault.what},
                               {"says", sentence({"pack-report.fault", {{"fault", fault.code}, {"clause", fault.clause}}}, messages)}});
    }
    out["attachments"].push_back(std::move(one));
  }
  return out.dump(1, ' ', false, Json::error_handler_t::replace) + "\n";
}

int exit_code(const PackResult& pack, bool strict, bool draft) {
  constexpr int some_failed = 6;
  if (!pack.made) return 2;
  if (pack.missing > 0) return some_failed;
  return exit_code(pack.run, strict, draft);
}

}  // namespace planverk::job
