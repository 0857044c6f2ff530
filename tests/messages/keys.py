"""Every message key that the sources put together has a text, every `{place}` of a text gets a value where the message is
made, every kind of place (`{place:kind}`) has words for its values, and no text stands without a use. The keys are put together as src/base/include/base/diagnostic.h says.

Usage: keys.py REPOSITORY. Prints `file:line: fault` and exits 1 when there is any."""
import pathlib
import re
import sys
import xml.etree.ElementTree as ET
from fnmatch import fnmatchcase

ROOT = pathlib.Path(sys.argv[1])
SPACE = "{urn:planverk:labels}"

# Functions that make a finding of one rule: (path, function) -> (slug, index of the argument with the variant).
MAKERS = {
    ("src/template/compile/overlay_check.cpp", "add"): ("template", 1),
    ("src/template/*", "error"): ("template", 1),
    ("src/document/complete/check.cpp", "report"): ("document-structure", 1),
    ("src/style/*", "refuse"): ("theme", 0),
    ("src/language/*", "refuse"): ("language-file", 0),
    ("src/picture/svg/*", "refuse"): ("logo", 0),
    ("src/exchange/table/register_reader.cpp", "refuse"): ("import-register", 1),
    ("src/office/zip/*", "refuse"): ("office-archive", 0),
    ("src/job/batch/manifest.cpp", "refuse"): ("batch-manifest", 2),
    ("src/office/xlsx/workbook.cpp", "refuse"): ("office-book", 0),
}
# Functions that make a finding of the rule that they are given: (path, function) -> index of the variant.
REPORTERS = {("src/xml/*", "report"): 1, ("src/office/xlsx/*", "report"): 1}

# Keys whose last part is worked out when the program runs. A call with such a part may stand only in these files.
WORKED_OUT = {
    "src/office/word/package.cpp": ["word-file.*"],
    "src/exchange/word/findings.cpp": ["word-left-out.*"],
    "src/edit/resolve.cpp": ["edit-conflict.twice", "edit-conflict.text"],
    "src/edit/places.cpp": ["edit-place.within", "edit-place.hint-within", "edit-conflict.place"],
    "src/edit/operations_json.cpp": [f"edit-operations.{what}" for what in (
        "object", "kind", "member", "text", "address", "element", "boolean", "place")],
    "src/exchange/table/row_values.cpp": ["import-value.*"],
    "src/plan/check/shape.cpp": ["missing-attribute.hint-*", "bad-value.hint-*"],
    "src/plan/check/references.cpp": ["unresolved-reference.process"],
    "src/figures/risk/action_rules.cpp": ["empty-area.actions", "empty-area.controls"],
    "src/figures/programme/rules.cpp": ["fund-frame.year", "fund-frame.one-year", "fund-frame.total", "instrument-total.note-yearly",
                                        "instrument-total.note-once", "instrument-total.note-year", "instrument-period.gap", "instrument-period.twice",
                                        "instrument-period.hint-gap", "instrument-period.hint-twice"],
    "src/plan/check/rule_settings.cpp": ["bad-value.hint-rule-*"],
    "src/figures/goal/overview_rules.cpp": ["goal-views.no-section", "goal-views.no-row"],
    "src/figures/meeting/rules.cpp": [f"meeting-time.{what}" for what in ("pause", "pause-outside", "pause-overlap")]
        + ["paragraph-twice.meeting", "paragraph-twice.note-first", "paragraph-order.meeting", "paragraph-order.note-before"],
    "src/figures/meeting/attendance_rules.cpp": [f"attendance.{what}" for what in ("absent", "hint-absent", "outside", "part", "hint-part",
                                                                                     "substitute", "substitutes")]
        + ["recused", "recused.proposal", "recused.dissent"],
    "src/figures/meeting/notice_rules.cpp": ["notice-late.summoned", "notice-late.announced"] + [
        f"meeting-dates.{what}" for what in ("summoned", "announced", "added", "added-later", "withdrawn", "done", "posted", "taken-down")],
    "src/figures/meeting/scrutiny_rules.cpp": [f"{slug}{hint}" for slug in ("approved-late", "posted-late", "taken-down-early")
                                               for hint in ("", ".hint")],
    "src/figures/meeting/vote_rules.cpp": [f"vote-sum.{what}" for what in ("yes", "no", "abstained", "absent")]
        + [f"vote-outcome{what}" for what in ("", ".hint", ".tie", ".hint-tie", ".needless", ".hint-needless")],
    "src/figures/body/rules.cpp": ["body-meetings.seasons", "body-meetings.topic"],
    "src/figures/setting/rules.cpp": ["budget-calendar.actor", "budget-calendar.order", "budget-calendar.hint-actor",
                                      "budget-calendar.hint-order"],
    "src/figures/setting/later_rules.cpp": ["later-fact.risk", "later-fact.action", "later-fact.control", "later-fact.assignment",
                                            "later-fact.indicator"],
    "src/figures/text/announced_rules.cpp": ["announced-content.table", "announced-content.figure", "announced-content.indicators",
                                        "announced-content.beside", "announced-content.below", "announced-content.above",
                                        "announced-content.hint-table", "announced-content.hint-figure",
                                        "announced-content.hint-indicators"],
    "src/figures/text/authoring_rules.cpp": ["alt-words.file", "alt-words.caption", "alt-words.kind"],
    "src/figures/budget/rules.cpp": ["budget-sum.note-part", "budget-breakdown.note-part"],
    "src/figures/finance/investment_rules.cpp": [f"carry-over{part}" for part in (
        "", ".hint", ".reinvestment", ".hint-reinvestment", ".decision", ".hint-decision", ".council", ".hint-council")]
        + ["investment-financing", "investment-financing.original"],
    "src/figures/finance/money_rules.cpp": [f"settlement{part}" for part in (
        "", ".hint", ".open", ".hint-open", ".deficit", ".hint-deficit", ".surplus", ".hint-surplus")],
    "src/figures/data/claim_rules.cpp": [f"claim-{kind}{part}" for kind in ("number", "share")
                                         for part in ("", ".hint", ".unknown", ".hint-unknown", ".number", ".hint-number",
                                                      ".keys", ".hint-keys", ".key", ".hint-key")],
    "src/job/own_fonts.cpp": ["theme.font-*"],
    "src/picture/logo.cpp": [f"logo.{part}{reason}" for part in ("", "hint-")
                             for reason in ("missing", "outside", "format", "colours", "pixels", "bytes", "broken", "profile")],
    "src/office/xlsx/sheet_reader.cpp": [f"office-limit.{variant}" for variant in (
        "cells", "columns", "letters", "lines", "places", "rows", "text")],
    "src/office/text/text_table.cpp": [f"office-limit.{variant}" for variant in (
        "cells", "columns", "letters", "places", "rows", "text")],
    "src/template/run/content_printer.cpp": ["bad-value.picture-*", "bad-value.hint-picture-*"],
}

