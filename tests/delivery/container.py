"""The container's file: it installs what ./setup installs to build, holds nothing but the package in the end, and does not run as root. No image is built."""
import re

from support import ROOT, check, finish

text = (ROOT / "src/delivery/Containerfile").read_text(encoding="utf-8")
setup = (ROOT / "setup").read_text(encoding="utf-8")
needed = set(re.search(r'build_packages="([^"]+)"', setup)[1].split()) - {"ccache", "fonts-open-sans", "fonts-dejavu-core"}
build, final = text.split("\nFROM ")[1:]
missing = needed - set(re.findall(r"[a-z0-9][a-z0-9.+-]+", build))
check(not missing, f"the build stage has what ./setup installs: {sorted(missing)}")
check(re.findall(r"^COPY .*$", final, re.M) == ["COPY --from=build /packages/planverk_*.deb /var/tmp/"], "the final stage takes the package alone")
user = re.search(r"^USER (\d+)$", final, re.M)
check(user and int(user[1]) > 0 and final.index("USER") > final.rindex("RUN "), "it runs as somebody else than root, with nothing run after that")
check("ENTRYPOINT [\"/usr/bin/planverk\"]" in final, "and runs the program")
check(all(word in text for word in ("12-slim", "13-slim")) or "ARG DEBIAN=13-slim" in text, "on a slim Debian")
finish()
