"""Every file that tests/foreign/make_files.py makes, whole, odd and hostile, as a guest of a file of ours: refused, or a file that qpdf
finds nothing wrong with, in which nothing runs. guests.py TAKE_GUEST FOLDER"""
import pathlib
import subprocess
import sys
import tempfile

import pikepdf

# What qpdf complains of stands in contents that nobody has reason to write anew.
OWN_FAULTS = {"garbage-content", "numbers"}
NEVER = {"/JavaScript", "/JS", "/AA", "/OpenAction", "/AcroForm", "/XFA", "/EmbeddedFiles", "/EmbeddedFile", "/PieceInfo", "/Launch",
         "/SubmitForm", "/RichMedia", "/Filespec"}


def names_in(pdf):
    """Keys and names of all objects but the names of resources."""
    found = set()

    def look(value, depth=0):
        if depth > 60:
            return
        if isinstance(value, (pikepdf.Dictionary, pikepdf.Stream)):
            for key in value.keys():
                found.add(key)
                if not getattr(value[key], "is_indirect", False):
                    look(value[key], depth + 1)
        elif isinstance(value, pikepdf.Array):
            for each in value:
                if not getattr(each, "is_indirect", False):
                    look(each, depth + 1)
        elif isinstance(value, pikepdf.Name):
            found.add(str(value))

    for each in pdf.objects:
        look(each)
    return found


def main(program, folder):
    wrong, taken = [], 0
    with tempfile.TemporaryDirectory() as made_in:
        out = pathlib.Path(made_in) / "out.pdf"
        for path in sorted(pathlib.Path(folder).rglob("*.pdf")):
            for choice in ([], ["--artifacts"]):
                run = subprocess.run([program, path, out, *choice], capture_output=True, timeout=120)
                if run.returncode not in (0, 1):
                    wrong.append(f"{path.name}: ends with {run.returncode}: {run.stderr[-200:]!r}")
                if run.returncode != 0:
                    continue
                taken += 1
                check = subprocess.run(["qpdf", "--check", out], capture_output=True, timeout=120)
                if check.returncode != 0 and path.stem not in OWN_FAULTS:
                    wrong.append(f"{path.name}: {check.stdout[-300:]!r} {check.stderr[-300:]!r}")
                with pikepdf.open(out) as pdf:
                    left = names_in(pdf) & NEVER
                    if left:
                        wrong.append(f"{path.name}: {sorted(left)} came over")
    if taken < 50:
        wrong.append(f"only {taken} files were taken")
    print("\n".join(wrong) or f"{taken} files are taken as they should be")
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main(*sys.argv[1:]))
