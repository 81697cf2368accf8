"""Tests that a character that does something, or is none, is refused by its name."""

from __future__ import annotations

from pathlib import Path

import pytest

from .refusals import SMALL
from .test_errors import complaints, place_of

TITLE = "  titel: Routeboek van de Kust\n"
LINE, COLUMN = map(int, place_of(SMALL, TITLE.strip()).split(":"))
PLACE = f"{LINE}:{COLUMN + len('titel: Het route')}"

PLANES = range(0, 0x110000, 0x10000)
# The kinds of characters, each with its codes and how an editor reads of it.
REFUSED = {
    "C0, and delete": (
        [*range(0x09), 0x0B, 0x0C, *range(0x0E, 0x20), 0x7F], "een besturingsteken"),
    "C1": ([*range(0x80, 0x85), *range(0x86, 0xA0)], "een besturingsteken"),
    "the end of a line": ([0x0D, 0x85, 0x2028], "een ander soort regeleinde"),
    "the end of a paragraph": ([0x2029], "een einde van een alinea"),
    "the direction of letters": (
        [0x061C, 0x200E, 0x200F, *range(0x202A, 0x202F), *range(0x2066, 0x206A)],
        "een teken voor de leesrichting"),
    "no character": (
        [*range(0xFDD0, 0xFDF0), *(plane | last for plane in PLANES for last in (0xFFFE, 0xFFFF))],
        "een code waar geen teken bij hoort"),
}  # fmt: skip
ALL = {f"U+{code:04X}": (code, said) for codes, said in REFUSED.values() for code in codes}


def test_each_is_refused_where_it_stands(tmp_path: Path) -> None:
    """One file with a line for each, since they are all reported at once."""
    lines = [f"# {code}\n  zoek: Het route{chr(code)}boek\n" for code, _ in ALL.values()]
    said = complaints(tmp_path, SMALL.replace(TITLE, TITLE + "".join(lines), 1))
    for number, (code, name) in enumerate(ALL.values()):
        place = f"{LINE + 2 * number + 2}:{len('  zoek: Het route') + 1}: "
        meant = f"Hier staat een onzichtbaar teken: {name} (U+{code:04X}). "
        assert any(place + meant in melding for melding in said), (hex(code), place)


@pytest.mark.parametrize(
    ("typed", "made"),
    [
        (r"\u202e", "een teken voor de leesrichting (U+202E)"),
        (r"\x00", "een besturingsteken (U+0000)"),
        (r"\uFFFE", "een code waar geen teken bij hoort (U+FFFE)"),
        (r"\U0010ffff", "een code waar geen teken bij hoort (U+10FFFF)"),
        (r"\ud83d", "een half teken (U+D83D)"),
    ],
)
def test_so_is_one_that_is_written_as_its_number(tmp_path: Path, typed: str, made: str) -> None:
    text = SMALL.replace(TITLE, f'  titel: "Het route{typed}boek"\n', 1)
    column = COLUMN + len('titel: "Het route')
    (said,) = complaints(tmp_path, text)
    assert said.startswith(f"routeboek.yml:{LINE}:{column}: ")
    assert said.endswith(f" Hier ontstaat {made}.")


def test_so_is_half_a_character(tmp_path: Path) -> None:
    text = SMALL.replace(TITLE, "  titel: Het route@boek\n", 1).encode()
    (said,) = complaints(tmp_path, text.replace(b"route@boek", b"route\xed\xa0\xbdboek"))
    assert said == (
        f"routeboek.yml:{PLACE}: Hier staat een half teken (U+D83D). "
        "Haal het weg en typ het teken opnieuw."
    )
