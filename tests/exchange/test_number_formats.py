"""Tests that a whole number is shown in its number format."""

from __future__ import annotations

import pytest

from routeboek_py.exchange.number_formats import as_shown


@pytest.mark.parametrize(
    ("number", "number_format", "shown"),
    [
        (123, "General", "123"),
        (123, "0", "123"),
        (123, "000000", "000123"),
        (0, "000", "000"),
        (1234567, "000", "1234567"),
        (123456789, "000-000-000", "123-456-789"),
        (5, "00\\-00", "00-05"),
        (123, '"L"0000', "L0123"),
        (123, '"casus "0', "casus 123"),
        (518, '"GM"0000', "GM0518"),
        (7, "[Red]000", "007"),
        (7, "[$-413]000;-000", "007"),
        (5, "##", "5"),
        (-5, "000", "-5"),
        (12, "0.00", "12"),
        (1200, "#,##0", "1200"),
        (12, "0%", "12"),
        (44000, "dd-mm-yyyy", "44000"),
        (12, "00 kg", "12"),
    ],
)
def test_zeros_signs_and_words_are_shown(number: int, number_format: str, shown: str) -> None:
    assert as_shown(number, number_format) == shown
