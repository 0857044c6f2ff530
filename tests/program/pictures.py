"""Pictures as users bring them: whole or refused at their place, by check as by render; PDF and HTML publish the same file, and nothing
that a camera or a program wrote beside it. Names from right to left are copied from the PDF as they are read."""
import base64
import re
import subprocess
import zlib

from support import ROOT, Folder, check, finish, run

CORPUS = ROOT / "tests/fuzz/corpus/image"
SECRET = b"HIDDEN-59.3293N"
PLAN = """<?xml version="1.0" encoding="UTF-8"?>
<planData version="1" lang="sv-SE" asOf="2026-01-01">
  <body id="b" name="Kommunstyrelsen" type="executive" deciding="true"/>
  <document id="d" kind="operationalPlan" title="Plan" status="draft" body="b" date="2026-01-01" contents="no">
    <section title="Bilder">
      {}
    </section>
  </document>
</planData>
"""


def chunk(kind, data):
    return len(data).to_bytes(4, "big") + kind + data + zlib.crc32(kind + data).to_bytes(4, "big")


def segment(marker, data):
    return bytes([0xFF, marker]) + (len(data) + 2).to_bytes(2, "big") + data


def figure(name):
    return f'<figure src="{name}" alt="Prov {name}" caption="Bild {name}"/>'


jpeg, png = (CORPUS / "jpeg-whole").read_bytes(), (CORPUS / "png-rgba").read_bytes()
turned = (CORPUS / "jpeg-whole-turned").read_bytes()
told_jpeg = jpeg[:2] + segment(0xE1, b"Exif\0\0" + SECRET) + segment(0xED, SECRET) + segment(0xFE, SECRET) + jpeg[2:] + SECRET
told_png = png[:33] + chunk(b"tEXt", b"Comment\0" + SECRET) + png[33:-12] + chunk(b"eXIf", SECRET) + png[-12:] + SECRET

with Folder() as folder:
    for name, data in {"a.jpg": told_jpeg, "b.jpg": turned, "c.png": told_png}.items():
        (folder / name).write_bytes(data)
    plan = folder / "plan.xml"
    plan.write_text(PLAN.format(figure("a.jpg") + figure("b.jpg") + figure("c.png")), encoding="utf-8")
    for audience in ([], ["--audience", "public"]):
        outcome = run("render", plan, "--out", folder / "out", "--quiet", *audience)
        check(outcome.returncode == 0, f"whole pictures are taken: {outcome.stderr}")
        pdf, html = next((folder / "out").glob("*.pdf")), next((folder / "out").glob("*.html"))
        subprocess.run(["qpdf", "--qdf", "--object-streams=disable", pdf, folder / "open.pdf"], check=True)
        opened = (folder / "open.pdf").read_bytes()
        shown = [base64.b64decode(one) for one in re.findall(r"data:image/[a-z]+;base64,([^\"]+)", html.read_text(encoding="utf-8"))]
        check(len(shown) == 3, "the page has three pictures")
        for where, data in [("the PDF", opened), ("the page", b"".join(shown))]:
            check(b"HIDDEN" not in data, f"{where} tells nothing that stood beside the pictures")
        files = [one for one in shown if one.startswith(b"\xff\xd8")]
        check(len(files) == 2 and all(one in pdf.read_bytes() for one in files), "PDF and page hold the same JPEG files")
        check(b"/Height 16" in opened and b"/Width 8" in opened, "the turned picture stands upright")
        check('width="8" height="16"' in html.read_text(encoding="utf-8"), "also in the page")

for name, data, why in [("cut.jpg", jpeg[:-40], "is damaged"), ("open.jpg", jpeg[:-2], "is damaged"), ("cut.png", png[:-20], "is damaged"),
                        ("ink.jpg", (CORPUS / "jpeg-whole-profile").read_bytes(), "colour profile"), ("no.png", b"GIF89a", "neither PNG nor")]:
    with Folder() as folder:
        (folder / name).write_bytes(data)
        (folder / "plan.xml").write_text(PLAN.format(figure(name)), encoding="utf-8")
        for command in (["check"], ["render", "--out", folder / "out"]):
            outcome = run(command[0], folder / "plan.xml", *command[1:], "--messages", "en")
            said = outcome.stdout + outcome.stderr
            check(outcome.returncode == 2 and "plan.xml:6:" in said and why in said and name in said,
                  f"{command[0]} refuses {name} at its place: {outcome.returncode} {said[:300]}")

with Folder() as folder:
    name = "\u05e9\u05dc\u05d5\u05dd \u05e2\u05d5\u05dc\u05dd"
    (folder / "plan.xml").write_text(PLAN.format(f'<p>Talare var {name} i dag.</p><p><lang code="he">{name} 12</lang></p><p>Lag <lang code="he">{name}</lang> 12.</p>'), encoding="utf-8")
    outcome = run("render", folder / "plan.xml", "--out", folder / "out", "--quiet")
    check(outcome.returncode == 0, f"names from right to left are set: {outcome.stderr}")
    html = next((folder / "out").glob("*.html")).read_text(encoding="utf-8")
    check('<p dir="rtl"><span lang="he">' in html, "a paragraph in Hebrew is marked as read from right to left")
    check('Lag <span lang="he" dir="rtl">' in html, "words in Hebrew are marked so")
    raw = subprocess.run(["pdftotext", next((folder / "out").glob("*.pdf")), "-"], capture_output=True, text=True, check=True).stdout
    plain = re.sub("[\u200e\u200f\u202a-\u202e\u2066-\u2069]", "", raw)
    check(name in plain, f"a name is copied as it is read: {raw!r}")

finish()
