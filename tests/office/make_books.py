"""Workbooks of other programs, and beside each what its author sees of it: NAME.xlsx and NAME.txt in the form of dump.h.
What is expected is worked out here from the values that go in, never from what the reader under test says.

Usage: make_books.py FOLDER. LibreOffice's books are made where it is installed."""
import datetime
import pathlib
import shutil
import subprocess
import sys
import tempfile

import openpyxl
import openpyxl.styles
import openpyxl.utils.datetime
import openpyxl.worksheet.table
import xlsxwriter

FOLDER = pathlib.Path(sys.argv[1])

DAY = datetime.date(2026, 3, 1)
MOMENT = datetime.datetime(2026, 3, 1, 14, 30)
TIME = datetime.time(14, 30)
TEXT = "Å, ä & ö <ord> \"citat\"\nandra raden"

# Heading, value, number format, kind and text as they are seen.
COLUMNS = [
    ("Risk", "Avtal löper ut", None, "text Avtal löper ut"),
    ("Text", TEXT, None, "text " + TEXT.replace("\n", "\\n")),
    ("Tal", 0.1 + 0.2, None, "number 0.3"),
    ("Belopp", -1181.55, '#,##0.00 "kr"', "number -1181.55"),
    ("Andel", 0.256, "0.0%", "percent 25.6%"),
    ("Dag", DAY, "yyyy-mm-dd", "date 2026-03-01"),
    ("Nordisk dag", DAY, "d.m.yyyy", "date 2026-03-01"),
    ("Månad", DAY, "[$-41D]mmmm yyyy", "date 2026-03-01"),
    ("Tidpunkt", MOMENT, "yyyy-mm-dd hh:mm", "date 2026-03-01 14:30"),
    ("Klockslag", TIME, "hh:mm", "time 14:30"),
    ("Varaktighet", 1.2604166666666667, "[h]:mm", "text 30:15"),
    ("Stort", 12345678901234, "0", "number 12345678901234"),
    ("Litet", 0.00000025, "0.00E+00", "number 0.00000025"),
    ("Klar", True, None, "boolean true"),
    ("Citerad dag", 7, '0 "dagar"', "number 7"),
    ("Likhet", "=inte formel", "@", "text =inte formel"),
]


def letter(column):
    return openpyxl.utils.get_column_letter(column + 1)


def expect(name, text):
    (FOLDER / f"{name}.txt").write_text(text, encoding="utf-8")


def heads():
    return "".join(f"{letter(i)}1 text {column[0]}\n" for i, column in enumerate(COLUMNS))


def values(row=2):
    return "".join(f"{letter(i)}{row} {column[3]}\n" for i, column in enumerate(COLUMNS))


def table(sheet_name):
    return f"sheet {sheet_name}\n" + heads() + values()


def fill_openpyxl(book, sheet):
    for i, (heading, value, number_format, _) in enumerate(COLUMNS):
        sheet.cell(1, i + 1, heading).font = openpyxl.styles.Font(bold=True)
        cell = sheet.cell(2, i + 1)
        cell.value = value
        if isinstance(value, str) and value.startswith("="):
            cell.data_type = "s"
        if number_format:
            cell.number_format = number_format


def of_openpyxl():
    for name, epoch in (("openpyxl", None), ("openpyxl-1904", openpyxl.utils.datetime.CALENDAR_MAC_1904)):
        book = openpyxl.Workbook()
        if epoch:
            book.epoch = epoch
        sheet = book.active
        sheet.title = "Risker & mål"
        fill_openpyxl(book, sheet)
        book.save(FOLDER / f"{name}.xlsx")
        expect(name, table("Risker & mål"))


def of_openpyxl_shapes():
    """Merged and hidden cells, sheets that are hidden or have no cells, a formula that nobody has calculated, an error."""
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "Ett"
    sheet["A1"] = "Rubrik över tre"
    sheet.merge_cells("A1:C1")
    sheet["A2"], sheet["B2"], sheet["C2"] = 1, 2, 3
    sheet["A4"] = "=A2+B2"
    sheet["B4"] = "#N/A"
    sheet["B4"].data_type = "e"
    sheet.row_dimensions[2].hidden = True
    sheet.column_dimensions["B"].hidden = True
    sheet["F9"].fill = openpyxl.styles.PatternFill("solid", fgColor="FFFF00")
    hidden = book.create_sheet("Dolt")
    hidden["B2"] = "gömd"
    hidden.sheet_state = "veryHidden"
    chart_sheet = book.create_chartsheet("Diagram")
    chart = openpyxl.chart.BarChart()
    chart.add_data(openpyxl.chart.Reference(sheet, min_col=1, min_row=2, max_row=3))
    chart_sheet.add_chart(chart)
    book.create_sheet("Tomt")
    book.save(FOLDER / "openpyxl-shapes.xlsx")
    expect("openpyxl-shapes",
           "office-formula bok.xlsx!Ett:4:1 count=1 cell=A4\n"
           "sheet Ett\nhidden column 2\nA1 text Rubrik över tre\nB1 text Rubrik över tre (merged)\nC1 text Rubrik över tre (merged)\n"
           "hidden row 2\nA2 number 1\nB2 number 2\nC2 number 3\nA4 uncalculated (formula)\nB4 error #N/A\n"
           "sheet Dolt hidden\nB2 text gömd\nsheet Tomt\n")


