"""Tests search in every engine: a worker that starts another worker."""

from __future__ import annotations

from .conftest import Serve
from .reader import Reader


def test_search_finds_what_was_meant(reader: Reader, served: Serve) -> None:
    host = served({})
    reader.opens(host.address)
    reader.tabs_to("Zoeken")
    reader.types("rijswijk regiseur")
    reader.finds("Stap 3: Inzet teamleider jeugdhulp")
