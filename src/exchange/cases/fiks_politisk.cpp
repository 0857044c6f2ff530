#include "cases/fiks_politisk.h"

#include <algorithm>

#include "base/date.h"
#include "cases/plain_text.h"
#include "json/shape.h"

namespace planverk::exchange::cases {

using json::Value;
using Kind = Value::Kind;

namespace {

/// `2026-09-15T17:00:00+02:00`: the day and the time as the sender has them.
std::string day_of(std::string_view text) {
  const auto day = Date::parse(text.substr(0, 10));
  return day ? day->text() : std::string();
}
std::string time_of(std::string_view text) {
  if (text.size() < 16 || text[10] != 'T') return {};
  const auto time = TimeOfDay::parse(text.substr(11, 5));
  // Midnight is how systems write a day without a time.
  return time && time->minutes != 0 ? time->text() : std::string();
}

class MessageReader {
 public:
  MessageReader(FileId file, Arrivals& arrivals, Diagnostics& found) : shape_(file, found), arrivals_(arrivals) {}

  bool read(const Value& root) {
    if (!root.is(Kind::object)) {
      shape_.refuse(root, "", "{…}");
      return false;
    }
    if (root.find("moete") != nullptr) return read_meeting(root);
    if (root.find("sak") != nullptr) return read_case_message(root);
    return read_calendar(root);
  }

 private:
  bool read_case_message(const Value& root) {
    const Value* value = shape_.member(root, "", "sak", Kind::object);
    if (value == nullptr) return false;
    const auto told = read_case(*value, "/sak");
    if (!told) return false;
    if (root.find("moeteId") != nullptr || root.find("moetedato") != nullptr) {
      arrivals_.add(*told, {treatment(root, "", "utvalgNavn", "moetedato")}, Arrivals::Purpose::decision);
      return true;
    }
    if (root.find("tilUtvalgNavn") != nullptr) {
      arrivals_.add(*told, {}, Arrivals::Purpose::information);
      if (!told->decision.paragraphs.empty()) arrivals_.messages.push_back({"told.case-delegated", {{"title", told->title}}});
      return true;
    }
    std::vector<Treatment> treatments;
    if (const Value* plan = shape_.optional_member(root, "", "forslagTilBehandlingsplan", Kind::array)) {
      for (std::size_t i = 0; i < plan->items.size(); ++i) {
        const std::string at = json::pointer("/forslagTilBehandlingsplan", i);
        treatments.push_back(treatment(plan->items[i], at, "tilUtvalgNavn", "tilMoetedato"));
      }
    }
    const bool proposal = !told->proposal.paragraphs.empty();
    arrivals_.add(*told, treatments, proposal ? Arrivals::Purpose::proposal : Arrivals::Purpose::information);
    return true;
  }

  Treatment treatment(const Value& value, const std::string& at, std::string_view name, std::string_view date) {
    Treatment made;
    made.body = shape_.code(value, at, name);
    made.date = day_of(value.word_of(date));
    made.start = time_of(value.word_of(date));
    made.order = value.word_of("rekkefoelge");
    made.span = shape_.span(value);
    return made;
  }

  /// One meeting with its cases or decisions.
  bool read_meeting(const Value& root) {
    const Value* meeting = shape_.member(root, "", "moete", Kind::object);
    const Value* committee = shape_.member(root, "", "utvalg", Kind::object);
    if (meeting == nullptr || committee == nullptr) return false;
    Treatment treated;
    treated.body = shape_.code(*committee, "/utvalg", "utvalgNavn");
    treated.date = day_of(meeting->word_of("moetedato"));
    treated.start = time_of(meeting->word_of("moetedato"));
    treated.span = shape_.span(*meeting);
    bool right = true;
    for (const auto& [name, purpose] : {std::pair("sak", Arrivals::Purpose::proposal), std::pair("vedtak", Arrivals::Purpose::decision)}) {
      const Value* cases = shape_.optional_member(root, "", name, Kind::array);
      for (std::size_t i = 0; cases != nullptr && i < cases->items.size(); ++i) {
        const auto told = read_case(cases->items[i], json::pointer(json::pointer("", name), i));
        right = right && told;
        if (told) arrivals_.add(*told, {treated}, purpose);
      }
    }
    return right;
  }

