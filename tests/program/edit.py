"""`planverk set` as users run it: what it writes and what it leaves, what it shows before, what it refuses, in the reader's language."""
import hashlib
import json
import os
import shutil
import subprocess

from support import PROGRAM, ROOT, Folder, check, finish, run

PLAN = """<?xml version="1.0" encoding="UTF-8"?>\r
<!-- A register -->\r
<planData version="1" lang="sv-SE">\r
\t<organisation id='org' name='Ekdalens kommun' kind="municipality"/>\r
\t<area id="a" name="Ekonomi" order="1"/>\r
\t<process area="a" code="1.1" name="Budget"/>\r
\t<!-- Seen in March -->\r
\t<risk id="r1" no="1" process="1.1" likelihood="3" consequence="4" handled="true"><title>Sen&#160;prognos</title><effect>Dyrt</effect></risk>\r
\t<risk id="r2" no="2" process="1.1" likelihood="2" consequence="2" handled="false"><title>Fel</title><effect>Fel</effect></risk>\r
</planData>\r
"""


def plan_in(folder, text=PLAN):
    path = folder / "plan.xml"
    path.write_bytes(text.encode("utf-8"))
    return path


def changed(plan, *arguments, becomes, text=PLAN, what):
    """The plan is changed to exactly these bytes, after --dry-run has left them alone."""
    plan.write_bytes(text.encode("utf-8"))
    dry = run("set", plan, *arguments, "--dry-run", "--messages", "en")
    check(dry.returncode == 0 and plan.read_bytes() == text.encode("utf-8"), f"{what}: --dry-run writes nothing: {dry.stderr}")
    done = run("set", plan, *arguments, "--messages", "en")
    check(done.returncode == 0, f"{what}: exits {done.returncode}: {done.stderr}")
    check(plan.read_bytes() == becomes.encode("utf-8"), f"{what}: {plan.read_bytes().decode()}")
    check(dry.stdout.splitlines()[:-1] == done.stdout.splitlines()[:-1], f"{what}: the same changes are shown before and after")
    return done.stdout


def refused(plan, *arguments, code, says, what, text=PLAN):
    plan.write_bytes(text.encode("utf-8"))
    done = run("set", plan, *arguments, "--messages", "en")
    check(done.returncode == code, f"{what}: exits {done.returncode}, not {code}: {done.stderr}")
    check(says in done.stderr, f"{what}: says {done.stderr}")
    check(plan.read_bytes() == text.encode("utf-8"), f"{what}: the plan is as it was")
    check(os.listdir(plan.parent) == ["plan.xml"], f"{what}: nothing is left beside it: {os.listdir(plan.parent)}")


