"""What an attacker, a careless call or a machine short of everything can do: targets that are no files, reports over inputs, signals
of any kind, memory and threads that run out, settings beside a plan, bytes that act on a terminal.

    attack.py          what takes seconds          attack.py long     200 kills and larger sizes too
"""
import json
import os
import pathlib
import random
import re
import resource
import signal
import stat
import subprocess
import sys
import time

from small_plan import document, plan, put
from support import PROGRAM, Folder, check, finish, run, unfinished

LONG = "long" in sys.argv[1:]
SANITIZED = "PLANVERK_SANITIZED" in os.environ
SEED = int(os.environ.get("PLANVERK_SEED", "1"))


def targets():
    with Folder() as folder:
        source = put(folder / "in/a.xml", plan(document("Plan")))
        os.mkfifo(folder / "pipe")
        (folder / "to-device").symlink_to("/dev/null")
        (folder / "to-nothing").symlink_to("nowhere")
        listed = put(folder / "list", "in/a.xml\n")
        rules = put(folder / "rules.xml", '<rules version="1"/>')
        (folder / "other-name").symlink_to("in/a.xml")
        for name, code in (("pipe", 4), ("to-device", 4), ("to-nothing", 4), ("in/a.xml", 3), ("other-name", 3), ("list", 3), ("rules.xml", 3)):
            before = [path.lstat().st_mode for path in (folder / "pipe", folder / "to-device")], source.read_bytes(), listed.read_bytes()
            outcome = run("batch", listed, "--rules", rules, "--out", folder / "out", "--report", folder / name)
            after = [path.lstat().st_mode for path in (folder / "pipe", folder / "to-device")], source.read_bytes(), listed.read_bytes()
            check(outcome.returncode == code and before == after and not (folder / "out").exists(),
                  f"a report over {name}: exit {outcome.returncode} {outcome.stderr[-200:]}")
        os.link(source, folder / "hard")
        check(run("batch", listed, "--out", folder / "out", "--report", folder / "hard").returncode == 3, "nor over another name of an input")
        outcome = run("batch", listed, "--out", folder / "out", "--report", "/dev/stdout")
        check(outcome.returncode == 4 and stat.S_ISLNK(os.lstat("/dev/stdout").st_mode), f"/dev/stdout: exit {outcome.returncode}")

        run("render", source, "--out", folder / "first")
        names = sorted(path.name for path in (folder / "first").iterdir())
        pdf = next(name for name in names if name.endswith(".pdf"))
        for what, make in (("a pipe", lambda path: os.mkfifo(path)), ("a folder", lambda path: path.mkdir()),
                           ("a link to a pipe", lambda path: path.symlink_to(folder / "pipe"))):
            out = folder / what.replace(" ", "-")
            out.mkdir()
            make(out / pdf)
            outcome = run("render", source, "--out", out)
            check(outcome.returncode == 4 and [path.name for path in out.iterdir()] == [pdf] and not (out / pdf).is_file(),
                  f"{what} where the PDF is to stand: exit {outcome.returncode} {outcome.stderr[-200:]}")
        over = folder / "over"
        over.mkdir()
        (over / pdf).symlink_to(source)
        outcome = run("render", source, "--out", over)
        check(outcome.returncode == 3 and source.read_bytes().startswith(b"<planData"), f"a PDF over the plan itself: exit {outcome.returncode}")
        report = folder / "first" / pdf
        outcome = run("batch", listed, "--out", folder / "first", "--report", report)
        check(outcome.returncode == 3 and report.read_bytes().startswith(b"%PDF"), f"a report over a document: exit {outcome.returncode}")

        kept = folder / "first" / pdf
        kept.chmod(0o600)
        link = folder / "first" / "newest.pdf"
        kept.rename(link)
        kept.symlink_to("newest.pdf")
        check(run("render", source, "--out", folder / "first").returncode == 0, "an output that is a link")
        check(kept.is_symlink() and stat.S_IMODE(link.stat().st_mode) == 0o600, "keeps its link and its mode")


def two_names():
    with Folder() as folder:
        source = put(folder / "plan.xml", plan(document("Plan", number=1), document("Annan", number=2), document("Plan", number=3)))
        found = json.loads(run("check", source, "--format", "json").stdout)["findings"]
        clash = [each for each in found if each["rule"] == "name-clash"]
        check(len(clash) == 1 and len(clash[0]["notes"]) == 1 and clash[0]["place"]["column"] > clash[0]["notes"][0]["place"]["column"],
              f"two documents of one name are told by check, with both places: {clash}")
        outcome = run("render", source, "--out", folder / "out", "--messages", "en")
        check(outcome.returncode == 2 and "name-clash" in outcome.stderr and not (folder / "out").exists(), "and refused by render, for the same")
        shared_files(folder)
        for title in ("Проект бюджета", "Σχέδιο", "– … –"):
            out = folder / str(len(title))
            source.write_text(plan(document(title)), encoding="utf-8")
            check(run("render", source, "--out", out).returncode == 0 and all(name.isascii() and not name.startswith(".") for name in os.listdir(out)),
                  f"a title in other letters: {os.listdir(out)}")


