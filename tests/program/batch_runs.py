"""A batch of a thousand documents, killed at any moment, on a full disk, into a folder that another run holds, in shards: nothing
is lost, nothing is half written, and the bytes are those of an undisturbed run.

    batch_runs.py [long]     fifty kills instead of ten
    PLANVERK_SEED chooses plans and moments."""
import json
import os
import random
import re
import shutil
import signal
import subprocess
import sys
import time

from batch_plans import SEED, batch, digests, plan_text
from small_plan import document, plan, put
from support import PROGRAM, ROOT, Folder, check, finish, run, unfinished

LONG = "long" in sys.argv[1:]
chance = random.Random(SEED)


def report_of(folder, out, *arguments):
    """The report of a run, and its exit code."""
    file = folder / "report.json"
    file.unlink(missing_ok=True)
    result = run("batch", *arguments, "--out", out, "--report", file, "--progress", "none")
    return result, json.loads(file.read_text(encoding="utf-8")) if file.exists() else {}


def write_small(folder, count):
    for number in range(count):
        body = "<p>Planen gäller från årsskiftet.</p>" * (1 + number * 7 % 23)
        put(folder / f"plan-{number:03}.xml", plan(document(f"Plan {number:03}", body)))


def thousand():
    """1,000 mixed documents, 20 of them faulty."""
    broken = {49 + 50 * number for number in range(20)}
    ways = (lambda text: text.replace("</planData>", ""), lambda text: text.replace("<p>", "<para>", 1).replace("</p>", "</para>", 1),
            lambda text: text.replace("</section>", '<p>Se <ref to="finns-inte"/>.</p></section>', 1))
    with Folder() as folder:
        for number in range(1000):
            text = plan_text(number)
            put(folder / ("few" if number < 200 else "rest") / f"{number:04}.xml", ways[number % 3](text) if number in broken else text)
        (folder / "list").write_text("".join(f"{path.relative_to(folder)}\n" for part in ("few", "rest") for path in sorted((folder / part).iterdir())), encoding="utf-8")
        code, text, cpu, clock, memory = batch(folder / "list", folder / "out", "--report", folder / "report.json", "--jobs", 2)
        report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
        check(code == 6 == report["exit"], f"twenty faulty plans: exit {code}: {text[-300:]}")
        check((report["written"], report["failed"]) == (980, 20), f"980 are written, 20 failed: {report['written']}, {report['failed']}")
        failed = {plan["target"] for plan in report["plans"] if plan["outcome"] == "failed"}
        check(failed == broken, f"the faulty ones are those that failed: {sorted(failed ^ broken)}")
        check(len(digests(folder / "out")) == 2 * report["documents"], "both files of each document are there")
        files = {os.path.basename(file["path"]): file["sha256"] for plan in report["plans"] for each in plan.get("documents", []) for file in each["files"]}
        check(files == digests(folder / "out"), "the report has the digests of what is on the disk")
        _, _, _, _, memory_of_few = batch(folder / "few", folder / "out-few", "--jobs", 2)
        print(f"1,000 plans, {report['documents']} documents, {report['pages']} pages: {cpu:.1f} CPU s, {clock:.1f} s by the clock, "
              f"{report['documents'] / cpu:.0f} documents a CPU second, {cpu / clock:.2f} cores busy; "
              f"{memory / 1024:.0f} MB, with 200 plans {memory_of_few / 1024:.0f} MB", flush=True)
        check(memory < memory_of_few + 16 * 1024, f"memory grows with the number of plans: {memory_of_few} kB, {memory} kB")
        again = batch(folder / "list", folder / "out", "--resume", "--jobs", 2)
        check(again[0] == 6 and "980 plans" in again[1], f"a resumed run keeps 980: {again[1][-300:]}")
        print(f"resumed: {again[2]:.1f} CPU s")


