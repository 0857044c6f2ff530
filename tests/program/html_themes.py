"""Every sample's HTML in every built-in theme, by what a theme changes: contrast of what is written, the narrowest phone, and what
contrast themes leave of symbols, boxes and words. A quarter of the pages in each theme, another in the next; with `long` all in all."""
import os
import pathlib
import shutil
import subprocess
import sys

from support import ROOT, TOOLS, Folder, check, finish, render_samples

HERE = pathlib.Path(__file__).parent

STEP = 1 if "long" in sys.argv[1:] else 4

for number, theme in enumerate(sorted(path.stem for path in (ROOT / "templates/themes").glob("*.xml"))):
    with Folder() as out:
        render_samples(out, "--to", "html", "--theme", theme)
        pages = sorted(out.glob("*.html"))[number % STEP::STEP]
        check(len(pages) >= 8, f"{theme}: only {len(pages)} pages")
        found = subprocess.run([shutil.which("node"), HERE / "axe.cjs", "--theme", *pages], capture_output=True, text=True, timeout=1500,
                               env={**os.environ, "NODE_PATH": str(TOOLS / "node_modules")})
        check(found.returncode == 0, f"{theme}: {found.stdout[:3000]}{found.stderr[:1500]}")
finish()
