"""What `planverk export` gives, read by other programs: workbooks by openpyxl, CSV by Python's reader, JSON by its schema and by
reckoning every figure from its parts, calendars by icalendar; the same bytes in other surroundings; nothing restricted. And what a page's
figures open to: without script, each trace reckoned from what it shows, every link leading somewhere, axe and looks with a trace open."""
import csv
import datetime
import decimal
import hashlib
import html.parser
import io
import json
import os
import re
import shutil
import subprocess
import xml.etree.ElementTree as ET

import icalendar
import openpyxl

from support import ROOT, TOOLS, Folder, check, clean_plans, finish, run, templates_of

decimal.getcontext().prec = 60
D = decimal.Decimal
SECRET = "HEMLIGT"


def export(plan, form, out, *options, **more):
    return run("export", plan, *templates_of(plan), "--to", form, "-o", out, *options, **more)


def rounded(value, like):
    return value.quantize(D(1).scaleb(like.as_tuple().exponent), rounding=decimal.ROUND_HALF_UP)


def reckoned(how, parts, value):
    """src/exchange/EXPORT.md, once more, by another program."""
    if how == "sum":
        return sum(parts)
    if how == "less":
        return parts[0] - sum(parts[1:])
    if how == "product":
        product = D(1)
        for part in parts:
            product *= part
        return product
    if how == "share":
        return rounded(sum(parts[:-1]) * 100 / abs(parts[-1]), value)
    if how == "growth":
        return rounded(parts[0] * 100 / parts[1], value)
    if how == "quotient":
        return rounded(parts[0] / parts[1], D("0.01"))
    if how == "percent":
        return parts[0] / 100
    if how == "count":
        return D(len(parts))
    raise AssertionError(how)


def check_figure(name, figure):
    """The parts of a figure give it."""
    values = [part["value"] for part in figure["parts"]]
    if figure["reckoned"] == "days":
        first, second = map(datetime.date.fromisoformat, values)
        return check(int(figure["value"]) == (second - first).days, f"{name}: {figure}")
    result = reckoned(figure["reckoned"], [D(value) for value in values], D(figure["value"]))
    return check(result == D(figure["value"]), f"{name}: {result} is not {figure['value']}: {figure}")


def holds(schema, value, root, path="$"):
    """The part of JSON Schema that EXPORT.schema.json uses; anything else in it is a fault of this test."""
    known = {"$schema", "title", "type", "additionalProperties", "required", "properties", "const", "enum", "minLength", "pattern", "anyOf",
             "$ref", "items", "minItems", "dependencies", "definitions"}
    assert set(schema) <= known, set(schema) - known
    if "$ref" in schema:
        return holds(root["definitions"][schema["$ref"].rsplit("/", 1)[1]], value, root, path)
    if "anyOf" in schema:
        tried = [holds(each, value, root, path) for each in schema["anyOf"]]
        return [] if any(not each for each in tried) else tried[0]
    types = {"object": dict, "array": list, "string": str, "boolean": bool, "null": type(None)}
    faults = []
    if "type" in schema and not isinstance(value, types[schema["type"]]):
        return [f"{path} is no {schema['type']}"]
    if "const" in schema and value != schema["const"]:
        faults.append(f"{path} is {value!r}")
    if "enum" in schema and value not in schema["enum"]:
        faults.append(f"{path} is {value!r}")
    if isinstance(value, str):
        faults += [f"{path} is too short"] if len(value) < schema.get("minLength", 0) else []
        faults += [f"{path}: {value!r}"] if "pattern" in schema and not re.search(schema["pattern"], value) else []
    if isinstance(value, dict):
        faults += [f"{path} lacks {name}" for name in schema.get("required", []) if name not in value]
        for name, needs in schema.get("dependencies", {}).items():
            faults += [f"{path} has {name} without {need}" for need in needs if name in value and need not in value]
        for name, each in value.items():
            if name in schema.get("properties", {}):
                faults += holds(schema["properties"][name], each, root, f"{path}.{name}")
            elif schema.get("additionalProperties", True) is False:
                faults.append(f"{path} has {name}")
    if isinstance(value, list):
        faults += [f"{path} is too short"] if len(value) < schema.get("minItems", 0) else []
        for i, each in enumerate(value):
            faults += holds(schema.get("items", {}), each, root, f"{path}[{i}]")
    return faults


