"""Packs of a meeting's papers, read back: every link, bookmark and named place lands where it says, the printed number of each page is
the page's own, files that cannot be read are told and the rest is made, signed files stay as they are.
covers: S0-15 S0-16 R-09 R-11 R-81 kind-meetingPack"""
import hashlib
import json
import re
import shutil
import subprocess

import pikepdf

from pack_plans import CASES, attach, attachment, plan
from support import ROOT, Folder, check, finish, run


def made(folder, text, *options, code=0, out="pack"):
    (folder / "plan.xml").write_text(text)
    result = run("pack", folder / "plan.xml", "--meeting", "m", "--out", folder / out, *options)
    check(result.returncode == code, f"{options}: exit {result.returncode}, {code} expected: {result.stdout[-600:]} {result.stderr[-1500:]}")
    return result


def pdfs(folder):
    return sorted(folder.glob("*.pdf"))


def labels_of(pdf):
    """The label of each page, from the number tree."""
    out, nums = [], list(pdf.Root.PageLabels.Nums)
    starts = {int(nums[i]): nums[i + 1] for i in range(0, len(nums), 2)}
    at = first = None
    for page in range(len(pdf.pages)):
        if page in starts:
            at, first = starts[page], page
        prefix = str(at.get("/P", ""))
        number = int(at.get("/St", 1)) + page - first
        out.append(prefix + (str(number) if "/S" in at else ""))
    return out


def named_places(pdf):
    places = {}

    def leaf(node):
        for kid in node.get("/Kids", []):
            leaf(kid)
        names = list(node.get("/Names", []))
        for i in range(0, len(names), 2):
            value = names[i + 1]
            places[str(names[i])] = value.D if isinstance(value, pikepdf.Dictionary) else value

    if "/Names" in pdf.Root and "/Dests" in pdf.Root.Names:
        leaf(pdf.Root.Names.Dests)
    return places


def page_number(pdf, destination):
    target = destination[0]
    return next((i for i, page in enumerate(pdf.pages) if page.obj.objgen == target.objgen), None)


def bookmarks(pdf, node=None, depth=0):
    node = node if node is not None else pdf.Root.Outlines
    at = node.get("/First")
    while at is not None:
        yield depth, str(at.Title), at
        yield from bookmarks(pdf, at, depth + 1)
        at = at.get("/Next")


def words_of(path, page):
    text = subprocess.run(["pdftotext", "-f", str(page + 1), "-l", str(page + 1), "-layout", path, "-"], capture_output=True, text=True).stdout
    return re.sub(r"\s+", " ", text)


def check_whole(path, record, label="Handlingar s. "):
    """What holds for any pack."""
    qpdf = subprocess.run(["qpdf", "--check", path], capture_output=True, text=True)
    check(qpdf.returncode == 0, f"qpdf finds nothing wrong with {path.name}: {qpdf.stdout[-300:]}{qpdf.stderr[-300:]}")
    with pikepdf.open(path) as pdf:
        labels, places = labels_of(pdf), named_places(pdf)
        for page, own in enumerate(labels):
            check(f"{label}{own}" in words_of(path, page), f"page {page + 1} of {path.name} prints its number {own}")
        for depth, title, entry in bookmarks(pdf):
            target = entry.Dest if "/Dest" in entry else entry.A.D
            page = page_number(pdf, target)
            check(page is not None, f"the bookmark {title} leads to a page")
        for page in pdf.pages:
            for note in page.get("/Annots", []):
                if "/A" in note and note.A.S == "/GoTo":
                    check(str(note.A.D) in places if not isinstance(note.A.D, pikepdf.Array) else page_number(pdf, note.A.D) is not None, f"a link of {path.name} leads to a place: {note.A.D}")
                if "/Dest" in note:
                    check(str(note.Dest) in places if not isinstance(note.Dest, pikepdf.Array) else page_number(pdf, note.Dest) is not None, f"a link of {path.name} leads to a place: {note.Dest}")
        for place in record["places"]:
            if place["file"] != path.name:
                continue
            if not check(place["id"] in places, f"{place['id']} is a place of {path.name}"):
                continue
            page = page_number(pdf, places[place["id"]])
            check(labels[page] == place["page"], f"{place['id']} stands on page {place['page']}, not {labels[page]}")
            first = re.sub(r"\s+", " ", place["quote"])[:30]
            near = words_of(path, page) + words_of(path, min(page + 1, len(labels) - 1))
            check(first.split(" ")[0] in near, f"“{first}” of {place['id']} stands there")
        return labels


