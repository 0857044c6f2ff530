#!/usr/bin/env python3
"""Nothing hidden is told, by any road. Random marks (`access="restricted"`) on any element of a plan that holds every
register: what is made for the public is the same bytes whatever stands in what is marked; no hidden amount is a printed
number, nor one less others; with `conforming`, each PDF passes veraPDF. PLANVERK_SEED and PLANVERK_ROUNDS choose others."""
import itertools
import os
import random
import re
import subprocess
import sys
import xml.etree.ElementTree as ET

from support import TOOLS, Folder, check, finish, run

SEED = int(os.environ.get("PLANVERK_SEED", "1"))
ROUNDS = int(os.environ.get("PLANVERK_ROUNDS", "30"))

# Words and numbers of these say something; the rest says where a thing stands or what it is.
TELLING = {"amount", "stated", "value", "num", "label", "title", "name", "key", "likelihood", "consequence", "target",
           "caption", "alt", "output", "source"}
NUMBERS = {"amount", "stated", "num", "target"}


def number(rng):
    return rng.randrange(100_003, 999_983)


def budget(rng, name, body):
    """Top lines; one broken down by lines, one by groups, one of whose lines is broken down again; a sum."""
    out, top = [], []

    def parts(count):
        return [number(rng) for _ in range(count)]

    def line(ident, amount, extra=""):
        out.append(f'<line id="{name}{ident}" label="Post {ident}" amount="{amount}" {extra}/>')

    plain = parts(2)
    for i, amount in enumerate(plain):
        line(f"p{i}", amount, 'kind="cost"')
    top += plain
    broken = parts(rng.randrange(1, 4))
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
    return (f'<budget id="{name}" body="{body}" year="2026" unit="tkr" frame="{sum(top)}" label="Budget">'
            + "".join(out) + "</budget>")


def plan(rng):
    points = "".join(f'<series id="s{s}" label="Serie {s}">' +
                     "".join(f'<pt key="nyckel {k}" value="{number(rng)}"/>' for k in range(3)) + "</series>"
                     for s in range(2))
    return f'''<planData version="1" lang="sv-SE" asOf="2026-03-01">
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
<indicator id="i1" goal="g1" name="Mått" unit="st" direction="up" target="5"><value period="2025" num="3"/><value period="2026" num="4"/></indicator>
<report id="rep" kind="annual" year="2026" body="ks"><assessment goal="g1" value="yes"><comment>Gick bra.</comment></assessment>
<assessment goal="g2" value="no"><comment>Gick dåligt.</comment></assessment></report>
{budget(rng, "x", "ks")}
<dataset id="data" label="Statistik" unit="st">{points}</dataset>
<calendar id="cal" label="Året"><event month="3" output="Plan"/><event month="9" output="Uppföljning"/></calendar>
<document id="d" kind="operationalPlan" title="Verksamhetsplan" status="draft" body="ks" date="2026-01-10" organisation="org" contents="no">
<section title="Text"><p>Ord före <b>viktiga</b> ord, <val of="xb"/> tkr och <val of="xs"/> tkr av <val of="x" part="frame"/>.</p>
<list><item>Ett.</item><item>Två.</item></list>
<table id="t1"><caption>Tabell</caption><column share="2"/><column share="1"/><column share="1"/><head><row><cell>A</cell><cell>B</cell><cell>C</cell></row></head>
<row><cell rows="3" header="true">1</cell><cell>2</cell><cell rows="2">3</cell></row><row><cell>4</cell></row>
<row><cell>5</cell><cell>6</cell></row><row><cell header="true">7</cell><cell columns="2">8</cell></row></table></section>
<section title="Pengar"><budgetTable of="x"/><budgetChart of="xb"/><budgetChart of="xg"/><budgetChart of="x" kind="donut"/><goalSections from="g1 g2"/></section>
<section title="Statistik"><chart of="data" kind="donut"/><chart of="data" kind="stacked"/><statTable of="data" totals="true"/></section>
<section title="År"><calendarTable of="cal"/><calendarChart of="cal"/></section>
<section title="Risker"><riskMatrix/><riskTable/><actionTables emptyAreas="state"/><controlTables emptyAreas="state"/></section>
<section title="Utfall"><assessmentBar of="rep"/><assessmentTable of="rep"/></section>
</document></planData>'''


def mark(root, rng, amounts):
    """Some elements, of any kind or of those that hold amounts: first a kind, so that rare ones come as often as common
    ones."""
    kinds = ["line", "line", "group", "pt", "series"] if amounts else sorted({each.tag for each in root.iter() if each is not root})
    for _ in range(rng.randrange(1, 4)):
        kind = rng.choice(kinds)
        rng.choice([each for each in root.iter(kind)]).set("access", "restricted")


