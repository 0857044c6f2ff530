"""The benchmark: the workloads of tests/bench/workload.py through Planverk and, in the same run, through Typst and the two floors:
libharu drawing the same items untagged, and deflate alone.

    python3 tests/bench/bench.py build/planverk [10 100 1000 10000] [--rows 10000 100000] [--small 500]

prints the tables of tests/bench/README.md. Sizes are pages; without arguments 10 100 1000. Typst comes from its wheel: this script
installs it into a folder of its own (build/tools/typst) when it can. The floors need `ninja -C build planverk_floor`. Typst and the
floors are left out above 1,000 pages and 10,000 rows, where Typst wants minutes and more than ten gigabytes.
"""
import argparse
import math
import os
import pathlib
import re
import subprocess
import sys
import tempfile

import workload

RUNS = 3
LARGEST_FOR_PEERS = 10_000
FONT = "/usr/share/fonts/truetype/open-sans/OpenSans-Regular.ttf"
LEVEL = 1  # of the program's own streams: src/pdf/deflate.h
TYPST = """import sys, typst
for source, target in zip(sys.argv[1::2], sys.argv[2::2]):
    typst.compile(source, output=target, pdf_standards=["a-2a", "ua-1"])
"""


def templates(plan):
    """The overlay that colours values, where the workload has one."""
    folder = plan.parent / "templates"
    return ["--templates", folder] if folder.is_dir() else []


class Machine:
    """The programs that are measured."""

    def __init__(self, program):
        self.program = program
        self.typst = program.parent / "tools" / "typst"
        if not (self.typst / "typst").is_dir():
            subprocess.run([sys.executable, "-m", "pip", "install", "-q", "--target", self.typst, "typst==0.15.2"], check=False)
        self.with_typst = (self.typst / "typst").is_dir()
        self.floor = program.parent / "planverk_floor"

    def planverk(self, plan, out):
        return best([self.program, "render", plan, *templates(plan), "--to", "pdf", "--out", out, "--quiet"])

    def typst_compile(self, *pairs):
        environment = {**os.environ, "PYTHONPATH": str(self.typst)}
        return best([sys.executable, "-c", TYPST, *pairs], env=environment)

    def floor_seconds(self, *arguments):
        return min(float(subprocess.run([self.floor, *map(str, arguments)], capture_output=True, text=True, check=True).stdout) for _ in range(RUNS))

    def floors(self, plan, pdf, folder):
        """CPU seconds of libharu drawing the same (8-bit, UTF-8) and of deflate alone for the same content streams."""
        dump = folder / "layout.txt"
        with open(dump, "wb") as out:
            subprocess.run([self.program, "dump", plan, *templates(plan), "--stage", "layout", "--quiet"], stdout=out, check=False)
        drawn = [self.floor_seconds("draw", FONT, encoding, dump, folder / "floor.pdf") for encoding in ("WinAnsiEncoding", "UTF-8")]
        open_pdf = folder / "open.pdf"
        subprocess.run(["qpdf", "--stream-data=uncompress", "--object-streams=disable", pdf, open_pdf], check=True)
        streams = folder / "streams"
        with open(streams, "wb") as out:
            for stream in re.findall(rb"stream\n(.*?)\nendstream", open_pdf.read_bytes(), re.DOTALL):
                if b" Tf" in stream and b"EMC" in stream:
                    out.write(b"%d\n" % len(stream) + stream)
        return (*drawn, self.floor_seconds("deflate", LEVEL, streams))


# A process of its own: what it starts would else count the memory of this script as its own peak.
MEASURE = """import os, subprocess, sys, time
started = time.monotonic()
process = subprocess.Popen(sys.argv[1:], stdout=subprocess.DEVNULL)
_, status, usage = os.wait4(process.pid, 0)
print(usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024, time.monotonic() - started, os.waitstatus_to_exitcode(status))
"""


def measured(command, **options):
    """CPU seconds (user and system, all threads), peak memory in MB and wall seconds of one command."""
    result = subprocess.run([sys.executable, "-S", "-c", MEASURE, *map(str, command)], capture_output=True, text=True, check=True, **options)
    seconds, memory, wall, code = result.stdout.split()
    if code not in ("0", "2"):
        raise RuntimeError(f"{command[0]} exits {code}: {result.stderr[-500:]}")
    return float(seconds), float(memory), float(wall)


def best(command, **options):
    """The least time and the most memory of some runs; of one run when that takes long."""
    results = [measured(command, **options)]
    while len(results) < RUNS and results[0][2] < 60:
        results.append(measured(command, **options))
    return min(r[0] for r in results), max(r[1] for r in results), min(r[2] for r in results)


def pages_of(pdf):
    text = subprocess.run(["pdfinfo", pdf], capture_output=True, text=True).stdout
    return int(re.search(r"Pages:\s+(\d+)", text).group(1))


def exponent(points):
    """Slope of log time over log pages, least squares; needs two sizes or more."""
    xs, ys = [math.log(p) for p, _ in points], [math.log(s) for _, s in points]
    mx, my = sum(xs) / len(xs), sum(ys) / len(ys)
    return sum((x - mx) * (y - my) for x, y in zip(xs, ys)) / sum((x - mx) ** 2 for x in xs)


