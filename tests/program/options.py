"""The command line as a contract: commands, forms, exit codes, languages, what `--draft`, `--strict`, `--config` and accepted
findings do, and that help has an example each."""
import json
import os
import re
import xml.etree.ElementTree as ET

from support import ROOT, Folder, check, finish, run, templates_of

plan = ROOT / "samples/internal-control/plan.xml"
case = ROOT / "samples/case/saksframlegg-nb.xml"
faulty = ROOT / "samples/faulty/plan.xml"

version = run("--version")
check(version.returncode == 0 and all(name in version.stdout for name in ("pugixml", "libharu", "fmt", "HarfBuzz")), "--version lists the libraries")
for command in ("render", "batch", "check", "rules", "schema", "new", "set", "templates", "templates list", "templates copy", "templates check", "pack", "dump"):
    help_text = run(*command.split(), "--help")
    check(help_text.returncode == 0 and "Example:" in help_text.stdout, f"{command} --help has an example")

check(run().returncode == 3, "no command is wrong use")
check(run("render").returncode == 3, "no plan is wrong use")
check(run("render", plan, "--to", "docx").returncode == 3, "an unknown output is wrong use")
check(run("render", plan, "--document", "nowhere").returncode == 3, "an unknown document is wrong use")
check(run("check", plan, "--limit", "pagez=3").returncode == 3, "an unknown limit is wrong use")
check(run("check", ROOT / "no-such-plan.xml").returncode == 4, "a missing plan is a device failure")
check(run("check", plan).returncode == 0, "warnings alone exit 0")
check(run("check", plan, "--strict").returncode == 1, "warnings exit 1 under --strict")

xsd = run("schema", "--to", "xsd")
check(xsd.returncode == 0 and "<xs:schema" in xsd.stdout, "schema prints an XSD")
check(run("schema", "--to", "markdown").stdout.startswith("#"), "schema prints markdown")
check((ROOT / "src/RULES.md").read_text(encoding="utf-8") == run("rules", "--format", "markdown").stdout, "src/RULES.md is the registry's markdown")
check((ROOT / "src/plan/VOCABULARY.md").read_text(encoding="utf-8") == run("schema", "--to", "markdown").stdout, "src/plan/VOCABULARY.md is the vocabulary's markdown")
check((ROOT / "src/template/LANGUAGE.md").read_text(encoding="utf-8") == run("templates", "language").stdout, "src/template/LANGUAGE.md is the language's markdown")

with Folder() as folder:
    schema = folder / "planverk.xsd"
    schema.write_text(xsd.stdout, encoding="utf-8")
    for sample in sorted((ROOT / "samples").glob("*/*.xml")):
        if sample.name == "blocking.xml":
            continue
        own = templates_of(sample)
        if own:
            (folder / "own.xsd").write_text(run("schema", "--to", "xsd", *own).stdout, encoding="utf-8")
            check(run("--noout", "--schema", schema, sample, program="xmllint").returncode != 0,
                  f"{sample.name} is of a kind that only its organisation has")
        outcome = run("--noout", "--schema", folder / "own.xsd" if own else schema, sample, program="xmllint")
        check(outcome.returncode == 0, f"xmllint accepts {sample.name}: {outcome.stderr[-300:]}")

# Every kind has a plan to start from, written by hand, that is understood in each language and says at each place what to write.
kinds = sorted(root.get("name") for root in (ET.parse(file).getroot() for file in (ROOT / "templates/kinds").glob("*.xml"))
               if root.get("abstract") != "true")
check(len(kinds) == 27, f"all built-in kinds are looked at: {len(kinds)}")
for kind in kinds:
    check((ROOT / f"templates/new/{kind}.xml").exists(), f"{kind} has a plan to start from")
    for language in ("sv", "nb", "nn", "da", "en", "fi"):
        with Folder() as folder:
            made = run("new", kind, "--lang", language)
            start = folder / "start.xml"
            start.write_text(made.stdout, encoding="utf-8")
            outcome = run("render", start, "--out", folder, "--quiet")
            rules = {line.split("[", 1)[1].split("]", 1)[0] for line in outcome.stderr.splitlines() if line.startswith(str(start)) and "[" in line}
            check(rules <= {"placeholder"}, f"new {kind} --lang {language} has nothing to be found but what is to be written: {rules}")
            check("<!-- " in made.stdout and "subtitle" in made.stdout, f"new {kind} --lang {language} tells what else there may be")
            check(not re.search(r"\{[a-z-]+\}", made.stdout), f"new {kind} --lang {language} has all its words")
            check(made.returncode == 0 and outcome.returncode == 0 and len(list(folder.glob("*.pdf"))) == made.stdout.count("<document "),
                  f"new {kind} --lang {language} renders: {outcome.stderr[:400]}")