def shared_files(folder):
    """Documents and plans that would write one file: told with both places before anything is written."""
    a, b = put(folder / "a/x.xml", plan(document("Samma"))), put(folder / "b/x.xml", plan(document("Samma")))
    out = folder / "shared"
    outcome = run("render", a, b, "--out", out, "--messages", "en")
    check(outcome.returncode == 3 and f"{a}:1:" in outcome.stderr and f"{b}:1:" in outcome.stderr and not out.exists(),
          f"two plans of one name: exit {outcome.returncode} {outcome.stderr[-300:]}")
    outcome = run("batch", put(folder / "two", "a/x.xml\nb/x.xml\n"), "--out", out, "--messages", "en")
    check(outcome.returncode == 6 and f"{a}:1:" in outcome.stdout and f"{b}:1:" in outcome.stdout and len(list(out.glob("[!.]*"))) == 2,
          f"two plans of one name in a batch: exit {outcome.returncode} {outcome.stdout[-400:]}")

    both = put(folder / "both.xml", plan(document("Ena"), document("Andra", number=2)))
    ena, andra = put(folder / "ena.xml", plan(document("Ena"))), put(folder / "andra.xml", plan(document("Andra")))
    listed = put(folder / "listed", "ena.xml\nandra.xml\n")
    for what, join in (("a hard link", os.link), ("a link", lambda one, other: other.symlink_to(one.name))):
        out = folder / what
        run("render", both, "--out", out, "--quiet")
        first, second = sorted(out.glob("*.pdf"))
        second.unlink()
        join(first, second)
        before = {path.name: path.read_bytes() for path in out.iterdir()}
        for arguments in (["render", both], ["render", ena, andra], ["batch", listed]):
            outcome = run(*arguments, "--out", out, "--messages", "en")
            said = outcome.stdout + outcome.stderr
            places = said.count(".xml:1:") >= 2
            now = {path.name: path.read_bytes() for path in out.iterdir()}
            # Of a batch the earlier plan is written.
            kept = all(now[path.name] == before[path.name] for path in out.glob("*andra.html")) if arguments[0] == "batch" else now == before
            check(outcome.returncode == {"render": 2 if arguments[1] == both else 3, "batch": 6}[arguments[0]] and places and kept,
                  f"{what} between outputs, {arguments[0]}: exit {outcome.returncode} {said[-400:]}")


def big_plan():
    return plan(document("Lång plan", "".join(f"<p>Stycke nummer {i} i en lång plan som skrivs för att ta tid.</p>" for i in range(6000))))


STOPS = [signal.SIGHUP, signal.SIGINT, signal.SIGQUIT, signal.SIGTERM, signal.SIGALRM, signal.SIGUSR1, signal.SIGUSR2, signal.SIGXCPU,
         signal.SIGVTALRM, signal.SIGPROF, signal.SIGIO]


def generation(out):
    """Which of the two plans each file was made of, by its words; a torn file has neither or both."""
    words = {}
    for path in sorted(out.glob("*.html")):
        text = path.read_text(encoding="utf-8")
        words[path.stem] = {name for name in ("GAMMAL", "NYTT") if name in text}
        size = path.with_suffix(".pdf").stat().st_size if path.with_suffix(".pdf").exists() else -1
        words[path.stem].add(size)
    return words


