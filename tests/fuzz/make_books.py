"""Writes the corpora of the targets `archive` (zip files, honest and not) and `book` (workbooks as texts, texts in
columns). The same files come out every time.

Usage: make_books.py, from anywhere."""
import pathlib
import struct
import zipfile
import zlib

CORPUS = pathlib.Path(__file__).parent / "corpus"
MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main"
REL = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"


def entry(name, data, method=0, flags=0, size=None, mode=0):
    raw = data
    if method == 8:
        packer = zlib.compressobj(9, zlib.DEFLATED, -15)
        raw = packer.compress(data) + packer.flush()
    facts = struct.pack("<HHHIIIIHH", 20, flags, method, 0x00210000, zlib.crc32(data), len(raw), len(data) if size is None else size,
                        len(name), 0)
    return name.encode(), raw, facts, mode


def archive(name, *entries, tail=b""):
    body, directory = b"", b""
    for part, raw, facts, mode in entries:
        directory += (b"PK\1\2" + struct.pack("<H", 20 | (3 << 8 if mode else 0)) + facts + struct.pack("<HHHII", 0, 0, 0, mode << 16, len(body)) + part)
        body += b"PK\3\4" + facts + part + raw
    end = b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, len(entries), len(entries), len(directory), len(body), 0)
    folder = CORPUS / "archive"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(body + directory + end + tail)


def book(name, sheet="", strings="", styles="", head="", tail="", content_type="sheet.main"):
    parts = {
        "[Content_Types].xml": f'<Types xmlns="{PACKAGE}/content-types"><Override PartName="/xl/workbook.xml" '
                               f'ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.{content_type}+xml"/></Types>',
        "_rels/.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{REL}/officeDocument" Target="xl/workbook.xml"/></Relationships>',
        "xl/workbook.xml": f'<workbook xmlns="{MAIN}" xmlns:r="{REL}">{head}<sheets><sheet name="Blad" sheetId="1" r:id="rId1"/></sheets>{tail}</workbook>',
        "xl/_rels/workbook.xml.rels": f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="rId1" Type="{REL}/worksheet" Target="worksheets/sheet1.xml"/>'
                                      f'<Relationship Id="rId2" Type="{REL}/sharedStrings" Target="sharedStrings.xml"/>'
                                      f'<Relationship Id="rId3" Type="{REL}/styles" Target="/xl/styles.xml"/></Relationships>',
        "xl/sharedStrings.xml": f'<sst xmlns="{MAIN}">{strings}</sst>',
        "xl/styles.xml": f'<styleSheet xmlns="{MAIN}">{styles}</styleSheet>',
        "xl/worksheets/sheet1.xml": f'<worksheet xmlns="{MAIN}">{sheet}</worksheet>',
    }
    text(name, "".join(f"=== {part}\n{xml}\n" for part, xml in parts.items()).encode())


def text(name, data):
    folder = CORPUS / "book"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / name).write_bytes(data)


archive("plain", entry("a.xml", b"<a/>"), entry("b/c.xml", b"c" * 300, 8))
archive("folder", entry("b/", b""), entry("b/c.xml", b"c"))
archive("padded", entry("a.xml", b"<a/>"), tail=b"\0" * 20)
archive("climbing", entry("../a", b"x"))
archive("absolute", entry("/etc/passwd", b"x"))
archive("twice", entry("a", b"x"), entry("A", b"y"))
archive("lying-small", entry("a", b"x" * 100, 8, size=10))
archive("lying-large", entry("a", b"x" * 100, 8, size=900_000))
archive("bomb", entry("a", b"\0" * 3_000_000, 8))
archive("encrypted", entry("a", b"x", flags=1))
archive("method", entry("a", b"x", method=12))
archive("link", entry("a", b"/etc/passwd", mode=0o120777))
archive("empty")
(CORPUS / "archive" / "compound").write_bytes(b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1" + b"\0" * 40 + "EncryptedPackage".encode("utf-16-le"))

FORMATS = ('<numFmts><numFmt numFmtId="164" formatCode="yyyy\\-mm\\-dd"/><numFmt numFmtId="165" formatCode="[h]:mm"/></numFmts>'
           '<cellXfs><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="10"/><xf numFmtId="22"/></cellXfs>')
STRINGS = "<si><t>Risk</t></si><si><r><t>fet</t></r><r><t xml:space=\"preserve\"> text_x000D_</t></r></si>"
ROWS = ('<sheetData><row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row><row r="3" hidden="1">'
        '<c r="A3" s="1"><v>46082</v></c><c r="B3" s="2"><v>1.26</v></c><c r="C3" s="3"><v>0.256</v></c><c r="D3" s="4"><v>46082.6</v></c>'
        '<c r="E3" t="b"><v>1</v></c><c r="F3" t="e"><v>#REF!</v></c><c r="G3" t="inlineStr"><is><t>här</t></is></c>'
        '<c r="H3" t="d"><v>2026-03-01T14:30:00</v></c><c r="I3"><f>A3</f></c><c r="J3"><v>1.5E-3</v></c></row></sheetData>')
book("cells", '<cols><col min="2" max="3" hidden="1"/></cols>' + ROWS + '<mergeCells><mergeCell ref="A1:C3"/></mergeCells>', STRINGS, FORMATS)
book("epoch", ROWS, STRINGS, FORMATS, '<workbookPr date1904="1"/>', '<calcPr fullCalcOnLoad="1"/>')
book("nameless", "<sheetData><row><c><v>1</v></c><c/><c><v>2</v></c></row><row/><row><c><v>3</v></c></row></sheetData>")
book("comments", "<!-- <row> --><sheetData><row><c><v>1</v></c></row><!-- x --></sheetData>")
book("order", '<sheetData><row r="2"><c r="B2"><v>1</v></c><c r="A2"><v>2</v></c></row><row r="1"/></sheetData>')
book("far", '<sheetData><row r="1048576"><c r="XFD1048576"><v>1</v></c></row></sheetData><mergeCells><mergeCell ref="A1:XFD1048576"/></mergeCells>')
book("values", '<sheetData><row r="1"><c t="s"><v>9</v></c><c t="b"><v>2</v></c><c><v>1,5</v></c><c t="x"><v>1</v></c></row></sheetData>')
book("macros", content_type="macro")
text("semicolons.csv", "\ufeffNr;Risk;Belopp\r\n1;\"Brand; i \"\"kök\"\"\";1,5\r\n2;\"två\nrader\";'=1+1\r\n".encode())
text("commas.csv", "a,b\rc,d\r".encode())
text("tabs.tsv", "\ufeffa\tb\nå\t\"c\td\"\n".encode("utf-16-le"))
text("stated.csv", b"sep=|\na|b\n")
text("unclosed.csv", b"a;b\nc;\"d\ne;f\n")
text("windows.csv", "å;–\nä;€\n".encode("cp1252"))
text("undefined.csv", b"a;\x81\n")
text("markup", b"<html><table/></html>")
text("empty", b"")
