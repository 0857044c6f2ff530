"""Many documents in one call: 300 plans, 6 of them broken in different ways. Exit 6, 294 good results with the bytes of each
alone, whatever --jobs; memory does not grow with the number of plans; both outputs or none; a clean stop by a signal; the report.

    PLANVERK_SEED chooses the plans."""
import json
import random
import re
import signal
import subprocess

from batch_plans import SEED, batch, digests, plan_text
from support import PROGRAM, Folder, check, finish, run

BROKEN = {
    13: lambda text: text.replace("</planData>", ""),
    57: lambda text: text.replace("<p>", "<para>", 1).replace("</p>", "</para>", 1),
    110: lambda text: re.sub(r'status="\w+"', 'status="final"', text).replace(' handled="true"', "", 1),
    151: lambda text: text.replace("</section>", '<p>Se <ref to="finns-inte"/>.</p></section>', 1),
    222: lambda text: text.encode("utf-8").replace("å".encode(), b"\xe5", 1),
    299: lambda text: None,
}


def write_plans(folder, numbers):
    folder.mkdir()
    for number in numbers:
        path = folder / f"{number // 100}" / f"plan-{number:03}.xml"
        path.parent.mkdir(exist_ok=True)
        text = BROKEN.get(number, lambda text: text)(plan_text(number))
        if text is None:
            path.symlink_to(folder / "nowhere")
        else:
            path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    (folder / "roller.xml").write_text('<planData version="1" lang="sv-SE"><role id="r" title="Controller"/></planData>', encoding="utf-8")


def tell(where, jobs, cpu, clock, memory):
    print(f"{where}, --jobs {jobs}: {cpu:.2f} CPU s / {clock:.2f} s = {cpu / clock:.2f} cores busy, {memory / 1024:.0f} MB", flush=True)


def many():
    with Folder() as folder:
        write_plans(folder / "plans", range(300))
        report_file = folder / "report.json"
        code, text, cpu, clock, memory = batch(folder / "plans", folder / "one", "--jobs", 1, "--report", report_file)
        tell("on disk", 1, cpu, clock, memory)
        check(code == 6, f"six broken plans: exit {code}: {text[-500:]}")
        one = digests(folder / "one")

        report = json.loads(report_file.read_text(encoding="utf-8"))
        failed = [int(re.search(r"(\d+)\.xml", plan["plan"])[1]) for plan in report["plans"] if plan["outcome"] == "failed"]
        check(failed == sorted(BROKEN), f"the report names the broken plans: {failed}")
        check((report["written"], report["failed"], report["skipped"]) == (294, 6, 1), f"the report counts: {str(report)[:200]}")
        rules = {rule for plan in report["plans"] if plan["outcome"] == "failed" for rule in (f["rule"] for f in plan.get("findings", []) if f["severity"] == "error")}
        check({"xml-tags", "unknown-element", "unresolved-reference", "xml-encoding"} & rules and len(rules) >= 5, f"each is broken in its own way: {sorted(rules)}")
        check(len(one) == 2 * report["documents"] == 2 * sum(len(plan["documents"]) for plan in report["plans"] if plan["outcome"] == "written"),
              f"{len(one)} files of {report['documents']} documents")
        good = [plan for plan in report["plans"] if plan["outcome"] == "written"]
        check(all(document["pages"] > 0 and document["seconds"] > 0 and document["bytes"] > 1000 and len(document["files"]) == 2
                  for plan in good for document in plan["documents"]), "the report has pages, time and size of each document")

        # Where no disk is waited for, and where one is: the same bytes. How busy the cores are is told, not judged.
        with Folder("/dev/shm") as shared:
            for where, base, jobs in (("on disk", folder, 2), ("in memory", shared, 1), ("in memory", shared, 2)):
                out = base / f"{where}-{jobs}"
                code, text, *figures = batch(folder / "plans", out, "--jobs", jobs)
                tell(where, jobs, *figures)
                check(code == 6 and digests(out) == one, f"--jobs {jobs} {where}: the same bytes")

        for plan in random.Random(SEED).sample([plan["plan"] for plan in good], 12):
            result = run("render", plan, "--out", folder / "alone", "--quiet")
            check(result.returncode == 0, f"{plan} alone: exit {result.returncode}")
        alone = digests(folder / "alone")
        check(len(alone) >= 24 and all(one[name] == digest for name, digest in alone.items()), "a batch gives the bytes of each plan alone")

        write_plans(folder / "few", range(60))
        _, _, _, _, memory_of_few = batch(folder / "few", folder / "three", "--jobs", 1)
        print(f"peak memory: {memory_of_few / 1024:.0f} MB with 60 plans, {memory / 1024:.0f} MB with 300")
        check(memory < memory_of_few + 8 * 1024, f"memory grows with the number of plans: {memory_of_few} kB, {memory} kB")


def names():
    with Folder() as folder:
        (folder / "in").mkdir()
        for name in ("b.xml", "a.xml", "c.xml"):
            (folder / "in" / name).write_text(plan_text(1), encoding="utf-8")
        result = run("batch", folder / "in", "--out", folder / "out", "--jobs", 3)
        check(result.returncode == 6 and result.stdout.count("at {}:".format(folder / "in" / "a.xml")) == 2, f"equal names: {result.returncode} {result.stdout}")
        check(len(digests(folder / "out")) == 2, "the first of equal names is written")
        (folder / "list").write_text("# the board's\nin/b.xml\n", encoding="utf-8")
        result = run("batch", folder / "list", "--out", folder / "out2", "--progress", "json", "--report", folder / "report.txt")
        lines = [json.loads(line) for line in result.stderr.splitlines()]
        check(result.returncode == 0 and [line["event"] for line in lines] == ["started", "plan"], f"JSON lines: {result.stderr}")
        check("1 of 1 plan written" in (folder / "report.txt").read_text(encoding="utf-8"), "a text report")
        check(run("batch", folder / "in").returncode == 3, "a batch without --out is wrong use")
        (folder / "empty").mkdir()
        check(run("batch", folder / "empty", "--out", folder / "out3").returncode == 3, "a folder without plans is wrong use")
        check(run("batch", folder / "gone", "--out", folder / "out3").returncode == 4, "a missing folder is a device failure")


def stopped():
    with Folder() as folder:
        write_plans(folder / "plans", range(300))
        for stop, code in ((signal.SIGINT, 130), (signal.SIGTERM, 143)):
            out = folder / stop.name
            report_file = folder / f"{stop.name}.json"
            process = subprocess.Popen([PROGRAM, "batch", folder / "plans", "--out", out, "--progress", "plain", "--report", report_file, "--jobs", "2"],
                                       stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)
            for _ in range(5):
                process.stderr.readline()
            process.send_signal(stop)
            text, _ = process.communicate(timeout=60)
            files = sorted(path.name for path in out.iterdir() if not re.fullmatch(r"\.planverk-(lock|journal\.jsonl)", path.name))
            report = json.loads(report_file.read_text(encoding="utf-8"))
            check(process.returncode == code, f"{stop.name}: exit {process.returncode}")
            check("not reached" in text, f"{stop.name}: what was not reached is said: {text[-200:]}")
            check(len(files) == 2 * report["documents"] and not any(name.startswith(".") for name in files), f"{stop.name}: {len(files)} files of {report['documents']} documents")


many()
names()
stopped()
finish()
