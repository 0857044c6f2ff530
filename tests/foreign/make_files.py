"""PDF files as others send them: whole ones, and broken, hostile and odd ones, with what is to be read of each.

make_files.py FOLDER [--planverk PROGRAM] [--chromium]

FOLDER/expected.json says of each file `opens` or why it is `refused`, and what else a test may ask (`facts`). With a program, FOLDER/ua
gets a tagged file of ours and one for each fault of PDF/UA that our checks know, made of it; their names are the codes of the
faults. With --chromium comes a file by that engine. The same files come out each time, encrypted ones apart."""
import argparse
import json
import pathlib
import re
import shutil
import subprocess
import sys
import zlib

import pikepdf
from pikepdf import Array, Dictionary, Name, Stream, String

EXPECTED = {}


def raw_file(objects, trailer="", version="1.7", table=True):
    """A file of objects as they stand between `obj` and `endobj`, numbered from 1; 1 is the catalogue."""
    out, offsets = bytearray(b"%PDF-" + version.encode() + b"\n%\xe2\xe3\xcf\xd3\n"), []
    for number, body in enumerate(objects, 1):
        offsets.append(len(out))
        out += b"%d 0 obj\n" % number + (body if isinstance(body, bytes) else body.encode("latin-1")) + b"\nendobj\n"
    start = len(out)
    if table:
        out += b"xref\n0 %d\n0000000000 65535 f \n" % (len(objects) + 1)
        for offset in offsets:
            out += b"%010d 00000 n \n" % offset
    out += b"trailer\n<</Size %d/Root 1 0 R%s>>\nstartxref\n%d\n%%%%EOF\n" % (len(objects) + 1, trailer.encode(), start)
    return bytes(out)


def stream(data, entries=""):
    data = data if isinstance(data, bytes) else data.encode("latin-1")
    return b"<</Length %d%s>>stream\n" % (len(data), entries.encode()) + data + b"\nendstream"


CATALOG = "<</Type/Catalog/Pages 2 0 R>>"
PAGES = "<</Type/Pages/Kids[3 0 R]/Count 1/MediaBox[0 0 595 842]>>"
PAGE = "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>>>>>"
FONT = "<</Type/Font/Subtype/Type1/BaseFont/Helvetica/Encoding/WinAnsiEncoding>>"


def content(words="Hej"):
    return f"BT /F1 12 Tf 72 720 Td ({words}) Tj ET"


def simple(*more, catalog=CATALOG, page=PAGE, pages=PAGES, body=None, trailer="", **other):
    return raw_file([catalog, pages, page, stream(body if body is not None else content()), FONT, *more], trailer, **other)


def put(folder, name, data, refused=None, **facts):
    """Either may do where libqpdf's editions differ: later ones make more of what is left."""
    (folder / name).write_bytes(data)
    EXPECTED[name] = {**({"refused": refused} if refused else {}), **({"facts": facts} if facts else {})}


def saved(pdf, **how):
    import io
    out = io.BytesIO()
    pdf.save(out, static_id=True, **how)
    return out.getvalue()


def opened(data):
    import io
    return pikepdf.open(io.BytesIO(data))


# What cannot be read, and what only looks so ----------------------------------------------------------------------------------

def unreadable(folder):
    whole = simple()
    put(folder, "whole.pdf", whole, substance="text", recovered=False, tagged=False)
    put(folder, "empty.pdf", b"", refused="empty")
    put(folder, "not-a-pdf.pdf", b"Det h\xc3\xa4r \xc3\xa4r bara text.\n", refused="no-pdf")
    put(folder, "really-a-zip.pdf", b"PK\x03\x04" + bytes(60), refused="no-pdf")
    put(folder, "really-a-picture.pdf", b"\x89PNG\r\n\x1a\n" + bytes(60), refused="no-pdf")
    put(folder, "truncated-early.pdf", whole[:20], refused="damaged")
    put(folder, "truncated-late.pdf", whole[:-60], refused="damaged", substance="text", recovered=True)
    put(folder, "truncated-within.pdf", whole[:whole.index(b"5 0 obj") + 4], refused="damaged", recovered=True)
    put(folder, "no-table.pdf", simple(table=False), substance="text", recovered=True)
    put(folder, "wrong-offsets.pdf", whole.replace(b"%PDF-1.7\n", b"%PDF-1.7\n%" + b"x" * 40 + b"\n"), substance="text", recovered=True)
    put(folder, "rubbish-before.pdf", b"rubbish\n" * 20 + whole, substance="text")
    put(folder, "rubbish-after.pdf", whole + b"\0" * 2000, substance="text")
    put(folder, "no-pages.pdf", raw_file([CATALOG, "<</Type/Pages/Kids[]/Count 0>>"]), refused="no-pages")
    put(folder, "no-catalog.pdf", raw_file(["<</Nothing true>>"]), refused="damaged no-pages")


