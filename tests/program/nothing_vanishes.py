"""Nothing that a plan says vanishes unseen: each attribute of a plan that uses the vocabulary is taken out where it may be left out
and given other valid values, each element is taken out, and the documents, or what is found in them, are others. That a plan without
it is refused counts for nothing. What has its effect elsewhere stands in WITHOUT with its reason."""
import re
import xml.etree.ElementTree as ET

from every_kind import put_pictures
from leak_plans import whole_plan
from support import Folder, check, finish, run
from vocabulary import Vocabulary, names_in, other_value

# type/@attribute, or parent/element: where else it has its effect.
WITHOUT = {
    "meeting/@firstParagraph": "the plan of all elements states it otherwise as well, or the item is withdrawn; tests/figures",
    "vote/@on": "the plan of all elements states it otherwise as well, or the item is withdrawn; tests/figures",
    "attendee-during/@to": "the plan of all elements states it otherwise as well, or the item is withdrawn; tests/figures",
    "scrutiny-during/@to": "the plan of all elements states it otherwise as well, or the item is withdrawn; tests/figures",
    "scrutiny/during": "the plan of all elements states it otherwise as well, or the item is withdrawn; tests/figures",
    "meeting-item/@presenter": "in notices and agendas, which this plan has none of",
    "attachment/@lang": "in packs; tests/program/pack.py",
    "decision/@type": "what came of a vote is compared with it; tests/figures/meeting_rules_test.cpp",
    "unit/@parent": "leads to the organisation of a document that names none; tests/plan/facts_test.cpp",
    "body/@parent": "leads to the organisation of a document that names none; tests/plan/facts_test.cpp",
    "body/@organisation": "the organisation of a document that names none; tests/plan/facts_test.cpp",
    "document/@organisation": "as its body's, in this plan",
    "origin/@file": "kept for the next import: what was read; decisions/47",
    "origin/@digest": "kept for the next import: whether it is another; decisions/47",
    "accept/@rule": "which finding it is about; tests/figures/settle_test.cpp",
    "accept/@at": "which finding it is about; tests/figures/settle_test.cpp",
    "accept/@reason": "told in the appendix of findings of a draft, where the finding stands",
    "accept/@by": "kept for those who read the plan's file: who stands for the deviation",
    "accept/@date": "kept for those who read the plan's file",
    "revision/@pair": "move-pair follows it; tests/figures/table_test.cpp",
    "calendar/@kind": "budget-calendar judges that of the budget; tests/figures/calendar_test.cpp",
    "rule/@on": "switches a rule; tests/figures/settle_test.cpp",
    "rule/@severity": "of the rule's findings, of which this plan has none; tests/job/journey_test.cpp",
    "rule/@value": "the number of a local rule; tests/figures/goal_test.cpp",
    "limits/@goalsMax": "goals-max counts with it; tests/figures/goal_test.cpp",
    "limits/@goalYears": "goal-years counts with it; tests/figures/goal_test.cpp",
    "scale-step/@value": "the axis of the matrix, of which two steps here have words",
    "level/@max": "goals-max counts with it; tests/figures/goal_test.cpp",
    "level/@optional": "goal-level-skipped is a warning or an error by it; tests/figures/goal_test.cpp",
    "result/@deviations": "stands behind the outcome `deviation`, which the result of this plan has not; samples/strandvika",
    "indicator/@unitOne": "behind a value of one; tests/figures/data_test.cpp",
    "dataset/@unitOne": "behind a bound value of one; tests/figures/data_test.cpp",
    "series/@unitOne": "behind a value of one; tests/figures/data_test.cpp",
    "series/@population": "population-total compares the totals of one; tests/figures/data_test.cpp",
    "claim/@tolerance": "how far the words may be off; tests/figures/data_test.cpp",
    "section/@type": "conclusion-differs compares it; tests/figures/case_test.cpp",
    "section/@break": "the chapters of this document begin pages anyway",
    "attachment/@alt": "what a picture shows that goes into a pack; tests/program/pack.py",
    "person/@origin": "a person is only named by what it has done, and a name is no source (decisions/47)",
    "priorDecision/@month": "prints where there is no day; tests/template/case_test.cpp",
    "flow-step/@level": "the outline of the second level and on; this figure has one",
    "actionTables/@emptyAreas": "no area of this plan is empty; tests/template/risks_test.cpp",
    "outcome-measure/@status": "the status of its follow-up in the report goes before it; samples/finance/uppfoljning-2026.xml",
    "section/@use": "orders the sections of a case and is asked for by its kind; tests/figures/case_test.cpp",
    "measures/@date": "stands where the plan has no meeting, which goes before it; tests/figures/finance_test.cpp",
    "settlement/@date": "the same",
    "carryOver/@date": "the same; tests/figures/finance_test.cpp",
    "allocation/@date": "the same; tests/figures/finance_test.cpp",
    "case/@classification": "told to archives; tests/program/archive.py",
    "case/@classificationPlan": "told to archives; tests/program/archive.py",
    "case/@classificationTitle": "told to archives; tests/program/archive.py",
    "case/@retention": "told to archives; tests/program/archive.py",
    "case/@retentionYears": "told to archives; tests/program/archive.py",
    "case/@retentionBasis": "told to archives; tests/program/archive.py",
    "document/@classification": "told to archives; tests/program/archive.py",
    "document/@classificationPlan": "told to archives; tests/program/archive.py",
    "document/@classificationTitle": "told to archives; tests/program/archive.py",
    "document/@retention": "told to archives; tests/program/archive.py",
    "document/@retentionYears": "told to archives; tests/program/archive.py",
    "document/@retentionBasis": "told to archives; tests/program/archive.py",
    "document/@documentType": "told to archives; tests/program/archive.py",
    "document/@variant": "told to archives; tests/program/archive.py",
    "attachment/@documentType": "told to archives; tests/program/archive.py",
    "attachment/@variant": "told to archives; tests/program/archive.py",
}


