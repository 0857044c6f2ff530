"""Signed PDF files of every kind that `planverk signature verify` has to tell apart, made with pyHanko: valid ones, ones that
time or a list has made doubtful, and ones that somebody has tampered with. make(folder) writes them and gives what is to be
found in each. Needs pyHanko in sys.path (tests/tools/install)."""
import datetime
import pathlib
import re

from asn1crypto import keys, pem, x509 as asn1_x509
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509 import ocsp
from cryptography.x509.oid import ExtendedKeyUsageOID, NameOID
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign import fields, signers, timestamps
from pyhanko.sign.fields import MDPPerm, SigFieldSpec, SigSeedSubFilter
from pyhanko_certvalidator import ValidationContext
from pyhanko_certvalidator.registry import SimpleCertificateStore
import io

UTC = datetime.timezone.utc
DAY = datetime.timedelta(days=1)


def day(text):
    return datetime.datetime.fromisoformat(text).replace(tzinfo=UTC)


# ---------------------------------------------------------------------------------------------------- certificates

class Holder:
    """A certificate with its key, and who issued it."""

    def __init__(self, name, issuer=None, *, since="2020-01-01", until="2045-01-01", authority=False, bits=2048, usage=None,
                 stamping=False, answering=False, asked=False, digest=hashes.SHA256()):
        self.key = rsa.generate_private_key(public_exponent=65537, key_size=bits)
        self.issuer = issuer
        self.name = x509.Name([x509.NameAttribute(NameOID.COUNTRY_NAME, "SE"), x509.NameAttribute(NameOID.COMMON_NAME, name)])
        above = issuer or self
        builder = (x509.CertificateBuilder().subject_name(self.name).issuer_name(above.name).public_key(self.key.public_key())
                   .serial_number(x509.random_serial_number()).not_valid_before(day(since)).not_valid_after(day(until))
                   .add_extension(x509.BasicConstraints(ca=authority, path_length=None), critical=True)
                   .add_extension(x509.SubjectKeyIdentifier.from_public_key(self.key.public_key()), critical=False)
                   .add_extension(x509.AuthorityKeyIdentifier.from_issuer_public_key(above.key.public_key()), critical=False))
        signs = usage != "encipherment"
        builder = builder.add_extension(x509.KeyUsage(
            digital_signature=signs, content_commitment=signs and not authority and not stamping, key_encipherment=not signs,
            data_encipherment=False, key_agreement=False, key_cert_sign=authority, crl_sign=authority,
            encipher_only=False, decipher_only=False), critical=True)
        if answering:
            builder = builder.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.OCSP_SIGNING]), critical=False)
        if not authority and not stamping and not answering:  # NSS takes no certificate without an address for signatures else
            builder = builder.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.EMAIL_PROTECTION]), critical=False)
        if stamping:
            builder = builder.add_extension(x509.ExtendedKeyUsage([ExtendedKeyUsageOID.TIME_STAMPING]), critical=True)
        if asked:
            builder = builder.add_extension(x509.CRLDistributionPoints([x509.DistributionPoint(
                full_name=[x509.UniformResourceIdentifier("http://ca.example.org/list.crl")], relative_name=None, reasons=None,
                crl_issuer=None)]), critical=False)
        self.certificate = builder.sign(above.key, digest)

    def der(self):
        return self.certificate.public_bytes(serialization.Encoding.DER)

    def pem(self):
        return self.certificate.public_bytes(serialization.Encoding.PEM)

    def asn1(self):
        return asn1_x509.Certificate.load(self.der())

    def asn1_key(self):
        return keys.PrivateKeyInfo.load(self.key.private_bytes(
            serialization.Encoding.DER, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()))

    def chain(self):
        return [] if self.issuer is None else [self.issuer] + self.issuer.chain()

    def signer(self, **more):
        store = SimpleCertificateStore()
        store.register_multiple([each.asn1() for each in self.chain()])
        return signers.SimpleSigner(signing_cert=self.asn1(), signing_key=self.asn1_key(), cert_registry=store, **more)

    def stamper(self, at):
        store = SimpleCertificateStore()
        store.register_multiple([each.asn1() for each in self.chain()])
        return timestamps.DummyTimeStamper(self.asn1(), self.asn1_key(), certs_to_embed=store, fixed_dt=day(at))

    def list(self, revoked=(), since="2024-01-01", until="2044-01-01"):
        builder = x509.CertificateRevocationListBuilder().issuer_name(self.name).last_update(day(since)).next_update(day(until))
        for who, when in revoked:
            builder = builder.add_revoked_certificate(x509.RevokedCertificateBuilder().serial_number(
                who.certificate.serial_number).revocation_date(day(when)).build())
        return builder.sign(self.key, hashes.SHA256()).public_bytes(serialization.Encoding.DER)


