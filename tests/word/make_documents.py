"""Makes the Word files that the tests read: some by hand, part by part, so that each has what other programs write
seldom; some by python-docx, where it is installed. Usage: make_documents.py FOLDER."""
import pathlib
import struct
import sys
import zipfile
import zlib

OUT = pathlib.Path(sys.argv[1])
WORD = "http://schemas.openxmlformats.org/wordprocessingml/2006/main"
STRICT = "http://purl.oclc.org/ooxml/wordprocessingml/main"
RELATION = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
PACKAGE = "http://schemas.openxmlformats.org/package/2006"
NAMES = (f'xmlns:w="{WORD}" xmlns:r="{RELATION}" '
         'xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing" '
         'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main" '
         'xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture" '
         'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006" '
         'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape" '
         'xmlns:v="urn:schemas-microsoft-com:vml" '
         'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"')
MAIN = "application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"
KINDS = {"styles": "styles", "numbering": "numbering", "footnotes": "footnotes", "endnotes": "endnotes", "comments": "comments",
         "header1": "header", "settings": "settings"}

STYLES = """
<w:docDefaults><w:rPrDefault><w:rPr><w:lang w:val="nb-NO"/></w:rPr></w:rPrDefault></w:docDefaults>
<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Overskrift1"><w:name w:val="heading 1"/><w:basedOn w:val="Normal"/>
  <w:pPr><w:outlineLvl w:val="0"/></w:pPr><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="paragraph" w:styleId="Overskrift2"><w:name w:val="heading 2"/><w:basedOn w:val="Overskrift1"/>
  <w:pPr><w:outlineLvl w:val="1"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Overskrift3"><w:name w:val="heading 3"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Egen"><w:name w:val="Kapittel"/><w:basedOn w:val="Overskrift2"/></w:style>
<w:style w:type="paragraph" w:styleId="TOCHeading"><w:name w:val="TOC Heading"/><w:basedOn w:val="Overskrift1"/>
  <w:pPr><w:outlineLvl w:val="9"/></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Tittel"><w:name w:val="Title"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Bildetekst"><w:name w:val="caption"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Sitat"><w:name w:val="Quote"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="paragraph" w:styleId="Liste"><w:name w:val="List Bullet"/><w:basedOn w:val="Normal"/>
  <w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr></w:style>
<w:style w:type="paragraph" w:styleId="Listefort"><w:name w:val="List Continue"/><w:basedOn w:val="Normal"/></w:style>
<w:style w:type="character" w:styleId="Sterk"><w:name w:val="Strong"/><w:rPr><w:b/></w:rPr></w:style>
<w:style w:type="character" w:styleId="Hyperkobling"><w:name w:val="Hyperlink"/><w:rPr><w:color w:val="0563C1"/><w:u w:val="single"/></w:rPr></w:style>
<w:style w:type="table" w:styleId="Rutenett"><w:name w:val="Table Grid"/></w:style>
<w:style w:type="table" w:styleId="Farget"><w:name w:val="Grid Table 4"/></w:style>
"""
NUMBERING = """
<w:abstractNum w:abstractNumId="0"><w:lvl w:ilvl="0"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#xB7;"/><w:pStyle w:val="Liste"/></w:lvl>
  <w:lvl w:ilvl="1"><w:numFmt w:val="bullet"/><w:lvlText w:val="&#x2013;"/></w:lvl></w:abstractNum>
<w:abstractNum w:abstractNumId="1"><w:lvl w:ilvl="0"><w:start w:val="1"/><w:numFmt w:val="decimal"/><w:lvlText w:val="%1."/></w:lvl>
  <w:lvl w:ilvl="1"><w:start w:val="1"/><w:numFmt w:val="lowerLetter"/><w:lvlText w:val="%2)"/></w:lvl></w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num>
<w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
<w:num w:numId="3"><w:abstractNumId w:val="1"/><w:lvlOverride w:ilvl="0"><w:startOverride w:val="1"/></w:lvlOverride></w:num>
<w:num w:numId="4"><w:abstractNumId w:val="1"/></w:num>
"""


def p(content, style=None, properties=""):
    """A paragraph; plain text becomes a run."""
    if not content.startswith("<"):
        content = r(content)
    style = f'<w:pStyle w:val="{style}"/>' if style else ""
    return f"<w:p><w:pPr>{style}{properties}</w:pPr>{content}</w:p>"