def encrypted(folder):
    with opened(simple()) as pdf:
        for bits, version in ((40, 2), (128, 4), (256, 6)):
            options = dict(R=version, aes=version >= 4, metadata=version >= 4)
            put(folder, f"password-{bits}.pdf", saved(pdf, encryption=pikepdf.Encryption(owner="o", user="u", **options)), refused="encrypted")
            put(folder, f"restricted-{bits}.pdf", saved(pdf, encryption=pikepdf.Encryption(
                owner="o", user="", allow=pikepdf.Permissions(extract=False), **options)), encrypted=True, substance="text")
        put(folder, "restricted-packed.pdf", saved(pdf, object_stream_mode=pikepdf.ObjectStreamMode.generate,
                                                   encryption=pikepdf.Encryption(owner="o", user="")), encrypted=True, substance="text")
        put(folder, "not-for-readers.pdf", saved(pdf, encryption=pikepdf.Encryption(
            owner="o", user="", R=3, aes=False, metadata=False, allow=pikepdf.Permissions(accessibility=False))), encrypted=True)


# Forms of a file that are odd and right -----------------------------------------------------------------------------------------

def hybrid():
    """A table for old readers, and a stream of references beside it for objects that they cannot see."""
    packed = b"6 0 7 3 [] (dold) "
    objects = [CATALOG, PAGES, PAGE, stream(content()), FONT]
    out, offsets = bytearray(b"%PDF-1.5\n"), {}
    for number, body in enumerate(objects, 1):
        offsets[number] = len(out)
        out += b"%d 0 obj\n" % number + (body if isinstance(body, bytes) else body.encode()) + b"\nendobj\n"
    offsets[8] = len(out)
    out += b"8 0 obj\n" + stream(packed, "/Type/ObjStm/N 2/First 8") + b"\nendobj\n"
    offsets[9] = len(out)
    entries = b"".join(kind.to_bytes(1, "big") + where.to_bytes(4, "big") + index.to_bytes(1, "big") for kind, where, index in (
        (2, 8, 0), (2, 8, 1), (1, offsets[8], 0)))
    out += b"9 0 obj\n" + stream(entries, "/Type/XRef/W[1 4 1]/Index[6 3]/Size 10") + b"\nendobj\n"
    start = len(out)
    out += b"xref\n0 6\n0000000000 65535 f \n" + b"".join(b"%010d 00000 n \n" % offsets[n] for n in range(1, 6))
    out += b"trailer\n<</Size 10/Root 1 0 R/XRefStm %d>>\nstartxref\n%d\n%%%%EOF\n" % (offsets[9], start)
    return bytes(out)


def updated(whole, number, body):
    start, offset = whole.rindex(b"startxref"), len(whole)
    before = int(whole[start + 10:].split()[0])
    new = b"%d 0 obj\n" % number + body + b"\nendobj\n"
    table = offset + len(new)
    return whole + new + b"xref\n%d 1\n%010d 00000 n \ntrailer\n<</Size 6/Root 1 0 R/Prev %d>>\nstartxref\n%d\n%%%%EOF\n" % (
        number, offset, before, table)


