"""Packages for archives as the program makes them: each profile and form, the same bytes in any surroundings; every single change to a
package found, whatever it is; hostile packages refused; what nobody has said told before anything is made; nothing withheld in what is made
for the public; the tables valid by the receivers' schemas where PLANVERK_SCHEMAS names them, and by eark-validator where it is installed
(both reported as not run elsewhere). `long`: five gigabytes verified in constant memory."""
import hashlib
import io
import json
import os
import pathlib
import random
import re
import resource
import shutil
import subprocess
import sys
import tarfile
import xml.etree.ElementTree as ET
import zipfile

from support import PROGRAM, ROOT, Folder, check, finish, run

SAMPLES = ROOT / "samples/archive"
SWEDISH, NORWEGIAN = SAMPLES / "arende-kulturskola.xml", SAMPLES / "sak-bibliotek-nb.xml"
SIGNED = SAMPLES / "attachments/avtal-signerat.pdf"
SCHEMAS = os.environ.pop("PLANVERK_SCHEMAS", "")
PROFILES = {
    "csip": (SWEDISH, "csip", []),
    "csip-2.2": (SWEDISH, "csip", ["--csip-version", "2.2"]),
    "arkivmelding": (NORWEGIAN, "arkivmelding", []),
    "noark5": (NORWEGIAN, "noark5", []),
}
FORMS = ("", ".tar", ".zip")
MAIN = {"csip": "METS.xml", "csip-2.2": "METS.xml", "arkivmelding": "message-01/arkivmelding.xml", "noark5": "avleveringspakke/arkivuttrekk.xml"}


def create(name, out, *more, **options):
    plan, profile, extra = PROFILES[name]
    return run("archive", "create", plan, "--profile", profile, *extra, "-o", out, *more, **options)


def made(done):
    """The path that the program tells."""
    return pathlib.Path(done.stdout.split(": ")[0]) if done.stdout else None


def contents(package):
    """Name without the first folder → bytes, by Python's readers."""
    if package.is_dir():
        return {str(p.relative_to(package)): p.read_bytes() for p in sorted(package.rglob("*")) if p.is_file()}
    if package.suffix == ".zip":
        with zipfile.ZipFile(package) as file:
            return {n.split("/", 1)[1]: file.read(n) for n in file.namelist()}
    with tarfile.open(package) as file:
        return {m.name.split("/", 1)[1]: file.extractfile(m).read() for m in file.getmembers()}


def verify(package, *more):
    done = run("archive", "verify", package, "--format", "json", *more)
    try:
        told = json.loads(done.stdout)[0]
    except (ValueError, IndexError):
        told = {"findings": []}
    return done.returncode, told


def rules(told, severity="error"):
    return sorted({f["rule"] for f in told["findings"] if f["severity"] == severity})


def names(told):
    return {f["values"].get(name) for f in told["findings"] for name in ("path", "other")}


def usual_profiles(folder):
    """Who asks for no profile gets that of the country."""
    for plan, main in ((NORWEGIAN, MAIN["arkivmelding"]), (SWEDISH, MAIN["csip"])):
        out = folder / f"usual-{plan.stem}.zip"
        done = run("archive", "create", plan, "-o", out)
        check(done.returncode == 0 and main in contents(out), f"{plan.name} without --profile: {done.returncode} {done.stderr[-300:]}")


def whole_folders(folder):
    """A folder that packages were put into stands for all of them; one that is gone is missed by its seal."""
    out = folder / "all"
    for name in ("csip", "arkivmelding"):
        create(name, out)
    done = run("archive", "verify", out, "--format", "json")
    check(done.returncode == 0 and len(json.loads(done.stdout)) == 2, f"all packages of a folder: {done.returncode} {done.stdout[-300:]}")
    shutil.rmtree(next(each for each in out.iterdir() if each.is_dir()))
    check(run("archive", "verify", out).returncode == 4, "a package that is gone from a folder")


# Made, in each form, the same everywhere.
def forms(folder):
    packages = {}
    for name in PROFILES:
        seen = {}
        for form in FORMS:
            out = folder / f"{name}{form}"
            done = create(name, out)
            check(done.returncode == 0, f"{name}{form} is made: {done.returncode} {done.stderr[-1500:]}")
            package = made(done)
            if not check(package is not None and package.exists(), f"{name}{form} is where the program says: {done.stdout}"):
                continue
            packages[name, form] = package
            seen[form] = contents(package)
            check("archive-schemas" in done.stderr, f"{name}{form}: that the schemas are missing is told")
            code, told = verify(package)
            check(code == 0 and told.get("holds") and told.get("sealed"), f"{name}{form} holds: {told}")
            check(told.get("files") == len(seen[form]), f"{name}{form}: all files are counted")
            sums = {line[66:].split("/", 1)[-1]: line[:64] for line in (package.parent / (package.name + ".sha256")).read_text().splitlines()}
            for path, data in seen[form].items():
                check(sums.get(path) == hashlib.sha256(data).hexdigest(), f"{name}{form}: the seal has {path}")
        check(len(set(map(str, seen.values()))) == 1, f"{name}: folder, tar and zip hold the same")
        check(all(re.fullmatch(r"[A-Za-z0-9._/-]+", path) for path in next(iter(seen.values()))), f"{name}: names are plain ASCII")
    return packages


