"""Signatures are verified: what `planverk signature verify` says of every kind of signed file, untouched and attacked, beside what
pdfsig (poppler with NSS) and pyHanko say of the same files. Where they differ, the table says why.
covers: R-05"""
import datetime
import json
import logging
import os
import re
import shutil
import subprocess
import sys

from support import ROOT, TOOLS, Folder, check, finish, run

PYTHON_TOOLS = os.environ.get("PLANVERK_PYTHON_TOOLS", str(TOOLS / "python"))
sys.path.insert(0, PYTHON_TOOLS)
import signature_files  # noqa: E402

logging.disable(logging.CRITICAL)
AT = "2027-06-01"

# A signature each: bytes, trust, when signed, at the day asked about (P passed, F failed, I indeterminate); what came later; level;
# reasons besides those of the level.
EXPECTED = {
    "unsigned": [],
    "valid": [("PPPP", "nothing", "B-B", "")],
    "valid-pkcs7": [("PPPP", "nothing", "other", "")],
    "valid-sha512": [("PPPP", "nothing", "B-B", "")],
    "valid-visible": [("PPPP", "nothing", "B-B", "")],
    "two-signers": [("PPPP", "signatures", "B-B", ""), ("PPPP", "nothing", "B-B", "")],
    "time-stamped": [("PPPP", "nothing", "B-T", "")],
    "long-term": [("PPPP", "evidence", "B-LT", "")],
    "archived": [("PPPP", "evidence", "B-LTA", ""), ("PPPP", "evidence", "other", "")],
    "unknown-root": [("PIII", "nothing", "B-B", "no-anchor")],
    "expired": [("PIII", "nothing", "B-B", "expired")],
    "expired-stamped": [("PPPP", "nothing", "B-T", "")],
    "asked": [("PIII", "nothing", "B-B", "revocation-unknown")],
    "asked-stamped": [("PIII", "nothing", "B-T", "revocation-unknown")],
    "weak-key": [("PIII", "nothing", "B-B", "weak")],
    "sha1": [("PIII", "nothing", "other", "weak")],
    "cipher-key": [("PFFF", "nothing", "B-B", "key-usage")],
    "certified-1": [("PPPP", "nothing", "B-B", "")],
    "certified-2": [("PPPP", "nothing", "B-B", "")],
    "certified-3": [("PPPP", "nothing", "B-B", "")],
    # What came later, allowed or not.
    "filled": [("PPPP", "form-fill", "B-B", "later-filled")],
    "certified-1-filled": [("PPPF", "not-allowed", "B-B", "later-field")],
    "certified-2-filled": [("PPPP", "form-fill", "B-B", "later-filled")],
    "certified-1-signed": [("PPPF", "not-allowed", "B-B", "later-not-permitted"), ("PPPP", "nothing", "B-B", "")],
    "certified-2-signed": [("PPPP", "signatures", "B-B", ""), ("PPPP", "nothing", "B-B", "")],
    "certified-2-mark": [("PPPF", "not-allowed", "B-B", "later-signature-field"), ("PPPP", "nothing", "B-B", "")],
    "certified-2-note": [("PPPF", "not-allowed", "B-B", "later-annotation")],
    "certified-3-note": [("PPPP", "annotations", "B-B", "")],
    "certified-3-cover": [("PPPI", "annotations", "B-B", "look-annotation")],
    "certified-3-text": [("PPPF", "not-allowed", "B-B", "later-page")],
    "locked": [("PPPP", "nothing", "B-B", "")],
    "locked-filled": [("PPPF", "not-allowed", "B-B", "later-field")],
    "note": [("PPPF", "not-allowed", "B-B", "later-annotation")],
    "metadata": [("PPPP", "evidence", "B-B", "later-metadata")],
    "changed-text": [("PPPF", "not-allowed", "B-B", "later-page")],
    "changed-font": [("PPPF", "not-allowed", "B-B", "later-page")],
    "redirected": [("PPPF", "not-allowed", "B-B", "later-page")],
    "page-added": [("PPPF", "not-allowed", "B-B", "later-pages")],
    "script-added": [("PPPF", "not-allowed", "B-B", "later-catalogue")],
    "form-redrawn": [("PPPF", "not-allowed", "B-B", "later-form")],
    "new-catalogue": [("PPPP", "evidence", "B-B", "")],
    "moved-dictionary": [("PPPP", "evidence", "B-B", "")],
    "trailing-space": [("PPPP", "nothing", "B-B", "")],
    "signature-removed": [],
    # Tampered with.
    "tampered": [("FPFF", "nothing", "other", "digest")],
    "truncated": [("FPFF", "unreadable", "other", "range-form")],
    "cut-short": [],
    "range-gone": [("FPFF", "unreadable", "other", "range-missing")],
    "range-null": [("FPFF", "unreadable", "other", "range-missing")],
    "range-overlap": [("FPFF", "unreadable", "other", "range-form")],
    "range-shrunk": [("FPFF", "unreadable", "other", "range-inside")],
    "range-start": [("FPFF", "unreadable", "other", "range-form")],
    "range-two-numbers": [("FPFF", "unreadable", "other", "range-form")],
    "range-wide-gap": [("FPFF", "unreadable", "other", "range-gap")],
    "contents-empty": [("FIFF", "unreadable", "other", "contents-missing unreadable no-signer")],
    "contents-junk": [("FIFF", "nothing", "other", "unreadable no-signer")],
    "contents-noughts": [("FIFF", "nothing", "other", "unreadable no-signer")],
    "contents-null": [("FIFF", "unreadable", "other", "contents-missing unreadable no-signer")],
    # Attacks by their names: signature wrapping, incremental saving, shadows.
    "wrapped": [("FPFF", "unreadable", "other", "range-gap")],
    "tail-no-table": [("PPPF", "not-allowed", "B-B", "later-table")],
    "tail-no-start": [("PPPF", "not-allowed", "B-B", "later-table")],
    "tail-old-start": [("PPPF", "not-allowed", "B-B", "later-unlisted")],
    "tail-unlisted": [("PPPF", "not-allowed", "B-B", "later-unlisted")],
    "shadow-hide": [("PPPF", "not-allowed", "B-B", "later-page")],
    "shadow-replace": [("PPPF", "not-allowed", "B-B", "later-pages")],
    "shadow-table": [("PPPF", "not-allowed", "B-B", "later-table")],
    "shadow-form": [("PPPF", "not-allowed", "B-B", "later-appearance")],
}

