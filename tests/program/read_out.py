"""What a screen reader says in place of what is drawn has no place of a message left open: no brace in a link's words, an
alternative text, an ActualText or an expansion of the PDF, nor in a name or alternative text of the HTML; in every language,
and in all samples. In these, every row of a table has a name of its own, every link is called what it shows, every note leads back,
lists are numbered as their items are, and no words are for the eye alone: in the PDF of every built-in theme, and in what
`dump --stage speech` says, which leaves out no word that is written."""
import collections
import re

from support import PDF_FACTS, ROOT, Folder, check, clean_plans, finish, render_samples, run, templates_of

LANGUAGES = ["sv-SE", "nb-NO", "nn-NO", "da-DK", "en-GB", "fi-FI"]
PLAN = ('<planData version="1" lang="{lang}" asOf="2026-01-01"><organisation id="o" name="Strandvika kommun" kind="municipality"/>'
        '<body id="b" name="Kommunstyrelsen" type="executive" deciding="true" organisation="o"/>'
        '<document id="d" kind="operationalPlan" title="Plan" status="draft" body="b" date="2026-01-01" organisation="o">'
        '<section title="Text"><p>Ord<note id="n">Noten.</note> och <ref to="n"/>, <ref to="t"/>.</p>'
        '<table id="t"><caption>Tal</caption><head><row><cell>A</cell><cell>B</cell></row></head>'
        '<row><cell>Ett</cell><cell>1</cell></row></table></section></document></planData>')
NAMES = re.compile(r'\s(?:aria-label|aria-description|alt|title)="([^"]*)"')


def held(what, texts):
    for text in texts:
        check("{" not in text and "}" not in text, f"{what}: a place left open in '{text}'")


def words(text):
    """How often each stands there; the sign of a note is no part of the word before it."""
    return collections.Counter(re.sub(r"(?<=[^\W\d])\d+$", "", word) for word in re.findall(r"\w+", text.replace("\u00ad", "")))


def pdf_texts(file):
    return run("read-out", file, program=PDF_FACTS).stdout.splitlines()


with Folder() as folder:
    for lang in LANGUAGES:
        plan, out = folder / f"{lang}.xml", folder / lang
        plan.write_text(PLAN.replace("{lang}", lang), encoding="utf-8")
        result = run("render", plan, "--draft", "--out", out, "--quiet")
        check(result.returncode == 0, f"{lang}: exits {result.returncode}: {result.stderr[-800:]}")
        for file in out.glob("*.pdf"):
            texts = pdf_texts(file)
            held(lang, texts)
            # The mark's words name the note, the label's say that it leads back.
            check(sum(": " in text and text.split(":")[0].endswith(" 1") for text in texts) >= 1, f"{lang}: no way back from the note: {texts}")
        for file in out.glob("*.html"):
            check("doc-backlink" in file.read_text(encoding="utf-8"), f"{lang} HTML: no way back from the note")
            held(f"{lang} HTML", NAMES.findall(file.read_text(encoding="utf-8")))
for theme in [None, *sorted(path.stem for path in (ROOT / "templates/themes").glob("*.xml"))]:
    with Folder() as folder:
        for file in render_samples(folder, *(["--theme", theme] if theme else [])):
            if theme is None:
                held(file.name, pdf_texts(file))
            untold = run("untold", file, program=PDF_FACTS).stdout
            check(not untold, f"{file.name} in {theme or 'its own theme'}: {untold[:800]}")
        for file in folder.glob("*.html"):
            held(file.name, NAMES.findall(file.read_text(encoding="utf-8")))
for plan in clean_plans():
    spoken = run("dump", plan, "--stage", "speech", *templates_of(plan)).stdout
    written = words(run("dump", plan, "--stage", "document", *templates_of(plan)).stdout)
    check(written.total() > 20, f"{plan.name}: hardly anything is written")
    check(not written - words(spoken), f"{plan.name}: not said: {written - words(spoken)}")
    faults = [line for line in spoken.splitlines() if line.startswith("Fault")]
    check(not faults, f"{plan.name}: {faults[:5]}")
finish()