def surroundings(folder, packages):
    """Another folder, time zone, mask, language, number of files: the same bytes."""
    for name in PROFILES:
        for form in (".tar", ".zip"):
            other = folder / "elsewhere" / f"{name}{form}"
            done = create(name, other, env={**os.environ, "TZ": "Asia/Tokyo", "LANG": "sv_SE.UTF-8"}, cwd=folder, umask=0o077)
            check(done.returncode == 0 and other.read_bytes() == packages[name, form].read_bytes(), f"{name}{form} has the same bytes elsewhere")
    dated = [folder / f"dated-{i}.tar" for i in range(3)]
    create("csip", dated[0], "--date", "2027-01-02")
    create("csip", dated[1], env={**os.environ, "SOURCE_DATE_EPOCH": "1798848000"})
    create("csip", dated[2], "--date", "2027-01-03")
    check(all(p.exists() for p in dated) and dated[1].read_bytes() == dated[0].read_bytes() != dated[2].read_bytes(), "the day is what it is said to be")
    with zipfile.ZipFile(packages["csip", ".zip"]) as file:
        check({info.date_time for info in file.infolist()} == {(2026, 3, 10, 0, 0, 0)} and {info.compress_type for info in file.infolist()} == {0},
              "a zip's files are dated by the package and stored")
    with tarfile.open(packages["csip", ".tar"]) as file:
        check({(m.uid, m.gid, m.uname, m.mode) for m in file.getmembers()} == {(0, 0, "", 0o644)}, "a tar's files have no owner")


# What stands in it.
def text(node, path):
    found = node.find(path)
    return "" if found is None else "".join(found.itertext())


def facts(packages):
    swedish = contents(packages["csip", ""])
    premis = ET.fromstring(swedish["metadata/preservation/premis.xml"])
    p = "{http://www.loc.gov/premis/v3}"
    acts = [e.text for e in premis.iter(f"{p}act")]
    check(acts.count("preserve") == 6 and acts.count("disseminate") == 1, f"retention and access stand in PREMIS: {acts}")
    check("19 kap. 3 §" in swedish["metadata/preservation/premis.xml"].decode(), "and the law that withholds")
    mets = swedish["METS.xml"].decode()
    check(f'OBJID="{packages["csip", ""].name}"' in mets, "the package is called what its METS says")
    check(any("3.6.2 Bedriva kulturskola (KLASSA 2.0)" in data.decode() for name, data in swedish.items() if name.startswith("metadata/descriptive/")),
          "the classification stands in the description")
    files = [n for n in swedish if n.startswith("representations/rep1/data/")]
    check(sum(n.endswith(".pdf") for n in files) == 4 and sum(n.endswith(".xml") for n in files) == 2, f"documents, sources and attachments: {files}")
    signed = [n for n in files if n.endswith("avtal-signerat.pdf")]
    check(len(signed) == 1 and swedish[signed[0]] == SIGNED.read_bytes(), "a signed file has not a byte changed")
    check(all(f"{signed[0]}.signature.{end}" in swedish for end in ("json", "txt")), "the reports on its signatures stand beside it")

    norwegian = contents(packages["noark5", ""])
    n = "{http://www.arkivverket.no/standarder/noark5/arkivstruktur}"
    structure = ET.fromstring(norwegian["avleveringspakke/arkivstruktur.xml"])
    check([e.text for e in structure.iter(f"{n}klasseID")] == ["033", "C60"], "classes are there")
    check({e.text for e in structure.iter(f"{n}kassasjonsvedtak")} == {"Kasseres"} and {e.text for e in structure.iter(f"{n}kassasjonsdato")} == {"2037-01-01"},
          "disposal is ten full years after the case was closed")
    check({e.text for e in structure.iter(f"{n}skjermingshjemmel")} == {"offl. § 13 jf. fvl. § 13"}, "what is withheld says by which law")
    check([text(e, f"{n}elektroniskSignaturSikkerhetsnivaa") for e in structure.iter(f"{n}elektroniskSignatur")] == ["PKI"], "a signed file says that it is")
    journal = norwegian["avleveringspakke/offentligJournal.xml"].decode()
    check("Avtale med vaktselskapet" not in journal, "the open journal has nothing that is withheld")
    check("partial" in norwegian["README.txt"].decode() or "Delvis uttrekk" in norwegian["README.txt"].decode(), "an extract is called partial")

    messages = contents(packages["arkivmelding", ""])
    a = "{https://ks-no.github.io/standarder/fiks-protokoll/fiks-arkiv/arkivmelding/opprett/v1}"
    roots = [ET.fromstring(messages[f"message-0{i}/arkivmelding.xml"]) for i in (1, 2)]
    check([r.find(f"{a}mappe") is not None for r in roots] == [True, True], "each case and meeting brings its folder once")
    check([text(r, f"{a}antallFiler") for r in roots] == [str(sum(m.startswith(f"message-0{i}/") and not m.endswith("arkivmelding.xml") for m in messages))
                                                         for i in (1, 2)], "files are counted")