def head(*columns):
    print("\n| " + " | ".join(columns) + " |\n|" + " --- |" * len(columns))


def line(*cells):
    print("| " + " | ".join(str(c) for c in cells) + " |", flush=True)


def reports(machine, sizes, folder):
    head("engine", "pages", "CPU s", "pages per CPU s", "peak MB", "KB a page")
    ours, notes = [], []

    def row(engine, pdf, seconds, memory):
        pages = pages_of(pdf)
        line(engine, pages, f"{seconds:.3f}", f"{pages / seconds:.0f}", f"{memory:.0f}", f"{pdf.stat().st_size / pages / 1024:.1f}")
        return pages / seconds

    for size in sizes:
        work = folder / str(size)
        workload.write(size, work)
        seconds, memory, _ = machine.planverk(work / "plan.xml", work / "out")
        pdf = next((work / "out").glob("*.pdf"))
        pages = pages_of(pdf)
        rate = row("Planverk", pdf, seconds, memory)
        ours.append((pages, seconds))
        if size > LARGEST_FOR_PEERS // 10:
            continue
        if machine.with_typst:
            seconds, memory, _ = machine.typst_compile(work / "report.typ", work / "report.pdf")
            notes.append(f"{pages} pages: {rate / row('Typst', work / 'report.pdf', seconds, memory):.1f} × Typst")
        if machine.floor.exists():
            for name, seconds in zip(("libharu, untagged, 8-bit", "libharu, untagged, UTF-8", "deflate alone"),
                                     machine.floors(work / "plan.xml", pdf, work)):
                line(name, pages, f"{seconds:.3f}", f"{pages / max(seconds, 0.001):.0f}", "", "")
                notes.append(f"{pages} pages: {rate * seconds / pages:.2f} × the floor of {name}")
    print()
    if len(ours) > 1:
        print(f"exponent of CPU time over pages: {exponent(ours):.2f}")
    if len(ours) > 2:
        print(f"between the largest two: {exponent(ours[-2:]):.2f}")
    print("\n".join(notes))


def tables(machine, sizes, folder):
    head("engine", "rows × 6 cells", "CPU s", "rows per CPU s", "peak MB", "MB")
    for size in sizes:
        work = folder / f"rows{size}"
        workload.write_table(size, work)
        seconds, memory, _ = machine.planverk(work / "plan.xml", work / "out")
        results = [("Planverk", next((work / "out").glob("*.pdf")), seconds, memory)]
        if machine.with_typst and size <= LARGEST_FOR_PEERS:
            seconds, memory, _ = machine.typst_compile(work / "table.typ", work / "table.pdf")
            results.append(("Typst", work / "table.pdf", seconds, memory))
        for engine, pdf, seconds, memory in results:
            line(engine, size, f"{seconds:.3f}", f"{size / seconds:.0f}", f"{memory:.0f}", f"{pdf.stat().st_size / 2**20:.1f}")


def small(machine, count, folder):
    head("engine", "documents", "jobs", "CPU s", "wall s", "documents per CPU s", "peak MB")

    def row(engine, number, jobs, result):
        seconds, memory, wall = result
        line(engine, number, jobs, f"{seconds:.2f}", f"{wall:.2f}", f"{number / seconds:.0f}", f"{memory:.0f}")

    for number in (max(1, count // 10), count):
        plans = folder / f"small{number}"
        workload.write_small(number, plans)
        for jobs in (1, 2):
            row("Planverk", number, jobs, best([machine.program, "batch", plans / "plans", *templates(plans / "plans"), "--to", "pdf", "--out", plans / "out", "--jobs", jobs,
                                                "--progress", "none"]))
        if machine.with_typst:
            pairs = [path for source in sorted(plans.glob("*.typ")) for path in (source, source.with_suffix(".pdf"))]
            row("Typst", number, "1 process", machine.typst_compile(*pairs))


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program", type=pathlib.Path)
    parser.add_argument("pages", type=int, nargs="*", default=[10, 100, 1000])
    parser.add_argument("--rows", type=int, nargs="*", default=[])
    parser.add_argument("--small", type=int, default=0)
    options = parser.parse_args()
    machine = Machine(options.program.resolve())
    with tempfile.TemporaryDirectory() as folder:
        folder = pathlib.Path(folder)
        if options.pages:
            reports(machine, options.pages, folder)
        if options.rows:
            tables(machine, options.rows, folder)
        if options.small:
            small(machine, options.small, folder)
        cases = pathlib.Path(__file__).resolve().parents[2] / "samples/case"
        for name in ("saksframlegg-nb", "tjansteskrivelse"):
            seconds, memory, _ = best([machine.program, "render", cases / f"{name}.xml", "--out", folder / "case", "--quiet"])
            print(f"\ncold start, a three-page case ({name}) to PDF and HTML: {seconds:.4f} CPU s, {memory:.0f} MB")


main()