def odd(folder):
    whole = simple()
    with opened(whole) as pdf:
        put(folder, "reference-streams.pdf", saved(pdf, object_stream_mode=pikepdf.ObjectStreamMode.generate), substance="text", recovered=False)
        put(folder, "linearized.pdf", saved(pdf, linearize=True), linearized=True, revisions=0)
    put(folder, "hybrid.pdf", hybrid(), substance="text")
    put(folder, "updated.pdf", updated(simple(body=content("GAMMALT")), 4, stream(content("NYTT"))), revisions=1, substance="text", words="NYTT")
    put(folder, "turned.pdf", simple(page=PAGE[:-2] + "/Rotate 270/UserUnit 2>>"), first=[1684, 1190])
    put(folder, "cropped.pdf", simple(page=PAGE[:-2] + "/CropBox[100 100 300 200]>>"), first=[200, 100])
    put(folder, "labels.pdf", simple(catalog="<</Type/Catalog/Pages 2 0 R/PageLabels<</Nums[0<</S/r/St 4/P(s. )>>]>>>>"), label="s. iv")
    for name, encoded, filters in (
            ("hex", content().encode().hex().encode() + b">", "/ASCIIHexDecode"),
            ("flate", zlib.compress(content().encode()), "/FlateDecode"),
            ("run-length", bytes([len(content()) - 1]) + content().encode() + b"\x80", "/RunLengthDecode"),
            ("hex-flate", zlib.compress(content().encode()).hex().encode() + b">", "[/ASCIIHexDecode/FlateDecode]")):
        put(folder, f"filter-{name}.pdf", raw_file([CATALOG, PAGES, PAGE, stream(encoded, f"/Filter{filters}"), FONT]), words="Hej")
    inline = b"q 10 0 0 10 0 0 cm BI /W 2 /H 2 /CS /G /BPC 8 ID \x00EI\xff EI Q " + content("Efter").encode()
    put(folder, "inline-picture.pdf", simple(body=inline), words="Efter")


# What is carried along ------------------------------------------------------------------------------------------------------------

def carrying(folder):
    put(folder, "javascript.pdf", simple(catalog=CATALOG[:-2] + "/OpenAction<</S/JavaScript/JS(app.alert\\(1\\))>>>>"), javascript=True)
    put(folder, "launch.pdf", simple(page=PAGE[:-2] + "/AA<</O<</S/Launch/F(program)>>>>>>"), actions=["Launch"])
    put(folder, "form.pdf", simple("<</FT/Tx/T(namn)/TU(Namn)/V(Ingen)/Type/Annot/Subtype/Widget/Rect[10 10 90 30]/P 3 0 R>>",
                                   catalog=CATALOG[:-2] + "/AcroForm<</Fields[6 0 R]>>>>", page=PAGE[:-2] + "/Annots[6 0 R]>>"), form=True)
    put(folder, "xfa.pdf", simple(stream("<xdp/>"), catalog=CATALOG[:-2] + "/AcroForm<</Fields[]/XFA 6 0 R>>/NeedsRendering true>>"), xfa=True)
    put(folder, "attached.pdf", simple("<</Type/Filespec/F(bilaga.txt)/UF(bilaga.txt)/EF<</F 7 0 R>>>>", stream("Hemligt i bilagan"),
                                       catalog=CATALOG[:-2] + "/Names<</EmbeddedFiles<</Names[(b) 6 0 R]>>>>>>"), attachments=["bilaga.txt"])
    put(folder, "link.pdf", simple(page=PAGE[:-2] + "/Annots[<</Type/Annot/Subtype/Link/Rect[0 0 9 9]/A<</S/URI/URI(https://kommun.example/)>>>>]>>"),
        links=["https://kommun.example/"])
    put(folder, "signed-in-name-only.pdf", simple(
        "<</FT/Sig/T(underskrift)/V<</Type/Sig/Filter/Adobe.PPKLite/SubFilter/adbe.pkcs7.detached/Name(Ordf\xf6rande)/M(D:20260302141500+01'00')"
        "/Contents<3000>/ByteRange[0 10 20 5]>>>>", catalog=CATALOG[:-2] + "/AcroForm<</Fields[6 0 R]/SigFlags 3>>>>"),
        form=False, signer="Ordförande", time="2026-03-02T14:15:00+01:00", whole=False)
    picture = "q 595 0 0 842 0 0 cm /P Do Q"
    pixels = stream(bytes(16), "/Type/XObject/Subtype/Image/Width 4/Height 4/ColorSpace/DeviceGray/BitsPerComponent 8")
    page = "<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F1 5 0 R>>/XObject<</P 6 0 R>>>>>>"
    put(folder, "scan.pdf", simple(pixels, page=page, body=picture), substance="scan")
    put(folder, "scan-with-words.pdf", simple(pixels, page=page, body=picture + " BT 3 Tr ET " + content("Lagt bakom")), substance="scan",
        hidden=True, words="Lagt bakom")


# What would never end, or fill the memory ------------------------------------------------------------------------------------------

