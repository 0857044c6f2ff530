"""Nothing that a plan says vanishes unseen: each attribute and element of a plan that uses the vocabulary is taken out or changed,
and the documents, or the findings, are others. What has an effect elsewhere stands in WITHOUT with its reason."""
import json
import re
import xml.etree.ElementTree as ET

from every_kind import base_plan, put_pictures
from support import Folder, check, finish, run

# element/@attribute, or element: where else it has its effect.
WITHOUT = {
    "accept/@reason": "told in the appendix of findings of a draft, where the finding stands",
    "accept/@by": "kept for those who read the plan's file: who stands for the deviation",
    "accept/@date": "kept for those who read the plan's file",
    "revision/@author": "kept for those who read the plan's file",
    "revision/@date": "kept for those who read the plan's file",
    "duty/b": "stands in what unused-fact tells as a whole",
    "rule/@on": "switches a rule; tests/figures/settle_test.cpp",
    "rule/@value": "the number of a local rule; tests/figures/goal_test.cpp",
    "limits/@goalsMax": "goals-max counts with it; tests/figures/goal_test.cpp",
    "limits/@goalYears": "goal-years counts with it; tests/figures/goal_test.cpp",
    "limits/@deficitPercent": "budget-frame counts with it; tests/figures/budget_test.cpp",
    "level/@years": "goal-years counts with it; tests/figures/goal_test.cpp",
    "level/@max": "goals-max counts with it; tests/figures/goal_test.cpp",
    "level/@optional": "goal-level-skipped is a warning or an error by it; tests/figures/goal_test.cpp",
    "goal/@from": "goal-years and the goals of a report; tests/figures/goal_test.cpp",
    "goal/@to": "goal-years and the goals of a report; tests/figures/goal_test.cpp",
    "goal/@own": "the goals of a report; tests/figures/goal_test.cpp",
    "control/@on": "counts the checks of a year, which are bound by val; tests/figures/risk_test.cpp",
    "control/@min": "counts the checks of a year, which are bound by val; tests/figures/risk_test.cpp",
    "control/@max": "counts the checks of a year, which are bound by val; tests/figures/risk_test.cpp",
    "dataset/@unitOne": "behind a bound value of one; tests/figures/data_test.cpp",
    "indicator/@unitOne": "behind a value of one; tests/figures/data_test.cpp",
    "area/@order": "orders areas, of which this plan has one",
    "budget/@label": "the caption of a chart of the whole budget",
}
OTHER = {"true": "false", "false": "true", "yes": "no", "no": "yes"}


def outcome(folder, root, deep):
    plan = folder / "plan.xml"
    plan.write_bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))
    told = run("check", plan, "--format", "json")
    findings = sorted((each["rule"], each["severity"], each["message"]) for each in json.loads(told.stdout)["findings"])
    if deep:
        return findings, run("dump", plan, "--stage", "layout").stdout
    out = folder / "out"
    run("render", plan, "--to", "html", "--draft", "--quiet", "--out", out)
    pages = "".join(page.name + page.read_text(encoding="utf-8") for page in sorted(out.glob("*.html")))
    for page in out.glob("*.html"):
        page.unlink()
    return findings, pages


def changed(value):
    """Another value of the same form, as far as it can be told."""
    if value in OTHER:
        return OTHER[value]
    if re.fullmatch(r"\d{4}-\d\d-\d\d", value):
        return value[:-1] + ("1" if value[-1] != "1" else "2")
    if re.fullmatch(r"\d{4}", value):
        return str(int(value) - 1)
    if re.fullmatch(r"-?\d+(\.\d+)?", value):
        return str(int(value.split(".")[0]) + 1)
    return value + " X"


def mutations(root):
    """(name, undo) once for each attribute and element type, with the change made in the tree."""
    seen = set()
    parents = {child: parent for parent in root.iter() for child in parent}
    for node in list(root.iter()):
        for name in list(node.attrib):
            label = f"{node.tag}/@{name}"
            if name == "id" or label in seen:
                continue
            seen.add(label)
            old = dict(node.attrib)
            for value in (None, changed(old[name])):
                if value is None:
                    del node.attrib[name]
                else:
                    node.attrib[name] = value
                yield label
                node.attrib.clear()
                node.attrib.update(old)
        parent = parents.get(node)
        label = f"{parent.tag}/{node.tag}" if parent is not None else node.tag
        if parent is None or label in seen:
            continue
        seen.add(label)
        place = list(parent).index(node)
        parent.remove(node)
        yield label
        parent.insert(place, node)


with Folder() as folder:
    put_pictures(folder)
    root = base_plan()
    before = {deep: outcome(folder, root, deep) for deep in (False, True)}
    check("<html" in before[False][1], f"the plan that uses everything is rendered: {before[False][0]}")
    moved = {}
    for label in mutations(root):
        if moved.get(label):
            continue
        moved[label] = any(outcome(folder, root, deep) != before[deep] for deep in (False, True))
    for label, did in moved.items():
        if label in WITHOUT or label.startswith("del/") or label.endswith("/del"):  # what an accepted deletion takes out is gone
            continue
        check(did, f"{label} has an effect")
    check(len(moved) > 250, f"{len(moved)} facts were tried")
finish()
