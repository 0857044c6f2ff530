"""Trouble from outside: full device, unwritable folder, killed run, missing font, missing glyph, hostile inputs. Always the
right exit code, a clear message, nothing half written."""
import os
import pathlib
import pwd
import shutil
import signal
import subprocess
import time

from support import PROGRAM, ROOT, Folder, check, finish, run

plan = ROOT / "samples/internal-control/plan.xml"


def leftovers(folder):
    return sorted(p.name for p in folder.rglob("*") if p.is_file())


def unwritable():
    with Folder() as out, Folder() as reach:
        # The user may not see the folder that all this stands in: program and plan go where anybody can.
        reach.chmod(0o755)
        program = shutil.copy(PROGRAM, reach / "planverk")
        own_plan = shutil.copy(plan, reach / "plan.xml")
        out.chmod(0o555)
        user = pwd.getpwnam("nobody") if os.getuid() == 0 else None

        def become():
            if user:
                os.setgid(user.pw_gid)
                os.setuid(user.pw_uid)

        result = run("render", own_plan, "--out", out, program=program, cwd=reach, preexec_fn=become)
        check(result.returncode == 4 and str(out) in result.stderr, f"an unwritable folder: exit {result.returncode} {result.stderr[-300:]}")
        check(not leftovers(out), "nothing is left in an unwritable folder")
        out.chmod(0o755)


def full_device():
    with Folder() as mount:
        mounted = subprocess.run(["mount", "-t", "tmpfs", "-o", "size=64k", "planverk-test", mount], capture_output=True).returncode == 0
        if not mounted:
            print("mounting is not allowed here; tests/base fails each single write instead")
            return
        try:
            result = run("render", plan, "--out", mount)
            check(result.returncode == 4 and "full" in result.stderr, f"a full device: exit {result.returncode} {result.stderr[-300:]}")
            check(not leftovers(mount), f"a full device keeps nothing: {leftovers(mount)}")
        finally:
            subprocess.run(["umount", mount], check=False)
    result = subprocess.run([PROGRAM, "check", plan], stdout=open("/dev/full", "w"), stderr=subprocess.PIPE, text=True)
    check(result.returncode == 4, f"a full standard output: exit {result.returncode}")


def answers(process, stop):
    """Whether the program has begun to wait for the signal; one that comes earlier ends it as it ends any other."""
    until = time.monotonic() + 30
    while time.monotonic() < until and process.poll() is None:
        status = pathlib.Path(f"/proc/{process.pid}/status").read_text()
        blocked = int(status.split("SigBlk:")[1].split()[0], 16)
        if blocked >> (stop - 1) & 1:
            return True
        time.sleep(0.001)
    return process.poll() is not None


