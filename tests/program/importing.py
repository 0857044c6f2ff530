"""`planverk import` as a new user meets it: a risk register in Excel with headings of its own comes into a plan, is asked about, kept, comes
again next month as its differences, and goes round without a byte too much."""
import json
import re

import openpyxl
from openpyxl.styles import Font

from support import Folder, check, finish, run

PLAN = """<?xml version="1.0" encoding="UTF-8"?>
<!-- Bibliotekets plan -->
<planData version="1" lang="{lang}" asOf="2026-08-31">
  <body id='kn' name="{body}" type="board" deciding="true"/>
  <role id="chef" title="{chief}"/>
  <area id="e" name="Ekonomi" order="1"/>
  <process code="3.7.0" name="{process}" area="e"/>
  <!-- kept by hand -->
  <risk id="r1" no="1" process="3.7.0"
        likelihood="2" consequence="3"><title>{title}</title><effect>{effect}</effect></risk>
  <document id="d" kind="internalControlPlan" title="Plan 2026" status="draft" body="kn" date="2026-08-31">
    <section title="Risker"><riskTable/></section>
  </document>
</planData>
"""
SV = PLAN.format(lang="sv-SE", body="Kulturnämnden", chief="Bibliotekschef", process="Inköp", title="Avtal löper ut", effect="Inget avtal")
NB = PLAN.format(lang="nb-NO", body="Kulturutvalget", chief="Biblioteksjef", process="Innkjøp", title="Avtaler løper ut", effect="Ingen avtale")


def book(path, rows, headings, title="Riskregister 2026"):
    """A sheet as people keep it: a title across the columns, an empty row, headings in two rows, a hidden column, a sum."""
    workbook = openpyxl.Workbook()
    sheet = workbook.active
    sheet.title = "Register"
    sheet["A1"] = title
    sheet["A1"].font = Font(bold=True)
    sheet.merge_cells("A1:I1")
    for column, heading in enumerate(headings, 1):
        sheet.cell(4, column, heading)
    sheet["D3"] = "Bedömning"
    sheet.merge_cells("D3:F3")
    sheet.column_dimensions["I"].hidden = True
    for number, row in enumerate(rows, 5):
        for column, value in enumerate(row, 1):
            sheet.cell(number, column, value)
    workbook.create_sheet("Läs mig")["A1"] = "Fyll i registret varje månad."
    workbook.save(path)


HEADINGS = ["Nr", "Vad kan gå fel?", "Processkod", "S", "K", "S x K", "Vi gör så här", "Fixas av", "Följd"]
ROWS = [
    ["R1", "Avtal löper ut", "3.7.0", 2, 3, 6, None, None, "Inget avtal"],
    ["R2", "Boken kommer\ninte tillbaka", "3.7.0 Inköp", "3 – Möjlig", 2, 6, None, None, "Boken saknas"],
]

