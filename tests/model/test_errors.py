"""Tests the Dutch message for each mistake in a Routeboek: file, line and column."""

from __future__ import annotations

import re
from pathlib import Path

import pytest

from routeboek_py.model.fouten import RouteboekFouten
from routeboek_py.model.load import load
from tests.conftest import MODEL

REAL = MODEL.read_text(encoding="utf-8")


def complaints(tmp_path: Path, text: str | bytes) -> list[str]:
    """The messages about a file, without its folder."""
    file = tmp_path / "routeboek.yml"
    file.write_bytes(text if isinstance(text, bytes) else text.encode())
    with pytest.raises(RouteboekFouten) as caught:
        load(file)
    return [str(fout).removeprefix(f"{tmp_path}/") for fout in caught.value.fouten]


def place_of(text: str, words: str) -> str:
    """The line and column, counted from 1, of the first place of some words in a text."""
    before = text[: text.index(words)]
    return f"{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"


# the old text, the new text, the words at which the message must point, and its text
MISTAKES = {
    "an unknown key, with what was meant": (
        "      weken: {tot: 11}", "      weeken: {tot: 11}", "weeken:",
        "De sleutel ‘weeken’ kennen wij hier niet. Bedoelde u ‘weken’?"),
    "an unknown key in a window of weeks": (
        "weken: {tot: 11}", "weken: {tot: 11, vann: 8}", "vann: 8",
        "De sleutel ‘vann’ kennen wij hier niet. Bedoelde u ‘van’?"),
    "an unknown key at the top": (
        "\nvragen:\n", "\nvraagen: []\nvragen:\n", "vraagen:",
        "De sleutel ‘vraagen’ kennen wij hier niet. Bedoelde u ‘vragen’?"),
    "a key that is not there": (
        "    in_het_kort: Advies voor het JES over een leerling op school.\n", "", "id: mwta\n",
        "Hier ontbreekt de sleutel ‘in_het_kort’."),
    "a key that stands twice": (
        "    naam: Rijswijk\n", "    naam: Rijswijk\n    naam: Ryswyk\n", "naam: Ryswyk",
        "De sleutel ‘naam’ staat hier twee keer. Haal er één weg."),
    "an id that stands twice": (
        "- id: fst\n", "- id: ecz\n", "ecz\n    titel: Forensisch",
        "De id ‘ecz’ bestaat al. Elke id mag maar één keer voorkomen."),
    "an id with a capital": (
        "- id: fst\n", "- id: FST\n", "FST\n    titel",
        "‘FST’ kan geen id zijn. Gebruik kleine letters, cijfers en streepjes."),
    "a last week before the first": (
        "weken: {van: 4, tot: 8}", "weken: {van: 9, tot: 8}", "{van: 9",
        "De laatste week (8) ligt vóór de eerste (9)."),
    "a negative week": (
        "weken: {tot: 13}", "weken: {tot: -13}", "{tot: -13",
        "Een aantal weken ligt tussen 0 en 520."),
    "a number in quotes": (
        "weken: {tot: 13}", 'weken: {tot: "13"}', '"13"',
        "Hier hoort een geheel getal te staan, zonder aanhalingstekens."),
    "true where a number belongs": (
        "weken: {tot: 13}", "weken: {tot: true}", "true}",
        "Hier hoort een geheel getal te staan, zonder aanhalingstekens."),
    "a list where a text belongs": (
        "    titel: De route bij fase 3b\n", "    titel: [De route]\n", "[De route]",
        "Hier hoort tekst te staan."),
    "a text where a list belongs": (
        "    gemeenten: [den-haag]\n    wanneer", "    gemeenten: den-haag\n    wanneer",
        "den-haag\n    wanneer",
        "Hier hoort een lijst te staan: regels die met een streepje beginnen."),
    "a text where a group belongs": (
        "weken: {tot: 13}", "weken: dertien", "dertien",
        "Hier hoort een groep te staan: regels met een sleutel en een dubbele punt."),
    "an empty text": (
        "    frequentie: Op verzoek in het geval van een vastgelopen casus.\n",
        '    frequentie: "  "\n', '"  "',
        "Deze tekst is leeg."),
    "nothing where a text belongs": (
        "    titel: De route bij fase 3b\n", "    titel:\n", "\n    bron: 003/fase-3b\n    naam",
        "Hier hoort tekst te staan."),
    "a force that does not exist": (
        "kracht: uiterlijk\n              gebeurtenis",
        "kracht: uiterlik\n              gebeurtenis",
        "uiterlik",
        "‘uiterlik’ kan hier niet. Kies uit: uiterlijk of geen. Bedoelde u ‘uiterlijk’?"),
    "a step that names no tafel": (
        "tafel: regisseur\n", "tafel: regiseur\n", "regiseur\n",
        "De tafel ‘regiseur’ bestaat niet. Bedoelde u ‘regisseur’?"),
    "a gemeente that skips a step that is not there": (
        "      management:\n        overslaan: Nee, direct naar inzet teamleider",
        "      managment:\n        overslaan: Nee, direct naar inzet teamleider",
        "managment:",
        "De stap ‘managment’ bestaat niet in een route. Bedoelde u ‘management’?"),
    "a source that is not there": (
        "bron: 003/mwta\n", "bron: 003/mwtaa\n", "003/mwtaa",
        "De bron ‘003/mwtaa’ bestaat niet. Bedoelde u ‘003/mwta’?"),
    "a source that is no reference": (
        "    bron: 003/mwta\n", "    bron: lijst\n", "lijst\n",
        "‘lijst’ is geen verwijzing. Schrijf twee namen met een schuine streep."),
    "a text without a source": (
        "    bron: 003/mwta\n", "", "Advies aan JES voor ondersteuning op school",
        "Deze tekst heeft geen bron. Zet er ‘bron: document/sectie’ bij."),
    "a gemeente that is not there": (
        "    gemeenten: [den-haag]\n    wanneer", "    gemeenten: [den-hag]\n    wanneer",
        "den-hag]",
        "De gemeente ‘den-hag’ bestaat niet. Bedoelde u ‘den-haag’?"),
    "a difference about nothing": (
        "    raakt: [tafels/av-team]", "    raakt: [tafels/avteam]", "tafels/avteam",
        "Het onderdeel ‘tafels/avteam’ bestaat niet. Bedoelde u ‘tafels/av-team’?"),
    "a lookalike that is not there": (
        "ref: tafels/ecz", "ref: tafels/eczz", "tafels/eczz",
        "Het onderdeel ‘tafels/eczz’ bestaat niet. Bedoelde u ‘tafels/ecz’?"),
    "a date that does not exist": (
        'bijgewerkt: "2026-11-28"', 'bijgewerkt: "2026-02-30"', '"2026-02-30"',
        "De dag ‘2026-02-30’ bestaat niet; kijk naar de maand en de dag."),
    "a month that does not exist": (
        'bijgewerkt: "2026-11-28"', 'bijgewerkt: 2026-13-01', '2026-13-01',
        "De dag ‘2026-13-01’ bestaat niet; kijk naar de maand en de dag."),
    "a date that begins with its day": (
        'bijgewerkt: "2026-11-28"', 'bijgewerkt: "30-02-2026"', '"30-02-2026"',
        "Schrijf een datum als jjjj-mm-dd, tussen aanhalingstekens."),
    "a date without its noughts": (
        'bijgewerkt: "2026-11-28"', 'bijgewerkt: "2026-2-3"', '"2026-2-3"',
        "Schrijf een datum als jjjj-mm-dd, tussen aanhalingstekens."),
    "a date that is left empty": (
        'bijgewerkt: "2026-11-28"', 'bijgewerkt: ""', '""\n  schoolvakanties',
        "Schrijf een datum als jjjj-mm-dd, tussen aanhalingstekens."),
    "a tafel in two steps": (
        "tafel: directeurenniveau\n", "tafel: regisseur\n", "regisseur\n        namen:\n          - Afst",
        "De tafel ‘regisseur’ hoort al bij de stap ‘regie’."),
    "a term that no source says": (
        "          volgens:\n            - tekst: \"Termijn: uiterlijk 13", "          volgens: []\n          x:\n            - tekst: \"Termijn: uiterlijk 13",
        "[]\n          x:",
        "Deze lijst mag niet leeg zijn."),
    "steps that are not numbered in a row": (
        "nummer: 4", "nummer: 5", "id: fase-3b\n",
        "Nummer de stappen van deze route 1, 2, 3 en zo verder."),
    "a step that is skipped and taken": (
        "        overslaan: Nee, direct naar inzet teamleider jeugdhulp\n",
        "        overslaan: Nee, direct naar inzet teamleider jeugdhulp\n        aanmelding: Iedereen\n",
        "overslaan: Nee, direct naar inzet teamleider",
        "Zet bij deze stap óf ‘overslaan’, óf ‘deelname’ of ‘aanmelding’, en niet beide."),
    "a term of which no place is told": (
        "    gevonden: openbaar\n    waar: swvzhw.nl\n", "    gevonden: openbaar\n", "id: sot\n",
        "Zet bij ‘gevonden: openbaar’ ook ‘waar’."),
    "an id that the site itself uses": (
        "- id: fst\n", "- id: index\n", "index\n",
        "De id ‘index’ is al van de site zelf; kies een andere."),
    "an id of a section that its page uses": (
        "- {id: mwta, titel: Maat", "- {id: weggelaten, titel: Maat", "weggelaten, titel: Maat",
        "De id ‘weggelaten’ is al in gebruik op dezelfde pagina. Kies een andere."),
    "an id that its page uses": (
        "- id: zorglogistiek\n", "- id: contact\n", "contact\n        titel: Zorglog",
        "De id ‘contact’ is al in gebruik op dezelfde pagina. Kies een andere."),
    "a number where a text or a list belongs": (
        "    frequentie: Op aanmelding\n", "    frequentie: 12\n", "12\n    aanmelding",
        "Hier hoort een tekst of een lijst van teksten te staan; zegt de bron niets, laat de regel "
        "dan weg."),
    "an answer to a question that is not there": (
        "naar: welke-hulp", "naar: welke-hulpp", "welke-hulpp",
        "De vraag ‘welke-hulpp’ bestaat niet in de keuzehulp."),
    "a question that no answer leads to": (
        "naar: welke-hulp", "past: [{ref: opschaling/vooraf}]", "welke-hulp\n",
        "Geen antwoord leidt naar de vraag ‘welke-hulp’. Zet haar bij ‘naar’."),
    "a question that two answers lead to": (
        "naar: welke-hulp", "naar: welke-stap", "welke-stap\n      vraag",
        "Meer dan één antwoord leidt naar de vraag ‘welke-stap’. Kies er één."),
    "an answer that leads back to the beginning": (
        "naar: welke-hulp", "naar: waar-loopt-het-vast", "waar-loopt-het-vast\n        - id: gezin",
        "Dit is de eerste vraag. Daarheen kan geen antwoord leiden."),
    "an answer that leads nowhere": (
        "          naar: welke-hulp\n", "", "id: jeugdhulp\n",
        "Zet bij dit antwoord óf ‘naar’, óf ‘past’, en niet beide."),
    "a tafel that the keuzehulp forgets": (
        "{ref: tafels/fst, omdat: [stappen_vooraf, beschrijving]}", "{ref: opschaling/vooraf}",
        "fst\n    titel",
        "De keuzehulp noemt de tafel ‘fst’ nergens. Zet haar bij ‘past’ van een antwoord."),
    "a reason of which no source speaks": (
        "{ref: tafels/av-team, omdat: [wanneer]}", "{ref: tafels/av-team, omdat: [beschrijving]}",
        "beschrijving]}\n        - id: oneens",
        "Bij ‘beschrijving’ van deze tafel staat geen tekst. Kies een rij waarin de bron iets zegt."),
    "a service that the tafel does not have": (
        "dienst: zorglogistiek", "dienst: logistiek", "logistiek, omdat",
        "Deze tafel heeft geen dienst ‘logistiek’."),
    "a card that says more than the sources": (
        "binnen het SWV. Bijvoorbeeld na een verhuizing.\n",
        "binnen het SWV.\n      bijeen: Elke maandag.\n", "Elke maandag.",
        "De kaart zegt iets bij ‘bijeen’, maar bij ‘frequentie’ staat geen bron."),
    "a region of school breaks that is not there": (
        "schoolvakanties: Midden", "schoolvakanties: Mide", "Mide\n",
        "‘Mide’ kan hier niet. Kies uit: Noord, Midden of Zuid. Bedoelde u ‘Midden’?"),
}  # fmt: skip


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_is_told_where_it_stands(
    tmp_path: Path, mistake: tuple[str, str, str, str]
) -> None:
    written, changed, at, says = mistake
    assert written in REAL
    broken = REAL.replace(written, changed, 1)
    assert f"routeboek.yml:{place_of(broken, at)}: {says}" in complaints(tmp_path, broken)


