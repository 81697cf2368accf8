"""Tests that another gemeente of the country is told from a typing error."""

from __future__ import annotations

import pytest

from routeboek_py.calculator.caseload.nederland import another_gemeente


@pytest.mark.parametrize(
    ("written", "name"),
    [
        ("Delft", "Delft"),
        ("DELFT", "Delft"),
        ("0503", "Delft"),
        ("503", "Delft"),
        ("GM0503", "Delft"),
        ("gm 503", "Delft"),
        ("14", "Groningen"),
        ("1992", "Voorne aan Zee"),
        ("Gemeente Voorne-aan-Zee", "Voorne aan Zee"),
        ("Den Haag", "'s-Gravenhage"),
        ("s-Gravenhage", "'s-Gravenhage"),
        ("Den Bosch", "'s-Hertogenbosch"),
        ("Hengelo", "Hengelo (O.)"),
        ("Hengelo (O.)", "Hengelo (O.)"),
        ("Middelburg", "Middelburg (Z.)"),
        ("Rijswijk", "Rijswijk (ZH.)"),
        ("Sudwest Fryslan", "Súdwest-Fryslân"),
        ("Súdwest-Fryslân", "Súdwest-Fryslân"),
        ("Nuenen, Gerwen en Nederwetten", "Nuenen, Gerwen en Nederwetten"),
        ("Opsterland", "Opsterland"),
        ("", ""), ("gm", ""), ("Delf", ""), ("9999", ""), ("0000", ""), ("05031", ""),
    ],
)  # fmt: skip
def test_a_gemeente_is_known_by_its_name_and_its_code(written: str, name: str) -> None:
    assert another_gemeente(written) == name
