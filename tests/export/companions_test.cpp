// Meetings in the shapes of other systems, of meetings made up at random. What the systems' own schemas and other programs
// say of them is asked by tests/program/exporting.py.
#include "exchange/companions.h"

#include <algorithm>
#include <nlohmann/json.hpp>
#include <set>

#include "cases/fiks_politisk.h"
#include "out/meeting/local_time.h"
#include "random_meeting.h"
#include "shapes.h"
#include "support/catch.h"
#include "traced_plan.h"
#include "xml/reader.h"

namespace planverk::exchange {

namespace {

using Json = nlohmann::ordered_json;

constexpr CompanionForm every_form[] = {CompanionForm::einnsyn, CompanionForm::json_ld, CompanionForm::fiks_politisk, CompanionForm::oparl};
const std::string base = "https://strandvika.example.se/moten/";

struct Made {
  std::vector<CompanionFile> files;
  std::string found;
};

/// As `export` does it: eInnsyn has the words of the public version, and titles of the full one.
Made made(CompanionForm form, const std::string& plan, plan::Audience audience) {
  Made out;
  const plan::Audience read_as = form == CompanionForm::einnsyn ? plan::Audience::open : audience;
  const auto look = [&](const test::TracedDocument& document) {
    if (document.variant.document.get("of") != "m") return;
    const bool full = read_as == plan::Audience::full;
    CompanionMeeting meeting;
    meeting.data = meeting_data(document.variant, document.labels, full ? document.plan : xml::Node()).front();
    meeting.labels = &document.labels;
    meeting.stem = "meeting";
    meeting.papers.push_back({"minutes", "m", "minutes", "Protokoll", "Protokoll", {}, "sv-SE", Date::parse("2026-08-30"), true, "minutes"});
    if (form == CompanionForm::einnsyn && audience == plan::Audience::full) {
      const xml::Node node = document.plan.first_child("meeting");
      for (xml::Node each = node.first_child("item"); each; each = each.next("item"))
        meeting.full_titles.emplace(each.get("no"), each.get("title"));
    }
    Diagnostics found;
    out.files = companion_files(form, {meeting}, base, found);
    for (const Diagnostic& each : found.all()) out.found += each.message.key + "\n";
  };
  test::for_each_document(plan, look, read_as);
  return out;
}

std::string shape_of(CompanionForm form) {
  constexpr const char* names[] = {"einnsyn", "json-ld", "fiks-politisk", "oparl"};
  return names[static_cast<std::size_t>(form)];
}

std::string all_text(const Made& made) {
  std::string out;
  for (const CompanionFile& file : made.files) out += file.name + "\n" + file.bytes;
  return out;
}

void gather(const Json& value, std::string_view name, std::vector<std::string>& out) {
  if (value.is_object() && value.contains(name) && value[std::string(name)].is_string()) out.push_back(value[std::string(name)]);
  if (value.is_structured()) {
    for (const Json& each : value) gather(each, name, out);
  }
}
std::vector<std::string> values(const Made& made, std::string_view name) {
  std::vector<std::string> out;
  for (const CompanionFile& file : made.files) gather(Json::parse(file.bytes), name, out);
  return out;
}

bool tells(const std::string& text, const std::string& secret) { return text.find(secret) != std::string::npos; }

}  // namespace

TEST_CASE("companions: whatever the meeting, each form has the shape that its system asks for", "[companions]") {
  std::size_t files = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const test::RandomMeeting meeting = test::random_meeting(seed);
    for (const CompanionForm form : every_form) {
      for (const plan::Audience audience : {plan::Audience::full, plan::Audience::open}) {
        const Made it = made(form, meeting.plan, audience);
        CHECK(it.found.empty());
        for (const CompanionFile& file : it.files) {
          INFO("seed " << seed << " " << file.name << "\n" << file.bytes);
          CHECK(test::faults_of(Json::parse(file.bytes), shape_of(form)) == "");
          ++files;
        }
      }
    }
  }
  CHECK(files > 1000);
}