BROKEN_YAML = {
    "a colon in a sentence": ("routeboek:\n  titel: Let op: dit\n", "2:16", "dubbele punt"),
    "a quotation mark that is not closed": (
        'routeboek:\n  titel: "Let op\n',
        "3:1",
        "niet gesloten",
    ),
    "a bracket that is not closed": (
        "gemeenten: [a, b\nvragen: []\n",
        "2:7",
        "komma of een haakje",
    ),
    "a tab": ("routeboek:\n\ttitel: x\n", "2:1", "Spring in met spaties"),
    "other indentation": ("routeboek:\n  titel: x\n   versie: y\n", "3:10", "dubbele punt"),
    "a key without a colon": ("routeboek:\n  titel x\n  versie: y\n", "3:9", "dubbele punt"),
    "an invisible character": ("routeboek:\n  titel: a\x07b\n", "2:11", "onzichtbaar teken"),
    "two documents": ("a: b\n---\nc: d\n", "2:1", "tweede document"),
    "a second end": ("a: b\n...\nc: d\n", "3:1", "Haal die regel weg"),
    "a list behind a key": ("a: - b\n", "1:4", "Begin de lijst op een nieuwe regel"),
    "a sentence in curly quotation marks": ("a: “b: c”\n", "1:6", "rechte aanhalingstekens"),
    "a sentence that starts with a star": ("a: *b\n", "1:4", "tussen aanhalingstekens"),
    "an empty file": ("", "1:1", "leeg"),
    "only a comment": ("# niets\n", "1:1", "leeg"),
    "a list of keys": ("? [a, b]\n: c\n", "1:3", "Een sleutel moet een woord zijn"),
    "an anchor": ("a: &x {b: c}\nd: *x\n", "1:4", "Verwijzen met & en * kan hier niet"),
    "a list instead of a routeboek": ("- a\n- b\n", "1:1", "Hier hoort een groep te staan"),
    "a word instead of a routeboek": ("routeboek\n", "1:1", "Hier hoort een groep te staan"),
    "brackets without end": ("[" * 5000, "2:1", "komma of een haakje"),
}


