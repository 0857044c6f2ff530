"""Documents with empty signature fields, and seals that sign them: veraPDF before and after, qpdf, pdfsig, pyHanko and our own verification,
a second one that leaves the first valid, time stamps, and all that is refused without a file left behind.
covers: S0-09 S0-10"""
import datetime
import os
import subprocess
import sys

import pikepdf

from signing_files import PLAN, Authority, TimeStampServer
from support import PDF_FACTS, TOOLS, Folder, check, finish, run

sys.path.insert(0, os.environ.get("PLANVERK_PYTHON_TOOLS", str(TOOLS / "python")))
from pyhanko.keys import load_cert_from_pemder  # noqa: E402
from pyhanko.pdf_utils.reader import PdfFileReader  # noqa: E402
from pyhanko.sign.validation import validate_pdf_signature  # noqa: E402
from pyhanko_certvalidator import ValidationContext  # noqa: E402

os.environ["no_proxy"] = "127.0.0.1"
# Certificates made by openssl begin to hold now.
NOW = datetime.datetime.now(datetime.UTC).replace(microsecond=0) + datetime.timedelta(seconds=60)
MOMENT = NOW.strftime("%Y-%m-%dT%H:%M:%SZ")
WHEN = f"{NOW:%H:%M}"


def conforms(files, flavour="2a"):
    jar = next(TOOLS.glob("verapdf-*.jar"), None)
    if not check(jar is not None, "veraPDF is missing; ./setup test installs it"):
        return
    report = subprocess.run(["java", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-jar", str(jar), "--loglevel", "1", "--format", "text", "-v",
                             "-f", "0", *map(str, files)], capture_output=True, text=True, timeout=500).stdout
    for file in files:
        for wanted in (flavour, "ua1"):
            check(f"PASS {file} {wanted}" in report,
                  f"veraPDF {wanted} {file.name}: " + "".join(l for l in report.splitlines(True) if str(file) in l or l.startswith("  "))[:1500])
        check(run("--check", file, program="qpdf").returncode == 0, f"qpdf --check {file.name}")


def fields(file):
    with pikepdf.open(file) as pdf:
        return [{"name": str(f.T), "tooltip": str(f.TU), "rect": [float(n) for n in f.Rect], "signed": "/V" in f, "contents": str(f.get("/Contents", "")),
                 "page": next(i for i, p in enumerate(pdf.pages) if f.objgen in [a.objgen for a in p.get("/Annots", [])])}
                for f in pdf.Root.AcroForm.Fields]


def judged_by_pyhanko(file, root):
    out = []
    with open(file, "rb") as stream:
        for signature in PdfFileReader(stream).embedded_signatures:
            context = ValidationContext(trust_roots=[load_cert_from_pemder(str(root))], allow_fetching=False)
            status = validate_pdf_signature(signature, context, context)
            out.append((signature.field_name, status))
    return out


def holds(file, root, count, stamped=False):
    """Both judges: every signature valid and trusted, only the last covers the whole file, the others see nothing but signatures added."""
    told = run("-nocert", file, program="pdfsig").stdout
    check(told.count("Signature is Valid") == count, f"pdfsig on {file.name}: {told}")
    own = run("signature", "verify", file, "--anchors", root, "--at", (NOW + datetime.timedelta(days=9)).strftime("%Y-%m-%d"))
    check(own.returncode == 0, f"planverk on {file.name}: exit {own.returncode}: {own.stdout}{own.stderr}")
    judged = judged_by_pyhanko(file, root)
    check(len(judged) == count, f"pyHanko finds {len(judged)} signatures in {file.name}")
    for i, (name, status) in enumerate(judged):
        check(status.bottom_line, f"pyHanko on {name} of {file.name}: {status.summary()}")
        level = "NONE" if i == count - 1 else "FORM_FILLING"
        check(status.modification_level.name == level, f"{file.name}: after {name} came {status.modification_level}")
        if i == count - 1:
            check(bool(status.timestamp_validity) == stamped, f"{file.name}: time stamp {status.timestamp_validity}")


def sign(*arguments, code=0, **options):
    result = run("signature", "sign", *arguments, **options)
    check(result.returncode == code, f"sign {' '.join(map(str, arguments))}: exit {result.returncode}, {code} expected: {result.stdout}{result.stderr}")
    return result


def prepared(folder):
    (folder / "plan.xml").write_text(PLAN)
    result = run("signature", "prepare", folder / "plan.xml", "--field", "stampel", "--out", folder / "out")
    check(result.returncode == 0, f"prepare: exit {result.returncode}: {result.stderr}")
    by_name = {}
    for file in sorted((folder / "out").glob("*.pdf")):
        for name, end in (("avtal", "avtal-om-lokaler"), ("verksamhetsplan", "verksamhetsplan-verksamhetsplan"), ("lista", "lista")):
            if file.stem.endswith(end):
                by_name[name] = file
    check(sorted(by_name) == ["avtal", "lista", "verksamhetsplan"], f"prepared: {sorted((folder / 'out').iterdir())}")
    return by_name