TEST_CASE("companions: the public version says nothing that is restricted, the full one says it", "[companions]") {
  std::size_t secrets = 0, titles = 0;
  for (std::uint64_t seed = 1; seed <= 60; ++seed) {
    const test::RandomMeeting meeting = test::random_meeting(seed);
    INFO("seed " << seed << "\n" << meeting.plan);
    for (const CompanionForm form : every_form) {
      const std::string open = all_text(made(form, meeting.plan, plan::Audience::open));
      for (const std::string& each : meeting.secrets) CHECK_FALSE(tells(open, each));
    }
    // Titles go to eInnsyn in the field that it keeps from the public, and in no other.
    const Made einnsyn = made(CompanionForm::einnsyn, meeting.plan, plan::Audience::full);
    const std::string full = all_text(einnsyn), kept = [&] {
      std::string out;
      for (const std::string& each : values(einnsyn, "offentligTittelSensitiv")) out += each + "\n";
      return out;
    }();
    for (const std::string& each : meeting.secrets) {
      const auto count = [&](const std::string& text) {
        std::size_t n = 0;
        for (std::size_t at = text.find(each); at != std::string::npos; at = text.find(each, at + 1)) ++n;
        return n;
      };
      CHECK(count(full) == count(kept));
      titles += count(kept);
    }
    const std::string told = all_text(made(CompanionForm::json_ld, meeting.plan, plan::Audience::full));
    for (const std::string& each : meeting.secrets) secrets += tells(told, each) ? 1U : 0U;
  }
  CHECK(secrets > 50);
  CHECK(titles > 10);
}

TEST_CASE("companions: ids are those of no other thing, and the same in each version", "[companions]") {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    const test::RandomMeeting meeting = test::random_meeting(seed);
    INFO("seed " << seed << "\n" << meeting.plan);
    const Made full = made(CompanionForm::einnsyn, meeting.plan, plan::Audience::full);
    const std::vector<std::string> ids = values(full, "systemId");
    CHECK(std::set<std::string>(ids.begin(), ids.end()).size() == ids.size());
    CHECK(values(made(CompanionForm::einnsyn, meeting.plan, plan::Audience::open), "systemId") == ids);
    std::vector<std::string> more = values(made(CompanionForm::json_ld, meeting.plan, plan::Audience::full), "@id");
    for (const std::string& each : values(made(CompanionForm::json_ld, meeting.plan, plan::Audience::open), "@id"))
      CHECK(std::ranges::find(more, each) != more.end());
    CHECK(all_text(full) == all_text(made(CompanionForm::einnsyn, meeting.plan, plan::Audience::full)));
  }
}

TEST_CASE("companions: every point of a decision is in each form", "[companions]") {
  std::size_t points = 0;
  for (std::uint64_t seed = 1; seed <= 40; ++seed) {
    const test::RandomMeeting meeting = test::random_meeting(seed);
    for (const CompanionForm form : every_form) {
      const std::string text = all_text(made(form, meeting.plan, plan::Audience::open));
      for (std::string each : meeting.points) {
        const bool html = form == CompanionForm::einnsyn || form == CompanionForm::fiks_politisk;
        if (html) each.replace(each.find('&'), 1, "&amp;");
        INFO("seed " << seed << " " << each << "\n" << text);
        CHECK(tells(text, each));
        ++points;
      }
    }
    CHECK(made(CompanionForm::fiks_politisk, meeting.plan, plan::Audience::full).files.size() == meeting.decided);
  }
  CHECK(points > 200);
}

TEST_CASE("companions: what goes out as Fiks politisk behandling comes in as the same decisions", "[companions]") {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    const test::RandomMeeting meeting = test::random_meeting(seed);
    INFO("seed " << seed << "\n" << meeting.plan);
    Sources sources;
    Diagnostics found;
    const auto tree = xml::parse(sources, sources.add("plan.xml", "<planData><body id=\"b\" name=\"Kommunstyrelsen\"/></planData>"), {}, found);
    const std::vector<std::pair<std::string, std::string>> picks;
    const cases::Known known(tree->root(), picks);
    std::vector<std::string> points;
    for (const CompanionFile& file : made(CompanionForm::fiks_politisk, meeting.plan, plan::Audience::open).files) {
      REQUIRE(cases::is_fiks_politisk(file.bytes));
      cases::Arrivals arrivals(known, {}, found);
      CHECK(cases::read_fiks_politisk(sources, sources.add(file.name, file.bytes), arrivals, found));
      for (const Arrival& at : arrivals.arrivals) {
        if (at.name != "meeting") continue;
        REQUIRE(at.children.size() == 1);
        REQUIRE(at.children.front().children.size() == 1);
        for (const Arrival& point : at.children.front().children.front().children) points.push_back(point.text->value);
      }
    }
    CHECK(found.empty());
    CHECK(points == meeting.points);
  }
}