def fill_xlsxwriter(book, sheet):
    for i, column in enumerate(COLUMNS):
        sheet.write_string(0, i, column[0])
    for i, (_, value, number_format, _) in enumerate(COLUMNS):
        form = book.add_format({"num_format": number_format} if number_format else {})
        if isinstance(value, str):
            sheet.write_string(1, i, value, form)
        elif isinstance(value, (datetime.date, datetime.time)):
            sheet.write_datetime(1, i, value, form)
        else:
            sheet.write(1, i, value, form)


def of_xlsxwriter():
    for name, options in (("xlsxwriter", {}), ("xlsxwriter-inline", {"constant_memory": True}),
                          ("xlsxwriter-1904", {"date_1904": True})):
        book = xlsxwriter.Workbook(FOLDER / f"{name}.xlsx", options)
        sheet = book.add_worksheet("Risker")
        fill_xlsxwriter(book, sheet)
        book.close()
        expect(name, table("Risker"))


def of_xlsxwriter_shapes():
    book = xlsxwriter.Workbook(FOLDER / "xlsxwriter-shapes.xlsx")
    bold = book.add_format({"bold": True})
    sheet = book.add_worksheet()
    sheet.write_rich_string("A1", "vanlig ", bold, "fet", " vanlig")
    sheet.merge_range("A2:B3", "över fyra")
    sheet.write_formula("C2", "=1+2", None, 3)
    sheet.write_formula("C3", "=1-1", None, 0)
    sheet.write_formula("D2", '="a"&"b"', None, "ab")
    sheet.write_string("A5", "klocka\x07 och _x000D_")
    sheet.write_string("B5", "  kanter  ")
    sheet.write_url("C5", "https://example.org/", None, "länk")
    sheet.write_comment("C5", "en anteckning")
    sheet.set_row(4, None, None, {"hidden": True})
    sheet.set_column("F:G", None, None, {"hidden": True})
    sheet.data_validation("D5", {"validate": "list", "source": ["Låg", "Hög"]})
    sheet.conditional_format("A1:D5", {"type": "blanks", "format": bold})
    book.close()
    expect("xlsxwriter-shapes",
           "office-formula bok.xlsx!Sheet1:3:21 count=1 cell=C3\n"
           "sheet Sheet1\nhidden column 6\nhidden column 7\nA1 text vanlig fet vanlig\n"
           "A2 text över fyra\nB2 text över fyra (merged)\nC2 number 3 (formula)\nD2 text ab (formula)\n"
           "A3 text över fyra (merged)\nB3 text över fyra (merged)\nC3 uncalculated (formula)\n"
           "hidden row 5\nA5 text klocka\ufffd och _x000D_\nB5 text   kanter  \nC5 text länk\n")


def of_text():
    """The same register as Excel writes it as text in Nordic countries and elsewhere."""
    lines = 'Nr;Risk;Belopp\r\n1;"Brand; i ""kök""";1 181,50\r\n2;"två\nrader";-12\r\n'
    seen = ("sheet \nA1 text Nr\nB1 text Risk\nC1 text Belopp\nA2 text 1\nB2 text Brand; i \"kök\"\nC2 text 1 181,50\n"
            "A3 text 2\nB3 text två\\nrader\nC3 text -12\n")
    tabs = lines.replace('"Brand; i ""kök"""', "#").replace(";", "\t").replace("#", '"Brand; i ""kök"""')
    for name, text, encoding in (("text-utf8", lines, "utf-8-sig"), ("text-windows", lines, "cp1252"),
                                 ("text-unicode", tabs, "utf-16")):
        (FOLDER / f"{name}.csv").write_bytes(text.encode(encoding))
        expect(name, seen)


def of_libreoffice():
    """What LibreOffice makes of openpyxl's books: it calculates, and writes texts, dates and formats its own way."""
    office = shutil.which("soffice") or shutil.which("libreoffice")
    if not office:
        print("LibreOffice is not installed: its books are left out")
        return
    with tempfile.TemporaryDirectory() as work:
        work = pathlib.Path(work)
        for name in ("openpyxl", "openpyxl-1904", "openpyxl-shapes"):
            shutil.copy(FOLDER / f"{name}.xlsx", work / f"{name.replace('openpyxl', 'libreoffice')}.xlsx")
        subprocess.run([office, f"-env:UserInstallation=file://{work}/profile", "--headless", "--convert-to", "xlsx:Calc MS Excel 2007 XML",
                        "--outdir", str(work / "out"), *map(str, sorted(work.glob("*.xlsx")))],
                       check=True, timeout=240, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        for path in (work / "out").glob("*.xlsx"):
            shutil.copy(path, FOLDER / path.name)
    # LibreOffice keeps truth as the formula TRUE().
    seen = table("Risker & mål").replace("boolean true", "boolean true (formula)")
    expect("libreoffice", seen)
    expect("libreoffice-1904", seen)
    shapes = (FOLDER / "openpyxl-shapes.txt").read_text(encoding="utf-8").split("\n", 1)[1]
    # It calculates, keeps an error as a formula, and turns a sheet of a chart into one with a chart on it.
    for before, after in (("A4 uncalculated (formula)", "A4 number 3 (formula)"), ("error #N/A", "error #N/A (formula)"),
                          ("sheet Tomt", "sheet Diagram\nsheet Tomt")):
        shapes = shapes.replace(before, after)
    expect("libreoffice-shapes", shapes)


if FOLDER.exists():
    shutil.rmtree(FOLDER)
FOLDER.mkdir(parents=True)
of_openpyxl()
of_openpyxl_shapes()
of_xlsxwriter()
of_xlsxwriter_shapes()
of_text()
of_libreoffice()