def ocsp_answer(about, by, revoked=None, since="2024-01-01", until="2044-01-01", within=None):
    """An OCSP answer about a certificate, signed by its issuer, by whom it charges with that (`within`), or by anybody."""
    status = ocsp.OCSPCertStatus.REVOKED if revoked else ocsp.OCSPCertStatus.GOOD
    responder = within or by
    builder = ocsp.OCSPResponseBuilder().add_response(
        cert=about.certificate, issuer=about.issuer.certificate, algorithm=hashes.SHA1(), cert_status=status,
        this_update=day(since), next_update=day(until), revocation_time=day(revoked) if revoked else None,
        revocation_reason=x509.ReasonFlags.unspecified if revoked else None).responder_id(ocsp.OCSPResponderEncoding.HASH, responder.certificate)
    if within:
        builder = builder.certificates([within.certificate])
    return builder.sign(responder.key, hashes.SHA256()).public_bytes(serialization.Encoding.DER)


class World:
    """Everybody who signs, and who vouches for them."""

    def __init__(self):
        self.root = Holder("Nordic Test Root", authority=True)
        self.authority = Holder("Nordic Test Authority", self.root, authority=True)
        self.council = Holder("Strandvika kommun", self.authority)
        self.chair = Holder("Ordforande i namnden", self.authority)
        self.asked = Holder("Fjordholmen kommune", self.authority, asked=True)
        self.expired = Holder("Gamla kommunen", self.authority, until="2024-06-01")
        self.weak = Holder("Svaga kommunen", self.authority, bits=1024)
        self.cipher = Holder("Chiffer", self.authority, usage="encipherment")
        self.stamper = Holder("Nordic Test Time", self.root, stamping=True)
        self.answerer = Holder("Nordic Test Answers", self.authority, answering=True)
        self.stranger_root = Holder("Stranger Root", authority=True)
        self.stranger = Holder("Stranger", self.stranger_root)


# ---------------------------------------------------------------------------------------------------- PDF by hand

def plain_pdf(text="Stadsbiblioteket har oppet till sex.", form=False, pages=1):
    """A file with classic cross-references: 1 catalogue, 2 pages, 3 page, 4 font, 5 content; a text field is 10, further pages
    from 20 on."""
    objects = {4: b"<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>"}
    kids = [3] + [20 + 2 * index for index in range(pages - 1)]
    for number, page in enumerate(kids):
        content = f"BT /F1 14 Tf 72 700 Td ({text} {number + 1}) Tj ET".encode()
        stream = 5 if page == 3 else page + 1
        objects[stream] = b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)
        annotations = b" /Annots [10 0 R]" if form and page == 3 else b""
        objects[page] = (b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents %d 0 R "
                         b"/Resources << /Font << /F1 4 0 R >> >>%s >>" % (stream, annotations))
    objects[2] = b"<< /Type /Pages /Kids [%s] /Count %d >>" % (b" ".join(b"%d 0 R" % kid for kid in kids), len(kids))
    fields = b""
    if form:
        objects[10] = (b"<< /Type /Annot /Subtype /Widget /FT /Tx /T (antal) /V (tre) /DA (/F1 12 Tf 0 g) /F 4 /P 3 0 R "
                       b"/Rect [72 600 200 620] /AP << /N 11 0 R >> >>")
        objects[11] = appearance(b"tre")
        fields = b" /AcroForm << /Fields [10 0 R] /DR << /Font << /F1 4 0 R >> >> /DA (/F1 12 Tf 0 g) >>"
    objects[1] = b"<< /Type /Catalog /Pages 2 0 R%s >>" % fields
    out = b"%PDF-1.7\n%\xe2\xe3\xcf\xd3\n"
    return out + revision(out, objects, None)


def appearance(text):
    content = b"/Tx BMC BT /F1 12 Tf 2 4 Td (%s) Tj ET EMC" % text
    return (b"<< /Type /XObject /Subtype /Form /BBox [0 0 128 20] /Resources << /Font << /F1 4 0 R >> >> /Length %d >>\n"
            b"stream\n%s\nendstream" % (len(content), content))


