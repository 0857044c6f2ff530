"""Our checks against PDF/UA and veraPDF's say the same of files that each have one fault, of one without, and of one by another engine.

agree.py FOREIGN_FACTS FOLDER (make_files.py's, with `ua`)"""
import json
import pathlib
import subprocess
import sys
import xml.etree.ElementTree as ET

REPOSITORY = pathlib.Path(__file__).resolve().parents[2]

# Our code -> the clauses of ISO 14289-1 that veraPDF tells for the same fault; none where it has no rule.
CLAUSES = {
    "not-tagged": {"6.2"}, "artifact-in-tag": {"7.1"}, "tag-in-artifact": {"7.1"}, "untagged-content": {"7.1"}, "suspects": {"7.1"},
    "mark-missing": set(), "role-unmapped": {"7.1"}, "role-circular": {"7.1"}, "role-standard": {"7.1"}, "metadata": {"7.1"},
    "identifier": {"5"}, "title": {"7.1"}, "display-title": {"7.1"}, "table-nesting": {"7.2"}, "list-nesting": {"7.2"},
    "contents-nesting": {"7.2"}, "language": {"7.2"}, "figure-alt": {"7.3"}, "heading-first": {"7.4.2"}, "heading-skip": {"7.4.2"},
    "heading-several": {"7.4.4"}, "heading-mixed": {"7.4.4"}, "table-headers": {"7.5"}, "formula-alt": {"7.7"}, "note-id": {"7.9"},
    "optional-content": {"7.10"}, "annotation-tag": {"7.18.4", "7.18.5", "7.18.1"}, "annotation-description": {"7.18.1", "7.18.5"},
    "field-description": {"7.18.1"}, "tab-order": {"7.18.3"}, "repeated-form": {"7.20", "7.1"}, "font-embedded": {"7.21.4.1"},
    "font-unicode": {"7.21.7"}}
# What comes with a fault by its nature.
BESIDE = {"heading-mixed": {"heading-several"}}


def verapdf(files):
    """File name -> failed clauses."""
    jar = next(path for path in (REPOSITORY / "build/tools/verapdf-1.30.2.jar",
                                 pathlib.Path.home() / ".m2/repository/org/verapdf/apps/cli/1.30.2/cli-1.30.2.jar") if path.exists())
    done = subprocess.run(["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", jar, "--loglevel", "1", "--format", "xml", "-f", "ua1",
                           *files], capture_output=True, check=False)
    out = {}
    for job in ET.fromstring(done.stdout).iter("job"):
        rules = [rule.get("clause") for rule in job.iter("rule") if rule.get("status") == "failed"]
        out[pathlib.Path(job.find("item/name").text).name] = set(rules)
    return out


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    files = sorted((folder / "ua").glob("*.pdf")) + [folder / "chromium.pdf"]
    ours = [json.loads(line) for line in subprocess.run([program, *files], capture_output=True, check=True).stdout.splitlines()]
    theirs = verapdf(files)
    faults = []
    for path, facts in zip(files, ours):
        codes, name = {fault["code"] for fault in facts["faults"]}, path.stem
        expected = set() if name == "good" else {name} | BESIDE.get(name, set())
        if name != "chromium" and codes != expected:
            faults.append(f"{path.name}: we say {sorted(codes)}")
        clauses = theirs[path.name]
        for code in codes:
            if CLAUSES[code] and not CLAUSES[code] & clauses:
                faults.append(f"{path.name}: veraPDF does not say {code}, but {sorted(clauses)}")
        explained = set().union(*(CLAUSES[code] for code in codes)) if codes else set()
        # A table with a wrong kid is also one with rows of different length, and so on: of a file with one fault the first counts.
        if (not codes or name == "chromium") and not clauses <= explained:
            faults.append(f"{path.name}: only veraPDF says {sorted(clauses - explained)}")
    if {path.stem for path in files} - {"good", "chromium"} != set(CLAUSES) - {"heading-several"}:
        faults.append("a code has no file, or a file no code")
    print("\n".join(faults) or f"{len(files)} files")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
