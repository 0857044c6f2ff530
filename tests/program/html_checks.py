"""Every sample's HTML: valid by html-validate, no axe-core finding in headless Chromium (wide and phone-narrow), nothing
fetched, nothing to run, no sideways scrolling on a phone. Chromium opens every other page; with `long` all."""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys

from support import TOOLS, Folder, check, finish, render_samples

HERE = pathlib.Path(__file__).parent

MOST_TRACES = 8


def with_few_traces(page, folder):
    """html-validate takes minutes over hundreds of traces, all alike: a page that has more is shown to it with some of them."""
    parts = re.split(r'(?=<div class="trace )', page.read_text(encoding="utf-8"))
    if len(parts) <= MOST_TRACES:
        return page
    shorter = folder / page.name
    shorter.write_text("".join(parts[:MOST_TRACES] + parts[-1:]), encoding="utf-8")  # what stands behind the last is the page's end
    return shorter


with Folder() as out:
    render_samples(out, "--to", "html")
    pages = sorted(out.glob("*.html"))
    check(len(pages) >= 8, f"only {len(pages)} pages")
    for page in pages:
        text = page.read_text(encoding="utf-8")
        check(not re.search(r'(?:src|href)="(?:https?:)?//', re.sub(r'<a [^>]*>', "", text)), f"{page.name} fetches something")
        check(all("application/ld+json" in tag for tag in re.findall(r"<script[^>]*>", text)), f"{page.name} has a script to run")
        data = re.search(r'<script type="application/ld\+json">(.*?)</script>', text, re.S)
        check(data and json.loads(data.group(1)).get("name"), f"{page.name} has no JSON-LD identity")
    node = shutil.which("node")
    shorter = out / "shorter"
    shorter.mkdir()
    validated = subprocess.run([node, TOOLS / "node_modules/html-validate/bin/html-validate.js", "--config", HERE / "html-validate.json",
                                *[with_few_traces(page, shorter) for page in pages]], capture_output=True, text=True, timeout=900)
    check(validated.returncode == 0, f"html-validate: {validated.stdout[:3000]}{validated.stderr[:500]}")
    opened = pages if "long" in sys.argv[1:] else pages[::2]
    axe = subprocess.run([node, HERE / "axe.cjs", *opened], capture_output=True, text=True, timeout=900,
                         env={**os.environ, "NODE_PATH": str(TOOLS / "node_modules")})
    check(axe.returncode == 0, f"axe-core: {axe.stdout[:3000]}{axe.stderr[:1500]}")
finish()
