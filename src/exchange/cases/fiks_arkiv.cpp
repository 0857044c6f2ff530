#include "cases/fiks_arkiv.h"

#include <algorithm>

#include "base/date.h"
#include "base/utf8.h"
#include "cases/plain_text.h"
#include "xml/reader.h"

namespace planverk::exchange::cases {

constexpr Rule rules[] = {
    {"case-archive", "", Stage::exchange, RuleClass::format, Severity::error,
     "A message of Fiks Arkiv that is taken in holds a case (mappe) or a record (registrering) with a title.",
     "ledger: case-archive"},
};

namespace {

std::string_view local(std::string_view name) { return name.substr(name.find(':') == std::string_view::npos ? 0 : name.find(':') + 1); }

xml::Node child(xml::Node parent, std::string_view name) {
  for (xml::Node each = parent.first_child(); each; each = each.next()) {
    if (each.type() == xml::Node::Type::element && local(each.name()) == name) return each;
  }
  return {};
}

std::string text_of(xml::Node parent, std::string_view name) {
  const xml::Node found = child(parent, name);
  return found ? std::string(utf8::trim(utf8::collapse(found.text()))) : std::string();
}

template <class Visit>
void each_child(xml::Node parent, std::string_view name, Visit&& visit) {
  parent.each_element([&](xml::Node each) {
    if (local(each.name()) == name) visit(each);
  });
}

class ArchiveReader {
 public:
  ArchiveReader(const xml::Tree& tree, Arrivals& arrivals, Diagnostics& found) : tree_(tree), arrivals_(arrivals), found_(found) {}

  bool read() {
    const xml::Node root = tree_.root();
    walk(root);
    if (!any_ && found_.empty()) found_.add("case-archive", tree_.span(root)).mend();
    return any_;
  }

 private:
  /// Messages nest cases in what they call themselves; answers nest them in results.
  void walk(xml::Node node) {
    const std::string_view name = local(node.name());
    if (name == "mappe") return is_meeting(node) ? read_meeting(node) : read_case(node);
    if (name == "registrering") return read_lone_record(node);
    node.each_element([this](xml::Node each) { walk(each); });
  }

  void read_case(xml::Node folder) {
    ToldCase told = head(folder);
    if (told.title.empty()) return refuse(folder);
    told.archive_no = pair(folder, "saksaar", "sakssekvensnummer");
    if (told.archive_no.empty()) told.archive_no = text_of(folder, "mappeID");
    told.archive_code = text_of(child(folder, "klassifikasjon"), "klasseID");
    told.officer = text_of(child(folder, "saksansvarlig"), "navn");
    // A message has its record beside the folder, an answer within it.
    each_child(folder, "registrering", [&](xml::Node record) { add_record(record, told); });
    each_child(folder.parent(), "registrering", [&](xml::Node record) { add_record(record, told); });
    add(told);
  }

  /// A moetemappe: types stand in attributes with prefixes of any name, but only a meeting has a committee and a number.
  static bool is_meeting(xml::Node folder) { return child(folder, "utvalg") && child(folder, "moetenummer"); }

  void read_meeting(xml::Node folder) {
    Treatment treated;
    const xml::Node committee = child(folder, "utvalg");
    treated.body = child(committee, "navn") ? text_of(committee, "navn") : text_of(folder, "utvalg");
    const auto day = Date::parse(text_of(folder, "moetedato").substr(0, 10));
    if (day) treated.date = day->text();
    treated.span = tree_.span(folder);
    any_ = true;
    arrivals_.add_meeting(treated);
    each_child(folder, "registrering", [&](xml::Node record) {
      if (child(record, "moetesakstype")) read_meeting_case(record, treated);
    });
    if (child(folder, "moetedeltaker")) arrivals_.messages.push_back({"told.case-votes", {}});
  }

  /// What was decided, else what is proposed; documents of the meeting itself are no cases.
  void read_meeting_case(xml::Node record, const Treatment& treated) {
    ToldCase told = head(record);
    if (told.title.empty()) return refuse(record);
    const std::string number = text_of(record, "moetesakssekvensnummer"), year = text_of(record, "moetesaksaar");
    if (!number.empty() && !year.empty()) told.committee_no = number + "/" + year;
    add_record(record, told);
    const xml::Node report = child(record, "utredning");
    told.proposal = described(child(record, "innstilling"));
    if (told.proposal.paragraphs.empty()) told.proposal = described(child(report, "innstilling"));
    if (Text facts = described(child(report, "saksbeskrivelse")); !facts.paragraphs.empty()) told.description = std::move(facts);
    const xml::Node decided = child(record, "vedtak");
    told.decision = described(child(decided, "vedtakstekst"));
    const auto day = Date::parse(text_of(decided, "dato").substr(0, 10));
    if (day) told.decided = day->text();
    const bool has_decision = !told.decision.paragraphs.empty();
    arrivals_.add(told, {treated},
                  has_decision                         ? Arrivals::Purpose::decision
                  : !told.proposal.paragraphs.empty() ? Arrivals::Purpose::proposal
                                                       : Arrivals::Purpose::information);
  }

