"""Accounts, statistics and key figures come into follow-ups: the samples in samples/data-in are what these commands make of the
files beside them, byte for byte; a second import changes nothing, a faulty file nothing either, and the papers name the sources."""
import shutil

from support import ROOT, Folder, check, finish, run

SAMPLES = ROOT / "samples/data-in"
NORWEGIAN, SWEDISH = "oppfolging-2026.xml", "uppfoljning-2026.xml"

# Plan, file, options, what is told of it.
STEPS = [
    (NORWEGIAN, "regnskap-0A-2026-2.txt", ["--report", "t1"],
     ["KOSTRA 0A, 0A 2026 K2", "satt til side", "0 utenfor"]),
    (NORWEGIAN, "folkemengde.json", ["--indicator", "n1", "--pick", "Region=9999", "--pick", "ContentsCode=Dekning",
                                     "--retrieved", "2026-08-20"],
     ["ikke tatt som null", "2024 (..)"]),
    (SWEDISH, "tekniska-2026-08.se", ["--budget", "b26"], ["SIE, Björkvikens kommun", "Budget:"]),
    (SWEDISH, "tekniska-2026-08.se", ["--report", "aug"], ["Utfall:", "Periodens budget:"]),
    (SWEDISH, "kolada-svar.json", ["--pick", "municipality=9999", "--retrieved", "2026-09-10"],
     ["N07531 2024 (Missing)", "avrundade"]),
]


def start(folder):
    for file in (SAMPLES / "files").iterdir():
        shutil.copy(file, folder)


def take(folder, plan, file, options, *more):
    return run("import", file, "--into", plan, *options, *more, cwd=folder)


def all_steps(folder):
    for plan, file, options, told in STEPS:
        before = (folder / plan).read_bytes()
        dry = take(folder, plan, file, options, "--dry-run")
        check(dry.returncode == 0, f"{file}: a dry run exits {dry.returncode}: {dry.stdout[-800:]} {dry.stderr[-800:]}")
        check((folder / plan).read_bytes() == before, f"{file}: a dry run writes nothing")
        result = take(folder, plan, file, options)
        check(result.returncode == 0, f"{file}: exits {result.returncode}: {result.stdout[-800:]} {result.stderr[-800:]}")
        for words in told:
            check(words in dry.stdout and words in result.stdout, f"{file}: tells “{words}”: {result.stdout[-1500:]}")
        check((folder / plan).read_bytes() != before, f"{file}: the plan has changed")


def made_samples():
    with Folder() as folder:
        start(folder)
        all_steps(folder)
        for plan in (NORWEGIAN, SWEDISH):
            made, sample = (folder / plan).read_text(encoding="utf-8"), SAMPLES / plan
            check(sample.exists() and made == sample.read_text(encoding="utf-8"), f"{plan} is what the commands make:\n{made}")
        again(folder)
        papers(folder)


def again(folder):
    for plan, file, options, _ in STEPS:
        before = (folder / plan).read_bytes()
        result = take(folder, plan, file, options)
        check(result.returncode == 0, f"{file} again: exits {result.returncode}: {result.stderr[-800:]}")
        check((folder / plan).read_bytes() == before, f"{file} again: nothing changes: {result.stdout[-1500:]}")


def papers(folder):
    for plan, sources in ((NORWEGIAN, ["Statistisk sentralbyrå", "CC BY 4.0", "KOSTRA 0A"]),
                          (SWEDISH, ["Kolada (RKA)", "N07531", "SIE, Björkvikens kommun"])):
        result = run("render", folder / plan, "--to", "html", "--out", folder / "papers", "--draft")
        check(result.returncode in (0, 1), f"{plan} is rendered: {result.stderr[-800:]}")
        text = "".join(p.read_text(encoding="utf-8") for p in (folder / "papers").glob("*.html"))
        for source in sources:
            check(source in text, f"the paper of {plan} names {source}")


def faulty_files():
    with Folder() as folder:
        start(folder)
        before = (folder / NORWEGIAN).read_bytes()
        accounts = (folder / "regnskap-0A-2026-2.txt").read_text(encoding="ascii").splitlines(True)
        accounts[3] = accounts[3].replace("2026", "2025")
        accounts[5] = accounts[5].lstrip()[:40] + "\n"
        (folder / "faulty.txt").write_text("".join(accounts), encoding="ascii")
        result = take(folder, NORWEGIAN, "faulty.txt", ["--report", "t1"])
        check(result.returncode == 2, f"a faulty accounts file: exits {result.returncode}")
        for place in ("faulty.txt:4", "faulty.txt:6"):
            check(place in result.stderr + result.stdout, f"a faulty accounts file: {place} is named: {result.stderr[-800:]}")
        check((folder / NORWEGIAN).read_bytes() == before, "a faulty accounts file: nothing is written")
        year = "".join(accounts[:3]).replace("2026", "2024")
        (folder / "other.txt").write_text(year, encoding="ascii")
        result = take(folder, NORWEGIAN, "other.txt", ["--report", "t1"])
        check(result.returncode == 2 and "2024" in result.stderr + result.stdout, f"another year: {result.stderr[-500:]}")
        check((folder / NORWEGIAN).read_bytes() == before, "another year: nothing is written")


made_samples()
faulty_files()
finish()
