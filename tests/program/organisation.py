"""An organisation's kind, made by files alone (samples/organisation): its folder has nothing wrong in it, plans of the kind are
checked against what its file asks for, one can be made with `new`, and a wrong word in the file is found at its place."""
import shutil
import subprocess

from support import ROOT, Folder, check, finish, run

OWN = ROOT / "samples/organisation/templates"
plan = ROOT / "samples/organisation/yttrande.xml"
KIND = "kinds/statement.xml"

clean = run("templates", "check", OWN, "--strict")
check(clean.returncode == 0, f"the folder is clean: {clean.stdout}{clean.stderr}")
check("statement" in run("schema", "--to", "markdown", "--templates", OWN).stdout, "the reference page has the kind")
refused = run("check", plan, "--messages", "en")
check(refused.returncode == 2 and "Allowed values: actionList" in refused.stdout + refused.stderr,
      f"without the folder the kind is unknown: {refused.stdout[:300]}")

for language in ("sv", "nb", "nn"):
    with Folder() as folder:
        made = run("new", "statement", "--lang", language, "--templates", OWN)
        (folder / "start.xml").write_text(made.stdout, encoding="utf-8")
        outcome = run("render", folder / "start.xml", "--templates", OWN, "--out", folder, "--quiet")
        others = [line for line in outcome.stderr.splitlines() if "]: " in line and "[placeholder]" not in line]
        check(outcome.returncode == 0 and len(list(folder.glob("*.pdf"))) == 1 and not others,
              f"new statement --lang {language} renders with no finding but the text to write: {outcome.stderr[:400]}")
        final = made.stdout.replace('status="draft"', 'status="final"')
        (folder / "final.xml").write_text(final, encoding="utf-8")
        left = run("check", folder / "final.xml", "--templates", OWN)
        check(left.returncode == 2 and "[placeholder]" in left.stdout, f"its text left in a final document is found: {left.stdout[:300]}")
listed = run("new", "poem", "--templates", OWN)
check(listed.returncode == 3 and "statement" in listed.stderr, "an unknown kind is told with the organisation's own")


def found(change):
    """What `check` says of the plan after a change."""
    with Folder() as folder:
        (folder / "plan.xml").write_text(change(plan.read_text(encoding="utf-8")), encoding="utf-8")
        outcome = run("check", folder / "plan.xml", "--templates", OWN, "--quiet", "--messages", "en")
        return outcome.stdout + outcome.stderr


check(found(lambda text: text) == "", "the sample has no findings")
check('error[case-sections]: The document lacks a required section: "recipient"' in
      found(lambda text: text.replace('use="recipient"', 'title="Till"')), "a required section is asked for")
check("must stand before" in found(lambda text: text.replace('use="recipient"', 'use="x"').replace('use="summary"', 'use="recipient"')
                                   .replace('use="x"', 'use="summary"')), "sections keep the order of the kind")
check('The field "registry number" is empty.' in found(lambda text: text.replace('dnr="KS 2026/0117"', "")), "a field is asked for")
check('bad-value' in found(lambda text: text.replace('use="recipient"', 'use="recipent"')) and
      'recipient' in found(lambda text: text.replace('use="recipient"', 'use="recipent"')), "a wrong use is told with the nearest")


# A language file adds words to a language: a tie, parts of a compound, a spelling. Paragraphs of growing length let every word come
# to stand at the end of a line.
WORDS = "languages/sv.xml"
paragraphs = "".join(f"<p>{'o ' * n}{'väntar vid hållplats 7 på vinterväghållningsersättningen och ' * 4}går.</p>" for n in range(1, 40))
worded = lambda text: text.replace("<section title=\"Kostnader\">", f"<section title=\"Prov\">{paragraphs}<p>Skolskuts kostar.</p></section>"
                                   "<section title=\"Kostnader\">")


def with_words(templates):
    """The findings of the plan with those paragraphs, and how its lines end."""
    with Folder() as folder:
        (folder / "plan.xml").write_text(worded(plan.read_text(encoding="utf-8")), encoding="utf-8")
        outcome = run("dump", folder / "plan.xml", "--stage", "layout", "--templates", templates, "--messages", "en")
        return outcome.stderr, {line.rsplit(" ", 1)[-1].strip("\u00ad") for line in outcome.stdout.splitlines()}


with Folder() as folder:
    shutil.copytree(OWN, folder / "own", ignore=shutil.ignore_patterns("languages"))
    plain, plain_ends = with_words(folder / "own")
own, own_ends = with_words(OWN)
check("hållplats" in plain_ends and "hållplats" not in own_ends, "the tie holds a word and its number on one line")
divided = lambda ends: {end for end in ends if end.startswith("vinter") and end.endswith("-")}
check(divided(own_ends) and divided(own_ends) != divided(plain_ends) and
      divided(own_ends) <= {"vinter-", "vinterväg-", "vinterväghållnings-", "vinterväghållningser-", "vinterväghållningsersätt-",
                            "vinterväghållningsersättning-"},
      f"the compound is divided where the file says: {divided(own_ends)}, else {divided(plain_ends)}")