# Every change.
def rewritten(package, files, folder, name):
    """The package with other contents under the same name, made by Python; its seal stays as it was."""
    target = folder / name / package.name
    shutil.rmtree(target.parent, ignore_errors=True)
    target.parent.mkdir(parents=True)
    root = package.name if package.is_dir() else next(iter(raw_names(package))).split("/")[0]
    if package.is_dir():
        for path, data in files.items():
            (target / path).parent.mkdir(parents=True, exist_ok=True)
            (target / path).write_bytes(data)
    elif package.suffix == ".zip":
        with zipfile.ZipFile(target, "w") as out:
            for path, data in files.items():
                out.writestr(zipfile.ZipInfo(f"{root}/{path}"), data)
    else:
        with tarfile.open(target, "w", format=tarfile.USTAR_FORMAT) as out:
            for path, data in files.items():
                info = tarfile.TarInfo(f"{root}/{path}")
                info.size = len(data)
                out.addfile(info, io.BytesIO(data))
    return target


def raw_names(package):
    if package.suffix == ".zip":
        with zipfile.ZipFile(package) as file:
            return file.namelist()
    with tarfile.open(package) as file:
        return file.getnames()


def changes(files, chance, main):
    """(what, changed files, the paths of which one is to be told)"""
    paths = sorted(files)
    one = chance.choice([p for p in paths if len(files[p]) > 40])
    at = chance.randrange(len(files[one]))
    data = bytearray(files[one])
    data[at] ^= 1 << chance.randrange(8)
    yield "byte", {**files, one: bytes(data)}, {one}
    yield "shorter", {**files, one: files[one][:-1]}, {one}
    yield "longer", {**files, one: files[one] + b"\n"}, {one}
    yield "emptied", {**files, one: b""}, {one}
    gone = chance.choice(paths)
    yield "missing", {p: d for p, d in files.items() if p != gone}, {gone}
    new = chance.choice(["extra.txt", str(pathlib.PurePath(one).parent / "new.pdf"), "metadata/other.xml"])
    yield "extra", {**files, new: b"%PDF-1.7"}, {new}
    moved = one.replace(".", "-2.", 1)
    yield "renamed", {(moved if p == one else p): d for p, d in files.items()}, {one, moved}
    # Two files of one size and kind change places.
    other = chance.choice([p for p in paths if p != one and files[p] != files[one]])
    yield "swapped", {**files, one: files[other], other: files[one]}, {one, other}
    table = files[main].decode()
    digits = [m.start() for m in re.finditer(r"(?<=[>\"])[0-9a-f]{64}", table)] or [m.start() for m in re.finditer(r"\d", table)]
    spot = chance.choice(digits)
    yield "table", {**files, main: (table[:spot] + ("1" if table[spot] != "1" else "2") + table[spot + 1:]).encode()}, {main} | set(paths)
    words = [m for m in re.finditer(r">([A-Za-zåäöæøÅÄÖÆØ][^<>&]{3,})<", table)]
    if words:
        word = chance.choice(words)
        yield "word", {**files, main: (table[:word.start(1)] + "X" + table[word.start(1) + 1:]).encode()}, {main} | set(paths)


def every_change(folder, packages, rounds):
    chance = random.Random(20261130)
    for (name, form), package in packages.items():
        files = contents(package)
        for number in range(rounds):
            for what, changed, about in changes(files, chance, MAIN[name]):
                target = rewritten(package, changed, folder, f"changed-{name}{form}")
                shutil.copy(f"{package}.sha256", f"{target}.sha256")
                code, told = verify(target)
                # Python's tar and zip are other bytes than ours, so the container differs too: the file must be told beside it.
                check(code == 2 and about & names(told), f"{name}{form}: {what} of {sorted(about)[:2]} is found: {code} {sorted(map(str, names(told)))[:4]}")
                if what not in ("table", "word") and MAIN[name] not in about and (name.startswith("csip") or not any(
                        p.endswith((".xml", ".xsd", "README.txt")) for p in about)):
                    os.remove(f"{target}.sha256")
                    code, told = verify(target)
                    check(code == 2 and about & names(told), f"{name}{form}: {what} of {sorted(about)[:2]} is found without a seal: {code} {told['findings'][:2]}")
                if number == 0 and name == "csip" and what == "byte":
                    check(verify(target, "--strict")[0] == 2 and any(f["rule"] == "archive-seal" for f in told["findings"]), "that there is no seal is told")
    # Any byte of a container, also between its files.
    for name in ("csip", "noark5"):
        for form in (".tar", ".zip"):
            whole = packages[name, form].read_bytes()
            for number in range(rounds * 20):
                at = chance.randrange(len(whole))
                target = folder / "bytes" / packages[name, form].name
                target.parent.mkdir(exist_ok=True)
                data = bytearray(whole)
                data[at] ^= 1 << chance.randrange(8)
                target.write_bytes(data)
                shutil.copy(f"{packages[name, form]}.sha256", f"{target}.sha256")
                code = run("archive", "verify", target, "--quiet").returncode
                check(code == 2, f"{name}{form}: byte {at} is found: {code}")