def outcome(folder, root, deep):
    """Pages and findings, or the layout; None for a plan that is refused."""
    plan = folder / "plan.xml"
    plan.write_bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True))
    if deep:
        return run("dump", plan, "--stage", "layout").stdout
    out = folder / "out"
    made = run("render", plan, "--to", "html", "--draft", "--quiet", "--out", out, "--messages", "en")
    pages = "".join(page.name + page.read_text(encoding="utf-8") for page in sorted(out.glob("*.html")))
    for page in out.glob("*.html"):
        page.unlink()
    return (pages, findings(made.stderr)) if pages else None


def findings(text):
    """Rules, messages and hints, without places, which every change moves: those of notes, and the lines that are quoted."""
    told = (re.sub(r"^\S*plan\.xml:\d+:\d+: ", "", line) for line in text.splitlines())
    return sorted(line for line in told if re.match(r"(\w+\[[\w-]+\]:|\s+hint: )", line))


def values(attribute, value, names):
    """None, where the attribute may be left out, and other values."""
    found = [] if attribute.required else [None]
    found += [other_value(attribute, value, 1234 + i, names) for i in range(3)]
    return [each for i, each in enumerate(found) if (each is not None or (i == 0 and not attribute.required)) and each not in found[:i]]


def changes(vocabulary, root):
    """The label of a change, once it is made in the tree; it is taken back before the next."""
    types, names = vocabulary.types(root), names_in(root)
    parents = {child: parent for parent in root.iter() for child in parent}
    for node in list(root.iter()):
        for name in list(node.attrib):
            if name == "id" or (types[node], name) == ("process", "code"):
                continue
            old = dict(node.attrib)
            for value in values(vocabulary.attributes[types[node]][name], old[name], names):
                node.attrib.pop(name) if value is None else node.set(name, value)
                yield f"{types[node]}/@{name}"
                node.attrib.clear()
                node.attrib.update(old)
        parent = parents.get(node)
        if parent is not None:
            place = list(parent).index(node)
            parent.remove(node)
            yield f"{types[parent]}/{node.tag}"
            parent.insert(place, node)


def main(folder):
    put_pictures(folder)
    vocabulary, root = Vocabulary(), whole_plan()
    before = {deep: outcome(folder, root, deep) for deep in (False, True)}
    check(before[False] is not None, "the plan that uses everything is rendered")
    did, refused, tries = {}, {}, {}
    for label in changes(vocabulary, root):
        tries[label] = tries.get(label, 0) + 1
        if did.get(label) or tries[label] > (2 if label in WITHOUT else 6):  # of what stands often, the first ones tell
            continue
        after = outcome(folder, root, False)
        if after is None:
            refused[label] = True
            continue
        did[label] = after != before[False] or outcome(folder, root, True) != before[True]
    for label, has_effect in did.items():
        if label in WITHOUT or "del/" in label or label.endswith("/del"):  # what an accepted deletion takes out is gone
            continue
        check(has_effect, f"{label} has an effect")
    for label in sorted(WITHOUT):
        check(not did.get(label), f"{label} is no exception: it has an effect")
        check(label in did or label in refused, f"{label} is in the plan")
    print(f"{len(did)} facts were tried, {len(refused.keys() - did.keys())} are names that others hang on")
    check(len(did) > 250, f"{len(did)} facts were tried")


with Folder() as folder:
    main(folder)
finish()
