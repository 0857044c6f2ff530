"""Meetings that `planverk export` gives out in the shapes of other systems: JSON that parses, local times as the zone's own rules have
them, addresses that lead to files, nothing restricted in the public version, and what comes back by `planverk import`. Shapes member by
member are held by tests/export."""
import datetime
import json
import re
import zoneinfo

from support import Folder, check, clean_plans, finish, run, templates_of

SECRET = "HEMLIGT"


def export(plan, form, out, *options, **more):
    return run("export", plan, *templates_of(plan), "--to", form, "-o", out, *options, **more)


MEETING = """<planData version="1" lang="nb-NO" asOf="2026-09-16">
<organisation id="o" name="Fjordholmen &amp; kommune" kind="municipality"/>
<body id="fs" name="Formannskapet" type="executive" deciding="true" organisation="o"/>
<role id="r1" title="Ordfører" body="fs" party="Sp"/><role id="r2" title="Medlem" body="fs"/><role id="kd" title="Kommunedirektør"/>
<case id="c1" title="Ny barnehage" archiveNo="2026/412" recordNo="5127/2026" officer="kd"><hearing no="PS 14/26" meeting="m"/>
<proposal by="kd" to="fs" type="adopt"><item>Barnehagen bygges.</item></proposal></case>
<meeting id="m" no="8/2026" body="fs" date="2026-10-25" start="09:00" end="12:30" place="Rådhuset" chair="r1">
<attendee role="r1" kind="present"/><attendee role="r2" kind="present"/>
<item id="i1" no="1" title="Ny barnehage" case="c1"><vote form="rollCall"><ballot role="r1" choice="yes"/><ballot role="r2" choice="no"/></vote>
<decision by="fs" type="adopt"><item>Barnehagen bygges &lt;nå&gt;.</item></decision></item>
<item id="i2" no="2" title="HEMLIGT" access="restricted" accessBasis="offl. § 13" paragraph="PS 15/26">
<decision by="fs" type="approve"><item>HEMLIGT</item></decision></item>
<item no="3" title="Åpent" paragraph="PS 16/26"><debate access="restricted" accessReason="secrecy"><p>HEMLIGT</p></debate></item></meeting>
<document id="d" kind="minutes" of="m" status="draft" body="fs" date="2026-10-26"/>
</planData>"""
FORMS = {"einnsyn": [], "json-ld": [], "fiks-politisk": [], "oparl": ["--base", "https://fjordholmen.example.no/moter"]}


def members(value, name):
    """All values of that name, wherever they stand."""
    if isinstance(value, dict):
        yield from (each for key, each in value.items() if key == name)
    for each in value.values() if isinstance(value, dict) else value if isinstance(value, list) else []:
        yield from members(each, name)


def check_times(name, value, zone):
    """Local times have the distance from UTC that the zone's own rules give."""
    for key in ("startDate", "endDate", "moetedato", "start", "end"):
        for text in members(value, key):
            time = datetime.datetime.fromisoformat(text.replace("Z", "+00:00"))
            if time.tzinfo is None or text.endswith("Z"):
                continue
            wanted = time.replace(tzinfo=zoneinfo.ZoneInfo(zone)).utcoffset()
            check(time.utcoffset() == wanted, f"{name}: {text} in {zone}")
            yield text


def check_links(folder, base):
    """Every address of OParl's own leads to a file."""
    links = 0
    for path in folder.glob("oparl/**/*.json"):
        for link in re.findall(re.escape(base) + r"(oparl/[^\"]*)", path.read_text(encoding="utf-8")):
            links += 1
            check((folder / link).is_file(), f"{path.name}: {link} leads nowhere")
    return links


