"""A patch moves no page break: the samples break where they did at the last release of this MAJOR.MINOR, as far as they are the same samples."""
import re

from support import PROGRAM, ROOT, Folder, check, finish, run


def number(name):
    return tuple(map(int, name.split(".")))


version = re.search(r"planverk (\d+\.\d+\.\d+)", run("--version").stdout)[1]
kept = sorted((path for path in (ROOT / "tests/releases").iterdir() if number(path.name)[:2] == number(version)[:2] and number(path.name) <= number(version)), key=lambda path: number(path.name))
check(kept, f"the page breaks of {version} or an earlier patch are kept")
with Folder() as folder:
    made = run(PROGRAM, folder, program=ROOT / "tests/tools/page_breaks", timeout=550)
    check(made.returncode == 0, made.stderr[-400:])
    compared, changed = 0, []
    for path in sorted(kept[-1].glob("*.txt")) if kept else ():
        here = folder / path.name
        if not here.exists():
            changed.append(path.stem)
            continue
        then, now = (each.read_text(encoding="utf-8").splitlines() for each in (path, here))
        if then[0] != now[0]:
            changed.append(path.stem)
            continue
        compared += 1
        moved = next((f"{one} became {other}" for one, other in zip(then + ["nothing"], now + ["nothing"]) if one != other), None)
        check(moved is None, f"{path.stem}: pages break where they did in {kept[-1].name}: {moved}")
    print(f"{compared} folders of samples compared; changed since {kept[-1].name}: {', '.join(changed) or 'none'}")
    # Before a release samples change; afterwards most are what they were.
    check(compared + len(changed) > 15, f"the samples were read: {compared} and {len(changed)}")
finish()