def differences(folder, packages):
    for name in PROFILES:
        for form in FORMS[1:]:
            done = run("archive", "diff", packages[name, ""], packages[name, form])
            check(done.returncode == 0, f"{name}: folder and {form} are equal: {done.stdout[:300]}")
    files = contents(packages["csip", ""])
    pdf = next(p for p in files if p.endswith("yttrande.pdf"))
    for what, changed, kind in (("bytes", {**files, pdf: b"%PDF-1.4"}, "bytes"), ("gone", {p: d for p, d in files.items() if p != pdf}, "only-first"),
                                ("more", {**files, "x.txt": b"x"}, "only-second"),
                                ("moved", {(pdf + "x" if p == pdf else p): d for p, d in files.items()}, "moved"),
                                ("value", {**files, "METS.xml": files["METS.xml"].replace(b"Strandvika kommun", b"Norrvik")}, "value"),
                                ("table", {**files, "METS.xml": b"<mets"}, "table")):
        target = rewritten(packages["csip", ""], changed, folder, "different")
        done = run("archive", "diff", packages["csip", ""], target, "--format", "json")
        told = json.loads(done.stdout)
        check(done.returncode == 1 and [d["kind"] for d in told["differences"]][:1] == [kind], f"diff {what}: {told['differences'][:3]}")
    later = folder / "later.zip"
    create("csip", later, "--date", "2026-12-24")
    done = run("archive", "diff", packages["csip", ".zip"], later, "--format", "json")
    # What was found of signatures was found that day.
    kinds = {(d["kind"], d.get("first", "")[:10], d.get("second", "")[:10]) for d in json.loads(done.stdout)["differences"]
             if ".signature." not in d["path"] and "eventOutcomeDetailNote" not in d.get("place", "") and not d["path"].endswith("README.txt")}
    check(kinds == {("value", "2026-03-10", "2026-12-24")}, f"another day is another day and no more: {kinds}")


# What comes beside it.
def beside(folder, packages):
    for form in FORMS:
        package = folder / "kept" / packages["csip", form].name
        package.parent.mkdir(exist_ok=True)
        (shutil.copytree if package.suffix == "" else shutil.copy)(packages["csip", form], package)
        shutil.copy(f"{packages['csip', form]}.sha256", f"{package}.sha256")
        before = contents(package)
        check(run("archive", "verify", package, "--record").returncode == 3, "a record needs a day")
        for day in ("2027-03-01", "2032-03-01"):
            done = run("archive", "verify", package, "--record", "--date", day, "--add-hash")
            check(done.returncode == 0, f"{form}: recorded: {done.stdout[-400:]} {done.stderr[-300:]}")
        premis = ET.parse(f"{package}.premis.xml").getroot()
        p = "{http://www.loc.gov/premis/v3}"
        check([(text(e, f"{p}eventDateTime")[:10], text(e, f".//{p}eventOutcome")) for e in premis.iter(f"{p}event")] ==
              [("2027-03-01", "success"), ("2032-03-01", "success")], f"{form}: both checks are noted")
        check(len({text(e, f".//{p}eventIdentifierValue") for e in premis.iter(f"{p}event")}) == 2, f"{form}: each by a name of its own")
        sums = pathlib.Path(f"{package}.sha512").read_text().splitlines()
        check(len(sums) == len(before) + (form != "") and all(len(line.split()[0]) == 128 for line in sums), f"{form}: a seal of SHA-512 stands beside it")
        check(contents(package) == before, f"{form}: the package is not touched")
        os.remove(f"{package}.sha256")
        data = before["METS.xml"].replace(b"Kulturskola", b"Kulturskolx").replace(b"Taxa och", b"Taxa oxh")
        target = rewritten(package, {**before, "METS.xml": data}, folder, "renewed")
        shutil.copy(f"{package}.sha512", f"{target}.sha512")
        code, told = verify(target)
        check(code == 2 and "METS.xml" in names(told), f"{form}: the renewed seal finds a changed METS: {told['findings'][:2]}")
        check(not list(package.parent.glob(".*")), f"{form}: nothing else is left")
    broken = folder / "kept" / packages["csip", ".zip"].name
    pathlib.Path(f"{broken}.premis.xml").write_text("<other/>")
    check(run("archive", "verify", broken, "--record", "--date", "2033-01-01").returncode == 4, "what is no record is not written over")
    check(pathlib.Path(f"{broken}.premis.xml").read_text() == "<other/>", "and stays")


