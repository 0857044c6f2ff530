"""Every sample gives exactly the findings that the comments in it announce, rendering it finds the same, and the registry
says of each rule that it exists. A comment `expect: SEVERITY RULE ["part of the message"]` stands on the line above the
finding's line; in a register that plans share it stands for those of them that show it."""
import functools
import json
import pathlib
import re

from support import ROOT, Folder, check, finish, plans, run, templates_of

EXPECT = re.compile(r'<!--\s*expect:\s*(error|warning|note)\s+([a-z-]+)(?:\s+"([^"]*)")?\s*-->')


def expected(path):
    found, waiting = [], []
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        match = EXPECT.search(line)
        if match:
            waiting.append(match.groups())
        elif waiting and line.strip() and not line.strip().startswith("<!--"):
            found += [(number, *one) for one in waiting]
            waiting = []
    check(not waiting, f"{path.name}: expectations at the end of the file")
    return found


def is_meant(finding, one):
    line, severity, rule, part = one
    return (finding["place"]["line"], finding["severity"], finding["rule"]) == (line, severity, rule) and (part is None or part in finding["message"])


@functools.cache
def shared(register):
    return expected(register)


rules = json.loads(run("rules", "--format", "json").stdout)
known = {rule["slug"] for rule in rules}
# Each rule names the test that proves it: a test case, or one of these scripts.
tests = "".join(p.read_text(encoding="utf-8") for p in sorted((ROOT / "tests").rglob("*_test.cpp")))
for rule in rules:
    script = rule["test"].startswith("program-") and (ROOT / f"tests/program/{rule['test'][8:]}.py").exists()
    check(script or f'"{rule["test"]}' in tests, f"{rule['slug']} names a test that does not exist: {rule['test']}")
for path in plans():
    name = path.relative_to(ROOT)
    result = run("check", path, *templates_of(path), "--format", "json", "--messages", "en")
    try:
        actual = json.loads(result.stdout)["findings"]
    except ValueError:
        check(False, f"{name}: no JSON: {result.stdout[:300]}{result.stderr[:600]}")
        continue
    wanted = expected(path)
    for line, severity, rule, part in wanted:
        check(rule in known, f"{name}:{line}: no rule is called {rule}")
        match = next((f for f in actual if pathlib.Path(f["place"]["file"]) == path and is_meant(f, (line, severity, rule, part))), None)
        if check(match is not None, f"{name}:{line}: expected {severity} {rule} {part or ''}"):
            actual.remove(match)
    for f in actual:
        register = pathlib.Path(f["place"]["file"])
        if register != path and any(is_meant(f, one) for one in shared(register)):
            continue
        check(False, f"{name}:{f['place']['line']}: unexpected {f['severity']} {f['rule']}: {f['message']}")
    errors = any(severity == "error" for _, severity, _, _ in wanted)
    check(result.returncode == (2 if errors else 0), f"{name}: exit {result.returncode}")
    # Whoever has checked a plan learns nothing new by rendering it.
    with Folder() as out:
        told = run("check", path, *templates_of(path), "--quiet", "--messages", "en")
        rendered = run("render", path, *templates_of(path), "--out", out, "--quiet", "--messages", "en")
    check(told.stdout == rendered.stderr, f"{name}: render tells other findings than check")
    check(told.returncode == rendered.returncode, f"{name}: check {told.returncode}, render {rendered.returncode}")
finish()