def deep_pages(levels):
    nodes = [f"<</Type/Pages/Kids[{number + 1} 0 R]/Count 1>>" for number in range(2, 2 + levels)]
    return raw_file([CATALOG, *nodes, "<</Type/Page/MediaBox[0 0 9 9]>>"])


def structure(kids, *more):
    return simple(f"<</Type/StructTreeRoot/K {kids}>>", *more,
                  catalog="<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R>>")


def endless(folder):
    put(folder, "cyclic-pages.pdf", simple(pages="<</Type/Pages/Kids[3 0 R 2 0 R]/Count 2/MediaBox[0 0 595 842]>>"), pages=1)
    put(folder, "cyclic-outline.pdf", simple("<</First 7 0 R/Last 7 0 R>>", "<</Title(A)/Next 8 0 R/First 7 0 R>>", "<</Title(B)/Next 7 0 R>>",
                                             catalog=CATALOG[:-2] + "/Outlines 6 0 R>>"), outline=2)
    put(folder, "cyclic-structure.pdf", structure("7 0 R", "<</S/P/K[8 0 R]>>", "<</S/P/K[7 0 R 8 0 R]>>"), tagged=False)
    put(folder, "cyclic-form.pdf", simple(stream("/X Do " + content("Runt"), "/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X 6 0 R>>"
                                                                             "/Font<</F1 5 0 R>>>>"),
                                          page="<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</XObject<</X 6 0 R>>>>>>", body="/X Do"), words="Runt")
    put(folder, "cyclic-fields.pdf", simple("<</T(a)/Kids[7 0 R]>>", "<</T(b)/Kids[6 0 R 7 0 R]/Parent 6 0 R>>",
                                            catalog=CATALOG[:-2] + "/AcroForm<</Fields[6 0 R]>>>>"), form=False)
    put(folder, "cyclic-labels.pdf", simple("<</Kids[6 0 R]>>", catalog=CATALOG[:-2] + "/PageLabels 6 0 R>>"), label="1")
    put(folder, "cyclic-roles.pdf", simple("<</Type/StructTreeRoot/K 7 0 R/RoleMap<</A/B/B/A>>>>", "<</S/A/Pg 3 0 R/K 0>>",
                                           catalog="<</Type/Catalog/Pages 2 0 R/MarkInfo<</Marked true>>/StructTreeRoot 6 0 R>>",
                                           body="/A <</MCID 0>> BDC " + content() + " EMC"), tagged=True, fault="role-circular")
    put(folder, "cyclic-references.pdf", simple("7 0 R", "6 0 R", page="<</Type/Page/Parent 2 0 R/Contents 6 0 R/Resources 7 0 R>>"), pages=1)
    cyclic_length = raw_file([CATALOG, PAGES, PAGE, b"<</Length 4 0 R>>stream\n" + content().encode() + b"\nendstream", FONT])
    put(folder, "cyclic-length.pdf", cyclic_length, pages=1)
    put(folder, "deep-pages.pdf", deep_pages(20_000), refused="too-deep")
    put(folder, "deep-arrays.pdf", simple("[" * 100_000 + "]" * 100_000), pages=1)
    put(folder, "deep-structure.pdf", structure("7 0 R", *[f"<</S/Div/K {number} 0 R>>" for number in range(8, 20_000)], "<</S/P>>"), pages=1)
    put(folder, "many-forms.pdf", simple(*[
        stream("/X Do " * 10, f"/Type/XObject/Subtype/Form/BBox[0 0 9 9]/Resources<</XObject<</X {number + 1} 0 R>>>>") for number in range(6, 26)],
        stream(content(), "/Type/XObject/Subtype/Form/BBox[0 0 9 9]"),
        page="<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</XObject<</X 6 0 R>>>>>>", body="/X Do"), given_up=True)
    pages = 20_001
    put(folder, "many-pages.pdf", raw_file([CATALOG, "<</Type/Pages/MediaBox[0 0 9 9]/Count %d/Kids[%s]>>" % (
        pages, " ".join(f"{number} 0 R" for number in range(3, 3 + pages))), *["<</Type/Page/Parent 2 0 R>>"] * pages]), refused="too-many-pages")
    pages = 10_000
    put(folder, "ten-thousand-pages.pdf", raw_file([CATALOG, "<</Type/Pages/MediaBox[0 0 9 9]/Count %d/Kids[%s]>>" % (
        pages, " ".join(f"{number} 0 R" for number in range(3, 3 + pages))), *["<</Type/Page/Parent 2 0 R>>"] * pages]), pages=pages)


