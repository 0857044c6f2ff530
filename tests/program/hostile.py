"""Hostile sizes: each gives a right document, or an error that names the limit and writes nothing; always within a bound of time
and memory. The bounds are against blow-up: ten times and more of what is needed on an idle machine.

    hostile.py         what takes seconds          hostile.py long    the same at ten times the size
"""
import os
import re
import resource
import subprocess
import sys
import time

from support import PDF_FACTS, PROGRAM, Folder, check, finish

LONG = "long" in sys.argv[1:]
SANITIZED = "PLANVERK_SANITIZED" in os.environ
SECONDS = 240 if LONG or SANITIZED else 60
MEGABYTES = 3000 if LONG else 1200
SCALE = 10 if LONG else 1

HEAD = ('<planData version="1" lang="sv-SE" asOf="2026-01-01"><organisation id="o" name="Strandvika kommun" kind="municipality"/>'
        '<body id="b" name="Kommunstyrelsen" type="executive" deciding="true" organisation="o"/>'
        '<document id="d" kind="operationalPlan" title="Plan" status="draft" body="b" date="2026-01-01" organisation="o" contents="no">'
        '<section title="Text">')
TAIL = "</section></document></planData>"


def table(rows, columns=1):
    return f'<table><caption>Tabell</caption><head><row>{"<cell>H</cell>" * columns}</row></head>{rows}</table>'


def tables_within_each_other(depth):
    start, end = table("<row><cell>INNER</cell></row>").split("INNER")
    return start * depth + "<p>ord</p>" + end * depth


# Name, content, and the limit that the error names; none: a right document, with so many words of that kind in it.
def refused():
    word = 1_000_000
    yield "a span of 65,534 columns", table('<row><cell columns="65534">x</cell></row>'), "span"
    yield "a span of 65,534 rows", table('<row><cell rows="65534">x</cell></row>'), "span"
    yield "a hundred columns", table("<row>" + "<cell>x</cell>" * 100 + "</row>", 100), "columns"
    yield "more than a million empty rows", table("<row><cell/></row>" * 1_000_000), "rows"
    yield "sections 10,000 deep", '<section title="x">' * 10_000 + "<p>x</p>" + "</section>" * 10_000, "depth"
    yield "bold in bold 10,000 deep", "<p>" + "<b>" * 10_000 + "x" + "</b>" * 10_000 + "</p>", "depth"
    yield "sixty tables within each other", tables_within_each_other(60), "nested-tables"
    yield "a word of a million letters", f"<p>{'a' * word}</p>", "word"
    yield "a word of a million letters of two faces", f"<p>{'a✓' * (word // 2)}</p>", "word"
    yield "a title of a million letters", f'<section title="{"a" * word}"><p>x</p></section>', "word"


def documents():
    rows, notes, spans = 10_000 * SCALE, 10_000 * SCALE, 5 * SCALE
    yield "many empty rows", table("<row><cell/></row>" * (999_999 if LONG else rows)), None, 0
    yield "many rows", table("<row><cell>stycke</cell></row>" * rows), "stycke", rows
    spanning = "<row>" + '<cell rows="1000">s</cell>' * 40 + "<cell>rad</cell></row>" + "<row><cell>rad</cell></row>" * 999
    yield "forty spans of a thousand rows, again and again", table(spanning * spans, 41), "rad", spans * 1000
    yield "tables within each other as far as may be", tables_within_each_other(7), "ord", 1
    for name, letters in (("plain", "a"), ("of two faces", "a✓"), ("with soft hyphens", "verk\u00adsam\u00adhet"),
                          ("with hyphens", "verksamhet-"), ("like an address", "www.verk.se/samhet/"), ("of full stops", ".")):
        yield f"a word of 9,999 letters, {name}", f"<p>{(letters * 9999)[:9999]} slutord.</p>", "slutord.", 1
    yield "a paragraph of a million letters", f"<p>{'kommunen ' * 110_000}.</p>", "kommunen", 110_000
    yield "words in bold without a space", f"<p>{'<b>ord</b><i>ord</i>' * (1000 * SCALE)} slutord.</p>", "slutord.", 1
    for name, text in (("paragraph", "<p>{}</p>"), ("cell", table("<row><cell>{}</cell></row>"))):
        yield f"many notes in one {name}", text.format("ord<note>Fotnot.</note> " * notes), "Fotnot.", notes
    yield "a note in each of many rows", table("<row><cell>ord<note>Fotnot.</note></cell></row>" * notes), "Fotnot.", notes


def limited():
    if SANITIZED:  # its shadow of the address space is no memory
        return
    resource.setrlimit(resource.RLIMIT_AS, (MEGABYTES << 20, MEGABYTES << 20))


def render(name, content, folder):
    """Renders within the bounds; gives the process, or nothing when it was stopped."""
    source = folder / "plan.xml"
    source.write_text(HEAD + content + TAIL, encoding="utf-8")
    started = time.monotonic()
    try:
        result = subprocess.run([PROGRAM, "render", source, "--out", folder / "out", "--messages", "en", "--quiet"], capture_output=True,
                                text=True, timeout=SECONDS, preexec_fn=limited)
    except subprocess.TimeoutExpired:
        check(False, f"{name}: more than {SECONDS} s")
        return None
    print(f"{time.monotonic() - started:7.2f} s  {name}", flush=True)
    return result


def written(folder):
    return sorted((folder / "out").glob("*")) if (folder / "out").exists() else []


def shown_in_html(path, word):
    text = re.sub(r"<[^>]*>", " ", path.read_text(encoding="utf-8").split("<body", 1)[1])
    return sum(1 for each in text.split() if each == word)


for name, content, limit in refused():
    with Folder() as folder:
        result = render(name, content, folder)
        if result is None:
            continue
        check(result.returncode == 2 and "error[limit]" in result.stderr and f"--limit {limit}=" in result.stderr,
              f"{name}: exit {result.returncode} {result.stderr[:300]}")
        check(not written(folder), f"{name}: writes {written(folder)}")

with Folder() as folder:
    # Every row is wrong: what is found may not cost more than the plan.
    result = render("a hundred thousand rows without a cell", table("<row/>" * 100_000 * SCALE), folder)
    check(result and result.returncode == 2 and result.stderr.count("error[missing-element]") <= 1000 and not written(folder),
          "rows without a cell: at most a thousand findings")

for name, content, word, count in documents():
    with Folder() as folder:
        result = render(name, content, folder)
        if result is None:
            continue
        check(result.returncode == 0, f"{name}: exit {result.returncode} {result.stderr[:300]}")
        files = {path.suffix: path for path in written(folder)}
        if not check(set(files) == {".pdf", ".html"}, f"{name}: writes {files}"):
            continue
        if word:
            found = shown_in_html(files[".html"], word)
            check(found == count, f"{name}: {found} of {count} in HTML")
            text = subprocess.run([PDF_FACTS, "text", files[".pdf"]], capture_output=True, text=True).stdout
            found = len(re.findall(rf"(?<!\S){re.escape(word)}", text))
            check(found == count, f"{name}: {found} of {count} in PDF")

finish()
