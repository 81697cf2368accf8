"""Tests the names that people and programs use for a gemeente."""

from __future__ import annotations

import pytest

from routeboek_py.calculator.caseload.which_gemeente import GeenGemeente, which_gemeente
from routeboek_py.calculator.rules import Regels


@pytest.mark.parametrize(
    ("written", "right"),
    [
        (name, "den-haag")
        for name in ("Den Haag", "DEN  HAAG", "Den\u00a0Haag", "den_haag", "Den Haag*", "DH",
                     "Gemeente Den Haag", "'s-Gravenhage", "s-Gravenhage", "\u2018s-Gravenhage",
                     "’s Gravenhage", "The Hague", "0518", "518", "GM0518", "gm 518",
                     "Den Haag ('s-Gravenhage)", "0518 Den Haag", "GM0518 - Den Haag",
                     "Den\u2013Haag", "Den Haag / Den Haag", "Gravenhage", "Gem. Den Haag", "518.0",
                     "Den\nHaag")
    ] + [
        (name, "leidschendam-voorburg")
        for name in ("Leidschendam - Voorburg", "Leidschendam/Voorburg", "Voorburg", "Leidschendam",
                     "LV", "1916", "Leidschendam\u2013Voorburg", "Leidschendam en Voorburg")
    ] + [
        (name, "rijswijk")
        for name in ("Rijswijk", "Rijswijk (ZH)", "Rijswijk ZH", "Rijswijk (Z.H.)", "0603", "603",
                     "Rijswijk (Zuid-Holland)", "gemeente Rijswijk")
    ],
)  # fmt: skip
def test_every_name_that_is_in_use_is_known(regels: Regels, written: str, right: str) -> None:
    assert which_gemeente(regels, written).id == right


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("", "Er staat geen gemeente. Kies een gemeente: Den Haag"),
        (" ; ", "Er staat geen gemeente."),
        ("Delft", "“Delft” staat niet in dit routeboek: dat is een andere gemeente."),
        ("0503", "dat is de code van Delft."),
        ("GM0503", "dat is de code van Delft."),
        ("Den Bosch", "dat is een andere gemeente."),
        ("nergens", "“nergens” staat niet in dit routeboek. Kies"),
        ("Rijswijk (NB)", "“Rijswijk (NB)” staat niet in dit routeboek. Kies"),
        ("Den Haag/Rijswijk", "Hier staan meer gemeenten: Den Haag en Rijswijk."),
        ("Den Haag of Voorburg", "Hier staan meer gemeenten: Den Haag en Leidschendam-Voorburg."),
        ("Den Haag-Rijswijk", "Hier staan meer gemeenten"),
        ("Den Haag\nRijswijk", "Hier staan meer gemeenten"),
        ("Sudwest Fryslan", "dat is een andere gemeente."),
        ("9999", "“9999” staat niet in dit routeboek. Kies"),
    ],
)
def test_what_cannot_be_meant_is_asked_about(regels: Regels, written: str, says: str) -> None:
    with pytest.raises(GeenGemeente) as caught:
        which_gemeente(regels, written)
    assert says in str(caught.value)


CHOOSE = "Kies een gemeente: Oosterdam, Westwijk, Niemandsland."
NOT_HERE = "De gemeente “{}” staat niet in dit routeboek"


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("", "Er staat geen gemeente."),
        ("- / -", "Er staat geen gemeente."),
        ("Delft", f"{NOT_HERE.format('Delft')}: dat is een andere gemeente."),
        ("gem.  Delft", f"{NOT_HERE.format('Delft')}: dat is een andere gemeente."),
        ("0503", f"{NOT_HERE.format('0503')}: dat is de code van Delft."),
        ("GM 503.0", f"{NOT_HERE.format('GM 503')}: dat is de code van Delft."),
        ("elders", f"{NOT_HERE.format('elders')}."),
        ("Westwijk / elders", f"{NOT_HERE.format('Westwijk / elders')}."),
        # A short name can be a part of any word; these are no two gemeenten.
        ("OostWestwijk", f"{NOT_HERE.format('OostWestwijk')}."),
        ("DeDamWestwijk", "Hier staan meer gemeenten: Oosterdam en Westwijk."),
        ("Westwijk, oost", "Hier staan meer gemeenten: Westwijk en Oosterdam."),
        ("oost/West + De Dam|leeg", "Hier staan meer gemeenten: Oosterdam en Westwijk en Niemands"
         "land."),
        ("x" * 300, f"{NOT_HERE.format('x' * 300)}."),
        ("x" * 301, "Hier staat een lange tekst in plaats van een gemeente."),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_gemeente_is_said_with_those_to_choose_from(
    example: Regels, written: str, says: str
) -> None:
    with pytest.raises(GeenGemeente) as caught:
        which_gemeente(example, written)
    assert str(caught.value) == f"{says} {CHOOSE}"


@pytest.mark.parametrize(
    "written",
    ["oost", " Oosterdam\n", "GEM. oosterdam", "gem.Oosterdam", "7", "7.0", "0007", "GM0007",
     "0007 Oosterdam", "Oosterdam (0007)", "[Oosterdam]", "oost; De Dam", "oost & oost",
     "Oosterdam - De Dam", "Oosterdam \u2014 7", "Oosterdam of De Dam", "Oosterdam en Oosterdam"],
)  # fmt: skip
def test_a_gemeente_is_known_by_one_of_its_names_or_by_several(
    example: Regels, written: str
) -> None:
    assert which_gemeente(example, written) is example.gemeenten[0]
