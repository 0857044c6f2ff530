"""What the tests of engines share: many small plans, some of them faulty, one undisturbed run over them, and how two folders of papers compare."""
import hashlib
import json
import os
import pathlib

from support import PROGRAM, ROOT, check, run

CLUSTER = ROOT / "samples/cluster"
PLAN = """<?xml version="1.0" encoding="UTF-8"?>
<planData version="1" lang="sv-SE" asOf="2026-08-31">
  <body id="kn" name="Kulturnämnden" type="board" deciding="true"/>
  <document id="d" kind="operationalPlan" title="Plan {number}" status="{status}" body="kn" date="2026-08-31">
    <section title="Inledning">{text}</section>
  </document>
</planData>
"""


def make_plans(folder, count, faulty=()):
    """Plans of unequal length; the faulty ones do not add up to anything that can be written."""
    folder.mkdir()
    for number in range(1, count + 1):
        text = "".join(f"<p>Biblioteket har öppet till klockan {18 + each % 4} på vardagar under vecka {each + 1}.</p>" for each in range(1 + number * 7 % 23))
        plan = PLAN.format(number=number, status="draft", text=text)
        if number in faulty:
            plan = plan.replace("</planData>", "<none/></planData>")
        (folder / f"plan-{number:04}.xml").write_text(plan, encoding="utf-8")


def papers(folder):
    """{name: digest} of what a run wrote for readers: journals and reports are told apart by their names."""
    found = {}
    for path in sorted(pathlib.Path(folder).rglob("*")):
        name = path.relative_to(folder).as_posix()
        if path.is_file() and not any(part.startswith(".") for part in name.split("/")):
            found[name] = hashlib.sha256(path.read_bytes()).hexdigest()
    return found


def union_digest(folder):
    return hashlib.sha256("".join(f"{name} {digest}\n" for name, digest in papers(folder).items()).encode()).hexdigest()


def whole_run(plans, out, expected):
    made = run("batch", plans, "--out", out, "--progress", "none")
    check(made.returncode == expected, f"one run over all plans ends with {expected}: {made.returncode} {made.stderr[-300:]}")
    return papers(out)


def surroundings(folder, **more):
    return {**os.environ, "PLANVERK": PROGRAM, "PLANS": str(folder / "plans"), "OUT": str(folder / "papers"), "REPORTS": str(folder / "reports"), **more}


def left_overs(folder):
    return [path.name for path in pathlib.Path(folder).rglob(".?*.planverk-*")]


def merged(folder, expected):
    """The reports as one; gives it as JSON."""
    out = folder / "report.json"
    made = run("--report", out, program=CLUSTER / "merge", env=surroundings(folder))
    check(made.returncode == expected, f"the reports merge, exit {expected}: {made.returncode} {made.stderr[-400:]}")
    return json.loads(out.read_text(encoding="utf-8")) if out.exists() else {}