def revision(before, objects, previous, root=1, extra=b"", freed=()):
    """The bytes of objects, a cross-reference section and a trailer behind `before`."""
    out = b""
    places = {}
    for number in sorted(objects):
        places[number] = len(before) + len(out)
        out += b"%d 0 obj\n%s\nendobj\n" % (number, objects[number])
    start = len(before) + len(out)
    out += b"xref\n"
    if previous is None:
        out += b"0 1\n0000000000 65535 f \n"
    for number in sorted(set(places) | set(freed)):
        entry = b"%010d 00000 n \n" % places[number] if number in places else b"0000000000 00001 f \n"
        out += b"%d 1\n%s" % (number, entry)
    size = max([100, *objects]) + 1
    back = b"" if previous is None else b" /Prev %d" % previous
    out += b"trailer\n<< /Size %d /Root %d 0 R%s%s >>\nstartxref\n%d\n%%%%EOF\n" % (size, root, back, extra, start)
    return out


def last_start(pdf):
    return int(re.findall(rb"startxref\s+(\d+)", pdf)[-1])


def catalogue_of(pdf):
    return int(re.findall(rb"/Root (\d+) 0 R", pdf)[-1])


def object_of(pdf, number):
    """The last text of an object outside streams of objects."""
    return re.findall(rb"(?:^|\n)%d 0 obj\s*(.*?)\s*endobj" % number, pdf, re.S)[-1]


def append(pdf, objects, **more):
    return pdf + revision(pdf, objects, last_start(pdf), root=more.pop("root", catalogue_of(pdf)), **more)


# ---------------------------------------------------------------------------------------------------- signing

def sign(pdf, holder, *, field="Underskrift", at="2025-03-02", certify=None, stamper=None, pades=True, lt=None, lta=False,
         digest="sha256", subfilter=None, box=None, lock=None, signer=None, new_field=True):
    """Appends a signature as pyHanko makes it."""
    writer = IncrementalPdfFileWriter(io.BytesIO(pdf), strict=False)
    if new_field:
        spec = SigFieldSpec(field, on_page=0, box=box, field_mdp_spec=lock)
        fields.append_signature_field(writer, spec)
    more = {}
    if lt is not None:
        more = {"embed_validation_info": True, "validation_context": lt, "use_pades_lta": lta}
    sub = subfilter or (SigSeedSubFilter.PADES if pades else SigSeedSubFilter.ADOBE_PKCS7_DETACHED)
    meta = signers.PdfSignatureMetadata(
        field_name=field, md_algorithm=digest, subfilter=sub, certify=certify is not None,
        docmdp_permissions=certify or MDPPerm.FILL_FORMS, reason="Justerat", location="Strandvika", **more)
    out = io.BytesIO()
    # A moment of its own for /M; without it pyHanko takes the clock's.
    maker = signers.PdfSigner(meta, signer=signer or holder.signer(), timestamper=stamper)
    maker._enforce_certification_constraints = lambda *_: None  # who attacks does not ask what is forbidden
    maker.sign_pdf(writer, output=out)
    return out.getvalue()


def trusting(world, at="2025-03-02", lists=()):
    from asn1crypto import crl
    return ValidationContext(trust_roots=[world.root.asn1()], allow_fetching=False, revocation_mode="soft-fail",
                             other_certs=[world.authority.asn1()], crls=[crl.CertificateList.load(each) for each in lists],
                             moment=None)


# ---------------------------------------------------------------------------------------------------- the corpus

def signature_object(pdf):
    """Number of the last signature dictionary."""
    return int(re.findall(rb"\n(\d+) 0 obj", pdf[:pdf.rindex(b"/ByteRange")])[-1])


def byte_range(pdf):
    found = list(re.finditer(rb"/ByteRange\s*\[\s*(\d+)\s+(\d+)\s+(\d+)\s+(\d+)\s*\]", pdf))[-1]
    return found, [int(found[index]) for index in range(1, 5)]


def with_byte_range(pdf, numbers):
    """The same length, other numbers."""
    found, _ = byte_range(pdf)
    text = b"/ByteRange [" + b" ".join(b"%d" % number for number in numbers) + b"]"
    assert len(text) <= len(found[0]), (text, found[0])
    return pdf[:found.start()] + text + b" " * (len(found[0]) - len(text)) + pdf[found.end():]


def changed_page(pdf, text):
    content = b"BT /F1 14 Tf 72 700 Td (%s) Tj ET" % text
    return append(pdf, {5: b"<< /Length %d >>\nstream\n%s\nendstream" % (len(content), content)})


