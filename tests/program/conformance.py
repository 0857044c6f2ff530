"""Every sample, with and without its source attached: veraPDF (PDF/A and PDF/UA), qpdf, fonts embedded and subset, and our
own checks that veraPDF lacks (tests/tools/pdf_facts.cpp)."""
import re
import subprocess

from support import PDF_FACTS, TOOLS, Folder, check, finish, render_samples, run


def verapdf(files):
    jar = next(TOOLS.glob("verapdf-*.jar"), None)
    if not check(jar is not None, "veraPDF is missing; ./setup test installs it"):
        return ""
    result = subprocess.run(
        ["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", str(jar), "--loglevel", "1", "--format", "text",
         "-v", "-f", "0", *map(str, files)], capture_output=True, text=True, timeout=500)
    return result.stdout


def fonts_embedded(file):
    rows = run(file, program="pdffonts").stdout.splitlines()[2:]
    check(rows, f"{file.name} has no fonts")
    for row in rows:
        # name, type (words), encoding, emb sub uni, object
        marks = re.search(r"\s(yes|no)\s+(yes|no)\s+(yes|no)\s+\d+\s+\d+\s*$", row)
        check(marks and marks.groups() == ("yes", "yes", "yes"), f"{file.name}: font not embedded, subset and mapped: {row}")


with Folder() as plain, Folder() as attached:
    batches = [(render_samples(plain), "2a"), (render_samples(attached, "--attach-source"), "3a")]
    report = verapdf([file for files, _ in batches for file in files])
    for files, flavour in batches:
        check(len(files) >= 8, f"only {len(files)} samples were rendered")
        for file in files:
            for wanted in (flavour, "ua1"):
                check(f"PASS {file} {wanted}" in report,
                      f"veraPDF {wanted} {file.name}: " + "".join(l for l in report.splitlines(True) if str(file) in l or l.startswith("  "))[:1500])
            outcome = run("--check", file, program="qpdf")
            check(outcome.returncode == 0, f"qpdf --check {file.name}: {outcome.stdout[-500:]}{outcome.stderr[-500:]}")
            fonts_embedded(file)
            own = run("checks", file, program=PDF_FACTS)
            check(own.returncode == 0, f"own checks of {file.name}: {own.stdout[-1500:]}{own.stderr[-500:]}")
finish()
