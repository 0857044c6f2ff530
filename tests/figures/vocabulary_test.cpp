#include "figures/pack.h"
#include "figures/vocabulary.h"

#include <filesystem>
#include <set>

#include "judging.h"
#include "support/catch.h"
#include "support/golden.h"

namespace planverk::test {

namespace {

/// What no other plan of the tests has: a risk without a cell, steps and bands with words, an action that is late, a
/// budget over its frame, a dataset, and figures bound in a text.
constexpr const char* rare = R"(
<scale axis="likelihood"><step value="1" label="Sällan"/><step value="4" label="Ofta"/></scale>
<scale axis="value" markFrom="3"><band from="1" to="16" label="Alla" level="1"/></scale>
<area id="P" name="Personal"/><process code="2.3.2" name="Rekrytera" area="P"/>
<risk id="r1" no="1" process="2.3.2" likelihood="1" consequence="3"><title>Brand</title><effect>Skada.</effect><previous year="2025" value="2"/></risk>
<risk id="r2" no="2" process="2.3.2"><title>Storm</title><effect>Skada.</effect></risk>
<action id="a" risk="r1" status="notStarted" due="2025-10-01"><title>Åtgärd</title><wanted>Lugn.</wanted></action>
<calendar id="kal"><event month="12" output="Plan"/></calendar>
<budget id="bu" body="ks" year="2026" unit="tkr" frame="10"><line id="l1" label="Drift" kind="cost" amount="12"/></budget>
<dataset id="ds" label="Invånare" unit="personer"><series id="se" label="Alla"><pt key="2025" value="1"/><pt key="2026" value="3"/></series></dataset>
)";

void gather(xml::Node node, std::set<const figures::Figure*>& written) {
  const auto note = [&](std::string_view name, std::string_view value) {
    const bool attribute = name.starts_with('@');
    const figures::Figure* found = nullptr;
    const xml::Node place = attribute ? node : node.parent();
    for (const figures::Figure& figure : figures::figure_types()) {
      if (figure.name == name && figures::stands_at(figure, place)) found = &figure;
    }
    INFO(place.name() << '/' << name << " = " << value);
    REQUIRE(found != nullptr);
    written.insert(found);
    if (!found->type) return;
    plan::AttributeType form{};
    form.type = *found->type;
    form.allowed = found->allowed;
    CHECK(plan::has_form(form, value));
    if (form.type == plan::ValueType::boolean) CHECK(value == "true");
  };
  const bool computed = node.name().starts_with("fig:");
  if (computed) note(node.name(), {});
  node.each_attribute([&](xml::Node::Attribute attribute) {
    if (computed || attribute.name.starts_with("fig:")) note("@" + std::string(attribute.name), attribute.value);
  });
  node.each_element([&](xml::Node child) { gather(child, written); });
}

constexpr const char* meeting = R"(
<planData version="1" lang="sv-SE"><body id="ks" name="Kommunstyrelsen" type="executive" deciding="true"/>
<meeting id="m" body="ks" date="2026-01-08"><item id="i" no="1" title="Plan"/></meeting>
<document id="d" kind="minutes" of="m" status="draft" body="ks" date="2026-01-09"/></planData>)";

/// What whoever makes a pack writes, all of it.
void write_pack(plan::Variant& variant) {
  const xml::Node item = variant.tree.root().first_child("meeting").first_child("item");
  figures::write_pack_pages(variant, 9);
  figures::write_pack_item(item, "3", "#i");
  figures::write_paper(item, {"Avtal", "1", true, "#a", "3", "4", 2, figures::PaperState::here, "added"});
  figures::write_change(variant, {"changed", "Avtal", "3", "#a"});
  const Date day = *Date::parse("2026-01-02");
  figures::write_sheet(variant, {.title = "Avtal", .item = "Plan", .item_no = "1", .case_number = "KS 2026/1", .number = "1", .file = "avtal.pdf", .link = "avtal.pdf",
                                 .date = day, .pages = 2, .bytes = 2000, .language = "sv", .text = "text", .trouble = "damaged", .sha256 = "0f",
                                 .accessible = true, .picture = "karta.png", .alt = "En karta.", .faults = {{"title", "1"}},
                                 .signatures = {{"Ordförande", day, true}}}, {});
}

}  // namespace

TEST_CASE("figures: the vocabulary is what is written, and all of it is") {
  std::set<const figures::Figure*> written;
  const auto take = [&](const std::string& plan, const Judging& how = {}) {
    gather(Judged(plan, how).variant->tree.root(), written);
  };
  for (const auto& file : std::filesystem::directory_iterator("tests/figures/data")) {
    take(read_file(file.path().string()));
  }
  PlanText plan;
  plan.registers = rare;
  plan.content = R"(<section title="S"><p>Vi har <val of="bu" part="total" as="unit"/>.</p></section>)";
  take(plan.text());
  Judging masked;
  masked.masked = "bu";
  take(plan.text(), masked);
  PlanText lost;
  lost.registers = R"(<role id="dold" title="Dold" access="restricted"/>)";
  Judging open;
  open.audience = plan::Audience::open;
  take(lost.text(), open);
  Judged pack(meeting);
  write_pack(*pack.variant);
  gather(pack.variant->tree.root(), written);
  for (const figures::Figure& figure : figures::figure_types()) {
    INFO(figure.places << '/' << figure.name);
    CHECK(written.contains(&figure));
  }
}

TEST_CASE("figures: the reference page has each of them once") {
  const std::string page = figures::to_markdown();
  for (const figures::Figure& figure : figures::figure_types()) {
    INFO(figure.name);
    CHECK(page.find("| `" + std::string(figure.name) + "` |") != std::string::npos);
    CHECK(page.find(figure.meaning) != std::string::npos);
    CHECK(figure.meaning.ends_with('.'));
  }
}

}  // namespace planverk::test
