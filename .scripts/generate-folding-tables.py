#!/usr/bin/env python3
"""Writes Sources/PostbagText/Folding/FoldingTables.swift.

Inputs, by name and version:
  Debian `unicode-data` 15.0.0 (/usr/share/unicode): UnicodeData.txt, CaseFolding.txt,
      DerivedCoreProperties.txt, PropList.txt.
  Debian `libicu72` 72.1: the skeletons of ICU's spoof checker (Debian ships no confusables.txt).
  Python's html.entities: the names of the HTML 5 character references.
  SUPPLEMENT below: look-alikes that the two sources miss, kept by hand.

Run it from the top of the repository:  .scripts/generate-folding-tables.py

One value of 16 bits a code point:
  0 keep   1 drop (prints nothing)   2 drop (mark)   3 white space   4 line break
  0x4000 | disguise << 8 | ASCII     becomes one ASCII character
  0x8000 | index                     becomes the text at that index of the pool
Disguises: 0 none, 1 homoglyph, 2 styled letters, 3 diacritics.
"""

import ctypes
import html.entities
import re
import sys

UNICODE = "/usr/share/unicode/"
UNICODE_VERSION = "15.0.0"
OUT = "Sources/PostbagText/Folding/FoldingTables.swift"
KEEP, DROP, MARK, SPACE, BREAK = 0, 1, 2, 3, 4
NONE, HOMOGLYPH, STYLED, DIACRITICS = 0, 1, 2, 3
BLOCK = 128

# Look-alikes by hand: "letters": "characters that stand for them".
SUPPLEMENT = {
    "a": "ɑɒΛλΔᗩДд",
    "b": "βϐƄƅЬьЪъВвБбᗷ",
    "c": "ϲᑕ",
    "d": "ᗪԁδ",
    "e": "℮ɛɜəєЄЭэξΣεϵ",
    "f": "ƒʄϝꞙɟғҒ",
    "g": "ɡɢցǥ",
    "h": "һнНђћ",
    "i": "ıɩɪιίïΐijІіЇї",
    "k": "ĸκкКқ",
    "l": "ʟłƖӏӀ",
    "m": "мМʍϻ",
    "n": "ηпПиИйЙлЛπΠ",
    "o": "οσΘθфФφΦøØɔʘ",
    "p": "þÞƿρ",
    "r": "гГяЯɾɿ",
    "s": "ѕʂƨς",
    "t": "τтТ",
    "u": "υμµʌцЦʋʊ",
    "v": "ν",
    "w": "ωшШщЩѡϖ",
    "x": "χхХжЖ",
    "y": "γуУүҮψΨчЧ",
    "z": "ʒζ",
    "q": "ԛ",
    "ae": "æÆӕӔ",
    "oe": "œŒ",
    "ss": "ßẞ",
    "'": "´ʹʼʻʽˈ′‵‘’‚‛‹›＇",
    '"': "“”„‟«»″‶〝〞＂",
    "-": "−–—―‒‐‑⁃﹘﹣－ー",
    "...": "…",
    ".": "。",
    "*": "∗⁎✱✲✳٭⚹",
    "/": "⁄∕",
}
# The Greek and Cyrillic capital that looks like another Latin letter than its small form does.
CAPITALS = {"Η": "h", "Ρ": "p", "Ν": "n", "Υ": "y", "Χ": "x", "Β": "b", "Р": "p", "С": "c"}
# Never changed: signs whose compatibility form is a word of its own.
UNTOUCHED = set("™℠®¨¯¸")
NAME = re.compile(
    r"^(?:LATIN (?:SMALL |CAPITAL |SUBSCRIPT |SUPERSCRIPT )?LETTER |MODIFIER LETTER )"
    r"(?:SMALL CAPITAL |SMALL |CAPITAL |TURNED |REVERSED |SIDEWAYS |INVERTED |INSULAR |OPEN |SCRIPT "
    r"|DOTLESS |BARRED |LONG |CLOSED |BLACKLETTER |UPSIDE DOWN |HALF |STIRRUP |TOP HALF |STRETCHED )*"
    r"([A-Z])( WITH .*)?$"
)
WORD_NAME = {
    "ALPHA": "a", "ESH": "s", "EZH": "z", "ETH": "d", "THORN": "p", "SCHWA": "e", "ENG": "n",
    "IOTA": "i", "UPSILON": "u", "GAMMA": "y", "CHI": "x", "OMEGA": "w", "KRA": "k", "WYNN": "p",
}
WORDED = re.compile(
    r"^LATIN (?:SMALL|CAPITAL) LETTER (?:REVERSED |TURNED |OPEN )?([A-Z]{3,7})(?: WITH .*)?$")
