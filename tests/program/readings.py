"""One file, three readings: the words before a revision, with its changes marked, and after it. The marked one is understood without
colour: lines on paper, elements and said words in HTML, words in speech; and a comparison lists each change.
covers: R-77 R-79"""
import re

from support import ROOT, Folder, check, finish, run

MODEL = ROOT / "samples/steering/styrmodell.xml"
COMPARISON = ROOT / "samples/steering/sammenligning-nb.xml"
MOVED = "Ett mål ska vara specifikt, mätbart, realistiskt och tidsatt."

speech = {reading: run("dump", MODEL, "--stage", "speech", "--reading", reading).stdout for reading in ("original", "marked", "final")}
for reading, there, gone in (("original", ("senast i januari följande år.", "om val av revisorer", "redovisas för kommunstyrelsen i mars"),
                              ("december.", "kan ange", "publiceras på kommunens")),
                             ("final", ("senast i december.", "Val av revisorer", "kan ange mål", "publiceras på kommunens"),
                              ("januari", "äger", "därutöver", "redovisas för kommunstyrelsen"))):
    text = speech[reading]
    for words in there:
        check(words in text, f"{reading}: {words} is there")
    for words in (*gone, "struket", "tillagt", "flyttat"):
        check(words not in text, f"{reading}: {words} is gone")
    # What has moved stands once, where it stands in that reading.
    check(text.count(MOVED) == 1, f"{reading}: the moved sentence stands {text.count(MOVED)} times")
    behind = text.index(MOVED) > text.index("Nämnderna beslutar om verksamhetsplan")
    check(behind == (reading == "original"), f"{reading}: the moved sentence stands where it belongs")
    check(not re.search(r"\b(\w+) \1\b", text.replace("⟨", "")), f"{reading}: no word twice in a row")

marked = speech["marked"]
check("struket: äger" in marked and "tillagt: kan" in marked, "speech says what is struck and what is new")
check("[flyttat till ”Mål”]" in marked and "[flyttat från ”Planering”]" in marked, "speech says both ends of a move")
with Folder() as folder:
    run("render", MODEL, "--reading", "marked", "--out", folder, "--quiet")
    page = next(folder.glob("*.html")).read_text(encoding="utf-8")
    body = page[page.index("<body"):]
    check(body.count("<del>") >= 6 and body.count("<ins>") >= 6, "HTML has the elements of changes")
    sheet = page[:page.index("<body")]
    # Browsers strike del by themselves, as long as no sheet says otherwise.
    check(not re.search(r"\bdel\b[^}]*text-decoration: none", sheet) and re.search(r"\bins\b[^}]*underline", sheet) is not None,
          "HTML draws them by lines, not by colour")
    run("render", COMPARISON, "--out", folder, "--quiet")
    listed = next(folder.glob("*sammenligning*.html")).read_text(encoding="utf-8")
    rows = re.findall(r"<tr[^>]*>.*?</tr>", listed[listed.index('id="changes"'):], re.S)
    plain = [" ".join(re.sub(r"<[^>]+>", " ", row).split()) for row in rows]
    check(len(plain) == 7, f"a head and six changes are listed: {len(plain)}")
    for words in ("Fullmakter 300 000 500 000 Erstatning Økonomisjef 14.09.2026", "Flytting Kommunedirektør"):
        check(any(words in row for row in plain), f"the list says {words}: {plain}")
    # A space between what is replaced and what stands instead makes no two changes of them.
    run("render", ROOT / "samples/steering/jamforelse.xml", "--out", folder, "--quiet")
    listed = next(folder.glob("*jamforelse*.html")).read_text(encoding="utf-8")
    plain = " ".join(re.sub(r"<[^>]+>", " ", listed[listed.index('id="changes"'):]).split())
    check("Kallelse fem sju Ersättning" in plain and "Protokoll fjorton tio Ersättning" in plain, f"a replacement is one row: {plain[:600]}")
finish()
