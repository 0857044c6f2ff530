"""A meeting with papers of every sort, for the tests of packs."""
import pathlib
import shutil
import sys

from support import ROOT

ATTACHMENTS = ROOT / "samples/meetings/attachments"
sys.path.insert(0, str(ATTACHMENTS))

CASE = """
  <case id="{id}" title="{title}" dnr="KS 2026/{number:04}" officer="strateg">
    <hearing no="{number}/2026" meeting="m"/>
    <proposal by="strateg" to="ks" type="approve"><item>Styrelsen godkänner förslaget om {what}.</item></proposal>
    {attachments}
  </case>"""
DOCUMENT = """
  <document id="{id}" kind="caseSubmission" of="{case}" unit="u" organisation="org" body="ks" date="2026-05-04" status="{status}" {more}>
    <section use="summary" id="{id}-s"><p>Förslaget gäller {what}. {words}</p></section>
    <section use="matter"><p>Frågan har beretts under våren.</p></section>
    <section use="assessment"><p>Förslaget är rimligt.</p></section>
    <section use="economy"><p>Kostnaden ryms i budgeten.</p></section>
    <section use="children"><p>Barn berörs inte.</p></section>
    <signatures kind="electronic" place="Strandvika" date="2026-05-04"><sign role="strateg"/></signatures>
  </document>"""


def attachment(href, number, title=None, more=""):
    return f'<attachment id="b-{number}" no="{number}" href="{href}" title="{title or "Bilaga till ärendet, " + href}" {more}/>'


def plan(cases, meeting="", documents="", items=None, lang="sv-SE", head=""):
    """`cases`: dictionaries with id, what, attachments, words, pages."""
    text = f"""<?xml version="1.0" encoding="UTF-8"?>
<planData version="1" lang="{lang}" asOf="2026-05-04">
  <organisation id="org" name="Strandvika kommun" kind="municipality"/>
  <unit id="u" name="Kansliet" parent="org"/>
  <body id="ks" name="Kommunstyrelsen" type="executive" deciding="true" organisation="org"/>
  <role id="strateg" title="Strateg" unit="u"/>{head}
  <meeting id="m" body="ks" date="2026-05-12" start="09:00" place="Stadshuset" {meeting}>"""
    for number, case in enumerate(cases, 1):
        text += items[number - 1] if items else f'<item id="i-{case["id"]}" no="{number}" title="{case["title"]}" case="{case["id"]}"/>'
    text += "</meeting>"
    for number, case in enumerate(cases, 1):
        text += CASE.format(number=number, attachments=case.get("attachments", ""), **{key: case[key] for key in ("id", "title", "what")})
    for case in cases:
        words = " ".join(["Arbetet görs i etapper under året, och varje etapp följs upp."] * case.get("length", 1))
        text += DOCUMENT.format(id="d-" + case["id"], case=case["id"], what=case["what"], words=words, status=case.get("status", "final"), more=case.get("more", ""))
    return text + documents + "\n</planData>\n"


CASES = [
    {"id": "brygga", "title": "Ny brygga i hamnen", "what": "en ny brygga", "length": 120},
    {"id": "bibliotek", "title": "Öppettider på biblioteket", "what": "bibliotekets öppettider"},
    {"id": "avgift", "title": "Avgifter i gästhamnen", "what": "avgifterna i gästhamnen", "length": 60},
]


def attach(folder, *names):
    """Copies of the samples' attachments into the folder."""
    for name in names:
        shutil.copy(ATTACHMENTS / name, pathlib.Path(folder) / name)