# pdfsig asks whether the bytes of the range fit the signature and whom the certificate leads to; what came later it does not
# compare. It says "valid" of a file; these are those about which we do not say the same of the bytes, and why.
PDFSIG_BYTES = {
    "wrapped": "it does not ask that the gap holds nothing but the value, and shows the attacker's page",
    "truncated": "it does not look for the form of a file without its end",
    "signature-removed": "it looks at the file's first form, which no reader shows",
}
# Its verdict on certificates is about today, with NSS; these are those where ours differs.
PDFSIG_TRUST = {
    "asked": "NSS takes a missing revocation list for a good one", "asked-stamped": "the same",
    "sha1": "NSS of Debian still takes SHA-1 in signatures", "weak-key": "NSS of Debian still takes RSA 1024",
    "expired-stamped": "it does not read time stamps",
}
# pyHanko's bottom line against ours at the day asked about.
PYHANKO = {
    "asked": "asked without revocation data it lets pass (soft-fail); we say that it cannot be known", "asked-stamped": "the same",
    "expired-stamped": "without its own procedure for the past it takes no time stamp for proof",
    "certified-3-note": "it knows no rules for comments and takes each for a change",
    "metadata": "it takes a title that is new for a change; we say it and let it pass",
    "new-catalogue": "it follows object numbers; we compare what they lead to, which is the same",
    "moved-dictionary": "the same",
    "form-redrawn": "it leaves NeedAppearances alone; readers then draw all fields anew from values",
    "shadow-form": "it lets any appearance of a field change; we ask that the value changes with it",
    "tail-no-table": "it reads from the last startxref and does not look behind it", "tail-old-start": "the same",
}


