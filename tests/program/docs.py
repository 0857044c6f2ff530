"""What the documentation shows is true: the commands and files of src/HOWTO.md work in order, and the whole plans of README.md and the
first one of src/plan/VOCABULARY.md pass `check`.

HOWTO.md: a fenced block after "File `name`:" is that file; a block of `sh` is run, line by line."""
import os
import re
import shlex
import subprocess
import xml.etree.ElementTree as ET

from support import PROGRAM, ROOT, Folder, check, finish, run

SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20"><path fill="#0c3b52" d="M2 2H18V18H2Z"/></svg>'
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.M | re.S)


def blocks(text):
    """(language, content, name of the file or None) in order."""
    for block in FENCE.finditer(text):
        named = re.search(r"File\s+`([^`]+)`(?:,[^`]*)?:\s*$", text[:block.start()])
        yield block[1], block[2], named[1] if named else None


def command(line, folder):
    arguments = shlex.split(line)
    target = arguments.pop(arguments.index(">") + 1) if ">" in arguments else None
    arguments = [a for a in arguments if a != ">"]
    check(arguments[0].endswith("planverk"), f"documentation runs our program only: {line}")
    done = subprocess.run([PROGRAM, *arguments[1:]], cwd=folder, capture_output=True, text=True, timeout=120)
    if target:
        (folder / target).write_text(done.stdout, encoding="utf-8")
    return done


with Folder() as folder:
    commands = files = 0
    for language, content, name in blocks((ROOT / "src/HOWTO.md").read_text(encoding="utf-8")):
        if name:
            path = folder / name
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(content, encoding="utf-8")
            files += 1
        if language != "sh":
            continue
        for line in filter(None, content.splitlines()):
            done = command(line, folder)
            check(done.returncode == 0, f"HOWTO.md: {line}: {done.returncode} {(done.stdout + done.stderr)[:600]}")
            commands += 1
    check(commands >= 15 and files >= 8, f"HOWTO.md was read: {commands} commands, {files} files")
    check(len(list(folder.glob("*/*.pdf"))) >= 8, "its documents are there")
    open_text = "".join(p.read_text(encoding="utf-8") for p in (folder / "open").glob("*.html"))
    check("lørdager" in open_text and "Alarmen" not in open_text, "the public version leaves the restricted section out")
    outcome = run("--noout", "--schema", folder / "planverk.xsd", folder / "bound.xml", program="xmllint")
    check(outcome.returncode == 0, f"the schema takes the plan that is bound to it: {outcome.stderr[:300]}")

with Folder() as folder:
    readme = (ROOT / "README.md").read_text(encoding="utf-8")
    for line in re.search(r"## A first document.*?```\n(.*?)```", readme, re.S)[1].splitlines():
        done = command(line.split("#")[0], folder)
        check(done.returncode == 0, f"README.md: {line}: {done.stderr[:300]}")
    plans = [content for language, content, _ in blocks(readme) if language == "xml" and "<planData" in content]
    check(plans, "README.md shows a plan")
    vocabulary = (ROOT / "src/plan/VOCABULARY.md").read_text(encoding="utf-8")
    plans.append(next(content for language, content, _ in blocks(vocabulary) if language == "xml"))
    for number, plan in enumerate(plans):
        path = folder / f"plan-{number}.xml"
        path.write_text(plan, encoding="utf-8")
        done = run("check", path)
        check(done.returncode == 0, f"a first example passes: {done.stdout[:600]}")
    for content in (c for language, c, _ in blocks(readme) if language == "xml"):
        named = re.match(r"<!-- (\S+\.xml):", content)
        if not named:
            continue
        path = folder / named[1]
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
        for picture in re.findall(r'href="(\w+\.svg)"', content):
            (path.parent / picture).write_text(SVG, encoding="utf-8")
        done = run("templates", "check", folder / named[1].split("/")[0])
        check(done.returncode == 0, f"{named[1]} of README.md: {done.stdout[:300]}")

# The gallery has a card of every kind, with a small picture and the sample that it is made from.
kinds = {root.get("name") for root in (ET.parse(file).getroot() for file in (ROOT / "templates/kinds").glob("*.xml")) if root.get("abstract") != "true"}
pictures = {path: path.stat().st_size for path in (ROOT / "samples/gallery/pictures").glob("*/*")}
check(max(pictures.values()) < 40_000 and sum(pictures.values()) < 20_000 * len(pictures), f"its pictures are small: {pictures}")
for gallery in sorted((ROOT / "samples/gallery").glob("*.xml")):
    root = ET.parse(gallery).getroot()
    language = gallery.stem[-2:]
    shown = {path.stem for path in pictures if path.parent.name == language}
    check(shown == kinds, f"{gallery.name} has a picture of each kind and no other: {shown ^ kinds}")
    cards = {section.get("id"): section for section in root.iter("section") if section.get("id")}
    check(set(cards) == kinds, f"{gallery.name} has a card of each kind and no other: {set(cards) ^ kinds}")
    for kind, card in cards.items():
        check(card.find(".//figure").get("src") == f"pictures/{language}/{kind}.png", f"{gallery.name}: the picture of {kind}")
        sample = re.search(r"samples/\S+\.xml", "".join(card.itertext()))
        check(sample and f'kind="{kind}"' in (ROOT / sample[0]).read_text(encoding="utf-8"), f"{gallery.name}: the sample of {kind}")

# The handbooks name every kind and every register, and their examples are one plan together, with a document of each kind.
registers = re.search(r"## `planData`.*?Holds, in any order: (.*?)\n", vocabulary, re.S)[1]
registers = set(re.findall(r"\[`(\w+)`\]", registers)) - {"document"}
check(len(registers) > 30, f"the registers are read from VOCABULARY.md: {registers}")
for handbook in sorted((ROOT / "samples/guide").glob("*.xml")):
    root = ET.parse(handbook).getroot()
    examples = {}
    for box in root.iter("callout"):
        if (box.get("id") or "").startswith("ex-"):
            for line in box.iter("br"):
                line.text = "\n"
            examples[box.get("id")[3:]] = "".join(box.itertext())
    check(kinds <= set(examples), f"{handbook.name} has an example of each kind: {kinds - set(examples)}")
    said = set(re.findall(r"\w+", " ".join(root.find("document").itertext())))
    check(registers <= said, f"{handbook.name} names each register: {registers - said}")
    head, tail = examples.pop("base").rsplit("\n", 1)
    with Folder() as folder:
        path = folder / "plan.xml"
        path.write_text("\n".join([head, *examples.values(), tail]), encoding="utf-8")
        outcome = run("render", path, "--out", folder, "--to", "pdf", "--quiet")
        found = re.findall(r"\[([a-z-]+)\]", outcome.stderr)
        check(outcome.returncode == 0 and found == ["action-overdue"], f"the examples of {handbook.name} are sound: {outcome.stderr[:600]}")
        check(len(list(folder.glob("*.pdf"))) == len(kinds), f"the examples of {handbook.name} make a document of each kind")

for name in ("README.md", "src/HOWTO.md", "src/ARCHITECTURE.md", "tests/README.md"):
    text = (ROOT / name).read_text(encoding="utf-8")
    for target in re.findall(r"\]\(([^)#:]+)\)", text):
        check(os.path.exists(ROOT / os.path.dirname(name) / target), f"{name} links to {target}, which is there")

finish()
