#!/usr/bin/env python3
"""Nothing that is withheld in a sample reaches what is made of it for the public: seeds stand at random places of every sample,
half of them withheld with a reason. They are looked for in all that is written, by other programs than our own: words of PDF
pages, all its decoded streams and strings, HTML, tables, workbooks, JSON, calendars, names of files. In the full version they
stand. PLANVERK_SEED chooses other places."""
import os
import random
import re
import shutil
import subprocess
import sys
import xml.etree.ElementTree as ET
import zipfile
import zlib

from marks import Marker, is_hidden
from support import ROOT, Folder, check, clean_plans, finish, run, templates_of
from vocabulary import Vocabulary

SEED = int(os.environ.get("PLANVERK_SEED", "1"))
VOCABULARY = Vocabulary()
# What a plan can be made for the public without.
MARKED = ["p", "list", "list-item", "section", "b", "i", "row", "cell", "table", "quote", "callout", "annex", "risk", "action", "control",
          "case", "meeting-item", "attachment", "proposal-item", "statement", "goal", "indicator", "definition", "note", "basis"]
SYLLABLES = "kvi zor blä mux tryg ål pex won dju fey".split()


def seed_word(chance):
    return "Q" + "".join(chance.choice(SYLLABLES) for _ in range(4))


def sow(root, chance):
    """A word of its own into each text and title of what is marked."""
    types = VOCABULARY.types(root)
    parents = {child: parent for parent in root.iter() for child in parent}
    seeds = set()
    for node in root.iter():
        if not is_hidden(node, parents):
            continue
        if node.text and node.text.strip():
            seeds.add(word := seed_word(chance))
            node.text = f"{node.text.rstrip()} {word} "
        for name in ("title", "label", "caption"):
            attribute = VOCABULARY.attributes[types[node]].get(name)
            if attribute is not None and name in node.attrib and not attribute.values:
                seeds.add(word := seed_word(chance))
                node.set(name, f"{node.get(name)} {word}")
    return seeds


def decoded(pdf):
    """The file with its streams inflated, and the words of its pages."""
    data = pdf.read_bytes()
    out = [data]
    for found in re.finditer(rb"stream\r?\n", data):
        try:
            out.append(zlib.decompressobj().decompress(data[found.end():]))
        except zlib.error:
            pass
    words = subprocess.run(["pdftotext", str(pdf), "-"], capture_output=True).stdout.decode("utf-8", "replace")
    text = b"\n".join(out)
    wide = re.sub(rb"<FEFF((?:[0-9A-Fa-f]{4})*)>", lambda each: bytes.fromhex(each[1].decode()).decode("utf-16-be", "replace").encode(), text)
    narrow = text.replace(b"\xfe\xff", b"").replace(b"\x00", b"")
    return (text + wide + narrow).decode("latin-1") + words + (text + wide).decode("utf-8", "replace")


def content(path):
    if path.suffix == ".pdf":
        return decoded(path)
    if path.suffix == ".xlsx":
        with zipfile.ZipFile(path) as book:
            return "".join(book.read(name).decode("utf-8", "replace") for name in book.namelist())
    return path.read_text(encoding="utf-8", errors="replace").replace("\r\n ", "").encode().decode("utf-8")


def plain(text):
    return re.sub(r"[\s\u00ad\u200b-]+", "", text).lower()


def written(folder):
    return {each.name: plain(each.name + content(each)) for each in sorted(folder.rglob("*")) if each.is_file()}


def made(plan, out, audience, form, *options):
    """What is written of the plan, and what was said."""
    told = run("render", plan, "--draft", "--audience", audience, "--attach-source", "--out", out, "--quiet", *options, cwd=plan.parents[2])
    said = run("export", plan, "--draft", "--audience", audience, "--to", form, "--out", out / form, "--quiet", *options, cwd=plan.parents[2])
    return written(out) if out.exists() else {}, told, said


def one(plan, folder, number):
    chance = random.Random(SEED * 1000 + number)
    name = plan.relative_to(ROOT)
    root = ET.parse(plan).getroot()
    marker = Marker(VOCABULARY, root, chance)
    there = [kind for kind in MARKED if kind in marker.kinds()]
    if not there:
        return 0, 0
    marker.mark(chance.choices(there, k=6))
    marker.say_why(chance)
    seeds = sow(root, chance)
    if not seeds or all(marker.hidden(each) for each in root.iter("document")):
        return 0, 0
    copy = folder / name
    copy.write_text(ET.tostring(root, encoding="unicode"), encoding="utf-8")
    options = ["--root", folder / "samples"] + [each for option in templates_of(plan) for each in [option]]
    form = chance.choice(["json", "csv", "xlsx", "ics"])
    before = f"{name} seed {SEED} {marker.marks()}"
    public, told, said = made(copy, folder / "out" / f"{number}-public", "public", form, *options)
    for result in (told, said):
        check("leak-output" not in result.stdout + result.stderr, f"{before}: {(result.stdout + result.stderr)[:800]}")
    for file, text in public.items():
        shown = [each for each in seeds if plain(each) in text]
        check(not shown, f"{before}: {file} shows {shown}")
    full, _, _ = made(copy, folder / "out" / f"{number}-full", "full", form, *options)
    found = sum(any(plain(each) in text for text in full.values()) for each in seeds)
    return len(seeds) if public else 0, found if public else 0


with Folder() as folder:
    shutil.copytree(ROOT / "samples", folder / "samples")
    results = [one(plan, folder, number) for number, plan in enumerate(clean_plans())]
    sown, shown = (sum(each[i] for each in results) for i in range(2))
    made_of = sum(each[0] > 0 for each in results)
    print(f"{made_of} of {len(results)} samples made for the public, {sown} seeds withheld, {shown} of them in the full version", flush=True)
    check(made_of * 3 > len(results) * 2, "few samples could be made for the public")
    check(shown * 2 > sown > 0, "few seeds print at all: the test would find nothing")
finish()