def r(text, properties=""):
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{text}</w:t></w:r>'


def item(text, number, level=0):
    return p(text, properties=f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{number}"/></w:numPr>')


def field(instruction, result):
    return ('<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
            f'<w:r><w:instrText xml:space="preserve"> {instruction} </w:instrText></w:r>'
            f'<w:r><w:fldChar w:fldCharType="separate"/></w:r>{result}<w:r><w:fldChar w:fldCharType="end"/></w:r>')


def tc(content, properties=""):
    return f"<w:tc><w:tcPr>{properties}</w:tcPr>{content if content.startswith('<') else p(content) if content else '<w:p/>'}</w:tc>"


def tr(*cells, properties=""):
    return f"<w:tr><w:trPr>{properties}</w:trPr>{''.join(cells)}</w:tr>"


def tbl(*rows, style="Rutenett", grid=(2000, 2000), look=""):
    columns = "".join(f'<w:gridCol w:w="{w}"/>' for w in grid)
    return (f'<w:tbl><w:tblPr><w:tblStyle w:val="{style}"/>{look}</w:tblPr><w:tblGrid>{columns}</w:tblGrid>'
            f"{''.join(rows)}</w:tbl>")


def drawing(relation, description):
    return ('<w:r><w:drawing><wp:inline><wp:docPr id="1" name="Bilde 1"'
            + (f' descr="{description}"' if description else "") +
            '/><a:graphic><a:graphicData uri="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:pic><pic:nvPicPr>'
            f'<pic:cNvPr id="0" name="x.png"/></pic:nvPicPr><pic:blipFill><a:blip r:embed="{relation}"/></pic:blipFill></pic:pic>'
            "</a:graphicData></a:graphic></wp:inline></w:drawing></w:r>")


def png():
    """Two by two grey pixels."""
    def chunk(kind, data):
        return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))
    rows = b"".join(b"\0" + bytes([90, 160]) for _ in range(2))
    return (b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 2, 2, 8, 0, 0, 0, 0)) + chunk(b"IDAT", zlib.compress(rows))
            + chunk(b"IEND", b""))


def write(name, body, parts=None, relations="", files=None, main=MAIN, names=NAMES, core=""):
    """A package of a body and what `parts` has by its name."""
    parts = dict(parts or {})
    parts.setdefault("styles", STYLES)
    parts.setdefault("numbering", NUMBERING)
    types = (f'<Types xmlns="{PACKAGE}/content-types"><Default Extension="rels" '
             'ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" '
             f'ContentType="application/xml"/><Override PartName="/word/document.xml" ContentType="{main}"/></Types>')
    tie = f'<Relationships xmlns="{PACKAGE}/relationships">{{}}</Relationships>'
    top = f'<Relationship Id="rId1" Type="{RELATION}/officeDocument" Target="word/document.xml"/>'
    if core:
        top += f'<Relationship Id="rId2" Type="{PACKAGE}/relationships/metadata/core-properties" Target="docProps/core.xml"/>'
    own = "".join(f'<Relationship Id="p{i}" Type="{RELATION}/{KINDS[part]}" Target="{part}.xml"/>' for i, part in enumerate(parts))
    elements = {"header1": "hdr"}
    with zipfile.ZipFile(OUT / name, "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", types)
        package.writestr("_rels/.rels", tie.format(top))
        package.writestr("word/_rels/document.xml.rels", tie.format(own + relations))
        package.writestr("word/document.xml", f"<w:document {names}><w:body>{body}</w:body></w:document>")
        for part, content in parts.items():
            element = elements.get(part, part)
            package.writestr(f"word/{part}.xml", f"<w:{element} {names}>{content}</w:{element}>")
        if core:
            package.writestr("docProps/core.xml", core)
        for path, content in (files or {}).items():
            package.writestr(path, content)


CORE = (f'<cp:coreProperties xmlns:cp="{PACKAGE}/metadata/core-properties" xmlns:dc="http://purl.org/dc/elements/1.1/" '
        'xmlns:dcterms="http://purl.org/dc/terms/"><dc:title>Gammel tittel</dc:title>'
        "<dcterms:modified>2026-09-15T08:00:00Z</dcterms:modified></cp:coreProperties>")


