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
    pdf = next((folder / "out").glob("*.pdf"))
    subprocess.run(["qpdf", "--qdf", "--object-streams=disable", pdf, folder / "open.pdf"], check=True)
    opened = (folder / "open.pdf").read_bytes()
    # Readers that take strings as they come turn each: its words must stand in it together.
    check(opened.count(b"/ReversedChars") == 3, f"words beside each other are one string: {opened.count(b'/ReversedChars')}")
    check(b" Ts" not in opened, "no letter is moved")

with Folder() as folder:
    pointed = "\u0645\u064f\u062d\u064e\u0645\u0651\u064e\u062f\u064c"
    (folder / "plan.xml").write_text(PLAN.format(f"<p>{pointed} x\u0302\u0323</p>"), encoding="utf-8")
    outcome = run("render", folder / "plan.xml", "--out", folder / "out", "--quiet", "--to", "pdf")
    check(outcome.returncode == 0, f"points and accents are set: {outcome.stderr}")
    pdf = next((folder / "out").glob("*.pdf"))
    subprocess.run(["qpdf", "--qdf", "--object-streams=disable", pdf, folder / "open.pdf"], check=True)
    rises = [float(rise) for rise in re.findall(rb"([-0-9.]+) Ts", (folder / "open.pdf").read_bytes())]
    check(any(rise != 0 for rise in rises) and rises[-1] == 0, f"marks stand off the line, and what follows on it: {rises}")
    raw = subprocess.run(["pdftotext", pdf, "-"], capture_output=True, text=True, check=True).stdout
    check("x\u0302" in raw or "x\u0323" in raw, f"an accent is copied with its letter: {raw!r}")

# Files of one name in two folders are two pictures.
with Folder() as folder:
    goals = ""
    for name in "ab":
        (folder / name).mkdir()
        shade = zlib.compress(b"".join(b"\0" + (b"\xff\0\0" if name == "a" else b"\0\0\xff") * 4 for _ in range(4)))
        head = chunk(b"IHDR", (4).to_bytes(4, "big") * 2 + bytes([8, 2, 0, 0, 0]))
        (folder / name / "bild.png").write_bytes(png[:8] + head + chunk(b"IDAT", shade) + chunk(b"IEND", b""))
        goal = f'<goal id="m{name}" level="l" parent="m" title="Mål {name}" body="b" year="2026"><description>{figure("bild.png")}</description><method>Så</method><measure>Mått</measure><criterion>Nått</criterion></goal>'
        (folder / name / "mål.xml").write_text(f'<planData version="1" lang="sv-SE">{goal}</planData>', encoding="utf-8")
        goals += f'<include href="{name}/mål.xml"/>'
    levels = '<level id="o" rank="1" label="Område"/><level id="l" rank="2" label="Mål"/><goal id="m" level="o" title="Mål"/>'
    text = PLAN.format('<goalSections from="m"/>').replace("<document ", goals + levels + "<document ")
    (folder / "plan.xml").write_text(text, encoding="utf-8")
    outcome = run("render", folder / "plan.xml", "--out", folder / "out", "--quiet")
    check(outcome.returncode == 0, f"pictures of two folders are taken: {outcome.stderr}")
    html = next((folder / "out").glob("*.html")).read_text(encoding="utf-8")
    check(len(set(re.findall(r"data:image/png;base64,[^\"]+", html))) == 2, "the page has both")
    pdf = next((folder / "out").glob("*.pdf")).read_bytes()
    check(pdf.count(b"/Subtype/Image") == 2, f"the PDF has both: {pdf.count(b'/Subtype/Image')}")

finish()
