#!/usr/bin/env python3
"""Writes the two faces of the layout tests' font: every glyph is a box, every width a number that a person can add up.

Widths in 1/1000 em: small letters, digits and most signs 500, capitals 600, space and no-break space 250,
. , : ; ! ' | i l 250, hyphen 300, en dash 500, em dash 1000. The bold face adds 100 to each letter and digit.
One kerning pair: A before V is 100 closer. Needs nothing but Python; run it in this folder to write the .ttf files again.
"""
import struct

SIGNS = "§–—·•«»”’“‘…°−×½½€%‰"
LETTERS = "åäöæøéüáčđŋšŧžÅÄÖÆØÉÜÁČĐŊŠŦŽ"
NARROW = ".,:;!'|il"
ASCENT, DESCENT = 800, -200


def characters():
    seen = {chr(code) for code in range(0x20, 0x7F)} | {"\u00a0", "\u202f"}
    return sorted(seen | set(SIGNS) | set(LETTERS))


def width(character, bold):
    if character in " \u00a0\u202f":
        return 250
    if character in NARROW:
        return 250
    if character == "-":
        return 300
    if character == "—":
        return 1000
    base = 600 if character.isupper() else 500
    return base + (100 if bold and character.isalnum() else 0)


def box(character, advance):
    """A rectangle that leaves 50 units free on both sides; white space has no outline."""
    if character in " \u00a0\u202f":
        return b""
    top = 700 if character.isupper() or character.isdigit() else 500
    left, right = 50, advance - 50
    points = [(left, 0), (left, top), (right, top), (right, 0)]
    data = struct.pack(">hhhhh", 1, left, 0, right, top) + struct.pack(">HH", 3, 0) + b"\x01" * 4
    last_x = last_y = 0
    for x, _ in points:
        data += struct.pack(">h", x - last_x)
        last_x = x
    for _, y in points:
        data += struct.pack(">h", y - last_y)
        last_y = y
    return data + b"\x00" * (-len(data) % 4)


def cmap_table(codes):
    segments = []
    for glyph, code in codes:
        if segments and segments[-1][1] + 1 == code and segments[-1][2] + code - segments[-1][0] == glyph:
            segments[-1][1] = code
        else:
            segments.append([code, code, glyph])
    segments.append([0xFFFF, 0xFFFF, 0])
    count = len(segments)
    power = 1
    while power * 2 <= count:
        power *= 2
    body = struct.pack(">HHHH", count * 2, power * 2, power.bit_length() - 1, count * 2 - power * 2)
    body += b"".join(struct.pack(">H", end) for _, end, _ in segments) + b"\0\0"
    body += b"".join(struct.pack(">H", start) for start, _, _ in segments)
    body += b"".join(struct.pack(">H", (glyph - start) & 0xFFFF if start != 0xFFFF else 1) for start, _, glyph in segments)
    body += b"\0\0" * count
    sub = struct.pack(">HHH", 4, len(body) + 6, 0) + body
    return struct.pack(">HHHHI", 0, 1, 3, 1, 12) + sub


def name_table(style):
    names = [(1, "Planverk Test"), (2, style), (4, "Planverk Test " + style), (6, "PlanverkTest-" + style)]
    records, strings = b"", b""
    for number, text in names:
        data = text.encode("utf-16-be")
        records += struct.pack(">HHHHHH", 3, 1, 0x409, number, len(data), len(strings))
        strings += data
    return struct.pack(">HHH", 0, len(names), 6 + len(records)) + records + strings


def os2_table(advances, bold):
    average = sum(advances) // len(advances)
    table = struct.pack(">HhHHH", 4, average, 700 if bold else 400, 5, 0)
    table += struct.pack(">11h", 650, 600, 0, 75, 650, 600, 0, 350, 50, 300, 0)
    table += b"\0" * 10 + struct.pack(">IIII", 3, 0, 0, 0) + b"PLVK"
    table += struct.pack(">HHHhhhHHII", 0x20 if bold else 0x40, 0x20, 0x2212, ASCENT, DESCENT, 0, ASCENT, -DESCENT, 1, 0)
    return table + struct.pack(">hhHHH", 500, 700, 0, 32, 1)


def font(style):
    bold = style == "Bold"
    chars = characters()
    advances = [500] + [width(c, bold) for c in chars]
    outlines = [box("\u0000", 500)] + [box(c, width(c, bold)) for c in chars]
    offsets, glyf = [0], b""
    for outline in outlines:
        glyf += outline
        offsets.append(len(glyf))
    number = {c: i + 1 for i, c in enumerate(chars)}
    kern = struct.pack(">HHHHHHHHH", 0, 1, 0, 6 + 8 + 6, 1, 1, 6, 0, 0)
    kern += struct.pack(">HHh", number["A"], number["V"], -100)
    tables = {
        b"OS/2": os2_table(advances, bold),
        b"cmap": cmap_table([(i + 1, ord(c)) for i, c in enumerate(chars)]),
        b"glyf": glyf,
        b"head": struct.pack(">IIIIHHQQhhhhHHhhh", 0x10000, 0x10000, 0, 0x5F0F3CF5, 3, 1000, 0, 0, 0, 0, 1000, 700,
                             1 if bold else 0, 8, 2, 1, 0),
        b"hhea": struct.pack(">IhhhHhhhhhhhhhhhH", 0x10000, ASCENT, DESCENT, 0, max(advances), 50, 50, 950, 1, 0, 0,
                             0, 0, 0, 0, 0, len(advances)),
        b"hmtx": b"".join(struct.pack(">Hh", a, 50 if o else 0) for a, o in zip(advances, outlines)),
        b"kern": kern,
        b"loca": b"".join(struct.pack(">I", o) for o in offsets),
        b"maxp": struct.pack(">IHHHHHHHHHHHHHH", 0x10000, len(advances), 4, 1, 0, 0, 1, 0, 0, 0, 0, 0, 0, 0, 0),
        b"name": name_table(style),
        b"post": struct.pack(">IIhhIIIII", 0x30000, 0, -100, 50, 0, 0, 0, 0, 0),
    }
    return assemble(tables)


def checksum(data):
    data += b"\0" * (-len(data) % 4)
    return sum(struct.unpack(f">{len(data) // 4}I", data)) & 0xFFFFFFFF


def assemble(tables):
    count = len(tables)
    power = 1 << (count.bit_length() - 1)
    header = struct.pack(">IHHHH", 0x10000, count, power * 16, power.bit_length() - 1, (count - power) * 16)
    at = 12 + 16 * count
    directory, body, head_at = b"", b"", 0
    for tag in sorted(tables):
        data = tables[tag]
        if tag == b"head":
            head_at = at
        directory += tag + struct.pack(">III", checksum(data), at, len(data))
        padded = data + b"\0" * (-len(data) % 4)
        body += padded
        at += len(padded)
    whole = bytearray(header + directory + body)
    struct.pack_into(">I", whole, head_at + 8, (0xB1B0AFBA - checksum(bytes(whole))) & 0xFFFFFFFF)
    return bytes(whole)


if __name__ == "__main__":
    for style in ("Regular", "Bold"):
        with open(f"PlanverkTest-{style}.ttf", "wb") as out:
            out.write(font(style))