def agenda_links(path):
    """Each row of the agenda that links: title and label of the page that the link leads to."""
    with pikepdf.open(path) as pdf:
        labels, places = labels_of(pdf), named_places(pdf)
        out = []
        for note in pdf.pages[0].get("/Annots", []):
            target = note.get("/Dest", note.A.D if "/A" in note and note.A.S == "/GoTo" else None)
            if target is not None:
                out.append(labels[page_number(pdf, places[str(target)])])
        return out


def own_documents():
    with Folder() as folder:
        result = made(folder, plan(CASES))
        out = folder / "pack"
        record = json.loads((out / "pack.json").read_text())
        (path,) = pdfs(out)
        labels = check_whole(path, record)
        check(labels == [str(i + 1) for i in range(len(labels))], f"pages are counted from one: {labels}")
        by_id = {paper["id"]: paper["page"] for paper in record["papers"]}
        check(list(by_id) == ["d-brygga", "d-bibliotek", "d-avgift"], f"papers stand in the order of the agenda: {by_id}")
        links = agenda_links(path)
        for page in by_id.values():
            check(page in links and f" {page}" in words_of(path, 0), f"the agenda tells page {page} and leads there: {links}")
        told = [title for depth, title, entry in bookmarks(pikepdf.open(path)) if depth == 0]
        check(told[1:] == [f"{i} {case['title']}" for i, case in enumerate(CASES, 1)], f"a bookmark a case: {told}")
        verdict = subprocess.run([ROOT / "tests/tools/verapdf.sh", path], capture_output=True, text=True)
        check(verdict.returncode == 0, f"veraPDF agrees with what the pack claims: {verdict.stdout[-600:]}")
        again = made(folder, plan(CASES), out="again")
        check(again.returncode == 0 and (folder / "again" / path.name).read_bytes() == path.read_bytes(), "the same plan gives the same bytes")
        print(result.stdout)


def broken():
    """What cannot be read is told, in the agenda, on its sheet and as a finding; the rest is made."""
    with Folder() as folder:
        attach(folder, "yttrande.pdf", "skrivelse-skannad.pdf")
        (folder / "tom.pdf").write_bytes(b"")
        (folder / "halv.pdf").write_bytes((folder / "yttrande.pdf").read_bytes()[:900])
        (folder / "brev.pdf").write_bytes(b"PK\x03\x04" + b"x" * 200)
        (folder / "brev.doc").write_bytes(b"\xd0\xcf\x11\xe0" + b"x" * 200)
        subprocess.run(["qpdf", "--encrypt", "hemligt", "hemligt", "256", "--", folder / "yttrande.pdf", folder / "last.pdf"], check=True)
        names = ["borta.pdf", "tom.pdf", "halv.pdf", "brev.pdf", "brev.doc", "last.pdf"]
        cases = [dict(CASES[0], attachments="".join(attachment(name, i) for i, name in enumerate(names, 1))), *CASES[1:]]
        result = made(folder, plan(cases), code=6)
        check(result.stderr.count("[pack-attachment]") == len(names), f"each is told once: {result.stderr[-2500:]}")
        (path,) = pdfs(folder / "pack")
        record = json.loads((folder / "pack/pack.json").read_text())
        check_whole(path, record)
        states = {paper["id"]: paper["state"] for paper in record["papers"]}
        check(all(states[f"b-{i}"] == "missing" for i in range(1, len(names) + 1)), f"they are missing: {states}")
        text = words_of(path, 0) + words_of(path, 1)
        check(text.count("Saknas i handlingarna") == len(names), f"the agenda says so: {text[:1500]}")


def roles(pdf, element, out):
    """The roles of a structure tree in their order, as the standard calls them."""
    role = str(element.get("/S", ""))
    known = pdf.Root.StructTreeRoot.get("/RoleMap", {})
    for _ in range(5):
        if role in known:
            role = str(known[role])
    if role:
        out.append(role)
    kids = element.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if isinstance(kid, pikepdf.Dictionary) and "/S" in kid and kid.get("/Type") not in ("/MCR", "/OBJR"):
            roles(pdf, kid, out)
    return out