def stated_at(place):
    """The value that stands at file:line:column."""
    file, line, column = place.rsplit(":", 2)
    text = (ROOT / file).read_text(encoding="utf-8").splitlines()[int(line) - 1]
    return text[int(column) - 1:]


def samples_as_json():
    schema = json.loads((ROOT / "src/exchange/EXPORT.schema.json").read_text(encoding="utf-8"))
    figures = traced = placed = 0
    ways = set()
    with Folder() as out:
        for plan in clean_plans():
            result = export(plan.relative_to(ROOT), "json", out / plan.parent.name / plan.stem, "--quiet", cwd=ROOT)
            check(result.returncode == 0, f"{plan.name} to json: {result.returncode} {result.stderr[-400:]}")
        for path in sorted(out.glob("*/*/*.json")):
            data = json.loads(path.read_text(encoding="utf-8"))
            faults = holds(schema, data, schema)
            check(not faults, f"{path.name}: {faults[:3]}")
            for figure in data["figures"]:
                figures += 1
                if "parts" not in figure:
                    continue
                traced += 1
                ways.add(figure["reckoned"])
                check_figure(path.name, figure)
                for part in figure["parts"]:
                    if "place" not in part or "attribute" not in part or part["attribute"] == "asOf":
                        continue
                    placed += 1
                    there = stated_at(part["place"])
                    value = re.match(r"-?[\d.]+(?:-\d\d-\d\d)?", there)
                    same = value and (value[0] == part["value"] or abs(D(value[0])) == abs(D(part["value"]))) if "outcome" != part["attribute"] else True
                    check(same or "unit" in part, f"{path.name}: {part} is not what stands there: {there[:20]}")
    print(f"{figures} figures, {traced} with parts, {placed} places looked up, ways {sorted(ways)}", flush=True)
    check(figures > 8000 and traced > 2000 and placed > 1500 and len(ways) == 9, f"{figures} figures, {traced} traced, {placed} placed, {ways}")


def samples_as_tables():
    """The same tables in CSV and XLSX; numbers are numbers."""
    sheets = numbers = days = 0
    with Folder() as out:
        for plan in clean_plans():
            books, texts = out / plan.parent.name / plan.stem / "x", out / plan.parent.name / plan.stem / "c"
            for form, folder in (("xlsx", books), ("csv", texts)):
                result = export(plan, form, folder, "--quiet")
                check(result.returncode == 0, f"{plan.name} to {form}: {result.returncode} {result.stderr[-400:]}")
            for path in sorted(books.glob("*.xlsx")):
                book = openpyxl.load_workbook(path)
                own = sorted(texts.glob(glob_safe(path.stem) + "-*.csv"))
                check(len(own) == len(book.sheetnames) - 1, f"{path.name}: {len(own)} CSV files, {len(book.sheetnames)} sheets")
                for name, text in zip(book.sheetnames, own):
                    sheet = [[cell.value for cell in row] for row in book[name].iter_rows()]
                    raw = text.read_bytes().decode("utf-8-sig")
                    form = {"delimiter": ","} if ";" not in raw.splitlines()[0] and "," in raw.splitlines()[0] else {"delimiter": ";"}
                    rows = list(csv.reader(io.StringIO(raw, newline=""), **form))
                    check(len(rows) == len(sheet), f"{text.name}: {len(rows)} rows, {len(sheet)} in {name}")
                    sheets += 1
                    numbers += sum(isinstance(cell, (int, float)) for row in sheet for cell in row)
                    days += sum(isinstance(cell, datetime.datetime) for row in sheet for cell in row)
                    widths = {len(row) for row in rows}
                    check(len(widths) == 1, f"{text.name}: rows of {widths}")
                about = [[cell.value for cell in row] for row in book[book.sheetnames[-1]].iter_rows()]
                check(any(re.fullmatch("[0-9a-f]{64}", str(row[1])) for row in about), f"{path.name}: no digest on {book.sheetnames[-1]}")
    print(f"{sheets} sheets with {numbers} numbers and {days} days", flush=True)
    check(sheets > 150 and numbers > 2000 and days > 50, f"{sheets} sheets, {numbers} numbers, {days} days")


