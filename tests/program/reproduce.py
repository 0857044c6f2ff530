"""Papers are made again from the source in them, whatever they were asked for as; what was changed is told."""
import json
import re
import subprocess

from support import ROOT, Folder, check, clean_plans, finish, run

ASKED = [
    [],
    ["--audience", "public", "--reading", "marked"],
    ["--reading", "original", "--lang", "en", "--theme", "large-print"],
    ["--as-of", "2030-01-01", "--draft", "--lang", "nn"],
]


def reproduced(file, *arguments):
    result = run("reproduce", file, "--format", "json", "--messages", "en", *arguments)
    try:
        return result.returncode, json.loads(result.stdout)
    except json.JSONDecodeError:
        return result.returncode, {"likeness": result.stdout + result.stderr}


def every_sample():
    """Each paper again with what it was asked for; the folder is the plan's own, since pictures lie beside it."""
    for number, asked in enumerate(ASKED):
        for plan in clean_plans()[number::3]:
            templates = ["--templates", plan.parent / "templates"] if (plan.parent / "templates").is_dir() else []
            with Folder() as out:
                run("render", plan, *templates, "--to", "pdf", "--attach-source", "--out", out, "--quiet", *asked)
                for file in sorted(out.glob("*.pdf")):
                    # The findings of a draft name places in the plan's files, so it takes those.
                    again = ["--plan", plan] if "--draft" in asked else ["--root", plan.parent]
                    code, told = reproduced(file, *templates, *again)
                    if code == 2 and "other documents" in told.get("reason", ""):  # so it takes these as well
                        code, told = reproduced(file, *templates, "--plan", plan)
                    check(code == 0 and told["likeness"] == "equal", f"{plan.name} {asked}: {file.name}: {code} {told}")


def changes():
    plan = ROOT / "samples/case/tjansteskrivelse.xml"
    with Folder() as out:
        run("render", plan, "--to", "pdf", "--out", out, "--quiet")
        (file,) = out.glob("*.pdf")
        code, told = reproduced(file)
        check(code == 2 and told["likeness"] == "unknown" and "--plan" in told["reason"], f"without a source: {code} {told}")
        code, told = reproduced(file, "--plan", plan)
        check(code == 0 and told["likeness"] == "equal", f"with its plan: {code} {told}")
        later = out / "later.pdf"
        later.write_bytes(file.read_bytes() + b"% more\n")
        code, told = reproduced(later, "--plan", plan)
        check(code == 0 and told["addedBytes"] == 7, f"with bytes behind it: {code} {told}")
        text = plan.read_text(encoding="utf-8")
        word = re.search(r"<p>(\w{6,})", text)
        other = plan.parent / "reproduce-test.xml"
        with Folder() as elsewhere:
            other = elsewhere / "plan.xml"
            subprocess.run(["cp", "-r", f"{plan.parent.parent}/.", str(elsewhere / "samples")], check=True)
            other = elsewhere / "samples/case/tjansteskrivelse.xml"
            other.write_text(text.replace(word[0], "<p>Annorlunda", 1), encoding="utf-8")
            code, told = reproduced(file, "--plan", other)
        check(code == 2 and told["likeness"] == "different", f"another word: {code} {told}")
        check("Annorlunda" in told.get("firstDifference", {}).get("now", ""), f"where it differs: {told}")
        check([each["name"] for each in told["otherIngredients"]] == ["source"], f"what differs: {told}")
        changed = bytearray(file.read_bytes())
        at = changed.index(b"made:program>0.1.0")
        changed[at + 13:at + 18] = b"0.0.9"
        older = out / "older.pdf"
        older.write_bytes(changed)
        code, told = reproduced(older, "--plan", plan)
        check(code == 0 and told["likeness"] == "same-words", f"another program: {code} {told}")
        check(reproduced(older, "--plan", plan, "--strict")[0] == 1, "another program is no warning")
        check([each["name"] for each in told["otherIngredients"]] == ["program"], f"what differs: {told}")
        for name, bytes_ in (("none.pdf", b"%PDF-1.7\n"), ("empty.pdf", b""), ("text.pdf", b"no file at all")):
            broken = out / name
            broken.write_bytes(bytes_)
            code, told = reproduced(broken)
            check(code == 2 and told["likeness"] == "unknown", f"{name}: {code} {told}")
        check(run("reproduce", out / "absent.pdf").returncode == 4, "a file that is not there")


every_sample()
changes()
finish()
