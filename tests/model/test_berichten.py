"""Tests the sentences that describe a change, in order of importance."""

from __future__ import annotations

from typing import Any

import pytest

from routeboek_py.model.history.berichten import Citaat, berichten
from routeboek_py.model.walk import Path

from .conftest import DATA, value_at, with_value, without


def told(oud: Any, nieuw: Any) -> list[str]:
    return [f"{b.groep}: {b.deel}{b.zin}" for b in berichten(oud, nieuw)]


STAP_2: Path = ("routes", 0, "stappen", 1)
NEW_VRAAG = {"id": "nieuw", "vraag": "Hoe dan?", "waarom": "Dat staat er niet.", "raakt": []}

# the changed path, the new value, and the sentence about the change
CHANGES: dict[str, tuple[Path, Any, str]] = {
    "a term": (
        (*STAP_2, "termijn", "weken", "tot"), 9,
        "Termijnen: Stap 2 (managementafstemming): de termijn ging van 8 naar 9 weken."),
    "a term of two weeks": (
        ("routes", 0, "stappen", 0, "termijn", "weken", "tot"), 9,
        "Termijnen: Stap 1 (intercollegiale afstemming): de termijn ging van 4 tot 8 weken naar "
        "4 tot 9 weken."),
    "how strong a source is": (
        (*STAP_2, "termijn", "volgens", 0, "kracht"), "geen",
        "Termijnen: Stap 2 (managementafstemming), termijn, zin van de bron, kracht: van "
        "‘uiterlijk’ naar ‘geen’."),
    "who signs up": (
        ("gemeenten", 2, "stappen", "regie", "aanmelding"), "Iedereen",
        "Wie aanmeldt en meedoet: Rijswijk, stap 3, aanmelding: de tekst is veranderd."),
    "a text": (
        ("tafels", 8, "doel"), "Helpen.",
        "Teksten: Tafel Forensisch Specialistisch Team (FST) De Waag, doel: de tekst is "
        "veranderd."),
    "a text that is new": (
        ("tafels", 8, "wanneer"), "Altijd.",
        "Teksten: Tafel Forensisch Specialistisch Team (FST) De Waag, wanneer: dit is erbij "
        "gekomen."),
    "the order of steps": (
        ("tafels", 8, "stappen_vooraf"), value_at(DATA, ("tafels", 8, "stappen_vooraf"))[::-1],
        "Teksten: Tafel Forensisch Specialistisch Team (FST) De Waag, stappen vooraf: de volgorde "
        "is veranderd."),
    "the text of a service": (
        ("tafels", 6, "diensten", 0, "titel"), "Bemiddeling",
        "Teksten: Tafel Expertiseteam Complexe Zorg (ECZ), Bemiddeling, titel: van "
        "‘Zorgbemiddeling’ naar ‘Bemiddeling’."),
    "for whom a tafel is": (
        ("tafels", 3, "gemeenten"), ["den-haag", "rijswijk"],
        "Teksten: Tafel Managementoverleg onderwijs-jeugdhulp, gemeenten: ‘Rijswijk’ is erbij "
        "gekomen."),
    "an address": (
        ("tafels", 7, "contacten", 1, "tekst"), "info@example.org",
        "Contact: Jeugdbeschermingstafel, contacten: de tekst is veranderd."),
    "a link": (
        ("tafels", 7, "contacten", 1, "link"), True,
        "Contact: Jeugdbeschermingstafel, contacten, link: van ‘nee’ naar ‘ja’."),
    "a term that is explained": (
        ("begrippen", 1, "voluit"), "meer dan één overleg",
        "Begrippen: Begrip ‘MDO’, voluit: van ‘multidisciplinair overleg’ naar ‘meer dan één "
        "overleg’."),
    "a difference": (
        ("verschillen", 0, "raakt"), ["tafels/mwta", "stappen/regie"],
        "Verschillen tussen de bronnen: Verschil ‘De naam van het MWTA’, raakt: ‘Stap 3 (inzet "
        "regisseur of teamleider jeugdhulp)’ is erbij gekomen."),
    "a new question": (
        ("vragen",), [*DATA["vragen"], NEW_VRAAG],
        "Vragen aan de eigenaar: Vraag ‘Hoe dan?’ is nieuw."),
    "a piece of the story": (
        ("opschaling", 0, "titel"), "Wanneer?",
        "Teksten: ‘Wanneer?’, titel: van ‘Wanneer schaalt het JES op?’ naar ‘Wanneer?’."),
    "words to search for": (
        ("tafels", 2, "zoekwoorden"),
        [word for word in value_at(DATA, ("tafels", 2, "zoekwoorden")) if word != "schoolplek"],
        "Kleine dingen: Tafel AV-team VO, zoekwoorden: ‘schoolplek’ is weggehaald."),
    "an id": (
        ("tafels", 8, "id"), "fst-de-waag",
        "Kleine dingen: Tafel Forensisch Specialistisch Team (FST) De Waag heet in het bestand nu "
        "‘fst-de-waag’. Eerst was dat ‘fst’."),
    "a source": (
        ("tafels", 8, "bron"), "003/mwta",
        "Teksten: Tafel Forensisch Specialistisch Team (FST) De Waag, bron: van ‘Bijlage 1, "
        "Forensisch Specialistisch Team (FST) De Waag’ naar ‘Bijlage 1, Maatwerkadviestraject "
        "(MWTA)’."),
}  # fmt: skip