def say_otherwise(root, rng):
    """Other words and numbers in all that is marked."""
    for marked in root.iter():
        if marked.get("access") != "restricted":
            continue
        for each in marked.iter():
            if each.text and each.text.strip():
                each.text = f"Helt annat {number(rng)}."
            for name in TELLING & set(each.attrib):
                if name in NUMBERS or (each.tag == "pt" and name == "value"):
                    each.set(name, str(number(rng)))
                elif name in {"likelihood", "consequence"}:
                    each.set(name, str(rng.randrange(1, 5)))
                elif each.tag in {"assessment"}:
                    each.set(name, rng.choice(["yes", "partly", "no"]))
                elif each.tag not in {"step", "value"}:
                    each.set(name, f"Annat {number(rng)}")


def made(root, folder, formats="pdf,html"):
    """What is written for the public: names and bytes."""
    folder.mkdir()
    path = folder / "plan.xml"
    path.write_text(ET.tostring(root, encoding="unicode"), encoding="utf-8")
    out = folder / "out"
    result = run("render", path, "--audience", "public", "--attach-source", "--draft", "--out", out, "--quiet")
    files = {each.name: each.read_bytes() for each in sorted(out.glob("*"))} if out.exists() else {}
    return result, files


def hidden_numbers(root):
    hidden = set()
    for marked in root.iter():
        if marked.get("access") == "restricted":
            for each in marked.iter():
                hidden |= {int(each.get(name)) for name in ("amount", "value") if (each.get(name) or "").isdigit()
                           and int(each.get(name)) > 100_000 and (each.tag in {"line", "pt"})}
    # A line that adds up what is open as well says no more than they do.
    return hidden


def printed_numbers(folder, files):
    """The numbers of the page, and of the plan as it is attached."""
    page = b"".join(data for name, data in files.items() if name.endswith(".html")).decode()
    text = re.sub(r"<style.*?</style>|<script.*?</script>", " ", page, flags=re.S)
    text = re.sub(r"<[^>]*>", "|", text).replace("\u00a0", " ").replace("\u202f", " ").replace("&#160;", " ")
    found = {int(re.sub(r"\D", "", each)) for each in re.findall(r"\d{1,3}(?: \d{3})+|\d{6,}", text)}
    dump = run("dump", folder / "plan.xml", "--stage", "figures", "--audience", "public")
    found |= {int(each) for each in re.findall(r'"(\d{6,})(?:\.0+)?"', dump.stdout)}
    return {each for each in found if each > 100_000}


def reckoned(hidden, printed):
    """A hidden number that is one printed less up to four others, or the sum of up to three."""
    printed = sorted(printed)
    sums = {0: ()}
    for count in range(1, 4):
        for some in itertools.combinations(printed, count):
            sums.setdefault(sum(some), some)
    for number_ in sorted(hidden):
        if number_ in printed:
            return f"{number_} stands there"
        for less, some in sums.items():
            if number_ + less in printed and some and (number_ + less) not in some:
                return f"{number_} is {number_ + less} less {some}"
    return None


def random_marks(keep):
    written = told = 0
    for seed in range(SEED, SEED + ROUNDS):
        rng = random.Random(seed)
        root = ET.fromstring(plan(rng))
        mark(root, rng, seed % 2 == 0)
        other = ET.fromstring(ET.tostring(root, encoding="unicode"))
        say_otherwise(other, random.Random(seed + 1_000_000))
        before, first = made(root, keep / f"{seed}a")
        after, second = made(other, keep / f"{seed}b")
        marks = [f"{each.tag}#{each.get('id', '')}" for each in root.iter() if each.get("access")]
        check(before.returncode in (0, 2), f"seed {seed} {marks}: exit {before.returncode}: {before.stdout[:600]}")
        check(before.returncode == after.returncode, f"seed {seed} {marks}: exit {before.returncode} and {after.returncode}")
        check(first.keys() == second.keys(), f"seed {seed} {marks}: {sorted(first)} and {sorted(second)}")
        for name in first:
            check(first[name] == second.get(name), f"seed {seed} {marks}: {name} tells what is hidden")
        if first:
            written += 1
            hidden = hidden_numbers(root)
            told += bool(hidden)
            if hidden:
                how = reckoned(hidden, printed_numbers(keep / f"{seed}a", first))
                check(how is None, f"seed {seed} {marks}: {how}")
    check(written * 3 > ROUNDS, f"only {written} of {ROUNDS} plans were written")
    print(f"{written} of {ROUNDS} written twice, {told} with hidden amounts", flush=True)


def conforming(keep):
    """All that was written, drafts too."""
    jar = next(TOOLS.glob("verapdf-*.jar"), None)
    pdfs = sorted(keep.glob("*a/out/*.pdf")) + sorted(keep.glob("*/out-one/*.pdf"))
    if not check(jar is not None, "veraPDF is missing; ./setup test installs it"):
        return
    result = subprocess.run(
        ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", str(jar), "--loglevel", "1", "--format", "text",
         "-v", "-f", "0", *map(str, pdfs)], capture_output=True, text=True, timeout=500)
    for pdf in pdfs:
        check(f"PASS {pdf} ua1" in result.stdout and f"FAIL {pdf}" not in result.stdout,
              f"veraPDF {pdf}: " + "".join(line for line in result.stdout.splitlines(True) if str(pdf) in line)[:800])
    print(f"{len(pdfs)} files to veraPDF", flush=True)