check(run("new", "poem").returncode == 3, "an unknown kind is wrong use")

for language in ("sv", "nb", "nn", "da", "en", "fi"):
    outcome = run("check", faulty, "--messages", language)
    # A key without a text prints itself.
    check(outcome.returncode == 2 and not re.search(r"\[([a-z-]+)\]: \1", outcome.stdout), f"messages in {language} have texts")
    check("{" not in outcome.stdout, f"messages in {language} have all values filled in")

# What is said before a plan is understood comes in its language too, else in that of the surroundings.
def told(*arguments, **surroundings):
    outcome = run(*arguments, env={**os.environ, **surroundings})
    return outcome.returncode, outcome.stdout + outcome.stderr


with Folder() as folder:
    broken, other = folder / "broken.xml", folder / "other.xml"
    broken.write_text('<planData version="1" lang="nn-NO">\n  <body id="a" name="Kultur & fritid"\n', encoding="utf-8")
    other.write_text("<planData><a></planData>\n", encoding="utf-8")
    spoken = {"sv": ("fel[", "kan inte läsas", "Menade du", "Skrivs"), "nb": ("feil[", "kan ikke leses", "Mente du", "Skrives"),
              "nn": ("feil[", "kan ikkje lesast", "Meinte du", "Vert skrive"), "da": ("fejl[", "kan ikke læses", "Mente du", "Skrives sådan"),
              "en": ("error[", "cannot be read", "Did you mean", "Usage"), "fi": ("virhe[", "ei voi lukea", "Tarkoititko", "Käyttö")}
    code, text = told("check", broken, LANG="fi_FI.UTF-8")
    check(code == 2 and "feil[xml-" in text, f"a broken plan speaks its own language: {text[:300]}")
    for language, (word, unread, meant, usage) in spoken.items():
        for surroundings, asked in (({"LANG": f"{language}_XX.UTF-8"}, ()), ({"LC_ALL": f"{language}_XX", "LANG": "se_NO"}, ()),
                                    ({"LANG": "de_DE"}, ("--messages", language))):
            code, text = told("check", other, *asked, **surroundings)
            check(code == 2 and word in text, f"a broken plan without a language, {language}: {text[:200]}")
            code, text = told("check", folder / "none.xml", *asked, **surroundings)
            check(code == 4 and unread in text, f"a plan that is not there, {language}: {text[:200]}")
            code, text = told("check", "--help", *asked, **surroundings)
            check(code == 0 and text.splitlines()[1].startswith(usage + ":") and "help.w" not in text, f"help, {language}: {text[:200]}")
            code, text = told("check", other, "--format", "texx", *asked, **surroundings)
            check(code == 3 and f"{meant} " in text and "text" in text, f"a wrong word, {language}: {text[:200]}")
        code, text = told("rendera", LANG=f"{language}_XX")
        check(code == 3 and meant in text and "render" in text, f"a wrong command, {language}: {text[:200]}")
        for command in ("", "render", "batch", "check", "rules", "schema", "new", "set", "templates", "templates list", "templates copy", "templates check",
                        "templates themes", "pack", "dump", "manual", "completion"):
            code, text = told(*command.split(), "--help", LANG=f"{language}_XX")
            check(code == 0 and not re.search(r"\b(help|cli)\.[a-z]", text) and "{" not in text, f"{command} --help in {language}")
    check("Usage:" in told("--help", LANG="de_DE.UTF-8")[1] and "Usage:" in told("--help", LANG="C")[1], "no language of ours: English")
for wrong in (("render",), ("render", plan, "--no-such"), ("render", plan, "--out"), ("batch", "x"), ("render", plan, "--jobs", "0"),
              ("render", plan, "--as-of", "2026-02-30"), ("render", plan, "--lang", "12345"), ("check", plan, "--limit", "pages"), ("templates",)):
    code, text = told(*wrong)
    check(code == 3 and re.match(r"planverk: [A-Z-].*\n.*--help", text) and "cli." not in text, f"{wrong[1:]} is told in words: {text[:200]}")

