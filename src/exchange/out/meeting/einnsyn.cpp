// eInnsyn: a meeting as a Moetemappe with its cases, decisions and votes. The API is a place of publication, so texts are
// those of the public version whoever asks; titles that only some may see go into the fields that it keeps from the public.
#include "out/meeting/companion.h"
#include "out/meeting/local_time.h"

namespace planverk::exchange {

namespace {

constexpr std::string_view html_type = "text/html";

/// The codes of moetesakstype, by plan::ItemKind.
std::string_view case_type(plan::ItemKind kind) {
  switch (kind) {
    case plan::ItemKind::matter:
    case plan::ItemKind::election:
      return "politisk";
    case plan::ItemKind::opening:
      return "godkjenning";
    case plan::ItemKind::information:
      return "orientering";
    case plan::ItemKind::referral:
      return "referat";
    case plan::ItemKind::delegated:
      return "delegert";
    case plan::ItemKind::interpellation:
      return "interpellasjon";
    case plan::ItemKind::question:
    case plan::ItemKind::other:
      return "annet";
  }
  return "annet";
}

/// What documents of meetings are called there; others by the name of their kind.
std::string document_type(const MeetingPaper& paper) {
  struct Called {
    std::string_view kind, type;
  };
  constexpr Called called[] = {{"meetingNotice", "moeteinnkalling"}, {"agenda", "saksliste"},       {"minutes", "moeteprotokoll"},
                               {"minutesExtract", "saksprotokoll"},  {"meetingPack", "sakskart"},   {"decisionList", "vedtaksliste"}};
  for (const Called& each : called) {
    if (each.kind == paper.kind) return std::string(each.type);
  }
  return paper.kind_label;
}

class Writer {
 public:
  Writer(const CompanionMeeting& meeting, const std::string& base) : meeting_(meeting), data_(meeting.data), base_(base) {}

  Json folder() const {
    Json out = titled(data_.name, {}, "meeting");
    out["moetenummer"] = data_.no.empty() ? data_.date.text() : data_.no;
    out["utvalg"] = data_.body;
    out["moetedato"] = utc_text(data_.country, data_.date, start_of(data_));
    put(out, "moetested", data_.place);
    for (const MeetingPaper& each : meeting_.papers) {
      if (each.meeting) out["moetedokument"].push_back(document(each));
    }
    for (const ItemData& each : data_.items) out["moetesak"].push_back(matter(each));
    return out;
  }

 private:
  Json titled(const std::string& open, const std::string& full, const std::string& part) const {
    Json out = {{"systemId", uuid_of(data_, part)}};
    out["offentligTittel"] = open;
    out["offentligTittelSensitiv"] = full.empty() ? open : full;
    return out;
  }

  static Json text(const Passage& passage) { return {{"tekstInnhold", passage.html()}, {"tekstFormat", html_type}}; }

  Json document(const MeetingPaper& paper) const {
    Json out = titled(paper.title, {}, "document/" + paper.id);
    out["moetedokumenttype"] = document_type(paper);
    put(out, "saksbehandler", data_.secretary);
    out["dokumentbeskrivelse"].push_back(description(paper.title, "hoveddokument", 1, file_of(paper)));
    return out;
  }

  std::string file_of(const MeetingPaper& paper) const { return base_.empty() ? std::string() : address(base_, paper.file_stem + ".pdf"); }

  static Json description(const std::string& title, std::string_view as, int number, const std::string& file) {
    Json out = {{"tittel", title}, {"tittelSensitiv", title}, {"dokumentnummer", number}, {"tilknyttetRegistreringSom", as}};
    if (!file.empty()) out["dokumentobjekt"].push_back({{"referanseDokumentfil", file}});
    return out;
  }

  Json matter(const ItemData& item) const {
    const auto full = meeting_.full_titles.find(item.no);
    Json out = titled(item.withheld ? std::string(masked) : item.title, full == meeting_.full_titles.end() ? std::string() : full->second,
                      "item/" + item.key);
    if (item.withheld && item.screened) put(out, "beskrivelse", item.screened->words);
    else if (item.withdrawn) put(out, "beskrivelse", words(meeting_, "export.withdrawn"));
    out["moetesakstype"] = case_type(item.kind);
    if (item.number) {
      out["moetesaksaar"] = item.number->year;
      out["moetesakssekvensnummer"] = item.number->number;
    }
    out["utvalg"] = data_.body;
    if (const DecisionData* proposed = item.proposed(); proposed != nullptr && !proposed->text.empty()) out["innstilling"] = text(proposed->text);
    if (const Json decided = decision(item); !decided.empty()) out["vedtak"] = decided;
    if (const Json papers = descriptions(item); !papers.empty()) out["dokumentbeskrivelse"] = papers;
    return out;
  }

  Json decision(const ItemData& item) const {
    Passage decided;
    Date day = data_.date;
    for (const DecisionData& each : item.decisions) {
      decided.add(each.text);
      day = each.date.value_or(day);
    }
    if (decided.empty()) return {};
    Json out = {{"systemId", uuid_of(data_, "decision/" + item.key)}, {"vedtakstekst", text(decided)}, {"dato", day.text()}};
    for (const VoteData& vote : item.votes) {
      for (const BallotData& each : vote.ballots) {
        if (each.choice != plan::Choice::absent) out["votering"].push_back(ballot(each));
      }
    }
    if (const Passage before = proceedings_of(meeting_, item); !before.empty()) out["behandlingsprotokoll"] = text(before);
    return out;
  }

  static Json ballot(const BallotData& of) {
    Json member = {{"moetedeltakerNavn", of.title}};
    put(member, "moetedeltakerFunksjon", of.party);
    const std::string_view choice = of.choice == plan::Choice::yes ? "Ja" : of.choice == plan::Choice::no ? "Nei" : "Blankt";
    return {{"moetedeltaker", member}, {"stemme", choice}};
  }

  Json descriptions(const ItemData& item) const {
    Json out = Json::array();
    const auto add = [&](const std::string& title, std::string_view as, const std::string& file) {
      out.push_back(description(title, as, static_cast<int>(out.size()) + 1, file));
    };
    if (!item.of) return out;
    for (const MeetingPaper& each : meeting_.papers) {
      if (!each.meeting && each.of == item.of->id) add(each.title, "hoveddokument", file_of(each));
    }
    std::vector<AttachmentData> attached = item.of->attachments;
    attached.insert(attached.end(), item.attachments.begin(), item.attachments.end());
    for (const AttachmentData& each : attached) {
      const bool given = !each.screened && !each.href.empty() && !base_.empty();
      add(each.screened ? std::string(masked) : each.title, "vedlegg", given ? address(base_, each.href) : std::string());
    }
    return out;
  }

  const CompanionMeeting& meeting_;
  const MeetingData& data_;
  const std::string& base_;
};

}  // namespace

std::vector<CompanionFile> einnsyn_files(const std::vector<CompanionMeeting>& meetings, const std::string& base) {
  std::vector<CompanionFile> out;
  for (const CompanionMeeting& each : meetings) out.push_back({each.stem + ".einnsyn.json", text_of(Writer(each, base).folder())});
  return out;
}

}  // namespace planverk::exchange