def incomplete(folder):
    """Each fact that is missing is told, all at once, and nothing is made."""
    wanted = {"classification": 1, "retention": 1, "documentType": 2, "dnr": 1, "accessBasis": 0, "number": 1}
    plan = folder / "incomplete.xml"
    source = SWEDISH.read_text(encoding="utf-8")
    bare = re.sub(r' (classification|classificationPlan|classificationTitle|retention|retentionBasis|documentType|dnr)="[^"]*"', "", source)
    bare = bare.replace(' number="212000-9901"', "").replace("attachments/", f"{SAMPLES}/attachments/")
    plan.write_text(bare, encoding="utf-8")
    shutil.copytree(SAMPLES / "attachments", folder / "attachments", dirs_exist_ok=True)
    plan.write_text(bare.replace(f"{SAMPLES}/", ""), encoding="utf-8")
    done = run("archive", "create", plan, "--profile", "csip", "-o", folder / "nothing", "--messages", "en")
    check(done.returncode == 2 and not (folder / "nothing").exists(), f"nothing is made: {done.returncode}")
    for name in ("classification=", "retention=", "documentType=", "dnr=", "number="):
        check(name in done.stderr, f"{name} is asked for: {done.stderr[-600:]}")
    check(done.stderr.count("error[archive-incomplete]") >= 6, f"all at once: {done.stderr.count('error[archive-incomplete]')}")
    for attribute, expected in ((' retention="preserve"', ' retention="destroy"'),):
        plan.write_text(source.replace(attribute, expected), encoding="utf-8")
        done = run("archive", "create", plan, "--profile", "csip", "-o", folder / "nothing", "--messages", "en")
        check(done.returncode == 2 and "retentionYears=" in done.stderr, "what is destroyed says after how many years")
    plan.write_text(source.replace('status="final"', 'status="draft"', 1), encoding="utf-8")
    done = run("archive", "create", plan, "--profile", "csip", "-o", folder / "nothing", "--messages", "en")
    check(done.returncode == 2 and "archive-draft" in done.stderr, "a draft is not archived")
    check(run("archive", "create", plan, "--profile", "csip", "-o", folder / "some", "--document", "protokoll").returncode == 0, "the others are")
    plan.write_text(source.replace("attachments/yttrande.pdf", "attachments/none.pdf"), encoding="utf-8")
    done = run("archive", "create", plan, "--profile", "csip", "-o", folder / "nothing", "--messages", "en")
    check(done.returncode == 2 and "archive-attachment" in done.stderr, "an attachment that is not there is told")
    accepted = source.replace("<hearing no=", "<hearing no=", 1).replace(' documentType="Protokoll"', "").replace(
        '  <case id="taxa"', '  <accept rule="archive-incomplete" at="protokoll" reason="Typen saknas i planen." by="sekr" date="2026-03-10"/>\n  <case id="taxa"')
    plan.write_text(accepted, encoding="utf-8")
    done = run("archive", "create", plan, "--profile", "csip", "-o", folder / "accepted")
    check(done.returncode == 0, f"a body may accept that a fact is missing: {done.stderr[-500:]}")


def wrong_use(folder, packages):
    check(create("csip", packages["csip", ".zip"]).returncode == 3, "a package is not written over")
    before = contents(packages["csip", ""])
    check(create("csip", packages["csip", ""].parent).returncode == 3 and contents(packages["csip", ""]) == before, "nor a folder")
    check(create("csip", folder / "x.zip", "--signed", "nobody=" + str(SIGNED)).returncode == 3, "a signed file has a document")
    check(create("csip", folder / "x.zip", "--signed", "nobody").returncode == 3, "and a name")
    check(create("csip", folder / "x.zip", "--signed", "protokoll=/no/such.pdf").returncode == 4, "that is there")
    check(create("csip", folder / "x.zip", "--schemas", "/no/such").returncode == 4, "schemas are a folder")
    check(run("archive", "create", SWEDISH, "--profile", "zip", "-o", folder / "x.zip").returncode == 3, "a profile that there is not")
    check(run("archive", "verify", "/no/such").returncode == 4 and run("archive", "diff", "/no/such", packages["csip", ".zip"]).returncode == 4, "packages are there")
    check(not (folder / "x.zip").exists() and not (folder / "x.zip.sha256").exists(), "and nothing was written")
    done = create("csip", folder / "signed.zip", "--signed", f"protokoll={SIGNED}")
    check(done.returncode == 0, f"a signed file takes its document's place: {done.stderr[-600:]}")
    files = contents(folder / "signed.zip")
    check(sum(data == SIGNED.read_bytes() for data in files.values()) == 2, "as it is")


def public(folder):
    for name, plan in (("csip", SWEDISH), ("noark5", NORWEGIAN), ("arkivmelding", NORWEGIAN)):
        out = folder / f"open-{name}.zip"
        done = run("archive", "create", plan, "--profile", name, "-o", out, "--audience", "public")
        check(done.returncode == 0, f"{name} for the public: {done.stderr[-800:]}")
        files = contents(out) if out.exists() else {}
        for path, data in files.items():
            check(b"Avtal om lokaler" not in data and b"vaktselskapet" not in data and "avtal" not in path, f"{name}: {path} has nothing that is withheld")
            check(hashlib.sha256(data).digest() != hashlib.sha256(SIGNED.read_bytes()).digest(), f"{name}: {path} is not the withheld file")
        check(out.exists() and verify(out)[0] == 0, f"{name} for the public holds")
        pdfs = [d for p, d in files.items() if p.endswith("arkivstruktur.xml")]
        check(not pdfs or b"deler av innholdet er skjermet" in pdfs[0], "its documents are called masked")