  Text described(xml::Node node) const {
    const xml::Node format = child(node, "tekstFormat");
    const xml::Node content = child(node, "tekstInnhold");
    if (!content) return {};
    return {paragraphs_of(content.text(), child(format, "kode") ? text_of(format, "kode") : text_of(node, "tekstFormat")), tree_.span(node)};
  }

  /// A record that stands beside a folder has been read with it.
  void read_lone_record(xml::Node record) {
    if (child(record.parent(), "mappe")) return;
    ToldCase told = head(record);
    if (told.title.empty()) return refuse(record);
    const xml::Node folder = child(record, "referanseForelderMappe");
    told.archive_no = pair(child(folder, "saksnummer"), "saksaar", "sakssekvensnummer");
    add_record(record, told);
    add(told);
  }

  void refuse(xml::Node node) {
    found_.add("case-archive", tree_.span(node)).variant("title").with("element", std::string(node.name())).mend("title");
  }
  void add(const ToldCase& told) {
    any_ = true;
    arrivals_.add(told, {}, Arrivals::Purpose::information);
  }

  ToldCase head(xml::Node node) {
    ToldCase told;
    told.span = tree_.span(node);
    told.title = text_of(node, "tittel");
    close(node, told.restricted, told.basis);
    const auto words = paragraphs_of(text_of(node, "beskrivelse"), {});
    if (!words.empty()) told.description = {words, tree_.span(child(node, "beskrivelse"))};
    return told;
  }

  static void close(xml::Node node, bool& restricted, std::string& basis) {
    const xml::Node closed = child(node, "skjerming");
    if (!closed) return;
    restricted = true;
    basis = text_of(closed, "skjermingshjemmel");
  }

  static std::string pair(xml::Node node, std::string_view first, std::string_view second) {
    const std::string one = text_of(node, first), other = text_of(node, second);
    return one.empty() || other.empty() ? std::string() : one + '/' + other;
  }

  /// The last record that has a number is the paper for the committee.
  void add_record(xml::Node record, ToldCase& told) {
    if (auto number = pair(record, "journalsekvensnummer", "journalaar"); !number.empty()) told.record_no = std::move(number);
    bool closed = false;
    std::string basis;
    close(record, closed, basis);
    each_child(record, "dokumentbeskrivelse", [&](xml::Node document) {
      const xml::Node as = child(document, "tilknyttetRegistreringSom");
      const std::string code = child(as, "kode") ? text_of(as, "kode") : as ? std::string(utf8::trim(as.text())) : std::string();
      if (code.starts_with('H') || code.starts_with("hoved")) return;
      Enclosure enclosure;
      enclosure.title = text_of(document, "tittel");
      if (enclosure.title.empty()) return;
      enclosure.number = text_of(document, "dokumentnummer");
      const auto day = Date::parse(text_of(document, "opprettetDato").substr(0, 10));
      if (day) enclosure.date = day->text();
      enclosure.restricted = closed || static_cast<bool>(child(document, "skjerming"));
      enclosure.span = tree_.span(document);
      told.enclosures.push_back(std::move(enclosure));
    });
  }

  const xml::Tree& tree_;
  Arrivals& arrivals_;
  Diagnostics& found_;
  bool any_ = false;
};

}  // namespace

bool is_fiks_arkiv(std::string_view bytes) {
  constexpr std::size_t looked_at = 8192;
  const std::string_view head = bytes.substr(0, looked_at);
  const std::size_t begin = head.find_first_not_of(" \t\r\n\xEF\xBB\xBF");
  return begin != std::string_view::npos && head[begin] == '<' && head.find("fiks-protokoll/fiks-arkiv/") != std::string_view::npos;
}

bool read_fiks_arkiv(const Sources& sources, FileId file, const Limits& limits, Arrivals& arrivals, Diagnostics& found) {
  const auto tree = xml::parse(sources, file, limits, found);
  return tree && ArchiveReader(*tree, arrivals, found).read();
}

}  // namespace planverk::exchange::cases
