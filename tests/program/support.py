"""What the program tests share: running the program, the samples, and a tiny test frame that names what failed."""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

ROOT = pathlib.Path(__file__).resolve().parents[2]
# Tests run programs in other folders too, so a relative path would lead elsewhere.
PROGRAM = os.path.abspath(os.environ["PLANVERK"])
PDF_FACTS = os.path.abspath(os.environ["PDF_FACTS"])
# Messages come in the language of the surroundings; tests read English where a plan does not decide.
for name in ("LC_ALL", "LC_MESSAGES"):
    os.environ.pop(name, None)
os.environ["LANG"] = "C.UTF-8"
TOOLS = pathlib.Path(PROGRAM).parent / "tools"


def plans():
    """Every sample plan that is rendered on its own (shared registers are included by others)."""
    return sorted(p for p in (ROOT / "samples").glob("*/*.xml") if p.parent.name != "shared")


def clean_plans():
    return [p for p in plans() if p.parent.name != "faulty"]


def templates_of(plan, cwd=pathlib.Path(".")):
    """Plans of an organisation lie beside its templates: the options that they are read with."""
    folder = plan.parent / "templates"
    return ["--templates", folder] if (cwd / folder).is_dir() else []


def by_templates(chosen, cwd=pathlib.Path(".")):
    """The plans in groups that one command in that folder can take: (options, plans)."""
    groups = {}
    for plan in chosen:
        groups.setdefault(tuple(map(str, templates_of(plan, cwd))), []).append(plan)
    return list(groups.items())


def run(*arguments, program=PROGRAM, **options):
    """Runs a command; gives the finished process with text output. Never raises for its exit code."""
    options.setdefault("timeout", 300)
    return subprocess.run([program, *map(str, arguments)], capture_output=True, text=True, **options)


def unfinished(folder):
    """Temporary files below a folder that were left; a batch's journal and lock (src/job/batch/MANIFEST.md) are none."""
    own = re.compile(r"\.planverk-(lock|journal(-\d+-of-\d+)?\.jsonl)")
    return sorted(path.name for path in folder.rglob(".*") if path.is_file() and not own.fullmatch(path.name)) if folder.exists() else []


class Folder:
    """A temporary folder that is removed at the end; `where` it can be, else in the usual place."""

    def __init__(self, where=None):
        self.where = where if where and os.access(where, os.W_OK) else None

    def __enter__(self):
        self.path = pathlib.Path(tempfile.mkdtemp(prefix="planverk-test-", dir=self.where))
        return self.path

    def __exit__(self, *_):
        shutil.rmtree(self.path, ignore_errors=True)


def render_samples(out, *arguments):
    """Renders all clean samples and the faulty draft into `out`; gives the list of PDF files."""
    for options, chosen in by_templates(clean_plans()):
        result = run("render", *chosen, *options, "--out", out, "--quiet", *arguments)
        check(result.returncode == 0, f"rendering the samples exits {result.returncode}: {result.stderr[-2000:]}")
    faulty = ROOT / "samples/faulty/plan.xml"
    if faulty.exists():
        result = run("render", faulty, "--out", out, "--quiet", "--draft", *arguments)
        check(result.returncode == 0, f"the faulty draft exits {result.returncode}: {result.stderr[-2000:]}")
    return sorted(out.glob("*.pdf"))


_failures = []
_checks = 0


def check(condition, what):
    global _checks
    _checks += 1
    if not condition:
        _failures.append(what)
        print("FAILED:", what, flush=True)
    return bool(condition)


def finish():
    print(f"{_checks - len(_failures)} checks held, {len(_failures)} failed")
    if _checks == 0:
        print("FAILED: nothing was checked")
    sys.exit(1 if _failures or _checks == 0 else 0)
