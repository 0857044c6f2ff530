"""What the program's own help lists: {command: (options, commands below it)}, read as a user reads it."""
import re

from support import run


def listed():
    found = {}

    def look(path):
        text = run(*path, "--help").stdout
        section, options, below = None, [], []
        for line in text.splitlines():
            if re.match(r"^[A-Z][A-Za-z]*:", line):
                section = line.split(":")[0]
            elif section == "Options" and re.match(r"^  -", line):
                options += re.findall(r"(?:^|[ ,])(--?[a-zA-Z][a-z-]*)", line.strip().split("  ")[0])
            elif section == "Commands" and re.match(r"^  \S", line):
                below.append(line.split()[0])
        found[" ".join(("planverk",) + path)] = (options, below)
        for each in below:
            look(path + (each,))

    look(())
    return found