def bomb(megabytes, layers=1):
    packer = zlib.compressobj(9)
    data = b"".join(packer.compress(b"0 " * (1 << 19)) for _ in range(megabytes)) + packer.flush()
    for _ in range(layers - 1):
        data = zlib.compress(data, 9)
    return data


def bombs(folder):
    flate = bomb(400)
    put(folder, "bomb-content.pdf", raw_file([CATALOG, PAGES, PAGE, stream(flate, "/Filter/FlateDecode"), FONT]), pages=1)
    put(folder, "bomb-twice.pdf", raw_file([CATALOG, PAGES, PAGE, stream(zlib.compress(flate, 9), "/Filter[/FlateDecode/FlateDecode]"), FONT]), pages=1)
    shared = "<</Type/Page/Parent 2 0 R/Contents 4 0 R>>"
    put(folder, "bomb-shared.pdf", raw_file([CATALOG, "<</Type/Pages/MediaBox[0 0 9 9]/Count 100/Kids[%s]>>" % " ".join(["3 0 R"] + [
        f"{number} 0 R" for number in range(5, 104)]), shared, stream(bomb(100), "/Filter/FlateDecode"), *[shared] * 99]), given_up=True)
    packed = stream(flate, "/Type/ObjStm/N 1/First 4/Filter/FlateDecode")
    put(folder, "bomb-objects.pdf", simple(packed), refused="too-large")
    # Names may be written with numbers, and a stream be used as one of objects whatever it calls itself.
    put(folder, "bomb-disguised.pdf", simple(stream(flate, "/Type/XObject/#4e 1/F#69rst 4/Filter/Flate#44ecode")), refused="too-large")
    put(folder, "bomb-references.pdf", raw_file([stream(flate, "/Type/XRef/W[1 1 1]/Size 9/Root 1 0 R/Filter/FlateDecode")]), refused="too-large")
    put(folder, "bomb-array.pdf", simple("[" + "0 " * 9_000_000 + "]"), refused="too-large")
    put(folder, "bomb-predictor.pdf", raw_file([CATALOG, PAGES, PAGE, stream(
        zlib.compress(b"\x02" * 1000), "/Filter/FlateDecode/DecodeParms<</Predictor 12/Columns 2147483647/Colors 99/BitsPerComponent 16>>"), FONT]), pages=1)
    put(folder, "bomb-unicode.pdf", simple(
        stream("1 begincodespacerange <00> <FF> endcodespacerange 1 beginbfrange <00> <FF> <" + "0041" * 5000 + "> endbfrange"),
        page="<</Type/Page/Parent 2 0 R/Contents 4 0 R/Resources<</Font<</F1<</Type/Font/Subtype/Type1/BaseFont/X/ToUnicode 6 0 R>>>>>>>>",
        body="BT /F1 9 Tf (" + "a" * 500_000 + ") Tj ET"), pages=1)


def garbage(folder):
    seed, noise = 1, bytearray()
    for _ in range(20_000):
        seed = (seed * 1103515245 + 12345) & 0x7FFFFFFF
        noise.append(seed >> 16 & 0xFF)
    put(folder, "garbage-content.pdf", simple(body=bytes(noise)), pages=1)
    put(folder, "garbage-font.pdf", simple(stream(bytes(noise), "/Length1 20000"), "<</Type/FontDescriptor/FontName/X/Flags 4/FontFile2 6 0 R>>",
                                           "<</Type/Font/Subtype/TrueType/BaseFont/X/FontDescriptor 7 0 R/Widths[(a)]/FirstChar -5>>",
                                           page=PAGE.replace("5 0 R", "8 0 R")), pages=1)
    put(folder, "garbage-unicode.pdf", simple(stream(bytes(noise)), "<</Type/Font/Subtype/Type1/BaseFont/X/ToUnicode 6 0 R>>",
                                              page=PAGE.replace("5 0 R", "7 0 R")), pages=1)
    put(folder, "garbage-flate.pdf", raw_file([CATALOG, PAGES, PAGE, stream(bytes(noise), "/Filter/FlateDecode"), FONT]), pages=1, substance="empty")
    put(folder, "unbalanced.pdf", simple(body="Q Q EMC ET [ << (a " + "q " * 50_000 + "BT " * 1000 + "/Span BMC " * 5000), pages=1)
    put(folder, "numbers.pdf", simple(body="1e999 -.5.5 --7 99999999999999999999999999 0 Td " + content("Tal")), words="Tal")
    put(folder, "wrong-kinds.pdf", simple("<</Type/StructTreeRoot/K[1 (a) /b null true 3.5 [[7 0 R]] <<>> ]/RoleMap[1]/ClassMap 3/ParentTree(x)>>",
                                          catalog="<</Type/Catalog/Pages 2 0 R/MarkInfo 7/StructTreeRoot 6 0 R/Lang 5/Outlines[1]/Names 3/AcroForm(x)"
                                                  "/PageLabels[2]/ViewerPreferences 3/OCProperties[1]/Metadata 4 0 R>>",
                                          page="<</Type/Page/Parent 2 0 R/Contents[4 0 R 3 null (a)]/Resources<</Font<</F1 5 0 R>>/XObject 3>>/Annots[1 (a) null"
                                               " <<>> <</Rect[1]>>]/Rotate(a)/MediaBox[1 2 3]/CropBox 5/UserUnit/x>>"), pages=1)


