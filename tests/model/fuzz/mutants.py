"""Makes a broken routeboek for every number, always the same one for the same number."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Iterator
from pathlib import Path

from routeboek_py.model.as_written.limits import BYTES
from tests.conftest import MODEL

from .odd import KEYS, REPEATED, SIGNS, VALUES

SMALL = (Path(__file__).parent.parent / "small.yml").read_text(encoding="utf-8")
REAL = MODEL.read_text(encoding="utf-8")
TINY = ("", "a", "a: b\n", "- a\n- b\n", "routeboek:\n  titel: x\n", "a: [b, {c: d}]\n")

_VALUE = re.compile(r"(?<=: )[^\n]+")
_KEY = re.compile(r"(?<=[ \n])[a-z_]+(?=:)")

Change = Callable[[random.Random, str, int], str]


def mutant(number: int, largest: int) -> bytes:
    """The routeboek of this number; a repeated piece is at most about `largest` characters long."""
    rng = random.Random(number)
    text = rng.choices((SMALL, REAL, rng.choice(TINY)), (14, 2, 4))[0]
    for _ in range(rng.choice((1, 1, 1, 2, 2, 3, 5))):
        text = rng.choice(CHANGES)(rng, text, largest)
    return _encoded(rng, text)


def full() -> Iterator[bytes]:
    """Every repeated piece until the file is nearly as large as it may be, in two places."""
    for before, piece, after in REPEATED:
        closes = after in ("]", "}")
        size = len(piece.encode("utf-8", "surrogatepass")) + closes
        times = (BYTES - 100) // size
        text = before + piece * times + (after * times if closes else after)
        for start in ("", "a: "):
            yield (start + text).encode("utf-8", "surrogatepass")


def _odd_value(rng: random.Random, text: str, _: int) -> str:
    return _instead(rng, text, _VALUE, rng.choice(VALUES))


def _other_value(rng: random.Random, text: str, _: int) -> str:
    """A value of elsewhere: a double id, an unknown reference, a shared name."""
    found = _VALUE.findall(text)
    return _instead(rng, text, _VALUE, rng.choice(found)) if found else text


def _odd_key(rng: random.Random, text: str, _: int) -> str:
    return _instead(rng, text, _KEY, rng.choice(KEYS))


def _instead(rng: random.Random, text: str, pattern: re.Pattern[str], put: str) -> str:
    found = list(pattern.finditer(text))
    if not found:
        return text + put
    start, end = rng.choice(found).span()
    return text[:start] + put + text[end:]


def _sign(rng: random.Random, text: str, _: int) -> str:
    at = rng.randint(0, len(text))
    cut = rng.choice((0, 0, 1, 3, 40))
    return text[:at] + "".join(rng.choices(SIGNS, k=rng.randint(1, 4))) + text[at + cut :]


def _cut_short(rng: random.Random, text: str, _: int) -> str:
    return text[: rng.randint(0, len(text))]


def _lines(rng: random.Random, text: str, _: int) -> str:
    """Some lines are gone, double, elsewhere, in another order, or moved sideways."""
    lines = text.split("\n")
    start = rng.randrange(len(lines))
    end = start + rng.choice((1, 1, 2, 5, 20))
    part, move = lines[start:end], rng.choice((-4, -2, -1, 1, 2, 7))
    match rng.randrange(5):
        case 0:
            part = []
        case 1:
            part = part * 2
        case 2:
            rng.shuffle(part)
        case 3:
            lines[rng.randrange(len(lines)) : 0] = part
        case _:
            part = [" " * move + line if move > 0 else line[-move:] for line in part]
    return "\n".join([*lines[:start], *part, *lines[end:]])


def _repeated(rng: random.Random, text: str, largest: int) -> str:
    """One piece very many times, as a value, at the start or end, or as the whole file."""
    before, piece, after = rng.choice(REPEATED)
    times = max(1, int(largest ** rng.uniform(0.3, 1.0)) // len(piece))
    put = before + piece * times + (after * times if after in ("]", "}") else after)
    match rng.randrange(4):
        case 0:
            return put
        case 1:
            return f"{text}\n{put}"
        case 2:
            return f"{put}\n{text}"
        case _:
            return _instead(rng, text, _VALUE, put)


def _nested(rng: random.Random, text: str, largest: int) -> str:
    """Keys or points below each other, ever deeper."""
    depth = rng.choice((10, 45, 49, 50, 51, 60, 300, 1200))
    depth = min(depth, int(largest**0.5))
    sign = rng.choice(("a:", "-", "- a:", "? a"))
    return text + "\n" + "\n".join(" " * (2 * i) + sign for i in range(depth))


def _anchors(rng: random.Random, text: str, _: int) -> str:
    """Parts that name and repeat each other: a billion laughs, a circle, a merge."""
    laughs = "".join(f"l{i}: &l{i} [{', '.join([f'*l{i - 1}'] * 9)}]\n" for i in range(1, 12))
    return text + "\n" + rng.choice(
        ("l0: &l0 lol\n" + laughs, "a: &a\n  b: *a\n", "a: &a [*a]\n",
         "a: &a {b: c}\nd:\n  <<: *a\n",
         "a: &a b\nd: *a\n", "&a a: *a\n", "<<: [{a: b}, {c: d}]\n", "a: &a\na: *a\n")
    )  # fmt: skip


def _much_of_the_same(rng: random.Random, text: str, largest: int) -> str:
    """A part of a list many times, so that there are very many mistakes or very many parts."""
    points = list(re.finditer(r"(?m)^( *)- (?:[^\n]*\n)(?:\1 +[^\n]*\n)*", text))
    if not points:
        return text
    found = rng.choice(points)
    times = int(min(largest, 300_000) ** rng.uniform(0.3, 1.0)) // len(found[0])
    copies = "".join(
        re.sub(r"\bid: ([a-z]+)", rf"id: \g<1>{i}", found[0]) if times % 2 else found[0]
        for i in range(times)
    )
    return text[: found.end()] + copies + text[found.end() :]


CHANGES: tuple[Change, ...] = (
    _odd_value, _odd_value, _other_value, _odd_key, _sign, _sign, _cut_short, _lines, _lines,
    _repeated, _nested, _anchors, _much_of_the_same,
)  # fmt: skip


def _encoded(rng: random.Random, text: str) -> bytes:
    """The bytes of a text: mostly UTF-8, sometimes with other line ends, bytes or an encoding."""
    match rng.randrange(30):
        case 0:
            end = rng.choice(("\r\n", "\r", "\n\r", "\x85", "\u2028", "\x0b"))
            text = text.replace("\n", end)
        case 1:
            lines = text.split("\n")
            text = "".join(line + rng.choice(("\n", "\r\n", "\r")) for line in lines)
        case 2:
            other = rng.choice(("utf-16", "utf-16-le", "utf-16-be", "utf-32", "latin-1", "cp1252"))
            return text.encode(other, errors="replace")
        case 3:
            return b"\xef\xbb\xbf" * rng.randint(1, 2) + text.encode("utf-8", "surrogatepass")
        case 4 | 5:
            raw = bytearray(text.encode("utf-8", "surrogatepass"))
            for _ in range(rng.randint(1, 6)):
                at = rng.randint(0, len(raw))
                raw[at : at + rng.randint(0, 2)] = rng.randbytes(rng.randint(0, 3))
            return bytes(raw)
    return text.encode("utf-8", "surrogatepass")
