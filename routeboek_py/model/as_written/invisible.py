"""The invisible characters, their Dutch names, and where one is allowed."""

from __future__ import annotations

import re
import unicodedata

# All characters without a shape, except the tab, line ends and the space, and the codes that
# Unicode gives to no character. Lookalikes of the colon are in the pattern too, so that one search
# is enough for a file without any of these.
COLONS = "\uff1a\ua789\u2236\ufe55\ufe13\u02d0"
_NO_CHARACTERS = "\ufdd0-\ufdef" + "".join(
    f"{chr(plane | 0xFFFE)}{chr(plane | 0xFFFF)}" for plane in range(0, 0x110000, 0x10000)
)
_UNSEEN = (
    "\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\xa0\xad\u034f\u061c\u115f\u1160\u1680\u17b4\u17b5"
    "\u180b-\u180f\u2000-\u200f\u2028-\u202f\u205f-\u206f\u2800\u3000\u3164\ufe00-\ufe0f\ufeff"
    f"\uffa0\ufff0-\ufffb\U000e0000-\U000e0fff{_NO_CHARACTERS}"
)
ODD = re.compile(f"[{_UNSEEN}{COLONS}]|\r(?!\n)")
# A repeated character counts as one mistake.
RUN = re.compile(f"([{_UNSEEN}])\\1*|\r(?!\n)")

_NAMES = {
    "\xa0": "een harde spatie",
    "\xad": "een zacht afbreekstreepje",
    "\r": "een ander soort regeleinde",
    "\x85": "een ander soort regeleinde",
    "\u2007": "een spatie zo breed als een cijfer",
    "\u200b": "een spatie zonder breedte",
    "\u200c": "een scheidingsteken zonder breedte",
    "\u200d": "een verbindingsteken zonder breedte",
    "\u2028": "een ander soort regeleinde",
    "\u2029": "een einde van een alinea",
    "\u202f": "een smalle harde spatie",
    "\u2060": "een verbindingsteken zonder breedte",
    "\u3000": "een brede spatie",
    "\ufeff": "een teken voor het begin van een bestand",
}
_NO_CHARACTER = re.compile(f"[{_NO_CHARACTERS}]")
_DIRECTION = re.compile("[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]")

# An emoji may be followed by a variation selector, or joined to another emoji.
_PICTURE = "\u203c-\u3299\U0001f000-\U0001faff\u00a9\u00ae"
_PICTURES = re.compile(
    f"(?<=[{_PICTURE}0-9#*])[\ufe0e\ufe0f]|(?<=[{_PICTURE}\ufe0f])\u200d(?=[{_PICTURE}])"
)
# A no-break space may keep words together, and a soft hyphen may show where a word can break. They
# are not allowed next to YAML syntax, such as a colon, a dash, a quotation mark or a bracket.
_WITHIN_TEXT = re.compile(
    r"(?<=[\w.,;!?)%€&…”’»–—+])\xa0(?=[\w(€&…“‘«–—+/%])|(?<=[^\W\d_])\xad(?=[^\W\d_])"
)


def may_stand(text: str, found: re.Match[str]) -> bool:
    """Whether an invisible character is allowed in this place."""
    pattern = _WITHIN_TEXT if found[0] in ("\xa0", "\xad") else _PICTURES
    allowed = pattern.match(text, found.start())
    return allowed is not None and allowed.end() == found.end()


def is_line_break(character: str) -> bool:
    """Whether YAML reads this invisible character as the end of a line."""
    return character in "\r\x85\u2028\u2029"


def takes_room(character: str) -> bool:
    """Whether this character shows as white space, so that a space can replace it."""
    return unicodedata.category(character) in ("Zs", "Zl", "Zp") or character in "\x0b\x0c\r\x85"


def unseen(run: str) -> str:
    """The Dutch message on one or more of an invisible character, with what to do about it."""
    character = run[0]
    times = f", {len(run)} keer achter elkaar" if len(run) > 1 else ""
    do = "Zet er een gewone spatie." if takes_room(character) else "Haal het weg."
    if is_line_break(character):
        do = "Haal het weg en begin zo nodig een nieuwe regel."
    return f"Hier staat een onzichtbaar teken{times}: {name(character)}. {do}"


def name(character: str) -> str:
    """The Dutch name of an invisible character, with its Unicode number."""
    code = f"(U+{ord(character):04X})"
    if character in _NAMES:
        return f"{_NAMES[character]} {code}"
    if _DIRECTION.match(character):
        return f"een teken voor de leesrichting {code}"
    if _NO_CHARACTER.match(character):
        return f"een code waar geen teken bij hoort {code}"
    match unicodedata.category(character):
        case "Zs":
            return f"een bijzondere spatie {code}"
        case "Cc":
            return f"een besturingsteken {code}"
    return f"een teken zonder vorm {code}"