# All is well, and is said; unless nothing is to be said.
with Folder() as folder:
    well = folder / "well.xml"
    well.write_text(re.sub("<placeholder>.*?</placeholder>", "Kommunen følger opp planen hvert år.", run("new", "internalControlPlan", "--lang", "nb").stdout), encoding="utf-8")
    check(run("check", well).stdout == f"{well}: alt stemmer, 1 dokument.\n", f"check says that all is well: {run('check', well).stdout[-300:]}")
    check(run("check", well, "--quiet").stdout == "", "and nothing with --quiet")
    check(run("check", well, faulty).stdout.splitlines()[-1].startswith(f"{faulty}: "), "and how much is not")
    empty = folder / "registers.xml"
    empty.write_text('<planData version="1" lang="sv-SE" asOf="2026-01-01"><body id="b" name="Nämnden" type="board" deciding="true"/></planData>', encoding="utf-8")
    for command in ("check", "render"):
        outcome = run(command, empty, *(("--out", folder) if command == "render" else ()))
        check(outcome.returncode == 0 and "inget <document>" in outcome.stdout, f"{command} says that there is no document: {outcome.stdout}")

# Hints lead to what was meant, and never to another size.
hints = {'<budget id="x" body="b" year="2027" unit="mkrr" frame="1"/>': None,
         '<role id="chef-för-it" title="Chef"/>': "”chef-for-it”", '<person id="p" name="A" diarienummer="1"/>': "kan ha: ",
         '<document id="d" kind="internalControlPlan" title="T" status="utkast" body="b" date="2026-01-01"><section title="S"><ul/>x</section></document>':
         "<list>", '<budget id="x" body="b" year="2027" unit="tkr" frame="1 200,5"/>': "Skriv ”1200.5”.",
         '<budget id="x" body="b" year="2027" unit="tkr" frame="1,200"/>': None,
         '<document id="d" kind="internalControlPlan" title="T" status="draft" body="b" date="2026-01-01"><section title="S"><h2>A</h2><p><strong>B</strong></p></section></document>':
         "<b>", '<process code="1" name="P" area="saknas"/><area id="a1" name="A" order="1"/>': "De som finns är: a1."}
with Folder() as folder:
    for content, hint in hints.items():
        (folder / "p.xml").write_text(f'<planData version="1" lang="sv-SE" asOf="2026-01-01"><body id="b" name="N" type="board" deciding="true"/>{content}</planData>', encoding="utf-8")
        text = run("check", folder / "p.xml").stdout
        check(hint in text if hint else "Menade du" not in text, f"{content}: {text[:500]}")
        if "<ul/>" in content:
            check("<p>…</p>" in text and "draft (utkast)" in text, f"stray text and codes: {text[:700]}")

# Several plans are one text each: what reads a report reads one JSON value.
alone = [json.loads(run("check", each, "--format", "json").stdout) for each in (faulty, plan, case)]
together = run("check", faulty, plan, ROOT / "no-such-plan.xml", case, "--format", "json")
report = json.loads(together.stdout)
check(report["findings"] == sum((each["findings"] for each in alone), []) and report["findings"], "JSON of several plans has all findings in order")
for counted in ("errors", "warnings", "notes"):
    check(report[counted] == sum(each[counted] for each in alone), f"and counts their {counted} together")
check(together.returncode == 4 and len(report["trouble"]) == 1 and "no-such-plan.xml" in report["trouble"][0], "a plan that could not be read is in it too")
check(all("trouble" not in each for each in alone), "no trouble, no mention of it")
sarif = json.loads(run("check", faulty, plan, ROOT / "no-such-plan.xml", case, "--format", "sarif").stdout)
check(len(sarif["runs"]) == 1 and [r["ruleId"] for r in sarif["runs"][0]["results"]] == [f["rule"] for f in report["findings"]], "SARIF of several plans is one run with all results")
check(sarif["runs"][0]["invocations"][0]["executionSuccessful"] is False, "and says that one could not be read")
with Folder() as folder:
    named = folder / "vård & omsorg.xml"
    named.write_text(faulty.read_text(encoding="utf-8"), encoding="utf-8")
    places = [r["locations"][0]["physicalLocation"]["artifactLocation"]["uri"] for r in json.loads(run("check", named, "--format", "sarif").stdout)["runs"][0]["results"]]
    check(any(uri.endswith("v%C3%A5rd%20%26%20omsorg.xml") for uri in places), f"a file's name is a valid reference in SARIF: {places[:2]}")

