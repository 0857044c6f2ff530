"""PDF and HTML say the same (design decision D5): the canonical text of the document dump, of the finished PDF (read by our
own reader, ActualText in place of glyphs) and of the HTML are equal, so are the alternative texts, and the speech dump read
back from the finished PDF is the one made from the document tree."""
import html.parser
import re

from support import PDF_FACTS, Folder, check, clean_plans, finish, run, templates_of

VOID = {"br", "img", "meta", "link", "hr", "col", "wbr", "input"}
BLOCKS = {"p", "h1", "h2", "h3", "h4", "h5", "h6", "li", "td", "th", "caption", "figcaption", "div", "section", "table", "tr",
          "ul", "ol", "blockquote", "nav", "aside", "figure", "br", "dt", "dd", "dl", "header", "footer"}


class Words(html.parser.HTMLParser):
    """The words of <main> as a screen reader gets them; notes are put back to where their marks stand."""

    def __init__(self):
        super().__init__(convert_charrefs=True)
        self.stack, self.main, self.alternatives, self.notes, self.note = [], [], [], {}, None
        self.inside = False
        self.below_tables = set()
        self.endnotes = 0
        self.of_headers = []  # the notes of header cells follow their table

    def hidden(self):
        return any(h for _, h, _ in self.stack)

    def put(self, text):
        (self.main if self.note is None else self.notes.setdefault(self.note, [])).append(text)

    def handle_starttag(self, tag, attributes):
        a = dict(attributes)
        picture = tag == "img" or a.get("role") == "img"
        hidden = a.get("aria-hidden") == "true" or tag in ("style", "script", "svg") or picture
        hidden = hidden or a.get("class") == "traces"  # what figures are made of: shown when a figure is asked for, not on paper
        if self.inside and picture and a.get("aria-hidden") != "true":
            self.alternatives.append(a.get("aria-label") or a.get("alt", ""))
        if tag in VOID:
            if tag == "br" and self.inside:
                self.put(" ")
            return
        if tag == "main":
            self.inside = True
        self.endnotes += a.get("role") == "doc-endnotes"
        if a.get("class") == "table-note" and "id" in a:  # what a table's sign leads to stands where it is read
            self.below_tables.add(a["id"])
        note = a["id"] if self.endnotes and tag == "li" and "id" in a and self.note is None else None
        if note:
            self.note = note
        self.stack.append((tag, hidden, note))
        if tag in BLOCKS and self.inside and note is None:
            self.put("\n")
        if self.inside and a.get("role") == "doc-noteref" and not self.hidden():
            mark = f"\x01{a['href'][1:]}\x02"
            if any(top == "th" for top, _, _ in self.stack):
                self.of_headers.append(mark)
            else:
                self.put(mark)

    def handle_endtag(self, tag):
        while self.stack:
            top, _, note = self.stack.pop()
            if note:
                self.note = None
            if top == tag:
                break
        if tag == "main":
            self.inside = False
        if tag == "table" and self.of_headers:
            self.put("\n" + "".join(self.of_headers))
            self.of_headers = []
        if tag in BLOCKS and self.inside:
            self.put("\n")

    def handle_data(self, data):
        if self.inside and not self.hidden():
            self.put(data)


def folded(text):
    return re.sub(r"\s+", " ", text.replace("\u00ad", "").replace("\u00a0", " ").replace("\u202f", " ").replace("\u2011", "-")).strip()


def html_words(path):
    reader = Words()
    reader.feed(path.read_text(encoding="utf-8"))
    text = "".join(reader.main)
    # A note stands after the block that holds its mark.
    out = []
    for block in text.split("\n"):
        marks = re.findall("\x01(.*?)\x02", block)
        out.append(re.sub("\x01.*?\x02", "", block))
        out += ["".join(reader.notes.get(mark, ["[note missing]"])) for mark in marks if mark not in reader.below_tables]
    return folded(" ".join(out)), reader.alternatives


def differ(a, b):
    wa, wb = a.split(), b.split()
    for i, (x, y) in enumerate(zip(wa, wb)):
        if x != y:
            return f"word {i}: …{' '.join(wa[max(0, i - 5):i + 6])}… against …{' '.join(wb[max(0, i - 5):i + 6])}…"
    return f"{len(wa)} words against {len(wb)}; the rest: {' '.join((wa + wb)[min(len(wa), len(wb)):][:12])}"


for plan in clean_plans():
    for document in re.findall(r'<document id="([^"]+)"', plan.read_text(encoding="utf-8")):
        name = f"{plan.name}#{document}"
        with Folder() as out:
            check(run("render", plan, *templates_of(plan), "--document", document, "--out", out, "--quiet").returncode == 0, f"{name} renders")
            pdf, page = next(out.glob("*.pdf"), None), next(out.glob("*.html"), None)
            if not check(pdf and page, f"{name} has both outputs"):
                continue
            said = folded(run("dump", plan, *templates_of(plan), "--document", document, "--stage", "document").stdout)
            check(len(said) > 200, f"{name}: the document says next to nothing")
            in_pdf = folded(run("text", pdf, program=PDF_FACTS).stdout)
            check(in_pdf == said, f"{name}: PDF and document differ, {differ(in_pdf, said)}")
            in_html, alternatives = html_words(page)
            # Whose document it is, and that it is a draft, stands in the page's own head.
            head = page.read_text(encoding="utf-8").split("<main", 1)[0]
            for words in re.findall(r'<p class="organisation">.*?<span[^>]*>(.*?)</span>|<p class="draft-mark">(.*?)</p>', head, re.S):
                words = folded(html.unescape("".join(words)))
                said = said.removeprefix(words).lstrip()
            check(in_html == said, f"{name}: HTML and document differ, {differ(in_html, said)}")
            pdf_alternatives = run("alternatives", pdf, program=PDF_FACTS).stdout.splitlines()
            check([folded(a) for a in alternatives] == [folded(a) for a in pdf_alternatives], f"{name}: alternative texts differ")
            speech = run("dump", plan, *templates_of(plan), "--document", document, "--stage", "speech").stdout
            read = run("speech", pdf, program=PDF_FACTS).stdout
            first = next((f"{a!r} against {b!r}" for a, b in zip(read.splitlines(), speech.splitlines()) if a != b), "lengths differ")
            check(read == speech, f"{name}: what the PDF says aloud differs: {first}")
finish()
