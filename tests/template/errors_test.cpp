// What is wrong in a template is said with its place, what it was printing, and how to mend it.
#include <fmt/format.h>

#include "compose_support.h"
#include "document/dump.h"
#include "folder.h"
#include "rules_support.h"
#include "support/catch.h"
#include "support/golden.h"

using namespace planverk;
using planverk::test::findings_text;

using planverk::test::compile_findings;
using planverk::test::Folder;
using planverk::test::run_findings;
using planverk::test::views_start;

TEST_CASE("template: template", "[template]") {
  CHECK(
      compile_findings("<t:rule match=\"p\"><paragrph/></t:rule>") ==
      "template.unknown-element templates/views/text.xml:2:19 name=paragrph\n  template.hint-nearest name=paragraph\n");
  CHECK(compile_findings("<t:rule match=\"p\"><t:vale select=\".\"/></t:rule>")
            .starts_with("template.unknown-element templates/views/text.xml:2:19 name=t:vale\n"
                         "  template.hint-control names=t:text, t:value, "));
  CHECK(compile_findings("<t:rule match=\"p\"><paragraph colour=\"red\"/></t:rule>") ==
        "template.unknown-attribute templates/views/text.xml:2:38 attribute=colour name=paragraph\n");
  CHECK(compile_findings("<t:rule match=\"p\"><t:value select=\"@id[\"/></t:rule>")
            .starts_with("template.expression templates/views/text.xml:2:36 expression=@id[ what="));
  CHECK(compile_findings("<t:rule match=\"p\"><t:value select=\"$plann/@title\"/></t:rule>") ==
        "template.no-variable templates/views/text.xml:2:36 name=plann\n  template.hint-nearest name=plan\n");
  CHECK(
      compile_findings("<t:rule match=\"p\"><t:label key=\"facts.periode\"/></t:rule>") ==
      "template.no-label templates/views/text.xml:2:33 key=facts.periode\n  template.hint-nearest name=facts.period\n");
  CHECK(compile_findings("<t:rule match=\"p\"><t:value select=\"../rsk/@likelihod\"/></t:rule>") ==
        "template.no-such-element templates/views/text.xml:2:36 name=rsk\n  template.hint-nearest name=risk\n"
        "template.no-such-attribute templates/views/text.xml:2:36 name=likelihod\n  template.hint-nearest "
        "name=likelihood\n");
  CHECK(compile_findings("<t:rule match=\"p\"><t:nothing/><t:value/></t:rule>") ==
        "template.missing-attribute templates/views/text.xml:2:31 attribute=select name=t:value\n");
}

TEST_CASE("a figure that is never written is an error, in the templates and in what they print", "[template]") {
  CHECK(compile_findings("<t:rule name=\"risk-value\"><badge fill=\"{@fig:bandd}\">"
                         "<t:value select=\"@fig:valeu\"/></badge></t:rule>") ==
        "template.no-such-attribute templates/views/text.xml:2:40 name=fig:bandd\n"
        "  template.hint-nearest name=fig:band\n"
        "template.no-such-attribute templates/views/text.xml:2:71 name=fig:valeu\n"
        "  template.hint-nearest name=fig:value\n");
  CHECK(compile_findings("<t:rule match=\"p\"><t:apply select=\"../fig:matrx/fig:row\"/></t:rule>") ==
        "template.no-such-element templates/views/text.xml:2:36 name=fig:matrx\n"
        "  template.hint-nearest name=fig:matrix\n");
  CHECK(run_findings("<t:rule match=\"p\"><paragraph><t:value select=\"@fig:valeu\"/></paragraph></t:rule>") ==
        "template.no-such-attribute templates/views/text.xml:2:47 name=fig:valeu\n"
        "  template.hint-nearest name=fig:value\n");
  // Risks have a value; a paragraph has none.
  CHECK(run_findings("<t:rule match=\"p\"><paragraph><t:value select=\"@fig:value\"/></paragraph></t:rule>") ==
        "template.no-attribute-on templates/views/text.xml:2:30 attribute=fig:value name=p\n"
        "  template.note-printing plan.xml:3:20 name=p\n");
}