def killed():
    big = big_plan(20000)
    with Folder() as folder:
        source = folder / "plan.xml"
        source.write_text(big, encoding="utf-8")
        for stop, code in ((signal.SIGINT, 130), (signal.SIGTERM, 143)):
            for delay in (0, 0.05, 0.4):
                out = folder / "out"
                process = subprocess.Popen([PROGRAM, "render", source, "--out", out], stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
                check(answers(process, stop), f"{stop.name} is waited for")
                time.sleep(delay)
                process.send_signal(stop)
                status = process.wait(timeout=60)
                check(status in (code, 0), f"stopped by {stop.name}: exit {status}")
                files = leftovers(out) if out.exists() else []
                check(all(not name.startswith(".") for name in files), f"a stopped run leaves temporary files: {files}")


def big_plan(paragraphs):
    body = "".join(f"<p>Stycke nummer {i} i en lång plan som skrivs för att ta tid.</p>" for i in range(paragraphs))
    return ('<planData version="1" lang="sv-SE" asOf="2026-01-01"><organisation id="o" name="Strandvika kommun" kind="municipality"/>'
            '<body id="b" name="Kommunstyrelsen" type="executive" deciding="true" organisation="o"/>'
            '<document id="d" kind="operationalPlan" title="Lång plan" status="draft" body="b" date="2026-01-01" organisation="o" contents="no">'
            f'<section title="Text">{body}</section></document></planData>')


def fonts():
    with Folder() as folder:
        source = folder / "plan.xml"
        source.write_text(big_plan(1).replace("lång plan", "lång plan \U00012000 plan"), encoding="utf-8")
        result = run("render", source, "--out", folder / "out", "--messages", "en")
        check(result.returncode == 2 and "U+12000" in result.stderr and "plan.xml:1:" in result.stderr, f"a missing glyph: {result.returncode} {result.stderr[:400]}")
        check(not (folder / "out").exists() or not leftovers(folder / "out"), "a missing glyph writes nothing")
        for character in ("\uE000", "\U000F0001", "\U0010FFFD"):
            source.write_text(big_plan(1).replace("lång plan", f"lång {character}plan"), encoding="utf-8")
            result = run("render", source, "--out", folder / "out", "--messages", "en")
            check(result.returncode == 2 and f"U+{ord(character):04X}" in result.stderr and "plan.xml:1:" in result.stderr,
                  f"a character for private use is refused where it stands: {result.returncode} {result.stderr[:300]}")
        templates = folder / "templates/fonts"
        templates.mkdir(parents=True)
        manifest = (ROOT / "fonts/manifest.xml").read_text(encoding="utf-8").replace("OpenSans-Regular.ttf", "OpenSans-Gone.ttf")
        (templates / "manifest.xml").write_text(manifest, encoding="utf-8")
        result = run("render", plan, "--out", folder / "out", "--templates", folder / "templates")
        check(result.returncode == 4 and "fonts-open-sans" in result.stderr, f"a missing font names its package: {result.returncode} {result.stderr[:300]}")


def dictionary():
    script = 'mount -t tmpfs none /usr/share/hyphen && exec "$@"'
    with Folder() as folder:
        result = run("-m", "sh", "-c", script, "sh", PROGRAM, "render", plan, "--out", folder, "--messages", "en", program="unshare")
        if "mount" in result.stderr or "unshare" in result.stderr:
            print("a mount of our own is not allowed here; a missing dictionary is not tried")
            return
        check(result.returncode == 0 and "dictionary-missing" in result.stderr and "hyphen-sv" in result.stderr,
              f"a missing dictionary is told, with its package: {result.returncode} {result.stderr[:300]}")


def attachments():
    """Files that a case's attachments name are looked for, however large; those that are not there are told."""
    with Folder() as folder:
        (folder / "plan").mkdir()
        with open(folder / "plan/stor.pdf", "wb") as large:
            large.truncate(3 << 30)
        (folder / "plan/tom.pdf").write_bytes(b"")
        (folder / "utanför.pdf").write_bytes(b"%PDF")
        source = folder / "plan/case.xml"
        source.write_text('''<planData version="1" lang="sv-SE" asOf="2026-01-10"><organisation id="o" name="Granvik" kind="municipality"/>
<body id="ks" name="Kommunstyrelsen" type="executive" deciding="true" organisation="o"/><role id="chef" title="Kanslichef"/>
<case id="c" title="Plan" dnr="KS 2026/1" officer="chef"><proposal by="chef" to="ks" type="adopt"><item>Planen antas.</item></proposal>
<attachment title="A" href="stor.pdf" no="1"/><attachment title="B" href="tom.pdf" no="2"/>
<attachment id="c3" title="C" href="borta.pdf" no="3"/><attachment title="D" href="../utanför.pdf" no="4"/><attachment title="E" no="5"/></case>
<document id="d" kind="caseSubmission" of="c" status="final" body="ks" date="2026-01-10"><section use="summary"><p>Kort.</p></section></document>
</planData>''', encoding="utf-8")
        told = run("check", source, "--messages", "en").stdout
        check(told.count("[attachment-file]") == 2 and '"borta.pdf" of the attachment "C" does not exist' in told
              and '"../utanför.pdf" of the attachment "D" lies outside' in told, f"files of attachments: {told[:900]}")
        told = run("check", source, "--root", folder).stdout
        check(told.count("[attachment-file]") == 1, f"with a root that holds both: {told[:500]}")
        check(run("check", source, "--audience", "public").stdout.count("[attachment-file]") == 2, "and for the public")


def hostile():
    cases = {
        "deep nesting": ("<planData>" + "<section>" * 1_000_000, "depth"),
        "billion laughs": ('<?xml version="1.0"?><!DOCTYPE p [<!ENTITY a "ha"><!ENTITY b "&a;&a;&a;&a;">]><planData>&b;</planData>', "doctype"),
        "wide span": (big_plan(1).replace("<p>", '<table><caption>T</caption><row><cell columns="65534">x</cell></row></table><p>', 1), "limit"),
    }
    with Folder() as folder:
        for name, (text, word) in cases.items():
            source = folder / "hostile.xml"
            source.write_text(text, encoding="utf-8")
            started = time.monotonic()
            result = run("render", source, "--out", folder / "out", "--messages", "en")
            check(result.returncode == 2 and word in result.stderr.lower(), f"{name}: exit {result.returncode} {result.stderr[:300]}")
            check(time.monotonic() - started < 20, f"{name} takes {time.monotonic() - started:.1f} s")
        source.write_bytes(big_plan(1).encode("utf-8").replace("lång".encode(), b"l\xe5ng"))
        result = run("check", source, "--messages", "en")
        check(result.returncode == 2 and "xml-" in result.stdout, f"invalid UTF-8: exit {result.returncode} {result.stdout[:300]}")
        check(not (folder / "out").exists() or not leftovers(folder / "out"), "hostile inputs write nothing")


unwritable()
full_device()
killed()
fonts()
dictionary()
attachments()
hostile()
finish()
