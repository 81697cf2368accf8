"""Remembers which of our own sentences somebody compared with which words of the sources.

`vergeleken.yml` beside the model holds, for each sentence, a fingerprint of the source's words and
the day; the command `routeboek vergelijk` writes it. A sentence counts as compared as long as both
its own words and those of the source are the same.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from hashlib import sha256
from pathlib import Path as File
from typing import Any, Literal

import yaml

from ..document import Document, read
from ..fouten import Fout, RouteboekFouten, echo
from .sentences import OwnWords

NAME = "vergeleken.yml"
HEAD = (
    "# Welke zinnen van ons iemand naast de bron heeft gelegd. Dit bestand schrijft\n"
    "# ‘routeboek vergelijk’: verander het niet met de hand.\n"
)
State = Literal["vergeleken", "veranderd", "nieuw"]


@dataclass(frozen=True)
class Vergeleken:
    """A sentence, the fingerprint of the words beside it, and the day (`jjjj-mm-dd`)."""

    zin: str
    naast: str
    op: str


def fingerprint(own: OwnWords) -> str:
    """Eight characters that change with any word of the sources beside a sentence."""
    lines = [f"{said.bron}: {' '.join(line.split())}" for said in own.naast for line in said.regels]
    return sha256("\n".join(lines).encode()).hexdigest()[:8]


class Compared:
    """What was compared, as it stands in the file beside a model."""

    def __init__(self, entries: Sequence[Vergeleken]) -> None:
        self.entries = tuple(entries)
        self._days = {(entry.zin, entry.naast): entry.op for entry in entries}
        self._sentences = {entry.zin for entry in entries}

    def day(self, own: OwnWords) -> str | None:
        """The day on which it was compared with the words that stand beside it now."""
        return self._days.get((own.zin, fingerprint(own)))

    def state(self, own: OwnWords) -> State:
        """`veranderd` if it was compared once, with other words of the source."""
        if self.day(own):
            return "vergeleken"
        return "veranderd" if own.zin in self._sentences else "nieuw"

    def with_day(self, own: OwnWords, day: str) -> Compared:
        """The same, with one more sentence that was compared."""
        entry = Vergeleken(own.zin, fingerprint(own), day)
        kept = [e for e in self.entries if (e.zin, e.naast) != (entry.zin, entry.naast)]
        return Compared([*kept, entry])


NOTHING = Compared(())


def file_beside(model: File) -> File:
    """The file for a model."""
    return model.parent / NAME


def read_compared(model: File) -> Compared | None:
    """What was compared for a model; None if nobody ever began. Raises RouteboekFouten."""
    file = file_beside(model)
    if not file.exists():
        return None
    document = read(file)
    return Compared(list(_entries(document)))


def file_text(compared: Compared, every: Sequence[OwnWords]) -> str:
    """The text of the file, in the order of the model, without sentences that are not in it."""
    of_sentence: dict[str, list[Vergeleken]] = {}
    for entry in compared.entries:
        of_sentence.setdefault(entry.zin, []).append(entry)
    kept = dict.fromkeys(entry for own in every for entry in _still(own, of_sentence))
    rows = [{"zin": entry.zin, "naast": entry.naast, "op": entry.op} for entry in kept]
    return HEAD + yaml.safe_dump(rows, allow_unicode=True, sort_keys=False, width=100_000)


def _still(own: OwnWords, of_sentence: dict[str, list[Vergeleken]]) -> list[Vergeleken]:
    """The entry of a sentence with the words beside it now; else all, as it is known to differ."""
    known = of_sentence.get(own.zin, [])
    return [entry for entry in known if entry.naast == fingerprint(own)] or known


def remarks(document: Document, every: Sequence[OwnWords], compared: Compared) -> list[Fout]:
    """Remarks on every sentence that must be read again, and one on all that are new."""
    found = [
        document.fout(
            own.path,
            f"Let op: de woorden van de bron naast {echo(own.zin)} zijn veranderd. Lees de zin "
            "opnieuw. Typ daarna: routeboek vergelijk.",
        )
        for own in every
        if compared.state(own) == "veranderd"
    ]
    new = [own for own in every if compared.state(own) == "nieuw"]
    if new:
        melding = (
            f"Let op: {len(new)} zinnen van ons legde nog niemand naast de bron. De eerste is "
            f"{echo(new[0].zin)}. Typ: routeboek vergelijk."
        )
        found.append(document.fout(new[0].path, melding))
    return sorted(found)


def _entries(document: Document) -> Iterator[Vergeleken]:
    if document.fouten:
        raise RouteboekFouten(document.fouten)
    rows: list[Any] = document.data if isinstance(document.data, list) else [None]
    for i, row in enumerate(rows):
        values = [row.get(key) if isinstance(row, dict) else None for key in ("zin", "naast", "op")]
        zin, naast, op = (value if isinstance(value, str) else "" for value in values)
        if not (zin and naast and op):
            melding = (
                "Dit bestand schrijft ‘routeboek vergelijk’, en hier staat iets anders. "
                "Haal dit stuk weg, of het hele bestand."
            )
            raise RouteboekFouten([document.fout((i,), melding)])
        yield Vergeleken(zin, naast, op)
