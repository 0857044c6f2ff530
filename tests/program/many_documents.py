"""One plan with large registers and many short documents: one document at a time is in memory, so that forty take little more
than one. `long` is the full size, and measures too."""
import os
import subprocess
import sys

from support import PROGRAM, Folder, check, finish, run

full = "long" in sys.argv
RISKS, DOCUMENTS = (20_000, 40) if full else (4_000, 20)


def plan(documents):
    parts = ['<?xml version="1.0" encoding="UTF-8"?>\n<planData version="1" lang="sv" asOf="2026-01-10">\n'
             '<organisation id="o" name="Strandvika kommun" kind="municipality"/>\n'
             '<body id="ks" name="Kommunstyrelsen" type="executive" deciding="true" organisation="o"/>\n'
             '<area id="personal" name="Personal" order="1"/>\n'
             '<process code="1.1" name="Bemanna" area="personal"/>\n']
    for number in range(1, RISKS + 1):
        parts.append(f'<risk id="r{number}" no="{number}" process="1.1" likelihood="{number % 4 + 1}" consequence="{number // 4 % 4 + 1}" '
                     f'handled="false"><title>Personal saknas vid enhet {number}</title>'
                     f'<effect>Verksamheten stannar en dag i veckan.</effect></risk>\n')
    for number in range(1, documents + 1):
        parts.append(f'<document id="d{number}" kind="operationalPlan" title="Plan {number}" status="draft" body="ks" date="2026-01-10" '
                     f'cover="no" contents="no"><section title="Inledning"><p>Ett stycke med ord som slutar med punkt.</p></section></document>\n')
    return "".join(parts) + "</planData>\n"


def peak(*arguments):
    """Megabytes and CPU seconds of a run, and its exit code."""
    process = subprocess.Popen([PROGRAM, *map(str, arguments)], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    return usage.ru_maxrss / 1024, usage.ru_utime + usage.ru_stime, os.waitstatus_to_exitcode(status)


with Folder() as folder:
    many, one = folder / "many.xml", folder / "one.xml"
    many.write_text(plan(DOCUMENTS), encoding="utf-8")
    one.write_text(plan(1), encoding="utf-8")
    for command in (("check",), ("render", "--quiet", "--out", folder / "out"), ("render", "--quiet", "--jobs", "2", "--out", folder / "two")):
        of_one, _, _ = peak(command[0], one, *command[1:])
        of_many, seconds, code = peak(command[0], many, *command[1:])
        what = " ".join(word for word in map(str, command) if "/" not in word)
        print(f"{what}: one document {of_one:.0f} MB, {DOCUMENTS} documents {of_many:.0f} MB, {seconds:.1f} s CPU")
        workers = 2 if "--jobs" in command else 1
        # A plan with one document needs no copy of it; each worker of one with more needs one.
        check(code == 0 and of_many < of_one * (1.0 + 0.8 * workers) + 20, f"{what}: {of_many:.0f} MB for {DOCUMENTS} documents, {of_one:.0f} MB for one")
        if full:
            check(of_many < 200, f"{what}: {DOCUMENTS} documents over {RISKS} risks take less than 200 MB: {of_many:.0f}")
    check(len(list((folder / "out").glob("*.pdf"))) == DOCUMENTS, "all are written")
    for path in (folder / "out").iterdir():
        check(path.read_bytes() == (folder / "two" / path.name).read_bytes(), f"{path.name} is the same by two threads")
    clash = folder / "clash.xml"
    clash.write_text(plan(3).replace('title="Plan 3"', 'title="Plan 1"'), encoding="utf-8")
    outcome = run("render", clash, "--out", folder / "clash")
    check(outcome.returncode == 2 and "name-clash" in outcome.stderr and not list((folder / "clash").glob("*")), "two of one name: nothing is written")
finish()
