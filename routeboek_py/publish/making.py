"""The state of a build, which every step of it uses."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import date
from functools import cached_property
from pathlib import Path

from ..calculator.dutch_dates import in_words
from ..model.history.versies import Versie
from ..model.own_words.compared import Compared
from ..model.routeboek import Routeboek
from ..offline.scripts import offline_scripts, version_of
from ..packing.bundle import bundle_version
from ..paper.make import Pdf


@dataclass(frozen=True)
class Making:
    """The folder of a site, its model, and the folder in which this run makes the site.

    `styles` are the addresses of the stylesheets that `run_mkdocs` leaves for `finish_pages`, and
    `pdfs` what `add_pdfs` made.
    """

    folder: Path
    work: Path
    routeboek: Routeboek
    versies: Sequence[Versie]
    compared: Compared
    bundle: Path
    make_pdfs: Callable[[Path, Routeboek], list[Pdf]]
    styles: list[str] = field(default_factory=list)
    pdfs: list[Pdf] = field(default_factory=list)

    @property
    def docs(self) -> Path:
        """The folder in which MkDocs finds the pages of this run."""
        return self.work / "docs"

    @property
    def site(self) -> Path:
        """The folder of the new site, which is not published yet."""
        return self.work / "site"

    @property
    def calculator(self) -> str:
        """The address of the calculator's bundle, relative to the root of the site."""
        return f"assets/rekenhulp/{bundle_version(self.bundle)}/"

    @cached_property
    def offline_scripts(self) -> dict[str, str]:
        """The scripts with which every page keeps the site on the device, by address, as served."""
        return offline_scripts()

    @property
    def offline(self) -> str:
        """The address of those scripts, relative to the root of the site."""
        return f"assets/offline/{version_of(self.offline_scripts)}/"


def edition(routeboek: Routeboek) -> str:
    """The title, the version and its date, in words."""
    blad = routeboek.routeboek
    return f"{blad.titel}, versie {blad.versie} van {dutch_date(blad.bijgewerkt)}"


def dutch_date(iso: str) -> str:
    """A date of the model in Dutch words."""
    return in_words(date.fromisoformat(iso))