def killed(times):
    """Killed at random moments; each run goes on where the last one fell."""
    with Folder() as folder:
        write_small(folder / "plans", 90)
        started = time.monotonic()
        batch(folder / "plans", folder / "whole")
        whole = digests(folder / "whole")
        length = time.monotonic() - started
        kills = finished = 0
        while kills < times:
            out = folder / f"out-{kills}"
            for _ in range(3):
                process = subprocess.Popen([PROGRAM, "batch", folder / "plans", "--out", out, "--resume", "--progress", "none"],
                                           stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                time.sleep(chance.uniform(0.02, length))
                finished += process.poll() is not None
                process.kill()
                process.wait()
                kills += 1
                check(all(whole.get(name) == digest for name, digest in digests(out).items()), "after a kill all files are whole")
            result, report = report_of(folder, out, folder / "plans", "--resume", "--prune")
            check(result.returncode == 0 and len(report["plans"]) == 90, f"the last run: exit {result.returncode} {result.stderr[-200:]}")
            check(digests(out) == whole, "killed and resumed: the same bytes as undisturbed")
            check(not unfinished(out), f"no temporary file is left: {unfinished(out)}")
            shutil.rmtree(out)
        print(f"{kills} kills, {finished} of them after the end")


def kept_of(report):
    return sorted(os.path.basename(plan["plan"]) for plan in report["plans"] if plan.get("kept"))


def resumed():
    """Only what changed is made, whatever the clock says."""
    with Folder() as folder:
        plans, out = folder / "plans", folder / "out"
        put(plans / "a.xml", plan(document("A")))
        put(plans / "b.xml", plan(document("B"), registers='<include href="shared/registers.xml"/>'))
        put(plans / "c.xml", plan(document("C")))
        put(plans / "shared/registers.xml", '<planData version="1" lang="sv-SE"><role id="r" title="Controller"/></planData>')
        arguments = [plans, "--root", plans, "--resume"]

        def kept(what, expected, *more):
            result, report = report_of(folder, out, *arguments, *more)
            found = kept_of(report) if report else result.stderr
            check(found == expected, f"{what}: kept {found}, expected {expected}")
            return report

        every = ["a.xml", "b.xml", "c.xml", "registers.xml"]
        first = kept("a first run", [])
        kept("nothing changed", every)
        for path in plans.rglob("*.xml"):
            os.utime(path, (4e9, 4e9))
        kept("times in the future", every)
        for path in (*plans.rglob("*.xml"), *out.iterdir()):
            os.utime(path, (0, 0))
        kept("times in 1970", every)
        put(plans / "a.xml", plan(document("A", "<p>En annan text.</p>")))
        kept("a plan changed", every[1:])
        put(plans / "shared/registers.xml", '<planData version="1" lang="sv-SE"><role id="r" title="Rektor"/></planData>')
        kept("a register changed", ["a.xml", "c.xml"])
        altered = next(path for path in sorted(out.glob("*-c*.html")))
        whole = altered.read_bytes()
        altered.write_bytes(whole + b" ")
        kept("an output altered", ["a.xml", "b.xml", "registers.xml"])
        check(altered.read_bytes() == whole, "an altered output is put right")
        altered.unlink()
        kept("an output is gone", ["a.xml", "b.xml", "registers.xml"])
        check(altered.read_bytes() == whole, "a missing output is made anew")
        kept("other formats", [], "--to", "html")
        kept("as before", every)
        kept("another limit", [], "--limit", "pages=400")
        put(folder / "ours/labels/sv.xml", '<labels lang="sv" xmlns="urn:planverk:labels"><label key="words.contents">Det här finns</label></labels>')
        kept("templates", [], "--templates", folder / "ours")
        kept("templates again", every, "--templates", folder / "ours")
        put(folder / "ours/labels/sv.xml", '<labels lang="sv" xmlns="urn:planverk:labels"><label key="words.contents">Innehållet</label></labels>')
        kept("a template changed", [], "--templates", folder / "ours")
        put(plans / "a.xml", plan(document("A", "<para/>")))
        kept("a faulty plan", [])
        kept("a faulty plan again", every[1:])
        put(plans / "a.xml", plan(document("A", "<p>En annan text.</p>")))
        kept("mended", every[1:])
        report = kept("mended again", every)
        check(report["kept"] == 4 and report["documents"] == first["documents"], "the report of a resumed run has all rows")
        journal = out / ".planverk-journal.jsonl"
        check(journal.stat().st_mode & 0o777 == 0o600, "only its owner reads the journal")
        text = journal.read_text(encoding="utf-8")
        journal.write_text(text.replace(f'[\\"{report["program"]}\\"', '[\\"9.9.9\\"'), encoding="utf-8")
        kept("a journal of another version", [])
        for end in sorted(chance.sample(range(len(text)), 8)):
            journal.write_bytes(text.encode("utf-8")[:end])
            result, report = report_of(folder, out, *arguments)
            check(result.returncode == 0 and len(report["plans"]) == 4, f"a journal cut off at {end}: exit {result.returncode}")


def pictures_that_appear():
    """What was looked for and not there counts."""
    with Folder() as folder:
        put(folder / "plans/a.xml", plan(document("A"), registers='<include href="../later.xml"/>'))
        put(folder / "plans/b.xml", plan(document("B")))
        arguments = [folder / "plans", "--root", folder, "--resume"]
        result, _ = report_of(folder, folder / "out", *arguments)
        check(result.returncode == 6, f"a missing include: exit {result.returncode}")
        put(folder / "later.xml", '<planData version="1" lang="sv-SE"><role id="r" title="Controller"/></planData>')
        result, report = report_of(folder, folder / "out", *arguments)
        check(result.returncode == 0 and kept_of(report) == ["b.xml"], f"an include that appears: {result.returncode} {kept_of(report)}")


def pruned():
    with Folder() as folder:
        plans, out = folder / "plans", folder / "out"
        write_small(plans, 6)
        report_of(folder, out, plans)
        before = set(digests(out))
        put(plans / "plan-001.xml", plan(document("Ett annat namn")))
        (plans / "plan-002.xml").unlink()
        (plans / "plan-003.xml").unlink()
        put(plans / "plan-004.xml", plan(document("Plan 004", "<para/>")))
        gone = sorted(name for name in before if "plan-003" in name)
        (out / gone[0]).write_text("egna ord", encoding="utf-8")
        put(out / "eget.txt", "inte vårt")
        result, report = report_of(folder, out, plans, "--resume")
        former = report["former"]
        check(result.returncode == 6 and len(former["left"]) == 5 and len(former["altered"]) == 1, f"former files are told: {former}")
        check([os.path.basename(each["to"]) for each in former["renamed"]] == [name for name in sorted(digests(out)) if "ett-annat-namn" in name], f"renames are told: {former}")
        check(before <= set(digests(out)), "nothing is removed unasked")
        result, report = report_of(folder, out, plans, "--resume", "--prune")
        left = set(digests(out))
        check(len(report["former"]["removed"]) == 5 and report["former"]["altered"] == former["altered"], f"pruned: {report['former']}")
        check(gone[0] in left and "eget.txt" in left and gone[1] not in left, "what others wrote or changed stays")
        check(any("plan-004" in name for name in left), "what a plan that fails now has written before stays")
        result, report = report_of(folder, out, plans, "--resume", "--prune")
        check("removed" not in report.get("former", {}), "pruned once")
        check(run("batch", plans, "--out", out, "--shard", "1/2", "--prune").returncode == 3, "a shard does not prune")


def start(*arguments):
    """A run that has begun to write and stands still."""
    process = subprocess.Popen([PROGRAM, "batch", *map(str, arguments), "--progress", "plain"], stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
    process.stderr.readline()
    process.send_signal(signal.SIGSTOP)
    return process


def locked():
    with Folder() as folder:
        plans, out = folder / "plans", folder / "out"
        write_small(plans, 120)
        first = start(plans, "--out", out, "--jobs", 1)
        result = run("batch", plans, "--out", out)
        check(result.returncode == 4 and f"process {first.pid} on " in result.stderr, f"a second run ends at once: {result.returncode} {result.stderr}")
        check(run("batch", plans, "--out", out, "--shard", "1/2").returncode == 4, "a whole run and a shard exclude each other")
        first.kill()
        first.communicate()
        check(run("batch", plans, "--out", out, "--progress", "none").returncode == 0, "the lock dies with its holder")
        first = start(plans, "--out", folder / "parts", "--shard", "1/3", "--jobs", 1)
        codes = {shard: run("batch", plans, "--out", folder / "parts", "--progress", "none", "--shard", shard).returncode for shard in ("2/3", "3/3", "1/3", "1/4", "2/4")}
        check(codes == {"2/3": 0, "3/3": 0, "1/3": 4, "1/4": 4, "2/4": 4}, f"shards of one run do not exclude each other: {codes}")
        check(run("batch", plans, "--out", folder / "parts").returncode == 4, "a whole run waits for shards")
        first.send_signal(signal.SIGCONT)
        first.communicate()
        check(first.returncode == 0 and digests(folder / "parts") == digests(out), "the union of shards is the whole")


def shards():
    with Folder() as folder:
        plans = folder / "plans"
        write_small(plans, 40)
        put(plans / "plan-007.xml", plan(document("Plan 007", "<para/>")))
        result, whole = report_of(folder, folder / "whole", plans)
        reports = []
        for number in (3, 1, 2):
            reports.append(folder / f"report-{number}.json")
            code = batch(plans, folder / "out", "--shard", f"{number}/3", "--report", reports[-1])[0]
            check(code in (0, 6), f"shard {number}: exit {code}")
        check(digests(folder / "out") == digests(folder / "whole"), "shards together write what one run does")
        merged = run("batch", "merge-reports", *reports, "--report", folder / "all.json")
        check(merged.returncode == 6 == result.returncode, f"merged: exit {merged.returncode}, alone {result.returncode}")
        timeless = [{key: value for key, value in plan.items() if key not in ("seconds", "documents")} for plan in whole["plans"]]
        all_of_it = json.loads((folder / "all.json").read_text(encoding="utf-8"))
        check([{key: value for key, value in plan.items() if key not in ("seconds", "documents")} for plan in all_of_it["plans"]] == timeless, "merged reports have the rows of one run")
        check(run("batch", "merge-reports", *reports, "--report", folder / "all.xml").returncode == 6, "merged as JUnit")
        check(run("batch", "merge-reports", *reports[:2]).returncode == 3, "a gap is refused")
        check(run("batch", "merge-reports", *reports, reports[0]).returncode == 3, "a double is refused")
        text = reports[0].read_text(encoding="utf-8")
        put(folder / "other.json", re.sub(r'"program": "[^"]*"', '"program": "9.9.9"', text))
        refused = run("batch", "merge-reports", folder / "other.json", *reports[1:])
        check(refused.returncode == 3 and "9.9.9" in refused.stderr, f"two versions are refused: {refused.stderr}")
        put(plans / "plan-100.xml", plan(document("Plan 100")))
        batch(plans, folder / "out", "--shard", "3/3", "--report", reports[0])
        check(run("batch", "merge-reports", *reports).returncode == 3, "another list is refused")
        result, report = report_of(folder, folder / "out", plans, "--resume", "--prune")
        check(report.get("kept", 0) >= 39 and not list((folder / "out").glob(".planverk-journal-*")), "a whole run takes in the journals of shards")


def on_bad_devices():
    with Folder() as folder:
        plans = folder / "plans"
        write_small(plans, 40)
        result, _ = report_of(folder, folder / "whole", plans)
        whole = digests(folder / "whole")
        os.chmod(folder, 0o755)
        closed = folder / "closed"
        closed.mkdir(mode=0o555)
        if os.getuid() == 0:
            code, text, *_ = batch(plans, closed, user=65534, group=65534, extra_groups=[])
        else:
            code, text, *_ = batch(plans, closed)
        check(code == 4 and not list(closed.iterdir()), f"a folder that may not be written: exit {code} {text}")
        script = (f'mount -t tmpfs -o size=300k none "{folder}/full" || exit 77; "{PROGRAM}" batch "{plans}" --out "{folder}/full" --progress none >/dev/null 2>&1; '
                  f'echo $?; cp -a "{folder}/full/." "{folder}/copy"')
        (folder / "full").mkdir()
        (folder / "copy").mkdir()
        full = run("-m", "sh", "-c", script, program="unshare")
        if full.returncode == 77 or not full.stdout:
            print("NOT RUN: no file system of a fixed size can be mounted here")
            return
        files = digests(folder / "copy")
        check(full.stdout.strip() == "4", f"a full disk: exit {full.stdout.strip()} {full.stderr}")
        check(0 < len(files) < len(whole) and all(whole[name] == digest for name, digest in files.items()), f"a full disk: {len(files)} files, each whole")
        check(not unfinished(folder / "copy"), f"a full disk: no temporary file: {unfinished(folder / 'copy')}")
        result, report = report_of(folder, folder / "copy", plans, "--resume")
        check(result.returncode == 0 and digests(folder / "copy") == whole and report.get("kept", 0) > 0, f"after a full disk the rest is made: {result.returncode}")


def asked_to_stop():
    """What is under way is finished, the rest by the next run."""
    with Folder() as folder:
        plans = folder / "plans"
        write_small(plans, 200)
        whole = folder / "whole"
        batch(plans, whole)
        for stop, code in ((signal.SIGTERM, 143), (signal.SIGINT, 130)):
            out = folder / stop.name
            process = subprocess.Popen([PROGRAM, "batch", plans, "--out", out, "--progress", "plain", "--report", folder / "report.json", "--jobs", "2"],
                                       stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, text=True)
            for _ in range(5):
                process.stderr.readline()
            process.send_signal(stop)
            process.communicate(timeout=60)
            report = json.loads((folder / "report.json").read_text(encoding="utf-8"))
            check(process.returncode == code == report["exit"], f"{stop.name}: exit {process.returncode}, in the report {report['exit']}")
            check(0 < report["written"] < 200 and not unfinished(out), f"{stop.name}: {report['written']} written")
            result, resumed_report = report_of(folder, out, plans, "--resume")
            check(resumed_report.get("kept") == report["written"] and digests(out) == digests(whole), f"{stop.name}: all that was written is kept, the rest is made")


def manifests():
    with Folder() as folder:
        write_small(folder / "plans", 3)
        put(folder / "manifest.xml", '<?xml version="1.0" encoding="UTF-8"?>\n<!-- Kvällens lista -->\n<batch version="1">\n'
            '  <target plan="plans/plan-000.xml" document="d1" name="forsta" out="ute/html" to="html"/>\n'
            '  <target plan="plans/plan-000.xml"/>\n  <target plan="plans/plan-001.xml" lang="nn" to="pdf"/>\n</batch>\n')
        result, report = report_of(folder, folder / "out", folder / "manifest.xml")
        names = sorted(digests(folder / "out"))
        check(result.returncode == 0 and "ute/html/forsta.html" in names and len(names) == 4, f"a manifest: {result.returncode} {names} {result.stderr}")
        result, report = report_of(folder, folder / "out", folder / "manifest.xml", "--resume")
        check(report.get("kept") == 3, f"a manifest is resumed: {report.get('kept')}")
        put(folder / "faulty.xml", '<batch version="1">\n  <target plan="plans/plan-000.xml" adience="public"/>\n  <target plan="plans/none.xml"/>\n  <target/>\n'
            '  <target plan="plans/plan-000.xml" to="docx"/>\n  <target plan="plans/plan-001.xml" document="d1" name="../x" asOf="2026-02-30"/>\n'
            '  <target plan="plans/plan-001.xml" document="d1" name="x"/>\n  <target plan="plans/plan-002.xml" document="d1" name="x"/>\n'
            '  <target plan="plans/plan-002.xml" name="y"/>\n  <target plan="plans/plan-001.xml"/>\n  <target plan="plans/plan-001.xml"/>\n'
            '  <target plan="plans/plan-001.xml" out="/tmp"/>\n  <mal/>\n</batch>\n')
        faulty = run("batch", folder / "faulty.xml", "--out", folder / "none", "--messages", "en")
        lines = re.findall(r"faulty\.xml:(\d+):(\d+): error\[batch-manifest\]", faulty.stderr)
        check(faulty.returncode == 2 and [int(line) for line, _ in lines] == [2, 3, 4, 5, 6, 6, 8, 9, 11, 12, 13], f"all faults at once, each at its place: {faulty.returncode} {lines}\n{faulty.stderr}")
        check(not (folder / "none").exists(), "nothing is made of a faulty manifest")
        check(run("batch", folder / "plans/plan-000.xml", "--out", folder / "none").returncode == 3, "a plan is no manifest")
        sample, report = report_of(folder, folder / "papers", ROOT / "samples/batch/lists/evening.xml", "--root", ROOT / "samples")
        names = sorted(digests(folder / "papers"))
        check(sample.returncode == 0 and "webb/skrivelse-webb.html" in names and report["written"] == 4, f"the sample: exit {sample.returncode} {names} {sample.stdout}")


thousand()
killed(51 if LONG else 12)
resumed()
pictures_that_appear()
pruned()
locked()
shards()
asked_to_stop()
manifests()
on_bad_devices()
finish()