def standing(name):
    return {"passed": "P", "failed": "F", "indeterminate": "I"}[name]


def found_in(signature):
    codes = "".join(standing(signature[key]) for key in ("bytes", "trust", "whenSigned", "now"))
    reasons = " ".join(each["code"] for each in signature["reasons"] if not each["code"].startswith("level-"))
    return codes, signature["later"], signature["level"], reasons


def check_dual_roles(folder, files):
    """Objects that are drawn and named as fields or comments at once, so that they may change as the one and show as the other."""
    content = b"<< /Subtype /Highlight /Type /Annot /FT /Sig /T (x) /Length 38 >>\nstream\nBT /F1 14 Tf 72 700 Td (Stangt) Tj ET \nendstream"
    certified, valid = files["certified-3"], files["valid"]
    page = signature_files.object_of(certified, 3)
    as_note = re.sub(rb"/Annots\s*\[", b"/Annots [ 5 0 R ", page)
    form = int(re.findall(rb"/AcroForm (\d+) 0 R", valid)[-1])
    as_field = re.sub(rb"/Fields\s*\[", b"/Fields [ 5 0 R ", signature_files.object_of(valid, form))
    for name, data in {"note": signature_files.append(certified, {3: as_note, 5: content}),
                       "field": signature_files.append(valid, {form: as_field, 5: content})}.items():
        (folder / "dual.pdf").write_bytes(data)
        verify(folder / "dual.pdf", "--anchors", folder / "root.pem", code=2)
    # The same prepared before signing.
    before = signature_files.plain_pdf()
    before = signature_files.append(before, {3: signature_files.object_of(before, 3)[:-2] + b" /Annots [5 0 R] >>"})
    for level in (signature_files.MDPPerm.ANNOTATE, None):
        signed = signature_files.sign(before, files["world"].council, certify=level)
        (folder / "dual.pdf").write_bytes(signature_files.append(signed, {5: content}))
        verify(folder / "dual.pdf", "--anchors", folder / "root.pem", code=2)
    # An earlier signature shown in a field of its own.
    number = signature_files.signature_object(valid)
    doubled = signature_files.append(valid, {
        form: re.sub(rb"/Fields\s*\[", b"/Fields [ 88 0 R ", signature_files.object_of(valid, form)),
        88: b"<< /FT /Sig /T (Andra) /Type /Annot /Subtype /Widget /F 132 /Rect [0 0 0 0] /P 3 0 R /V %d 0 R >>" % number})
    (folder / "dual.pdf").write_bytes(doubled)
    verify(folder / "dual.pdf", "--anchors", folder / "root.pem", code=2)
    # A field over the whole page, there from the beginning and filled in later.
    large = signature_files.plain_pdf(form=True)
    large = signature_files.append(large, {10: signature_files.object_of(large, 10).replace(b"[72 600 200 620]", b"[20 20 575 822]")})
    (folder / "large.pdf").write_bytes(signature_files.filled(signature_files.sign(large, files["world"].council), b"fyra"))
    verify(folder / "large.pdf", "--anchors", folder / "root.pem", "--strict", code=1)
    # Many harmless changes do not crowd out the one that is none.
    many = signature_files.plain_pdf(form=True)
    fields = {number: signature_files.object_of(many, 10).replace(b"(antal)", b"(antal%d)" % number) for number in range(30, 70)}
    names = b" ".join(b"%d 0 R" % number for number in [10, *fields])
    many = signature_files.append(many, {**fields, 3: signature_files.object_of(many, 3).replace(b"[10 0 R]", b"[" + names + b"]"),
                                         1: signature_files.object_of(many, 1).replace(b"[10 0 R]", b"[" + names + b"]")})
    signed = signature_files.sign(many, files["world"].council)
    filled = {number: text.replace(b"(tre)", b"(fyra)") for number, text in fields.items()}
    (folder / "many.pdf").write_bytes(signature_files.append(signed, filled))
    verify(folder / "many.pdf", "--anchors", folder / "root.pem", code=0)
    (folder / "many.pdf").write_bytes(signature_files.append(signed, {**filled, 4: b"<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>"}))
    verify(folder / "many.pdf", "--anchors", folder / "root.pem", code=2)


