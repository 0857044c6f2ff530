#include "vocabulary/reference_page.h"

namespace planverk::plan {

namespace {

constexpr Example list[] = {
    {"planData", R"(<planData version="1" lang="sv-SE" asOf="2026-08-31">
  <body id="ks" name="Kommunstyrelsen" type="executive" deciding="true"/>
  <area id="ekonomi" name="Ekonomi" order="1"/>
  <process code="3.7.0" name="Inköp" area="ekonomi"/>
  <risk id="r7" no="7" process="3.7.0" likelihood="3" consequence="4" handled="false">
    <title>Avtal löper ut utan att någon märker det.</title>
    <effect>Inköp sker utan avtal.</effect>
  </risk>
  <document id="d1" kind="internalControlPlan" title="Internkontrollplan 2026"
            status="draft" body="ks" date="2026-08-31">
    <section title="Risker"><riskMatrix/><riskTable/></section>
  </document>
</planData>)"},
    {"p", R"(<p><lead>Syfte.</lead> Planen visar <b>hur</b> kontrollen sker, se <ref to="risker"/>.</p>)"},
    {"list", R"(<list marker="decimal" announced="2">
  <item>Avtal följs upp varje tertial.</item>
  <item>Avvikelser tas upp i nämnden.</item>
</list>)"},
    {"table", R"(<table id="t1">
  <caption>Årsarbetare</caption>
  <column/>
  <column align="decimal"/>
  <head><row><cell>Grupp</cell><cell>Antal</cell></row></head>
  <row><cell header="true">Lärare</cell><cell>18,9</cell></row>
  <row sum="true"><cell header="true">Summa</cell><cell>18,9</cell></row>
</table>)"},
    {"val", R"(<val of="b26" as="unit"/>)"},
    {"ins", R"(<ins rev="r1">senast i december</ins>)"},
    {"scale", R"(<scale axis="likelihood" min="1" max="2">
  <step value="1" label="Osannolik"/>
  <step value="2" label="Sannolik"/>
</scale>)"},
    {"risk", R"(<risk id="r7" no="7" process="3.7.0" likelihood="3" consequence="4" handled="true">
  <title>Avtal löper ut utan att någon märker det.</title>
  <effect>Inköp sker utan avtal.</effect>
</risk>)"},
    {"action", R"(<action id="a1" risk="r7" status="onPlan" due="2026-12-31" responsible="ek">
  <title>Gemensam bevakning av avtal</title>
  <wanted>Alla avtal förnyas i tid.</wanted>
</action>)"},
    {"control", R"(<control id="k1" risk="r7" frequency="tertial" min="10">
  <title>Stickprov av avtal</title>
  <what>Att köp har gällande avtal.</what>
  <how>Tio fakturor jämförs med avtalen.</how>
  <when>Vid varje tertialbokslut.</when>
</control>)"},
    {"goal", R"(<goal id="g1" level="nm" title="Fler når målen" body="ks" year="2026">
  <description><p>Alla elever får stöd i tid.</p></description>
</goal>)"},
    {"assessment", R"(<assessment goal="g1" value="partly" forecast="yes">
  <comment>Två av tre skolor når målet.</comment>
</assessment>)"},
    {"budget", R"(<budget id="b26" body="ks" year="2026" unit="tkr" frame="500">
  <line id="b26-lon" label="Personalkostnader" amount="400" kind="cost"/>
  <line id="b26-ovr" label="Övriga kostnader" amount="100" kind="cost"/>
  <line id="b26-sum" label="Summa" amount="500" kind="sum"/>
</budget>)"},
    {"dataset",
     R"(<dataset id="alder" label="Anställda efter ålder" unit="anställda" keyLabel="Ålder" date="2026-07-31">
  <series id="alder-kv" label="Kvinnor"><pt key="18–29" value="4"/><pt key="30–39" value="18"/></series>
  <series id="alder-m" label="Män"><pt key="18–29" value="6"/><pt key="30–39" value="11"/></series>
</dataset>)"},
    {"origin",
     R"(<origin id="kolada" label="Kolada, RKA" item="N15030" retrieved="2026-09-01" href="https://www.kolada.se/" licence="CC BY 4.0"/>)"},
    {"chart", R"(<chart of="alder" kind="pyramid" caption="Anställda efter ålder och kön"/>)"},
    {"calendar", R"(<calendar id="aret" label="Budgetens år">
  <event month="2" output="Förutsättningar" actor="ks"/>
  <event month="9" untilMonth="10" output="Förslag till budget" actor="ek"/>
</calendar>)"},
    {"case", R"(<case id="c1" title="Internkontrollplan 2026" dnr="KS 2026/0412" officer="ek">
  <hearing no="14/2026" meeting="m1"/>
  <proposal by="ek" to="ks" type="adopt"><item>Planen antas.</item></proposal>
  <notify body="ks"/>
</case>)"},
    {"section", R"(<section id="risker" title="Risker" break="page">
  <p>Riskerna är bedömda i juni.</p>
  <riskMatrix origin="lowerLeft"/>
</section>)"},
    {"signatures", R"(<signatures kind="electronic" place="Norrvik" date="2026-08-31">
  <sign role="ek"/>
</signatures>)"},
};

}  // namespace

std::span<const Example> examples() {
  return list;
}

}  // namespace planverk::plan
