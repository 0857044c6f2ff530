"""Findings that people can trust: documents and their appendices of findings speak in words, never in keys, places or tags
of ours; `check` tells what `render` tells; `--draft` marks what its help says."""
import html
import re
import xml.etree.ElementTree as ET

from every_kind import KINDS, LANGUAGES, base_plan, put_pictures
from support import ROOT, Folder, check, clean_plans, finish, run, templates_of

KEYS = {key for file in (ROOT / "templates/labels").glob("*.xml")
        for key in re.findall(r'key="([^"]+)"', file.read_text(encoding="utf-8")) if "." in key}
RAW = re.compile(r"(?<![\w./@-])(?:" + "|".join(sorted({key.split(".")[0] for key in KEYS})) + r")(?:\.[a-z][a-z0-9-]*)+(?!\w)"
                 r"|\{[a-z][a-z-]*(?::[a-z-]+)?\}|</?[a-z][\w:.-]*(?:\s[^<>]*)?/?>")


def words_of(page):
    """All that a page says, to eyes and ears."""
    text = re.sub(r"<(style|script)\b.*?</\1>", " ", page, flags=re.S)
    said = " ".join(re.findall(r'\s(?:aria-label|alt|title|content)="([^"]*)"', text))
    return html.unescape(re.sub(r"<[^>]*>", " ", text) + " " + said)


def words_only():
    check(RAW.search("x risk.matrix") and RAW.search("{name}") and RAW.search("i <risk>") and not RAW.search("plan.xml, 3<4"), "raw words are seen")
    with Folder() as folder:
        put_pictures(folder)
        (folder / "every.xml").write_bytes(ET.tostring(base_plan(), encoding="utf-8", xml_declaration=True))
        data = [ROOT / f"tests/plan/data/{name}.xml" for name in ("readings", "references", "shape")]
        plans = [(folder / "every.xml", []), *((each, []) for each in data),
                 *((each, templates_of(each)) for each in [*clean_plans(), ROOT / "samples/faulty/plan.xml"])]
        for language in LANGUAGES:
            for kind in KINDS:
                made = folder / f"{kind}-{language}.xml"
                made.write_text(run("new", kind, "--lang", language).stdout, encoding="utf-8")
                spoken(made, folder / language / kind, ())
            # The handbooks show how plans are written, a report of findings tells their writer how to mend them.
            ours = [plan for plan, own in plans if not own and plan.parent.name != "guide" and plan.stem != "kontrollrapport-2026"]
            spoken(ours, folder / language / "ours", ("--lang", language, "--messages", language))
            said = run("dump", folder / "every.xml", "--stage", "document", "--lang", language).stdout
            check(len(said) > 5000 and not RAW.search(said), f"canonical text in {language}: {set(RAW.findall(said))}")
        for plan, own in plans:
            if own:
                spoken(plan, folder / "own" / plan.stem, own)


def spoken(plans, out, options):
    plans = plans if isinstance(plans, list) else [plans]
    result = run("render", *plans, *options, "--draft", "--to", "html", "--quiet", "--out", out)
    pages = sorted(out.glob("*.html"))
    check(len(pages) >= len(plans), f"{[each.name for each in plans]} {options}: {len(pages)} pages, exit {result.returncode} {result.stderr[-400:]}")
    for page in pages:
        raw = {match.group() for match in RAW.finditer(words_of(page.read_text(encoding="utf-8")))}
        check(not raw, f"{page.name} {options} speaks in words: {sorted(raw)[:5]}")


def plan_of(content, status="draft", registers="", document="", organisation="", before=""):
    return f'''<planData version="1" lang="sv-SE" asOf="2026-01-10"><organisation id="o" name="Granvik" kind="municipality" {organisation}/>
<body id="b" name="Nämnden" type="board" deciding="true" organisation="o"/>{registers}
<document id="d" kind="operationalPlan" title="Plan" status="{status}" body="b" date="2026-01-05" organisation="o" {document}>{before}<section title="Text">{content}</section></document></planData>'''


