#include "archive/case_facts.h"

#include <algorithm>

#include "base/word_list.h"
#include "exchange/meeting_data.h"
#include "plan/subjects/archive.h"

namespace planverk::job {

namespace {

std::string text(xml::Node node, std::string_view attribute) {
  return std::string(node.get(attribute));
}

archive::Classification classification_of(xml::Node node, xml::Node above) {
  const xml::Node from = node.has("classification") || !above ? node : above;
  return {text(from, "classification"), text(from, "classificationPlan"), text(from, "classificationTitle")};
}

archive::Disposal disposal_of(xml::Node node, xml::Node above) {
  const xml::Node from = node.has("retention") || !above ? node : above;
  archive::Disposal out;
  const plan::Retention retention = plan::value_of(plan::retentions, from.get("retention"), plan::Retention::preserve);
  if (retention == plan::Retention::destroy) out.retention = archive::Retention::destroy;
  if (retention == plan::Retention::review) out.retention = archive::Retention::review;
  if (from.has("retentionYears")) out.years = std::atoi(text(from, "retentionYears").c_str());
  out.basis = text(from, "retentionBasis");
  return out;
}

archive::FileVariant variant_of(xml::Node node) {
  const plan::FileVariant variant =
      plan::value_of(plan::file_variants, node.get("variant"), plan::FileVariant::archive);
  if (variant == plan::FileVariant::production) return archive::FileVariant::production;
  return variant == plan::FileVariant::masked ? archive::FileVariant::masked : archive::FileVariant::archive;
}

/// What leaves the organisation by its nature; a kind of an organisation's own is internal.
archive::RecordKind record_kind(std::string_view kind) {
  constexpr std::string_view outgoing[] = {"letter", "consultationReply", "announcement", "noticeBoard",
                                           "meetingNotice"};
  if (kind == "caseSubmission") return archive::RecordKind::submission;
  return std::ranges::find(outgoing, kind) != std::end(outgoing) ? archive::RecordKind::outgoing
                                                                 : archive::RecordKind::internal;
}

/// The first child of a meeting or case that has that id.
xml::Node with_id(xml::Node parent, std::string_view id) {
  xml::Node out;
  parent.each_element([&](xml::Node child) {
    if (!out && !id.empty()) out = child.get("id") == id ? child : with_id(child, id);
  });
  return out;
}

}  // namespace

std::string CaseFacts::name_of(std::string_view id) const {
  if (id.empty()) return {};
  const xml::Node node = directory_.index().find(id.substr(0, id.find(' ')));
  return text(node, node.has("title") ? "title" : "name");
}

std::string CaseFacts::country_of(const std::string& organisation) const {
  const xml::Node node = directory_.index().find(organisation);
  return text(node, "country");
}

archive::Access CaseFacts::access_of(xml::Node written) const {
  archive::Access out;
  out.restricted = written.get("access") == "restricted";
  if (out.restricted) out.basis = text(written, "accessBasis");
  return out;
}

void CaseFacts::read_subject(archive::Case& to, xml::Node shown, xml::Node written, const std::string& country) const {
  const bool meeting = shown.name() == "meeting";
  to.kind = meeting ? archive::CaseKind::meeting : archive::CaseKind::matter;
  to.id = text(shown, "id");
  to.classification = classification_of(shown, {});
  to.disposal = disposal_of(shown, {});
  to.access = access_of(written);
  if (meeting) {
    to.number = text(shown, "no");
    to.body = name_of(shown.get("body"));
    to.title = to.body + " " + text(shown, "date");
    to.place = text(shown, "place");
    to.officer = name_of(shown.get("secretary"));
    for (xml::Node each = shown.first_child("attendee"); each; each = each.next("attendee")) {
      if (std::string name = name_of(each.get("role")); !name.empty() && each.get("kind") != "absent")
        to.attendees.push_back(std::move(name));
    }
  } else {
    const bool archive_first = country == "NO";
    to.number = text(shown, shown.has("dnr") && !(archive_first && shown.has("archiveNo")) ? "dnr" : "archiveNo");
    to.title = text(shown, "title");
    to.officer = name_of(shown.get("officer"));
    if (to.classification.code.empty()) to.classification.code = text(shown, "archiveCode");
    if (const auto number = exchange::archive_number(to.number)) {
      to.year = number->year;
      to.sequence = number->number;
    }
  }
  to.open_title = to.access.restricted ? std::string(withheld_title) : to.title;
}

std::string CaseFacts::unit_of(xml::Node document, xml::Node subject, const plan::DocumentFacts& facts) const {
  if (std::string unit = name_of(document.get("unit")); !unit.empty()) return unit;
  const std::string officers(subject.get("officer"));
  for (const std::string_view id : WordList(officers)) {
    if (std::string unit = name_of(directory_.index().find(id).get("unit")); !unit.empty()) return unit;
  }
  return facts.body;
}

ArchivedDocument CaseFacts::read(const plan::Variant& variant, const plan::DocumentFacts& facts,
                                 const std::string& title) const {
  ArchivedDocument out;
  out.node = directory_.document(facts.id);
  const std::string of(out.node.get("of"));
  const xml::Node written = of.empty() ? xml::Node() : directory_.index().find(of);
  const bool known = written.name() == "case" || written.name() == "meeting";
  const xml::Node shown = !known ? xml::Node() : open_ ? with_id(variant.tree.root(), of) : written;
  const std::string country = country_of(facts.organisation_id);
  archive::Case& subject = out.subject;
  if (known && shown) {
    out.subject_node = shown;
    out.written_subject = written;
    out.shown = open_ ? &variant.tree : &plan_;
    read_subject(subject, shown, written, country);
  } else {
    subject.kind = archive::CaseKind::document;
    subject.id = facts.id;
    subject.number = facts.registry_number;
    subject.title = subject.open_title = title;
    subject.access = access_of(out.node);
    if (subject.access.restricted) subject.open_title = withheld_title;
    if (const auto number = exchange::archive_number(subject.number)) {
      subject.year = number->year;
      subject.sequence = number->number;
    }
    subject.classification = classification_of(out.node, {});
    subject.disposal = disposal_of(out.node, {});
  }
  const xml::Node above = known ? shown : xml::Node();
  archive::Record& record = out.record;
  record.id = facts.id;
  record.title = title;
  record.type = text(out.node, "documentType");
  record.kind = record_kind(facts.kind);
  record.date = facts.date.value_or(Date());
  record.access = access_of(out.node);
  if (!record.access.restricted) record.access = subject.access;
  record.open_title = record.access.restricted ? std::string(withheld_title) : title;
  record.classification = classification_of(out.node, above);
  if (record.classification.code.empty()) record.classification = subject.classification;
  record.disposal = disposal_of(out.node, above);
  record.language = facts.language;
  record.unit = unit_of(out.node, above, facts);
  record.author =
      subject.officer.empty() || record.kind != archive::RecordKind::submission ? facts.body : subject.officer;
  if (record.author.empty()) record.author = facts.organisation;
  if (subject.unit.empty()) subject.unit = record.unit;
  if (subject.body.empty()) subject.body = facts.body;
  if (subject.officer.empty()) subject.officer = record.author;
  // Only what is said of a meeting's papers is known of the meeting.
  if (subject.classification.code.empty()) subject.classification = record.classification;
  if (!above.has("retention")) subject.disposal = record.disposal;
  subject.opened =
      subject.kind == archive::CaseKind::meeting ? Date::parse(shown.get("date")).value_or(record.date) : record.date;
  subject.closed = std::max(subject.opened, record.date);
  return out;
}

archive::Record CaseFacts::attachment(xml::Node node, const ArchivedDocument& of, std::size_t number) const {
  archive::Record out = of.record;
  out.attachment = true;
  out.id = node.has("id") ? text(node, "id") : of.subject.id + "-" + std::to_string(number);
  out.title = text(node, "title");
  out.type = text(node, "documentType");
  out.date = Date::parse(node.get("date")).value_or(of.record.date);
  if (node.has("lang")) out.language = text(node, "lang");
  out.access = access_of(node);
  if (!out.access.restricted) out.access = of.subject.access;
  out.open_title = out.access.restricted ? std::string(withheld_title) : out.title;
  archive::DataFile file;
  file.variant = variant_of(node);
  out.files.push_back(std::move(file));
  return out;
}

}  // namespace planverk::job