STYLED_NAME = re.compile(
    r"^(?:(?:CROSSED )?NEGATIVE (?:CIRCLED|SQUARED)|SQUARED|CIRCLED|PARENTHESIZED"
    r"|REGIONAL INDICATOR SYMBOL|TORTOISE SHELL BRACKETED|RAISED|CIRCLED ITALIC)"
    r" (?:LATIN (?:SMALL|CAPITAL) )?LETTER ([A-Z])$")
STYLED_DIGIT = re.compile(
    r"(?:PARENTHESIZED|NEGATIVE CIRCLED|CIRCLED SANS-SERIF|CIRCLED) DIGIT "
    r"(ZERO|ONE|TWO|THREE|FOUR|FIVE|SIX|SEVEN|EIGHT|NINE)$")
DIGITS = ["ZERO", "ONE", "TWO", "THREE", "FOUR", "FIVE", "SIX", "SEVEN", "EIGHT", "NINE"]
# Their letters are read as look-alikes only one by one, never as pairs of letters.
NO_SKELETON = ("CJK", "HIRAGANA", "KATAKANA", "HANGUL", "BOPOMOFO", "IDEOGRAPHIC", "NUSHU", "TANGUT",
               "ARABIC", "HEBREW", "THAI", "LAO", "MYANMAR", "DEVANAGARI", "BENGALI", "TAMIL",
               "TELUGU", "KANNADA", "MALAYALAM", "GUJARATI", "GURMUKHI", "ORIYA", "SINHALA",
               "TIBETAN", "KHMER", "ETHIOPIC", "MONGOLIAN", "SYRIAC")


def read_unicode():
    names, category, raw, digit = {}, {}, {}, {}
    first = None
    for line in open(UNICODE + "UnicodeData.txt"):
        f = line.rstrip("\n").split(";")
        cp = int(f[0], 16)
        span = range(cp, cp + 1)
        if f[1].endswith(", First>"):
            first = cp
            continue
        if f[1].endswith(", Last>"):
            span = range(first, cp + 1)
        for c in span:
            category[c] = f[2]
            names[c] = f[1]
        if f[5]:
            raw[cp] = [int(x, 16) for x in f[5].split(">")[-1].split()]
        if f[2] == "Nd":
            digit[cp] = f[6]
    return names, category, raw, digit


def read_property(file, wanted):
    found = set()
    for line in open(UNICODE + file):
        m = re.match(r"([0-9A-F]+)(?:\.\.([0-9A-F]+))?\s*;\s*(\w+)", line)
        if m and m[3] == wanted:
            found.update(range(int(m[1], 16), int(m[2] or m[1], 16) + 1))
    return found


def read_case_folding():
    fold = {}
    for line in open(UNICODE + "CaseFolding.txt"):
        m = re.match(r"([0-9A-F]+); ([CF]); ([0-9A-F ]+);", line)
        if m:
            fold[int(m[1], 16)] = [int(x, 16) for x in m[3].split()]
    return fold


class Spoof:
    """ICU's spoof checker, for the skeleton of one character."""

    def __init__(self):
        lib = ctypes.CDLL("libicui18n.so.72")
        status = ctypes.c_int(0)
        lib.uspoof_open_72.restype = ctypes.c_void_p
        self.checker = lib.uspoof_open_72(ctypes.byref(status))
        self.call = lib.uspoof_getSkeletonUTF8_72
        self.call.argtypes = [
            ctypes.c_void_p, ctypes.c_uint32, ctypes.c_char_p, ctypes.c_int32, ctypes.c_char_p,
            ctypes.c_int32, ctypes.POINTER(ctypes.c_int)]

    def skeleton(self, text):
        data = text.encode()
        out = ctypes.create_string_buffer(512)
        status = ctypes.c_int(0)
        size = self.call(self.checker, 0, data, len(data), out, 512, ctypes.byref(status))
        if status.value > 0:
            sys.exit(f"ICU reports error {status.value} for {text!r}")
        return out.raw[:size].decode()


