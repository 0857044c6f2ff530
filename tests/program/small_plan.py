"""A plan of some lines, as the tests of attacks and limits write it."""
ORGANISATION = ('<organisation id="o" name="Strandvika kommun" kind="municipality"/>'
                '<body id="b" name="Kommunstyrelsen" type="executive" deciding="true" organisation="o"/>')


def document(title, body="<p>Planen gäller från årsskiftet.</p>", number=1):
    return (f'<document id="d{number}" kind="operationalPlan" title="{title}" status="draft" body="b" date="2026-01-01" organisation="o" '
            f'contents="no" cover="no"><section title="Text">{body}</section></document>')


def plan(*documents, registers=""):
    return f'<planData version="1" lang="sv-SE" asOf="2026-01-01">{ORGANISATION}{registers}{"".join(documents)}</planData>'


def put(path, text):
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text if isinstance(text, bytes) else text.encode("utf-8"))
    return path
