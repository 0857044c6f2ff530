"""Plans of which parts are hidden: one of money and statistics, whose numbers are all different and so large that none comes
about by chance, and one with every element of the vocabulary, most of the registers' twice, and a document of each kind."""
import copy
import xml.etree.ElementTree as ET

from every_kind import base_plan


def number(chance):
    return chance.randrange(1_000_000_007, 9_999_999_967)


def budget(chance, name, year, more=""):
    """Top lines; one broken down by lines, one by groups, one of whose lines is broken down again; a sum."""
    out, top = [], []

    def parts(count):
        return [number(chance) for _ in range(count)]

    def line(ident, amount, extra=""):
        out.append(f'<line id="{name}{ident}" label="Post {ident}" amount="{amount}" {extra}/>')

    plain = parts(2)
    for i, amount in enumerate(plain):
        line(f"p{i}", amount, 'kind="cost"')
    top += plain
    broken = parts(chance.randrange(1, 4))
    line("b", sum(broken), f'kind="cost" stated="{sum(broken)}"')
    for i, amount in enumerate(broken):
        line(f"b{i}", amount, f'breaks="{name}b"')
    deep = parts(2)
    grouped = [parts(2), parts(1) + [sum(deep)]]
    line("g", sum(map(sum, grouped)), 'kind="cost" goal="g1"')
    for i, amounts in enumerate(grouped):
        out.append(f'<group id="{name}gr{i}" label="Grupp {i}" goal="g{i + 1}" amount="{sum(amounts)}">')
        for k, amount in enumerate(amounts):
            line(f"g{i}{k}", amount, f'breaks="{name}g"')
        out.append("</group>")
    for i, amount in enumerate(deep):
        line(f"d{i}", amount, f'breaks="{name}g11"')
    top += [sum(broken), sum(map(sum, grouped))]
    line("s", sum(top), 'kind="sum"')
    return (f'<budget id="{name}" body="ks" year="{year}" unit="tkr" frame="{sum(top)}" label="Budget" {more}>'
            + "".join(out) + "</budget>")


def outcome(chance, name):
    """What became of the budget: lines on all levels, and what those at the top add up to."""
    amounts = {ident: (number(chance), number(chance)) for ident in ("p0", "p1", "b", "g00", "g01", "g10", "d0", "d1")}
    told = "".join(f'<lineOutcome line="{name}{ident}" actual="{actual}" forecast="{forecast}"><comment>Post {ident} följer planen.</comment></lineOutcome>'
                   for ident, (actual, forecast) in amounts.items())
    actual, forecast = (sum(each[i] for each in amounts.values()) for i in range(2))
    measures = "".join(f'<measure id="{name}m{i}" effect="{number(chance)}"><title>Åtgärd {i}</title></measure>' for i in range(2))
    return (f'<outcome id="o{name}" report="rep" budget="{name}" actual="{actual}" forecast="{forecast}"><cause>Dyrare varor.</cause>{told}'
            f'<measures date="2026-02-20">{measures}</measures></outcome>')


def investments(chance):
    return "".join(f'<investment id="iv{i}" body="ks" name="Projekt {i}" kind="{kind}" unit="tkr" budget="{number(chance)}">'
                   f'<outcome report="rep" actual="{number(chance)}" forecast="{number(chance)}">Berg.</outcome></investment>'
                   for i, kind in enumerate(("new", "new", "re")))


def sums_table(chance):
    """Numbers with a row and a column of their sums."""
    rows = [[number(chance), number(chance)] for _ in range(3)]
    rows.append([sum(row[i] for row in rows) for i in range(2)])
    cells = [("<row>" if i < 3 else '<row sum="true">') + f'<cell header="true">Rad {i}</cell>'
             + "".join(f"<cell>{each}</cell>" for each in [*row, sum(row)]) + "</row>" for i, row in enumerate(rows)]
    return ('<table id="t2"><caption>Summor</caption><head><row><cell>Rad</cell><cell>A</cell><cell>B</cell><cell>Alla</cell></row></head>'
            + "".join(cells) + "</table>")