TEST_CASE("what goes wrong while printing names the plan node", "[template]") {
  CHECK(run_findings("<t:rule match=\"p\"><paragraph><t:value select=\"@nr\"/></paragraph></t:rule>")
            .find("no-such-attribute") != std::string::npos);
  // `no` is an attribute of other elements, not of a paragraph; two paragraphs, one finding.
  CHECK(run_findings("<t:rule match=\"p\"><paragraph><t:value select=\"@no\"/></paragraph></t:rule>") ==
        "template.no-attribute-on templates/views/text.xml:2:30 attribute=no name=p\n"
        "  template.note-printing plan.xml:3:20 name=p\n");
  CHECK(run_findings("<t:rule match=\"p\"><strong><paragraph>x</paragraph></strong></t:rule>") ==
        "template.block-in-words templates/views/text.xml:2:27 name=paragraph\n"
        "  template.note-printing plan.xml:3:20 name=p\n  template.hint-block-in-words\n");
  CHECK(run_findings("<t:rule match=\"p\"><t:apply select=\".\"/></t:rule>").starts_with("template.recursion "));
  CHECK(run_findings("<t:rule match=\"p\"><t:call name=\"nothing\"/></t:rule>")
            .starts_with("template.no-rule-name templates/views/text.xml:2:19 name=nothing\n"));
  CHECK(run_findings("<t:rule match=\"p\"><paragraph><t:label key=\"status.{../@title}\"/></paragraph></t:rule>")
            .starts_with("template.no-label templates/views/text.xml:2:30 key=status.S\n"));
}

TEST_CASE("an organisation's rule, label and kind lie over the built-in ones", "[template]") {
  const Folder folder("overlay");
  folder.add("views/text.xml",
             fmt::format("{}<t:rule match=\"p\"><paragraph>[<t:apply/>]</paragraph></t:rule></t:views>", views_start));
  folder.add("labels/sv.xml",
             "<labels lang=\"sv\" xmlns=\"urn:planverk:labels\"><label key=\"facts.period\">Giltig</label></labels>");
  const std::string text = test::text_with(
      folder.files(), R"(<planData version="1" lang="sv"><body id="b" name="N" type="board" deciding="true"/>
    <document id="d" kind="operationalPlan" title="T" status="final" body="b" date="2026-01-01" periodFrom="2026">
    <section title="S"><p>Ett</p></section></document></planData>)");
  CHECK(text.find("[Ett]") != std::string::npos);
  CHECK(text.find("Giltig\n") != std::string::npos);
  CHECK(text.find("Gäller") == std::string::npos);
}

TEST_CASE("a check of an organisation's folder lists what is unknown and what is stale", "[template]") {
  const Folder folder("check");
  folder.add("labels/sv.xml",
             "<labels lang=\"sv\" xmlns=\"urn:planverk:labels\">\n<label key=\"facts.period\">Gäller</label>\n"
             "<label key=\"facts.perod\">Giltig</label>\n</labels>");
  folder.add("views/text.xml",
             fmt::format("{}<t:rule match=\"para\"/>\n<t:rule match=\"br\"><br/></t:rule>\n</t:views>", views_start));
  const templates::Files files = folder.files();
  Diagnostics found;
  templates::check_overlay(files, found);
  const std::string text = findings_text(found, *files.sources());
  INFO(text);
  CHECK(text.find("template.stale-part templates/labels/sv.xml:2:1 name=facts.period") != std::string::npos);
  CHECK(text.find("template.unknown-part templates/labels/sv.xml:3:1 name=facts.perod") != std::string::npos);
  CHECK(text.find("template.hint-nearest name=facts.period") != std::string::npos);
  CHECK(text.find("template.unknown-part templates/views/text.xml:2:1 name=para") != std::string::npos);
  CHECK(text.find("template.stale-part templates/views/text.xml:3:1 name=br") != std::string::npos);
  CHECK(text.find("template.no-such-element templates/views/text.xml:2:16 name=para") != std::string::npos);
}

TEST_CASE("the built-in templates have nothing to say of themselves", "[template]") {
  const templates::Files files;
  Diagnostics found;
  templates::check_overlay(files, found);
  INFO(findings_text(found, *files.sources()));
  CHECK(found.empty());
}
