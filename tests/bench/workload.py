"""Makes the benchmark's workload from a seed: one internal control report of about N pages, as a plan for Planverk and as a
document for Typst that says the same with the same means: cover, contents, numbered headings, head and foot, hyphenated text set
ragged with optimum line breaks, registers with row spans and coloured values, budget tables, numbered captions, all tagged. Page,
margins, font, sizes, leading and room in cells are those of Planverk's default theme in both.

    python3 tests/bench/workload.py PAGES FOLDER      writes FOLDER/plan.xml, FOLDER/templates and FOLDER/report.typ
"""
import pathlib
import random
import sys

WORDS = ("kommunen nämnden verksamheten planen uppföljning åtgärd kontroll ansvar medarbetare brandskydd arbetsmiljö upphandling "
         "kompetensförsörjning tillgänglighet måluppfyllelse ekonomi budget utfall prognos kvalitet barn unga äldre skola omsorg "
         "och att som för med det är inte har kan ska vid från till under mellan efter varje annan större mindre gemensam lokal "
         "samverkan föreningsliv bibliotek rekrytering sjukfrånvaro handlingsplan ledningsgrupp riskbedömning dokumentation").split()
HEADER = ('<planData version="1" lang="sv-SE" asOf="2025-11-26">'
          '<organisation id="o" name="Strandvika kommun" kind="municipality"/>'
          '<body id="b" name="Kommunstyrelsen" type="executive" deciding="true" organisation="o"/>')


def sentence(rng, low=8, high=18):
    words = [rng.choice(WORDS) for _ in range(rng.randint(low, high))]
    return " ".join(words).capitalize() + "."


def paragraph(rng, sentences=5):
    return " ".join(sentence(rng) for _ in range(sentences))


# A chapter is about five pages: two of text, two of a register table, one with a budget table.
PAGES_A_CHAPTER = 5


def chapter(rng, number):
    return {
        "title": f"Område {number}, {rng.choice(WORDS)} och {rng.choice(WORDS)}",
        "sections": [(sentence(rng, 3, 5)[:-1], [paragraph(rng) for _ in range(4)]) for _ in range(2)],
        "rows": [(f"{number}.{i // 3 + 1}", sentence(rng, 2, 4)[:-1], 10 * number + i, sentence(rng, 3, 6), paragraph(rng, 1),
                  rng.choice((3, 6, 9, 12)), rng.choice(("Ja", "Nej"))) for i in range(24)],
        "budget": [(sentence(rng, 2, 4)[:-1], rng.randint(10, 9999)) for _ in range(12)],
    }


def plan_chapter(c):
    out = [f'<section title="{c["title"]}">']
    for title, paragraphs in c["sections"]:
        out.append(f'<section title="{title}">' + "".join(f"<p>{p}</p>" for p in paragraphs) + "</section>")
    out.append('<section title="Riskförteckning"><table><caption>Risker efter process</caption><column share="24"/><column width="content" align="end"/>'
               '<column share="50"/><column width="content" align="end"/><column width="content"/>'
               "<head><row><cell>Process</cell><cell>Nr</cell><cell>Risk och konsekvens</cell><cell>Riskvärde</cell><cell>Hanteras</cell></row></head>")
    for i, (code, name, no, title, effect, value, handled) in enumerate(c["rows"]):
        process = f'<cell header="true" rows="3"><b>{code}</b><br/>{name}</cell>' if i % 3 == 0 else ""
        out.append(f"<row>{process}<cell>{no}</cell><cell><b>{title}</b><br/>{effect}</cell><cell><b>{value}</b></cell><cell>{handled}</cell></row>")
    out.append("</table></section>")
    out.append('<section title="Budget"><table><caption>Budget 2026, tkr</caption><column/><column width="content" align="decimal"/>'
               "<head><row><cell>Kontoklass</cell><cell>Budget</cell></row></head>")
    for label, amount in c["budget"]:
        out.append(f'<row><cell header="true">{label}</cell><cell>{amount}</cell></row>')
    out.append(f'<row sum="true"><cell header="true">Summa</cell><cell>{sum(a for _, a in c["budget"])}</cell></row></table></section></section>')
    return "".join(out)


def typst_chapter(c):
    out = [f"= {c['title']}\n"]
    for title, paragraphs in c["sections"]:
        out.append(f"== {title}\n\n" + "\n\n".join(paragraphs) + "\n")
    out.append("== Riskförteckning\n#figure(kind: table, caption: [Risker efter process], table(columns: (24fr, auto, 50fr, auto, auto), "
               "align: (left, right, left, right, left), table.header([Process],[Nr],[Risk och konsekvens],[Riskvärde],[Hanteras]),")
    for i, (code, name, no, title, effect, value, handled) in enumerate(c["rows"]):
        process = f"table.cell(rowspan: 3)[*{code}* \\ {name}]," if i % 3 == 0 else ""
        out.append(f"{process}[{no}],[*{title}* \\ {effect}],band({value}),[{handled}],")
    out.append("))\n== Budget\n#figure(kind: table, caption: [Budget 2026, tkr], table(columns: (1fr, auto), align: (left, right), "
               "table.header([Kontoklass],[Budget]),")
    for label, amount in c["budget"]:
        out.append(f"[{label}],[{amount}],")
    out.append(f"[*Summa*],[*{sum(a for _, a in c['budget'])}*]))\n")
    return "".join(out)


