"""Sizes and numbers past all bounds: every numeric attribute at its extremes, texts of 20,000 letters, levels, columns, rules that
double their calls. Each is a finding with its place, and check tells what render would."""
import json
import pathlib
import re
import xml.etree.ElementTree as ET

from small_plan import document, plan, put
from support import ROOT, Folder, check, finish, run

NUMERIC = {"integer", "count", "positive", "number", "percent", "year"}
EXTREMES = ["0", "-1", "999999999", "-999999999", "1" + "0" * 9, "1" + "0" * 18, "1" + "0" * 30, "999999999999.999999", "-999999999999.999999"]


def vocabulary():
    """Of each element type: its children's types and its attributes' simple types; and what each simple type lets through."""
    schema = ET.fromstring(run("schema").stdout)
    xs = "{http://www.w3.org/2001/XMLSchema}"
    types = {each.get("name"): ({child.get("name"): child.get("type") for child in each.iter(f"{xs}element")},
                                {attribute.get("name"): attribute.get("type") for attribute in each.iter(f"{xs}attribute")})
             for each in schema.iter(f"{xs}complexType")}
    forms = {each.get("name"): re.compile(each.find(f".//{xs}pattern").get("value")) for each in schema.iter(f"{xs}simpleType") if each.find(f".//{xs}pattern") is not None}
    top = schema.find(f"{xs}element")
    return top.get("type"), types, forms


def numbers():
    """Every numeric attribute of the vocabulary with extreme values: what its type does not take is told where it stands, and nothing
    that it takes runs over."""
    top, types, forms = vocabulary()
    wanted = {(name, attribute) for name, (_, attributes) in types.items() for attribute, form in attributes.items() if form in NUMERIC}
    check(len(wanted) > 30, f"only {len(wanted)} numeric attributes")
    text = (ROOT / "tests/plan/data/every-element.xml").read_text(encoding="utf-8").replace('<include href="mer.xml"/>', "")
    root = ET.fromstring(text)
    holders, open_ = {}, [(root, top)]
    while open_:
        node, name = open_.pop()
        holders.setdefault(name, node)
        open_ += [(child, types[name][0][child.tag]) for child in node if child.tag in types[name][0]]
    check({name for name, _ in wanted} <= holders.keys(), f"no element for {[each for each in wanted if each[0] not in holders]}")
    with Folder() as folder:
        outside = {}
        for name, attribute in sorted(wanted & {(name, each) for name in holders for each in types[name][1]}):
            node, form = holders[name], forms[types[name][1][attribute]]
            before = node.get(attribute)
            for number, value in enumerate(EXTREMES):
                node.set(attribute, value)
                path = put(folder / f"{name}-{attribute}-{number}.xml", ET.tostring(root, encoding="utf-8"))
                outside[str(path)] = None if form.fullmatch(value) else value
            if before is None:
                del node.attrib[attribute]
            else:
                node.set(attribute, before)
        outcome = run("check", *outside, "--format", "json")
        if not check(outcome.returncode in (0, 2), f"extreme numbers: exit {outcome.returncode} {outcome.stderr[-300:]}"):
            return
        told = {}
        for finding in json.loads(outcome.stdout)["findings"]:
            if finding["rule"] == "bad-value":
                told.setdefault(finding["place"]["file"], []).append(finding)
        for path, value in outside.items():
            findings = told.get(path, [])
            right = len(findings) == 1 and findings[0]["place"]["line"] > 0 if value else not findings
            check(right, f"{pathlib.Path(path).stem} = {value}: {findings}")


