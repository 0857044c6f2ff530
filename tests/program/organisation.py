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
    ("labels/sv.xml", 'key="kind.consultationReplay"', 'key="kind.consultationReply"'),
):
    code, placed, text = told(file, wrong, right)
    check(code == 2 or "warning" in text, f"{wrong} is found: {text[:300]}")
    check(placed, f"{wrong} is found at its place: {text[:400]}")
finish()