def verify(*arguments, code=None):
    result = run("signature", "verify", *arguments, "--at", AT)
    if code is not None:
        check(result.returncode == code, f"{arguments}: exit {result.returncode}, {code} expected: {result.stdout[-800:]}{result.stderr[-800:]}")
    check(result.returncode in (0, 1, 2, 3, 4), f"{arguments}: exit {result.returncode}: {result.stderr[-800:]}")
    return result


def worst(signatures):
    now = [standing(each["now"]) for each in signatures]
    return "F" if "F" in now else "I" if "I" in now else "P"


def check_expected(folder, files):
    paths = [folder / f"{name}.pdf" for name in files]
    told = json.loads(verify(*paths, "--anchors", folder / "root.pem", "--format", "json", code=2).stdout)
    check([each["path"] for each in told["files"]] == [str(path) for path in paths], "every file is told, in their order")
    by_name = dict(zip(files, told["files"]))
    check(set(files) == set(EXPECTED), f"files without an expectation: {set(files) ^ set(EXPECTED)}")
    for name, wanted in EXPECTED.items():
        found = [found_in(each) for each in by_name[name]["signatures"]]
        check(found == wanted, f"{name}: {found}, expected {wanted}")
    return by_name


def check_exit_codes(folder, by_name):
    for name, told in by_name.items():
        signatures = told["signatures"]
        code = 2 if not signatures or worst(signatures) == "F" else 0
        verify(folder / f"{name}.pdf", "--anchors", folder / "root.pem", "--quiet", code=code)
        if code == 0 and worst(signatures) == "I":
            verify(folder / f"{name}.pdf", "--anchors", folder / "root.pem", "--strict", code=1)
    verify(folder / "valid.pdf", code=0)
    verify(folder / "valid.pdf", "--strict", code=1)
    verify(folder / "valid.pdf", "--anchors", folder / "stranger.pem", "--strict", code=1)
    verify(folder / "valid.pdf", "--anchors", folder / "valid.pdf", code=3)
    verify(folder / "none.pdf", folder / "valid.pdf", "--anchors", folder / "root.pem", code=4)
    (folder / "text.pdf").write_text("no PDF")
    result = verify(folder / "text.pdf", folder / "valid.pdf", "--anchors", folder / "root.pem", code=4)
    check("valid.pdf" in result.stdout and "text.pdf" in result.stderr, "one file that is none does not stop the other")


def check_evidence(folder):
    """Lists of revoked certificates, before and after what a time stamp proves."""
    for name, evidence, wanted in [
            ("asked", "clean.crl", "PPPP"), ("asked-stamped", "clean.crl", "PPPP"), ("asked", "stale.crl", "PIII"),
            ("asked", "revoked.crl", "PFFF"), ("asked-stamped", "revoked.crl", "PPPP"), ("asked-stamped", "revoked-early.crl", "PFFF"),
            ("valid", "revoked.crl", "PPPP"),
            ("asked", "clean.ocsp", "PPPP"), ("asked", "clean-charged.ocsp", "PPPP"), ("asked", "revoked.ocsp", "PFFF"),
            ("asked-stamped", "revoked.ocsp", "PPPP"), ("asked", "strange.ocsp", "PIII"), ("asked", "strange-charged.ocsp", "PIII")]:
        told = json.loads(verify(folder / f"{name}.pdf", "--anchors", folder / "root.pem", "--evidence", folder / evidence,
                                 "--format", "json").stdout)
        found = found_in(told["files"][0]["signatures"][0])[0]
        check(found == wanted, f"{name} with {evidence}: {found}, expected {wanted}")


