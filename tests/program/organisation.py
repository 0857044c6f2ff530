"""An organisation's kind, made by files alone (samples/organisation): its folder has nothing wrong in it, plans of the kind are
checked against what its file asks for, one can be made with `new`, and a wrong word in the file is found at its place."""
import shutil

from support import ROOT, Folder, check, finish, run

OWN = ROOT / "samples/organisation/templates"
plan = ROOT / "samples/organisation/remissvar.xml"
KIND = "kinds/consultation-reply.xml"

clean = run("templates", "check", OWN, "--strict")
check(clean.returncode == 0, f"the folder is clean: {clean.stdout}{clean.stderr}")
check("consultationReply" in run("schema", "--to", "markdown", "--templates", OWN).stdout, "the reference page has the kind")
refused = run("check", plan, "--messages", "en")
check(refused.returncode == 2 and "Allowed values: caseSubmission" in refused.stdout + refused.stderr,
      f"without the folder the kind is unknown: {refused.stdout[:300]}")

for language in ("sv", "nb", "nn"):
    with Folder() as folder:
        made = run("new", "consultationReply", "--lang", language, "--templates", OWN)
        (folder / "start.xml").write_text(made.stdout, encoding="utf-8")
        outcome = run("render", folder / "start.xml", "--templates", OWN, "--out", folder, "--quiet", "--strict")
        check(outcome.returncode == 0 and len(list(folder.glob("*.pdf"))) == 1,
              f"new consultationReply --lang {language} renders without findings: {outcome.stderr[:400]}")
listed = run("new", "poem", "--templates", OWN)
check(listed.returncode == 3 and "consultationReply" in listed.stderr, "an unknown kind is told with the organisation's own")


def found(change):
    """What `check` says of the plan after a change."""
    with Folder() as folder:
        (folder / "plan.xml").write_text(change(plan.read_text(encoding="utf-8")), encoding="utf-8")
        outcome = run("check", folder / "plan.xml", "--templates", OWN, "--messages", "en")
        return outcome.stdout + outcome.stderr


check(found(lambda text: text) == "", "the sample has no findings")
check('error[case-sections]: The document lacks a required section: "recipient"' in
      found(lambda text: text.replace('use="recipient"', 'title="Till"')), "a required section is asked for")
check("must stand before" in found(lambda text: text.replace('use="recipient"', 'use="x"').replace('use="summary"', 'use="recipient"')
                                   .replace('use="x"', 'use="summary"')), "sections keep the order of the kind")
check('The field "registry number" is empty.' in found(lambda text: text.replace('dnr="KS 2026/0117"', "")), "a field is asked for")
check('bad-value' in found(lambda text: text.replace('use="recipient"', 'use="recipent"')) and
      'recipient' in found(lambda text: text.replace('use="recipient"', 'use="recipent"')), "a wrong use is told with the nearest")


# A language file adds words to a language: a tie, parts of a compound, a spelling. Paragraphs of growing length let every word come
# to stand at the end of a line.
WORDS = "languages/sv.xml"
paragraphs = "".join(f"<p>{'o ' * n}{'väntar vid hållplats 7 på vinterväghållningsersättningen och ' * 4}går.</p>" for n in range(1, 40))
worded = lambda text: text.replace("<section title=\"Kostnader\">", f"<section title=\"Prov\">{paragraphs}<p>Skolskuts kostar.</p></section>"
                                   "<section title=\"Kostnader\">")


def with_words(templates):
    """The findings of the plan with those paragraphs, and how its lines end."""
    with Folder() as folder:
        (folder / "plan.xml").write_text(worded(plan.read_text(encoding="utf-8")), encoding="utf-8")
        outcome = run("dump", folder / "plan.xml", "--stage", "layout", "--templates", templates, "--messages", "en")
        return outcome.stderr, {line.rsplit(" ", 1)[-1].strip("\u00ad") for line in outcome.stdout.splitlines()}


with Folder() as folder:
    shutil.copytree(OWN, folder / "own", ignore=shutil.ignore_patterns("languages"))
    plain, plain_ends = with_words(folder / "own")
own, own_ends = with_words(OWN)
check("hållplats" in plain_ends and "hållplats" not in own_ends, "the tie holds a word and its number on one line")
divided = lambda ends: {end for end in ends if end.startswith("vinter") and end.endswith("-")}
check(divided(own_ends) and divided(own_ends) != divided(plain_ends) and
      divided(own_ends) <= {"vinter-", "vinterväg-", "vinterväghållnings-", "vinterväghållningser-", "vinterväghållningsersätt-",
                            "vinterväghållningsersättning-"},
      f"the compound is divided where the file says: {divided(own_ends)}, else {divided(plain_ends)}")
check("spelling-pattern" in own and "skolskjuts" in own and "spelling-pattern" not in plain, f"the spelling is found: {own[:300]}")


def told(file, wrong, right):
    """What `templates check` says when `right` is written `wrong` in a file of the folder."""
    with Folder() as folder:
        shutil.copytree(OWN, folder / "own")
        path = folder / "own" / file
        text = path.read_text(encoding="utf-8")
        assert right in text, right
        path.write_text(text.replace(right, wrong, 1), encoding="utf-8")
        outcome = run("templates", "check", folder / "own", "--messages", "en")
        line = text[: text.index(right)].count("\n") + 1
        return outcome.returncode, f"templates/{file}:{line}:" in outcome.stdout, outcome.stdout


for file, wrong, right in (
    (KIND, 'extends="reprot"', 'extends="report"'),
    (KIND, 'numbering="non"', 'numbering="none"'),
    (KIND, 'languages="svv"', 'languages="sv"'),
    (KIND, 'fields="drn"', 'fields="dnr"'),
    (KIND, "<t:file-wrod/><t:file-word>", "<t:file-word>"),
    (KIND, 'key="reply.recipent"', 'key="reply.recipient"'),
    (KIND, 'select="@dte"', 'select="@date"'),
    (KIND, 'select="sectoin[@use=', 'select="section[@use='),
    (KIND, 'views="cases"', 'views="case"'),
    (KIND, 'name="letterhed"', 'name="letterhead"'),
    (KIND, 'style="subtitel"', 'style="subtitle"'),
    (KIND, "<t:furnitur/><t:furniture", "<t:furniture"),
    (KIND, "<header scop=", "<header scope="),
    (WORDS, "<befor-numbers>hållplats</befor-numbers>", "<before-numbers>hållplats</before-numbers>"),
    (WORDS, "<spellings>skolskuts,", "<spellings>skolskuts="),
    (WORDS, "<compound-parts>-vinter", "<compound-parts>vinter"),
    (WORDS, '<hyphenation dictionary="hyph_xx.dic"/><before-numbers>', "<before-numbers>"),
    ("labels/sv.xml", 'key="kind.consultationReplay"', 'key="kind.consultationReply"'),
):
    code, placed, text = told(file, wrong, right)
    check(code == 2 or "warning" in text, f"{wrong} is found: {text[:300]}")
    check(placed, f"{wrong} is found at its place: {text[:400]}")
finish()
