"""cmake --install into an empty folder; the program there renders, and samples/library is built against what was installed and does too."""
import os
import pathlib
import shutil
import subprocess
import time

from support import ROOT, Folder, check, finish, run

BUILD = pathlib.Path(os.environ["BUILD"])
SAMPLE = ROOT / "samples/case/tjansteskrivelse.xml"
start = time.monotonic()
with Folder() as folder:
    prefix = folder / "prefix"
    # Pages are made by a target of `all`; a build of single targets may not have them yet.
    made = run("--build", BUILD, "--target", "planverk_pages", program="cmake")
    check(made.returncode == 0, f"pages are made: {made.stdout[-400:]}")
    made = run("--install", BUILD, "--prefix", prefix, program="cmake")
    check(made.returncode == 0, f"it installs: {(made.stdout + made.stderr)[-600:]}")
    for path in ("bin/planverk", "share/man/man1/planverk.1.gz", "share/man/man1/planverk-render.1.gz", "share/man/sv/man1/planverk.1.gz",
                 "share/bash-completion/completions/planverk", "share/zsh/vendor-completions/_planverk", "share/fish/vendor_completions.d/planverk.fish",
                 "share/doc/planverk/copyright", "share/doc/planverk/changelog.gz", "share/doc/planverk/THIRD-PARTY.md",
                 "share/doc/planverk/examples/nightly/planverk-nightly.service", "include/planverk/job/render.h"):
        check((prefix / path).exists(), f"{path} is installed")
    check(list(prefix.glob("lib*/**/PlanverkConfig.cmake")), "the CMake package is installed")
    # Nothing of the build's or the source's place may stand in what is passed on.
    for config in prefix.glob("lib*/**/cmake/Planverk/*.cmake"):
        check(str(ROOT) not in config.read_text() and str(BUILD) not in config.read_text(), f"{config.name} names no folder of the build")
    made = run("render", SAMPLE, "--out", folder / "program", "--quiet", program=prefix / "bin/planverk")
    check(made.returncode == 0, f"the installed program renders: {made.stderr}")

    shutil.copytree(prefix / "share/doc/planverk-dev/examples/library", folder / "library")
    made = run("-S", folder / "library", "-B", folder / "build", "-G", "Ninja", f"-DCMAKE_PREFIX_PATH={prefix}", program="cmake", env={**os.environ, "CMAKE_CXX_COMPILER_LAUNCHER": ""})
    check(made.returncode == 0, f"find_package(Planverk): {(made.stdout + made.stderr)[-800:]}")
    made = run("--build", folder / "build", program="cmake")
    check(made.returncode == 0, f"the example is built: {(made.stdout + made.stderr)[-1500:]}")
    example = folder / "build/render"
    if example.exists():
        made = run(SAMPLE, folder / "example", program=example)
        names = made.stdout.split()
        check(made.returncode == 0 and len(names) == 2, f"the example renders: {made.returncode} {made.stdout} {made.stderr}")
        for name in names:
            one, other = pathlib.Path(name), folder / "program" / pathlib.Path(name).name
            check(other.exists() and one.read_bytes() == other.read_bytes(), f"the same bytes as the program's: {one.name}")
        check(subprocess.run([example, folder / "none.xml", folder / "example"], capture_output=True).returncode == 4, "its exit codes are the program's")
    lines = sum(1 for line in (ROOT / "samples/library/main.cpp").read_text().splitlines() if line and not line.startswith("//"))
    check(lines <= 25, f"it is short: {lines} lines")
print(f"{time.monotonic() - start:.0f} s")
finish()
