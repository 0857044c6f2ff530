"""How pages of small plans look: what a first page holds, which headings have which size, what captions and lists say at their edges,
where signatures stand, what stands in a column of numbers."""
import re

from support import Folder, check, finish, run

HEAD = """<?xml version="1.0" encoding="UTF-8"?>
<planData version="1" lang="sv-SE" asOf="2026-11-10">
  <organisation id="org" name="Granvika kommun" kind="municipality"/>
  <body id="ks" name="Kommunstyrelsen" type="executive" deciding="true" organisation="org"/>
  <role id="kc" title="Kanslichef"/>
"""
PLAN = ('<document id="d" kind="operationalPlan" title="Verksamhetsplan 2027" status="draft" body="ks" date="2026-11-10" organisation="org"'
        ' dnr="KS 2026/77" periodFrom="2027" periodTo="2027" responsible="kc" contents="no" cover="no" ')


def dump(stage, text):
    with Folder() as folder:
        plan = folder / "plan.xml"
        plan.write_text(HEAD + text + "</document></planData>", encoding="utf-8")
        outcome = run("dump", plan, "--stage", stage)
        check(outcome.returncode in (0, 1), f"{text[:60]} is dumped: {outcome.stderr[:400]}")
        return outcome.stdout


def pages(text):
    """The pages as lists of (x, baseline, size, words)."""
    found = []
    for line in dump("layout", text).splitlines():
        if re.match(r"page \d", line):
            found.append([])
        elif line.startswith("furniture"):
            break
        elif match := re.match(r"  ([\d.]+) ([\d.]+) ([\d.]+): (.*)", line):
            found[-1].append((*map(float, match.groups()[:3]), match.group(4)))
    return found


def says(page, words):
    return any(words in text for *_, text in page)


def size_of(laid, words):
    return [size for page in laid for _, _, size, text in page if text.startswith(words)]


# A plan without a cover: title, facts, contents and text share the first page.
first = pages(PLAN.replace('contents="no"', 'contents="yes"') + '><section title="Syfte"><p>Text.</p></section>')
check(len(first) == 1, f"a short plan without a cover is one page, not {len(first)}")
check(all(says(first[0], words) for words in ("Beslutas av", "KS 2026/77", "Innehåll", "Syfte", "Text.")), "facts, contents and text")

# What is asked for is there, whatever the kind.
MEETING = '<meeting id="m" body="ks" date="2026-11-10"><item no="1" title="Plan"><summary><p>Text.</p></summary></item></meeting>'
MINUTES = MEETING + '<document id="d" kind="minutes" of="m" status="draft" body="ks" date="2026-11-10" organisation="org" '
CASE = ('<case id="c" dnr="KS 2026/7" title="Plan" officer="kc"><proposal by="kc" to="ks" type="adopt"><item>Antas.</item></proposal></case>'
        '<document id="d" kind="caseSubmission" of="c" status="draft" body="ks" date="2026-11-10" organisation="org" ')
BODY = '><section title="Anslagsbevis"><p>Text.</p></section>'
for name, start in (("minutes", MINUTES), ("a case", CASE)):
    plain, both = pages(start + BODY), pages(start + 'cover="yes" contents="yes"' + BODY)
    check(not any(says(page, "Innehåll") for page in plain), f"{name} without contents")
    check(any(says(page, "Innehåll") for page in both), f"{name} with contents")
    check(len(both) > len(plain), f"{name} with a cover")

# A section beside the items of a meeting is none of them.
tree = dump("tree", MINUTES + BODY)
check(re.search(r'heading level=2 unnumbered\n +text: "Anslagsbevis"', tree), "what stands beside the items has no number")

# An annex changes nothing of the sizes of other headings.
SECTIONS = '><section title="Ett"><p>Text.</p><section title="Under"><p>Text.</p></section></section>'
alone, annexed = pages(PLAN + SECTIONS), pages(PLAN + SECTIONS + '<annex title="Sist"><section title="I den"><p>Text.</p></section></annex>')
for heading in ("Ett", "Under"):
    check(size_of(alone, heading) == size_of(annexed, heading), f"{heading} is as large with an annex")

# A chart of a budget without a label has a caption that begins with words.
BUDGET = '<budget id="b" body="ks" year="2026" unit="tkr"><line id="l" label="Personal" kind="cost" amount="1000"/></budget>'
spoken = dump("document", BUDGET + PLAN + '><section title="Ett"><budgetChart of="b" kind="share"/></section>')
check("Figur 1. Budget 2026, 1" in spoken, f"the chart's caption names its budget: {spoken[-300:]}")

# The lines of a sign-off stand on one page, wherever the text above them ends.
for lines in range(20, 34):
    laid = pages(MINUTES + '><section title="Övrigt">' + "<p>Rad.</p>" * lines + "</section>"
                 '<signatures kind="signOff" date="2026-11-10"><sign role="kc"/></signatures>')
    where = {words: [i for i, page in enumerate(laid) if says(page, words)] for words in ("Vid pennan", "Kanslichef")}
    check(where["Vid pennan"] and where["Vid pennan"] == where["Kanslichef"], f"{lines} lines above a sign-off: {where}")

# Numbers stand with their commas below each other, also where a note is marked or a digit is bold.
CELLS = ("10,5", "3,0<note>Ett.</note>", "3,<b>0</b>", "<b>3</b>,0", "2,25")
rows = "".join(f'<row><cell header="true">Rad</cell><cell>{cell}</cell></row>' for cell in CELLS)
laid = pages(PLAN + '><section title="Tal"><table><column/><column align="decimal"/><caption>T</caption>'
             f'<head><row><cell>Slag</cell><cell>Tal</cell></row></head>{rows}</table></section>')
commas = set()
for page in laid:
    by_line = {}
    for x, baseline, size, text in page:
        by_line.setdefault(baseline, []).append((x, text))
    for parts in by_line.values():
        if any(text == "Rad" for _, text in parts):
            # 0.572 em is what the digits of the theme's face take.
            commas.update(x + 5.72 * text.index(",") for x, text in parts if "," in text)
check(len(commas) >= 3 and max(commas) - min(commas) < 1, f"commas stand below each other: {sorted(commas)}")

# A sentence that a plan ends goes on in the template, and a reference to a paragraph stands within its sentence.
letter = dump("document", CASE.replace("</case>", '<basis date="2026-11-01">Anbud från tre leverantörer. </basis></case>') + BODY)
check("tre leverantörer, daterad" in letter, "no stop before a comma")
refers = dump("document", PLAN + '><section title="Ett"><p>Se <ref to="p1"/>.</p><p id="p1">Kort text.</p></section>')
check("Se avsnitt 1." in refers.replace("\xa0", " "), f"a reference to a paragraph names its section: {refers[-200:]}")

# The figure of a slide and its caption end above the foot, whatever its shape.
SLIDES = PLAN.replace("<document ", '<document layout="slides" ')
STEPS = "".join(f'<step title="Kommunfullmäktige {i}">Förvaltningen tar fram ett förslag.</step>' for i in range(9))
for content in (f'<flow caption="Beredning" alt="Stegen">{STEPS}</flow>', f'<p>Text.</p><flow caption="Beredning" alt="Stegen">{STEPS}</flow>'):
    for page in pages(SLIDES + f'><section title="Bild">{content}</section>'):
        check(all(baseline < 595.3 - 23 * 2.835 for _, baseline, *_ in page), "nothing stands in the foot of a slide")

finish()