def files_of_others():
    """Tagged files keep their tree; untagged ones stand behind a sheet, and the pack claims no more than is true."""
    with Folder() as folder:
        attach(folder, "yttrande.pdf", "skrivelse-skannad.pdf", "situationsplan.pdf")
        cases = [dict(CASES[0], attachments=attachment("yttrande.pdf", 1, "Yttrande") + attachment("skrivelse-skannad.pdf", 2, "Skrivelse")
                      + attachment("situationsplan.pdf", 3, "Situationsplan")), *CASES[1:]]
        result = made(folder, plan(cases), "--report", "json")
        (path,) = pdfs(folder / "pack")
        record = json.loads((folder / "pack/pack.json").read_text())
        check_whole(path, record)
        report = json.loads(result.stdout)
        told = {each["id"]: each for each in report["attachments"]}
        check(told["b-1"]["tagged"] and told["b-1"]["language"] == "sv-SE" and not told["b-2"]["tagged"], f"what is tagged is told: {told}")
        check(told["b-2"]["text"] == "scan", f"a scan is told: {told['b-2']}")
        check("PDF/UA-1" not in report["claims"] and "Skrivelse" in report["holdingBack"], f"claims: {report['claims']} {report['holdingBack']}")
        with pikepdf.open(path) as pdf, pikepdf.open(folder / "yttrande.pdf") as own:
            xmp = pdf.Root.Metadata.read_bytes().decode()
            check("<pdfuaid:part>" not in xmp and "pdfuaid:part=" not in xmp, "the metadata do not claim PDF/UA")
            wanted = roles(own, own.Root.StructTreeRoot, [])
            all_roles = roles(pdf, pdf.Root.StructTreeRoot, [])
            text = "".join(all_roles)
            inner = "".join(role for role in wanted if role != "/Document")
            check(inner in text.replace("/Document", ""), f"the tree of a tagged file is there as it was: {wanted}")
            sizes = {tuple(round(float(x)) for x in list(page.mediabox)[2:]) for page in pdf.pages}
            check((1190, 842) in sizes and len(sizes) > 1, f"a plan across among upright pages: {sizes}")
        page = int(next(paper["page"] for paper in record["papers"] if paper["id"] == "b-1")) - 1
        words = " ".join(words_of(path, i) for i in range(page, page + 2))
        check("Bryggan byggs om före maj" in words, f"its words are there: {words[:300]}")


def excerpt_of_pages():
    with Folder() as folder:
        made(folder, plan(CASES))
        record = json.loads((folder / "pack/pack.json").read_text())
        first, last = record["pages"]["d-brygga"][1], record["pages"]["d-bibliotek"][0]
        made(folder, plan(CASES), "--pages", f"{first}-{last}", out="part")
        (path,) = pdfs(folder / "part")
        labels = check_whole(path, json.loads((folder / "part/pack.json").read_text()))
        check(labels[0] == first and labels[-1] == last, f"an excerpt of pages has their numbers: {labels}")
        with pikepdf.open(path) as pdf:
            check("pdfuaid:part" not in pdf.Root.Metadata.read_bytes().decode().replace("xmlns:pdfuaid", ""), "one that begins within a paper does not claim PDF/UA")
        first = record["pages"]["d-brygga"][0]
        made(folder, plan(CASES), "--pages", f"{first}-{last}", out="whole")
        (path,) = pdfs(folder / "whole")
        verdict = subprocess.run([ROOT / "tests/tools/verapdf.sh", path], capture_output=True, text=True)
        check(verdict.returncode == 0, f"veraPDF agrees with an excerpt of pages: {verdict.stdout[-600:]}")
        made(folder, plan(CASES), "--pages", "900", code=3, out="none")


def attached_plan():
    with Folder() as folder:
        shutil.copy(ROOT / "samples/letters/brev.xml", folder / "brev.xml")
        cases = [dict(CASES[0], attachments=attachment("brev.xml", 1, "Brev")), CASES[1]]
        made(folder, plan(cases))
        (path,) = pdfs(folder / "pack")
        check_whole(path, json.loads((folder / "pack/pack.json").read_text()))
        (folder / "brev.xml").write_text('<planData version="1"><nonsense/></planData>')
        result = made(folder, plan(cases), code=6, out="faulty")
        check("[pack-attachment]" in result.stderr and "nonsense" in result.stderr, f"what is wrong with an attached plan is told: {result.stderr[-800:]}")