# Hostile packages.
def hostile(folder, packages):
    root = packages["csip", ""].name
    good = contents(packages["csip", ""])

    def tar(name, add):
        path = folder / f"hostile-{name}.tar"
        with tarfile.open(path, "w") as out:
            for n, d in list(good.items())[:3]:
                info = tarfile.TarInfo(f"{root}/{n}")
                info.size = len(d)
                out.addfile(info, io.BytesIO(d))
            add(out)
        return path

    def member(name, kind=tarfile.REGTYPE, link="", data=b"x"):
        def add(out):
            info = tarfile.TarInfo(name)
            info.type, info.linkname, info.size = kind, link, len(data) if kind == tarfile.REGTYPE else 0
            out.addfile(info, io.BytesIO(data))
        return add

    cases = {
        "up": (tar("up", member("../../etc/cron.d/x")), "outside"),
        "up-within": (tar("up-within", member(f"{root}/a/../../x")), "outside"),
        "absolute": (tar("absolute", member("/etc/passwd")), "absolute"),
        "drive": (tar("drive", member("C:/x")), "absolute"),
        "backslash": (tar("backslash", member(f"{root}\\..\\x")), "outside"),
        "symlink": (tar("symlink", member(f"{root}/l", tarfile.SYMTYPE, "/etc/passwd")), "link"),
        "hardlink": (tar("hardlink", member(f"{root}/h", tarfile.LNKTYPE, f"{root}/METS.xml")), "link"),
        "device": (tar("device", member(f"{root}/d", tarfile.CHRTYPE)), "special"),
        "pipe": (tar("pipe", member(f"{root}/p", tarfile.FIFOTYPE)), "special"),
        "twice": (tar("twice", member(f"{root}/{next(iter(good))}")), "twice"),
        "case": (tar("case", member(f"{root}/{next(iter(good)).upper()}")), "twice"),
        "two-roots": (tar("two-roots", member("other/x")), "two-folders"),
        "no-root": (tar("no-root", member("x")), "no-folder"),
    }
    whole = packages["csip", ".tar"].read_bytes()
    for cut in (100, 700, len(whole) // 2, len(whole) - 20000):
        path = folder / f"hostile-cut-{cut}.tar"
        path.write_bytes(whole[:cut])
        cases[f"cut-{cut}"] = (path, None)
    whole = packages["csip", ".zip"].read_bytes()
    for cut in (10, len(whole) // 2, len(whole) - 5):
        path = folder / f"hostile-cut-{cut}.zip"
        path.write_bytes(whole[:cut])
        cases[f"cut-{cut}.zip"] = (path, None)
    for name, entry in (("up", "../x"), ("absolute", "/x"), ("twice", None)):
        path = folder / f"hostile-{name}.zip"
        with zipfile.ZipFile(path, "w") as out:
            out.writestr(f"{root}/METS.xml", good["METS.xml"])
            out.writestr(entry or f"{root}/mets.XML", b"x")
        cases[f"{name}.zip"] = (path, {"up": "outside"}.get(name, name))
    path = folder / "hostile-link.zip"
    with zipfile.ZipFile(path, "w") as out:
        info = zipfile.ZipInfo(f"{root}/l")
        info.create_system, info.external_attr = 3, 0o120777 << 16
        out.writestr(info, "/etc/passwd")
    cases["link.zip"] = (path, "link")
    path = folder / "hostile-bomb.zip"
    with zipfile.ZipFile(path, "w", zipfile.ZIP_DEFLATED) as out:
        out.writestr(f"{root}/bomb", bytes(400 << 20))
    cases["bomb.zip"] = (path, "bomb")
    for name, data in (("empty", b""), ("noise", random.Random(1).randbytes(100000)), ("gz", b"\x1f\x8b\x08\0")):
        path = folder / f"hostile-{name}.tar"
        path.write_bytes(data)
        cases[name] = (path, None)
    link = folder / "hostile-folder"
    shutil.copytree(packages["csip", ""], link / root)
    os.symlink("/etc/passwd", link / root / "link")
    os.mkfifo(link / root / "pipe")
    cases["folder"] = (link / root, "link")
    mets = folder / "hostile-mets" / root
    shutil.copytree(packages["csip", ""], mets)
    for name, data in (("doctype", b"<!DOCTYPE x [<!ENTITY a 'b'>]><mets>&a;</mets>"), ("deep", b"<a>" * 5000), ("latin", "<mets å=''/>".encode("latin-1")),
                       ("out", good["METS.xml"].replace(b'xlink:href="documentation', b'xlink:href="../../documentation')), ("nothing", b"")):
        (mets / "METS.xml").write_bytes(data)
        code, told = verify(mets)
        check(code == 2, f"METS {name}: {code}")
    for name, (path, word) in cases.items():
        start = sorted(p.name for p in folder.iterdir())
        done = run("archive", "verify", path, "--format", "json", timeout=60)
        check(done.returncode == 2, f"hostile {name}: exit {done.returncode} {done.stdout[:300]} {done.stderr[:200]}")
        if word:
            keys = {f["message"] for f in json.loads(done.stdout)[0]["findings"] if f["rule"] == "archive-package"}
            check(bool(keys), f"hostile {name}: archive-package is told: {done.stdout[:400]}")
        check(sorted(p.name for p in folder.iterdir()) == start, f"hostile {name}: nothing is unpacked")
        check(run("archive", "diff", path, packages["csip", ".zip"], timeout=60).returncode in (1, 4), f"hostile {name}: diff ends")


# Other programs.
def xsd(folder):
    if not SCHEMAS:
        print("not run: PLANVERK_SCHEMAS names no folder with the receivers' schemas")
        return
    source = pathlib.Path(SCHEMAS)
    catalog = folder / "catalog.xml"
    rewrites = "".join(f'<system systemId="{address}" uri="file://{source}/csip/xlink.xsd"/><uri name="{address}" uri="file://{source}/csip/xlink.xsd"/>'
                       for address in ("http://www.loc.gov/standards/xlink/xlink.xsd", "https://www.loc.gov/standards/xlink/xlink.xsd",
                                       "http://www.loc.gov/standards/xlink.xsd"))
    catalog.write_text(f'<catalog xmlns="urn:oasis:names:tc:entity:xmlns:xml:catalog">{rewrites}</catalog>')
    for name in PROFILES:
        out = folder / f"schemas-{name}"
        done = create(name, out, "--schemas", SCHEMAS)
        check(done.returncode == 0 and "archive-schemas" not in done.stderr, f"{name} with schemas: {done.stderr[-500:]}")
        package = made(done)
        check(verify(package)[0] == 0, f"{name} with schemas holds: {verify(package)[1]['findings'][:3]}")
        files = contents(package)
        for path, data in files.items():
            if path.endswith(".xsd"):
                match = [p for p in source.glob(f"*/{pathlib.PurePath(path).name}") if p.read_bytes() == data]
                check(bool(match), f"{name}: {path} is unmodified")
        for path in files:
            schema = None
            base = pathlib.PurePath(path).name
            if base == "METS.xml":
                schema = both(folder, source)
            elif base == "premis.xml":
                schema = source / "csip/premis-v3-0.xsd"
            elif base == "arkivmelding.xml":
                schema = source / "fiks-arkiv/no.ks.fiks.arkiv.v1.arkivering.arkivmelding.opprett.xsd"
            elif base == "arkivuttrekk.xml":
                schema = source / "noark5/addml.xsd"
            elif path.startswith("avleveringspakke/") and path.count("/") == 1 and base.endswith(".xml"):
                schema = source / "noark5" / base.replace(".xml", ".xsd")
            if schema is None:
                continue
            done = run("--noout", "--nonet", "--schema", schema, package / path, program="xmllint", env={**os.environ, "XML_CATALOG_FILES": str(catalog)})
            check(done.returncode == 0, f"{name}: {path} is valid: {done.stderr[:800]}")
    package = folder / "schemas-csip.zip"
    create("csip", package, "--schemas", SCHEMAS)
    eark(folder, made(create("csip", folder / "eark", "--schemas", SCHEMAS)))
    run("archive", "verify", package, "--record", "--date", "2027-01-01")
    done = run("--noout", "--nonet", "--schema", source / "csip/premis-v3-0.xsd", f"{package}.premis.xml", program="xmllint",
               env={**os.environ, "XML_CATALOG_FILES": str(catalog)})
    check(done.returncode == 0, f"the record is valid: {done.stderr[:500]}")


def both(folder, source):
    """METS with the extension of DILCIS, which METS itself does not import."""
    path = folder / "both.xsd"
    path.write_text(f'''<xs:schema xmlns:xs="http://www.w3.org/2001/XMLSchema">
<xs:import namespace="http://www.loc.gov/METS/" schemaLocation="file://{source}/csip/mets.xsd"/>
<xs:import namespace="https://DILCIS.eu/XML/METS/CSIPExtensionMETS" schemaLocation="file://{source}/csip/DILCISExtensionMETS.xsd"/>
</xs:schema>''')
    return path


EARK = """
import io, os, sys, urllib.request
def offline(address, *a, **k):
    address = address if isinstance(address, str) else address.full_url
    return open(os.path.join(sys.argv.pop(1) if False else os.environ["VOCABULARIES"], address.rsplit("/", 1)[1]), "rb")
urllib.request.urlopen = offline
from eark_validator.cli.app import main
main()
"""


def eark(folder, package):
    python = os.environ.get("EARK_VALIDATOR_PYTHON", sys.executable)
    if subprocess.run([python, "-c", "import importlib.util,sys; sys.exit(importlib.util.find_spec('eark_validator') is None)"]).returncode != 0:
        print("not run: eark-validator is not installed (EARK_VALIDATOR_PYTHON names a Python that has it)")
        return
    done = subprocess.run([python, "-c", EARK, package], capture_output=True, text=True, env={**os.environ, "VOCABULARIES": f"{SCHEMAS}/csip"})
    try:
        report = json.loads(done.stdout[done.stdout.index("{"):])
    except ValueError:
        check(False, f"eark-validator gives a report: {done.stdout[-300:]} {done.stderr[-600:]}")
        return
    found = []

    def look(node):
        if isinstance(node, dict):
            if str(node.get("severity", "")).lower() in ("error", "critical") and (node.get("rule_id") or node.get("ruleId")):
                found.append((node.get("rule_id") or node.get("ruleId"), node.get("message", "")[:120]))
            for each in node.values():
                look(each)
        elif isinstance(node, list):
            for each in node:
                look(each)

    look(report)
    structure, schema = report["structure"]["status"], report["metadata"]["schema_results"]["status"]
    check((structure, schema) == ("WellFormed", "VALID"), f"eark-validator: structure {structure}, schema {schema}")
    check(not [each for each in found if each[0] not in EXPLAINED], f"eark-validator finds no error but its own: {found[:8]}")


# What eark-validator 0.x finds in every package of this kind, the examples of the specification among them.
EXPLAINED = {
    "CSIP12": "asked of every CREATOR, also of the organisation that SIP 2.1.0 (5.3.2) demands as one",
    "CSIP13": "the same",
    "CSIP16": "the same",
    "SIP11": "the same the other way round: asked of the program that CSIP10 demands as CREATOR",
    "SIP14": "asks for NOTETYPE without the namespace that the schema puts it in",
    "CSIP63": "its condition holds for no group of files but one of type OTHER",
    "CSIP101": "asked for also where each representation has a division of its own (CSIP105)",
    "CSIP103": "the same",
}


def memory(folder, megabytes):
    """Verified in constant memory: far less than the package has."""
    name = "big-package"
    data = random.Random(5).randbytes(1 << 20)
    sums, target = [], folder / f"{name}.tar"

    class Pieces(io.RawIOBase):
        def __init__(self, count):
            self.left = count

        def read(self, size=-1):
            size = min(size if size >= 0 else self.left, self.left, len(data))
            self.left -= size
            return data[:size]

    whole, size = hashlib.sha256(), megabytes << 20
    for _ in range(megabytes):
        whole.update(data)
    with tarfile.open(target, "w") as out:
        info = tarfile.TarInfo(f"{name}/message-01/big.bin")
        info.size = size
        piece = Pieces(size)
        tarfile.copyfileobj, keep = lambda s, d, n, *a, **k: [d.write(data) for _ in range(megabytes)], tarfile.copyfileobj
        out.addfile(info, piece)
        tarfile.copyfileobj = keep
        text = (f'<arkivmelding><antallFiler>1</antallFiler><registrering><dokumentbeskrivelse><dokumentobjekt><format>x</format><referanseDokumentfil>big.bin</referanseDokumentfil>'
                f'<sjekksum>{whole.hexdigest()}</sjekksum><sjekksumAlgoritme>SHA256</sjekksumAlgoritme><filstoerrelse>{size}</filstoerrelse>'
                f'</dokumentobjekt></dokumentbeskrivelse></registrering></arkivmelding>').encode()
        info = tarfile.TarInfo(f"{name}/message-01/arkivmelding.xml")
        info.size = len(text)
        out.addfile(info, io.BytesIO(text))
    before = resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss
    done = subprocess.run(["/usr/bin/env", "python3", "-c", "import resource,subprocess,sys; r=subprocess.run(sys.argv[1:]); "
                           "print(resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss); sys.exit(r.returncode)",
                           PROGRAM, "archive", "verify", target, "--quiet"], capture_output=True, text=True, timeout=3000)
    used = int(done.stdout.split()[-1]) // 1024
    check(done.returncode == 0, f"{megabytes} MB hold: {done.stdout[-300:]} {done.stderr[-200:]}")
    check(used < 80, f"{megabytes} MB are verified in {used} MB")
    print(f"{megabytes} MB verified in {used} MB of memory")
    target.unlink()
    assert before >= 0 and sums == []


with Folder() as folder:
    if "long" in sys.argv[1:]:
        memory(folder, 5 * 1024)
    else:
        packages = forms(folder)
        surroundings(folder, packages)
        facts(packages)
        usual_profiles(folder)
        whole_folders(folder)
        differences(folder, packages)
        beside(folder, packages)
        every_change(folder, packages, 2)
        incomplete(folder)
        wrong_use(folder, packages)
        public(folder)
        hostile(folder, packages)
        memory(folder, 300)
        xsd(folder)
finish()