def case_paper(changed=False):
    """A case as municipalities write it: title, facts, a table, a proposal with points."""
    budget = "1 300 000" if changed else "1 200 000"
    body = [
        p("Nytt bibliotek på Nesset", "Tittel"),
        p("Saksopplysninger", "Overskrift1"),
        p("Biblioteket på Nesset er fra 1962 og har ikke universell utforming."),
        p(r("Kommunestyret vedtok i fjor å ") + r("utrede", "<w:b/>") + r(" et nytt bygg.")),
        p("Bygget skal stå ferdig i 2029.") if changed else p("Bygget skal stå ferdig i 2028."),
        p("Kostnader", "Overskrift2"),
        p(r("Tabell ") + field("SEQ Tabell \\* ARABIC", r("1")) + r(": Kostnader i kroner"), "Bildetekst"),
        tbl(tr(tc("Post"), tc("Beløp"), properties="<w:tblHeader/>"), tr(tc("Grunnarbeid"), tc("400 000")),
            tr(tc("Bygg"), tc(budget))),
        item("Skissen viser 600 kvadratmeter.", 1),
        item("Parkering løses i Storgata.", 1),
        p("Vurdering", "Overskrift1"),
        p("Et nytt bibliotek gir bedre tilgang for alle."),
        p("Konklusjon og anbefaling", "Overskrift1"),
        p("Kommunedirektøren anbefaler at arbeidet starter."),
        p("Forslag til vedtak", "Overskrift1"),
        item("Kommunestyret vedtar å bygge nytt bibliotek på Nesset.", 2),
        item("Kostnaden dekkes av investeringsbudsjettet.", 2),
    ]
    if changed:
        body.insert(12, p("Naboene er varslet i august."))
    return "".join(body)


