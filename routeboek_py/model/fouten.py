"""The mistakes in a Routeboek, with their place, in words for its editor."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches

# What is typed is repeated up to this many characters.
_ECHO = 60
# All messages together, in bytes. Who has more mistakes than this has enough to begin with.
_ALL_TOGETHER = 3900
# Beyond these sizes no name is suggested: comparing takes time.
_LONGEST_NAME, _MOST_NAMES = 100, 1000

_MORE = (
    "Er zijn meer fouten dan hier staan. Verbeter deze eerst. Typ dan weer ‘routeboek controleer’."
)


@dataclass(frozen=True, order=True)
class Fout:
    """One mistake in a file. Lines and columns count from 1."""

    bestand: str
    regel: int
    kolom: int
    melding: str

    def __str__(self) -> str:
        return f"{self.bestand}:{self.regel}:{self.kolom}: {self.melding}"


class RouteboekFouten(Exception):
    """All mistakes in a routeboek at once, in the order of the file.

    As text they are the first ones, as many as fit in 4 kB.
    """

    def __init__(self, fouten: Iterable[Fout]) -> None:
        self.fouten = sorted(set(fouten))
        super().__init__(_together(self.fouten))


def _together(fouten: Sequence[Fout]) -> str:
    lines: list[str] = []
    room = _ALL_TOGETHER
    for fout in fouten:
        line = str(fout)
        room -= len(line.encode(errors="replace")) + 1
        if room < 0 and lines:
            return "\n".join([*lines, _MORE])
        lines.append(line)
    return "\n".join(lines)


def echo(written: object) -> str:
    """What an editor typed, in quotation marks, on one line, and cut off if it is long."""
    words = " ".join(str(written)[: 4 * _ECHO].split())
    return f"‘{words if len(words) <= _ECHO else f'{words[:_ECHO]}…'}’"


def closest(written: str, known: Collection[str]) -> str:
    """The known name that is most like what was written; "" if none is alike."""
    if len(written) > _LONGEST_NAME or len(known) > _MOST_NAMES:
        return ""
    return next(iter(get_close_matches(written, known, n=1, cutoff=0.6)), "")


def did_you_mean(written: str, known: Collection[str]) -> str:
    """A Dutch suggestion, with a leading space; "" if no known name is alike."""
    meant = closest(written, known)
    return f" Bedoelde u {echo(meant)}?" if meant else ""