@pytest.mark.parametrize("change", CHANGES.values(), ids=CHANGES.keys())
def test_a_change_is_told_in_a_sentence(change: tuple[Path, Any, str]) -> None:
    path, put, says = change
    assert told(DATA, with_value(DATA, path, put)) == [says]


@pytest.mark.parametrize(
    ("path", "deel"),
    [
        (("tafels", 0), "Tafel Maatwerkadviestraject (MWTA)"),
        (("tafels", 1), "Expertisetafel VSO"),
        (("gemeenten", 0), "Den Haag"),
        (("routes", 0, "stappen", 3), "Stap 4 (afstemming op directeurenniveau)"),
        (("gemeenten", 0, "stappen", "regie"), "Den Haag, stap 3"),
        (("tafels", 6, "diensten", 1), "Tafel Expertiseteam Complexe Zorg (ECZ), Zorglogistiek"),
    ],
)
def test_a_part_that_comes_or_goes_is_told_by_its_name(path: Path, deel: str) -> None:
    less = without(DATA, path)
    assert told(DATA, less) == [f"Erbij en eraf: {deel} is weggehaald."]
    assert told(less, DATA) == [f"Erbij en eraf: {deel} is nieuw."]


def test_the_old_and_new_words_of_a_source_are_shown_with_it() -> None:
    path = ("gemeenten", 2, "stappen", "regie", "aanmelding")
    (bericht,) = berichten(DATA, with_value(DATA, path, "Iedereen"))
    section = ("003/gemeenten", "Bijlage 1, Tabel per gemeente")
    assert bericht.eerst == Citaat((value_at(DATA, path),), *section)
    assert bericht.nu == Citaat(("Iedereen",), *section)


def test_what_we_say_of_a_source_is_never_among_its_words() -> None:
    text = {"tekst": "Wel.", "punten": ["Een.", "Twee."], "opmerking": "Dat staat er echt."}
    (bericht,) = berichten(DATA, with_value(DATA, ("tafels", 8, "wanneer"), [text]))
    assert bericht.nu is not None
    assert bericht.nu.regels == ("Wel.", "- Een.", "- Twee.")
    assert bericht.nu.erbij == ("Opmerking: Dat staat er echt.",)


def test_our_own_words_have_no_source() -> None:
    path = ("tafels", 8, "in_het_kort")
    (bericht,) = berichten(DATA, with_value(DATA, path, "Kort. " * 20))
    assert bericht.eerst == Citaat((value_at(DATA, path),))


def test_the_weightiest_comes_first() -> None:
    changed = DATA
    for path, put, _ in (CHANGES[name] for name in ("words to search for", "an address", "a text",
                                                    "who signs up", "a term")):  # fmt: skip
        changed = with_value(changed, path, put)
    groups = [bericht.groep for bericht in berichten(DATA, changed)]
    assert groups == [
        "Termijnen", "Wie aanmeldt en meedoet", "Teksten", "Contact", "Kleine dingen",
    ]  # fmt: skip


def test_a_new_kind_of_part_needs_no_code() -> None:
    more = {**DATA, "lessen": [{"id": "een", "naam": "Les één", "uitleg": "Kort."}]}
    changed = with_value(more, ("lessen", 0, "uitleg"), "Lang.")
    assert told(more, changed) == ["Teksten: Lessen ‘Les één’, uitleg: van ‘Kort.’ naar ‘Lang.’."]
    (bericht,) = berichten(DATA, more)
    assert (bericht.deel, bericht.zin) == ("Lessen", ": dit is erbij gekomen.")
    assert bericht.nu == Citaat(("Les één",))
