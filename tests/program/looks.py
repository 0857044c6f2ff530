"""A theme of an organisation's own (samples/organisation): other sizes, boxes with rules, a third slot in the head, an address at the
foot of first pages and a moved cover, in PDF and HTML both; wrong names and values in it are found at their places."""
import re
import shutil

from support import PDF_FACTS, ROOT, Folder, by_templates, check, clean_plans, finish, run

OWN = ROOT / "samples/organisation/templates"
THEME = "themes/strandvika-rapport.xml"
REPORT = ROOT / "samples/internal-control/plan.xml"
LETTER = ROOT / "samples/organisation/yttrande.xml"


def layout(plan, *options):
    return run("dump", plan, "--stage", "layout", "--templates", OWN, *options).stdout


def html(plan, *options):
    with Folder() as out:
        outcome = run("render", plan, "--to", "html", "--out", out, "--quiet", "--templates", OWN, *options)
        check(outcome.returncode == 0, f"{plan.name} renders: {outcome.stderr[:500]}")
        return sorted(out.glob("*.html"))[0].read_text(encoding="utf-8")


own = ("--theme", "strandvika-rapport")
# The edition in large print: letters of drawings are no smaller than those of the text.
charts = run("dump", ROOT / "samples/charts/tall-og-figurer.xml", "--stage", "layout", "--theme", "large").stdout
sizes = [float(size) for size in re.findall(r" (\d+(?:\.\d+)?): ", charts)]
check(len(sizes) > 300 and min(sizes) >= 16, f"large print is large: {len(sizes)} texts, the least of {min(sizes, default=0)}")

slides = run("dump", ROOT / "samples/typography/lysbilder-nb.xml", "--stage", "layout", "--theme", "large").stdout
# Marks of notes, raised, are smaller than what they stand at.
sizes = [float(size) for size in re.findall(r" (\d+(?:\.\d+)?)(?: \w+)?: (?!\d\n)", slides)]
check(len(sizes) > 50 and min(sizes) >= 16, f"slides are large: {len(sizes)} texts, the least of {min(sizes, default=0)}")

# And every sample can be had in it: what no page is wide enough for stands one row below the other, each cell behind the head of
# its column, which is read once.
with Folder() as out:
    for options, chosen in by_templates(clean_plans()):
        outcome = run("render", *chosen, *options, "--theme", "large", "--out", out, "--quiet")
        check(outcome.returncode == 0, f"in large print: {outcome.stderr[:800]}")
    for file in sorted(out.glob("*.pdf")):
        for question in ("checks", "untold"):
            found = run(question, file, program=PDF_FACTS).stdout
            check(not found, f"{file.name} in large print: {found[:500]}")
wide = run("dump", ROOT / "samples/typography/typografi.xml", "--stage", "layout", "--theme", "large").stdout
check(wide.count(" 16 repeat: Januari") == 5, "a wide table's rows stand below each other")
check(min(float(size) for size in re.findall(r" (\d+(?:\.\d+)?)(?: repeat)?: ", wide)) >= 10, "and its words are large")

pages = layout(REPORT, *own)
check(re.search(r" 38: Internkontrollplan", pages), "the cover's title has the theme's size")
check(not re.search(r" 38: ", layout(REPORT)), "and only there")
check(pages.count("9 header: KS 2025/0412") > 5, "the registry number stands in the head of each page")
check("box 0 0 595.276 x 22.677 accent" in pages, "the cover has its box along the top")
letter = layout(LETTER, *own)
check(letter.count("Storgatan 1") == 1, "the address stands at the foot of the first page alone")
before, after = html(REPORT), html(REPORT, *own)
rule = r"\nh2 \{ font-size: clamp\([^)]*, ([0-9.]+)rem\)[^}]*color: var\(--(\w+)\)"
check(re.search(rule, before).groups() == ("1.818", "accent"), "chapters as the default has them")
check(re.search(rule, after).groups() == ("2.181", "text"), "chapters in the theme's size and ink, by the reader's own size")
check("body { font-size: 1.045rem;" in after, "running text too")
check("Storgatan 1" in after and "Storgatan 1" not in before, "the address stands at the foot of the page")
check(re.search(r"\.callout \{[^}]*border-block-start: max\(1px, [0-9.]+rem\) solid var\(--accent\)", after), "boxes have their rule")


def told(right, wrong):
    """What `templates check` says when `right` is written `wrong`, and whether it points at its line."""
    with Folder() as folder:
        shutil.copytree(OWN, folder / "own")
        path = folder / "own" / THEME
        text = path.read_text(encoding="utf-8")
        assert right in text, right
        path.write_text(text.replace(right, wrong, 1), encoding="utf-8")
        outcome = run("templates", "check", folder / "own", "--messages", "en")
        line = text[: text.index(right)].count("\n") + 1
        return f"{THEME}:{line}:" in outcome.stdout, outcome.stdout


for right, wrong in (
    ('role="heading1"', 'role="headline1"'),
    ('size="24pt"', 'size="24"'),
    ('ink="text"', 'ink="black"'),
    ('for="callout"', 'for="calout"'),
    ('ruleAbove="1.2pt"', 'ruleOver="1.2pt"'),
    ('text="small"', 'text="tiny"'),
    ('part="registry-number"', 'part="registry"'),
    ('on="first"', 'on="page1"'),
    ('of="facts"', 'of="fcats"'),
    ("<region top=", "<regoin top="),
):
    placed, text = told(right, wrong)
    check(placed, f"{wrong} is found at its place: {text[:400]}")
    heads = [line for line in text.splitlines() if "error[" in line]
    check(heads and len(heads) == len(set(heads)), f"{wrong} is told once: {text[:400]}")
clean = run("templates", "check", OWN, "--strict")
check(clean.returncode == 0, f"the folder is clean: {clean.stdout}{clean.stderr}")

# A style that no theme has cannot be asked for.
with Folder() as folder:
    shutil.copytree(OWN, folder / "own")
    (folder / "own/views").mkdir(exist_ok=True)
    (folder / "own/views/extra.xml").write_text(
        '<t:views xmlns:t="urn:planverk:template">\n<t:rule name="extra"><callout style="imprnt"/></t:rule></t:views>', encoding="utf-8")
    outcome = run("templates", "check", folder / "own", "--messages", "en")
    check("views/extra.xml:2:" in outcome.stdout and "imprnt" in outcome.stdout, f"an unknown style is found: {outcome.stdout[:400]}")
finish()
