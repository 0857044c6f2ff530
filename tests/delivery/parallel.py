"""samples/cluster/shard and parallel/run: the shards' papers together are those of one run; what fails for a passing reason is tried again, what
fails in plans is not."""
import os
import shutil
import signal
import subprocess
import time

from shards import CLUSTER, left_overs, make_plans, merged, papers, surroundings, whole_run
from support import PROGRAM, Folder, check, finish, run

FLAKY = """#!/bin/sh
# Fails once a shard with exit {code}, before or behind the work.
case "$*" in *merge-reports*) exec {program} "$@" ;; esac
echo "$*" >> {count}
mark={folder}/tried-$(echo "$4" | tr / -)
if [ ! -e "$mark" ]; then touch "$mark"; {before} exit {code}; fi
exec {program} "$@"
"""


def flaky(folder, code, before=""):
    program = folder / f"flaky-{code}"
    program.write_text(FLAKY.format(code=code, program=PROGRAM, count=folder / "calls", folder=folder, before=before), encoding="utf-8")
    program.chmod(0o755)
    for mark in [*folder.glob("tried-*"), *folder.glob("calls")]:
        mark.unlink()
    return str(program)


def one_shard(folder, whole):
    told = surroundings(folder)
    codes = [run(index, 3, program=CLUSTER / "shard", env=told).returncode for index in (3, 1, 2)]
    check(codes == [0, 0, 0], f"shards that finish end with 0, whatever is wrong in plans: {codes}")
    check(papers(folder / "papers") == whole, "three shards make what one run makes")
    report = merged(folder, 6)
    check(report.get("failed") == 2, f"the merged report counts what failed: {report.get('failed')}")
    (folder / "reports/shard-2-of-3.json").unlink()
    made = run("--report", folder / "gap.json", program=CLUSTER / "merge", env=told)
    check(made.returncode == 3 and not (folder / "gap.json").exists(), f"a missing shard is refused: {made.returncode} {made.stderr[-200:]}")
    check(run(4, 3, program=CLUSTER / "shard", env=told).returncode == 3, "a shard that there is not is wrong use")


def stopped(folder, whole):
    """Who stops the script stops the program, which finishes what is under way; the next try goes on."""
    process = subprocess.Popen([CLUSTER / "shard", "1", "1"], env=surroundings(folder, OPTIONS="--jobs 1"), stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    while process.poll() is None and len(papers(folder / "papers")) < 6:
        time.sleep(0.01)
    process.send_signal(signal.SIGTERM)
    code = process.wait(timeout=120)
    made = len(papers(folder / "papers"))
    check(code == 143 and 0 < made < len(whole), f"stopped in the middle: {code}, {made} of {len(whole)} files")
    check(not left_overs(folder / "papers"), f"nothing half made lies about: {left_overs(folder / 'papers')[:3]}")
    code = run(1, 1, program=CLUSTER / "shard", env=surroundings(folder)).returncode
    check(code == 0 and papers(folder / "papers") == whole, f"the next try ends in the same bytes: {code}")


def with_parallel(folder, whole):
    for code, before in ((4, ""), (5, f"{PROGRAM} \"$@\" >/dev/null 2>&1;"), (137, "kill -9 $$;"), (143, "")):
        for name in ("papers", "reports"):
            shutil.rmtree(folder / name, ignore_errors=True)
        made = run(4, program=CLUSTER / "parallel/run", env=surroundings(folder, PLANVERK=flaky(folder, code, before)))
        check(made.returncode == 6 and papers(folder / "papers") == whole, f"every shard failed once with {code}: {made.returncode} {made.stderr[-300:]}")
        calls = len((folder / "calls").read_text().splitlines())
        check(calls == 8, f"each was tried once more: {calls} calls")
    shutil.rmtree(folder / "reports")
    made = run(4, program=CLUSTER / "parallel/run", env=surroundings(folder, PLANVERK="/bin/false"))
    check(made.returncode != 0 and not (folder / "reports/report.json").exists(), "a machine that can do nothing ends in no report")


with Folder() as folder:
    make_plans(folder / "plans", 60, faulty=(7, 40))
    whole = whole_run(folder / "plans", folder / "whole", 6)
    one_shard(folder, whole)
    for name in ("papers", "reports"):
        shutil.rmtree(folder / name)
    stopped(folder, whole)
    if shutil.which("parallel"):
        with_parallel(folder, whole)
    else:
        print("not run: GNU parallel is not installed")
finish()
