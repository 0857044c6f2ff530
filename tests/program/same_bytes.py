"""Same input, same bytes: two runs, one and four threads, another time zone, locale, umask, folder and path."""
import hashlib
import os
import pathlib
import shutil

from support import ROOT, Folder, by_templates, check, clean_plans, finish, run


def digests(folder):
    return {file.name: hashlib.sha256(file.read_bytes()).hexdigest() for file in sorted(folder.iterdir())}


def rendered(plans, *arguments, **options):
    with Folder() as out:
        for templates, chosen in by_templates(plans, options.get("cwd", pathlib.Path("."))):
            result = run("render", *chosen, *templates, "--out", out, "--attach-source", *arguments, **options)
            check(result.returncode == 0, f"render exits {result.returncode}: {result.stderr[-500:]}")
        return digests(out)


plans = clean_plans()
first = rendered(plans)
check(len(first) >= 16, f"only {len(first)} files")
check(rendered(plans) == first, "a second run gives other bytes")
check(rendered(plans, "--jobs", 4) == first, "four threads give other bytes")
check(rendered(plans, env={**os.environ, "TZ": "Pacific/Auckland", "LC_ALL": "C", "LANG": "tr_TR.UTF-8"}) == first,
      "time zone or locale shows")
check(rendered(plans, preexec_fn=lambda: os.umask(0o077)) == first, "umask shows in the bytes")
with Folder() as elsewhere:
    shutil.copytree(ROOT / "samples", elsewhere / "copy")
    moved = [(elsewhere / "copy" / plan.relative_to(ROOT / "samples")).relative_to(elsewhere) for plan in plans]
    check(rendered(moved, cwd=elsewhere) == first, "the folder or path shows")
finish()