check("spelling-pattern" in own and "skolskjuts" in own and "spelling-pattern" not in plain, f"the spelling is found: {own[:300]}")


def told(file, wrong, right):
    """What `templates check` says when `right` is written `wrong` in a file of the folder, and whether at the place that `^` marks."""
    with Folder() as folder:
        shutil.copytree(OWN, folder / "own")
        path = folder / "own" / file
        text = path.read_text(encoding="utf-8")
        assert right in text, right
        before = text[: text.index(right)] + wrong[: wrong.index("^")]
        path.write_text(text.replace(right, wrong.replace("^", ""), 1), encoding="utf-8")
        outcome = run("templates", "check", folder / "own", "--messages", "en")
        place = f"{folder}/own/{file}:{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}: "
        return outcome.returncode, place, outcome.stdout


THEME = "themes/nordviken.xml"
ARMS = "themes/nordviken.svg"
for file, wrong, right in (
    (KIND, 'extends="^reprot"', 'extends="report"'),
    (KIND, 'numbering="^non"', 'numbering="none"'),
    (KIND, 'languages="^svv"', 'languages="sv"'),
    (KIND, 'fields="^drn"', 'fields="dnr"'),
    (KIND, "^<t:file-wrod/><t:file-word>", "<t:file-word>"),
    (KIND, 'key="^statement.recipent"', 'key="statement.recipient"'),
    (KIND, 'select="^@dte"', 'select="@date"'),
    (KIND, 'select="^sectoin[@use=', 'select="section[@use='),
    (KIND, 'views="^cases"', 'views="case"'),
    (KIND, '^<t:call name="letterhed"', '<t:call name="letterhead"'),
    (KIND, 'style="^subtitel"', 'style="subtitle"'),
    (KIND, "^<t:furnitur/><t:furniture", "<t:furniture"),
    (KIND, '<header scop="^', '<header scope="'),
    (WORDS, "^<befor-numbers>hållplats</befor-numbers>", "<before-numbers>hållplats</before-numbers>"),
    (WORDS, "^<spellings>skolskuts,", "<spellings>skolskuts="),
    (WORDS, "^<compound-parts>-vinter", "<compound-parts>vinter"),
    (WORDS, '<hyphenation dictionary="^hyph_xx.dic"/><before-numbers>', "<before-numbers>"),
    ("labels/sv.xml", '^<label key="kind.consultationReplay"', '<label key="kind.statement"'),
    (THEME, '<set family="^Nordviken Small"', '<set family="Nordviken Smal"'),
    (THEME, '<logo href="^nordvik.svg"', '<logo href="nordviken.svg"'),
    (THEME, 'head="^7cm"', 'head="7mm"'),
    (THEME, 'ink="^acent"', 'ink="accent"'),
    (THEME, 'value="^#14532"', 'value="#14532d"'),
    (THEME, '^<colour ink="accent" value="#b4d3bd"', '<colour ink="accent" value="#14532d"'),
    (THEME, 'role="^heading"', 'role="heading1"'),
    (THEME, '<text role="heading1" sise="^22pt"', '<text role="heading1" size="22pt"'),
    (THEME, '^<text role="heading1" size="8pt"', '<text role="heading1" size="22pt"'),
    (THEME, 'on="^frist"', 'on="first"'),
    (THEME, 'of="^sendr"', 'of="sender"'),
    (THEME, 'algin="^centre"', 'align="centre"'),
    (THEME, "^<mastr/><master", "<master"),
    (THEME, 'extends="^defualt"', 'extends="default"'),
    (ARMS, 'fill="^url(#green)" stroke', 'fill="#14532d" stroke'),
    (ARMS, 'fill="^whit"', 'fill="white"'),
    (ARMS, '^<text>N</text><g fill', "<g fill"),
    (ARMS, '^<linearGradient id="x"/><g fill', "<g fill"),
    (ARMS, 'opacity="^0.5" fill="white"', 'fill="white"'),
    (ARMS, 'r="^four"', 'r="4"'),
    (ARMS, 'd="^M8 6X', 'd="M8 6H'),
    (ARMS, 'transform="^turn(', 'transform="translate('),
    (ARMS, 'style="^fil: rgb', 'style="fill: rgb'),
    (ARMS, 'style="^fill: rbg', 'style="fill: rgb'),
    (ARMS, '^<cirkle cx="30"', '<circle cx="30"'),
    (ARMS, 'viewBox="^0 0 120"', 'viewBox="0 0 120 144"'),
):
    code, place, text = told(file, wrong, right)
    check(code == 2 or "warning" in text, f"{wrong} is found: {text[:300]}")
    check(place in text, f"{wrong} is found at its place, {place}: {text[:400]}")


