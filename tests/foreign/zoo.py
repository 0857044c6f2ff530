"""Every file of make_files.py is refused for the right reason or read as it is, within bounds of time and memory, and read the same twice.

zoo.py FOREIGN_FACTS FOLDER [NAME…]"""
import json
import pathlib
import resource
import subprocess
import sys

MEMORY = 1 << 30  # the bound that foreign/limits.h promises
SECONDS = 20      # of processor time, twice what is promised: sanitizers and other builds take theirs
faults = []


def bounded():
    resource.setrlimit(resource.RLIMIT_CPU, (SECONDS, SECONDS))


def run(program, option, path):
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime
    done = subprocess.run([program, *option, path], capture_output=True, preexec_fn=bounded, check=False)
    return done, resource.getrusage(resource.RUSAGE_CHILDREN).ru_utime - before


def told(facts):
    """What make_files.py states, by its names."""
    pages = facts.get("pages", [])
    signature = (facts["signatures"] or [{}])[0]
    return {**facts, "pages": len(pages), "first": [pages[0]["width"], pages[0]["height"]], "label": pages[0]["label"],
            "hidden": any(page["hidden-text"] for page in pages), "given_up": facts["given-up"], "signer": signature.get("signer"),
            "time": signature.get("time"), "whole": signature.get("whole-file")}


def check(program, folder, name, expected):
    path = folder / name
    done, seconds = run(program, ["--bounded"], path)
    if done.returncode != 0:
        return f"{name}: ends with {done.returncode} after {seconds:.1f} s: {done.stderr[:200]}"
    answer = json.loads(done.stdout)
    if answer.get("peak", 0) > MEMORY:
        return f"{name}: takes {answer['peak'] >> 20} MB"
    if "refused" in answer:
        return None if answer["refused"] in expected.get("refused", "").split() else f"{name}: {answer}, expected {expected}"
    if "facts" not in expected:
        return f"{name}: is read, expected {expected}"
    facts = told(answer)
    for key, value in expected["facts"].items():
        if key == "words":
            words = run(program, ["--text"], path)[0].stdout.decode()
            if value not in words or "GAMMALT" in words:
                return f"{name}: says {words[:100]!r}"
        elif key == "fault":
            if value not in [fault["code"] for fault in facts["faults"]]:
                return f"{name}: no fault {value}"
        elif facts[key] != value:
            return f"{name}: {key} is {facts[key]!r}, expected {value!r}"
    return None


def visited(program, folder, name, words):
    """A word is found wherever it hides."""
    done, _ = run(program, ["--visit"], folder / name)
    text = done.stdout.decode("utf-8", "replace")
    return [f"{name}: {word!r} is not found" for word in words if word not in text]


def main():
    program, folder = sys.argv[1], pathlib.Path(sys.argv[2])
    expected = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    names = sys.argv[3:] or sorted(expected)
    for name in names:
        fault = check(program, folder, name, expected[name])
        if fault:
            faults.append(fault)
        done, seconds = run(program, ["--visit"], folder / name)
        if done.returncode != 0:
            faults.append(f"{name}: visiting ends with {done.returncode} after {seconds:.1f} s")
    for name, words in (("attached.pdf", ["bilaga.txt", "Hemligt i bilagan"]), ("updated.pdf", ["GAMMALT", "NYTT"]), ("hybrid.pdf", ["dold"]),
                        ("scan-with-words.pdf", ["Lagt bakom"]), ("link.pdf", ["https://kommun.example/"]), ("form.pdf", ["Ingen"])):
        faults.extend(visited(program, folder, name, words))
    print("\n".join(faults) or f"{len(names)} files")
    sys.exit(1 if faults else 0)


if __name__ == "__main__":
    main()