def kills():
    chance = random.Random(SEED)
    rounds = 200 if LONG else 24
    with Folder() as folder:
        for generation_word in ("GAMMAL", "NYTT"):
            for number in range(6):
                body = f"<p>{generation_word} text.</p>" + "<p>Stycke.</p>" * (400 if generation_word == "NYTT" else 900)
                put(folder / generation_word / f"p{number}.xml", plan(document(f"Plan {number}", body)))
        whole = {}
        for word in ("GAMMAL", "NYTT"):
            run("batch", folder / word, "--out", folder / f"whole-{word}")
            for stem, facts in generation(folder / f"whole-{word}").items():
                whole.setdefault(stem, []).append(facts)
        started = time.monotonic()
        run("batch", folder / "NYTT", "--out", folder / "timing")
        seconds = time.monotonic() - started
        out = folder / "out"
        torn = left = ended = mixed = 0
        for _ in range(rounds):
            run("batch", folder / "GAMMAL", "--out", out, "--quiet")
            stop = chance.choice(STOPS + [signal.SIGKILL] * 5)
            process = subprocess.Popen([PROGRAM, "batch", folder / "NYTT", "--out", out, "--jobs", "2", "--progress", "none"],
                                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(chance.uniform(0, seconds * 1.1))
            process.send_signal(stop)
            code = process.wait(timeout=60)
            ended += code != 0
            if stop == signal.SIGKILL:
                # The next run in the folder clears up, whatever it writes there.
                other = put(folder / "other.xml", plan(document("Annan plan")))
                run("render", other, "--out", out, "--quiet")
                for path in out.glob("*annan-plan*"):
                    path.unlink()
            else:
                check(code in (0, 128 + stop, -stop), f"{stop.name} ends with {code}")  # -stop: before main began
            left += len(unfinished(out))
            now = generation(out)
            torn += set(now) != set(whole)
            mixed += sum(facts not in whole[stem] for stem, facts in now.items() if stem in whole)
        print(f"{rounds} kills, {ended} of a run under way: {torn} torn, {mixed} pairs mixed, {left} files left", flush=True)
        check(torn == 0 and mixed == 0 and left == 0 and ended > rounds // 8, "a kill tears nothing, mixes no pair, leaves nothing behind")


def gone_reader():
    with Folder() as folder:
        for number in range(8):
            put(folder / f"in/p{number}.xml", plan(document(f"Plan {number}")))
        process = subprocess.Popen([PROGRAM, "batch", folder / "in", "--out", folder / "out", "--progress", "plain"], stdout=subprocess.PIPE,
                                   stderr=subprocess.PIPE)
        process.stdout.close()
        process.stderr.close()
        check(process.wait(timeout=60) == 4 and len(list((folder / "out").glob("*.pdf"))) == 8 and not unfinished(folder / "out"),
              "who reads the report goes away: exit 4, all written")

        def small_files():
            resource.setrlimit(resource.RLIMIT_FSIZE, (4000, 4000))
        outcome = run("render", folder / "in/p0.xml", "--out", folder / "small", preexec_fn=small_files)
        check(outcome.returncode == 4 and not list((folder / "small").glob("*")) and not unfinished(folder / "small"),
              f"a file may not grow: exit {outcome.returncode} {outcome.stderr[-200:]}")


def short_of():
    if SANITIZED:  # its shadow of the address space is no memory
        return
    with Folder() as folder:
        for number in range(4):
            put(folder / f"in/p{number}.xml", plan(document(f"Plan {number}", "<p>Stycke om planen.</p>" * 3000)))
        # The program itself takes 21 MB; with less the system cannot begin it.
        steps = range(32, 400, 6 if LONG else 24)
        for arguments in (("batch", folder / "in", "--jobs", "2"), ("render", folder / "in/p0.xml", "--jobs", "2"), ("check", folder / "in/p0.xml")):
            codes = {}
            for megabytes in steps:
                out = folder / "out"
                options = ("--out", out) if arguments[0] != "check" else ()
                try:
                    outcome = run(*arguments, *options, timeout=30, preexec_fn=lambda limit=megabytes << 20: resource.setrlimit(resource.RLIMIT_AS, (limit, limit)))
                except subprocess.TimeoutExpired:
                    codes[megabytes] = "hangs"
                    continue
                codes[megabytes] = outcome.returncode
                if outcome.returncode == 4 and "out of memory" not in outcome.stderr + outcome.stdout and "no more threads" not in outcome.stderr:
                    codes[megabytes] = outcome.stderr[-120:]
                if unfinished(out):
                    codes[megabytes] = f"leaves {unfinished(out)}"
            # Below what the libraries take to be loaded the system itself refuses: 127.
            check(set(codes.values()) <= {0, 4, 127}, f"{arguments[0]} short of memory: {codes}")
        user = 65534
        if os.getuid() == 0:
            folder.chmod(0o777)
            (folder / "in").chmod(0o755)

            def few_threads():
                os.setgid(user)
                os.setuid(user)
                resource.setrlimit(resource.RLIMIT_NPROC, (1, 1))
            program = put(pathlib.Path(folder / "planverk"), pathlib.Path(PROGRAM).read_bytes())
            program.chmod(0o755)
            outcome = run("batch", folder / "in", "--jobs", "4", "--out", folder / "few", program=program, preexec_fn=few_threads, timeout=60)
            check(outcome.returncode in (0, 4), f"without threads: exit {outcome.returncode} {outcome.stderr[-200:]}")


def hardened():
    """What the compiler and the linker were asked for stands in the program."""
    if SANITIZED:
        return
    said = subprocess.run(["readelf", "-W", "--file-header", "--program-headers", "--dynamic", "--dyn-syms", PROGRAM], capture_output=True, text=True,
                          env={**os.environ, "LC_ALL": "C"}).stdout
    stack = next((line for line in said.splitlines() if "GNU_STACK" in line), "")
    for what, there in {"it can lie anywhere": re.search(r"Type: *DYN", said), "names are bound before it begins": "BIND_NOW" in said,
                        "and their table is read-only then": "GNU_RELRO" in said, "no code on the stack": " RW " in stack and "E" not in stack.split("0x")[-2],
                        "marks behind buffers": "__stack_chk_fail" in said, "calls that know the size": re.search(r"__\w+_chk@", said)}.items():
        check(there, f"hardened: {what}")


def settings():
    with Folder() as folder:
        source = put(folder / "plan.xml", plan(document("Plan")))
        beside = folder / "planverk.ini"
        for what, make in (("a pipe", lambda: os.mkfifo(beside)), ("a device", lambda: beside.symlink_to("/dev/zero")),
                           ("a folder", lambda: beside.mkdir()), ("a link to nothing", lambda: beside.symlink_to("nowhere")),
                           ("large", lambda: put(beside, "#" * (2 << 20)))):
            make()
            started = time.monotonic()
            outcome = run("check", source, timeout=20)
            check(outcome.returncode == 4 and "planverk.ini" in outcome.stderr and time.monotonic() - started < 10, f"settings that are {what}: exit {outcome.returncode}")
            beside.rmdir() if beside.is_dir() and not beside.is_symlink() else beside.unlink()
        beside.write_text("# ours\nmessages=sv\n\n  root = /\n", encoding="utf-8")
        outcome = run("check", source)
        check(outcome.returncode == 3 and "planverk.ini:4:" in outcome.stderr, f"what a plan may not set is told with its line: {outcome.stderr[:200]}")


ACTING = {*range(0x20), *range(0x7F, 0xA0), 0x61C, 0x200E, 0x200F, *range(0x2028, 0x202F), *range(0x2066, 0x206A)} - {0x0A}


def terminals():
    cases = {f"U+{code:04X}": chr(code).encode("utf-8", "surrogatepass") for code in sorted(ACTING) if code != 0x0D}
    cases |= {"half a letter": b"\xe2\x80", "no UTF-8": b"\xff\xfe"}
    chosen = cases if LONG else dict(random.Random(SEED).sample(sorted(cases.items()), 12))
    with Folder() as folder:
        for name, act in chosen.items():
            places = [f'<planData version="1" lang="sv-SE" na{{}}me="x"/>', '<planData version="1" lang="sv-SE"><body id="b" name="A{}B" type="nix{}"/></planData>',
                      '<planData version="1" lang="sv-SE"><x{}y/></planData>', '<planData version="1">{}</planData>', '<plan{}Data>']
            for number, text in enumerate(places):
                source = put(folder / "p.xml", text.encode().replace(b"{}", act))
                for form in ("text", "json", "sarif"):
                    outcome = subprocess.run([PROGRAM, "check", source, "--format", form], capture_output=True)
                    try:
                        printed = (outcome.stdout + outcome.stderr).decode("utf-8")
                        acts = {f"U+{ord(c):04X}" for c in printed if ord(c) in ACTING}
                        if form != "text":
                            json.loads(outcome.stdout)
                    except (UnicodeDecodeError, ValueError) as error:
                        acts = {str(error)}
                    check(not acts and outcome.returncode in (0, 2), f"{name} in place {number} as {form}: {acts} exit {outcome.returncode}")
        odd = folder / "in" / "a\x1b[31m\u202eb\n.xml"
        put(odd, "<planData/>")
        for arguments in (["check", odd], ["batch", folder / "in", "--out", folder / "out"], ["batch", folder / "in", "--out", folder / "out", "--progress", "json"],
                          ["check", folder / "no\x1bfile"], ["check", "--no\x9bsuch"]):
            outcome = run(*arguments)
            check(not {ord(c) for c in outcome.stdout + outcome.stderr} & ACTING, f"{arguments[0]} prints a path raw: {outcome.stdout!r} {outcome.stderr!r}")


targets()
hardened()
two_names()
kills()
gone_reader()
short_of()
settings()
terminals()
finish()
