"""The mistakes in a Routeboek, with their place, in words for its editor."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from difflib import get_close_matches


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
    """All mistakes in a routeboek at once, in the order of the file."""

    def __init__(self, fouten: Iterable[Fout]) -> None:
        self.fouten = sorted(set(fouten))
        super().__init__("\n".join(str(fout) for fout in self.fouten))


def closest(written: str, known: Iterable[str]) -> str:
    """The known name that is most like what was written; "" if none is alike."""
    return next(iter(get_close_matches(written, list(known), n=1, cutoff=0.6)), "")


def did_you_mean(written: str, known: Iterable[str]) -> str:
    """A Dutch suggestion, with a leading space; "" if no known name is alike."""
    meant = closest(written, known)
    return f" Bedoelde u ‘{meant}’?" if meant else ""