# A call, or the end of a function outside classes.
CALL = re.compile(r"\b(add|suspect|report|error|refuse|variant|with|note|mend)\s*\(|(?P<end>^\})", re.M)
LITERAL = re.compile(r'"((?:[^"\\]|\\.)*)"')
# Keys that job/report/text.cpp looks up itself.
OWN = {"severity.error", "severity.warning", "severity.note", "word.note", "word.hint", "word.and", "accepted"}
# Keys that are handed to a function, which has their values.
PASSED_ON = {"batch.plan-failed", "batch.plan-skipped", "told.ledger-actual", "told.ledger-budget", "told.ledger-period-budget",
             "told.kolada-left-out", "told.kolada-without", "told.statistics-missing"}
# Kinds of places that need no words: template/words/label_text.cpp gives them the form of the language.
FORMS = {"number", "date", "year-days", "year-months", "value-of name", "value-of attribute"}

faults = []


def fault(place, what):
    faults.append(f"{place}: {what}")


def labels_of(file):
    root = ET.parse(ROOT / "templates/labels" / file).getroot()
    return {label.get("key"): "".join(label.itertext()) for label in root.iter(SPACE + "label")}


def texts():
    """Key -> the places of its text, in Swedish; that all languages agree is messages_test's to prove."""
    labels = labels_of("messages-sv.xml")
    kinds = {kind for text in labels.values() for kind in re.findall(r"\{[^}:]+:([^}]+)\}", text)} - FORMS
    terms = {key for key in labels if key.startswith("term.") and not key.startswith("term.value.")}
    printed = labels_of("sv.xml")
    for kind in sorted(kinds):
        own = {key for key in terms if key == f"term.{kind}" or key.startswith(f"term.{kind}.")}
        if not own and not any(key.startswith(kind + ".") for key in printed):
            fault("templates/labels/messages-sv.xml", f'no words for values of the kind "{kind}"')
        terms -= own
    for key in sorted(terms):
        fault("templates/labels/messages-sv.xml", f'no message has a value for "{key}"')
    return {key: {place.split(":")[0] for place in re.findall(r"\{([^}]+)\}", text)}
            for key, text in labels.items() if not key.startswith("term.")}