def check_moments(folder):
    """The day asked about decides, not the clock."""
    def at(name, day):
        result = run("signature", "verify", folder / f"{name}.pdf", "--anchors", folder / "root.pem", "--format", "json", "--at", day)
        return found_in(json.loads(result.stdout)["files"][0]["signatures"][0])[0]
    check(at("expired", "2024-05-01") == "PPPP", "valid before it expired")
    check(at("expired", "2024-06-02") == "PIII", "not to be known afterwards")
    check(at("expired-stamped", "2044-06-02") == "PPPP", "a time stamp proves that it is older")
    check(at("valid", "2046-01-01")[0] == "P" and at("valid", "2046-01-01")[3] == "I", "all certificates have expired")
    check(at("valid", "2019-01-01")[3] == "I", "none is valid yet")
    check(at("sha1", "2013-12-31")[3] == "I" and at("sha1", "2021-01-01")[3] == "I", "SHA-1 was no longer safe when it was made")


def pdfsig_says(path, database):
    out = subprocess.run(["pdfsig", "-nssdir", f"sql:{database}", str(path)], capture_output=True, text=True).stdout
    blocks = re.split(r"Signature #\d+:", out)[1:]
    return [("Signature is Valid" in block, "Certificate is Trusted" in block, "ETSI.RFC3161" in block or "Type: unknown" in block)
            for block in blocks]


def explained(same, name, table, known):
    """What differs has a reason; a reason without a difference is one of another version than the table was written for."""
    return same != (name in table) if known else same or name in table


def check_pdfsig(folder, by_name):
    version = subprocess.run(["pdfsig", "-v"], capture_output=True, text=True)
    known = "version 22.12" in version.stdout + version.stderr  # of Debian 12
    database = folder / "nss"
    database.mkdir()
    certutil = shutil.which("certutil")
    check(certutil is not None, "certutil is there (libnss3-tools)")
    subprocess.run([certutil, "-N", "-d", f"sql:{database}", "--empty-password"], check=True)
    subprocess.run([certutil, "-A", "-d", f"sql:{database}", "-n", "root", "-t", "C,C,C", "-i", str(folder / "root.pem")], check=True)
    for name, told in by_name.items():
        ours = [each for each in told["signatures"] if each["type"] != "document-time-stamp"]
        theirs = [each for each in pdfsig_says(folder / f"{name}.pdf", database) if not each[2]]
        same_bytes = [each["bytes"] == "passed" for each in ours] == [each[0] for each in theirs]
        trusted = [each["trust"] == "passed" for each in ours if each["bytes"] == "passed"]
        same_trust = not same_bytes or trusted == [each[1] for each in theirs if each[0]]
        check(explained(same_bytes, name, PDFSIG_BYTES, known), f"{name}: pdfsig says {theirs} of the bytes; explained: {PDFSIG_BYTES.get(name)}")
        check(explained(same_trust, name, PDFSIG_TRUST, known), f"{name}: pdfsig says {theirs} of certificates; explained: {PDFSIG_TRUST.get(name)}")


def pyhanko_says(path, root):
    from pyhanko.pdf_utils.reader import PdfFileReader
    from pyhanko.sign.validation import validate_pdf_signature, validate_pdf_timestamp
    from pyhanko_certvalidator import ValidationContext
    moment = datetime.datetime.fromisoformat(AT).replace(tzinfo=datetime.timezone.utc)
    try:
        signatures = PdfFileReader(open(path, "rb"), strict=False).embedded_signatures
    except Exception:  # whatever it raises: it does not accept the file
        return [False]
    out = []
    for each in signatures:
        context = ValidationContext(trust_roots=[root], allow_fetching=False, revocation_mode="soft-fail", moment=moment)
        try:
            check_one = validate_pdf_timestamp if each.sig_object.get("/Type") == "/DocTimeStamp" else validate_pdf_signature
            status = check_one(each, context)
            out.append(bool(status.valid and status.intact and status.trusted and status.docmdp_ok is not False))
        except Exception:
            out.append(False)
    return out


