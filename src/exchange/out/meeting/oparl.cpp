// OParl 1.1 as files: an object's address is that of its file, so that a web server answers as the specification has it
// without a program behind it. Persons are roles: plans name nobody. There is no LegislativeTerm: plans know none.
#include <algorithm>
#include <set>

#include "out/meeting/companion.h"
#include "out/meeting/local_time.h"

namespace planverk::exchange {

namespace {

constexpr std::string_view schema = "https://schema.oparl.org/1.1/";

class Site {
 public:
  Site(const std::vector<CompanionMeeting>& meetings, const std::string& base) : meetings_(meetings), base_(base) {}

  std::vector<CompanionFile> files() {
    if (meetings_.empty()) return {};
    for (const CompanionMeeting& each : meetings_) {
      add_organization(each.data);
      add_persons(each.data);
      add_papers(each);
      list("meetings", meeting(each));
    }
    for (const auto& [name, data] : lists_) write_list(name, data);
    for (const char* name : {"organizations", "persons", "meetings", "papers"}) {
      if (!lists_.contains(name)) write_list(name, Json::array());
    }
    write("body", body());
    write_list("bodies", Json::array({body()}));
    write("system", system());
    std::ranges::sort(files_, {}, &CompanionFile::name);
    return std::move(files_);
  }

 private:
  /// Ids of plans may hold what has a meaning in file systems.
  static std::string path_of(const std::string& type, const std::string& id) {
    std::string name;
    for (const char c : id) {
      const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '-';
      name += plain ? c : '-';
    }
    return type + "/" + (name == id ? id : name + "-" + uuid_of(id).substr(0, 8));
  }
  std::string url(const std::string& path) const { return address(base_, "oparl/" + path + ".json"); }
  std::string url_of(const std::string& type, const std::string& id) const { return url(path_of(type, id)); }

  Json object(const std::string& type, const std::string& path) const {
    return {{"id", url(path)}, {"type", std::string(schema) + type}};
  }

  void write(const std::string& path, const Json& json) { files_.push_back({"oparl/" + path + ".json", text_of(json)}); }
  void write_list(const std::string& name, const Json& data) {
    write(name, {{"data", data}, {"pagination", Json::object()}, {"links", Json::object()}});
  }
  /// In a list, and by itself under its address.
  void list(const std::string& name, const Json& json) {
    lists_[name].push_back(json);
    own(json);
  }
  void own(const Json& json) {
    const std::string id = json["id"];
    const std::size_t from = address(base_, "oparl/").size();
    constexpr std::size_t ending = 5;  // .json
    const std::string path = id.substr(from, id.size() - from - ending);
    if (written_.insert(path).second) write(path, json);
  }

  Json system() const {
    Json out = object("System", "system");
    out["oparlVersion"] = schema;
    out["body"] = url("bodies");
    out["name"] = owner();
    return out;
  }
  /// Plans without an organisation are of the body that meets.
  std::string owner() const {
    const MeetingData& first = meetings_.front().data;
    return first.organisation.empty() ? first.body : first.organisation;
  }
  Json body() const {
    Json out = object("Body", "body");
    out["system"] = url("system");
    out["name"] = owner();
    out["organization"] = url("organizations");
    out["person"] = url("persons");
    out["meeting"] = url("meetings");
    out["paper"] = url("papers");
    out["legislativeTerm"] = Json::array();
    return out;
  }

  void add_organization(const MeetingData& of) {
    const std::string path = path_of("organization", of.body_id);
    if (written_.contains(path)) return;
    Json out = object("Organization", path);
    out["body"] = url("body");
    out["name"] = of.body;
    put(out, "classification", of.body_type);
    out["meeting"] = url("meetings");
    list("organizations", out);
  }

  void add_persons(const MeetingData& of) {
    for (const AttendeeData& each : of.attendees) {
      const std::string path = path_of("person", each.role);
      if (written_.contains(path)) continue;
      Json member = object("Membership", path_of("membership", each.role));
      member["person"] = url(path);
      member["organization"] = url_of("organization", of.body_id);
      member["votingRight"] = each.kind != plan::AttendeeKind::other;
      put(member, "role", each.title);
      own(member);
      Json out = object("Person", path);
      out["body"] = url("body");
      out["name"] = each.title;
      put(out, "affix", each.party);
      out["membership"].push_back(member);
      list("persons", out);
    }
  }

  Json file(const std::string& id, const std::string& name, const std::string& path, const std::optional<Date>& date) {
    Json out = object("File", path_of("file", id));
    out["name"] = name;
    const std::size_t slash = path.rfind('/');
    out["fileName"] = slash == std::string::npos ? path : path.substr(slash + 1);
    if (path.ends_with(".pdf")) out["mimeType"] = "application/pdf";
    if (date) out["date"] = date->text();
    out["accessUrl"] = address(base_, path);
    own(out);
    return out;
  }
  Json file(const MeetingPaper& paper) { return file(paper.id, paper.title, paper.file_stem + ".pdf", paper.date); }

