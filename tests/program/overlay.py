"""An organisation's folder (`--templates DIR`) holds only what differs: labels merge by key, rules by name, themes by
property, kinds by part; `templates check DIR` lists what is unknown, stale and missing."""
from support import ROOT, Folder, check, finish, run

plan = ROOT / "samples/internal-control/plan.xml"
T = 'xmlns:t="urn:planverk:template"'


def views(rules):
    return f"<t:views {T}>{rules}</t:views>"


def labels(language, content):
    return f'<labels lang="{language}" xmlns="urn:planverk:labels">{content}</labels>'


def theme(content):
    return f'<theme version="1">{content}</theme>'


def put(folder, files):
    for name, text in files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")


def page(files, *arguments, source=plan):
    """The HTML of a plan's first document with these files laid over the built-in ones."""
    with Folder() as folder:
        put(folder / "own", files)
        result = run("render", source, "--to", "html", "--out", folder / "out", "--templates", folder / "own", "--quiet",
                     "--document", "ikp", *arguments)
        check(result.returncode == 0, f"renders with {sorted(files)}: {result.returncode} {result.stdout[-500:]} {result.stderr[-500:]}")
        pages = sorted((folder / "out").glob("*.html"))
        return pages[0].read_text(encoding="utf-8") if pages else ""


def told(files, *arguments):
    with Folder() as folder:
        (folder / "own").mkdir()
        put(folder / "own", files)
        result = run("templates", "check", folder / "own", *arguments)
        return result.returncode, result.stdout + result.stderr


plain = page({"labels/sv.xml": labels("sv", "")})
check("Riskmatris" in plain and "Sannolikhet" in plain, "an empty folder of labels changes nothing")

# Labels merge by key.
named = page({"labels/sv.xml": labels("sv", '<label key="risk.likelihood">Chans</label>')})
check("Chans" in named and "Sannolikhet 4" not in named, "an own label is printed")
check(named.replace("Chans", "Sannolikhet") == plain.replace("Chans", "Sannolikhet"), "and no other label is touched")
many = page({"labels/sv.xml": labels("sv", '<label key="risk.cell">{value} har {n} st</label>')})
check(" har 1 st" in many, "a label without plural forms replaces one that has them")

# Rules merge by name and by match, in a file that is called as the built-in one.
matched = page({"views/text.xml": views('<t:rule match="p"><paragraph>¶ <t:apply/></paragraph></t:rule>')})
check(matched.count("¶ ") > 5, "an own rule replaces the built-in rule of the same match")
check(matched.replace("¶ ", "") == plain, "and the other rules of the file stay")
called = page({"views/risks.xml": views('<t:rule name="matrix-row"><t:param name="counts" as="boolean"/><row><header scope="row">Steg <t:value select="@value"/></header><t:for-each select="fig:cell"><cell><t:value select="@value"/></cell></t:for-each></row></t:rule>')})
check("Steg 4" in called and "Steg 1" in called, "an own rule replaces the built-in rule of the same name")
narrow = page({"views/risks.xml": views('<t:rule match="fig:cell[fig:risk]" mode="risks"><t:param name="band"/><t:value select="@value"/> ({<t:value select="count(fig:risk)"/>})</t:rule>')})
check("12 ({1})" in narrow and ", mycket hög: inga risker" in narrow, "so does one with the same condition, and the one without it stays")

# A file of another name works when the organisation's kind names it, and only then.
own_view = {"views/strandvika.xml": views('<t:rule match="p"><paragraph>Ur egen fil: <t:label key="strandvika.word"/> <t:apply/></paragraph></t:rule>'),
            "labels/sv.xml": labels("sv", '<label key="strandvika.word">egna ord</label>')}
check("Ur egen fil" not in page(own_view), "a view file that no kind names prints nothing")
for file in ("kinds/internal-control-plan.xml", "kinds/a-strandvika.xml"):
    kind = own_view | {file: f'<t:kind name="internalControlPlan" {T}><t:use views="strandvika"/></t:kind>'}
    check("Ur egen fil: egna ord" in page(kind), f"a view file works when {file} names it")
    code, text = told(kind)
    check(code == 0 and "strandvika.word" not in text, f"a label of one's own that is printed is not unknown: {code} {text}")
title = page({"kinds/a-strandvika.xml": f'<t:kind name="internalControlPlan" {T}><t:identity><t:subtitle>Egen underrubrik</t:subtitle></t:identity></t:kind>'})
check("Egen underrubrik" in title and title.count("<table") == plain.count("<table"), "a kind replaces the part that it states, however its file is called")