def check_pyhanko(folder, by_name, world):
    for name, told in by_name.items():
        ours = [each["now"] == "passed" for each in told["signatures"]] or [False]
        theirs = pyhanko_says(folder / f"{name}.pdf", world.root.asn1()) or [False]
        check((ours == theirs) != (name in PYHANKO), f"{name}: pyHanko says {theirs}, we say {ours}; explained: {PYHANKO.get(name)}")


def check_words(folder):
    """All six languages, every file: sentences, and no key of one."""
    files = sorted(folder.glob("*.pdf"))
    texts = set()
    for language in ("sv", "nb", "nn", "da", "en", "fi"):
        result = verify(*files, "--anchors", folder / "root.pem", "--messages", language)
        check("signature." not in result.stdout and "{" not in result.stdout, f"{language}: a key or a place shows")
        texts.add(result.stdout)
    check(len(texts) == 6, "each language says it in its own words")


def check_report(folder):
    files = [folder / f"{name}.pdf" for name in ("valid", "two-signers", "archived", "changed-text", "tampered", "unsigned")]
    for language in ("sv", "nb", "nn", "da", "en", "fi"):
        verify(*files, "--anchors", folder / "root.pem", "--messages", language, "--report", folder / f"report-{language}.pdf", code=2)
    verify(*files, "--anchors", folder / "root.pem", "--report", folder / "again.pdf", "--messages", "sv", code=2)
    check((folder / "again.pdf").read_bytes() == (folder / "report-sv.pdf").read_bytes(), "the same report has the same bytes")
    reports = sorted(folder.glob("report-*.pdf"))
    result = subprocess.run([ROOT / "tests/tools/verapdf.sh", *reports], capture_output=True, text=True)
    check(result.returncode == 0, f"reports are PDF/A and PDF/UA: {result.stdout[-2000:]}{result.stderr[-500:]}")
    verify(*files, "--anchors", folder / "root.pem", "--report", folder / "report.json", code=2)
    told = json.loads((folder / "report.json").read_text())
    check(len(told["files"]) == len(files), "the report as JSON has all files")
    verify(*files, "--report", folder / "report.txt", code=3)
    check(not (folder / "report.txt").exists(), "wrong use writes nothing")


def check_single_changes(folder, valid):
    """No byte of what is signed can be another one. Within the value some can: it has certificates that nobody needs."""
    import random
    choice = random.Random(13)
    _, (first, length, second, rest) = signature_files.byte_range(valid)
    outside = [*range(first, length), *range(second, second + rest)]
    for place in choice.sample(outside, 60) + choice.sample(range(length, second), 30):
        changed = bytearray(valid)
        changed[place] ^= 1 << choice.randrange(8)
        (folder / "changed.pdf").write_bytes(changed)
        result = verify(folder / "changed.pdf", "--anchors", folder / "root.pem", "--format", "json")
        check(result.returncode in (2, 4) or length <= place < second, f"byte {place} changed and nothing was noticed")


with Folder() as folder:
    files, world = signature_files.make(folder)
    by_name = check_expected(folder, files)
    check_exit_codes(folder, by_name)
    check_evidence(folder)
    check_moments(folder)
    check_pdfsig(folder, by_name)
    check_pyhanko(folder, by_name, world)
    check_words(folder)
    check_report(folder)
    check_dual_roles(folder, {**files, "world": world})
    check_single_changes(folder, files["valid"])
finish()
