"""Which rows of tests/coverage/rows.txt are proved, and by what: prints src/COVERAGE.md, or with --write writes it.

A file under samples, templates or tests proves a row by the words "covers: S0-01 R-12 kind-letter" in a comment. A rule with an
R-number in the registry is proved by the test that the registry names (src/RULES.md). A row may be `open` (not built yet) or `later`
(waits for meetings and packs); once something proves it, it is not open any more, and --write takes the word away. What is wrong is
printed to standard error, exit 1."""
import pathlib
import re
import sys

ROOT = pathlib.Path(__file__).resolve().parents[2]
HEAD = """# What is covered

Written by `tests/tools/coverage.py --write` from the rows in `tests/coverage/rows.txt` and from marks beside what proves them; a test
compares it, and fails for a row without proof. `open`: not built yet; `later`: waits for meetings and packs. S: what documents hold,
R: rules (`RULES.md`), F: defects that are found, kinds of documents.

"""
ID = r"(?:[SF]\d-\d\d|R-\d\d|kind-[A-Za-z-]*[A-Za-z])"


def rows():
    """(heading, [(id, state, words)]) in order."""
    chapters = []
    for line in (ROOT / "tests/coverage/rows.txt").read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            chapters.append((line[3:], []))
        elif match := re.fullmatch(rf"({ID})(?: (open|later))? (\S.*)", line):
            chapters[-1][1].append((match[1], match[2] or "", match[3]))
        elif not line.startswith("#"):
            sys.exit(f"rows.txt: no row: {line}")
    return chapters


def texts():
    for top in ("samples", "templates", "tests"):
        for path in sorted((ROOT / top).rglob("*")):
            if path.suffix in (".xml", ".cpp", ".h", ".py", ".txt") and path.parent.name != "coverage" and path.name != "coverage.py":
                yield path.relative_to(ROOT).as_posix(), path.read_text(encoding="utf-8", errors="replace")


def marks(files):
    found = {}
    for path, text in files:
        for mark in re.finditer(rf"covers: ((?:{ID}[\s,]*)+)", text):
            for row in re.findall(ID, mark[1]):
                found.setdefault(row, []).append(path)
    return found


def rule_tests(files):
    """R-number → the files of the tests that the registry names."""
    found = {}
    for line in (ROOT / "src/RULES.md").read_text(encoding="utf-8").splitlines():
        cells = [cell.strip() for cell in line.split("|")]
        if len(cells) < 8 or not re.fullmatch(r"R-\d\d", cells[2]):
            continue
        name = cells[6]
        script = f"tests/program/{name.removeprefix('program-').split('-')[0]}.py"
        wanted = [path for path, text in files if f'TEST_CASE("{name}' in text or path == script and name.startswith("program-")]
        found.setdefault(cells[2], []).extend(wanted)
    return found


def close_rows(proofs):
    """Takes "open" from the rows that are proved."""
    path = ROOT / "tests/coverage/rows.txt"
    text = path.read_text(encoding="utf-8")
    path.write_text(re.sub(rf"^({ID}) open ", lambda m: m[1] + " " if m[1] in proofs else m[0], text, flags=re.M), encoding="utf-8")


def compare(chapters, proofs):
    known = {row for _, part in chapters for row, _, _ in part}
    wrong = [f"{row} is no row (marked in {', '.join(paths)})" for row, paths in proofs.items() if row not in known]
    for _, part in chapters:
        for row, state, words in part:
            if state and row in proofs and state == "open":
                wrong.append(f"{row} is open, but proved by {', '.join(proofs[row])}")
            if not state and row not in proofs:
                wrong.append(f"{row} has no proof: {words}")
    return wrong


def page(chapters, proofs):
    out = [HEAD]
    for heading, part in chapters:
        proved = sum(1 for row, _, _ in part if row in proofs)
        out.append(f"## {heading}\n\n{proved} of {len(part)} proved.\n\n| row | what | proof |\n| --- | --- | --- |\n")
        for row, state, words in part:
            shown = list(dict.fromkeys(proofs.get(row, [])))[:3]
            out.append(f"| {row} | {words} | {', '.join(f'`{path}`' for path in shown) or state} |\n")
        out.append("\n")
    return "".join(out).rstrip("\n") + "\n"


def main():
    files = list(texts())
    proofs = marks(files)
    for row, paths in rule_tests(files).items():
        proofs.setdefault(row, []).extend(paths)
    proofs = {row: paths for row, paths in proofs.items() if paths}
    if "--write" in sys.argv[1:]:
        close_rows(proofs)
    chapters = rows()
    wrong = compare(chapters, proofs)
    text = page(chapters, proofs)
    target = ROOT / "src/COVERAGE.md"
    if "--write" in sys.argv[1:]:
        target.write_text(text, encoding="utf-8")
    elif "--check" in sys.argv[1:]:
        if not target.exists() or target.read_text(encoding="utf-8") != text:
            wrong.append("src/COVERAGE.md is not what tests/tools/coverage.py writes")
    else:
        print(text, end="")
    for line in wrong:
        print(line, file=sys.stderr)
    sys.exit(1 if wrong else 0)


main()
