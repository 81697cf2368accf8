"""Tests which data are rules, and what is in them."""

from __future__ import annotations

import json
from collections.abc import Callable
from datetime import date
from typing import Any

import pytest

from routeboek_py.calculator.duur import Duur
from routeboek_py.calculator.gemeenten import by_code, gemeente_named, gemeenten_of
from routeboek_py.calculator.rules import (
    Gemeente,
    Regels,
    Termijn,
    TermijnUitspraak,
    Uitspraak,
    regels_from,
)

Data = dict[str, Any]


def test_a_term_that_ends_before_it_begins_is_refused() -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011 (its whole text is below)
        Termijn(Duur(8, "weken"), Duur(9, "weken"))
    assert str(caught.value) == "de laatste dag (8 weken) ligt vóór de eerste (9 weken)"
    assert Termijn(Duur(8, "weken"), Duur(8, "weken")).eenheden == ("weken",)
    three = Termijn(Duur(2, "weken"), Duur(9, "schooldagen"), Duur(1, "maanden"))
    assert three.eenheden == ("schooldagen", "weken", "maanden")


def test_without_a_last_day_there_is_nothing_to_put_off() -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011 (its whole text is below)
        Termijn(None, Duur(1, "weken"), Duur(2, "weken"))
    assert str(caught.value) == (
        "zonder laatste dag is er niets te verlengen; haal ‘verlengbaar’ weg"
    )


def test_everything_in_the_data_is_in_the_rules(example: Regels) -> None:
    oost, west, _ = example.gemeenten
    assert example.telt_vanaf == "eerste dag van de proef"
    assert (oost.id, oost.naam, oost.code) == ("oost", "Oosterdam", "GM0007")
    assert oost.ook_bekend_als == ("De Dam",)
    assert (west.ook_bekend_als, west.code) == ((), "")
    praten, samen, slot = oost.stappen
    assert (praten.id, praten.nummer, praten.naam) == ("praten", 1, "Praten")
    assert praten.pagina == "oost/#praten"
    assert praten.termijn is not None
    assert (praten.termijn.van, praten.termijn.tot) == (Duur(2, "weken"), Duur(4, "weken"))
    assert samen.volgens == (
        TermijnUitspraak("in 4 weken", "Boek", "boek/2", "geen", "het gesprek"),
    )
    assert slot.volgens[0].kracht == "uiterlijk"
    assert praten.aanmelding == (Uitspraak("Bel de school", "Gids", "gids/1"),)
    assert west.stappen[1].overslaan == (
        Uitspraak("Nee, direct naar het slot", "Tabel", "tabel/2"),
    )


def test_a_gemeente_without_other_names_or_a_code_has_none() -> None:
    gemeente = Gemeente("x", "X", ())
    assert (gemeente.ook_bekend_als, gemeente.code) == ((), "")


CHANGES: dict[str, tuple[Callable[[Data], object], type[Exception]]] = {
    "no gemeenten": (lambda data: data.pop("gemeenten"), KeyError),
    "no calendar": (lambda data: data.pop("kalender"), KeyError),
    "no term": (lambda data: data["gemeenten"][0]["stappen"][0].pop("termijn"), KeyError),
    "an unknown unit": (
        lambda data: data["gemeenten"][0]["stappen"][0]["termijn"].update(tot="4 lesuren"),
        ValueError),
    "a last day before the first": (
        lambda data: data["gemeenten"][0]["stappen"][0]["termijn"].update(tot="1 week"),
        ValueError),
    "an unknown word in a sentence of a source": (
        lambda data: data["gemeenten"][0]["stappen"][0]["aanmelding"][0].update(x=1), TypeError),
    "a day that does not exist": (
        lambda data: data["kalender"]["feestdagen"].update({"2026-02-30": "x"}), ValueError),
}  # fmt: skip


@pytest.mark.parametrize(("change", "kind"), CHANGES.values(), ids=CHANGES)
def test_data_that_are_no_rules_are_refused(
    example_data: Data, change: Callable[[Data], object], kind: type[Exception]
) -> None:
    broken = json.loads(json.dumps(example_data))
    change(broken)
    with pytest.raises(kind):
        regels_from(broken)


@pytest.mark.parametrize(
    "written",
    ["oost", "OOST", "Oosterdam", "gemeente Oosterdam", "Gemeente-Ooster_Dam", "De Dam", "dedam",
     "GM0007", "gm 0007", "0007", "7", "gm7"],
)  # fmt: skip
def test_a_gemeente_is_known_by_every_name_and_code(example: Regels, written: str) -> None:
    assert gemeente_named(example, written) is example.gemeenten[0]


@pytest.mark.parametrize(
    "written", ["", " ", "07", "70", "00070", "gm", "Dam", "Oosterdamgemeente"]
)
def test_what_is_no_name_of_a_gemeente_is_none(example: Regels, written: str) -> None:
    assert gemeente_named(example, written) is None


def test_the_names_and_codes_by_which_gemeenten_are_known(example: Regels) -> None:
    oost, west, leeg = example.gemeenten
    assert gemeenten_of(example) == {
        "gm0007": oost, "dedam": oost, "oosterdam": oost, "oost": oost,
        "westwijk": west, "west": west, "niemandsland": leeg, "leeg": leeg,
    }  # fmt: skip
    assert by_code(example) == {"0007": oost, "7": oost}


BREAK = "Dit valt in de {} van regio Noord ({}). Uw school kan afwijken."
MAY = BREAK.format("meivakantie", "landelijk vastgesteld")
SUMMER = BREAK.format("zomervakantie", "landelijk advies")
NO_BREAKS = "De schoolvakanties van regio Noord zijn voor deze dag niet bekend."
NO_HOLIDAYS = "Of dit een feestdag is, is hier niet bekend."


@pytest.mark.parametrize(
    ("day", "says"),
    [
        ("2026-04-24", []),
        ("2026-04-25", [("weekend", "Dit is een zaterdag."), ("vakantie", MAY)]),
        ("2026-04-27", [("vakantie", MAY)]),
        ("2026-05-03", [("weekend", "Dit is een zondag."), ("vakantie", MAY)]),
        ("2026-05-04", []),
        ("2026-05-08", []),
        ("2026-05-09", [("weekend", "Dit is een zaterdag.")]),
        ("2026-05-13", []),
        ("2026-05-14", [("feestdag", "Dit is een feestdag: Hemelvaartsdag.")]),
        ("2026-08-14", [("vakantie", SUMMER)]),
        ("2026-08-17", []),
        ("2026-08-31", []),
        ("2026-09-01", [("onbekend", NO_BREAKS)]),
        ("2026-12-31", [("onbekend", NO_BREAKS)]),
        ("2027-01-01", [("onbekend", NO_HOLIDAYS), ("onbekend", NO_BREAKS)]),
        ("2026-01-01", []),
        ("2025-12-31", [("onbekend", NO_HOLIDAYS), ("onbekend", NO_BREAKS)]),
    ],
)
def test_what_is_known_of_a_day_and_what_is_not(
    example: Regels, day: str, says: list[tuple[str, str]]
) -> None:
    found = example.kalender.kenmerken(date.fromisoformat(day))
    assert [(kenmerk.soort, kenmerk.tekst) for kenmerk in found] == says


def test_only_a_day_can_be_in_a_period(example: Regels) -> None:
    known = example.kalender.feestdagen_bekend
    assert (date(2026, 1, 1) in known, date(2026, 12, 31) in known) == (True, True)
    assert (date(2025, 12, 31) in known, date(2027, 1, 1) in known) == (False, False)
    assert "2026-06-01" not in known