class Folding:
    def __init__(self):
        self.names, self.category, self.raw, self.digit = read_unicode()
        self.fold = read_case_folding()
        self.ignorable = read_property("DerivedCoreProperties.txt", "Default_Ignorable_Code_Point")
        self.white = read_property("PropList.txt", "White_Space")
        self.emoji_like = {0xA9, 0xAE, 0x2122}
        self.spoof = Spoof()
        self.by_hand = {ord(c): to for to, chars in SUPPLEMENT.items() for c in chars if len(c) == 1
                        and ord(c) > 0x7F}
        self.by_hand.update({ord(c): to for c, to in CAPITALS.items()})
        self.upper_of = {v[0]: k for k, v in self.fold.items() if len(v) == 1}

    def is_mark(self, cp):
        return self.category.get(cp) in ("Mn", "Me")

    def is_dropped(self, cp):
        return cp in self.ignorable or self.category.get(cp) == "Cf" or cp == 0xFFFC

    def decompose(self, cps):
        out = []
        for cp in cps:
            out += self.decompose(self.raw[cp]) if cp in self.raw else [cp]
        return out

    def named(self, cp):
        name = self.names.get(cp, "")
        m = STYLED_NAME.match(name)
        if m:
            return m[1].lower(), STYLED
        m = STYLED_DIGIT.search(name)
        if m:
            return str(DIGITS.index(m[1])), STYLED
        m = NAME.match(name)
        if m:
            return m[1].lower(), DIACRITICS if m[2] else STYLED
        m = WORDED.match(name)
        if m and m[1] in WORD_NAME:
            return WORD_NAME[m[1]], STYLED
        return None

    def ascii_of_skeleton(self, cp):
        """The ASCII letters that the character looks like, or nothing."""
        name = self.names.get(cp, "")
        category = self.category.get(cp, "")
        if name.startswith(NO_SKELETON) or cp > 0x1F000:
            return None
        skeleton = self.spoof.skeleton(chr(cp))
        stripped = "".join(c for c in skeleton if not self.is_mark(ord(c)))
        stripped = stripped.replace("rn", "m")
        if category[:1] == "L" or category == "Nl":
            if len(stripped) == 1 and ord(stripped) > 0x7F:
                via = self.named(ord(stripped)) or (self.by_hand.get(ord(stripped)), 0)
                stripped = via[0] or stripped
            if len(stripped) == 1 and stripped in "l|1I":
                return "i" if self.category.get(cp) == "Lu" else "l"
            if stripped.isascii() and stripped.isalpha():
                latin = name.startswith("LATIN")
                return stripped.lower() if len(stripped) == 1 or latin else None
            return None
        if category[:1] == "P" or category == "Sm":
            if stripped.isascii() and len(stripped) == 1 and stripped in ".,:;!?*/\\~^_-'\"()[]{}<>+=#%&":
                return stripped
        return None

    def one(self, cp):
        """What a single, fully decomposed character becomes: (text, disguise)."""
        ch = chr(cp)
        if cp < 0x80:
            return ch.lower(), NONE
        if cp in self.by_hand:
            to = self.by_hand[cp]
            letters = to.isalpha() and not self.names[cp].startswith("LATIN")
            return to, HOMOGLYPH if letters else (DIACRITICS if to.isalpha() else NONE)
        if self.digit.get(cp):
            return self.digit[cp], NONE if not self.names[cp].startswith("MATHEMATICAL") else STYLED
        found = self.named(cp)
        if found:
            return found
        letters = self.ascii_of_skeleton(cp)
        lower = self.fold.get(cp)
        if lower and (letters is None or letters == "i"):
            inner = self.join(lower)
            if inner[0].isascii() and inner[0].isalpha():
                return inner
        if letters:
            latin = self.names[cp].startswith("LATIN")
            kind = NONE if not letters.isalpha() else (STYLED if latin else HOMOGLYPH)
            return letters, kind
        if lower:
            return self.join(lower)
        return ch, NONE

    def join(self, cps):
        text, disguise = "", NONE
        for cp in self.decompose(cps):
            if self.is_mark(cp) or self.is_dropped(cp):
                disguise = disguise or DIACRITICS
                continue
            part, kind = self.one(cp)
            text += part
            disguise = kind or disguise
        return text, disguise

    def value(self, cp):
        """KEEP, DROP, MARK, SPACE, BREAK, or (text, disguise)."""
        ch = chr(cp)
        if cp in (0x0A, 0x0B, 0x0C, 0x0D, 0x85, 0x2028, 0x2029):
            return BREAK
        if cp in self.white or self.category.get(cp) == "Cc" or cp == 0x2800:
            return SPACE
        if self.is_dropped(cp):
            return DROP
        if self.is_mark(cp):
            return MARK
        if cp < 0x80:
            return KEEP if ch.lower() == ch else (ch.lower(), NONE)
        if cp not in self.category or ch in UNTOUCHED or 0xAC00 <= cp <= 0xD7A3:
            return KEEP
        if cp in self.by_hand:
            return self.one(cp)
        styled = STYLED_NAME.match(self.names[cp]) or STYLED_DIGIT.search(self.names[cp])
        if styled:
            return self.named(cp)
        full = self.decompose([cp])
        text, disguise = self.join(full)
        if not text or any(ord(c) in self.white for c in text):
            return KEEP
        if text == ch:
            return KEEP
        if disguise == NONE and text.isascii() and any(c.isalnum() for c in text) and full != [cp]:
            disguise = STYLED
        if disguise == STYLED and any(self.is_mark(c) for c in full):
            disguise = DIACRITICS
        if not any(c.isascii() and c.isalnum() for c in text):
            disguise = NONE
        return text, disguise