def everything():
    """One of each of what a Word text may hold."""
    return "".join([
        '<w:sdt><w:sdtPr><w:docPartObj><w:docPartGallery w:val="Table of Contents"/></w:docPartObj></w:sdtPr><w:sdtContent>'
        + p("Innhold", "TOCHeading") + p(field("TOC \\o", r("Innledning 1"))) + "</w:sdtContent></w:sdt>",
        p('<w:bookmarkStart w:id="1" w:name="_Ref1"/>' + r("Innledning") + '<w:bookmarkEnd w:id="1"/>', "Overskrift1"),
        p(r("Vanlig, ") + r("fet", '<w:rStyle w:val="Sterk"/>') + r(", ") + r("kursiv", "<w:i/>") + r(", ") + r("begge", "<w:b/><w:i/>")
          + r(" og ") + r("ikke fet", '<w:b w:val="0"/>') + r(".")),
        p(r("Skjult: ") + r("hemmelig", "<w:vanish/>") + r("synlig. ") + r("Strøket.", "<w:strike/>") + r(" Store.", "<w:caps/>")
          + r(" Rød.", '<w:color w:val="FF0000"/>') + r(" Stor.", '<w:sz w:val="40"/>') + r(" Under.", '<w:u w:val="single"/>')),
        p(r("H") + r("2", '<w:vertAlign w:val="subscript"/>') + r("O, m") + r("2", '<w:vertAlign w:val="superscript"/>') + r(", x")
          + r("abc", '<w:vertAlign w:val="superscript"/>')),
        p('<w:r><w:t>Før</w:t><w:tab/><w:t>etter</w:t><w:br/><w:t>ny linje</w:t><w:noBreakHyphen/><w:t>sam</w:t><w:softHyphen/>'
          '<w:t>men</w:t><w:br w:type="page"/><w:sym w:font="Symbol" w:char="F0B3"/><w:sym w:font="Wingdings" w:char="F04A"/></w:r>'),
        p('<w:hyperlink r:id="rLink">' + r("kommunen", '<w:rStyle w:val="Hyperkobling"/>') + "</w:hyperlink>" + r(", ")
          + '<w:hyperlink w:anchor="_Ref1">' + r("innledningen") + "</w:hyperlink>" + r(", ")
          + field('HYPERLINK "https://www.example.org/a"', r("felt")) + r(", ") + field("REF _Ref1 \\h", r("Innledning"))
          + r(", side ") + field("PAGEREF _Ref1", r("3")) + r(", ") + '<w:hyperlink r:id="rFile">' + r("en fil") + "</w:hyperlink>"),
        p(r("Se noten") + '<w:r><w:footnoteReference w:id="2"/></w:r>' + r(" og sluttnoten") + '<w:r><w:endnoteReference w:id="2"/></w:r>'
          + '<w:commentRangeStart w:id="0"/>' + r(".") + '<w:commentRangeEnd w:id="0"/><w:r><w:commentReference w:id="0"/></w:r>'),
        p(r("This is a sentence in English.", '<w:lang w:val="en-GB"/>') + r(" Og norsk.", '<w:lang w:val="nb-NO"/>')),
        p('<w:sdt><w:sdtPr><w:showingPlcHdr/></w:sdtPr><w:sdtContent>' + r("Klikk for å skrive") + "</w:sdtContent></w:sdt>"
          + '<w:smartTag w:element="x">' + r(" i Oslo") + '</w:smartTag><w:proofErr w:type="spellStart"/>' + r(" nå")),
        p("Lister", "Egen"),
        p("Første kule", "Liste"), item("Under kulen", 1, 1), p("fortsetter her", "Listefort"), p("Andre kule", "Liste"),
        item("En", 2), item("a", 2, 1), item("b", 2, 1), item("To", 2), p("Avbrudd."), item("Tre", 4), p("Ny liste:"), item("Først", 3),
        p("Ordene er kloke.", "Sitat"), p("Og mange.", "Sitat"),
        p("Tabeller", "Overskrift2"),
        tbl(tr(tc("A"), tc("B", '<w:gridSpan w:val="2"/>')),
            tr(tc("C", '<w:vMerge w:val="restart"/>'), tc("D"), tc("E")), tr(tc("", "<w:vMerge/>"), tc("F"), tc("")),
            tr(tc("G"), properties='<w:gridAfter w:val="2"/>'), grid=(1000, 2000, 3000)),
        tbl(tr(tc(p(r("År", "<w:b/>"))), tc(p(r("Antall", "<w:b/>")))), tr(tc(p(r("2025", "<w:b/>"))), tc("1 200")),
            tr(tc(p(r("2026", "<w:b/>"))), tc(p("12") + tbl(tr(tc("indre"), tc("celle")))))),
        p("Bilder", "Overskrift2"),
        p(drawing("rPicture", "Et bibliotek med åpne dører")),
        p(r("Figur ") + '<w:fldSimple w:instr=" SEQ Figur ">' + r("1") + "</w:fldSimple>" + r(" Biblioteket"), "Bildetekst"),
        p(drawing("rPicture", "")), p(drawing("rOther", "Et kart")), p(drawing("rGone", "")),
        p('<w:r><mc:AlternateContent><mc:Choice Requires="wps"><w:drawing><wp:anchor><wp:docPr id="2" name="Boks"/><a:graphic>'
          '<a:graphicData><wps:wsp><wps:txbx><w:txbxContent>' + p("Ord i boks") + "</w:txbxContent></wps:txbx></wps:wsp></a:graphicData>"
          "</a:graphic></wp:anchor></w:drawing></mc:Choice><mc:Fallback><w:pict><v:textbox><w:txbxContent>" + p("Ord i boks")
          + "</w:txbxContent></v:textbox></w:pict></mc:Fallback></mc:AlternateContent></w:r>" + r("Ved boksen.")),
        p("<m:oMath><m:r><m:t>a</m:t></m:r><m:f><m:num><m:r><m:t>b</m:t></m:r></m:num><m:den><m:r><m:t>c</m:t></m:r></m:den></m:f></m:oMath>"),
        p("Dypere", "Overskrift3"), p("Slutt.", properties='<w:pBdr/><w:sectPr><w:pgSz w:orient="landscape"/></w:sectPr>'),
    ])