  /// Papers are cases: the document about it is the main file, its attachments stand beside it.
  void add_papers(const CompanionMeeting& of) {
    for (const ItemData& item : of.data.items) {
      if (!item.of || item.withheld) continue;
      const std::string path = path_of("paper", item.of->id);
      if (written_.contains(path)) continue;
      Json out = object("Paper", path);
      out["body"] = url("body");
      out["name"] = item.of->title;
      put(out, "reference", item.of->dnr.empty() ? item.of->archive_no : item.of->dnr);
      for (const MeetingPaper& each : of.papers) {
        if (each.meeting || each.of != item.of->id) continue;
        const Json made = file(each);
        if (out.contains("mainFile")) out["auxiliaryFile"].push_back(made);
        else out["mainFile"] = made;
        if (each.date && !out.contains("date")) out["date"] = each.date->text();
      }
      add_attachments(*item.of, out);
      list("papers", consulted(of, item, std::move(out)));
    }
  }

  void add_attachments(const CaseData& of, Json& paper) {
    for (std::size_t i = 0; i < of.attachments.size(); ++i) {
      const AttachmentData& each = of.attachments[i];
      if (each.screened || each.href.empty()) continue;
      paper["auxiliaryFile"].push_back(file(of.id + "-attachment-" + std::to_string(i + 1), each.title, each.href, each.date));
    }
  }

  /// At which meetings the paper is treated: a case that two bodies treat has two.
  Json consulted(const CompanionMeeting& first, const ItemData& of, Json paper) {
    for (const CompanionMeeting& meeting : meetings_) {
      for (const ItemData& item : meeting.data.items) {
        if (!item.of || item.withheld || item.of->id != of.of->id) continue;
        Json out = object("Consultation", path_of("consultation", meeting.data.id + "-" + item.key));
        out["paper"] = paper["id"];
        out["agendaItem"] = url_of("agendaitem", meeting.data.id + "-" + item.key);
        out["meeting"] = url_of("meeting", meeting.data.id);
        out["organization"].push_back(url_of("organization", meeting.data.body_id));
        out["authoritative"] = std::ranges::none_of(item.decisions, [](const DecisionData& each) { return !each.to.empty(); }) &&
                               (&meeting == &first || !item.decisions.empty());
        own(out);
        paper["consultation"].push_back(out);
      }
    }
    return paper;
  }

  Json meeting(const CompanionMeeting& of) {
    const MeetingData& data = of.data;
    Json out = object("Meeting", path_of("meeting", data.id));
    out["name"] = data.name;
    // The three states of the specification, 3.6: planned, called, held.
    const bool held = std::ranges::any_of(data.items, [](const ItemData& each) { return !each.decisions.empty(); });
    out["meetingState"] = held ? "durchgef\u00fchrt" : data.summoned ? "eingeladen" : "terminiert";
    out["start"] = local_text(data.country, data.date, start_of(data));
    if (data.end) out["end"] = local_text(data.country, end_day(data), *data.end);
    if (!data.place.empty()) {
      Json place = object("Location", path_of("location", data.id));
      place["description"] = data.place;
      own(place);
      out["location"] = place;
    }
    out["organization"].push_back(url_of("organization", data.body_id));
    for (const AttendeeData& each : data.attendees) {
      const std::string person = url_of("person", each.role);
      if (each.kind != plan::AttendeeKind::absent && (!out.contains("participant") || !std::ranges::count(out["participant"], Json(person))))
        out["participant"].push_back(person);
    }
    add_files(of, out);
    int order = 0;
    for (const ItemData& each : data.items) out["agendaItem"].push_back(item(of, each, ++order));
    return out;
  }

  void add_files(const CompanionMeeting& of, Json& out) {
    for (const MeetingPaper& each : of.papers) {
      if (!each.meeting) continue;
      const Json made = file(each);
      const std::string as = each.kind == "meetingNotice" ? "invitation" : each.kind == "minutes" ? "resultsProtocol" : std::string();
      if (as.empty() || out.contains(as)) out["auxiliaryFile"].push_back(made);
      else out[as] = made;
    }
  }

  Json item(const CompanionMeeting& of, const ItemData& item, int order) {
    Json out = object("AgendaItem", path_of("agendaitem", of.data.id + "-" + item.key));
    out["meeting"] = url_of("meeting", of.data.id);
    put(out, "number", item.paragraph.empty() ? item.no : item.paragraph);
    out["order"] = order;
    out["name"] = item.title;
    out["public"] = !item.withheld && !item.closed && !item.screened;
    if (item.of && !item.withheld) out["consultation"] = url_of("consultation", of.data.id + "-" + item.key);
    Passage decided;
    for (const DecisionData& each : item.decisions) {
      decided.add(each.text);
      if (!out.contains("result")) put(out, "result", words(of, "export.result." + each.type));
    }
    if (item.withdrawn) put(out, "result", words(of, "export.withdrawn"));
    put(out, "resolutionText", decided.plain());
    if (item.start) out["start"] = local_text(of.data.country, of.data.date, *item.start);
    own(out);
    return out;
  }

  const std::vector<CompanionMeeting>& meetings_;
  const std::string& base_;
  std::map<std::string, Json> lists_;
  std::set<std::string> written_;
  std::vector<CompanionFile> files_;
};

}  // namespace

std::vector<CompanionFile> oparl_files(const std::vector<CompanionMeeting>& meetings, const std::string& base) {
  return Site(meetings, base).files();
}

}  // namespace planverk::exchange