with Folder() as folder:
    plan = folder / "plan.xml"
    plan.write_text(SV, encoding="utf-8")
    table = folder / "risker.xlsx"
    book(table, ROWS, HEADINGS)

    # Shown before anything is written.
    shown = run("import", table, "--into", plan, "--dry-run")
    check(shown.returncode == 0, f"a preview exits {shown.returncode}: {shown.stderr}")
    for words in ("Risker (risks)", "rad 4", "”Vad kan gå fel?”", "Sannolikhet (likelihood)", "”Vi gör så här” → läses inte in",
                  "oförändrade 0, ändrade 1, nya 1, borta 0", "+ risk r2: Boken kommer inte tillbaka", "Register!", "Läs mig", "--dry-run"):
        check(words in shown.stdout, f"the preview says {words!r}: {shown.stdout}")
    check(plan.read_text(encoding="utf-8") == SV and not (folder / "plan.import.xml").exists(), "a preview writes nothing")

    # Written: what is there keeps its bytes.
    done = run("import", table, "--into", plan, "--retrieved", "2026-08-31", "--source", "Bibliotekets riskregister")
    check(done.returncode == 0, f"an import exits {done.returncode}: {done.stderr}{done.stdout}")
    text = plan.read_text(encoding="utf-8")
    check("<!-- kept by hand -->" in text and "<body id='kn'" in text, "comments and quotes stay")
    check('stated="6"' in text and re.search(r'<risk id="r2" no="2" process="3.7.0" likelihood="3" consequence="2"', text), f"the new risk: {text}")
    check('label="Bibliotekets riskregister"' in text and 'retrieved="2026-08-31"' in text, f"the source is there: {text}")
    judged = run("check", plan).stdout
    check("missing-" not in judged and "unresolved" not in judged and "duplicate" not in judged, f"the plan has its form: {judged}")
    kept = (folder / "plan.import.xml").read_text(encoding="utf-8")
    check('<column heading="Vi gör så här" to="-"/>' in kept, f"the map is kept: {kept}")

    # The same again is nothing.
    again = run("import", table, "--into", plan)
    check(again.returncode == 0 and "oförändrade 2, ändrade 0, nya 0, borta 0" in again.stdout, f"nothing is new: {again.stdout}{again.stderr}")
    check(plan.read_text(encoding="utf-8") == text, "the same table changes no byte")

    # The map is a person's to change: the column nobody knew is an action, and who mends it is asked for.
    kept = kept.replace('heading="Vi gör så här" to="-"', 'heading="Vi gör så här" to="action.title"')
    kept = kept.replace('heading="Fixas av" to="-"', 'heading="Fixas av" to="action.responsible"')
    kept = kept.replace("</table>", "  <!-- min anteckning -->\n  </table>")
    (folder / "plan.import.xml").write_text(kept, encoding="utf-8")
    rows = [ROWS[0][:6] + ["Bevaka avtal", "Bibliotekschef", "Inget avtal"], ROWS[1][:6] + ["Påminn låntagare", "Vaktmästaren", "Boken saknas"]]
    book(table, rows, HEADINGS)
    asked = run("import", table, "--into", plan)
    check(asked.returncode == 2, f"what is unclear is asked: {asked.returncode} {asked.stdout}")
    for words in ("Vad betyder ”Vaktmästaren”", "action.status", "action.due", "plan.import.xml"):
        check(words in asked.stdout, f"the question {words!r}: {asked.stdout}")
    check("import-reference" in asked.stderr and "Register!H6" in asked.stderr, f"at its cell: {asked.stderr}")
    check(plan.read_text(encoding="utf-8") == text, "nothing is written as long as something is asked")
    answers = (folder / "plan.import.xml").read_text(encoding="utf-8")
    check("min anteckning" in answers and '<word says="Vaktmästaren" means="?"/>' in answers, f"the map has the questions: {answers}")
    answers = answers.replace('says="Vaktmästaren" means="?"', 'says="Vaktmästaren" means="new"')
    answers = answers.replace('field="action.status" value="?"', 'field="action.status" value="notStarted"')
    answers = answers.replace('field="action.due" value="?"', 'field="action.due" value="2026-12-31"')
    (folder / "plan.import.xml").write_text(answers, encoding="utf-8")
    answered = run("import", table, "--into", plan)
    check(answered.returncode == 0, f"answered, it goes in: {answered.stderr}{answered.stdout}")
    text = plan.read_text(encoding="utf-8")
    check('<role id="vaktmastaren" title="Vaktmästaren"' in text, f"the new role: {text}")
    check(re.search(r'<action id="a2" risk="r2" status="notStarted" due="2026-12-31" responsible="vaktmastaren"', text), f"its action: {text}")

    # Next month: one value another, one row gone, one new; that and no more.
    rows[0][3] = 4
    book(table, [rows[0], ["R3", "Skadegörelse", "Inköp", 1, 2, 2, None, None, "Skador"]], HEADINGS)
    month = run("import", table, "--into", plan, "--format", "json", "--dry-run")
    report = json.loads(month.stdout)
    differences = [d for f in report["files"] for p in f["parts"] for d in p["differences"] if d["kind"] != "same"]
    told = sorted((d["kind"], d["element"], d["id"]) for d in differences)
    check(told == [("added", "risk", "r3"), ("changed", "risk", "r1"), ("gone", "action", "a2"), ("gone", "risk", "r2")], f"next month's differences: {told}")
    changes = [c for d in differences for c in d["changes"]]
    check(changes == [{"field": "likelihood", "before": "2", "after": "4", "place": "Register!D5"}], f"both values and the cell: {changes}")
    blocked = run("import", table, "--into", plan, "--quiet")
    check(blocked.returncode == 0 and 'likelihood="4"' in plan.read_text(encoding="utf-8") and 'id="r2"' in plan.read_text(encoding="utf-8"), "what is gone stays")
    gone = run("import", table, "--into", plan, "--remove-gone")
    check(gone.returncode == 0 and 'id="r2"' not in plan.read_text(encoding="utf-8"), f"unless it is to go: {gone.stdout}{gone.stderr}")