  bool read_calendar(const Value& root) {
    const Value* committees = shape_.member(root, "", "utvalg", Kind::array);
    if (committees == nullptr) return false;
    for (std::size_t i = 0; i < committees->items.size(); ++i) {
      const Value& committee = committees->items[i];
      const std::string at = json::pointer("/utvalg", i);
      const Value* meetings = shape_.optional_member(committee, at, "moete", Kind::array);
      for (std::size_t k = 0; meetings != nullptr && k < meetings->items.size(); ++k) {
        const Value& meeting = meetings->items[k];
        arrivals_.add_meeting({shape_.code(committee, at, "utvalgNavn"), day_of(meeting.word_of("moetedato")),
                               time_of(meeting.word_of("moetedato")), {}, shape_.span(meeting)});
      }
    }
    return true;
  }

  std::optional<ToldCase> read_case(const Value& value, const std::string& at) {
    if (!value.is(Kind::object)) {
      shape_.refuse(value, at, "{…}");
      return std::nullopt;
    }
    ToldCase told;
    told.span = shape_.span(value);
    told.title = shape_.code(value, at, "tittel");
    if (told.title.empty()) return std::nullopt;
    told.archive_no = number(value, "arkivSaksnummer", "saksaar", "sakssekvensnummer");
    if (told.archive_no.empty()) told.archive_no = number(value, "arkivetsSaksnummer", "saksaar", "sakssekvensnummer");
    if (told.archive_no.empty()) told.registry_no = number(value, "fagsystemetsSaksnummer", "saksaar", "sakssekvensnummer");
    told.record_no = number(value, "arkivJournalnummer", "journalsekvensnummer", "journalaar");
    told.committee_no = number(value, "utvalgetsSaksnummer", "sakssekvensnummer", "saksaar");
    told.officer = value.word_of("saksansvarlig");
    told.decided = day_of(value.word_of("vedtaksdato"));
    told.proposal = text(value, at, "forslagTilVedtak");
    told.description = text(value, at, "saksbeskrivelse");
    told.decision = text(value, at, "vedtak");
    if (const Value* closed = shape_.optional_member(value, at, "skjerming", Kind::object)) {
      told.restricted = true;
      told.basis = closed->word_of("skjermingshjemmel");
    }
    if (const Value* votes = value.find("votering"); votes != nullptr && !votes->items.empty() && !told_votes_) {
      told_votes_ = true;
      arrivals_.messages.push_back({"told.case-votes", {}});
    }
    return told;
  }

  static std::string number(const Value& value, std::string_view name, std::string_view first, std::string_view second) {
    const Value* pair = value.find(name);
    if (pair == nullptr) return {};
    const std::string_view one = pair->word_of(first), other = pair->word_of(second);
    return one.empty() || other.empty() ? std::string() : std::string(one) + '/' + std::string(other);
  }

  Text text(const Value& value, const std::string& at, std::string_view name) {
    const Value* described = shape_.optional_member(value, at, name, Kind::object);
    if (described == nullptr) return {};
    const Value* content = described->find("tekstInnhold");
    const Value* format = described->find("tekstFormat");
    if (content == nullptr) return {};
    const std::string codes = format == nullptr ? std::string()
                                                : std::string(format->word_of("kodeverdi")) + ' ' +
                                                      std::string(format->word_of("kodebeskrivelse"));
    return {paragraphs_of(content->word(), codes), shape_.span(*content)};
  }

  json::Shape shape_;
  Arrivals& arrivals_;
  bool told_votes_ = false;
};

}  // namespace

bool is_fiks_politisk(std::string_view bytes) {
  const std::size_t begin = bytes.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  if (begin == std::string_view::npos || bytes[begin] != '{') return false;
  constexpr std::size_t looked_at = 65'536;
  const std::string_view head = bytes.substr(0, looked_at);
  const auto has = [&](std::string_view word) { return head.find(word) != std::string_view::npos; };
  if (has("\"dimension\"")) return false;
  return has("\"utvalgNavn\"") || has("\"tilUtvalgNavn\"") || (has("\"sak\"") && has("\"referanseEksternNoekkel\""));
}

bool read_fiks_politisk(const Sources& sources, FileId file, Arrivals& arrivals, Diagnostics& found) {
  const auto root = json::parse(sources, file, {}, found);
  return root && MessageReader(file, arrivals, found).read(*root);
}

}  // namespace planverk::exchange::cases