TEST_CASE("companions: every address within OParl leads to a file of the export", "[companions]") {
  for (std::uint64_t seed = 1; seed <= 30; ++seed) {
    const Made site = made(CompanionForm::oparl, test::random_meeting(seed).plan, seed % 2 == 0 ? plan::Audience::full : plan::Audience::open);
    std::set<std::string> addresses;
    for (const CompanionFile& file : site.files) addresses.insert(base + file.name);
    CHECK(addresses.size() == site.files.size());
    const std::string text = all_text(site);
    std::size_t links = 0;
    for (std::size_t at = text.find("\"" + base + "oparl/"); at != std::string::npos; at = text.find("\"" + base + "oparl/", at + 1)) {
      const std::string link = text.substr(at + 1, text.find('"', at + 1) - at - 1);
      INFO("seed " << seed << " " << link);
      CHECK(addresses.contains(link));
      ++links;
    }
    CHECK(links > 20);
    for (const CompanionFile& file : site.files) {
      const Json json = Json::parse(file.bytes);
      if (!json.contains("data")) CHECK(json["id"] == base + file.name);
    }
  }
}

TEST_CASE("companions: decision-number", "[companions]") {
  std::string plan = test::random_meeting(3).plan;
  for (std::uint64_t seed = 4; plan.find("<decision") == std::string::npos; ++seed) plan = test::random_meeting(seed).plan;
  for (std::size_t at = plan.find(" paragraph=\""); at != std::string::npos; at = plan.find(" paragraph=\""))
    plan.erase(at, plan.find('"', at + 12) + 1 - at);
  for (std::size_t at = plan.find("<hearing"); at != std::string::npos; at = plan.find("<hearing")) plan.erase(at, plan.find("/>", at) + 2 - at);
  const Made it = made(CompanionForm::fiks_politisk, plan, plan::Audience::full);
  CHECK(it.found.find("decision-number\n") != std::string::npos);
  CHECK(it.files.empty());
  CHECK(made(CompanionForm::einnsyn, plan, plan::Audience::full).found.empty());
}

TEST_CASE("companions: numbers of registries and minutes as people write them", "[companions]") {
  const auto of_year = [](const char* text) {
    const auto it = number_of_year(text, 2026);
    return it ? std::to_string(it->year) + " " + std::to_string(it->number) : "-";
  };
  CHECK(of_year("§ 53") == "2026 53");
  CHECK(of_year("53") == "2026 53");
  CHECK(of_year("PS 1/26") == "2026 1");
  CHECK(of_year("12/25") == "2025 12");
  CHECK(of_year("14/2027") == "2027 14");
  CHECK(of_year("5127/2025") == "2025 5127");
  CHECK(of_year("2025/14") == "2025 14");
  CHECK(of_year("§ 7 a") == "2026 7");
  CHECK(of_year("Sak A") == "-");
  CHECK(of_year("") == "-");
  CHECK(of_year("12345678901234567890") == "-");
  const auto archive = [](const char* text) {
    const auto it = archive_number(text);
    return it ? std::to_string(it->year) + " " + std::to_string(it->number) : "-";
  };
  CHECK(archive("2026/412") == "2026 412");
  CHECK(archive("26/412") == "2026 412");
  CHECK(archive("KS 2026-00412") == "2026 412");
  CHECK(archive("KS 412/2026") == "2026 412");
  CHECK(archive("412") == "-");
  CHECK(archive("") == "-");
}

TEST_CASE("companions: local time keeps summer time as the law has it", "[companions]") {
  const auto local = [](plan::Country country, const char* day, const char* time) {
    return local_text(country, *Date::parse(day), *TimeOfDay::parse(time));
  };
  using enum plan::Country;
  CHECK(local(norway, "2026-09-15", "17:00") == "2026-09-15T17:00:00+02:00");
  CHECK(local(sweden, "2026-12-15", "17:00") == "2026-12-15T17:00:00+01:00");
  CHECK(local(finland, "2026-09-15", "17:00") == "2026-09-15T17:00:00+03:00");
  CHECK(local(denmark, "2026-03-29", "01:59") == "2026-03-29T01:59:00+01:00");
  CHECK(local(denmark, "2026-03-29", "03:00") == "2026-03-29T03:00:00+02:00");
  CHECK(local(finland, "2026-03-29", "03:59") == "2026-03-29T03:59:00+03:00");
  CHECK(local(norway, "2026-10-25", "02:59") == "2026-10-25T02:59:00+02:00");
  CHECK(local(norway, "2026-10-25", "03:00") == "2026-10-25T03:00:00+01:00");
  CHECK(local(norway, "2027-10-31", "02:00") == "2027-10-31T02:00:00+02:00");
  CHECK(utc_text(sweden, *Date::parse("2026-07-01"), {}) == "2026-06-30T22:00:00Z");
  CHECK(utc_digits(finland, *Date::parse("2027-01-01"), *TimeOfDay::parse("01:30")) == "20261231T233000Z");
}

}  // namespace planverk::exchange