with Folder() as folder:  # in Norwegian, with all that is wrong told at once
    plan = folder / "plan.xml"
    plan.write_text(NB, encoding="utf-8")
    table = folder / "risiko.csv"
    table.write_text("Risikonr;Uønsket hendelse;Prosess;Sannsynlighet;Konsekvens;Risikoverdi;Følge\n"
                     "1;Avtaler løper ut;3.7.0;2;3;6;Ingen avtale\n2;Boka er borte;Innkjøp;ofte;2;;Tap\n3;Strømmen går;Drift;1;2;1.200;Mørke\n", encoding="utf-8")
    done = run("import", table, "--into", plan)
    check(done.returncode == 2 and plan.read_text(encoding="utf-8") == NB, f"errors stop it: {done.stdout}")
    for words in ("D3: «ofte» i kolonnen «Sannsynlighet» er ikke et trinn på skalaen", "C4: «Drift» i kolonnen «Prosess» finnes ikke i planen", "F4:", "3.7.0 (Innkjøp)"):
        check(words in done.stderr, f"all at once, in bokmål: {words!r} in {done.stderr}")
    table.write_text("Risikonr;Uønsket hendelse;Prosess;Sannsynlighet;Konsekvens;Følge\n1;Avtaler løper ut;3.7.0;2;3;Ingen avtale\n2;Boka er borte;Innkjøp;3;2;Tap\n", encoding="utf-8")
    done = run("import", table, "--into", plan, "--messages", "nb")
    check(done.returncode == 0 and "uendret 1, endret 0, nye 1, borte 0" in done.stdout, f"mended, it goes in: {done.stdout}{done.stderr}")

with Folder() as folder:  # a plan of its own; wrong use; what is no table
    table = folder / "mål.csv"
    table.write_text("Mål;Nivå;Beskrivning\nKortare kö;namnd;Ingen väntar.\n", encoding="utf-8")
    new = run("import", table, "--lang", "sv")
    check(new.returncode == 0 and '<goal id="g1" level="namnd" title="Kortare kö"' in new.stdout, f"a new plan: {new.stdout}{new.stderr}")
    made = run("import", table, "--lang", "sv", "-o", folder / "new.xml")
    check(made.returncode == 0 and (folder / "new.xml").read_text(encoding="utf-8") == new.stdout, f"the same in a file: {made.stderr}")
    (folder / "note.txt").write_text("Hej på dig\n", encoding="utf-8")
    other = run("import", folder / "note.txt", "--into", folder / "new.xml")
    check(other.returncode == 2 and "import-file" in other.stderr, f"no table: {other.stderr}")
    check(run("import", table, "--from", "xslx").returncode == 3, "a kind that there is not")
    check(run("import", table, "--into", folder / "new.xml", "-o", folder / "x.xml").returncode == 3, "two places at once")
    check(run("import", folder / "missing.csv", "--into", folder / "new.xml").returncode == 4, "no such file")
    check(run("import", table, "--into", folder / "new.xml", "--register", "gaols").returncode == 2, "a register that there is not")

finish()