HEAD = '''<planData version="1" lang="sv" asOf="2026-11-21"><body id="b" name="KS" type="executive" deciding="true"/>'''
PLAN = '''<document id="d" kind="operationalPlan" title="Plan" status="draft" body="b" date="2026-11-01" contents="no"><section title="S">'''


def one(keep, name, registers, content, *options):
    folder = keep / name
    folder.mkdir()
    (folder / "plan.xml").write_text(f"{HEAD}{registers}{PLAN}{content}</section></document></planData>")
    result = run("render", folder / "plan.xml", "--draft", "--out", folder / "out-one", "--quiet", *options)
    pages = sorted((folder / "out-one").glob("*.html"))
    return result, pages[0].read_text() if pages else ""


def table(rows):
    return f"<table><caption>T</caption><head><row><cell>A</cell><cell>B</cell></row></head>{rows}</table>"


def spans(keep):
    public = ("--audience", "public")
    rows = '<row><cell rows="2">1</cell><cell>2</cell></row><row access="restricted"><cell>HEMLIG</cell></row>'
    result, page = one(keep, "span", "", table(rows), *public)
    check(result.returncode == 0 and not re.search(r"rowspan=\"?\d", page), f"a span over a row that went: {result.stdout}")
    rows = ('<row><cell>1</cell><cell>300</cell></row><row access="restricted"><cell>HEMLIG</cell><cell>200</cell></row>'
            '<row sum="true"><cell>Summa</cell><cell>500</cell></row>')
    result, page = one(keep, "sum", "", table(rows), *public)
    check(result.returncode == 0 and "300" in page and ">500<" not in page, f"a sum over a row that went: {result.stdout}")
    rows = '<row access="restricted"><cell rows="2">HEMLIG</cell><cell>2</cell></row><row><cell>3</cell></row>'
    result, page = one(keep, "hole", "", table(rows), *public)
    check(result.returncode == 0 and re.search(r"<td[^>]*></td>\s*<td[^>]*>3", page), f"a hole in the row below: {result.stdout}")
    for name, rows in {"past": '<row><cell rows="3">1</cell><cell>2</cell></row><row><cell>3</cell></row>',
                       "overlap": '<row><cell>1</cell><cell rows="2">2</cell></row><row><cell columns="2">3</cell></row>',
                       "short": "<row><cell>1</cell></row>"}.items():
        result, page = one(keep, name, "", table(rows))
        check(result.returncode == 2 and not page, f"{name} is not written: {result.returncode}")
        said = run("check", keep / name / "plan.xml").stdout
        check("document-structure" in said and re.search(r"plan\.xml:1:\d+", said), f"{name} is told with its place: {said}")


def empty_views(keep):
    registers = {"calendar": '<calendar id="x" label="Året"/>', "dataset": '<dataset id="x" label="X"><series id="s" label="S"/></dataset>',
                 "report": '<report id="x" kind="annual" year="2026"/>', "": ""}
    views = {"calendar": "calendarTable calendarChart", "dataset": "chart statTable", "report": "assessmentTable assessmentBar",
             "": "riskMatrix riskTable"}
    for what, register in registers.items():
        for view in views[what].split():
            of = ' of="x"' if what else ""
            result, page = one(keep, f"empty-{view}", register, f"<{view}{of}/>")
            check(result.returncode == 0 and page, f"an empty {view}: {result.stdout}")


def untrue(keep):
    registers = '''<area id="ek" name="Ekonomi"/><process code="1.1" name="P" area="ek"/>
<risk id="r1" no="1" process="1.1" likelihood="2" consequence="3" handled="true"><title>Något inträffar</title><effect>Skada.</effect></risk>
<action id="a1" risk="r1" status="onPlan" due="2026-12-31" access="restricted"><title>HEMLIG</title></action>'''
    result, page = one(keep, "cover", registers, '<riskTable/><actionTables emptyAreas="state"/>', "--audience", "public")
    check("risk-coverage" not in result.stdout, f"a risk whose action is hidden is not judged: {result.stdout}")
    check("Inga åtgärder" not in page, "an area whose actions are hidden is not said to have none")
    registers = registers.replace(' access="restricted"><title>HEMLIG', ' ><title>Åtgärd').replace('<risk id="r1"', '<risk id="r1" access="public"')
    result, page = one(keep, "cover-all", registers.replace('risk="r1"', 'risk="r2"').replace(
        "<action", '<risk id="r2" no="2" process="1.1" likelihood="1" consequence="1" handled="true"><title>Annat sker</title><effect>Skada.</effect></risk><action'),
        "<riskTable/>")
    check("risk-coverage" in result.stdout + result.stderr, f"where nothing is hidden, the rule speaks: {result.stdout}")


with Folder() as folder:
    spans(folder)
    empty_views(folder)
    untrue(folder)
    random_marks(folder)
    if "conforming" in sys.argv[1:]:
        conforming(folder)
finish()