# Faults of PDF/UA, each in a file that has no other --------------------------------------------------------------------------------

PLAN = """<?xml version="1.0"?>
<planData version="1" lang="sv-SE" asOf="2026-01-01"><organisation id="o" name="Strandvika kommun" kind="municipality"/>
<body id="b" name="Kommunstyrelsen" type="executive" deciding="true" organisation="o"/>
<document id="d" kind="operationalPlan" title="Plan f\u00f6r hamnen" status="adopted" body="b" date="2026-01-01" organisation="o" contents="yes" cover="no">
<section title="Hamnen"><p>Se <a href="https://kommun.example/">webbplatsen</a>.<note>Noten f\u00f6rklarar.</note></p>
<list><item>Kajen.</item><item>Piren.</item></list>
<section title="Avgifter"><table><caption>Avgifter</caption><column/><column/><head><row><cell>Plats</cell><cell>Avgift</cell></row></head>
<row><cell>Kajen</cell><cell>10</cell></row></table><section title="Djupare"><p>Text.</p></section></section></section></document></planData>"""


def elements(pdf, role):
    """Structure elements of a type, in the order of reading."""
    def walk(kid):
        if isinstance(kid, Array):
            for each in kid:
                yield from walk(each)
        elif isinstance(kid, Dictionary) and "/S" in kid:
            if kid.S == role:
                yield kid
            if "/K" in kid:
                yield from walk(kid.K)
    return list(walk(pdf.Root.StructTreeRoot.K))


def change_content(pdf, change):
    page = pdf.pages[0]
    page.contents_coalesce()
    page.Contents = pdf.make_stream(change(page.Contents.read_bytes()))


def metadata_without(pdf, pattern):
    data = pdf.Root.Metadata.read_bytes()
    changed = re.sub(pattern, b"", data, flags=re.S)
    assert changed != data, pattern
    pdf.Root.Metadata = pdf.make_stream(changed, Type=Name.Metadata, Subtype=Name.XML)


def first_marked(data, before=b"", within=b"", after=b""):
    """Puts content before, into or after the first marked content that is no artifact."""
    begin = re.search(rb"/(?!Artifact)\w+ ?<<[^>]*/MCID \d+[^>]*>> ?BDC", data)
    end = data.index(b"EMC", begin.end())
    return data[:begin.start()] + before + data[begin.start():begin.end()] + within + data[begin.end():end + 3] + after + data[end + 3:]


BOX = b" q 0 0 m 9 9 l S Q "


