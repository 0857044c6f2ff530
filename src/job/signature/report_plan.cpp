#include "signature/report_plan.h"

#include <cstdint>

#include "base/xml_text.h"
#include "job/report.h"
#include "signature/words.h"

namespace planverk::job {

namespace {

/// Digits that a line can break between.
std::string in_groups(const std::string& digits) {
  constexpr std::size_t group = 8;
  std::string out;
  for (std::size_t at = 0; at < digits.size(); at += group) out += (at > 0 ? " " : "") + digits.substr(at, group);
  return out;
}

/// Where it lay when it was checked says nothing later.
std::string name_of(const std::string& path) {
  return path.substr(path.find_last_of('/') + 1);
}

class ReportPlan {
 public:
  ReportPlan(const signature::VerifyOptions& options, const templates::Labels& messages)
      : options_(options), messages_(messages) {}

  std::string write(std::span<const VerifiedFile> files, Language language) {
    const std::string day = signature::iso_day(options_.at);
    out_ = R"(<?xml version="1.0" encoding="UTF-8"?>)"
           "\n";
    out_ += "<planData version=\"1\" lang=\"" + std::string(language.code()) + "\" asOf=\"" + day + "\">\n";
    out_ += "<body id=\"planverk\" name=\"Planverk\" type=\"directorate\" deciding=\"false\"/>\n";
    out_ += "<document id=\"report\" kind=\"signatureReport\" title=\"" + text({"signature.report.title", {}}) +
            "\" subtitle=\"" + text({"signature.report.subtitle", {{"day", day}}}) +
            "\" status=\"final\" body=\"planverk\" date=\"" + day + "\">\n";
    write_sum(files);
    for (const VerifiedFile& file : files) write_file(file);
    return std::move(out_) + "</document>\n</planData>\n";
  }

 private:
  [[nodiscard]] std::string text(const Message& message) const { return xml_attribute(sentence(message, messages_)); }

  void row(const std::string& head, const std::string& cell) {
    out_ += "<row><cell header=\"true\">" + head + "</cell><cell>" + cell + "</cell></row>\n";
  }
  void begin_table(const Message& caption) {
    out_ += "<table><caption>" + text(caption) + "</caption><column share=\"30\"/><column share=\"70\"/>\n";
  }

  void write_sum(std::span<const VerifiedFile> files) {
    out_ += "<section title=\"" + text({"signature.report.sum", {}}) + "\"><list>\n";
    for (VerifiedFile file : files) {
      file.path = name_of(file.path);
      out_ += "<item>" + text(file_sentence(file)) + "</item>\n";
    }
    out_ += "</list><p>" + text({"signature.report.anchors", {{"n", std::to_string(options_.anchors.size())}}}) +
            "</p></section>\n";
  }

  void write_file(const VerifiedFile& file) {
    if (!file.verdict || file.verdict->signatures.empty()) return;
    out_ += "<section title=\"" + xml_attribute(name_of(file.path)) + "\">\n";
    begin_table({"signature.report.file", {}});
    row(text({"signature.report.digest", {}}), "<lang code=\"zxx\">" + in_groups(file.verdict->sha256) + "</lang>");
    row(text({"signature.report.size", {}}), std::to_string(file.verdict->bytes));
    row(text({"signature.report.editions", {}}), std::to_string(file.verdict->revisions));
    out_ += "</table>\n";
    for (const signature::SignatureVerdict& each : file.verdict->signatures) write_signature(each);
    out_ += "</section>\n";
  }

  void write_signature(const signature::SignatureVerdict& of) {
    out_ += "<section title=\"" + text(signature_title(of)) + "\"><list>\n";
    for (const Message& line : signature_sentences(of, options_.at)) out_ += "<item>" + text(line) + "</item>\n";
    out_ += "</list>\n";
    write_reasons(of);
    write_chain(of.chain);
    out_ += "</section>\n";
  }

  void write_reasons(const signature::SignatureVerdict& of) {
    std::string items;
    for (const signature::Reason& reason : of.reasons) items += "<item>" + text(reason_sentence(reason)) + "</item>\n";
    if (of.time_stamp) {
      for (const signature::Reason& reason : of.time_stamp->reasons)
        items += "<item>" +
                 text({"signature.stamp.reason", {{"reason", sentence(reason_sentence(reason), messages_)}}}) +
                 "</item>\n";
    }
    if (!items.empty()) out_ += "<p>" + text({"signature.report.reasons", {}}) + "</p><list>\n" + items + "</list>\n";
  }

  void write_chain(const std::vector<signature::Certificate>& chain) {
    if (chain.empty()) return;
    begin_table({"signature.report.chain", {}});
    for (const signature::Certificate& each : chain) {
      row(xml_attribute(each.subject), text({"signature.report.certificate",
                                             {{"issuer", each.issuer},
                                              {"from", signature::iso_day(each.from)},
                                              {"to", signature::iso_day(each.to)},
                                              {"serial", in_groups(each.serial)}}}));
    }
    out_ += "</table>\n";
  }

  const signature::VerifyOptions& options_;
  const templates::Labels& messages_;
  std::string out_;
};

}  // namespace

std::string signature_report_plan(std::span<const VerifiedFile> files, const signature::VerifyOptions& options,
                                  Language language, const templates::Labels& messages) {
  return ReportPlan(options, messages).write(files, language);
}

}  // namespace planverk::job
