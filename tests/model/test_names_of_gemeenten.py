"""Tests that other names and the code of a gemeente belong to one gemeente only."""

from __future__ import annotations

from pathlib import Path

import pytest

from routeboek_py.model.fouten import RouteboekFouten
from routeboek_py.model.load import load
from tests.conftest import MODEL

REAL = MODEL.read_text(encoding="utf-8")


@pytest.mark.parametrize(
    ("written", "changed", "says"),
    [
        ("naam: Rijswijk\n", "naam: Den-Haag\n", "‘Den-Haag’ hoort al bij een andere gemeente."),
        ("[Rijswijk ZH,", "[s Gravenhage,", "‘s Gravenhage’ hoort al bij een andere gemeente."),
        ("[Rijswijk ZH,", "[den-haag,", "‘den-haag’ hoort al bij een andere gemeente."),
        ("code: GM0603", "code: GM0518", "‘GM0518’ hoort al bij een andere gemeente."),
        ("code: GM0603", 'code: "0603"', "‘0603’ is geen code van een gemeente."),
        ("code: GM0603", "code: GM603", "‘GM603’ is geen code van een gemeente."),
    ],
)
def test_a_name_that_is_taken_is_told(
    tmp_path: Path, written: str, changed: str, says: str
) -> None:
    assert written in REAL
    file = tmp_path / "routeboek.yml"
    file.write_text(REAL.replace(written, changed, 1), encoding="utf-8")
    with pytest.raises(RouteboekFouten) as caught:
        load(file)
    (fout,) = caught.value.fouten
    assert says in fout.melding
