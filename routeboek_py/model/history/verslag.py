"""The full report of changes between two versions, for a page and for the command line."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import groupby
from typing import Any

from .berichten import Bericht, Citaat, berichten
from .versies import Versie

# Left out of the changes: the report shows both numbers and dates anyway.
TOLD_APART = (("routeboek", "versie"), ("routeboek", "bijgewerkt"))


@dataclass(frozen=True)
class Verslag:
    """Two versions and the changes between them, except their numbers and dates."""

    oud: Versie
    nieuw: Versie
    berichten: list[Bericht]

    @property
    def per_groep(self) -> list[tuple[str, list[Bericht]]]:
        """The changes by heading, the most important first."""
        grouped = groupby(self.berichten, key=lambda bericht: bericht.groep)
        return [(groep, list(told)) for groep, told in grouped]


def verslag(oud: Versie, nieuw: Versie) -> Verslag:
    """Compares two versions."""
    told = [b for b in berichten(oud.data, nieuw.data) if b.wijziging.pad not in TOLD_APART]
    return Verslag(oud, nieuw, told)


def as_text(given: Verslag) -> str:
    """The report as lines of text."""
    files = f"Van {_file(given.oud)} naar {_file(given.nieuw)}"
    if not given.berichten:
        return f"{files}: er is niets veranderd."
    many = len(given.berichten)
    lines = [f"{files}: {many} {'verandering' if many == 1 else 'veranderingen'}."]
    for groep, told in given.per_groep:
        lines += ["", groep]
        for bericht in told:
            lines.append(f"- {bericht.deel}{bericht.zin}")
            lines += _quoted("Eerst", bericht.eerst)
            lines += _quoted("Nu", bericht.nu)
    return "\n".join(lines)


def _file(versie: Versie) -> str:
    about = [f"versie {versie.nummer}" if versie.nummer else "zonder nummer", versie.datum]
    return f"{versie.bestand} ({', '.join(words for words in about if words)})"


def _quoted(label: str, citaat: Citaat | None) -> Iterator[str]:
    if citaat is not None:
        yield f"  {label}{f' ({citaat.bron})' if citaat.bron else ''}:"
        yield from (f"    {line}" for line in (*citaat.regels, *citaat.erbij))


def as_data(given: Verslag) -> list[dict[str, Any]]:
    """The report as plain data, one object for each change."""
    return [
        {
            "groep": bericht.groep,
            "zin": f"{bericht.deel}{bericht.zin}",
            "pad": list(bericht.wijziging.pad),
            "soort": bericht.wijziging.soort,
            "oud": bericht.wijziging.oud,
            "nieuw": bericht.wijziging.nieuw,
        }
        for bericht in given.berichten
    ]
