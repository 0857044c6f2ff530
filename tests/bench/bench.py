"""The benchmark: the workload of tests/bench/workload.py at several sizes, through Planverk and, where it is installed, through
Typst; tagged pages per CPU second, peak memory, bytes a page, and the exponent of time over pages.

    python3 tests/bench/bench.py build/planverk [10 100 1000]        prints the table of tests/bench/README.md

Typst comes from its wheel: this script installs it into a folder of its own (build/tools/typst) when it can.
"""
import math
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import workload

TOOLS = pathlib.Path(sys.argv[1]).resolve().parent / "tools" / "typst"
RUNS = 3
TYPST = """import sys, typst
sys.stdout.flush()
typst.compile(sys.argv[1], output=sys.argv[2], pdf_standards=["a-2a", "ua-1"])
"""


def typst_ready():
    if not (TOOLS / "typst").is_dir():
        subprocess.run([sys.executable, "-m", "pip", "install", "-q", "--target", TOOLS, "typst==0.15.2"], check=False)
    return (TOOLS / "typst").is_dir()


def measured(command, **options):
    """CPU seconds (user and system, all threads) and peak memory in MB of one command."""
    process = subprocess.Popen(list(map(str, command)), stdout=subprocess.DEVNULL, stderr=subprocess.PIPE, **options)
    errors = process.stderr.read()
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 2):
        raise RuntimeError(f"{command[0]} exits {process.returncode}: {errors[-500:].decode(errors='replace')}")
    return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024


def pages_of(pdf):
    text = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True).stdout
    return int(re.search(r"Pages:\s+(\d+)", text).group(1))


def best(command, **options):
    results = [measured(command, **options) for _ in range(RUNS)]
    return min(r[0] for r in results), max(r[1] for r in results)


def row(engine, pdf, seconds, memory):
    pages = pages_of(pdf)
    print(f"| {engine} | {pages} | {seconds:.3f} | {pages / seconds:.0f} | {memory:.0f} | {pdf.stat().st_size / pages / 1024:.1f} |", flush=True)
    return pages, seconds


def exponent(points):
    """Slope of log time over log pages, least squares; needs two sizes or more."""
    xs, ys = [math.log(p) for p, _ in points], [math.log(s) for _, s in points]
    mx, my = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((x - mx) * (y - my) for x, y in zip(xs, ys)) / sum((x - mx) ** 2 for x in xs)


def main():
    program = pathlib.Path(sys.argv[1]).resolve()
    sizes = list(map(int, sys.argv[2:])) or [10, 100, 1000]
    with_typst = typst_ready()
    print("| engine | pages | CPU s | tagged pages per CPU s | peak MB | KB a page |\n| --- | --- | --- | --- | --- | --- |")
    ours, theirs = [], []
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        for size in sizes:
            work = folder / str(size)
            workload.write(size, work)
            result = best([program, "render", work / "plan.xml", "--to", "pdf", "--out", work / "out", "--quiet"])
            ours.append(row("Planverk", next((work / "out").glob("*.pdf")), *result))
            if with_typst:
                environment = {**os.environ, "PYTHONPATH": str(TOOLS)}
                result = best([sys.executable, "-c", TYPST, work / "report.typ", work / "report.pdf"], env=environment)
                theirs.append(row("Typst", work / "report.pdf", *result))
        case = pathlib.Path(__file__).resolve().parents[2] / "samples/case/saksframlegg-nb.xml"
        seconds, memory = best([program, "render", case, "--out", folder / "case", "--quiet"])
        print(f"\ncold start, a three-page case to PDF and HTML: {seconds:.3f} CPU s, {memory:.0f} MB")
    if len(sizes) > 1:
        print(f"\nexponent of CPU time over pages: Planverk {exponent(ours):.2f}" + (f", Typst {exponent(theirs):.2f}" if theirs else ""))
    for (pages, seconds), (their_pages, their_seconds) in zip(ours, theirs):
        print(f"ratio at {pages} pages: {(pages / seconds) / (their_pages / their_seconds):.1f} × Typst")


main()