def long_texts():
    """What a reader would miss is told by check too; our own alternative texts are as long as what they stand for."""
    long, lines = "ord " * 5000, "ord å " * 4000

    def budget(inner):
        return f'<budget id="x" body="b" year="2026" unit="tkr">{inner}</budget>'

    def calendar(inner):
        return f'<calendar id="x" label="Året">{inner}</calendar>'
    parts = "".join(f'<line id="p{i}" label="Del nummer {i}" amount="1" kind="cost"/>' for i in range(3000))
    events = "".join(f'<event month="{1 + i % 12}" output="Utfall {i}"/>' for i in range(1000))
    cases = {
        "alternative text of a flow": (f'<flow caption="Figur" alt="{lines}"><step title="Ett">Börja</step></flow>', "", "text-too-long"),
        "long form": ('<p>En <abbr short="FK"/> här.</p>', f'<abbreviation short="FK" long="{long}"/>', ""),
        "address": (f'<p>Se <a href="https://example.org/{"a" * 20_000}">sidan</a>.</p>', "", "text-too-long"),
        "placeholder": (f"<p>Datum: <placeholder>{long}</placeholder>.</p>", "", "text-too-long"),
        "heading": (f'<section title="{lines}"><p>Text.</p></section>', "", "text-too-long"),
        "label of a line": ('<budgetChart of="x"/>', budget(f'<line id="l" label="{long}" amount="1" kind="cost"/>'), "text-too-long"),
        "chart of 3,000 parts": ('<budgetChart of="x"/>', budget(parts), "text-too-long"),
        "key of a value": ('<chart of="x"/>', f'<dataset id="x" label="X"><series id="s" label="S"><pt key="{long}" value="1"/></series></dataset>',
                           "text-too-long"),
        "output of an event": ('<calendarChart of="x"/>', calendar(f'<event month="3" output="{long}"/>'), "text-too-long"),
        "line of 1,000 events": ('<calendarChart of="x"/>', calendar(events), "text-too-long"),
    }
    with Folder() as folder:
        for name, (content, registers, rule) in cases.items():
            source = put(folder / "plan.xml", plan(document("Plan", content), registers=registers))
            checked, rendered = (run(command, source, "--limit", "word=100000", "--messages", "en", *options)
                                 for command, options in (("check", []), ("render", ["--out", folder / "out"])))
            right = all(f"error[{rule}]" in said for said in (checked.stdout, rendered.stderr)) if rule else checked.returncode == 0
            check(checked.returncode == rendered.returncode and right,
                  f"{name}: check {checked.returncode} {checked.stdout[-200:]}, render {rendered.returncode} {rendered.stderr[-200:]}")


def bounds():
    with Folder() as folder:
        deep = put(folder / "deep.xml", "<planData>" + '<section title="x">' * 20_000)
        check(run("check", deep, "--limit", "depth=10000000").returncode == 3, "no limit lets in what has no stack")
        check(run("check", deep, "--limit", "depth=1000").returncode == 2, "a thousand levels are told as too deep")
        source = put(folder / "plan.xml", plan(document("Plan", "<columns>" + "<col><p>Kommunen följer upp.</p></col>" * 7 + "</columns>")))
        result = run("check", source, "--messages", "en")
        check(result.returncode == 2 and "error[limit]" in result.stdout and "6 columns" in result.stdout, f"seven columns: {result.returncode} {result.stdout[:200]}")
        steps = "".join(f'<t:rule name="a{i}"><t:call name="a{i + 1}"/><t:call name="a{i + 1}"/></t:rule>' for i in range(60))
        put(folder / "own/views/text.xml", f'<t:views xmlns:t="urn:planverk:template"><t:rule match="p"><paragraph><t:call name="a0"/></paragraph></t:rule>{steps}'
            '<t:rule name="a60"><t:if test="false()">x</t:if></t:rule></t:views>')
        put(source, plan(document("Plan")))
        result = run("check", source, "--templates", folder / "own", "--messages", "en", timeout=200)
        check(result.returncode == 2 and "times" in result.stdout, f"rules that double their calls end: {result.returncode} {result.stdout[:300]}")
        put(folder / "own2/themes/large-words.xml", '<theme version="1"><text role="body" size="700pt" leading="700pt"/></theme>')
        result = run("check", source, "--templates", folder / "own2", "--theme", "large-words", "--messages", "en")
        check(result.returncode == 2 and "error[theme]" in result.stdout, f"words of 700pt: {result.returncode} {result.stdout[:200]}")


bounds()
numbers()
long_texts()
finish()
