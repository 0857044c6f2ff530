#include "judging.h"
#include "support/catch.h"

namespace planverk::test {

namespace {

struct CaseText {
  std::string attributes =
      R"(recordNo="8094/2024" archiveNo="2024/945" archiveCode="A1" officer="chef" legalBasis="Lov § 1")";
  std::string hearing = R"(<hearing no="101/2024" meeting="m"/>)";
  std::string prior = R"(<priorDecision body="ks" no="34/2024" month="2024-05"/>)";
  std::string proposal =
      R"(<proposal by="chef" to="ks" type="takeNote"><item>Planen tas til orientering.</item></proposal>)";
  std::string content =
      R"(<section use="facts"><p>Fakta.</p></section><section use="assessment"><p>Vurdering.</p></section>)"
      R"(<section use="conclusion" type="takeNote"><p>Konklusjon.</p></section>)";
  std::string meeting_date = "2024-11-20";
  std::string document_date = "2024-11-06";
  std::string lang = "nb-NO";
  std::string sources = {};
};

std::string judge(const CaseText& text, std::string_view slug) {
  PlanText plan{text.sources + "<meeting id=\"m\" body=\"ks\" date=\"" + text.meeting_date +
                    "\"/><case id=\"c\" title=\"Plan for tjenesten\" " + text.attributes + ">" + text.hearing +
                    text.prior + text.proposal + "</case>",
                text.content};
  plan.kind = "caseSubmission";
  plan.attributes = "of=\"c\"";
  plan.lang = text.lang;
  plan.date = text.document_date;
  return findings(plan, slug);
}

CaseText swedish() {
  CaseText text;
  text.lang = "sv-SE";
  text.attributes = R"(dnr="KS 2024/0412" officer="chef")";
  text.content = "<section use=\"summary\"><p>Kort.</p></section><section use=\"matter\"><p>Mer.</p></section>";
  text.prior = R"(<priorDecision body="ks" date="2023-11-17" paragraph="§ 142"/>)";
  return text;
}

}  // namespace

TEST_CASE("figures: header-field-empty") {
  CHECK(judge({}, "").empty());
  CHECK(judge(swedish(), "").empty());
  CaseText text;
  text.attributes = R"(recordNo="8094/2024" archiveNo="2024/945" archiveCode="" officer="chef")";
  CHECK(judge(text, "header") == "warning header-field-empty \"<case>\" @c\nwarning header-field-empty \"\" @c");
  text = swedish();
  text.attributes = R"(dnr="" officer="chef")";
  CHECK(judge(text, "header") == "warning header-field-empty \"\" @c");
  // Archive and registry number are one field.
  text.attributes = R"(archiveNo="2024/945" officer="chef")";
  CHECK(judge(text, "header").empty());
  text = {};
  text.attributes = R"(recordNo="8094/2024" dnr="2024/945" archiveCode="A1" officer="chef" legalBasis="Lov § 1")";
  CHECK(judge(text, "header").empty());
}

TEST_CASE("figures: a document leads to what its kind is about") {
  for (const std::string_view of : {"", "of=\"m\"", "of=\"c\""}) {
    INFO(of);
    PlanText plan{R"(<meeting id="m" body="ks" date="2024-11-20"/>
      <case id="c" title="Plan" dnr="KS 2024/0412" officer="chef"/>)",
                  "<section use=\"summary\"><p>Kort.</p></section><section use=\"matter\"><p>Mer.</p></section>"};
    plan.kind = "caseSubmission";
    plan.attributes = of;
    plan.lang = "sv-SE";
    plan.date = "2024-11-06";
    CHECK(findings(plan, "header-field-empty").empty() == (of == "of=\"c\""));
    plan.kind = "operationalPlan";
    CHECK(findings(plan, "header-field-empty").empty());
  }
}

TEST_CASE("figures: document-after-meeting") {
  CaseText text;
  text.meeting_date = "2024-11-06";
  CHECK(judge(text, "document").empty());
  text.meeting_date = "2024-11-05";
  CHECK(judge(text, "document") == "error document-after-meeting \"2024-11-06\" @d");
  // Record and archive numbers may be older than the document, never younger.
  text = {};
  text.attributes = R"(recordNo="8094/2023" archiveNo="2019/945" archiveCode="A1" officer="chef" legalBasis="§ 1")";
  CHECK(judge(text, "document").empty());
  text.attributes = R"(recordNo="8094/2025" archiveNo="2024/2025" archiveCode="A1" officer="chef" legalBasis="§ 1")";
  CHECK(judge(text, "document") == "error document-after-meeting.number \"8094/2025\" @c");
}

TEST_CASE("figures: number-year") {
  CaseText text;
  for (const char* number : {"101/2024", "PS 101/24", "101", "BN-2024-00059"}) {
    text.hearing = std::string("<hearing no=\"") + number + "\" meeting=\"m\"/>";
    INFO(number);
    CHECK(judge(text, "number-year").empty());
  }
  for (const std::string number : {"101/2023", "PS 101/23"}) {
    text.hearing = "<hearing no=\"" + number + "\" meeting=\"m\"/>";
    CHECK(judge(text, "number-year") == "error number-year \"" + number + "\" @c");
  }
}