def faults():
    def without(role, key):
        def change(pdf):
            del elements(pdf, role)[0][key]
        return change

    def attributes(element):
        return [element.A] if isinstance(element.A, Dictionary) else list(element.A)

    def no_scope(pdf):
        for cell in elements(pdf, Name.TH):
            cell.A = Array([each for each in attributes(cell) if each.get("/O") != Name.Table]) if "/A" in cell else Array()

    def add_field(pdf):
        widget = pdf.make_indirect(Dictionary(Type=Name.Annot, Subtype=Name.Widget, FT=Name.Tx, T=String("f"), Rect=[10, 10, 50, 20],
                                              P=pdf.pages[0].obj, StructParent=9999))
        pdf.pages[0].Annots = Array(list(pdf.pages[0].get("/Annots", [])) + [widget])
        pdf.pages[0].Tabs = Name.S
        pdf.Root.AcroForm = Dictionary(Fields=[widget])
        top = elements(pdf, Name.P)[0].P
        form = pdf.make_indirect(Dictionary(Type=Name.StructElem, S=Name.Form, P=top,
                                            K=Dictionary(Type=Name.OBJR, Obj=widget, Pg=pdf.pages[0].obj)))
        top.K.append(form)
        pdf.Root.StructTreeRoot.ParentTree = add_number(pdf.Root.StructTreeRoot.ParentTree, 9999, form)

    def add_number(tree, number, value):
        return Dictionary(Nums=Array(list(flat(tree)) + [number, value]))

    def flat(node):
        for kid in node.get("/Kids", []):
            yield from flat(kid)
        yield from node.get("/Nums", [])

    def figure(pdf):
        elements(pdf, Name.P)[-1].S = Name.Figure

    def formula(pdf):
        elements(pdf, Name.P)[-1].S = Name.Formula

    def heading(index, role):
        def change(pdf):
            found = [each for level in range(1, 7) for each in elements(pdf, Name(f"/H{level}"))]
            found[index].S = role
        return change

    def plain_headings(pdf):
        for element in elements(pdf, Name.P)[-2:]:
            element.S = Name.H

    def role(name, target):
        def change(pdf):
            elements(pdf, Name.P)[-1].S = name
            if target:
                pdf.Root.StructTreeRoot.RoleMap = Dictionary(target)
        return change

    def optional_content(pdf):
        group = pdf.make_indirect(Dictionary(Type=Name.OCG, Name=String("lager")))
        pdf.Root.OCProperties = Dictionary(OCGs=[group], D=Dictionary(Name=String("D")), Configs=[Dictionary()])

    def fonts(change_font):
        def change(pdf):
            for name in pdf.pages[0].Resources.Font.keys():
                change_font(pdf.pages[0].Resources.Font[name])
        return change

    def no_program(font):
        descriptor = font.DescendantFonts[0].FontDescriptor
        for key in ("/FontFile2", "/FontFile3"):
            if key in descriptor:
                del descriptor[key]

    def no_unicode(font):
        del font["/ToUnicode"]

    def set_key(where, key, value):
        def change(pdf):
            where(pdf)[key] = value
        return change

    def no_key(where, key):
        def change(pdf):
            del where(pdf)[key]
        return change

    def root(pdf):
        return pdf.Root

    def note(pdf):
        del elements(pdf, Name.Note)[0]["/ID"]

    def repeated(pdf):
        form = pdf.make_stream(b"/P <</MCID 0>> BDC" + BOX + b"EMC", Type=Name.XObject, Subtype=Name.Form, BBox=[0, 0, 9, 9],
                               StructParents=9998)
        pdf.pages[0].Resources.XObject = Dictionary(pdf.pages[0].Resources.get("/XObject", {}))
        pdf.pages[0].Resources.XObject["/Twice"] = form
        change_content(pdf, lambda data: data + b"\n/Twice Do /Twice Do\n")
        element = elements(pdf, Name.P)[-1]
        kids = list(element.K) if isinstance(element.K, Array) else [element.K]
        element.K = Array(kids + [Dictionary(Type=Name.MCR, Stm=form, MCID=0, Pg=pdf.pages[0].obj)])
        pdf.Root.StructTreeRoot.ParentTree = add_number(pdf.Root.StructTreeRoot.ParentTree, 9998, Array([element]))

    def missing(pdf):
        element = elements(pdf, Name.P)[-1]
        kids = list(element.K) if isinstance(element.K, Array) else [element.K]
        element.K = Array(kids + [9999])

    def element_language(pdf):
        del pdf.Root["/Lang"]
        for each in pdf.objects:
            if isinstance(each, Dictionary) and "/S" in each and "/Lang" in each:
                del each["/Lang"]

    return {
        "not-tagged": no_key(root, "/MarkInfo"),
        "suspects": set_key(lambda pdf: pdf.Root.MarkInfo, "/Suspects", True),
        "untagged-content": lambda pdf: change_content(pdf, lambda data: first_marked(data, before=BOX)),
        "artifact-in-tag": lambda pdf: change_content(pdf, lambda data: first_marked(data, within=b" /Artifact BMC" + BOX + b"EMC ")),
        "tag-in-artifact": lambda pdf: change_content(pdf, lambda data: first_marked(data, before=b"/Artifact BMC ", after=b" EMC ")),
        "mark-missing": missing,
        "role-unmapped": role(Name.Okand, None),
        "role-circular": role(Name.Rund, {"/Rund": Name.Annan, "/Annan": Name.Rund}),
        "role-standard": role(Name.P, {"/P": Name.Div}),
        "metadata": no_key(root, "/Metadata"),
        "identifier": lambda pdf: metadata_without(pdf, rb"<pdfuaid:part>.*?</pdfuaid:part>"),
        "title": lambda pdf: metadata_without(pdf, rb"<dc:title>.*?</dc:title>"),
        "display-title": no_key(root, "/ViewerPreferences"),
        "table-nesting": lambda pdf: set_key(lambda _: elements(pdf, Name.TD)[0], "/S", Name.P)(pdf),
        "list-nesting": lambda pdf: set_key(lambda _: elements(pdf, Name.LI)[0], "/S", Name.P)(pdf),
        "contents-nesting": lambda pdf: set_key(lambda _: elements(pdf, Name.TOCI)[0], "/S", Name.P)(pdf),
        "language": element_language,
        "figure-alt": figure,
        "formula-alt": formula,
        "heading-first": heading(0, Name.H2),
        "heading-skip": heading(-1, Name.H6),
        "heading-mixed": plain_headings,
        "table-headers": no_scope,
        "note-id": note,
        "optional-content": optional_content,
        "annotation-tag": lambda pdf: set_key(lambda _: elements(pdf, Name.Link)[-1], "/S", Name.Span)(pdf),
        "annotation-description": lambda pdf: no_key(lambda _: pdf.pages[0].Annots[0], "/Contents")(pdf),
        "field-description": add_field,
        "tab-order": lambda pdf: no_key(lambda _: pdf.pages[0], "/Tabs")(pdf),
        "repeated-form": repeated,
        "font-embedded": fonts(no_program),
        "font-unicode": fonts(no_unicode),
    }