def slugs():
    found = {}
    for path in sorted((ROOT / "src").rglob("*.cpp")):
        for table in re.findall(r"Rule rules\[\] = \{\n(.*?)^\};", path.read_text(encoding="utf-8"), re.S | re.M):
            for slug, kind in re.findall(r'^    \{"([^"]+)",\s*"[^"]*",\s*Stage::\w+,\s*RuleClass::(\w+)', table, re.M):
                found[slug] = kind
    return found


def without_comments(source):
    """Comments become spaces, so that offsets stay; strings are kept."""
    token = re.compile(r'"(?:[^"\\\n]|\\.)*"|\'(?:[^\'\\\n]|\\.)*\'|//[^\n]*|/\*.*?\*/', re.S)
    return token.sub(lambda m: re.sub(r"[^\n]", " ", m[0]) if m[0].startswith("/") else m[0], source)


def arguments(source, begin):
    """The arguments of the call whose parenthesis opens before `begin`, and where the call ends."""
    depth, at, start, parts = 0, begin, begin, []
    while at < len(source):
        c = source[at]
        if c in "\"'":
            end = at + 1
            while end < len(source) and source[end] != c:
                end += 2 if source[end] == "\\" else 1
            at = end
        elif c in "([{":
            depth += 1
        elif c in ")]}":
            if depth == 0:
                parts.append(source[start:at].strip())
                return [p for p in parts if p], at + 1
            depth -= 1
        elif c == "," and depth == 0:
            parts.append(source[start:at].strip())
            start = at + 1
        at += 1
    return [], len(source)


def parts_of(argument):
    """The literals that an argument can be; None when it is worked out."""
    if argument in ("{}", '""'):
        return [""]
    plain = LITERAL.fullmatch(argument)
    if plain:
        return [plain[1]]
    choice = re.fullmatch(r'(.+)\?\s*("[^"]*")\s*:\s*("[^"]*")', argument, re.S)
    return [choice[2][1:-1], choice[3][1:-1]] if choice else None


def pairs_of(argument):
    return set(re.findall(r'\{\s*"([^"]+)"\s*,', argument))


class Finding:
    """One message in the making: its rule, its possible keys and the names of its values."""

    def __init__(self, slug, place):
        self.slug, self.place = slug, place
        self.keys, self.names, self.open_names = {slug}, set(), False


class File:
    def __init__(self, path, rules, labels, used):
        self.name = path.relative_to(ROOT).as_posix()
        self.source = without_comments(path.read_text(encoding="utf-8"))
        self.rules, self.labels, self.used = rules, labels, used
        self.now = None
        self.chain_end = -1
        # Here stands the function that makes the finding, and its variant is a parameter.
        self.passes_on = any(fnmatchcase(self.name, pattern) for pattern, _ in (*MAKERS, *REPORTERS))

    def place(self, at):
        return f"{self.name}:{self.source.count(chr(10), 0, at) + 1}"

    def listed(self, table, function):
        return next((v for (pattern, name), v in table.items() if name == function and fnmatchcase(self.name, pattern)), None)

    def close(self):
        if self.now is not None:
            for key in sorted(self.now.keys):
                self.need(key, self.now.names, self.now.place, self.now.open_names)
        self.now = None

    def need(self, key, names, place, any_names=False):
        self.used.add(key)
        if key not in self.labels:
            fault(place, f'no text for the message "{key}"')
        elif not any_names and self.labels[key] - names:
            fault(place, f'"{key}" gets no value for {", ".join(sorted(self.labels[key] - names))}')

    def worked_out(self, place):
        patterns = WORKED_OUT.get(self.name)
        if patterns is None:
            fault(place, "a key is worked out here; say in WORKED_OUT of tests/messages/keys.py which ones it can be")
            return
        for pattern in patterns:
            found = [key for key in self.labels if fnmatchcase(key, pattern)]
            self.used.update(found)
            if not found:
                fault(place, f'no text for any message "{pattern}"')

    def begin(self, slug, variant, at):
        self.close()
        self.now = Finding(slug, self.place(at))
        if variant is not None:
            self.set_variant(variant, at, chained=True)

    def set_variant(self, argument, at, chained):
        parts = parts_of(argument)
        if parts is None:
            self.worked_out(self.place(at))
            self.now.keys.discard(self.now.slug) if chained else None
            return
        keys = {f"{self.now.slug}.{part}" if part else self.now.slug for part in parts}
        self.now.keys = keys if chained else self.now.keys | keys

    def side(self, kind, argument, values, at):
        parts = [""] if argument is None else parts_of(argument)
        if parts is None:
            self.worked_out(self.place(at))
            return
        for part in parts:
            self.need(f"{self.now.slug}.{kind}{'-' if part else ''}{part}", pairs_of(values), self.place(at))

    def call(self, function, args, at, chained):
        maker, reporter = self.listed(MAKERS, function), self.listed(REPORTERS, function)
        given = next((LITERAL.fullmatch(a)[1] for a in args if LITERAL.fullmatch(a) and LITERAL.fullmatch(a)[1] in self.rules), None)
        if maker is not None and len(args) > maker[1] and '"' in args[maker[1]]:
            if function != "add" or given is None:
                self.begin(maker[0], args[maker[1]], at)
                return True
        if reporter is not None:
            if given is not None:
                self.begin(given, args[reporter], at)
            return given is not None
        if function in ("add", "suspect"):
            if given is not None:
                self.begin(given, None, at)
            if given is not None and re.search(r"\baside_?\s*\.\s*$", self.source[:at]):
                self.now.keys.clear()  # gathered aside, and told to nobody
            return given is not None
        if self.now is None:
            if function == "mend" or (function == "note" and len(args) > 1 and LITERAL.fullmatch(args[1])):
                self.worked_out(self.place(at))
            return False
        if function == "variant" and args:
            if args[0] == "variant" and self.passes_on:
                self.now.keys.clear()
            else:
                self.set_variant(args[0], at, chained)
        elif function == "with" and len(args) == 2:
            name = parts_of(args[0])
            self.now.names.update(name or [])
            self.now.open_names = self.now.open_names or name is None
        elif function == "note" and len(args) >= 2 and (chained or '"' in args[1]):
            self.side("note", args[1], ",".join(args[2:]), at)
        elif function == "mend":
            self.side("hint", args[0] if args else None, ",".join(args[1:]), at)
        else:
            return False
        return True

    def scan(self):
        for match in CALL.finditer(self.source):
            if match["end"]:
                self.close()
                continue
            args, end = arguments(self.source, match.end())
            before = self.source[:match.start()].rstrip()
            chained = before.endswith(".") and before[:-1].rstrip().endswith(")") and len(before[:-1].rstrip()) == self.chain_end
            if self.call(match[1], args, match.start(), chained):
                self.chain_end = end
        self.close()


