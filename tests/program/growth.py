"""How the time of a check grows with what a plan holds: every element of the vocabulary, many beside each other; attributes of one
element; chains and documents. Double the size, and again: the time may grow little more than that.

    growth.py          a few by hand, to 8,000          growth.py long    every element too, and to 50,000
"""
import math
import os
import subprocess
import sys
import xml.etree.ElementTree as ET

from support import PROGRAM, ROOT, Folder, check, finish

LONG = "long" in sys.argv[1:]
SANITIZED = "PLANVERK_SANITIZED" in os.environ
LARGEST = 50_000 if LONG else 8_000
STEEPEST = 1.25 if LONG else 1.5   # a short run stands beside others, and is noisier
SECONDS = 120

HEAD = ('<organisation id="o" name="Strandvika kommun" kind="municipality"/>'
        '<body id="b" name="Kommunstyrelsen" type="executive" deciding="true" organisation="o"/>')
DOCUMENT = ('<document id="d" kind="operationalPlan" title="Plan" status="draft" body="b" date="2026-01-01" organisation="o" '
            'contents="no" cover="no"><section title="Text">{}</section></document>')


def plan(registers, content="<p>Text.</p>", more=""):
    return f'<planData version="1" lang="sv-SE" asOf="2026-01-01">{HEAD}{registers}{DOCUMENT.format(content)}{more}</planData>'


def attributes(n):
    return plan("").replace("<section ", "<section " + " ".join(f'a{i}="x"' for i in range(n)) + " ", 1)


def goals(n):
    level = '<level id="l" rank="1" label="Mål"/>'
    return plan(level + "".join(f'<goal id="g{i}" level="l" title="Mål {i}" body="b" year="2026"><method>m</method><measure>m</measure><criterion>c</criterion></goal>'
                                for i in range(n)), "<goalOverview/>")


def documents(n):
    one = '<document id="d{0}" kind="operationalPlan" title="Plan {0}" status="draft" body="b" date="2026-01-01" organisation="o" contents="no" cover="no"><section id="s{0}" title="Text"><p>Text, se <ref to="s{0}">texten</ref>.</p></section></document>'
    return plan("", more="".join(one.format(i) for i in range(n // 10)))


def broken_lines(n):
    lines = "".join(f'<line id="p{i}" label="Del {i}" amount="1" breaks="all"/>' for i in range(n))
    return plan(f'<budget id="bu" body="b" year="2026" unit="tkr"><line id="all" label="Allt" amount="{n}" kind="cost"/>{lines}<line id="s" label="Summa" kind="sum" amount="{n}"/></budget>',
                '<budgetTable of="bu"/>')


def line_chain(n):
    lines = "".join(f'<line id="p{i + 1}" label="Del {i}" amount="1" breaks="p{i}"/>' for i in range(n))
    return plan(f'<budget id="bu" body="b" year="2026" unit="tkr"><line id="p0" label="Allt" amount="1" kind="cost"/>{lines}<line id="s" label="Summa" kind="sum" amount="1"/></budget>',
                '<budgetTable of="bu"/>')


def wrong_values(n):
    return plan("".join(f'<role id="r{i}" titel="x"/>' for i in range(n)))


def paragraphs(n):
    return plan("", "".join(f"<p>Stycke {i} om planen.</p>" for i in range(n)))


BY_HAND = [attributes, goals, documents, broken_lines, line_chain, wrong_values, paragraphs]


def seconds(text, folder):
    """CPU time of the check, or none when it took too long; fails for what is no answer."""
    source = folder / "plan.xml"
    source.write_text(text, encoding="utf-8")
    process = subprocess.Popen([PROGRAM, "check", source], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE,
                               preexec_fn=lambda: __import__("resource").setrlimit(__import__("resource").RLIMIT_CPU, (SECONDS, SECONDS)))
    said = process.stderr.read().decode("utf-8", "replace")
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 2):
        return None, f"exit {process.returncode} {said[-200:]}"
    return usage.ru_utime + usage.ru_stime, ""


def measure(name, make, folder):
    sizes = [LARGEST // 8, LARGEST // 4, LARGEST // 2, LARGEST]
    times = []
    for size in sizes:
        taken, trouble = seconds(make(size), folder)
        if not check(taken is not None, f"{name}, {size}: {trouble}"):
            return
        times.append(taken)
    # What is over in a moment says nothing of how it grows; the whole way says more than one step.
    if times[-1] < 1:
        return
    steep = min(math.log2(times[-1] / times[-2]), math.log2(times[-1] / times[-3]) / 2)
    print(f"{name}: {' '.join(f'{each:.2f}' for each in times)} s, exponent {steep:.2f}", flush=True)
    if not SANITIZED:
        check(steep <= STEEPEST, f"{name}: the time grows with the power {steep:.2f} of its number: {times}")


def copies_of(element, number):
    """The element's text with ids of their own."""
    text = ET.tostring(element, encoding="unicode").strip()
    for each in element.iter():
        if "id" in each.attrib:
            text = text.replace(f'id="{each.attrib["id"]}"', f'id="{each.attrib["id"]}-{number}"', 1)
    if element.tag == "process":
        text = text.replace(f'code="{element.attrib["code"]}"', f'code="9.{number}"', 1)
    return text


def every_element(folder):
    text = (ROOT / "tests/plan/data/every-element.xml").read_text(encoding="utf-8").replace('<include href="mer.xml"/>', "")
    root = ET.fromstring(text)
    seen = set()
    for parent in root.iter():
        for child in parent:
            if (parent.tag, child.tag) in seen:
                continue
            seen.add((parent.tag, child.tag))

            def many(size, child=child, parent=parent):
                tail, child.tail = child.tail, None
                mark = ET.Element("COPIES")
                place = list(parent).index(child)
                parent.insert(place + 1, mark)
                whole = ET.tostring(root, encoding="unicode").replace("<COPIES />", "".join(copies_of(child, i) for i in range(size)))
                parent.remove(mark)
                child.tail = tail
                return whole
            measure(f"{child.tag} in {parent.tag}", many, folder)
    print(f"{len(seen)} elements in their parents", flush=True)
    check(len(seen) > 150, "every element is measured")


with Folder() as folder:
    for make in BY_HAND:
        measure(make.__name__.replace("_", " "), make, folder)
    if LONG:
        every_element(folder)
finish()