def preparing(folder, papers):
    conforms(list(papers.values()))
    for name, file in papers.items():
        own = run("checks", file, program=PDF_FACTS)
        check(own.returncode == 0, f"{name}: {own.stdout}")
    two = fields(papers["avtal"])
    check([f["name"] for f in two] == ["signature-avtal-ordf", "signature-avtal-chef"], f"names: {two}")
    check([f["tooltip"] for f in two] == ["Underskrift: Ordförande", "Underskrift: Förvaltningschef"], f"tooltips: {two}")
    check(all(not f["signed"] and f["rect"][2] - f["rect"][0] > 100 and f["rect"][3] - f["rect"][1] > 20 for f in two), f"places: {two}")
    check(two[0]["rect"][2] <= two[1]["rect"][0] and two[0]["rect"][1] == two[1]["rect"][1], "two fields stand side by side")
    twice = [f["name"] for f in fields(papers["verksamhetsplan"])]
    check(twice == ["signature-plan-ordf", "signature-plan-ordf-2"], f"each field has a name of its own: {twice}")
    sealed = fields(papers["lista"])
    check([(f["name"], f["tooltip"]) for f in sealed] == [("stampel", "Elektronisk stämpel")], f"a seal's field: {sealed}")
    speech = run("speech", papers["avtal"], program=PDF_FACTS).stdout
    check("Form: Underskrift: Ordförande" in speech, f"a field is read: {speech[-400:]}")
    words = run(papers["verksamhetsplan"], "-", program="pdftotext").stdout
    check("saknar därför underskrift" not in words, "what will be signed does not say that it carries no signature")
    again = run("render", folder / "plan.xml", "--signature-fields", "--to", "pdf", "--out", folder / "rendered", "--document", "avtal")
    check(again.returncode == 0, f"render --signature-fields: {again.stderr}")
    run("signature", "prepare", folder / "plan.xml", "--document", "avtal", "--out", folder / "one")
    check(next((folder / "rendered").glob("*.pdf")).read_bytes() == next((folder / "one").glob("*.pdf")).read_bytes(),
          "render --signature-fields gives the same")
    plain = run("render", folder / "plan.xml", "--to", "pdf", "--out", folder / "plain", "--document", "avtal")
    with pikepdf.open(next((folder / "plain").glob("*.pdf"))) as pdf, pikepdf.open(papers["avtal"]) as own:
        check(plain.returncode == 0 and "/AcroForm" not in pdf.Root, "without being asked for there is no form")
        check(bytes(pdf.trailer.ID[0]) != bytes(own.trailer.ID[0]), "what is to be signed is another file")
    made_again = run("reproduce", papers["avtal"], "--plan", folder / "plan.xml")
    check(made_again.returncode == 0, f"reproduce: {made_again.stdout}{made_again.stderr}")


def signing(folder, papers, authority, seal):
    start = papers["avtal"]
    password = folder / "password"
    password.write_text("hemligt\nmer\n")
    common = ["--seal", seal, "--password-file", password, "--at", MOMENT]
    once, again, twice = (folder / f"{name}.pdf" for name in ("once", "again", "twice"))
    sign(start, *common, "--place", "Strandvika", "--reason", "Nämndens beslut", "--out", once)
    sign(start, *common, "--place", "Strandvika", "--reason", "Nämndens beslut", "--out", again)
    check(once.read_bytes() == again.read_bytes(), "the same gives the same bytes")
    check(once.read_bytes().startswith(start.read_bytes()), "nothing of the prepared file changes")
    holds(once, authority.root, 1)
    sign(once, *common, "--field", "signature-avtal-chef", "--out", twice)
    check(twice.read_bytes().startswith(once.read_bytes()), "nothing of the signed file changes")
    holds(twice, authority.root, 2)
    conforms([once, twice])
    words = run(once, "-", program="pdftotext").stdout
    for part in ("Elektroniskt undertecknat av", "Strandvika kommun", str(NOW.year), f"kl. {WHEN} UTC", "Nämndens beslut"):
        check(part in words.replace("\u00a0", " "), f"the mark says {part}: {words[-500:]}")
    contents = fields(once)[0]["contents"].replace("\u00a0", " ")
    check("Strandvika kommun" in contents and f"kl. {WHEN} UTC" in contents, f"the field says it too: {contents}")
    check(fields(twice)[0]["contents"].replace("\u00a0", " ") == contents, "a later signature leaves the field of the first")
    with pikepdf.open(twice) as pdf:
        value = pdf.Root.AcroForm.Fields[0].V
        check(str(value.SubFilter) == "/ETSI.CAdES.detached" and str(value.M) == NOW.strftime("D:%Y%m%d%H%M%S+00'00'"), f"the signature says {value.M}")
    seconds = folder / "environment.pdf"
    sign(papers["verksamhetsplan"], "--seal", seal, "--at", MOMENT, "--out", seconds, env=os.environ | {"PLANVERK_SEAL_PASSWORD": "hemligt"})
    holds(seconds, authority.root, 1)
    curve = authority.seal("curve", "/C=SE/O=Strandvika kommun/CN=Ordföranden", key=("-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:P-256"))
    third = folder / "curve.pdf"
    sign(once, "--seal", curve, "--password-file", password, "--at", MOMENT, "--out", third)
    holds(third, authority.root, 2)
    return common


