"""Tests the versions kept next to a Routeboek: their order, and what is refused."""

from __future__ import annotations

from pathlib import Path

import pytest

from routeboek_py.model.document import read
from routeboek_py.model.fouten import RouteboekFouten
from routeboek_py.model.history.versies import versies

NOT_OLDER = (
    "Deze bewaarde versie is niet ouder dan versie ‘0.10’. "
    "Maak het nummer of de datum van het routeboek hoger, of haal deze versie weg."
)
BLAD = 'routeboek:\n  versie: "{}"\n  bijgewerkt: "{}"\n'


@pytest.fixture
def folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with kept versions and a Routeboek of version 0.10, of 1 December."""
    monkeypatch.chdir(tmp_path)
    Path("versies").mkdir()
    Path("routeboek.yml").write_text(BLAD.format("0.10", "2026-12-01"), encoding="utf-8")
    return tmp_path


def keep(nummer: str, bijgewerkt: str, name: str = "") -> None:
    text = BLAD.format(nummer, bijgewerkt)
    Path("versies", f"{name or nummer}.yml").write_text(text, encoding="utf-8")


def complaints() -> list[str]:
    with pytest.raises(RouteboekFouten) as caught:
        versies(read(Path("routeboek.yml")))
    return [str(fout) for fout in caught.value.fouten]


@pytest.mark.usefixtures("folder")
def test_versions_come_in_order_and_the_current_one_last() -> None:
    keep("0.9", "2026-12-01")
    keep("0.2", "2026-06-01")
    keep("0.11-proef", "2026-03-01")
    found = [versie.nummer for versie in versies(read(Path("routeboek.yml")))]
    assert found == ["0.11-proef", "0.2", "0.9", "0.10"]


@pytest.mark.usefixtures("folder")
def test_a_routeboek_of_which_nothing_is_kept_is_the_only_version() -> None:
    Path("versies").rmdir()
    assert [versie.nummer for versie in versies(read(Path("routeboek.yml")))] == ["0.10"]


@pytest.mark.usefixtures("folder")
def test_a_version_that_is_kept_before_it_changes_is_no_version_apart() -> None:
    keep("0.10", "2026-12-01")
    assert [versie.nummer for versie in versies(read(Path("routeboek.yml")))] == ["0.10"]


@pytest.mark.usefixtures("folder")
def test_a_number_that_was_kept_is_not_used_again_for_something_else() -> None:
    keep("0.10", "2026-11-30")
    assert complaints() == [
        "routeboek.yml:2:11: Versie ‘0.10’ is al bewaard in versies/0.10.yml, en daar staat iets "
        "anders. Maak dit nummer hoger."
    ]


@pytest.mark.usefixtures("folder")
def test_a_kept_version_that_is_newer_cannot_be() -> None:
    keep("0.9", "2026-12-02")
    keep("0.11", "2026-12-01")
    assert complaints() == [
        f"versies/0.11.yml:2:11: {NOT_OLDER}",
        f"versies/0.9.yml:2:11: {NOT_OLDER}",
    ]


@pytest.mark.usefixtures("folder")
def test_a_kept_file_that_is_no_routeboek_is_told() -> None:
    Path("versies/0.1.yml").write_text("- zomaar\n", encoding="utf-8")
    Path("versies/0.2.yml").write_text("a: b: c\n", encoding="utf-8")
    assert complaints()[0].startswith("versies/0.2.yml:1:5: Hier staat een dubbele punt")
