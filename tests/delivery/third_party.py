"""THIRD-PARTY.md names every library that the program says it has or loads, every one that it is linked with, and each font and dictionary."""
import re
import xml.etree.ElementTree as ET

from support import PROGRAM, ROOT, check, finish, run

notices = (ROOT / "src/delivery/THIRD-PARTY.md").read_text(encoding="utf-8")
rows = [line for line in notices.splitlines() if line.startswith("| ") and not line.startswith("| ---")]


def named(word):
    return any(word.lower() in row.lower() for row in rows)


libraries = [re.sub(r" [0-9.]+$", "", each.strip()) for each in run("--version").stdout.splitlines()[1].split(",")]
check(len(libraries) > 12, f"the program tells its libraries: {libraries}")
for library in libraries:
    check(named(library), f"{library} stands in THIRD-PARTY.md")
for row in rows[1:]:
    cells = [cell.strip() for cell in row.strip("|").split("|")]
    check(len(cells) >= 3 and all(cells[:3]), f"what, from where, licence: {row}")

# Debian calls the packages of its libraries after their files, more or less.
linked = re.findall(r"^\s*NEEDED\s+(lib[a-z0-9_+-]+?)(?:-[0-9.]+)?\.so", run("-p", PROGRAM, program="objdump").stdout, re.M)
called = {"libm": "glibc", "libc": "glibc", "libz": "zlib", "libgcc_s": "libgcc", "libstdc++": "libstdc++", "libhpdf": "libharu", "liblcms2": "Little CMS"}
check(len(linked) > 5, f"the program is linked: {linked}")
for library in linked:
    name = called.get(library) or library.removeprefix("lib").rstrip("0123456789").split("-")[0]
    check(named(name), f"{library} stands in THIRD-PARTY.md")
loaded = re.findall(r"planverk_loaded\((\w+)", "".join(path.read_text() for path in (ROOT / "src").glob("*/CMakeLists.txt")))
for library in loaded:
    check(named("lib" + library), f"lib{library}, which is loaded at need, stands in THIRD-PARTY.md")

for family in ET.parse(ROOT / "fonts/manifest.xml").iter("family"):
    row = next((row for row in rows if row.startswith(f"| {family.get('name')} |")), "")
    licence = family.get("licence").split("-")[0]
    check(family.get("package") in row and licence in row, f"{family.get('name')}: package and licence as in the manifest: {row}")
for pack in sorted((ROOT / "templates/languages").glob("*.xml")):
    for hyphenation in ET.parse(pack).iter("hyphenation"):
        if hyphenation.get("package"):
            check(named(hyphenation.get("package")), f"{hyphenation.get('package')} stands in THIRD-PARTY.md")
finish()