def glob_safe(name):
    return re.sub(r"([\[\]*?])", r"[\1]", name)


def samples_as_days():
    events, uids = 0, {}
    with Folder() as out:
        for plan in clean_plans():
            result = export(plan, "ics", out / plan.parent.name / plan.stem, "--quiet")
            check(result.returncode == 0, f"{plan.name} to ics: {result.returncode} {result.stderr[-400:]}")
        for path in sorted(out.glob("*/*/*.ics")):
            raw = path.read_bytes()
            check(raw.endswith(b"END:VCALENDAR\r\n") and b"\n" not in raw.replace(b"\r\n", b""), f"{path.name}: line ends")
            check(all(len(line) <= 75 for line in raw.split(b"\r\n")), f"{path.name}: a line of more than 75 octets")
            calendar = icalendar.Calendar.from_ical(raw)
            check(not getattr(calendar, "errors", []), f"{path.name}: {getattr(calendar, 'errors', [])}")
            seen = set()
            for event in calendar.walk("VEVENT"):
                events += 1
                uid = str(event["UID"])
                check(uid not in seen, f"{path.name}: {uid} twice")
                seen.add(uid)
                start = event["DTSTART"].dt
                check(type(start) is datetime.date or start.tzinfo is not None and "DTEND" not in event or event["DTEND"].dt > start,
                      f"{path.name}: {uid} begins at {start}")
                check(str(event["SUMMARY"]).strip() and event["DTSTAMP"].dt.tzinfo is not None, f"{path.name}: {uid}")
                key = (path.parent.parent.name, uid)
                words = uids.setdefault(key, str(event["SUMMARY"]))
                check(words == str(event["SUMMARY"]) or "shared" not in path.parts, f"{uid} is {words} and {event['SUMMARY']}")
    print(f"{events} events", flush=True)
    check(events > 100, f"only {events} events")


PLAN = '''<planData version="1" lang="sv-SE" asOf="2026-08-31">
<organisation id="o" name="Åmåls kommun" kind="municipality"/>
<body id="b" name="Kommunstyrelsen" type="executive" deciding="true" organisation="o"/>
<area id="e" name="Ekonomi"/><process code="1" name="Inköp" area="e"/>
<risk id="r1" no="1" process="1" likelihood="2" consequence="3" handled="true"><title>=1+1 i en titel</title><effect>Dyrare.</effect></risk>
<action id="a1" risk="r1" status="onPlan" due="2026-12-31"><title>Bevaka, avtal; "nu"</title></action>
<action id="a2" risk="r1" status="onPlan" due="2026-11-30" access="restricted"><title>HEMLIGT</title></action>
<budget id="u" body="b" year="2026" unit="tkr"><line id="l1" label="Lön" kind="cost" amount="900.50"/>
<line id="l2" label="Avgifter" kind="income" amount="81"/></budget>
<document id="d" kind="operationalPlan" title="Plan" status="draft" body="b" date="2026-08-30" contents="no" cover="no">
<section title="Tabeller"><budgetTable of="u"/><riskTable/><actionTables/></section>
<section title="Dolt" access="restricted"><table><caption>HEMLIGT</caption><head><row><cell>HEMLIGT</cell></row></head><row><cell>1</cell></row></table></section>
</document></planData>'''


def own_plan(folder):
    plan = folder / "plan.xml"
    plan.write_text(PLAN, encoding="utf-8")
    return plan


