#include "export/meetings.h"

#include <algorithm>
#include <set>

#include "names/file_names.h"

namespace planverk::job {

namespace {

exchange::CompanionForm companion(ExportForm form) {
  switch (form) {
    case ExportForm::json_ld:
      return exchange::CompanionForm::json_ld;
    case ExportForm::fiks_politisk:
      return exchange::CompanionForm::fiks_politisk;
    case ExportForm::oparl:
      return exchange::CompanionForm::oparl;
    default:
      return exchange::CompanionForm::einnsyn;
  }
}

bool has(const std::vector<std::string>& list, std::string_view word) { return std::ranges::find(list, word) != list.end(); }

}  // namespace

xml::Node MeetingExport::node(std::string_view element, std::string_view id) const {
  xml::Node each = root_.first_child(element);
  while (each && each.get("id") != id) each = each.next(element);
  return each;
}

std::string MeetingExport::subject_of(const std::string& document) const {
  return std::string(node("document", document).get("of"));
}

/// A case may name the meeting as well as the meeting names the case.
bool MeetingExport::treats(xml::Node meeting, std::string_view id) {
  for (xml::Node item = meeting.first_child("item"); item; item = item.next("item")) {
    if (item.get("case") == id) return true;
  }
  return false;
}

bool MeetingExport::is_about(const std::string& document) const {
  const std::string subject = subject_of(document);
  return !subject.empty() && std::ranges::any_of(chosen_, [&](const std::string& each) {
    return each == subject || treats(node("meeting", each), subject);
  });
}

Status MeetingExport::choose() {
  std::vector<std::string> known, asked = options_.meetings;
  std::string names;
  for (xml::Node each = root_.first_child("meeting"); each; each = each.next("meeting")) {
    known.emplace_back(each.get("id"));
    names += (names.empty() ? "" : ", ") + known.back();
  }
  for (const std::string& each : asked) {
    if (!has(known, each)) return usage_failure("trouble.no-meeting", {{"name", each}, {"known", names}});
  }
  if (asked.empty()) {
    for (const std::string& each : options_.select.documents) {
      const std::string subject = subject_of(each);
      for (const std::string& meeting : known) {
        if (meeting == subject || treats(node("meeting", meeting), subject)) asked.push_back(meeting);
      }
    }
  }
  for (const std::string& each : known) {
    if (asked.empty() || has(asked, each)) chosen_.push_back(each);
  }
  return {};
}

bool MeetingExport::asks_for(const std::string& document, const std::vector<std::string>& all) const {
  if (chosen_.empty()) return false;
  if (std::ranges::any_of(all, [&](const std::string& each) { return is_about(each); })) return is_about(document);
  return !all.empty() && all.front() == document;
}

void MeetingExport::add_meetings(const plan::Variant& variant, const templates::Labels& labels) {
  const std::string about(variant.document.get("of"));
  const bool all_own = std::ranges::all_of(chosen_, [&](const std::string& each) { return kept_.contains(each) && kept_[each].own; });
  if (all_own) return;
  for (exchange::MeetingData& each : exchange::meeting_data(variant, labels, full_ ? root_ : xml::Node())) {
    if (!has(chosen_, each.id)) continue;
    Kept& kept = kept_[each.id];
    const bool own = each.id == about;
    if (kept.labels != nullptr && (kept.own || !own)) continue;
    constexpr std::size_t longest = 40;
    std::string stem = file_word(variant.prose_pack(), each.body, longest) + "-" + each.date.text();
    kept = {std::move(each), &labels, std::move(stem), own};
  }
}

void MeetingExport::add_paper(const ExportedIdentity& identity) {
  const document::Identity& of = identity.document;
  const std::string subject = subject_of(identity.facts.id);
  papers_.push_back({identity.facts.id, subject, of.kind, of.kind_label, of.title, of.registry_number, of.language, of.date,
                     static_cast<bool>(node("meeting", subject)), of.file_stem});
}

/// Two meetings of a body on one day.
void MeetingExport::name_files(std::vector<exchange::CompanionMeeting>& meetings) const {
  std::set<std::string> taken;
  for (exchange::CompanionMeeting& each : meetings) {
    const std::string stem = each.stem;
    for (int number = 2; !taken.insert(each.stem).second; ++number) each.stem = stem + "-" + std::to_string(number);
  }
}

std::map<std::string, std::string> MeetingExport::full_titles(std::string_view meeting) const {
  std::map<std::string, std::string> out;
  const xml::Node of = node("meeting", meeting);
  for (xml::Node item = of.first_child("item"); item; item = item.next("item")) out.emplace(item.get("no"), item.get("title"));
  return out;
}

std::vector<ExportedFile> MeetingExport::files(bool all_titles, Diagnostics& found) const {
  std::vector<exchange::CompanionMeeting> meetings;
  for (const std::string& id : chosen_) {
    const auto kept = kept_.find(id);
    if (kept == kept_.end()) continue;
    exchange::CompanionMeeting made{kept->second.data, {}, kept->second.labels, kept->second.stem, {}};
    for (const exchange::MeetingPaper& each : papers_) {
      const bool of_case = std::ranges::any_of(made.data.items, [&](const exchange::ItemData& item) { return item.of && item.of->id == each.of; });
      if (each.of == id || (!each.meeting && of_case)) made.papers.push_back(each);
    }
    if (all_titles && full_ && options_.form == ExportForm::einnsyn) made.full_titles = full_titles(id);
    meetings.push_back(std::move(made));
  }
  name_files(meetings);
  std::vector<ExportedFile> out;
  for (exchange::CompanionFile& each : exchange::companion_files(companion(options_.form), meetings, options_.base, found))
    out.push_back({std::move(each.name), std::move(each.bytes)});
  return out;
}

}  // namespace planverk::job