# Themes merge by property, the one that all build on included.
coloured = page({"themes/strandvika.xml": theme('<colour ink="accent" value="#5b1a3a"/>')}, "--theme", "strandvika")
before = page({"labels/sv.xml": labels("sv", "")}, "--theme", "strandvika")
check("#5b1a3a" in coloured and "#5b1a3a" not in before, "an own colour is used")
check(coloured.replace("#5b1a3a", "#0c3b52") == before, "and everything else of the theme stays, its logo too")
founded = page({"themes/default.xml": theme('<colour ink="accent" value="#5b1a3a"/>')}, "--theme", "strandvika")
check(founded == coloured, "what is laid over the default theme reaches the themes that build on it")
with Folder() as folder:
    put(folder, {"themes/default.xml": theme('<text role="body" leading="16.5pt"/>')})
    layouts = [run("dump", plan, "--document", "ikp", "--stage", "layout", *own).stdout for own in ([], ["--templates", folder])]
    check(layouts[0] != layouts[1] and layouts[0].split("\n")[:20] == layouts[1].split("\n")[:20], "one property of a text role is enough, and the cover stays")

# What the check of a folder says, and how it exits.
code, text = told({})
check(code == 0 and text.count("\n") <= 1, f"an empty folder is in order: {code} {text}")
code, text = told({"labels/sv.xml": labels("sv", '<label key="risk.likelihod">Chans</label>')})
check(code == 0 and "labels/sv.xml:1:" in text and '"risk.likelihod"' in text and "risk.likelihood" in text, f"an unknown label key, with the nearest one: {text}")
check(told({"labels/sv.xml": labels("sv", '<label key="risk.likelihod">Chans</label>')}, "--strict")[0] == 1, "unknown is a warning: 1 under --strict")
code, text = told({"labels/sv.xml": labels("sv", '<label key="risk.likelihood">Sannolikhet</label>')})
check(code == 0 and '"risk.likelihood"' in text and "not needed" in text, f"a label that says what the built-in one says is stale: {text}")
code, text = told({"views/risks.xml": views('<t:rule name="matrix-rows"><row/></t:rule>')})
check(code == 0 and '"matrix-rows"' in text and "matrix-row" in text, f"an unknown rule name: {text}")
code, text = told({"views/risks.xml": views('<t:rule match="riskTabel"><paragraph/></t:rule>')})
check(code == 2 and "riskTabel" in text and "riskTable" in text, f"a rule for an element that no plan has is an error: {code} {text}")
code, text = told({"themes/strandvika.xml": theme('<measures cellPadding="2mm"/>')})
check(code == 2 and "cellPadding" in text, f"an unknown theme property is an error: {code} {text}")
check(text.count("error[theme]") == 1 and "/own/themes/strandvika.xml:1:" in text, f"told once, in the organisation's own file: {text}")
code, text = told({"views/risks.xml": views('<t:rule match="riskTabel"><paragraph/></t:rule>')})
check("/own/views/risks.xml:1:" in text and "templates/views" not in text, f"so is what is wrong in a view: {text}")
code, text = told({"themes/default.xml": theme('<colour ink="accent" value="#0c3b52"/><text role="body" size="11pt" ink="second"/>')})
check(code == 0 and '"colour accent value"' in text and '"text body size"' in text and '"text body ink"' not in text, f"a theme property that says what the built-in one says is stale: {code} {text}")
code, text = told({"themes/strandvika.xml": (ROOT / "templates/themes/strandvika.xml").read_text(encoding="utf-8")})
check(code == 0 and "themes/strandvika.xml" in text and "not needed" in text, f"an unchanged copy of a theme is stale: {code} {text}")
code, text = told({"themes/strandvika.xml": theme('<colour ink="accent" value="#fefefe"/>')})
check(code == 2, f"a colour that cannot be read on its ground is an error: {code} {text}")
code, text = told({"views/risks.xml": views('<t:rule match="riskTable"><paragraph><t:label key="strandvika.nothing"/></paragraph></t:rule>')})
check(code == 2 and "strandvika.nothing" in text, f"a label that is printed and missing is an error: {code} {text}")
code, text = told({"kinds/report.xml": f'<t:kind name="report" {T}><t:use views="strandvika"/></t:kind>'})
check(code == 2 and "strandvika" in text, f"a missing view file is an error: {code} {text}")
own_words = labels("sv", '<label key="strandvika.word">egna ord</label>')
own_view = {"views/risks.xml": views('<t:rule match="riskMatrix"><paragraph><t:label key="strandvika.word"/></paragraph></t:rule>'), "labels/sv.xml": own_words}
code, text = told(own_view | {"labels/nb.xml": labels("nb", "")})
check(code == 2 and text.count("error[label-missing]") == 1 and "labels/nb.xml:1:1" in text, f"a label that another of the folder's languages has is missing: {code} {text}")
code, text = told({"labels/sv.xml": "<labels"})
check(code == 2 and "labels/sv.xml" in text, f"a file that is not XML is an error: {code} {text}")
check(run("templates", "check", ROOT / "no-such-folder").returncode == 3, "a missing folder is wrong use")
finish()