def signed():
    with Folder() as folder:
        attach(folder, "avtal-signerat.pdf")
        before = (folder / "avtal-signerat.pdf").read_bytes()
        cases = [dict(CASES[0], attachments=attachment("avtal-signerat.pdf", 1, "Avtal")), CASES[1]]
        made(folder, plan(cases))
        copy = folder / "pack/attachments/b-1.pdf"
        check(copy.read_bytes() == before, "a signed file is the same to the byte")
        told = subprocess.run(["pdfsig", "-nocert", copy], capture_output=True, text=True).stdout
        check("Signature is Valid" in told, f"its signature is valid: {told[-300:]}")
        (path,) = pdfs(folder / "pack")
        check_whole(path, json.loads((folder / "pack/pack.json").read_text()))
        text = "".join(words_of(path, i) for i in range(len(pikepdf.open(path).pages)))
        digest = hashlib.sha256(before).hexdigest()
        check(digest[:32] in text and digest[32:] in text and "Avtalsansvarig, Kustlandet" in text, "its sheet tells signer and digest")
        made(folder, plan(cases), "--signed", "embed", out="embedded")
        (path,) = pdfs(folder / "embedded")
        check(not (folder / "embedded/attachments").exists(), "nothing lies beside it")
        with pikepdf.open(path) as pdf:
            (name,) = list(pdf.attachments)
            check(pdf.attachments[name].get_file().read_bytes() == before, "the file within is the same to the byte")
        verdict = subprocess.run([ROOT / "tests/tools/verapdf.sh", path], capture_output=True, text=True)
        check(verdict.returncode == 0, f"veraPDF agrees with PDF/A-3a: {verdict.stdout[-600:]}")


def issues():
    """Page 47 stays 47."""
    with Folder() as folder:
        made(folder, plan(CASES))
        first = json.loads((folder / "pack/pack.json").read_text())
        more = [dict(CASES[0]), {"id": "skola", "title": "Skolskjuts", "what": "skolskjutsen"}, dict(CASES[1], words="Nytt."), dict(CASES[2], length=61)]
        made(folder, plan(more), "--since", folder / "pack/pack.json", out="second")
        (path,) = pdfs(folder / "second")
        second = json.loads((folder / "second/pack.json").read_text())
        labels = check_whole(path, second)
        for key, before in first["pages"].items():
            check(second["pages"].get(key, [])[:len(before)] == before, f"{key} keeps its pages: {before}, now {second['pages'].get(key)}")
        check(any(label[-1].isalpha() for label in labels), f"what comes in has letters: {labels}")
        text = words_of(path, 0)
        check("Tillagd: Skolskjuts" in text or "Tillagd" in text, f"the agenda tells what has come in: {text[:900]}")


def divided():
    with Folder() as folder:
        made(folder, plan(CASES), "--split", "case")
        files = pdfs(folder / "pack")
        check(len(files) == 4, f"a file for the agenda and for each case: {files}")
        record = json.loads((folder / "pack/pack.json").read_text())
        seen = []
        for path in files:
            seen += check_whole(path, record)
        check(sorted(seen, key=int) == [str(i + 1) for i in range(len(seen))], f"all numbers once: {seen}")
        agenda = folder / "pack" / record["files"][0]
        with pikepdf.open(agenda) as pdf:
            remote = [note.A for note in pdf.pages[0].get("/Annots", []) if "/A" in note and note.A.S == "/GoToR"]
            check(len(remote) >= 6, f"the agenda leads to the other files: {len(remote)}")
            for action in remote:
                name, place = str(action.F.F), str(action.D)
                if check((folder / "pack" / name).exists(), f"a link leads to a file of the pack: {name}"):
                    check(place in named_places(pikepdf.open(folder / "pack" / name)), f"{name} has the place {place}")
        size = agenda.stat().st_size + 60_000
        result = made(folder, plan(CASES), "--max-size", str(size / 1e6), out="sized")
        sizes = [path.stat().st_size for path in pdfs(folder / "sized")]
        check(len(sizes) > 1 and all(each <= size for each in sizes), f"no file is larger than {size}: {sizes} {result.stdout}")
        # What is larger by itself has a file of its own, and that is told of each.
        result = made(folder, plan(CASES), "--max-size", "0.001", out="tiny")
        told = [line for line in result.stderr.splitlines() if "större än vad en fil får vara" in line]
        check(len(told) >= len(pdfs(folder / "tiny")) - 2 > 0, f"each paper that is too large is told: {result.stderr}")