def annotated(pdf, kind, rect=b"[100 600 300 640]"):
    note = (b"<< /Type /Annot /Subtype /%s /Rect %s /Contents (Se har) /P 3 0 R /F 4 /QuadPoints [100 640 300 640 100 600 300 600] "
            b"/C [1 1 0] /DA (/F1 12 Tf) >>" % (kind, rect))
    page = object_of(pdf, 3)
    old = re.search(rb"/Annots\s*\[(.*?)\]", page, re.S)
    page = page.replace(old[0], b"/Annots [" + old[1] + b" 90 0 R]") if old else page[:-2] + b" /Annots [90 0 R] >>"
    return append(pdf, {90: note, 3: page})


def filled(pdf, value, shown=None, **more):
    field = object_of(pdf, 10).replace(b"(tre)", b"(%s)" % value)
    return append(pdf, {10: field, 11: appearance(shown or value)}, **more)


def wrapped(pdf):
    """Signature wrapping: what is signed stays, its second part at the end of the file; between the two the gap holds a byte range,
    a page and a table of the attacker's, where the old `startxref` leads."""
    _, (first, length, second, rest) = byte_range(pdf)
    number, root = signature_object(pdf), catalogue_of(pdf)
    start = last_start(pdf)

    def forged(new):
        text = b"BT /F1 14 Tf 72 700 Td (Stangt) Tj ET"
        own = (b"/ByteRange [0 %d %d %d] /Type /Sig /Filter /Adobe.PPKLite /SubFilter /ETSI.CAdES.detached >>\nendobj\n" % (length, new, rest))
        page = len(own)
        own += b"5 0 obj\n<< /Length %d >>\nstream\n%s\nendstream\nendobj\n" % (len(text), text)
        assert second + len(own) <= start, (second + len(own), start)
        own += b" " * (start - second - len(own)) + b"xref\n"
        places = {int(each[1]): each.start() + 1 for each in re.finditer(rb"\n(\d+) 0 obj", pdf[:second])}
        places[5] = second + page
        for which in sorted(places):
            own += b"%d 1\n%010d 00000 n \n" % (which, places[which])
        return own + b"trailer\n<< /Size 200 /Root %d 0 R >>\nstartxref\n%d\n%%%%EOF\n" % (root, start)
    gap = forged(second)
    while len(forged(second + len(gap))) != len(gap):
        gap = forged(second + len(gap))
    assert number
    return pdf[:second] + forged(second + len(gap)) + pdf[second:]