TEST_CASE("figures: case-sections") {
  CaseText text;
  text.content =
      R"(<section use="facts"><p>Fakta.</p></section><section use="conclusion"><p>Konklusjon.</p></section>)";
  CHECK(judge(text, "case") == "error case-sections.missing \"<document>\" @d");
  text.content =
      R"(<section use="assessment"><p>V.</p></section><section use="facts"><p>F.</p></section><section use="conclusion"><p>K.</p></section>)";
  CHECK(judge(text, "case") == "error case-sections.order \"facts\" @d");
  text.content =
      R"(<section use="facts"><p> </p></section><section use="assessment"><p>V.</p></section><section use="conclusion"><p>K.</p></section>)";
  CHECK(judge(text, "case") == "error case-sections.empty \"<section>\" @d");
  text = {};
  text.proposal = "";
  CHECK(judge(text, "case") == "error case-sections.proposal \"<case>\" @c");
  text = swedish();
  text.content = "<section use=\"matter\"><p>Mer.</p></section>";
  CHECK(judge(text, "case") == "error case-sections.missing \"<document>\" @d");
  text.content = "<summary><p>Kort.</p></summary><section use=\"matter\"><p>Mer.</p></section>";
  CHECK(judge(text, "case").empty());
  // A citation prints words too.
  text.sources = R"(<source id="s" author="Statskontoret" year="2024" title="Intern styrning"/>)";
  text.content = R"(<section use="summary"><p><cite to="s"/></p></section>)";
  CHECK(judge(text, "case").empty());
}

TEST_CASE("figures: conclusion-differs") {
  CaseText text;
  text.proposal = R"(<proposal by="chef" to="ks" type="adopt"><item>Planen vedtas.</item></proposal>)";
  CHECK(judge(text, "conclusion") == "error conclusion-differs \"takeNote\" @d");
}

TEST_CASE("figures: prior-decision") {
  CaseText text;
  text.prior = R"(<priorDecision body="ks" month="2024-05"/>)";
  CHECK(judge(text, "prior") == "error prior-decision \"<priorDecision>\" @c");
  text.prior = R"(<priorDecision body="ks" no="34/2024"/>)";
  CHECK(judge(text, "prior") == "error prior-decision.undated \"<priorDecision>\" @c");
  text.prior = R"(<priorDecision body="ks" no="34/2024" month="2024-12"/>)";
  CHECK(judge(text, "prior") == "error prior-decision.later \"2024-12\" @c");
  text.prior = R"(<priorDecision body="ks" paragraph="§ 12" date="2024-11-06"/>)";
  CHECK(judge(text, "prior") == "error prior-decision.same-day \"2024-11-06\" @c");
  text.prior = R"(<priorDecision body="ks" no="34" month="2024-05"/>)";
  CHECK(judge(text, "prior") == "error prior-decision.no-year \"34\" @c");
  text.prior = R"(<priorDecision body="ks" no="34/2023" month="2024-05"/>)";
  CHECK(judge(text, "number-year") == "error number-year \"34/2023\" @c");
}

TEST_CASE("figures: signature-block") {
  const auto sign = [](const std::string& kind, const std::string& date, const std::string& person = {}) {
    PlanText plan{R"(<role id="other" title="Ekonom"/><person id="pn" role="other" displayName="E. K. Onom"/>)",
                  "<signatures kind=\"" + kind + "\" place=\"Orten\" date=\"" + date + "\"><sign role=\"chef\" " +
                      person + "/></signatures>"};
    return findings(plan, "signature");
  };
  CHECK(sign("electronic", "2025-11-26").empty());
  CHECK(sign("electronic", "2025-11-25") == "error signature-block \"2025-11-25\" @d");
  CHECK(sign("manual", "2025-11-27") == "error signature-block \"2025-11-27\" @d");
  CHECK(sign("signOff", "2025-12-10").empty());
  CHECK(sign("manual", "2025-11-26", "person=\"pn\"") == "error signature-block.person \"pn\" @d");
}

TEST_CASE("figures: decider") {
  const auto meeting = [](const std::string& item) {
    PlanText plan{"<meeting id=\"m\" body=\"forum\" date=\"2025-11-26\"><item id=\"i\" no=\"1\" title=\"Plan\">" +
                      item + "</item></meeting>",
                  {}};
    plan.kind = "minutes";
    plan.attributes = "of=\"m\"";
    return findings(plan, "decider");
  };
  const std::string words = "<item>Planen antas.</item>";
  CHECK(meeting(R"(<proposal by="forum" to="ks" type="adopt">)" + words + "</proposal>").empty());
  CHECK(meeting(R"(<proposal by="forum" type="adopt">)" + words + "</proposal>") ==
        "error decider.receiver \"<proposal>\" @i");
  CHECK(meeting(R"(<decision by="ks" type="adopt">)" + words + "</decision>").empty());
  CHECK(meeting(R"(<decision by="forum" type="adopt">)" + words + "</decision>") == "error decider \"forum\" @i");
  CHECK(meeting(R"(<decision by="forum" to="forum" type="approve">)" + words + "</decision>").empty());
  CHECK(meeting(R"(<proposal by="chef" to="forum" type="adopt">)" + words + "</proposal>") ==
        "error decider \"forum\" @i");
  CHECK(meeting(R"(<proposal by="chef" to="forum" type="takeNote">)" + words + "</proposal>").empty());
  CHECK(findings({{}, R"(<adoption body="forum" date="2025-11-26"/>)"}, "decider") == "error decider \"forum\" @d");
}

}  // namespace planverk::test
