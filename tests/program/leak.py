#!/usr/bin/env python3
"""Nothing hidden is told, by any road. Random marks (`access="restricted"`) on any element of plans that hold every
element there is: what is made for the public, and what is found in it, is the same bytes whatever stands in what is marked; no
hidden number is a printed one, nor one less others; with `conforming`, each PDF passes veraPDF. PLANVERK_SEED and PLANVERK_ROUNDS
choose others, 40 plans unless said otherwise (15 with `conforming`): of 100 and more, each type of element is marked once at least."""
import itertools
import json
import os
import random
import re
import subprocess
import sys
import xml.etree.ElementTree as ET

from every_kind import put_pictures
from leak_plans import money_plan, whole_plan
from marks import Marker, say_otherwise
from support import TOOLS, Folder, check, finish, run
from vocabulary import Vocabulary

SEED = int(os.environ.get("PLANVERK_SEED", "1"))
ROUNDS = int(os.environ.get("PLANVERK_ROUNDS", "15" if "conforming" in sys.argv[1:] else "40"))

AMOUNTS = ["line", "line", "group", "pt", "series", "budget", "row", "cell", "indicator-value", "lineOutcome", "lineOutcome",
           "outcome-measure", "investment", "volume"]
BY_CHANCE = 100_000_000  # Numbers of money_plan() are larger.
VOCABULARY = Vocabulary()
# What is found in the whole plan is told to whoever has it, hidden parts and all (decisions/36).
OF_THE_WHOLE = {rule["slug"] for rule in json.loads(run("rules", "--format", "json").stdout) if rule["stage"] in ("xml", "plan")}


def made(root, folder, reading, documents):
    """What is written for the public, names and bytes, and what is found in it."""
    folder.mkdir()
    put_pictures(folder)
    path = folder / "plan.xml"
    path.write_text(ET.tostring(root, encoding="unicode"), encoding="utf-8")
    out = folder / "out"
    options = ["--audience", "public"] + (["--reading", reading] if reading else [])
    options += [each for name in documents for each in ("--document", name)]
    result = run("render", path, *options, "--attach-source", "--draft", "--out", out, "--quiet")
    files = {each.name: each.read_bytes() for each in sorted(out.glob("*"))} if out.exists() else {}
    for form in ("json", "csv", "ics", "xlsx"):
        given = run("export", path, *options, "--draft", "--to", form, "-o", folder / form, "--quiet")
        check(given.returncode == result.returncode, f"export to {form} exits {given.returncode}, render {result.returncode}")
        files |= {each.name: each.read_bytes() for each in sorted((folder / form).glob("*"))}
    told = json.loads(run("check", path, *options, "--format", "json").stdout)["findings"]
    return result, files, sorted((each["rule"], each["severity"], each["at"], each["message"], each.get("hint", "")) for each in told
                                 if each["rule"] not in OF_THE_WHOLE)


def numbers_of(text):
    return {int(re.sub(r"\D", "", each)) for each in re.findall(r"\d{1,3}(?: \d{3})+|\d{9,}", text)}


def hidden_numbers(root):
    """The numbers of what is marked. One that also stands open, or adds up what does, says no more than that."""
    hidden = set()
    for marked in root.iter():
        if marked.get("access") == "restricted":
            for each in marked.iter():
                hidden |= numbers_of(" ".join([*each.attrib.values(), each.text or ""]).replace(" ", "|"))
    return {each for each in hidden if each > BY_CHANCE}


def printed_numbers(folder, files):
    """The numbers of the page, and of the plan as it is attached."""
    page = b"".join(data for name, data in files.items() if name.endswith(".html")).decode()
    text = re.sub(r"<style.*?</style>|<script.*?</script>", " ", page, flags=re.S)
    text = re.sub(r"<[^>]*>", "|", text).replace("\u00a0", " ").replace("\u202f", " ").replace("&#160;", " ")
    dump = run("dump", folder / "plan.xml", "--stage", "figures", "--audience", "public")
    found = numbers_of(text) | {int(each) for each in re.findall(r"(\d{9,})(?:\.0+)?", dump.stdout)}
    return {each for each in found if each > BY_CHANCE}


def reckoned(hidden, printed):
    """A hidden number that is one printed less up to three others."""
    sums = {0: ()}
    for count in range(1, 4):
        for some in itertools.combinations(sorted(printed), count):
            sums.setdefault(sum(some), some)
    for number_ in sorted(hidden):
        if number_ in printed:
            return f"{number_} stands there"
        for less, some in sums.items():
            if number_ + less in printed and some and (number_ + less) not in some:
                return f"{number_} is {number_ + less} less {some}"
    return None


