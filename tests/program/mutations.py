"""Plans as no author writes them: samples with elements moved, doubled and taken out, attributes swapped and odd values in them. Each
is answered in time by 0, 2 or 3, never by a crash or our own fault; what is written with 0 is a whole PDF, and `check` says the same.

    mutations.py          150 plans          mutations.py long    20,000, and veraPDF for 2,000 of the PDFs
    PLANVERK_SEED and PLANVERK_ROUNDS choose others; PLANVERK_KEEP=DIR keeps what fails.
"""
import copy
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET

from support import PROGRAM, ROOT, Folder, check, clean_plans, finish, templates_of

LONG = "long" in sys.argv[1:]
SEED = int(os.environ.get("PLANVERK_SEED", "1"))
ROUNDS = int(os.environ.get("PLANVERK_ROUNDS", "20000" if LONG else "150"))
KEEP = os.environ.get("PLANVERK_KEEP")
SECONDS = 120 if "PLANVERK_SANITIZED" in os.environ else 60

ODD = ["", " ", "0", "-1", "1", "999999999", "1000000000", "-999999999999.999999", "0.000001", "2026", "2026-02-30", "2026-13", "9999-12-31",
       "0001-01-01", "24:00", "true", "yes", "å", "\u202e321", "\u200f", "\u00ad", "\u0301", "𝔸", "א", "ب", "a" * 9999, "å " * 9000, "#", "#x",
       "https://å.example/ö", "mailto:", "../../etc/passwd", "/dev/zero", "{", "{{x}}", "%s", "]]>", "&amp;", "<b>", "sv-SE", "xx", "d", "b", "o"]


def words(chance):
    return " ".join(chance.choice(ODD[22:]) for _ in range(chance.randint(0, 5)))


def whole(plan):
    """The plan's text with its registers in place of the elements that include them; what is not there is left out."""
    def register(found):
        path = plan.parent / found[1]
        if not path.exists():
            return ""
        text = whole(path)
        return text[text.index(">", text.index("<planData")) + 1:text.rindex("</planData>")]
    return re.sub(r'<include href="([^"]*)"\s*/>', register, plan.read_text(encoding="utf-8"))


class Mutator:
    def __init__(self, chance, root, others):
        self.chance, self.root, self.others = chance, root, others

    def any(self):
        parents = {child: parent for parent in self.root.iter() for child in parent}
        if not parents:
            return None, None
        child = self.chance.choice(list(parents))
        return child, parents[child]

    def attribute(self):
        node = self.chance.choice(list(self.root.iter()))
        if node.attrib:
            node.set(self.chance.choice(list(node.attrib)), self.chance.choice(ODD))

    def swap_values(self):
        nodes = [node for node in self.root.iter() if node.attrib]
        one, other = self.chance.choice(nodes), self.chance.choice(nodes)
        a, b = self.chance.choice(list(one.attrib)), self.chance.choice(list(other.attrib))
        one.attrib[a], other.attrib[b] = other.attrib[b], one.attrib[a]

    def drop_attribute(self):
        node = self.chance.choice(list(self.root.iter()))
        if node.attrib:
            node.attrib.pop(self.chance.choice(list(node.attrib)))

    def add_attribute(self):
        donor = self.chance.choice([node for node in self.others.iter() if node.attrib])
        name = self.chance.choice(list(donor.attrib))
        self.chance.choice(list(self.root.iter())).set(name, self.chance.choice([donor.attrib[name], self.chance.choice(ODD)]))

    def text(self):
        node = self.chance.choice(list(self.root.iter()))
        node.text = words(self.chance)

    def drop(self):
        child, parent = self.any()
        if child is not None:
            parent.remove(child)

    def double(self):
        child, parent = self.any()
        if child is not None:
            for _ in range(self.chance.choice([1, 1, 2, 40])):
                parent.insert(self.chance.randint(0, len(parent)), copy.deepcopy(child))

    def move(self):
        child, parent = self.any()
        if child is None:
            return
        parent.remove(child)
        to = self.chance.choice([node for node in self.root.iter()])
        to.insert(self.chance.randint(0, len(to)), child)

    def graft(self):
        donor = self.chance.choice(list(self.others.iter()))
        of_kind = [node for node in self.root.iter() if node.tag == donor.tag]
        parents = {child: parent for parent in self.others.iter() for child in parent}
        homes = [node for node in self.root.iter() if donor in parents and node.tag == parents[donor].tag] or of_kind or [self.root]
        self.chance.choice(homes).append(copy.deepcopy(donor))

    def restrict(self):
        self.chance.choice(list(self.root.iter())).set("access", "restricted")

    def status(self):
        for document in self.root.iter("document"):
            document.set("status", self.chance.choice(["draft", "proposal", "adopted", "final"]))

    def mutate(self):
        steps = [self.attribute] * 4 + [self.swap_values, self.drop_attribute, self.add_attribute, self.text, self.drop, self.double, self.move,
                                        self.graft, self.graft, self.restrict, self.status]
        for _ in range(self.chance.choice([1, 1, 2, 3, 6])):
            self.chance.choice(steps)()