@pytest.mark.parametrize("case", BROKEN_YAML.values(), ids=BROKEN_YAML.keys())
def test_broken_yaml_is_told_where_it_breaks(tmp_path: Path, case: tuple[str, str, str]) -> None:
    text, place, says = case
    said = complaints(tmp_path, text)
    assert any(s.startswith(f"routeboek.yml:{place}: ") and says in s for s in said), said


def test_a_file_that_is_not_utf8_is_told_where(tmp_path: Path) -> None:
    said = complaints(tmp_path, b"routeboek:\n  titel: caf\xe9\n")
    assert said == [
        "routeboek.yml:2:13: Hier staat een teken dat geen UTF-8 is. Bewaar het bestand als UTF-8."
    ]


def test_a_file_that_is_not_there(tmp_path: Path) -> None:
    with pytest.raises(RouteboekFouten, match="Dit bestand bestaat niet"):
        load(tmp_path / "nergens.yml")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(RouteboekFouten, match="Is het een map"):
        load(tmp_path)


def test_a_byte_order_mark_does_no_harm(tmp_path: Path) -> None:
    file = tmp_path / "routeboek.yml"
    file.write_bytes(b"\xef\xbb\xbf" + REAL.encode())
    assert load(file).routeboek.titel


def test_a_date_may_be_in_the_future(tmp_path: Path) -> None:
    file = tmp_path / "routeboek.yml"
    file.write_text(REAL.replace('"2026-11-28"', '"2126-11-23"', 1), encoding="utf-8")
    assert load(file).routeboek.bijgewerkt == "2126-11-23"


def test_mistakes_of_every_kind_come_at_once(tmp_path: Path) -> None:
    broken = REAL
    for mistake in ("an unknown key, with what was meant", "a key that stands twice",
                    "a last week before the first", "a step that names no tafel",
                    "a difference about nothing"):  # fmt: skip
        written, changed, _, _ = MISTAKES[mistake]
        broken = broken.replace(written, changed, 1)
    said = "\n".join(complaints(tmp_path, broken))
    for part in ("weeken", "twee keer", "ligt vóór", "regiseur", "avteam"):
        assert part in said


def test_messages_are_in_the_order_of_the_file(tmp_path: Path) -> None:
    broken = REAL.replace("bron: 003/", "bron: 004/")
    lines = [int(re.split(":", line)[1]) for line in complaints(tmp_path, broken)]
    assert len(lines) > 20
    assert lines == sorted(lines)