with Folder() as folder:
    status = faulty.read_text(encoding="utf-8")
    final = folder / "plan.xml"
    final.write_text(status.replace('status="draft"', 'status="final"'), encoding="utf-8")
    refused = run("render", final, "--out", folder / "out")
    written = [each.name for each in folder.glob("out/*")]
    check(refused.returncode == 2 and all("tjansteskrivelse" in name for name in written),
          f"of a final plan with errors only the document without any is written, exit 2: {written}")
    draft = run("render", final, "--out", folder / "out", "--draft")
    check(draft.returncode == 0 and len(list(folder.glob("out/*-utkast.pdf"))) >= 1, f"--draft writes it and exits 0: {draft.returncode} {draft.stderr[-200:]}")
    own = run("render", faulty, "--out", folder / "own")
    check(own.returncode == 2 and len(list(folder.glob("own/*.pdf"))) >= 1, "a draft with errors is written and exits 2")
    text = "".join(run("-layout", pdf, "-", program="pdftotext").stdout for pdf in sorted(folder.glob("own/*.pdf")))
    check("UTKAST" in text, "the draft carries its mark")
    check(re.search(r"1\s181 tkr", text) and "ofullständig" in text, "the draft has the findings as an appendix")
    # What a summary holds at most is only known once its pages are made: a draft gets its mark then, a finished one is not written.
    long_summary = (ROOT / "samples/goal-report/sammanfattning.xml").read_text(encoding="utf-8").replace(
        'dnr="BUN 2026/206"/>', 'dnr="BUN 2026/206">' + '<section title="Mer"><p>' + "Nämnden följer sina mål under hela året. " * 20 + "</p></section></document>")
    check("<section" in long_summary, "the summary is longer than a page")
    for state, theme, code, written in (("draft", "default", 2, 1), ("proposal", "default", 2, 1), ("final", "default", 2, 0), ("final", "large", 0, 1)):
        out = folder / f"summary-{state}-{theme}"
        plan_file = folder / "summary.xml"
        plan_file.write_text(long_summary.replace('status="final"', f'status="{state}"'), encoding="utf-8")
        outcome = run("render", plan_file, "--out", out, "--theme", theme)
        found = [line for line in outcome.stderr.splitlines() if "[page-count" in line]
        check(outcome.returncode == code and len(list(out.glob("*.pdf"))) == written == len(list(out.glob("*.html"))),
              f"a {state} summary of two pages, theme {theme}: {outcome.returncode} {outcome.stderr[-300:]}")
        check(len(found) == (theme == "default") and all("summary.xml:" in line for line in found), f"page-count is found once at its document: {found}")
        if theme == "default" and written:
            text = run("-layout", next(out.glob("*.pdf")), "-", program="pdftotext").stdout
            check("UTKAST" in text and "högst ha 1" in text, f"the {state} summary carries its mark and what is found")
        check(run("check", plan_file, "--theme", theme).returncode == code, f"check says the same of a {state} summary")
    blocked = run("render", ROOT / "samples/faulty/blocking.xml", "--out", folder / "blocked", "--draft")
    check(blocked.returncode == 2 and not list(folder.glob("blocked/*")), "a blocking finding writes nothing, even with --draft")

with Folder() as folder:
    # An accepted finding lets the final out and stays in every report.
    text = case.read_text(encoding="utf-8").replace('type="takeNote">\n      <p>Planen er ferdig', 'type="adopt">\n      <p>Planen er ferdig')
    wrong = folder / "case.xml"
    wrong.write_text(text, encoding="utf-8")
    check(run("render", wrong, "--out", folder / "a").returncode == 2, "conclusion and proposal that differ are refused")
    accept = '<accept rule="conclusion-differs" at="framlegg" reason="Avtalt med utvalget" by="direktor" date="2026-11-05"/>'
    wrong.write_text(text.replace('<case id="sak"', accept + '\n  <case id="sak"'), encoding="utf-8")
    accepted = run("render", wrong, "--out", folder / "b")
    check(accepted.returncode == 0 and len(list(folder.glob("b/*.pdf"))) == 1, f"an accepted finding lets it out: {accepted.stderr[-400:]}")
    findings = json.loads(run("check", wrong, "--format", "json").stdout)["findings"]
    check(any(f["rule"] == "conclusion-differs" and f.get("accepted") == "Avtalt med utvalget" for f in findings), "and stays in the report")
    sarif = json.loads(run("check", wrong, "--format", "sarif").stdout)
    results = sarif["runs"][0]["results"]
    check(any(r.get("suppressions") for r in results), "SARIF shows it as suppressed")
    # People read words, machines the codes.
    told = next(f for f in findings if f["rule"] == "conclusion-differs")
    codes = {"conclusion": "adopt", "proposal": "takeNote"}
    check(told["values"] == codes and "takeNote" not in told["message"], f"a finding has words and codes: {told}")
    check(any(r["properties"]["values"] == codes for r in results), "SARIF has the codes too")

