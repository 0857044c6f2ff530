// schema.org: a meeting as an Event with its items as parts, their decisions as works and their votes as actions.
#include "out/meeting/companion.h"
#include "out/meeting/local_time.h"

namespace planverk::exchange {

namespace {

class Writer {
 public:
  Writer(const CompanionMeeting& meeting, const std::string& base) : meeting_(meeting), data_(meeting.data), base_(base) {}

  Json event() const {
    Json out = {{"@context", "https://schema.org"}, {"@type", "Event"}, {"@id", name_of("meeting")}};
    out["name"] = data_.name;
    put(out, "identifier", data_.no);
    put(out, "inLanguage", data_.language);
    out["startDate"] = data_.start ? local_text(data_.country, data_.date, *data_.start) : data_.date.text();
    if (data_.end) out["endDate"] = local_text(data_.country, end_day(data_), *data_.end);
    out["eventStatus"] = "https://schema.org/EventScheduled";
    out["eventAttendanceMode"] = attendance();
    if (!data_.place.empty()) out["location"] = {{"@type", "Place"}, {"name", data_.place}};
    out["organizer"] = organizer();
    for (const ItemData& each : data_.items) out["subEvent"].push_back(part(each));
    for (const MeetingPaper& each : meeting_.papers) {
      if (each.meeting) out["subjectOf"].push_back(paper(each));
    }
    return out;
  }

 private:
  std::string name_of(const std::string& part) const { return "urn:uuid:" + uuid_of(data_, part); }

  std::string attendance() const {
    const std::string_view form = data_.form == plan::MeetingForm::remote   ? "OnlineEventAttendanceMode"
                                  : data_.form == plan::MeetingForm::hybrid ? "MixedEventAttendanceMode"
                                                                            : "OfflineEventAttendanceMode";
    return "https://schema.org/" + std::string(form);
  }

  Json organizer() const {
    Json out = {{"@type", "GovernmentOrganization"}, {"name", data_.body}};
    if (data_.organisation.empty()) return out;
    out["parentOrganization"] = {{"@type", "GovernmentOrganization"}, {"name", data_.organisation}};
    put(out["parentOrganization"], "identifier", data_.organisation_number);
    return out;
  }

  Json part(const ItemData& item) const {
    Json out = {{"@type", "Event"}, {"@id", name_of("item/" + item.key)}, {"name", item.title}};
    put(out, "identifier", item.paragraph.empty() ? item.no : item.paragraph);
    const std::string day = data_.date.text();
    out["startDate"] = item.start ? local_text(data_.country, data_.date, *item.start) : day;
    if (item.withdrawn) out["eventStatus"] = "https://schema.org/EventCancelled";
    if (!data_.place.empty()) out["location"] = {{"@type", "Place"}, {"name", data_.place}};
    if (item.of && !item.withheld) out["about"] = matter(*item.of);
    for (const DecisionData& each : item.decisions) {
      if (!each.text.empty()) out["workFeatured"].push_back(decision(each));
    }
    for (const VoteData& each : item.votes) out["potentialAction"].push_back(vote(each));
    return out;
  }

  static Json matter(const CaseData& of) {
    Json out = {{"@type", "Thing"}, {"name", of.title}};
    put(out, "identifier", of.dnr.empty() ? of.archive_no : of.dnr);
    return out;
  }

  Json decision(const DecisionData& of) const {
    Json out = {{"@type", "CreativeWork"}, {"name", words(meeting_, "minutes.decision")}, {"text", of.text.plain()}};
    out["dateCreated"] = of.date.value_or(data_.date).text();
    out["creator"] = {{"@type", "Organization"}, {"name", of.by.empty() ? data_.body : of.by}};
    return out;
  }

  Json vote(const VoteData& of) const {
    Json out = {{"@type", "VoteAction"}, {"name", vote_words(meeting_, of)}, {"actionStatus", "https://schema.org/CompletedActionStatus"}};
    out["agent"] = {{"@type", "Organization"}, {"name", data_.body}};
    for (const std::string& each : {of.yes_means, of.no_means}) {
      if (!each.empty()) out["actionOption"].push_back(each);
    }
    struct Answer {
      const std::optional<int>& votes;
      std::string_view key;
    };
    for (const Answer& each : {Answer{of.yes, "yes"}, Answer{of.no, "no"}, Answer{of.abstained, "abstained"}, Answer{of.absent, "absent"}}) {
      if (each.votes)
        out["result"].push_back({{"@type", "PropertyValue"}, {"propertyID", each.key}, {"value", *each.votes}});
    }
    return out;
  }

  Json paper(const MeetingPaper& of) const {
    Json out = {{"@type", "DigitalDocument"}, {"name", of.title}, {"genre", of.kind_label}};
    put(out, "identifier", of.number);
    put(out, "inLanguage", of.language);
    if (of.date) out["dateCreated"] = of.date->text();
    if (!base_.empty()) {
      out["encoding"].push_back(encoding(of, "application/pdf", ".pdf"));
      out["encoding"].push_back(encoding(of, "text/html", ".html"));
    }
    return out;
  }

  Json encoding(const MeetingPaper& of, std::string_view type, const char* ending) const {
    return {{"@type", "MediaObject"}, {"encodingFormat", type}, {"contentUrl", address(base_, of.file_stem + ending)}};
  }

  const CompanionMeeting& meeting_;
  const MeetingData& data_;
  const std::string& base_;
};

}  // namespace

std::vector<CompanionFile> json_ld_files(const std::vector<CompanionMeeting>& meetings, const std::string& base) {
  std::vector<CompanionFile> out;
  for (const CompanionMeeting& each : meetings) out.push_back({each.stem + ".jsonld", text_of(Writer(each, base).event())});
  return out;
}

}  // namespace planverk::exchange