def by_hand():
    """Choices, names of files, and what is refused."""
    with Folder() as folder:
        plan = own_plan(folder)
        result = export(plan, "csv", folder / "one.csv", "--table", "budget")
        check(result.returncode == 0 and result.stdout.strip() == str(folder / "one.csv"), f"one table: {result}")
        text = (folder / "one.csv").read_bytes().decode("utf-8-sig")
        check("Lön;900,5" in text and "Avgifter;-81" in text and "\r\n" in text, f"Nordic CSV: {text!r}")
        result = export(plan, "csv", folder / "all")
        check(result.returncode == 0 and len(result.stdout.split()) == 4 == len(list((folder / "all").iterdir())), f"all tables: {result}")
        risks = next((folder / "all").glob("*risker*.csv")).read_text(encoding="utf-8-sig")
        check("'=1+1" in risks, f"words that begin as a formula: {risks}")
        result = export(plan, "csv", folder / "many.csv")
        check(result.returncode == 3 and not (folder / "many.csv").exists() and "4" in result.stderr, f"many tables for one file: {result}")
        result = export(plan, "csv", folder / "no", "--table", "9", "--messages", "sv")
        check(result.returncode == 3 and "Tabell 1" in result.stderr and not (folder / "no").exists(), f"no such table: {result}")
        result = run("export", plan, "--to", "ods")
        check(result.returncode == 3 and "csv" in result.stderr, f"no such form: {result}")
        result = run("export", plan)
        check(result.returncode == 3 and "--to" in result.stderr, f"no form: {result}")
        result = run("export", plan, "--to", "json", "-o", "-")
        data = json.loads(result.stdout)
        total = next(each for each in data["figures"] if each["name"] == "budget/@fig:total")
        check(total["value"] == "819.50" and total["unit"] == "tkr" and total["reckoned"] == "sum" and
              [part["value"] for part in total["parts"]] == ["900.50", "-81.00"], f"the total: {total}")
        plan.write_text(PLAN.replace('status="draft" body', 'status="final" body').replace('amount="81"', 'amount="81" stated="1"'), encoding="utf-8")
        plan.write_text(plan.read_text(encoding="utf-8").replace("<riskTable/>", '<p>Se <ref to="finns-inte"/>.</p>'), encoding="utf-8")
        result = export(plan, "json", folder / "blocked")
        check(result.returncode == 2 and not (folder / "blocked").exists(), f"a blocked plan: {result}")


def hidden():
    with Folder() as folder:
        plan = own_plan(folder)
        for form in ("csv", "tsv", "xlsx", "json", "ics"):
            for audience, told in (("full", True), ("public", False)):
                out = folder / form / audience
                check(export(plan, form, out, "--audience", audience, "--quiet").returncode == 0, f"{form} for {audience}")
                files = list(out.iterdir())
                if form == "xlsx":
                    text = "\n".join(str(cell.value) for path in files for sheet in openpyxl.load_workbook(path) for row in sheet for cell in row)
                    text += "".join(sheet.title for path in files for sheet in openpyxl.load_workbook(path))
                else:
                    text = "".join(path.name + path.read_text(encoding="utf-8-sig") for path in files)
                has = SECRET in text or "hemligt" in text
                check(has == (told and form != "json"), f"{form} for {audience} {'tells' if has else 'does not tell'} what is restricted")
                check(form != "json" or told or "plan.xml" not in text, "a public JSON tells no lines of the file")


def same_bytes():
    def digests(**options):
        with Folder() as out:
            for form in ("csv", "xlsx", "json", "ics"):
                for name in ("strandvika/internkontrollplan-2026.xml", "fjordholmen/tertialrapport-2-2026.xml"):
                    result = export(ROOT / "samples" / name, form, out, "--quiet", **options)
                    check(result.returncode == 0, f"{name} to {form}: {result.stderr[-300:]}")
            for form in ("einnsyn", "json-ld", "ics"):
                result = export(ROOT / "samples/meetings/moteprotokoll-nb.xml", form, out, "--quiet", **options)
                check(result.returncode == 0, f"a meeting to {form}: {result.stderr[-300:]}")
            return {path.name: hashlib.sha256(path.read_bytes()).hexdigest() for path in sorted(out.iterdir())}
    first = digests()
    check(len(first) > 10, f"only {len(first)} files")
    check(digests() == first, "a second run gives other bytes")
    check(digests(env={**os.environ, "TZ": "Pacific/Auckland", "LANG": "tr_TR.UTF-8"}) == first, "time zone or locale shows")