def changes():
    """Tracked changes: words, paragraphs, items, a move, rows."""
    def mark(kind, inner, author="Kari Nordmann", date="2026-09-01T10:00:00Z"):
        return f'<w:{kind} w:id="1" w:author="{author}" w:date="{date}">{inner}</w:{kind}>'

    def deleted(text):
        return f'<w:r><w:delText xml:space="preserve">{text}</w:delText></w:r>'
    inserted_mark = "<w:rPr>" + mark("ins", "") + "</w:rPr>"
    deleted_mark = "<w:rPr>" + mark("del", "") + "</w:rPr>"
    return "".join([
        p("Frister", "Overskrift1"),
        p(r("Rapporten legges fram senest ") + mark("del", deleted("åtte")) + mark("ins", r("seks")) + r(" uker etter.")),
        p(mark("ins", r("Et nytt avsnitt.")), properties=inserted_mark),
        p(mark("ins", r("Og ett til.")), properties=inserted_mark),
        p(mark("del", deleted("Et avsnitt som går ut.")), properties=deleted_mark),
        p('<w:moveFromRangeStart w:id="5" w:name="move1"/>' + mark("moveFrom", r("Flyttet setning.")) + '<w:moveFromRangeEnd w:id="5"/>'
          + r(" Blir her.")),
        p('<w:moveToRangeStart w:id="6" w:name="move1"/>' + mark("moveTo", r("Flyttet setning.")) + '<w:moveToRangeEnd w:id="6"/>'
          + r(" Var her.")),
        item("Første punkt", 1),
        p(mark("ins", r("Nytt punkt")), properties='<w:numPr><w:ilvl w:val="0"/><w:numId w:val="1"/></w:numPr>' + inserted_mark),
        tbl(tr(tc("X"), tc("Y")), tr(tc(p(mark("ins", r("ny")))), tc(p(mark("ins", r("rad")))), properties=mark("ins", ""))),
        p(r("Uten dag: ") + mark("ins", r("tillegg"), date="") + mark("ins", mark("del", deleted("borte igjen"), author="Ola"))
          + r(".", "<w:rPrChange w:id='9' w:author='x'><w:rPr/></w:rPrChange>")),
    ])


def hand_made():
    notes = ('<w:footnote w:type="separator" w:id="0"><w:p/></w:footnote><w:footnote w:id="2">' + p("Noten sier mer.") + p("På to linjer.")
             + "</w:footnote>")
    ends = '<w:endnote w:id="2">' + p("Til slutt.") + "</w:endnote>"
    comments = '<w:comment w:id="0" w:author="Kari">' + p("Er dette riktig?") + "</w:comment>"
    relations = (f'<Relationship Id="rLink" Type="{RELATION}/hyperlink" Target="https://www.example.org/" TargetMode="External"/>'
                 f'<Relationship Id="rFile" Type="{RELATION}/hyperlink" Target="file:///C:/x.docx" TargetMode="External"/>'
                 f'<Relationship Id="rPicture" Type="{RELATION}/image" Target="media/image1.png"/>'
                 f'<Relationship Id="rOther" Type="{RELATION}/image" Target="media/image2.emf"/>')
    write("everything.docx", everything(), {"footnotes": notes, "endnotes": ends, "comments": comments,
          "header1": p("Nesset kommune")}, relations,
          {"word/media/image1.png": png(), "word/media/image2.emf": b"\1\0\0\0emf"}, core=CORE)
    write("case.docx", case_paper(), core=CORE)
    write("case-changed.docx", case_paper(changed=True), core=CORE)
    write("changes.docx", changes(), core=CORE)
    strict = NAMES.replace(WORD, STRICT).replace("http://schemas.openxmlformats.org/", "http://purl.oclc.org/ooxml/")
    write("strict.docx", case_paper(), names=strict.replace("purl.oclc.org/ooxml/markup-compatibility/2006",
                                                             "schemas.openxmlformats.org/markup-compatibility/2006"))
    other = case_paper().replace("<w:", "<x:").replace("</w:", "</x:").replace(" w:", " x:")
    write("prefixes.docx", f'<w:sdt><w:sdtContent xmlns:x="{WORD}">{other}</w:sdtContent></w:sdt>')
    write("unended-field.docx", p('<w:r><w:fldChar w:fldCharType="begin"/></w:r>' + r("Alle ord")) + p("kommer med."))
    write("lead.docx", p("Tekst uten overskrift.") + tbl(tr(tc("Saksnr."), tc("1/26"))) + p("Mer tekst."))
    write("title-heading.docx", p("Plan for skolen", "Overskrift1") + p("Mål", "Overskrift2") + p("Alle skal lære å lese.")
          + p("Skriving", "Overskrift2") + p("Alle skal skrive."))
    write("skipped.docx", p("Mål", "Overskrift1") + p("Vi har mål.") + p("Delmål", "Overskrift3") + p("Alle skal lese."))
    write("empty.docx", "<w:p/>")