def ours(folder, program):
    work = folder / "work"
    work.mkdir(parents=True, exist_ok=True)
    (work / "plan.xml").write_text(PLAN, encoding="utf-8")
    done = subprocess.run([program, "render", work / "plan.xml", "--to", "pdf", "--out", work], capture_output=True, text=True, check=False)
    made = sorted(work.glob("*.pdf"))
    if len(made) != 1:
        sys.exit(f"{program} has made no file: {done.stdout}{done.stderr}")
    shutil.copy(made[0], folder / "good.pdf")
    shutil.rmtree(work)
    for code, change in faults().items():
        with pikepdf.open(folder / "good.pdf") as pdf:
            change(pdf)
            (folder / f"{code}.pdf").write_bytes(saved(pdf))


HTML = """<!doctype html><html lang="sv"><title>Yttrande</title><h1>Yttrande</h1><p>Vi ser en <a href="https://kommun.example/">plan</a>.</p>
<ul><li>F\u00f6rsta</li><li>Andra</li></ul><table><tr><th scope="col">Plats</th><th scope="col">Tal</th></tr><tr><td>Kajen</td><td>7</td></tr></table></html>"""


def by_chromium(folder):
    (folder / "page.html").write_text(HTML, encoding="utf-8")
    subprocess.run(["chromium", "--headless", "--no-sandbox", "--disable-gpu", "--no-pdf-header-footer", f"--print-to-pdf={folder}/chromium.pdf",
                    f"file://{folder}/page.html"], capture_output=True, check=False, timeout=120)
    (folder / "page.html").unlink()
    if not (folder / "chromium.pdf").exists():
        sys.exit("chromium has made no file")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("folder", type=pathlib.Path)
    parser.add_argument("--planverk")
    parser.add_argument("--chromium", action="store_true")
    options = parser.parse_args()
    folder = options.folder.resolve()
    folder.mkdir(parents=True, exist_ok=True)
    for make in (unreadable, encrypted, odd, carrying, endless, bombs, garbage):
        make(folder)
    (folder / "expected.json").write_text(json.dumps(EXPECTED, ensure_ascii=False, indent=1), encoding="utf-8")
    if options.planverk:
        (folder / "ua").mkdir(exist_ok=True)
        ours(folder / "ua", options.planverk)
    if options.chromium:
        by_chromium(folder)


if __name__ == "__main__":
    main()