with Folder() as folder:
    plan = plan_in(folder)
    out = changed(plan, "r1/@likelihood=4", what="an attribute", becomes=PLAN.replace('likelihood="3"', 'likelihood="4"'))
    check(f"{plan}:8: r1/@likelihood: 3 → 4\n" in out and "has been changed" in out, f"a change is shown: {out}")
    changed(plan, "r1/title=Sen prognos & <fel>", what="a text",
            becomes=PLAN.replace("Sen&#160;prognos", "Sen prognos &amp; &lt;fel>"))
    changed(plan, "r1/title=Sen\u00a0budget", what="a text with a reference", becomes=PLAN.replace("&#160;prognos", "&#160;budget"))
    changed(plan, "org/@name=Ekdalens 'nya' kommun", what="a quotation mark", becomes=PLAN.replace("Ekdalens kommun", "Ekdalens &apos;nya&apos; kommun"))
    changed(plan, "--remove", "r1", what="an element goes and its comment stays",
            becomes=PLAN.replace(PLAN[PLAN.index("\t<risk id=\"r1\""):PLAN.index("\t<risk id=\"r2\"")], ""))
    changed(plan, "--remove", "r1", "--with-comment", what="its comment goes too",
            becomes=PLAN.replace(PLAN[PLAN.index("\t<!-- Seen"):PLAN.index("\t<risk id=\"r2\"")], ""))
    new = '<risk id="r3" no="3" process="1.1" likelihood="1" consequence="1" handled="false"><title>Ny</title><effect>Sent</effect></risk>'
    changed(plan, "--insert", "/", new, what="an element", becomes=PLAN.replace("</planData>", f"\t{new}\r\n</planData>"))
    changed(plan, "--insert", "/", new, "--before", "r2", what="an element before another",
            becomes=PLAN.replace('\t<risk id="r2"', f'\t{new}\r\n\t<risk id="r2"'))
    first, second = PLAN.split("\t<risk ")[1:]
    moved = PLAN.replace("\t<risk " + first, "").replace("</planData>", "\t<risk " + first + "</planData>")
    changed(plan, "--move", "r1", "--after", "r2", what="a move", becomes=moved)
    changed(plan, "--expect", "r1/@likelihood=3", "r1/@likelihood=4", "r2/@likelihood=3", "r2/title=Felaktig", what="a batch",
            becomes=PLAN.replace('likelihood="3"', 'likelihood="4"').replace('likelihood="2"', 'likelihood="3"').replace("<title>Fel<", "<title>Felaktig<"))
    same = run("set", plan_in(folder), "r1/@likelihood=3", "--messages", "en")
    check(same.returncode == 0 and "says all this already" in same.stdout, f"nothing to do: {same.stdout}{same.stderr}")

    batch = [{"set": "r1/@likelihood", "to": "4", "before": "3"}, {"remove": "r2"}, {"insert": new, "into": "/"}]
    operations = folder.parent / (folder.name + ".json")
    operations.write_text(json.dumps(batch), encoding="utf-8")
    after = PLAN.replace('likelihood="3"', 'likelihood="4"').replace("\t<risk " + second.split("</planData>")[0], f"\t{new}\r\n")
    changed(plan, "--operations", operations, what="a file of operations", becomes=after)
    plan_in(folder)
    piped = subprocess.run([PROGRAM, "set", str(plan), "--operations", "-"], input=json.dumps(batch).encode(), capture_output=True, timeout=60)
    check(piped.returncode == 0 and plan.read_bytes() == after.encode("utf-8"), f"operations on standard input: {piped.stderr}")
    operations.write_text('[{"set": "r1"}]', encoding="utf-8")
    refused(plan, "--operations", operations, code=2, says="edit-operations", what="operations without a value")
    operations.unlink()

    refused(plan, "r9/@likelihood=4", code=2, says="edit-address", what="an unknown id")
    refused(plan, "r1/@likelihood=4", "--expect", "r1/@likelihood=2", code=2, says="edit-changed", what="another value than expected")
    refused(plan, "r1/@likelihood=4", "--expect", "r2/@likelihood=3", code=2, says="edit-changed", what="another value elsewhere")
    refused(plan, "r1/@handled=perhaps", "r2/@likelihood=4", code=2, says="bad-value", what="a value that the vocabulary has not")
    refused(plan, "r1/@wrong=9", code=2, says="unknown-attribute", what="an attribute that the vocabulary has not")
    refused(plan, "r1/@process=7.7", code=2, says="unresolved-reference", what="a reference that leads nowhere")
    refused(plan, "--insert", "/", new.replace("r3", "r1"), code=2, says="duplicate-id", what="an id that is there already")
    refused(plan, "--insert", "/", "<risk", code=2, says="xml-syntax", what="an element that is none")
    refused(plan, "r 1=4", code=3, says="needs an address", what="no address")
    refused(plan, "r1/title", code=3, says="equals sign", what="no value")
    refused(plan, "--move", "r1", code=3, says="needs a place", what="a move without a place")
    refused(plan, "--before", "r1", code=3, says="behind --move", what="a place without a move")
    refused(plan, code=3, says="Nothing is asked for", what="nothing asked for")
    refused(plan, "r1/@likelihood=4", code=2, says="xml-syntax", what="a broken plan", text=PLAN.replace("</planData>", ""))
    check(run("set", folder / "none.xml", "r1/@likelihood=4").returncode == 4, "a plan that is not there")

    # What was wrong before is nobody's fault now.
    wrong = PLAN.replace('handled="false"', 'handled="perhaps"')
    changed(plan, "r1/@likelihood=4", text=wrong, becomes=wrong.replace('likelihood="3"', 'likelihood="4"'), what="a plan with an old fault")

    for language, words in (("sv", "på adressen r9"), ("nb", "på adressen r9"), ("nn", "på adressa r9"), ("da", "på adressen r9"),
                            ("fi", "Osoitteessa r9"), ("en", "at the address r9")):
        told = run("set", plan_in(folder), "r9/@likelihood=4", "--messages", language)
        check(words in told.stderr, f"{language}: {told.stderr}")

# Registers that are included are changed where they stand.
with Folder() as folder:
    shutil.copytree(ROOT / "samples/fjordholmen", folder / "fjordholmen")
    plan = folder / "fjordholmen/internkontrollplan-2026.xml"
    digests = {path: hashlib.sha256(path.read_bytes()).digest() for path in folder.rglob("*.xml")}
    done = run("set", plan, "k1/title=Prognose mot regnskapet")
    check(done.returncode == 0, f"a control in a register: {done.stderr}")
    other = [path.name for path, digest in digests.items() if hashlib.sha256(path.read_bytes()).digest() != digest]
    check(other == ["risikoer-plan.xml"], f"only the register changes: {other}")

finish()