def money_plan(chance):
    points = "".join(f'<series id="s{s}" label="Serie {s}">' +
                     "".join(f'<pt key="nyckel {k}" value="{number(chance)}"/>' for k in range(3)) + "</series>"
                     for s in range(2))
    return ET.fromstring(f'''<planData version="1" lang="sv-SE" asOf="2026-03-01">
<organisation id="org" name="Granvik" kind="municipality"/>
<body id="ks" name="Styrelsen" type="executive" deciding="true" organisation="org"/>
<role id="kc" title="Kanslichef"/>
<limits goalsMax="2"/>
<scale axis="likelihood" min="1" max="4"><step value="1" label="sällan"/><step value="4" label="ofta"/></scale>
<area id="a1" name="Ekonomi"/><area id="a2" name="Personal"/>
<process code="1.1" name="Inköp" area="a1"/><process code="2.1" name="Lön" area="a2"/>
<risk id="r1" no="1" process="1.1" likelihood="2" consequence="3" handled="true"><title>Avtal följs inte</title><effect>Dyrare varor.</effect></risk>
<risk id="r2" no="2" process="2.1" likelihood="3" consequence="3" handled="true"><title>Lönen blir fel</title><effect>Skador.</effect></risk>
<action id="c1" risk="r1" status="onPlan" due="2026-10-01" responsible="kc"><title>Gå igenom avtalen</title><wanted>Rätt pris.</wanted></action>
<control id="k1" risk="r2" frequency="month" min="1" max="2"><title>Stickprov</title><what>Löner</what><how>Jämför.</how></control>
<level id="l1" rank="1" label="Mål" kind="board"/>
<goal id="g1" level="l1" title="Första målet" body="ks" year="2026"><method>Så.</method><measure>Antal.</measure><criterion>Fler.</criterion></goal>
<goal id="g2" level="l1" title="Andra målet" body="ks" year="2026"><method>Så.</method><measure>Antal.</measure><criterion>Fler.</criterion></goal>
<indicator id="i1" goal="g1" name="Mått" unit="st" direction="up" target="{number(chance)}"><value period="2025" num="{number(chance)}"/><value period="2026" num="{number(chance)}"/></indicator>
<report id="rep" kind="annual" year="2026" body="ks"><assessment goal="g1" value="yes"><comment>Gick bra.</comment></assessment>
<assessment goal="g2" value="no"><comment>Gick dåligt.</comment></assessment></report>
{budget(chance, "w", 2025)}
{budget(chance, "x", 2026, 'previousYear="w"')}
{outcome(chance, "x")}
{investments(chance)}
<volume id="vo1" budget="x" label="Barn" forecast="400" actual="399" amount="{number(chance)}"/>
<volume id="vo2" budget="x" label="Elever" forecast="500" actual="499" amount="{number(chance)}"/>
<dataset id="data" label="Statistik" unit="st">{points}</dataset>
<calendar id="cal" label="Året"><event month="3" output="Plan"/><event month="9" output="Uppföljning"/></calendar>
<document id="d" kind="operationalPlan" title="Verksamhetsplan" status="draft" body="ks" date="2026-01-10" organisation="org" contents="no">
<section title="Text"><p>Ord före <b>viktiga</b> ord, <val of="xb"/> tkr och <val of="xs"/> tkr av <val of="x" part="frame"/>.</p>
<list><item>Ett.</item><item>Två.</item></list>
<table id="t1"><caption>Tabell</caption><column share="2"/><column share="1"/><column share="1"/><head><row><cell>A</cell><cell>B</cell><cell>C</cell></row></head>
<row><cell rows="3" header="true">1</cell><cell>2</cell><cell rows="2">3</cell></row><row><cell>4</cell></row>
<row><cell>5</cell><cell>6</cell></row><row><cell header="true">7</cell><cell columns="2">8</cell></row></table>{sums_table(chance)}</section>
<section title="Pengar"><budgetTable of="x"/><budgetChart of="xb"/><budgetChart of="xg"/><budgetChart of="x" kind="donut"/><goalSections from="g1 g2"/></section>
<section title="Uppföljning"><followUpTable of="rep" lines="true"/><followUpTable of="ox"/><deviationList of="ox"/><measureTable of="rep"/>
<investmentTable of="rep"/><volumeTable of="x"/><p>Avvikelsen är <val of="ox"/>, prognosen <val of="ox" part="forecast"/>.</p></section>
<section title="Statistik"><chart of="data" kind="donut"/><chart of="data" kind="stacked"/><statTable of="data" totals="true"/></section>
<section title="År"><calendarTable of="cal"/><calendarChart of="cal"/></section>
<section title="Risker"><riskMatrix/><riskTable/><actionTables emptyAreas="state"/><controlTables emptyAreas="state"/></section>
<section title="Utfall"><assessmentBar of="rep"/><assessmentTable of="rep"/></section>
</document></planData>''')


# Once in a plan, or about what stands elsewhere.
SINGLE = {"scale", "rules", "limits", "accept", "revision", "abbreviation", "level", "document"}


def twin_of(node, names):
    """A copy by other names, which refers to copies; named others, so that nobody takes it for the same."""
    twin = copy.deepcopy(node)
    for each in twin.iter():
        for name, value in each.attrib.items():
            words = [names.get(word, word) for word in value.split(" ")]
            each.set(name, " ".join(words))
        for name in ("title", "name", "label"):
            if name in each.attrib:
                each.set(name, each.get(name) + " två")
        if each.tag == "risk":
            each.set("no", "2")
        if each.tag == "meeting":
            each.set("date", "2026-09-21")
    return twin


def whole_plan():
    root = base_plan()
    registers = [each for each in root if each.tag not in SINGLE]
    names = {each.get("id"): each.get("id") + "-2" for register in registers for each in register.iter() if each.get("id")}
    names |= {each.get("code"): "9." + each.get("code")[:3] for each in registers if each.tag == "process"}
    names |= {"ks": "ks", "nk": "nk", "kf": "kf"}  # who all of them belong to
    place = [each.tag for each in root].index("document")
    for register in reversed(registers):
        if register.get("id") not in ("ks", "nk", "kf"):
            root.insert(place, twin_of(register, names))
    return root