def excerpt():
    with Folder() as folder:
        made(folder, plan(CASES), "--case", "avgift")
        (path,) = pdfs(folder / "pack")
        record = json.loads((folder / "pack/pack.json").read_text())
        labels = check_whole(path, record)
        check(labels == record["pages"]["d-avgift"] and labels[0] != "1", f"an excerpt has the numbers of the pack: {labels}")
        verdict = subprocess.run([ROOT / "tests/tools/verapdf.sh", path], capture_output=True, text=True)
        check(verdict.returncode == 0, f"veraPDF agrees with an excerpt: {verdict.stdout[-600:]}")
        result = made(folder, plan(CASES), "--case", "finns-inte", code=3, out="none")
        check("finns-inte" in result.stderr and not (folder / "none").exists(), f"a case that is not there: {result.stderr}")


def pages_of_html():
    with Folder() as folder:
        attach(folder, "yttrande.pdf", "hamnkarta.png")
        cases = [dict(CASES[0], attachments=attachment("yttrande.pdf", 1) + attachment("hamnkarta.png", 2, more='alt="Karta över hamnen"')), *CASES[1:]]
        made(folder, plan(cases), "--format", "html")
        out = folder / "pack"
        index = (out / "index.html").read_text()
        record = json.loads((out / "pack.json").read_text())
        for link in re.findall(r'href="([^"#:]+)(?:#[^"]*)?"', index):
            check((out / link).exists(), f"the agenda leads to {link}")
        anchors = []
        for page in sorted(out.glob("*.html")):
            anchors += re.findall(r'id="page-([0-9a-z]+)"', page.read_text())
        wanted = [label for key, labels in record["pages"].items() for label in labels if not key.startswith("b-1")]
        check(set(wanted) <= set(anchors), f"each page has its anchor: {sorted(set(wanted) - set(anchors))}")
        check((out / "attachments/b-1.pdf").read_bytes() == (folder / "yttrande.pdf").read_bytes(), "a file lies beside as it is")


def public():
    """What is withheld is in neither the pack nor the folder, and its place says so."""
    with Folder() as folder:
        attach(folder, "avtal-signerat.pdf")
        secret = 'access="restricted" accessReason="secrecy" accessBasis="19 kap. 3 § offentlighets- och sekretesslagen"'
        cases = [dict(CASES[0], attachments=attachment("avtal-signerat.pdf", 1, "Avtal med Nordhamns varv", secret)), CASES[1]]
        for form in ("pdf", "html"):
            made(folder, plan(cases), "--audience", "public", "--format", form, out=form)
            check(not (folder / form / "attachments").exists(), f"{form}: a file that is withheld does not go along")
            text = "".join(page.read_text() for page in (folder / form).glob("*.html"))
            for path in pdfs(folder / form):
                text += "".join(words_of(path, i) for i in range(len(pikepdf.open(path).pages)))
                check_whole(path, json.loads((folder / form / "pack.json").read_text()))
            check("Nordhamn" not in text + (folder / form / "pack.json").read_text() and "Avtalsansvarig" not in text, f"{form}: nothing of it is told")
            check("Lämnas inte ut" in text and "19 kap. 3" in text, f"{form}: why it is not there is told: {text[:800]}")


def wrong_use():
    with Folder() as folder:
        (folder / "plan.xml").write_text(plan(CASES))
        for options, says in ((["--meeting", "x"], "x"), (["--meeting", "m", "--since", folder / "plan.xml"], "plan.xml"), (["--meeting", "m", "--pages", "-"], "-"), (["--meeting", "m", "--max-size", "0"], "0")):
            result = run("pack", folder / "plan.xml", *options, "--out", folder / "none")
            check(result.returncode == 3 and says in result.stderr and not (folder / "none").exists(), f"{options}: {result.returncode} {result.stderr}")


for test in (own_documents, files_of_others, attached_plan, broken, signed, issues, divided, excerpt, excerpt_of_pages, pages_of_html, public, wrong_use):
    test()
finish()
