"""Writes the pictures of corpus/image: small PNG files of every kind, JPEG heads, and what is broken about them."""
import base64
import pathlib
import struct
import zlib

out = pathlib.Path(__file__).resolve().parent / "corpus/image"
out.mkdir(parents=True, exist_ok=True)


def chunk(kind, data):
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png(width, height, depth, colour, *, rows=None, before=b"", interlace=0):
    channels = {0: 1, 2: 3, 3: 1, 4: 2, 6: 4}[colour]
    row = b"\0" + bytes((i * 37) % 256 for i in range((width * channels * depth + 7) // 8))
    data = zlib.compress(row * height if rows is None else rows)
    head = struct.pack(">IIBBBBB", width, height, depth, colour, 0, 0, interlace)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + before + chunk(b"IDAT", data) + chunk(b"IEND", b"")


def segment(marker, data):
    return bytes([0xFF, marker]) + struct.pack(">H", len(data) + 2) + data


def frame(marker, width, height, components, precision=8):
    parts = b"".join(bytes([i + 1, 0x11, 0]) for i in range(components))
    return segment(marker, struct.pack(">BHHB", precision, height, width, components) + parts)


def jpeg(*segments):
    return b"\xff\xd8" + b"".join(segments) + segment(0xDA, b"\1\1\0\0\x3f\0") + b"\0\xff\xd9"


# Whole ones, 16 by 8 pixels: an encoder of our own would be longer than they are.
baseline = base64.b64decode(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4"
    "x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wAARCAAI"
    "ABADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAQF/8QAFxABAAMAAAAAAAAAAAAAAAAAAAMFYv/EABUBAQEAAAAAAAAAAAAAAAAAAA"
    "ME/8QAGBEAAwEBAAAAAAAAAAAAAAAAAAMEUQL/2gAMAwEAAhEDEQA/AM+GqyuhqsgmY7vQo6Gaf//Z"
)
progressive = base64.b64decode(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4"
    "x9lnN+gXz/2wBDARUXFx4aHjshITt8U0ZTfHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHx8fHz/wgARCAAI"
    "ABADASIAAhEBAxEB/8QAFgABAQEAAAAAAAAAAAAAAAAAAAME/8QAFQEBAQAAAAAAAAAAAAAAAAAAAgP/2gAMAwEAAhADEAAAAc9yQ//EABYQAA"
    "MAAAAAAAAAAAAAAAAAAAABA//aAAgBAQABBQJSFI//xAAWEQEBAQAAAAAAAAAAAAAAAAADAAL/2gAIAQMBAT8BFNX/xAAWEQEBAQAAAAAAAAAA"
    "AAAAAAACAAH/2gAIAQIBAT8BT2//xAAUEAEAAAAAAAAAAAAAAAAAAAAQ/9oACAEBAAY/Aj//xAAVEAEBAAAAAAAAAAAAAAAAAAAAYf/aAAgBAQ"
    "ABPyGST//aAAwDAQACAAMAAAAQD//EABURAQEAAAAAAAAAAAAAAAAAAABR/9oACAEDAQE/EKH/xAAVEQEBAAAAAAAAAAAAAAAAAAAAUf/aAAgB"
    "AgEBPxCl/8QAFBABAAAAAAAAAAAAAAAAAAAAEP/aAAgBAQABPxAS/9k="
)
grey = base64.b64decode(
    "/9j/4AAQSkZJRgABAQAAAQABAAD/2wBDABQODxIPDRQSEBIXFRQYHjIhHhwcHj0sLiQySUBMS0dARkVQWnNiUFVtVkVGZIhlbXd7gYKBTmCNl4"
    "x9lnN+gXz/wAALCAAIABABAREA/8QAFQABAQAAAAAAAAAAAAAAAAAABAX/xAAXEAADAQAAAAAAAAAAAAAAAAAAAwVi/9oACAEBAAA/AJ6ZWRyZ"
    "WT//2Q=="
)
turned = segment(0xE1, b"Exif\0\0MM\0\x2a\0\0\0\x08\0\1\x01\x12\0\3\0\0\0\1\0\6\0\0\0\0\0\0")



def profile(colours=b"RGB ", gamma=0x0200):
    """An ICC profile of version 2 that is whole: primaries and one curve for all, or a curve of grey (ICC.1:2001-04)."""
    def numbers(*values):
        return b"XYZ \0\0\0\0" + b"".join(struct.pack(">i", round(value * 65536)) for value in values)
    curve = b"curv\0\0\0\0" + struct.pack(">IH", 1, gamma) + b"\0\0"
    primaries = {b"rXYZ": (0.61, 0.31, 0.02), b"gXYZ": (0.2, 0.63, 0.07), b"bXYZ": (0.15, 0.06, 0.74)}
    tags = {b"wtpt": numbers(0.9642, 1, 0.8249)}
    if colours == b"GRAY":
        tags[b"kTRC"] = curve
    else:
        tags |= {name: numbers(*values) for name, values in primaries.items()} | {name: curve for name in (b"rTRC", b"gTRC", b"bTRC")}
    at = 128 + 4 + 12 * len(tags)
    table, data = struct.pack(">I", len(tags)), b""
    for name, value in tags.items():
        table += name + struct.pack(">II", at + len(data), len(value))
        data += value
    head = struct.pack(">I4sI4s4s4s12s4s", at + len(data), b"lcms", 0x02100000, b"mntr", colours, b"XYZ ", bytes(12), b"acsp")
    return head.ljust(68, b"\0") + struct.pack(">iii", 0xF6D6, 0x10000, 0xD32D) + bytes(48) + table + data


def embedded(icc):
    return chunk(b"iCCP", b"n\0\0" + zlib.compress(icc))


def in_parts(icc, parts):
    size = -(-len(icc) // parts)
    return b"".join(segment(0xE2, b"ICC_PROFILE\0" + bytes([i + 1, parts]) + icc[i * size:(i + 1) * size]) for i in range(parts))


exif = (b"II\x2a\0\x08\0\0\0\2\0" + b"\x12\x01\3\0\1\0\0\0\3\0\0\0" + b"\x25\x88\4\0\1\0\0\0\x26\0\0\0" + b"\0\0\0\0"
        + b"\1\0\1\0\2\0\2\0\0\0N\0\0\0\0\0\0\0")
palette = chunk(b"PLTE", bytes(range(9)))
whole = png(4, 3, 8, 2)
pictures = {
    "png-rgb": whole,
    "png-rgba": png(4, 3, 8, 6),
    "png-grey": png(4, 3, 8, 0),
    "png-grey-alpha": png(4, 3, 8, 4),
    "png-deep": png(2, 2, 16, 2),
    "png-bits": png(9, 2, 1, 0),
    "png-palette": png(3, 1, 8, 3, before=palette, rows=b"\0\0\1\2"),
    "png-palette-clear": png(3, 1, 8, 3, before=palette + chunk(b"tRNS", b"\0\x80"), rows=b"\0\0\1\2"),
    "png-palette-beyond": png(3, 1, 8, 3, before=palette, rows=b"\0\0\1\x77"),
    "png-palette-missing": png(3, 1, 8, 3, rows=b"\0\0\1\2"),
    "png-interlaced": png(1, 1, 8, 2, interlace=1),
    "png-short": whole[:-20],
    "png-head-only": whole[:33],
    "png-signature-only": whole[:8],
    "png-wrong-sum": whole[:45] + b"\x55" + whole[46:],
    "png-few-rows": png(4, 3, 8, 2, rows=b"\0" * 5),
    "png-nothing-wide": png(0, 3, 8, 2),
    "png-huge": b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 2**31 - 1, 2**31 - 1, 8, 2, 0, 0, 0)),
    "png-negative": b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", struct.pack(">IIBBBBB", 2**32 - 1, 1, 8, 2, 0, 0, 0)),
    "png-wide": png(1_000_001, 1, 1, 0, rows=b"\0"),
    "png-depth": png(4, 3, 7, 2),
    "jpeg-rgb": jpeg(segment(0xE0, b"JFIF\0\1\1\0\0\1\0\1\0\0"), frame(0xC0, 8, 6, 3)),
    "jpeg-grey": jpeg(frame(0xC2, 8, 6, 1)),
    "jpeg-press": jpeg(frame(0xC0, 8, 6, 4)),
    "jpeg-two-colours": jpeg(frame(0xC0, 8, 6, 2)),
    "jpeg-lossless": jpeg(frame(0xC3, 8, 6, 3)),
    "jpeg-arithmetic": jpeg(frame(0xC9, 8, 6, 3)),
    "jpeg-twelve-bits": jpeg(frame(0xC1, 8, 6, 3, precision=12)),
    "jpeg-no-frame": jpeg(),
    "jpeg-frame-after-scan": b"\xff\xd8" + segment(0xDA, b"\0" * 6) + frame(0xC0, 8, 6, 3),
    "jpeg-two-frames": jpeg(frame(0xC3, 8, 6, 3), frame(0xC0, 9, 9, 3)),
    "jpeg-fill-bytes": b"\xff\xd8\xff\xff\xff" + frame(0xC0, 8, 6, 3)[0:] + b"\xff\xd9",
    "jpeg-short-frame": b"\xff\xd8" + segment(0xC0, b"\x08\0\6\0\x08"),
    "jpeg-cut": b"\xff\xd8\xff\xc0\x00\x11\x08\x00\x06\x00\x08\x03",
    "jpeg-no-length": b"\xff\xd8\xff\xe0\x00\x00" + frame(0xC0, 8, 6, 3),
    "jpeg-length-one": b"\xff\xd8\xff\xe0\x00\x01" + frame(0xC0, 8, 6, 3),
    "jpeg-nothing-high": jpeg(frame(0xC0, 8, 0, 3)),
    "jpeg-many-pixels": jpeg(frame(0xC0, 65_535, 65_535, 3)),
    "jpeg-whole": baseline,
    "jpeg-whole-progressive": progressive,
    "jpeg-whole-grey": grey,
    "jpeg-whole-turned": baseline[:2] + turned + baseline[2:],
    "jpeg-whole-cut": baseline[:-40],
    "jpeg-whole-no-end": baseline[:-2],
    "jpeg-whole-profile": baseline[:2] + segment(0xE2, b"ICC_PROFILE\0\1\1 not one") + baseline[2:],
    "png-turned": png(4, 3, 8, 2, before=chunk(b"eXIf", b"MM\0\x2a\0\0\0\x08\0\1\x01\x12\0\3\0\0\0\1\0\6\0\0")),
    "png-light": png(4, 3, 8, 2, before=chunk(b"gAMA", struct.pack(">I", 100000))),
    "png-profile": png(4, 3, 8, 2, before=chunk(b"iCCP", b"n\0\0" + zlib.compress(b"not one" * 30))),
    "png-profile-whole": png(4, 3, 8, 2, before=embedded(profile())),
    "png-profile-grey": png(4, 3, 8, 4, before=embedded(profile(b"GRAY"))),
    "png-profile-of-colours-in-grey": png(4, 3, 8, 0, before=embedded(profile())),
    "png-profile-deep": png(4, 3, 16, 6, before=embedded(profile())),
    "png-profile-cut": png(4, 3, 8, 2, before=embedded(profile()[:200])),
    "png-deep-grey-alpha": png(3, 2, 16, 4),
    "png-deep-clear": png(3, 2, 16, 2, before=chunk(b"tRNS", bytes(6))),
    "png-wide-colours": png(4, 3, 8, 2, before=chunk(b"cICP", bytes([12, 13, 0, 1])) + embedded(profile())),
    "png-bright": png(4, 3, 16, 2, before=chunk(b"cICP", bytes([9, 16, 0, 1]))),
    "png-narrow-range": png(4, 3, 8, 2, before=chunk(b"cICP", bytes([1, 13, 0, 0]))),
    "png-code-points-short": png(4, 3, 8, 2, before=chunk(b"cICP", bytes([1, 13]))),
    "png-primaries": png(4, 3, 8, 6, before=chunk(b"gAMA", struct.pack(">I", 45455)) + chunk(
        b"cHRM", struct.pack(">8I", 31270, 32900, 68000, 32000, 26500, 69000, 15000, 6000))),
    "png-primaries-in-a-line": png(4, 3, 8, 2, before=chunk(b"cHRM", struct.pack(">8I", 31270, 32900, *[10000] * 6))),
    "png-exif": png(4, 3, 8, 2, before=chunk(b"eXIf", exif)),
    "jpeg-whole-profile-whole": baseline[:2] + in_parts(profile(), 1) + baseline[2:],
    "jpeg-whole-profile-parts": baseline[:2] + in_parts(profile(), 3) + baseline[2:],
    "jpeg-whole-grey-profile": grey[:2] + in_parts(profile(b"GRAY"), 1) + grey[2:],
    "jpeg-whole-exif": baseline[:2] + segment(0xE1, b"Exif\0\0" + exif) + in_parts(profile(), 2) + baseline[2:],
    "gif": b"GIF89a\1\0\1\0\0\0\0",
    "empty": b"",
}
for name, data in pictures.items():
    (out / name).write_bytes(data)