class Traces(html.parser.HTMLParser):
    """What figures link to, and what stands there."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.ids, self.links, self.traces, self.into, self.depth = set(), [], {}, None, 0
        self.field = None

    def handle_starttag(self, tag, attributes):
        a = dict(attributes)
        if "id" in a:
            self.ids.add(a["id"])
        if tag == "a" and a.get("href", "").startswith("#"):
            self.links.append((a["href"][1:], a.get("class", "")))
        classes = a.get("class", "").split()
        if tag == "div" and classes[:1] == ["trace"]:
            self.into = self.traces.setdefault(a["id"], {"how": classes[1], "value": "", "dd": [], "li": 0})
        elif self.into is not None and tag == "strong":
            self.field = "value"
        elif self.into is not None and tag == "dd":
            self.into["dd"].append("")
            self.field = "dd"
        elif self.into is not None and tag == "li":
            self.into["li"] += 1

    def handle_endtag(self, tag):
        if tag in ("strong", "dd"):
            self.field = None

    def handle_data(self, data):
        if self.into is None or self.field is None:
            return
        if self.field == "value":
            self.into["value"] += data
        else:
            self.into["dd"][-1] += data


def number(text, language):
    """As the language prints it."""
    text = text.replace("\u2212", "-").replace("\u00a0", "").replace("\u202f", "").replace(" ", "")
    found = re.match(r"([+\-×÷]?)\(?(-?)([\d.,]+)", text)
    digits = found[3].replace(",", "") if language == "en" else found[3].replace(".", "").replace(",", ".")
    return found[1], D((found[2] or "") + digits)


def check_trace(name, trace, language):
    if trace["how"] == "days":
        return
    if trace["how"] == "count":
        check(trace["li"] == number(trace["value"], language)[1], f"{name}: {trace}")
        return
    parts = []
    for i, text in enumerate(trace["dd"]):
        sign, value = number(text, language)
        # A sum's parts are added or taken off; what stands first has its own sign.
        takes = sign == "-" and (i == 0 or trace["how"] in ("sum", "share") and i + 1 < len(trace["dd"]) or trace["how"] == "sum")
        parts.append(-value if takes else value)
    if trace["value"].lstrip().startswith("\u2212"):
        value = -number(trace["value"].lstrip()[1:], language)[1]
    else:
        value = number(trace["value"], language)[1]
    check(reckoned(trace["how"], parts, value) == value, f"{name}: {trace}")


def samples_opened():
    """The figures of every page: reckoned from what their traces print."""
    figures = pages = 0
    with Folder() as out:
        for plan in clean_plans():
            run("render", plan, *templates_of(plan), "--to", "html", "--out", out, "--quiet")
        for page in sorted(out.glob("*.html")):
            text = page.read_text(encoding="utf-8")
            reader = Traces()
            reader.feed(text)
            language = re.search(r'<html lang="(\w+)', text)[1]
            pages += 1
            figures += len(reader.traces)
            lost = [target for target, _ in reader.links if target not in reader.ids]
            check(not lost, f"{page.name}: links that lead nowhere: {lost[:5]}")
            opened = [target for target, classes in reader.links if classes == "traced"]
            check(set(reader.traces) <= set(opened), f"{page.name}: traces that nothing opens")
            for trace in reader.traces.values():
                check_trace(page.name, trace, language)
            nested = re.search(r"<a [^>]*>(?:(?!</a>).)*<a ", re.sub(r"<script.*?</script>|<style.*?</style>", "", text, flags=re.S), re.S)
            check(not nested, f"{page.name}: a link within a link: {nested and nested[0][:200]}")
        plain = run("render", ROOT / "samples/budget/budgetbilaga.xml", "--to", "pdf", "--out", out / "pdf", "--quiet")
        both = run("render", ROOT / "samples/budget/budgetbilaga.xml", "--out", out / "both", "--quiet")
        check(plain.returncode == both.returncode == 0, "a budget renders")
        one, two = (next((out / name).glob("*.pdf")).read_bytes() for name in ("pdf", "both"))
        check(one == two, "a PDF is the same whether a page with traces is made beside it or not")
        page_with_traces_open(out)
    print(f"{figures} figures open on {pages} pages", flush=True)
    check(figures > 1500, f"only {figures} figures open")


def page_with_traces_open(out):
    node = shutil.which("node")
    page = next((out / "both").glob("*.html"))
    opened = subprocess.run([node, ROOT / "tests/program/traces.cjs", page], capture_output=True, text=True, timeout=300,
                            env={**os.environ, "NODE_PATH": str(TOOLS / "node_modules")})
    check(opened.returncode == 0, f"a page with a trace open: {opened.stdout[:3000]}{opened.stderr[:1500]}")


def left_out():
    with Folder() as folder:
        plan = own_plan(folder)
        (folder / "ours/themes").mkdir(parents=True)
        (folder / "ours/themes/quiet.xml").write_text('<theme version="1" extends="default"><set traces="no"/></theme>')
        run("render", plan, "--to", "html", "--out", folder / "out", "--quiet", "--templates", folder / "ours", "--theme", "quiet")
        page = next((folder / "out").glob("*.html")).read_text(encoding="utf-8").split("<main", 1)[1]
        check("trace" not in page and "900,5" in page, "a theme can leave traces out")


def elements(plan):
    """Every element by its way from the root, with its attributes and its own words."""
    found = {}
    def visit(node, way):
        counts = {}
        for child in node:
            counts[child.tag] = counts.get(child.tag, 0) + 1
            place = f"{way}/{child.tag}[{child.get('id') or counts[child.tag]}]"
            found[place] = (dict(child.attrib), " ".join((child.text or "").split()))
            visit(child, place)
    visit(ET.parse(plan).getroot(), "")
    return found


def column_of(sheet, heading):
    for cell in sheet[1]:
        if cell.value == heading:
            return cell.column
    raise AssertionError(f"no column {heading}: {[cell.value for cell in sheet[1]]}")


def round_trip():
    """A register that comes back as it went changes nothing; one that was edited changes just what was edited."""
    with Folder() as folder:
        plan = folder / "plan.xml"
        shutil.copy(ROOT / "samples/internal-control/plan.xml", plan)
        before, bytes_before = elements(plan), plan.read_bytes()
        registers = ["risks", "actions", "controls"]
        for name in registers:
            for form in ("xlsx", "csv"):
                result = run("export", plan, "--register", name, "--to", form, "-o", folder / f"{name}.{form}")
                check(result.returncode == 0 and (folder / f"{name}.{form}").exists(), f"{name} to {form}: {result}")
                result = run("import", folder / f"{name}.{form}", "--register", name, "--into", plan, "--retrieved", "2026-09-01")
                check(result.returncode in (0, 1), f"{name}.{form} comes back: {result.returncode} {result.stdout[-1500:]}{result.stderr[-1500:]}")
                now = elements(plan)
                changed = {place for place in before.keys() | now.keys() if before.get(place) != now.get(place)}
                check(not changed, f"{name}.{form} comes back changed: {[(p, before.get(p), now.get(p)) for p in sorted(changed)[:3]]}")
                plan.write_bytes(bytes_before)
        book = openpyxl.load_workbook(folder / "risks.xlsx")
        sheet = book.worksheets[0]
        likelihood, title = column_of(sheet, "Sannolikhet"), column_of(sheet, "Risk")
        old = sheet.cell(2, likelihood).value
        sheet.cell(2, likelihood).value = 1 if old != 1 else 2
        sheet.cell(3, title).value = "En annan risk än den som stod här"
        book.save(folder / "risks.xlsx")
        result = run("import", folder / "risks.xlsx", "--register", "risks", "--into", plan, "--retrieved", "2026-09-01")
        check(result.returncode in (0, 1), f"edited risks come back: {result.returncode} {result.stdout[-1500:]}{result.stderr[-1500:]}")
        now = elements(plan)
        changed = sorted(place for place in before.keys() | now.keys() if before.get(place) != now.get(place))
        check(len(changed) == 2 and changed[0].count("/risk[") == 1, f"two cells were edited: {changed}")
        attributes = [place for place in changed if not place.endswith("title[1]")]
        check(len(attributes) == 1 and {name for name in now[attributes[0]][0] if now[attributes[0]][0][name] != before[attributes[0]][0].get(name)} ==
              {"likelihood"}, f"one likelihood: {attributes and (before[attributes[0]], now[attributes[0]])}")
        check(any(now[place][1].startswith("En annan risk") for place in changed), f"one title: {changed}")
        result = run("export", plan, "--register", "nothing", "--to", "csv")
        check(result.returncode == 3 and "risks" in result.stderr, f"no such register: {result}")
        result = run("export", plan, "--register", "risks", "--to", "json")
        check(result.returncode == 3 and "json" in result.stderr, f"a register is a table: {result}")


by_hand()
hidden()
round_trip()
left_out()
same_bytes()
samples_as_json()
samples_as_tables()
samples_as_days()
samples_opened()
finish()