def one_round(seed, keep, shown):
    """Marks one plan. Documents that were written and that could be, hidden numbers, values said otherwise."""
    chance = random.Random(seed)
    money = seed % 2 == 0
    root = money_plan(chance) if money else whole_plan()
    marker = Marker(VOCABULARY, root, chance)
    if money:
        marker.mark(chance.choices(AMOUNTS if seed % 4 == 0 else marker.kinds(), k=chance.randrange(1, 4)))
    else:  # all types, one after the other
        kinds = marker.kinds()
        each = -(-len(kinds) // 50)  # so many a plan that a hundred rounds, of which half come here, mark all
        marker.mark([kinds[(seed // 2 * each + i) % len(kinds)] for i in range(each)])
    marker.say_why(chance)
    shown |= {marker.types[each] for each in root.iter() if each.get("access") == "restricted"}
    other = ET.fromstring(ET.tostring(root, encoding="unicode"))
    changed = say_otherwise(VOCABULARY, other, random.Random(seed + 1_000_000))
    reading = chance.choice([None, "final", "original", "marked"])
    documents = [each.get("id") for each in root.iter("document") if not marker.hidden(each)]
    if not documents:
        return 0, 0, 0, changed
    before, first, found = made(root, keep / f"{seed}a", reading, documents)
    after, second, found_too = made(other, keep / f"{seed}b", reading, documents)
    marks = f"seed {seed} {marker.marks()}"
    check(before.returncode in (0, 2), f"{marks}: exit {before.returncode}: {before.stdout[:600]}")
    check(before.returncode == after.returncode, f"{marks}: exit {before.returncode} and {after.returncode}: {after.stdout[:1500]}")
    check(first.keys() == second.keys(), f"{marks}: {sorted(first)} and {sorted(second)}")
    for name in first:
        check(first[name] == second.get(name), f"{marks}: {name} tells what is hidden")
    check(found == found_too, f"{marks}: what is found tells what is hidden: "
          f"{[each for each in found if each not in found_too]} {[each for each in found_too if each not in found]}")
    hidden = hidden_numbers(root) if money and first else set()
    if hidden:
        how = reckoned(hidden, printed_numbers(keep / f"{seed}a", first))
        check(how is None, f"{marks}: {how}")
    return sum(name.endswith(".html") for name in first), len(documents), len(hidden), changed


def random_marks(keep):
    shown = set()
    rounds = [one_round(seed, keep, shown) for seed in range(SEED, SEED + ROUNDS)]
    written, could, hidden, changed = (sum(each[i] for each in rounds) for i in range(4))
    refused = sum(each[1] > 0 and each[0] == 0 for each in rounds)
    print(f"{ROUNDS} plans, {refused} refused; {written} of {could} documents written twice; "
          f"{sum(each[2] > 0 for each in rounds)} plans with {hidden} hidden numbers; {changed} values said otherwise; "
          f"{len(shown)} types of elements marked", flush=True)
    check(refused * 10 < ROUNDS and written * 10 > could * 9, f"{refused} of {ROUNDS} plans were refused")
    if ROUNDS >= 100:
        never = sorted(VOCABULARY.children.keys() - shown - {"planData", "include", "document"})
        check(not never, f"never marked: {never}")


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
    for hidden, gone in (("<cell access=\"restricted\">7 000,5</cell>", True), ("<cell><b access=\"restricted\">7 000,5</b></cell>", True),
                         ("<cell>7 000,5</cell>", False)):
        # Rows and columns that end in their sum, which only the numbers say.
        rows = ('<row><cell>X</cell><cell>100,5</cell><cell>250</cell><cell>350,5</cell></row>'
                f'<row><cell>Y</cell>{hidden}<cell>300</cell><cell>7 300,5</cell></row>'
                '<row><cell>Z</cell><cell>7 101</cell><cell>550</cell><cell>7 651</cell></row>')
        result, page = one(keep, f"ends-{len(hidden)}", "", table(rows).replace("<cell>B</cell>", "<cell>B</cell><cell>C</cell><cell>D</cell>"), *public)
        words = page.replace("\u00a0", " ")
        check(result.returncode == 0 and "350,5" in words and "550" in words, f"what hides nothing stands: {result.stdout}")
        for told in ("7 000,5", "7 300,5", "7 101", "7 651"):
            check((told not in words) == gone, f"{told} {'tells' if gone else 'is not'} what {hidden} is")
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