def refused():
    """What is handed in for Word files and is none."""
    write("macros.docx", p("x"), main="application/vnd.ms-word.document.macroEnabled.main+xml")
    write("doctype.docx", p("x"), files={"word/footnotes.xml": "<!DOCTYPE a [<!ENTITY x SYSTEM 'file:///etc/passwd'>]><a>&x;</a>"},
          relations=f'<Relationship Id="n" Type="{RELATION}/footnotes" Target="footnotes.xml"/>')
    write("broken-xml.docx", "<w:p><w:r>")
    write("deep.docx", "<w:sdt><w:sdtContent>" * 400 + p("dyp") + "</w:sdtContent></w:sdt>" * 400)
    write("nested-tables.docx", p("Før") + nested(20))
    write("styles-in-a-ring.docx", p("Rundt", "A"), {"styles": '<w:style w:type="paragraph" w:styleId="A"><w:basedOn w:val="B"/></w:style>'
          '<w:style w:type="paragraph" w:styleId="B"><w:basedOn w:val="A"/></w:style>'})
    with zipfile.ZipFile(OUT / "text.odt", "w") as package:
        package.writestr("mimetype", "application/vnd.oasis.opendocument.text")
        package.writestr("content.xml", "<a/>")
    with zipfile.ZipFile(OUT / "book.xlsx", "w") as package:
        package.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types"/>')
        package.writestr("xl/workbook.xml", "<a/>")
    for outer, part, inner in (("book-within.docx", "word/embeddings/book.xlsx", "book.xlsx"),
                               ("text-within.xlsx", "xl/embeddings/text.docx", "strict.docx")):
        kind = "word/document.xml" if outer.endswith("docx") else "xl/workbook.xml"
        with zipfile.ZipFile(OUT / outer, "w") as package:  # stored: the parts of what is within can be seen
            package.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types"/>')
            package.writestr(kind, "<a/>")
            package.write(OUT / inner, part)
    with zipfile.ZipFile(OUT / "bomb.docx", "w", zipfile.ZIP_DEFLATED) as package:
        package.writestr("[Content_Types].xml", f'<Types xmlns="{PACKAGE}/content-types"/>')
        package.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}/relationships"><Relationship Id="a" '
                         f'Type="{RELATION}/officeDocument" Target="word/document.xml"/></Relationships>')
        package.writestr("word/document.xml", b"<a>" + b" " * (40 << 20) + b"</a>")
    whole = (OUT / "case.docx").read_bytes()
    (OUT / "cut.docx").write_bytes(whole[:len(whole) // 2])
    (OUT / "old.doc").write_bytes(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + b"\0" * 600 + "WordDocument".encode("utf-16-le"))
    (OUT / "locked.docx").write_bytes(b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1" + b"\0" * 600 + "EncryptedPackage".encode("utf-16-le"))
    (OUT / "text.rtf").write_bytes(rb"{\rtf1 x}")
    (OUT / "paper.pdf").write_bytes(b"%PDF-1.7")
    (OUT / "nothing.docx").write_bytes(b"")


def nested(depth):
    return tbl(tr(tc("nivå"), tc((p(str(depth)) + nested(depth - 1)) if depth else "bunnen")))


def by_python_docx():
    """What a library of others writes from its own template."""
    import docx
    document = docx.Document()
    document.add_heading("Handlingsplan", 0)
    document.add_heading("Bakgrunn", 1)
    paragraph = document.add_paragraph("Planen gjelder ")
    paragraph.add_run("alle").bold = True
    paragraph.add_run(" enheter.")
    document.add_paragraph("Ett punkt", style="List Bullet")
    document.add_paragraph("To punkter", style="List Bullet 2")
    document.add_paragraph("Første", style="List Number")
    document.add_paragraph("Andre", style="List Number")
    document.add_heading("Tall", 2)
    table = document.add_table(rows=2, cols=3, style="Light Grid Accent 1")
    for row in range(2):
        for column in range(3):
            table.cell(row, column).text = f"{'Kolonne' if row == 0 else 'Verdi'} {column + 1}"
    document.add_page_break()
    document.add_paragraph("Sitatet", style="Intense Quote")
    document.save(OUT / "python-docx.docx")


OUT.mkdir(parents=True, exist_ok=True)
hand_made()
refused()
by_python_docx()
