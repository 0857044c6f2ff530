"""Colours that mean something are told apart by those who see fewer of them: the bands of risks, the marks of assessments and the
kinds of a chart differ in every built-in theme, as people without one kind of cones see them (Vienot, Brettel and Mollon 1999).
And what is written is told from what it stands on (WCAG 1.4.3), what is drawn from the paper (1.4.11): in PDF and HTML both, which
have no other colours than the theme's."""
import itertools
import re

from support import ROOT, check, finish

LEAST = 10  # of CIELAB; two patches side by side differ from 2 on
GROUPS = [("band1", "band2", "band3", "band4"), ("yes", "partly", "no"), ("chart", "chart2", "accent")]
# Linear RGB to cones and back, and what is seen without those of long and of middle waves.
TO_CONES = [[17.8824, 43.5161, 4.11935], [3.45565, 27.1554, 3.86714], [0.0299566, 0.184309, 1.46709]]
FROM_CONES = [[0.0809444479, -0.130504409, 0.116721066], [-0.0102485335, 0.0540193266, -0.113614708],
              [-0.000365296938, -0.00412161469, 0.693511405]]
SEEN = {"all cones": [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
        "without long waves": [[0, 2.02344, -2.52581], [0, 1, 0], [0, 0, 1]],
        "without middle waves": [[1, 0, 0], [0.494207, 0, 1.24827], [0, 0, 1]]}


def times(matrix, vector):
    return [sum(a * b for a, b in zip(row, vector)) for row in matrix]


def linear(colour):
    values = [int(colour[at:at + 2], 16) / 255 for at in (1, 3, 5)]
    return [v / 12.92 if v <= 0.04045 else ((v + 0.055) / 1.055) ** 2.4 for v in values]


def lab(rgb):
    rgb = [min(1, max(0, v)) for v in rgb]
    xyz = times([[0.4124, 0.3576, 0.1805], [0.2126, 0.7152, 0.0722], [0.0193, 0.1192, 0.9505]], rgb)
    f = [v ** (1 / 3) if v > 0.008856 else 7.787 * v + 16 / 116 for v in (xyz[0] / 0.9505, xyz[1], xyz[2] / 1.089)]
    return [116 * f[1] - 16, 500 * (f[0] - f[1]), 200 * (f[1] - f[2])]


def inks(theme):
    return dict(re.findall(r'<colour ink="(\w+)" value="(#[0-9a-fA-F]{6})"', theme.read_text(encoding="utf-8")))


themes = sorted((ROOT / "templates/themes").glob("*.xml"))
default = inks(ROOT / "templates/themes/default.xml")
WRITTEN = {"paper": ("text", "second", "quiet", "accent", "yes", "partly", "no"),
           "tint": ("text", "second", "quiet", "accent", "yes", "partly", "no")}
DRAWN = ("chart", "chart2", "outline", "accent")


def contrast(one, other):
    light = sorted(sum(a * b for a, b in zip((0.2126, 0.7152, 0.0722), linear(c))) + 0.05 for c in (one, other))
    return light[1] / light[0]


for theme in themes:
    colours = {**default, **inks(theme)}
    for under, written in WRITTEN.items():
        for ink in written:
            ratio = contrast(colours[ink], colours[under])
            check(ratio >= 4.5, f"{theme.name}: {ink} on {under} has a contrast of {ratio:.2f}")
    for band in GROUPS[0]:
        ratio = max(contrast(colours[ink], colours[band]) for ink in ("text", "paper"))
        check(ratio >= 4.5, f"{theme.name}: neither text nor paper is told from {band}: {ratio:.2f}")
    for ink in DRAWN:
        ratio = contrast(colours[ink], colours["paper"])
        check(ratio >= 3, f"{theme.name}: {ink} on paper has a contrast of {ratio:.2f}")
for theme in themes:
    colours = {**default, **inks(theme)}
    for group, (eye, matrix) in itertools.product(GROUPS, SEEN.items()):
        seen = {ink: lab(times(FROM_CONES, times(matrix, times(TO_CONES, linear(colours[ink]))))) for ink in group}
        for one, other in itertools.combinations(group, 2):
            apart = sum((a - b) ** 2 for a, b in zip(seen[one], seen[other])) ** 0.5
            check(apart >= LEAST, f"{theme.name}: {one} and {other} are {apart:.1f} apart, {eye}")
finish()