TABLE = "<table><caption>T</caption><head><row><cell>A</cell><cell>B</cell></row></head>{}</table>"
FIGURE = '<figure src="{}" alt="En bild" caption="Bild"/>'
WORD = "Kommunalförbundsdirektionsledamotsersättarvalberedning" * 12
# What is wrong with it: (the plan's parts, options, the rule that must be told).
BROKEN = {
    "glyph": (dict(content="<p>Ett tecken \U00012000 saknas.</p>"), (), "missing-glyph"),
    "private use": (dict(content="<p>Ett tecken \uf0b7 ur Word.</p>"), (), "missing-glyph"),
    "wide table": (dict(content="<table><caption>T</caption><head><row>" + "<cell>Rubrikordet</cell>" * 60 + "</row></head><row>" +
                        "<cell>Oavstavbart123456789</cell>" * 60 + "</row></table>"), (), "layout-overflow"),
    "long word": (dict(content=f"<p>{WORD}</p>{TABLE.format(f'<row><cell>{WORD}</cell><cell>1</cell></row>')}"), (), "layout-overflow"),
    "contrast": (dict(content="<p>Ord.</p>", document='theme="blek"'), ("--templates", "own"), "contrast"),
    "theme that is not there": (dict(content="<p>Ord.</p>", document='theme="borta"'), (), "theme"),
    "damaged picture": (dict(content=FIGURE.format("trasig.png")), (), "bad-value"),
    "picture that is not there": (dict(content=FIGURE.format("borta.png")), (), "bad-value"),
    "irregular table": (dict(content=TABLE.format('<row><cell rows="3">1</cell><cell>2</cell></row><row><cell>3</cell></row>')), (), "document-structure"),
    "limit of elements": (dict(content="<p>Ord.</p>" * 20), ("--limit", "elements=5"), "limit"),
    "limit of rows": (dict(content=TABLE.format("<row><cell>1</cell><cell>2</cell></row>" * 9)), ("--limit", "rows=3"), "limit"),
    "limit of pages": (dict(content="<p>Ord.</p>" * 400), ("--limit", "pages=2"), "limit"),
    "limit of a word": (dict(content=f"<p>{WORD}</p>"), ("--limit", "word=50"), "limit"),
    "limit of pixels": (dict(content=FIGURE.format("bild.png")), ("--limit", "pixels=5"), "bad-value"),
    "limit of findings": (dict(content="<p>Den gäller hela kommunen och följs upp varje tertial av kommunstyrelsen</p>" * 9), ("--limit", "diagnostics=3"), "missing-full-stop"),
    "template that fails": (dict(content="<p>Ord.</p>"), ("--templates", "sick"), "template"),
    "unresolved reference": (dict(content='<p>Se <ref to="borta"/>.</p>'), (), "unresolved-reference"),
    "damaged logo": (dict(content="<p>Ord.</p>", organisation='logo="trasig.png"'), (), "logo"),
    "logo that is not there": (dict(content="<p>Ord.</p>", organisation='logo="borta.svg"'), (), "logo"),
    "two documents of one name": (dict(content="<p>Ord.</p></section></document><document id='e' kind='operationalPlan' title='Plan' status='draft' "
                                       "body='b' date='2026-01-05' organisation='o'><section title='Text'><p>Ord.</p>"), (), "name-clash"),
    "sum": (dict(content=TABLE.format('<row><cell>X</cell><cell>1</cell></row><row><cell>Y</cell><cell>2</cell></row><row sum="true"><cell>Summa</cell><cell>9</cell></row>')), (), "table-sum"),
    "placeholder": (dict(content="<p>Vi har <placeholder>antal</placeholder> skolor.</p>"), (), "placeholder"),
}


def check_is_render():
    with Folder() as folder:
        (folder / "trasig.png").write_bytes(b"\x89PNG\r\n\x1a\nsedan inget mer")
        put_pictures(folder)
        (folder / "sick/views").mkdir(parents=True)
        (folder / "sick/views/text.xml").write_text('<t:views xmlns:t="urn:planverk:template"><t:rule match="p"><paragraf/></t:rule></t:views>', encoding="utf-8")
        (folder / "own/themes").mkdir(parents=True)
        (folder / "own/themes/blek.xml").write_text('<theme version="1"><colour ink="accent" value="#fefefe"/></theme>', encoding="utf-8")
        for name, (parts, options, rule) in BROKEN.items():
            for status in ("draft", "final"):
                source = folder / "plan.xml"
                source.write_text(plan_of(**parts, status=status), encoding="utf-8")
                told, rendered = (run(command, source, *options, "--quiet", "--messages", "en", *more, cwd=folder)
                                  for command, more in (("check", ()), ("render", ("--out", f"out-{status}"))))
                found, again = (sorted(re.findall(r"^\S+: (error|warning|note)\[([a-z-]+)\]", text, re.M)) for text in (told.stdout, rendered.stderr))
                check(found == again, f"{name}, {status}: check tells {found}, render {again} {rendered.stderr[:300]}")
                check(told.returncode == rendered.returncode, f"{name}, {status}: check exits {told.returncode}, render {rendered.returncode}")
                check(rule in {each for _, each in found}, f"{name}, {status}: {rule} is told: {found} {told.stdout[:300]}")