with Folder() as folder:
    (folder / "planverk.ini").write_text("messages=en\nlimit=elements=5\n", encoding="utf-8")
    (folder / "plan.xml").write_text(plan.read_text(encoding="utf-8"), encoding="utf-8")
    limited = run("check", folder / "plan.xml")
    check(limited.returncode == 2 and "elements" in limited.stdout, "planverk.ini beside the plan sets a limit")
    check(run("check", folder / "plan.xml", "--limit", "elements=100000").returncode == 0, "the command line wins over planverk.ini")
    (folder / "planverk.ini").write_text("colour=red\n", encoding="utf-8")
    check(run("check", folder / "plan.xml").returncode == 3, "an unknown setting is wrong use")

with Folder() as folder:
    # Who writes a plan may narrow what the caller allows, and nothing else.
    (folder / "plan.xml").write_text(plan.read_text(encoding="utf-8"), encoding="utf-8")
    beside = folder / "planverk.ini"
    for setting in ("root=/", "templates=mine", "fonts=/usr/share/fonts", "rules=rules.xml", "limit=elements=99000000000"):
        beside.write_text(setting + "\n", encoding="utf-8")
        wide = run("check", folder / "plan.xml")
        check(wide.returncode == 3 and "planverk.ini" in wide.stderr, f"{setting} beside a plan is wrong use: {wide.returncode} {wide.stderr[:200]}")
    beside.write_text("strict=true\nmessages=en\nlimit=elements=100000\nlimit=rows=90000\n", encoding="utf-8")
    strict = run("check", folder / "plan.xml")
    check(strict.returncode == 1 and "warning[" in strict.stdout, f"it may be strict, and set several limits: {strict.returncode} {strict.stderr[:200]}")
    check(run("check", "--limit", "elements=100000", folder / "plan.xml").returncode == 1, "a plan may stand behind an option")
    asked = folder / "settings.ini"
    asked.write_text("root=/\nlimit=elements=99000000000\nlang=nn\n", encoding="utf-8")
    check(run("check", folder / "plan.xml", "--config", asked).returncode == 0, "a file that the caller names may widen, and hides the one beside")
    check(run("check", folder / "plan.xml", "--config", folder / "none.ini").returncode == 4, "settings that are not there are trouble with files")
    asked.write_text("limit=elements=5\n", encoding="utf-8")
    check(run("check", folder / "plan.xml", "--config", asked).returncode == 2, "its limits hold")
    check(run("check", folder / "plan.xml", "--config", asked, "--limit", "elements=100000").returncode == 0, "an option that is given wins")
    beside.unlink()
    html = run("render", "--to", "html", folder / "plan.xml", "--out", folder / "out")
    check(html.returncode == 0 and not list(folder.glob("out/*.pdf")) and list(folder.glob("out/*.html")), "--to takes one word")
    check(run("render", folder / "plan.xml", "--to", "html,pdf", "--out", folder / "out").returncode == 0, "or several with commas")

with Folder() as folder:
    # The sender is one everywhere: a body below another one, and a unit of another organisation.
    sent = folder / "sent.xml"
    sent.write_text("""<planData version="1" lang="sv" asOf="2026-01-10">
  <organisation id="o1" name="Region Norr" kind="region"/><organisation id="o2" name="Strandvika kommun" kind="municipality"/>
  <unit id="u" name="Enheten" parent="o2"/>
  <body id="top" name="Fullmäktige" type="council" deciding="true" organisation="o1"/>
  <body id="ks" name="Nämnden" type="committee" deciding="true" parent="top"/>
  <document id="x" kind="operationalPlan" title="Prov" status="draft" body="ks" unit="u" date="2026-01-10" cover="yes">
    <section title="Text"><p>Ett stycke med ord som slutar med punkt.</p></section></document></planData>""", encoding="utf-8")
    pages = run("dump", sent, "--stage", "layout").stdout
    check(pages.count("header: Region Norr") >= 2 and "Strandvika" not in pages, "cover and heads name the sender")
    run("render", sent, "--out", folder)
    html = next(folder.glob("*.html")).read_text(encoding="utf-8")
    check('"name": "Region Norr"' in html and "Strandvika" not in html and html.count("Region Norr") >= 2, "HTML and its metadata too")

with Folder() as folder:
    check(run("templates", "list").stdout.count("\n") > 10, "templates list")
    check(run("templates", "copy", folder / "own").returncode == 0, "templates copy")
    check(run("templates", "check", folder / "own").returncode == 0, "an untouched copy is in order")
    labels = folder / "mine/labels/sv.xml"
    labels.parent.mkdir(parents=True)
    labels.write_text('<labels lang="sv" xmlns="urn:planverk:labels"><label key="risk.nonsense">x</label></labels>', encoding="utf-8")
    odd = run("templates", "check", folder / "mine")
    check("risk.nonsense" in odd.stdout, "templates check names an unknown label")
finish()
