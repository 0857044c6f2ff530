"""Plans of a batch: sample cases with titles and paragraphs of their own, and ways to break them."""
import hashlib
import os
import random
import re
import subprocess
import time

from support import PROGRAM, ROOT

SEED = int(os.environ.get("PLANVERK_SEED", "1"))
WORDS = ("Kommunen", "planerar", "arbetet", "gemensamt", "och", "nämnden", "följer", "upp", "åtgärderna", "varje", "tertial",
         "uppföljning", "verksamheten", "kompetensförsörjning", "stöd", "risk", "ansvar", "kvalitet", "samverkan", "budget")


def sentence(chance):
    words = [chance.choice(WORDS) for _ in range(chance.randint(6, 22))]
    return (" ".join(words).capitalize() + ".").replace("..", ".")


def plan_text(number):
    """A sample case with a title and paragraphs of its own; every tenth an internal control plan."""
    chance = random.Random(f"{SEED}/{number}")
    name = "internal-control/plan.xml" if number % 10 == 0 else "case/tjansteskrivelse.xml" if number % 2 else "case/saksframlegg-nn.xml"
    text = (ROOT / "samples" / name).read_text(encoding="utf-8")
    titles = iter((f"Plan {number:03}", f"Protokoll {number:03}"))
    text = re.sub(r"<document\b[^>]*>", lambda tag: re.sub(' title="[^"]*"', "", tag[0]).replace("<document", f'<document title="{next(titles)}"'), text)
    paragraphs = "".join(f"<p>{sentence(chance)}</p>" for _ in range(chance.randint(1, 6)))
    return text.replace("</section>", paragraphs + "</section>", 1)


def digests(folder):
    """Of all files below it but hidden ones, which are the batch's own notes."""
    return {str(path.relative_to(folder)): hashlib.sha256(path.read_bytes()).hexdigest()
            for path in sorted(folder.rglob("*")) if path.is_file() and not path.name.startswith(".")}


def batch(plans, out, *arguments, **options):
    """Exit code, both output texts, user and system seconds, seconds by the clock, peak memory in kB."""
    started = time.monotonic()
    process = subprocess.Popen([PROGRAM, "batch", plans, "--out", out, "--progress", "none", *map(str, arguments)],
                               stdout=subprocess.PIPE, stderr=subprocess.STDOUT, **options)
    text = process.stdout.read().decode("utf-8", "replace")
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    return process.returncode, text, usage.ru_utime + usage.ru_stime, time.monotonic() - started, usage.ru_maxrss