def foreign_files(folder, authority, common):
    """Files that others wrote, with cross-references of both kinds, and without a form."""
    for kind, mode in (("table", pikepdf.ObjectStreamMode.disable), ("stream", pikepdf.ObjectStreamMode.generate)):
        file, out = folder / f"foreign-{kind}.pdf", folder / f"foreign-{kind}-signed.pdf"
        with pikepdf.new() as pdf:
            pdf.add_blank_page()
            pdf.save(file, object_stream_mode=mode)
        sign(file, *common, "--out", folder / "none.pdf", code=3)
        sign(file, *common, "--invisible-field", "stämpel", "--out", out)
        holds(out, authority.root, 1)
        sign(out, *common, "--invisible-field", "stämpel", "--out", folder / "none.pdf", code=3)
        sign(out, *common, "--invisible-field", "igen", "--out", folder / f"{kind}-2.pdf")
        told = run("-nocert", folder / f"{kind}-2.pdf", program="pdfsig").stdout
        check(told.count("Signature is Valid") == 2, f"two signatures that do not show: {told}")
    sign(folder / "plain.pdf" if (folder / "plain.pdf").exists() else next((folder / "plain").glob("*.pdf")), *common, "--invisible-field", "dold",
         "--out", folder / "own-invisible.pdf")
    conforms([folder / "own-invisible.pdf"])


def time_stamps(folder, papers, authority, common):
    out = folder / "stamped.pdf"
    with TimeStampServer(authority) as server:
        sign(papers["avtal"], *common, "--timestamp", server.address, "--out", out)
        check(server.asked == 1, f"the server was asked {server.asked} times")
    holds(out, authority.root, 1, stamped=True)
    conforms([out])
    none = folder / "none.pdf"
    with TimeStampServer(authority, b"<html>busy</html>") as server:
        sign(papers["avtal"], *common, "--timestamp", server.address, "--out", none, code=4)
    with TimeStampServer(authority, (authority.folder / "reply.tsr").read_bytes()) as server:
        told = sign(papers["avtal"], *common, "--timestamp", server.address, "--reason", "x", "--out", none, code=4).stderr
        check("something else" in told, f"an answer to another question: {told}")
    sign(papers["avtal"], *common, "--timestamp", server.address, "--out", none, code=4)  # nobody listens any more
    sign(papers["avtal"], *common, "--timestamp", "https://127.0.0.1/", "--out", none, code=3)
    check(not none.exists(), "what was not signed is not written")


def refusals(folder, papers, authority, seal, common):
    none, start = folder / "none.pdf", papers["avtal"]
    before = start.read_bytes()
    (folder / "wrong").write_text("fel")
    for arguments, code, words in (
            ([start, "--seal", seal, "--password-file", folder / "wrong", "--out", none], 4, "password is wrong"),
            ([start, "--seal", start, "--out", none], 4, "not PKCS#12"),
            ([seal, *common, "--out", none], 4, "no PDF"),
            ([start, *common, "--field", "x", "--out", none], 3, 'no signature field "x"'),
            ([start, "--seal", seal, "--at", "igår", "--out", none], 3, "2026-03-02T14:15Z"),
            ([start, *common, "--invisible-field", "a.b", "--out", none], 3, "full stops"),
            ([start, *common, "--out", start], 3, ""),
            ([folder / "once.pdf", *common, "--field", "signature-avtal-ordf", "--out", none], 3, "signed already"),
            ([folder / "twice.pdf", *common, "--out", none], 3, "All signature fields")):
        told = sign(*arguments, code=code).stderr
        check(words in told, f"{words!r} is told: {told}")
    check(not none.exists() and start.read_bytes() == before, "a refusal leaves nothing behind")
    late = ["--seal", seal, "--password-file", folder / "password", "--at", "2060-01-01T00:00Z"]
    told = sign(start, *late, "--out", folder / "late.pdf").stderr
    check("not valid at that moment" in told, f"a certificate out of time is told: {told}")
    sign(start, *late, "--strict", "--out", folder / "late.pdf", code=1)
    cipher = authority.seal("cipher", "/CN=Kryptering", usage="keyEncipherment")
    sign(start, "--seal", cipher, "--password-file", folder / "password", "--out", none, code=4)
    for language in ("sv", "nb", "nn", "da", "en", "fi"):
        told = sign(start, "--seal", seal, "--password-file", folder / "wrong", "--messages", language, "--out", none, code=4).stderr
        check("trouble." not in told and "{" not in told, f"{language}: {told}")


with Folder() as folder:
    authority = Authority(folder)
    seal = authority.seal("seal", "/C=SE/O=Strandvika kommun/CN=Strandvika kommun")
    papers = prepared(folder)
    preparing(folder, papers)
    common = signing(folder, papers, authority, seal)
    foreign_files(folder, authority, common)
    time_stamps(folder, papers, authority, common)
    refusals(folder, papers, authority, seal, common)
finish()
