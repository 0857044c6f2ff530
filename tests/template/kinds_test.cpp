// A kind is a file: what it says of itself reaches the checks, an organisation's as well as a built-in one's.
#include "plan/kinds.h"

#include "compose_support.h"
#include "folder.h"
#include "support/catch.h"

using namespace planverk;
using planverk::test::findings_text;
using planverk::test::Folder;

namespace {

std::string kind_file(std::string_view attributes, std::string_view content = {}) {
  return fmt::format("<t:kind {} xmlns:t=\"urn:planverk:template\">\n{}</t:kind>", attributes, content);
}

std::string check(const Folder& folder) {
  const templates::Files files = folder.files();
  Diagnostics found;
  templates::check_overlay(files, found);
  return findings_text(found, *files.sources());
}

constexpr std::string_view label =
    "<labels lang=\"sv\" xmlns=\"urn:planverk:labels\"><label key=\"kind.ballad\">Brev</label></labels>";

}  // namespace

TEST_CASE("the built-in kinds say what their documents are about and must have", "[template]") {
  const plan::Kinds kinds = templates::read_kinds(templates::Files());
  std::string names;
  for (const plan::KindFacts& kind : kinds.all()) names += kind.name + " ";
  CHECK(names == "actionList agenda announcement budgetAppendix caseSubmission comparison competencePlan consultationReply "
                 "controlCalendar decisionList deviationNotice financialFollowUp goalFollowUp governanceModel "
                 "internalControlPlan letter meetingNotice meetingPack minutes minutesExtract noticeBoard operationalPlan policy "
                 "programmePlan riskFollowUp summary validationReport ");
  const plan::KindFacts& submission = kinds.find("caseSubmission");
  CHECK(submission.about == "case");
  CHECK(submission.form_for("nn").sections == "facts assessment conclusion proposal");
  CHECK(submission.form_for("nb-NO").sections == "facts assessment conclusion proposal");
  CHECK(submission.form_for("sv-FI").fields == "dnr|archiveNo officer");
  CHECK(submission.form_for("en-GB").fields == "officer");
  CHECK(kinds.find("internalControlPlan").concern("actions"));
  CHECK_FALSE(kinds.find("internalControlPlan").concern("budgets"));
  CHECK(kinds.find("report").name.empty());
  CHECK(kinds.find("nothing").form_for("sv").sections.empty());
}

TEST_CASE("an organisation's kind inherits, adds and replaces", "[template]") {
  const Folder folder("kinds");
  folder.add("kinds/ballad.xml",
             kind_file("name=\"ballad\" extends=\"caseSubmission\" sections=\"recipient\"",
                       "<t:form languages=\"sv\" sections=\"recipient\" order=\"recipient summary\" fields=\"dnr\"/>"
                       "<t:form languages=\"sv-FI\" sections=\"recipient summary\"/>"));
  // A file of the same name replaces what it states.
  folder.add("kinds/minutes.xml", kind_file("name=\"minutes\" concerns=\"risks\""));
  const plan::Kinds kinds = templates::read_kinds(folder.files());
  const plan::KindFacts& ballad = kinds.find("ballad");
  CHECK(ballad.about == "case");
  CHECK(ballad.form_for("sv-SE").sections == "recipient");
  CHECK(ballad.form_for("sv-FI").sections == "recipient summary");
  CHECK(ballad.form_for("nb").fields == "recordNo archiveNo|dnr archiveCode officer legalBasis");
  CHECK(kinds.find("minutes").about == "meeting");
  CHECK(kinds.find("minutes").concern("risks"));

  plan::AttributeType attribute{};
  attribute.type = plan::ValueType::enumeration;
  attribute.allowed = "%kinds";
  CHECK(plan::has_form(kinds.with_words(attribute), "ballad"));
  CHECK_FALSE(plan::has_form(kinds.with_words(attribute), "report"));
  attribute.allowed = "%sections";
  CHECK(plan::has_form(kinds.with_words(attribute), "recipient"));
  CHECK(plan::has_form(kinds.with_words(attribute), "facts"));
  CHECK_FALSE(plan::has_form(kinds.with_words(attribute), "fact"));
}

TEST_CASE("a wrong word in a kind's file is found at its place", "[template]") {
  const Folder folder("kind-words");
  folder.add("labels/sv.xml", label);
  folder.add("kinds/ballad.xml",
             kind_file("name=\"ballad\" extends=\"report\" about=\"cas\" concerns=\"riscs\" numbering=\"non\"",
                       "<t:form languages=\"xx\" fields=\"officr\" feilds=\"dnr\"/>"));
  CHECK(check(folder) ==
        "template.bad-value templates/kinds/ballad.xml:1:47 attribute=about value=cas\n"
        "  template.hint-nearest name=case\n"
        "template.bad-value templates/kinds/ballad.xml:1:62 attribute=concerns value=riscs\n"
        "  template.hint-nearest name=risks\n"
        "template.bad-value templates/kinds/ballad.xml:2:20 attribute=languages value=xx\n"
        "template.bad-value templates/kinds/ballad.xml:2:32 attribute=fields value=officr\n"
        "  template.hint-nearest name=officer\n"
        "template.bad-value templates/kinds/ballad.xml:1:80 attribute=numbering value=non\n"
        "  template.hint-nearest name=none\n"
        "template.unknown-attribute templates/kinds/ballad.xml:2:48 attribute=feilds name=t:form\n");
}

TEST_CASE("a kind without a name in print is found before a document is made", "[template]") {
  const Folder folder("kind-label");
  folder.add("kinds/ballad.xml", kind_file("name=\"ballad\" extends=\"report\""));
  CHECK(check(folder).starts_with("template.no-label templates/kinds/ballad.xml:1:1 key=kind.ballad\n"));
  folder.add("labels/sv.xml", label);
  CHECK(check(folder).empty());
}