def run(*arguments):
    try:
        return subprocess.run([PROGRAM, *map(str, arguments)], capture_output=True, timeout=SECONDS)
    except subprocess.TimeoutExpired:
        return None


def keep(source, number, why):
    if KEEP:
        pathlib.Path(KEEP).mkdir(parents=True, exist_ok=True)
        shutil.copy(source, pathlib.Path(KEEP) / f"{SEED}-{number}.xml")
    return check(False, f"round {number} of seed {SEED}: {why}")


def judge(number, source, out, options, checked):
    arguments = [*options, "--out", out, "--quiet"]
    outcome = run("render", source, *arguments)
    if outcome is None:
        return keep(source, number, f"more than {SECONDS} s")
    said = outcome.stderr.decode("utf-8", "replace")
    if outcome.returncode not in (0, 2, 3, 4) or "our own fault" in said:
        return keep(source, number, f"exit {outcome.returncode} {said[-300:]}")
    if outcome.returncode == 4:
        return keep(source, number, f"device trouble of a plan: {said[-300:]}")
    if outcome.returncode == 0:
        checked["written"] += 1
        if not options:
            again = run("check", source)
            if again is None or again.returncode != 0:
                return keep(source, number, f"written with 0, but check says {again and again.returncode}")
    for pdf in out.glob("*.pdf") if out.exists() else []:
        if outcome.returncode == 0:
            checked["qpdf"] += 1
            if subprocess.run(["qpdf", "--check", pdf], capture_output=True).returncode != 0:
                return keep(source, number, "qpdf finds the PDF damaged")
    return True


def main():
    chance = random.Random(SEED)
    plans = [plan for plan in clean_plans() if not templates_of(plan)] + [ROOT / "tests/plan/data/every-element.xml", ROOT / "samples/faulty/plan.xml"]
    texts = [whole(plan) for plan in plans]
    checked = {"written": 0, "qpdf": 0, "verapdf": 0}
    with Folder() as folder:
        kept = []
        for number in range(ROUNDS):
            mutator = Mutator(chance, ET.fromstring(chance.choice(texts)), ET.fromstring(chance.choice(texts)))
            mutator.mutate()
            source = folder / "plan.xml"
            source.write_bytes(ET.tostring(mutator.root, encoding="utf-8"))
            options = chance.choice([[], [], ["--draft"], ["--audience", "public"], ["--attach-source"], ["--reading", "marked"]])
            out = folder / f"out{number}"
            judge(number, source, out, options, checked)
            if LONG and out.exists() and len(kept) < 2000:
                kept += list(out.glob("*.pdf"))
            else:
                shutil.rmtree(out, ignore_errors=True)
        for at in range(0, len(kept), 100):
            outcome = subprocess.run(["sh", ROOT / "tests/tools/verapdf.sh", *kept[at:at + 100]], capture_output=True, text=True)
            checked["verapdf"] += len(kept[at:at + 100])
            check(outcome.returncode == 0, f"veraPDF: {[line for line in outcome.stdout.splitlines() if line.startswith('FAIL')][:5]}")
    print(f"{ROUNDS} plans of seed {SEED}: {checked}", flush=True)
    check(checked["written"] > ROUNDS // 20, "some are written")


main()
finish()
