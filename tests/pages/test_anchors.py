"""No id of the model can be taken for an anchor that its page has by itself."""

from __future__ import annotations

from pathlib import Path

import pytest

from routeboek_py.model.document import read
from routeboek_py.pages.anchors import fixed, taken_ids
from tests.conftest import MODEL

# A list whose ids are anchors, a line of its first id, and an anchor that its page has by itself.
TAKEN = [
    ("diensten", "      - id: zorgbemiddeling\n", "stappen-vooraf"),
    ("diensten", "      - id: zorgbemiddeling\n", "bronteksten"),
    ("opschaling", "  - id: vooraf\n", "in-het-kort"),
    ("uitzonderingen", "      - id: wachtlijsten\n", "andere-tafels"),
    ("begrippen", "  - id: jes\n", "afkortingen"),
    ("verschillen", "  - id: naam-mwta\n", "verschrijvingen"),
    ("ouders", "  - id: zelf-aanmelden\n", "afkortingen"),
    ("vragen", "  - id: eerste-datum\n", "afkortingen"),
    ("keuzehulp", "    - id: welke-stap\n", "tabel"),
    ("wie", "  - {id: kracht, ", "organisaties"),
    ("secties", "      - {id: aanleiding, ", "weggelaten"),
]


@pytest.mark.parametrize(("kind", "line", "anchor"), TAKEN)
def test_an_id_that_is_an_anchor_of_its_page_is_refused(
    kind: str, line: str, anchor: str, tmp_path: Path
) -> None:
    text = MODEL.read_text(encoding="utf-8")
    ident = line.partition("id: ")[2].rstrip("\n, ")
    file = tmp_path / "routeboek.yml"
    file.write_text(text.replace(line, line.replace(ident, anchor), 1), encoding="utf-8")
    (fout,) = taken_ids(read(file))
    assert anchor in fout.melding
    assert anchor in fixed(kind)


def test_an_uitzondering_may_not_have_the_id_of_a_part_of_the_opschaling(tmp_path: Path) -> None:
    text = MODEL.read_text(encoding="utf-8")
    file = tmp_path / "routeboek.yml"
    file.write_text(text.replace("      - id: wachtlijsten\n", "      - id: vooraf\n", 1), "utf-8")
    assert len(taken_ids(read(file))) == 1


def test_the_example_has_no_such_id() -> None:
    assert taken_ids(read(MODEL)) == []
