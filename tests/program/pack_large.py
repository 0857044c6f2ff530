"""Large packs: 1,500 pages of 30 cases, half of them in files of others, within 250 MB; 5,000 attachments of one page. Prints time and
memory beside those of qpdf, which puts finished files together and drops their tags."""
import json
import os
import subprocess
import time

import pikepdf

from pack_plans import plan
from support import PROGRAM, Folder, check, finish


def measured(*command):
    """Seconds, megabytes and the finished process."""
    began = time.monotonic()
    process = subprocess.Popen(list(map(str, command)), stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    told = process.stderr.read()
    process.stdout.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return time.monotonic() - began, usage.ru_maxrss / 1024, process.returncode, told.decode(errors="replace")


def cases(count, length):
    return [{"id": f"c{i}", "title": f"Ärende nummer {i}", "what": f"ärende {i}", "length": length} for i in range(1, count + 1)]


def many_pages():
    with Folder() as folder:
        long = cases(30, 2900)
        (folder / "plan.xml").write_text(plan(long))
        measured(PROGRAM, "render", folder / "plan.xml", "--to", "pdf", "--out", folder / "own", "--quiet")
        files = sorted((folder / "own").glob("*.pdf"))
        pages = sum(len(pikepdf.open(path).pages) for path in files)
        print(f"{len(files)} documents of {pages} pages")
        seconds, megabytes, code, told = measured("qpdf", "--empty", "--pages", *files, "--", folder / "merged.pdf")
        print(f"qpdf: {seconds:.1f} s, {megabytes:.0f} MB, {(folder / 'merged.pdf').stat().st_size} bytes")
        seconds, megabytes, code, told = measured(PROGRAM, "pack", folder / "plan.xml", "--out", folder / "pack")
        check(code == 0 and megabytes < 250, f"a pack of {pages} pages of ours: exit {code}, {seconds:.1f} s, {megabytes:.0f} MB {told[-400:]}")
        print(f"ours: {seconds:.1f} s, {megabytes:.0f} MB, {next((folder / 'pack').glob('*.pdf')).stat().st_size} bytes")
        for i, path in enumerate(files[:15]):
            (folder / f"part-{i}.pdf").write_bytes(path.read_bytes())
            long[i].update(length=1, attachments=f'<attachment id="b{i}" no="1" href="part-{i}.pdf" title="Underlag {i}"/>')
        (folder / "plan.xml").write_text(plan(long))
        seconds, megabytes, code, told = measured(PROGRAM, "pack", folder / "plan.xml", "--out", folder / "mixed")
        check(code == 0 and megabytes < 250, f"half of it files of others: exit {code}, {seconds:.1f} s, {megabytes:.0f} MB {told[-400:]}")
        size = next((folder / "mixed").glob("*.pdf")).stat().st_size
        check(size < sum(path.stat().st_size for path in files) * 1.05, f"no larger than its parts: {size}")
        print(f"half of others: {seconds:.1f} s, {megabytes:.0f} MB, {size} bytes")


def many_attachments(count):
    with Folder() as folder:
        single = pikepdf.new()
        single.add_blank_page(page_size=(595, 842))
        for i in range(count):
            single.docinfo["/Title"] = f"Blad {i}"
            single.save(folder / f"a{i}.pdf", static_id=True)
        case = dict(cases(1, 1)[0], attachments="".join(f'<attachment id="a{i}" no="{i + 1}" href="a{i}.pdf" title="Blad {i}"/>' for i in range(count)))
        (folder / "plan.xml").write_text(plan([case]))
        seconds, megabytes, code, told = measured(PROGRAM, "pack", folder / "plan.xml", "--out", folder / "pack")
        check(code == 0, f"{count} attachments: exit {code} {told[-400:]}")
        print(f"{count} attachments: {seconds:.1f} s, {megabytes:.0f} MB")
        record = json.loads((folder / "pack/pack.json").read_text()) if code == 0 else {"papers": []}
        check(len(record["papers"]) == count + 1, "all of them are there")


many_pages()
many_attachments(5000)
finish()