def draft_marks():
    wrong = TABLE.format('<row><cell>X</cell><cell>1</cell></row><row><cell>Y</cell><cell>2</cell></row><row sum="true"><cell>Summa</cell><cell>9</cell></row>')
    adoption = '<adoption body="b" date="2026-01-06" paragraph="§ 1"/>'
    for status in ("final", "proposal", "adopted", "draft"):
        for content in ("<p>Ett stycke med ord.</p>", wrong):
            with Folder() as folder:
                source = folder / "plan.xml"
                source.write_text(plan_of(content, status, before=adoption if status in ("final", "adopted") else ""), encoding="utf-8")
                result = run("render", source, "--draft", "--out", folder)
                what = f"--draft, {status}, {'with' if content == wrong else 'without'} findings"
                pdfs, pages = sorted(folder.glob("*.pdf")), sorted(folder.glob("*.html"))
                if not check(result.returncode == 0 and len(pdfs) == len(pages) == 1, f"{what}: exit {result.returncode} {result.stderr[:400]}"):
                    continue
                in_pdf, page = run(pdfs[0], "-", program="pdftotext").stdout, pages[0].read_text(encoding="utf-8")
                check("UTKAST" in in_pdf and re.search(r'class="draft-mark">[^<]*UTKAST', page), f"{what}: both carry the mark")
                # A draft is one anyhow; what calls itself finished is told from what will be.
                check(pdfs[0].stem.endswith("-utkast") == (status in ("final", "adopted")) == pages[0].stem.endswith("-utkast"), f"{what}: {pdfs[0].name}")
                appendix = content == wrong
                check(("Anmärkningar på utkastet" in in_pdf) == appendix == ("Anmärkningar på utkastet" in page), f"{what}: the appendix")


def as_the_vocabulary_says():
    risks = '''<area id="ar" name="Ekonomi"/><process code="1" name="Inköp" area="ar"/><risk id="r1" no="1" process="1" likelihood="4" consequence="1" handled="true"><title>Avtal följs inte</title><effect>Dyrare varor.</effect></risk>
<dataset id="x" label="Utfall" unit="mnkr"><series id="s" label="2026"><pt key="Skola" value="5"/></series></dataset>'''
    with Folder() as folder:
        source = folder / "plan.xml"
        for large, small, first in (("", "", 4), ("upperLeft", "", 1), ("upperLeft", "lowerLeft", 4), ("", "upperLeft", 1)):
            large, small = (f'origin="{each}"' if each else "" for each in (large, small))
            source.write_text(plan_of(f'<riskMatrix {large}/><miniMatrix {small}/><statTable of="x"/>', registers=risks), encoding="utf-8")
            said = run("dump", source, "--stage", "speech").stdout
            order = re.findall(r"Row: Sannolikhet (\d)", said)
            check(len(order) == 8 and order[4] == str(first), f"riskMatrix {large} miniMatrix {small} begins with step {first}: {order} {said[:600] if len(order) != 8 else ''}")
        check("Utfall, mnkr" in run("dump", source, "--stage", "document").stdout, "a table of a dataset says its unit")
        # The code of a reason is a word in the reader's language.
        source.write_text(plan_of("<p>Ord.</p>", registers='<include href="borta.xml"/>'), encoding="utf-8")
        for language in LANGUAGES:
            told = run("check", source, "--messages", language).stdout
            check("[include-file]" in told and not told.split("\n")[0].endswith(("missing", "missing.")), f"include-file in {language}: {told[:200]}")


words_only()
as_the_vocabulary_says()
check_is_render()
draft_marks()
finish()