def own_words(labels, used):
    """Failures and what the command line says: their keys stand whole in the sources, or end in a dot or `-why` where the
    rest is worked out; the values that follow up to the end of the statement are theirs."""
    for path in sorted((ROOT / "src").rglob("*.cpp")):
        source = without_comments(path.read_text(encoding="utf-8"))
        name = path.relative_to(ROOT).as_posix()
        for match in re.finditer(r'"((?:trouble|cli|help|batch|told)\.(?!h")[a-z.-]*)"', source):
            key, place = match[1], f"{name}:{source.count(chr(10), 0, match.start()) + 1}"
            if key.endswith("."):
                used.update(each for each in labels if each.startswith(key))
                continue
            used.update(each for each in (key, key + "-why") if each in labels)
            if key not in labels:
                fault(place, f'no text for the message "{key}"')
                continue
            statement = source[max(0, source.rfind(";", 0, match.start())):source.find(";", match.end())]
            missing = labels[key] - pairs_of(statement) - {"languages"}
            if re.search(r"\btrouble\(\s*$", source[:match.start()]):
                missing -= {"path", "reason"}  # base/file.cpp: the function's own arguments
            if re.search(r"\btrouble\(\s*$", source[:match.start()]):
                missing -= {"path", "reason"}  # base/file.cpp: the function's own arguments
            if missing and not key.endswith("-why") and key not in PASSED_ON:
                fault(place, f'"{key}" gets no value for {", ".join(sorted(missing))}')


def main():
    labels, rules, used = texts(), slugs(), set(OWN)
    if len(rules) < 50:
        fault("src", "the tables of rules could not be read")
    for path in sorted((ROOT / "src").rglob("*.cpp")):
        if "/base/" not in path.as_posix():
            File(path, rules, labels, used).scan()
    own_words(labels, used)
    for key in sorted(OWN - labels.keys()):
        fault("src/job/report/text.cpp", f'no text for "{key}"')
    # A rule that nothing finds is rule_test's to notice; its texts may wait for it.
    found = {key.split(".")[0] for key in used}
    for key in sorted(labels.keys() - used):
        if key not in rules and key.split(".")[0] in found:
            fault("templates/labels/messages-sv.xml", f'nothing says "{key}"')
    print("\n".join(faults) if faults else f"{len(used)} messages have a text")
    return 1 if faults else 0


sys.exit(main())