def samples_as_meetings():
    """Every sample that has a meeting, in each form and version."""
    files = times = links = 0
    for plan in clean_plans():
        text = plan.read_text(encoding="utf-8")
        if not re.search(r"<meeting\b.*<document\b[^>]*\bkind=\"minutes", text, re.S):
            continue
        zone = {"sv": "Europe/Stockholm", "fi": "Europe/Helsinki", "da": "Europe/Copenhagen"}.get(re.search(r'lang="(\w\w)', text)[1], "Europe/Oslo")
        with Folder() as out:
            for form, options in FORMS.items():
                for audience in ("full", "public"):
                    folder = out / form / audience
                    result = export(plan, form, folder, *options, "--audience", audience, "--quiet")
                    unnumbered = "decision-number" in result.stderr and form == "fiks-politisk"
                    check(result.returncode == 0 or unnumbered, f"{plan.name} to {form}: {result.returncode} {result.stderr[-400:]}")
                    for path in folder.rglob("*.json*"):
                        files += 1
                        data = json.loads(path.read_text(encoding="utf-8"))
                        times += len(list(check_times(path.name, data, zone)))
                    links += check_links(folder, "https://fjordholmen.example.no/moter/")
    print(f"{files} files of meetings, {times} local times, {links} links", flush=True)
    check(files >= 40 and times >= 4 and links >= 100, f"{files} files, {times} times, {links} links")


def meetings_by_hand():
    with Folder() as folder:
        plan = folder / "meeting.xml"
        plan.write_text(MEETING, encoding="utf-8")
        for form, options in FORMS.items():
            for audience in ("full", "public"):
                out = folder / form / audience
                result = export(plan, form, out, *options, "--audience", audience, "--quiet")
                check(result.returncode == 0, f"{form} for {audience}: {result}")
                text = "".join(path.name + path.read_text(encoding="utf-8") for path in out.rglob("*.json*"))
                check((SECRET in text) == (audience == "full"), f"{form} for {audience} tells or keeps what is restricted")
                check("Ny barnehage" in text, f"{form} for {audience} has the open case")
        full = json.loads(next((folder / "einnsyn/full").iterdir()).read_text(encoding="utf-8"))
        hidden_item = full["moetesak"][1]
        check(hidden_item["offentligTittel"] == "*****" and hidden_item["offentligTittelSensitiv"] == SECRET and "vedtak" not in hidden_item and
              "offl. § 13" in hidden_item["beskrivelse"], f"a restricted item for eInnsyn: {hidden_item}")
        check([vote["stemme"] for vote in members(full, "votering").__next__()] == ["Ja", "Nei"], "votes of eInnsyn")
        message = json.loads((folder / "fiks-politisk/full/formannskapet-2026-10-25.vedtakfrautvalg-1.json").read_text(encoding="utf-8"))
        check(message["sak"]["utvalgetsSaksnummer"] == {"saksaar": 2026, "sakssekvensnummer": 14} and message["moetedato"] == "2026-10-25T09:00:00+01:00",
              f"a decision for Fiks: {message}")
        check(message["sak"]["vedtak"]["tekstInnhold"] == "<ol><li>Barnehagen bygges &lt;nå&gt;.</li></ol>", f"its words: {message}")
        # What went out comes in.
        into = folder / "into.xml"
        into.write_text('<planData version="1" lang="nb-NO" asOf="2026-09-16"><body id="fs" name="Formannskapet" type="executive" deciding="true"/></planData>',
                        encoding="utf-8")
        result = run("import", folder / "fiks-politisk/full/formannskapet-2026-10-25.vedtakfrautvalg-1.json", "--into", into)
        check(result.returncode == 0 and "Barnehagen bygges &lt;nå" in into.read_text(encoding="utf-8"), f"a decision that comes back: {result}")
        printed = export(plan, "json-ld", "-", "--meeting", "m")
        check(printed.returncode == 0 and json.loads(printed.stdout)["@type"] == "Event", f"printed: {printed}")
        for options, told in ((["oparl"], "--base"), (["oparl", "--base", "moter"], "https://"), (["einnsyn", "--meeting", "finns-inte"], "m"),
                              (["csv", "--meeting", "m"], "einnsyn"), (["einnsyn", "--register", "risks"], "csv")):
            result = export(plan, options[0], folder / "no", *options[1:])
            check(result.returncode == 3 and told in result.stderr and not (folder / "no").exists(), f"{options}: {result}")
        plan.write_text(MEETING.replace(' paragraph="PS 15/26"', ""), encoding="utf-8")
        result = export(plan, "fiks-politisk", folder / "unnumbered")
        check(result.returncode == 2 and "decision-number" in result.stderr and not (folder / "unnumbered").exists(), f"a decision without number: {result}")


meetings_by_hand()
samples_as_meetings()
finish()