def encode(values):
    """Base 64, three characters a value; `~` and a count repeat the value before."""
    letters = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"

    def three(v):
        return letters[v >> 12] + letters[v >> 6 & 63] + letters[v & 63]

    out, i = [], 0
    while i < len(values):
        j = i
        while j < len(values) and values[j] == values[i]:
            j += 1
        out.append(three(values[i]))
        if j - i > 2:
            out.append("~" + three(j - i - 1))
        else:
            out += [three(values[i])] * (j - i - 1)
        i = j
    return "".join(out)


def literal(name, text, summary):
    lines = [text[i:i + 90] for i in range(0, len(text), 90)]
    body = "\\\n".join("        " + line for line in lines)
    return f'    /// {summary}\n    static let {name}: StaticString = """\n{body}\n        """\n'


def main():
    folding = Folding()
    pool, offsets, values = bytearray(), {}, []
    for cp in range(0x110000):
        v = folding.value(cp) if not 0xD800 <= cp <= 0xDFFF else KEEP
        if isinstance(v, tuple):
            text, disguise = v
            if len(text) == 1 and text.isascii():
                v = 0x4000 | disguise << 8 | ord(text)
            else:
                data = text.encode()
                key = bytes([disguise << 6 | len(data)]) + data
                if key not in offsets:
                    offsets[key] = len(pool)
                    pool += key
                v = 0x8000 | offsets[key]
        values.append(v)
    if len(pool) > 0x8000:
        sys.exit(f"the pool has {len(pool)} bytes; 32,768 fit")
    blocks, stage1, stage2 = {}, [], []
    for i in range(0, 0x110000, BLOCK):
        block = tuple(values[i:i + BLOCK])
        if block not in blocks:
            blocks[block] = len(blocks)
            stage2 += block
        stage1.append(blocks[block])
    names = sorted(
        (n[:-1], ord(v)) for n, v in html.entities.html5.items()
        if n.endswith(";") and len(v) == 1 and n.isascii())
    packed = ",".join(f"{n}={v:x}" for n, v in names)
    pool_values = list(pool) + [0] * (len(pool) % 2)
    pool_values = [pool_values[i] << 8 | pool_values[i + 1] for i in range(0, len(pool_values), 2)]
    sources = f"Unicode {UNICODE_VERSION} (Debian unicode-data 15.0.0), ICU 72.1 (Debian libicu72)"
    text = f"""// Written by .scripts/generate-folding-tables.py; change the script, not this file.
// Sources: {sources}.

/// The generated tables of the folding, as text that `FoldingTable` decodes once.
enum FoldingTables {{
    /// The version of Unicode that the tables were made from.
    static let unicodeVersion = "{UNICODE_VERSION}"
    /// How many values the second stage holds.
    static let stage2Count = {len(stage2)}
    /// How many bytes the pool of longer texts holds.
    static let poolCount = {len(pool)}
    /// How many named character references there are.
    static let entityCount = {len(names)}
"""
    text += literal("stage1", encode(stage1), "The block of each 128 code points.")
    text += literal("stage2", encode(stage2), "The value of each code point of a block.")
    text += literal("pool", encode(pool_values), "Texts of more than one byte: kind and length, then UTF-8.")
    text += literal("entities", packed, "Named character references in byte order: name=hexadecimal.")
    text += "}\n"
    open(OUT, "w").write(text)
    print(f"{len(blocks)} blocks, pool {len(pool)} bytes, {len(names)} entities, {len(text)} characters")
    return values, pool


if __name__ == "__main__":
    main()