def make(folder):
    """Name -> bytes of all files, and the world that they are made in; certificates and lists lie in the folder too."""
    folder = pathlib.Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    world = World()
    (folder / "root.pem").write_bytes(world.root.pem())
    (folder / "stranger.pem").write_bytes(world.stranger_root.pem())
    clean_list = world.authority.list()
    root_list = world.root.list()
    (folder / "clean.crl").write_bytes(clean_list)
    (folder / "revoked.crl").write_bytes(world.authority.list([(world.asked, "2025-06-01")]))
    (folder / "revoked-early.crl").write_bytes(world.authority.list([(world.asked, "2024-02-01")]))
    (folder / "stale.crl").write_bytes(world.authority.list(since="2021-01-01", until="2021-02-01"))
    (folder / "clean.ocsp").write_bytes(ocsp_answer(world.asked, world.authority))
    (folder / "clean-charged.ocsp").write_bytes(ocsp_answer(world.asked, world.authority, within=world.answerer))
    (folder / "revoked.ocsp").write_bytes(ocsp_answer(world.asked, world.authority, revoked="2025-06-01"))
    (folder / "strange.ocsp").write_bytes(ocsp_answer(world.asked, world.stranger_root))
    (folder / "strange-charged.ocsp").write_bytes(ocsp_answer(world.asked, world.authority, within=world.council))
    council, chair = world.council, world.chair
    stamp = world.stamper.stamper("2025-03-02T10:00:00")
    early = world.stamper.stamper("2024-03-02T10:00:00")
    valid = sign(plain_pdf(), council)
    two = sign(valid, chair, field="Andra")
    form = plain_pdf(form=True)
    signed_form = sign(form, council)
    files = {
        "unsigned": plain_pdf(),
        "valid": valid,
        "valid-pkcs7": sign(plain_pdf(), council, pades=False),
        "valid-sha512": sign(plain_pdf(), council, digest="sha512"),
        "valid-visible": sign(plain_pdf(), council, box=(72, 100, 272, 160)),
        "two-signers": two,
        "time-stamped": sign(plain_pdf(), council, stamper=stamp),
        "unknown-root": sign(plain_pdf(), world.stranger),
        "expired": sign(plain_pdf(), world.expired),
        "expired-stamped": sign(plain_pdf(), world.expired, stamper=early),
        "asked": sign(plain_pdf(), world.asked),
        "asked-stamped": sign(plain_pdf(), world.asked, stamper=stamp),
        "weak-key": sign(plain_pdf(), world.weak),
        "sha1": sign(plain_pdf(), council, pades=False, digest="sha1"),
        "cipher-key": sign(plain_pdf(), world.cipher, signer=world.cipher.signer()),
        "certified-1": sign(form, council, certify=MDPPerm.NO_CHANGES),
        "certified-2": sign(form, council, certify=MDPPerm.FILL_FORMS),
        "certified-3": sign(form, council, certify=MDPPerm.ANNOTATE),
    }
    trust = trusting(world, lists=[clean_list, root_list])
    files["long-term"] = sign(plain_pdf(), world.asked, stamper=stamp, lt=trust)
    files["archived"] = sign(plain_pdf(), world.asked, stamper=stamp, lt=trust, lta=True)
    files["filled"] = filled(signed_form, b"fyra")
    files["certified-1-filled"] = filled(files["certified-1"], b"fyra")
    files["certified-2-filled"] = filled(files["certified-2"], b"fyra")
    files["certified-1-signed"] = sign(files["certified-1"], chair, field="Andra")
    files["certified-2-signed"] = sign(files["certified-2"], chair, field="Andra")
    files["certified-2-mark"] = sign(files["certified-2"], chair, field="Andra", box=(72, 690, 400, 720))
    files["certified-2-note"] = annotated(files["certified-2"], b"Highlight")
    files["certified-3-note"] = annotated(files["certified-3"], b"Highlight")
    files["certified-3-cover"] = annotated(files["certified-3"], b"FreeText")
    files["certified-3-text"] = changed_page(files["certified-3"], b"Biblioteket stanger.")
    files["locked"] = sign(form, council, lock=fields.FieldMDPSpec(fields.FieldMDPAction.INCLUDE, fields=["antal"]))
    files["locked-filled"] = filled(files["locked"], b"fyra")
    files["note"] = annotated(valid, b"Highlight")
    # Tampering with what was signed.
    at = valid.index(b"till sex")
    files["tampered"] = valid[:at] + b"till tio" + valid[at + 8:]
    files["truncated"] = valid[:-200]
    files["cut-short"] = valid[:len(valid) * 2 // 3]
    files["trailing-space"] = valid + b"\n\n"
    # Byte ranges.
    found, numbers = byte_range(valid)
    files["range-start"] = with_byte_range(valid, [1, numbers[1] - 1, *numbers[2:]])
    files["range-shrunk"] = with_byte_range(valid, [*numbers[:3], numbers[3] - 200])
    files["range-wide-gap"] = with_byte_range(valid, [0, numbers[1] - 60, *numbers[2:]])
    files["range-overlap"] = with_byte_range(valid, [0, numbers[2], numbers[1], numbers[3]])
    files["range-two-numbers"] = with_byte_range(valid, numbers[:2])
    files["range-null"] = valid.replace(found[0], b"/ByteRange null".ljust(len(found[0])))
    files["range-gone"] = valid.replace(b"/ByteRange", b"/ByteRagne")
    gap = valid[numbers[1]:numbers[2]]
    files["contents-null"] = valid.replace(gap, b"null".ljust(len(gap)))
    files["contents-empty"] = valid.replace(gap, b"<>".ljust(len(gap)))
    files["contents-noughts"] = valid.replace(gap, b"<" + b"0" * (len(gap) - 2) + b">")
    files["contents-junk"] = valid.replace(gap, b"<" + b"42" * (len(gap) // 2 - 1) + b">")
    files["wrapped"] = wrapped(valid)
    # Another signature's value: the dictionary that is shown is not the one in the gap.
    number = signature_object(valid)
    forged = re.sub(rb"/Contents\s*<[0-9a-fA-F]*>", b"/Contents <" + gap[1:-1] + b">", object_of(valid, number))
    files["moved-dictionary"] = append(valid, {number: forged})
    # Later editions.
    files["changed-text"] = changed_page(valid, b"Biblioteket stanger klockan fyra.")
    files["changed-font"] = append(valid, {4: b"<< /Type /Font /Subtype /Type1 /BaseFont /Symbol >>"})
    page = object_of(valid, 3)
    files["redirected"] = append(valid, {3: page.replace(b"/Contents 5 0 R", b"/Contents 91 0 R"),
                                         91: b"<< /Length 40 >>\nstream\nBT /F1 14 Tf 72 700 Td (Nytt) Tj ET      \nendstream"})
    files["new-catalogue"] = append(valid, {92: object_of(valid, catalogue_of(valid)).replace(b"/Pages 2 0 R", b"/Pages 93 0 R"),
                                            93: object_of(valid, 2)}, root=92)
    files["page-added"] = append(valid, {2: b"<< /Type /Pages /Kids [3 0 R 94 0 R] /Count 2 >>",
                                         94: b"<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 5 0 R "
                                             b"/Resources << /Font << /F1 4 0 R >> >> >>"})
    files["script-added"] = append(valid, {catalogue_of(valid): object_of(valid, catalogue_of(valid))[:-2] +
                                           b" /OpenAction << /S /JavaScript /JS (app.alert\\(1\\)) >> >>"})
    files["metadata"] = append(valid, {95: b"<< /Title (Ny titel) >>"}, extra=b" /Info 95 0 R")
    files["signature-removed"] = append(two, {catalogue_of(two): re.sub(rb"/AcroForm\s+(\d+ 0 R|<<.*?>>)", b"", object_of(two, catalogue_of(two)), flags=re.S)})
    # Incremental saving without a proper end: some readers take the last object of a number.
    body = b"5 0 obj\n<< /Length 46 >>\nstream\nBT /F1 14 Tf 72 700 Td (Biblioteket stangt) Tj ET\nendstream\nendobj\n"
    files["tail-no-table"] = valid + body
    files["tail-no-start"] = valid + body + b"xref\n5 1\n%010d 00000 n \ntrailer\n<< /Size 101 /Root %d 0 R /Prev %d >>\n%%%%EOF\n" % (
        len(valid), catalogue_of(valid), last_start(valid))
    files["tail-old-start"] = valid + body + b"startxref\n%d\n%%%%EOF\n" % last_start(valid)
    files["tail-unlisted"] = valid + body + revision(valid + body, {96: b"(nothing)"}, last_start(valid), root=catalogue_of(valid))
    # Shadow attacks: the signed file holds what is shown only after a later edition.
    hidden = plain_pdf()
    picture = b"<< /Type /XObject /Subtype /Form /BBox [0 0 595 842] /Length 33 >>\nstream\n1 1 1 rg 60 690 400 40 re f      \nendstream"
    overlay = append(hidden, {97: picture, 98: b"<< /Length 10 >>\nstream\n/Fx Do    \nendstream",
                              3: object_of(hidden, 3).replace(b"/Contents 5 0 R", b"/Contents [5 0 R 98 0 R]").replace(
                                  b"/Resources << ", b"/Resources << /XObject << /Fx 97 0 R >> ")})
    shadow = sign(overlay, council)
    files["shadow-hide"] = append(shadow, {}, freed=[97])
    both = plain_pdf()
    both = append(both, {80: object_of(both, 3).replace(b"5 0 R", b"81 0 R"),
                         81: b"<< /Length 46 >>\nstream\nBT /F1 14 Tf 72 700 Td (Biblioteket stangt) Tj ET\nendstream"})
    both = sign(both, council)
    files["shadow-replace"] = append(both, {2: b"<< /Type /Pages /Kids [80 0 R] /Count 1 >>"})
    place = both.index(b"\n81 0 obj") + 1
    start = len(both)
    files["shadow-table"] = both + b"xref\n5 1\n%010d 00000 n \ntrailer\n<< /Size 101 /Root %d 0 R /Prev %d >>\nstartxref\n%d\n%%%%EOF\n" % (
        place, catalogue_of(both), last_start(both), start)
    files["shadow-form"] = append(signed_form, {11: appearance(b"tretusen")})
    files["form-redrawn"] = append(signed_form, {catalogue_of(signed_form): re.sub(
        rb"/AcroForm\s*<<", b"/AcroForm << /NeedAppearances true ", object_of(signed_form, catalogue_of(signed_form)))})
    for name, data in files.items():
        (folder / f"{name}.pdf").write_bytes(data)
    return files, world