# A cell that holds one bold word is a value, and stands in the colour of its band.
OVERLAY = """<?xml version="1.0" encoding="UTF-8"?>
<t:views xmlns:t="urn:planverk:template">
  <t:rule match="cell[b][not(br)]">
    <cell columns="{@columns}" rows="{@rows}">
      <badge fill="{1 + (number(b) &gt; 3) + (number(b) &gt; 6) + (number(b) &gt; 9)}"><t:value select="b"/></badge>
    </cell>
  </t:rule>
</t:views>
"""

# Edges of a line of text add up to its size, so that a leading of 4.5 pt gives lines of 15.5 pt.
TYPST_HEAD = """#set document(title: "Internkontrollrapport", date: datetime(year: 2025, month: 11, day: 26))
#set page(paper: "a4", margin: (left: 26mm, right: 24mm, top: 31mm, bottom: 26mm), numbering: "1",
  header: [Strandvika kommun #h(1fr) #context [Sida #counter(page).get().first() av #counter(page).final().first()]], footer: [Internkontrollrapport #h(1fr) Kommunstyrelsen])
#set text(font: "Open Sans", size: 11pt, lang: "sv", hyphenate: true, top-edge: 0.8em, bottom-edge: -0.2em)
#set par(justify: false, linebreaks: "optimized", leading: 4.5pt, spacing: 11.9pt)
#set heading(numbering: "1.1")
#show heading.where(level: 1): set text(20pt, hyphenate: false)
#show heading.where(level: 2): set text(14pt, hyphenate: false)
#show heading.where(level: 1): set block(above: 9mm, below: 4.5mm)
#show heading.where(level: 2): set block(above: 6mm, below: 2mm)
#show figure: set block(breakable: true)
#show figure.where(kind: table): set figure.caption(position: top)
#show figure.caption: set text(9.2pt)
#show table: set text(size: 10pt)
#show table: set par(leading: 3.5pt)
#set table(stroke: (x, y) => (bottom: 0.4pt), inset: (x: 2mm, y: 1.6mm))
#let band(value) = {
  let (fill, ink) = if value > 9 { (rgb("#97191f"), white) } else if value > 6 { (rgb("#e79d54"), black) } else if value > 3 { (rgb("#f7e08f"), black) } else { (rgb("#e6f2e7"), black) }
  [#box(fill: fill, inset: (x: 3pt), text(fill: ink, weight: "bold", str(value)))]
}
#align(horizon, text(33pt)[Internkontrollrapport])
#pagebreak()
#outline(depth: 2)
"""


def write_overlay(folder):
    views = folder / "templates" / "views"
    views.mkdir(parents=True, exist_ok=True)
    (views / "text.xml").write_text(OVERLAY, encoding="utf-8")


def write(pages, folder, seed=1):
    rng = random.Random(seed)
    chapters = [chapter(rng, n + 1) for n in range(max(1, pages // PAGES_A_CHAPTER))]
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    plan = (HEADER + '<document id="d" kind="internalControlPlan" title="Internkontrollrapport" status="proposal" body="b" date="2025-11-26" '
            'organisation="o" periodFrom="2026" periodTo="2026">' + "".join(map(plan_chapter, chapters)) + "</document></planData>")
    (folder / "plan.xml").write_text(plan, encoding="utf-8")
    write_overlay(folder)
    (folder / "report.typ").write_text(TYPST_HEAD + "".join(map(typst_chapter, chapters)), encoding="utf-8")


def plan_of(number, title, body, cover=""):
    return (HEADER + f'<document id="d{number}" kind="internalControlPlan" title="{title}" status="proposal" body="b" date="2025-11-26" '
            f'organisation="o" periodFrom="2026" periodTo="2026"{cover}>' + body + "</document></planData>")


def write_table(rows, folder, seed=1):
    """One table of so many rows with six cells each."""
    rng = random.Random(seed)
    cells = [(str(n + 1), sentence(rng, 1, 3)[:-1], sentence(rng, 2, 5)[:-1], str(rng.randint(10, 99999)), rng.choice(("Ja", "Nej")), "2025-11-26")
             for n in range(rows)]
    heads = ("Nr", "Process", "Risk", "Belopp", "Hanteras", "Datum")
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    body = ('<section title="Register"><table><caption>Register</caption>' + "<column/>" * 6 + "<head><row>" + "".join(f"<cell>{h}</cell>" for h in heads) +
            "</row></head>" + "".join("<row>" + "".join(f"<cell>{c}</cell>" for c in row) + "</row>" for row in cells) + "</table></section>")
    (folder / "plan.xml").write_text(plan_of("", "Register", body), encoding="utf-8")
    (folder / "table.typ").write_text(
        TYPST_HEAD + "= Register\n#figure(kind: table, caption: [Register], table(columns: 6, table.header(" + ",".join(f"[{h}]" for h in heads) + ")," +
        "".join(f"[{c}]," for row in cells for c in row) + "))\n", encoding="utf-8")


def write_small(count, folder, seed=1):
    """So many plans of about three pages in FOLDER/plans, and as many documents for Typst."""
    folder = pathlib.Path(folder)
    (folder / "plans").mkdir(parents=True, exist_ok=True)
    write_overlay(folder)
    for number in range(1, count + 1):
        rng = random.Random(seed * 100_000 + number)
        c = chapter(rng, number)
        c["rows"] = c["rows"][:9]
        title = f"Internkontrollrapport {number}"
        (folder / "plans" / f"{number:04}.xml").write_text(plan_of(number, title, plan_chapter(c), ' contents="no" cover="no"'), encoding="utf-8")
        (folder / f"{number:04}.typ").write_text(TYPST_HEAD.split("#align(")[0] + typst_chapter(c), encoding="utf-8")


if __name__ == "__main__":
    write(int(sys.argv[1]), sys.argv[2])
