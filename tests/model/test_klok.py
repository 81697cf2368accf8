"""Tests that a Klok agrees with its source, including how strict it is."""

from __future__ import annotations

from pathlib import Path

import pytest

from routeboek_py.model.document import read
from routeboek_py.model.fouten import RouteboekFouten
from routeboek_py.model.load import load
from routeboek_py.model.routeboek import Routeboek
from tests.conftest import MODEL

REAL = MODEL.read_text(encoding="utf-8")

MISTAKES = {
    "a number that the source does not have": (
        "    weken: 3\n", "    weken: 4\n", "In de zin van de bron staat niet ‘4’."),
    "a firmness that the source does not have": (
        "soort: streeft ernaar", "soort: ongeveer", "In de zin van de bron staat niet ‘ongeveer’."),
    "another day of the week": (
        "dag: dinsdag", "dag: donderdag", "In de zin van de bron staat niet ‘elke donderdag’."),
    "weeks and a day": (
        "    dag: dinsdag\n", "    dag: dinsdag\n    weken: 1\n",
        "Zet bij ‘elke’ een ‘dag’, en anders ‘weken’ en ‘telt_vanaf’."),
    "no first day": (
        "    telt_vanaf: de dag van het overleg aan de Experttafel\n", "",
        "Zet bij ‘elke’ een ‘dag’, en anders ‘weken’ en ‘telt_vanaf’."),
    "a part that is not there": (
        "ref: opschaling/wanneer\n    soort", "ref: opschaling/waneer\n    soort",
        "Het onderdeel ‘opschaling/waneer’ bestaat niet. Bedoelde u ‘opschaling/wanneer’?"),
    "an id that stands twice": (
        "- id: advies-experttafel", "- id: advies-mwta",
        "De id ‘advies-mwta’ bestaat al. Elke id mag maar één keer voorkomen."),
    "an unknown key": (
        "    dag: dinsdag\n", "    dagg: dinsdag\n",
        "De sleutel ‘dagg’ kennen wij hier niet. Bedoelde u ‘dag’?"),
}  # fmt: skip


@pytest.mark.parametrize("mistake", MISTAKES.values(), ids=MISTAKES.keys())
def test_a_mistake_is_told(tmp_path: Path, mistake: tuple[str, str, str]) -> None:
    written, changed, says = mistake
    assert REAL.count(written) == 1
    file = tmp_path / "routeboek.yml"
    file.write_text(REAL.replace(written, changed), encoding="utf-8")
    with pytest.raises(RouteboekFouten) as caught:
        load(file)
    assert says in [fout.melding for fout in caught.value.fouten]


def test_a_routeboek_without_other_clocks_is_a_routeboek() -> None:
    data = read(MODEL).data
    del data["klokken"]
    assert Routeboek.model_validate(data).klokken == []


def test_all_four_clocks_of_the_sources_are_there(routeboek: Routeboek) -> None:
    assert [(klok.soort, klok.weken or klok.dag) for klok in routeboek.klokken] == [
        ("aaneengesloten", 4),
        ("streeft ernaar", 3),
        ("ongeveer", 2),
        ("elke", "dinsdag"),
    ]