# The look of an organisation, by files alone: arms, typeface, address, sizes of headings. The same plan without its theme is what it is
# compared with.
def made(plan, *options):
    """PDF text, its file, and HTML of each document of the plan, by the beginning of the file's name."""
    with Folder() as folder:
        outcome = run("render", plan, "--templates", OWN, "--out", folder, "--quiet", *options)
        check(outcome.returncode == 0, f"{plan.name} renders {options}: {outcome.stderr[:400]}")
        pdf = {file.stem: (file.read_bytes(), subprocess.run(["pdftotext", "-layout", file, "-"], capture_output=True, text=True).stdout,
                           subprocess.run(["pdffonts", file], capture_output=True, text=True).stdout) for file in folder.glob("*.pdf")}
        return pdf, {file.stem: file.read_text(encoding="utf-8") for file in folder.glob("*.html")}


own_pdf, own_html = made(ROOT / "samples/organisation/nordviken.xml")
plain_pdf, plain_html = made(ROOT / "samples/organisation/nordviken.xml", "--theme", "default")
check(len(own_pdf) == 2 and own_pdf.keys() == plain_pdf.keys() == own_html.keys(), f"a letter and a plan: {list(own_pdf)}")
for name, (data, text, fonts) in own_pdf.items():
    check(data != plain_pdf[name][0] and "NordvikenSmal" in fonts and "NordvikenSmal" not in plain_pdf[name][2], f"{name}: its typeface: {fonts}")
    check("OpenSans" not in fonts, f"{name}: and no other: {fonts}")
    page, other = own_html[name], plain_html[name]
    check('fill="#14532d"' in page and "<svg class=\"logo\"" in page and 'fill="#14532d"' not in other, f"{name}: the arms stand in the HTML")
    check("--accent: #14532d" in page and "--accent: #14532d" not in other, f"{name}: and its colour")
    check("Hamngatan 4" in page and "Hamngatan 4" not in other, f"{name}: and its address")
    check(page.split("</style>")[0] != other.split("</style>")[0], f"{name}: its style sheet is another")
letter = next(name for name in own_pdf if "KS_2026" in name or "yttrande" in name.lower() or "remissvar" in name.lower())
check("Hamngatan 4" in own_pdf[letter][1].split("\f")[0] and "Hamngatan 4" not in plain_pdf[letter][1], "the letter's first page has the address at its foot")

# The logo of an organisation comes with the plan, in place of the theme's; a wrong one is found at its place.
_, brought = made(ROOT / "samples/organisation/uttalelse.xml")
check(all('fill="#d9b310"' in page for page in brought.values()), "the organisation's own logo is shown")
_, dressed = made(ROOT / "samples/organisation/uttalelse.xml", "--theme", "nordviken")
check(all('fill="#d9b310"' in page and 'fill="#f4d35e"' not in page for page in dressed.values()), "before that of the theme")


def found_logo(logo, wanted, file=None, content=b""):
    with Folder() as folder:
        text = (ROOT / "samples/organisation/uttalelse.xml").read_text(encoding="utf-8").replace("fjordholmen.svg", logo)
        (folder / "in").mkdir()
        (folder / "in/plan.xml").write_text(text, encoding="utf-8")
        if file:
            (folder / "in" / file).write_bytes(content)
        for command in (("check",), ("render", "--out", folder / "out")):
            outcome = run(command[0], folder / "in/plan.xml", "--templates", OWN, "--messages", "en", *command[1:])
            said = outcome.stdout + outcome.stderr
            check(outcome.returncode == 2 and wanted in said, f"{command[0]}: a logo {logo} is told as {wanted}: {outcome.returncode} {said[:400]}")
        check(not list(folder.glob("out/*")), "and nothing is written")


SVG = b'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9">\n<rect width="9" height="9"/>%s</svg>'
place = "plan.xml:4:" + str(1 + '  <organisation id="fjordholmen" name="Fjordholmen kommune" kind="municipality" logo="'.__len__())
found_logo("none.svg", f"{place}: error[logo]")
found_logo("../none.svg", f"{place}: error[logo]: The logo \"../none.svg\" lies outside")
found_logo("/etc/passwd", "lies outside")
found_logo("a.gif", f"{place}: error[logo]: \"a.gif\" is neither", "a.gif", b"GIF89a")
found_logo("a.png", "is damaged or cut off", "a.png", (ROOT / "tests/fuzz/corpus/image/png-rgb").read_bytes()[:-30])
found_logo("a.svg", "a.svg:2:29: error[logo]: <text> cannot be used", "a.svg", SVG % b"<text>x</text>")
found_logo("a.svg", "a.svg:1:1: error[xml-doctype]", "a.svg", b"<!DOCTYPE svg [<!ENTITY a 'b'>]>" + SVG % b"")
finish()
