"""Man pages: all commands and options of the help stand in them, in every language, and groff and mandoc have nothing to say against them."""
import re
import shutil

from commands import listed
from support import Folder, check, finish, run

LANGUAGES = ("en", "sv", "nb", "nn", "da", "fi")


def shown(page):
    """As `man` shows it, without what makes letters bold."""
    made = run("-man", "-Kutf8", "-Tutf8", "-ww", "-rLL=500n", page, program="groff", env={"PATH": "/usr/bin:/bin", "LANG": "C.UTF-8"})
    check(made.returncode == 0 and not made.stderr, f"groff takes {page.name}: {made.stderr[:400]}")
    return re.sub(r"\x1b\[[0-9;]*m|.\x08", "", made.stdout)


commands = listed()
check(len(commands) > 12 and all(options for options, _ in commands.values()), f"help was read: {commands}")
with Folder() as folder:
    for language in LANGUAGES:
        made = run("manual", "--out", folder / language, "--messages", language)
        check(made.returncode == 0 and not made.stdout + made.stderr, f"pages in {language}: {made.stderr}")
        pages = {page.stem: page for page in (folder / language).glob("*.1")}
        top = [path for path in commands if path.count(" ") == 1]
        check(sorted(pages) == sorted(["planverk", *(path.replace(" ", "-") for path in top)]), f"a page a command: {sorted(pages)}")
        texts = {name: shown(page) if shutil.which("groff") else page.read_text(encoding="utf-8").replace("\\-", "-") for name, page in pages.items()}
        for path, (options, below) in commands.items():
            text = texts["-".join(path.split()[:2])]
            for word in [*options, *below]:
                check(re.search(rf"(?<![\w-]){re.escape(word)}(?![\w-])", text), f"{path}: {word} stands in its page, {language}")
            check(path in text, f"{path} is called so in its page, {language}")
        whole = "".join(texts.values())
        check(not re.search(r"\bhelp\.[a-z]|\{[a-z-]+\}", whole), f"{language}: no key and no place is left: {re.findall(r'.{20}help[.].{20}', whole)[:2]}")
        for code in ("0", "1", "2", "3", "4", "5", "6", "130, 143"):
            check(re.search(rf"^ +{code}\b", texts["planverk"], re.M), f"{language}: exit code {code}")
        if shutil.which("mandoc"):
            told = run("-Tlint", "-Wwarning", *pages.values(), program="mandoc").stdout
            check(not told, f"mandoc takes the pages in {language}: {told[:600]}")
        if shutil.which("lexgrog"):
            told = run(*pages.values(), program="lexgrog")
            check(told.returncode == 0, f"apropos finds the pages in {language}: {told.stdout[:400]}")
    check((folder / "en/planverk.1").read_text() != (folder / "sv/planverk.1").read_text(encoding="utf-8"), "languages differ")

check(run("manual").stdout.startswith(".TH PLANVERK 1 "), "without a command: the page of the program")
check(run("manual", "render").stdout.startswith(".TH PLANVERK\\-RENDER 1 "), "a command's page")
check("copy" in run("manual", "templates", "copy").stdout, "what stands below a command is on its page")
wrong = run("manual", "rendera")
check(wrong.returncode == 3 and "render" in wrong.stderr, f"an unknown command is wrong use: {wrong.stderr}")
with Folder() as folder:
    (folder / "file").write_text("")
    check(run("manual", "--out", folder / "file").returncode == 4, "no folder: trouble with files")
if not shutil.which("groff") or not shutil.which("mandoc"):
    print("not run: groff or mandoc is not installed")
finish()
