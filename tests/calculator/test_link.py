"""Tests links: a question after `#` is read exactly as written, or refused."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routeboek_py.calculator.link import Invoer, decode, encode
from routeboek_py.calculator.rules import Regels


@given(st.dates(date(2000, 1, 1), date(2100, 12, 31)), st.integers(0, 2), st.data())
def test_what_is_written_is_read_back(
    regels: Regels, day: date, which: int, data: st.DataObject
) -> None:
    gemeente = regels.gemeenten[which]
    taken = [stap.id for stap in gemeente.stappen if not stap.overslaan]
    gezet = data.draw(st.lists(st.sampled_from(taken), unique=True))
    asked = Invoer(day, gemeente, tuple(gezet))
    assert decode(encode(asked), regels) == asked
    assert decode(f"#{encode(asked)}", regels) == asked


def test_it_reads_as_what_it_is_and_needs_no_escapes(regels: Regels) -> None:
    asked = Invoer(date(2026, 9, 1), regels.gemeenten[2])
    assert encode(asked) == "reken/1/2026-09-01/rijswijk"
    with_steps = Invoer(date(2026, 9, 1), regels.gemeenten[2], ("intercollegiaal", "regie"))
    assert encode(with_steps) == "reken/2/2026-09-01/rijswijk/gezet/intercollegiaal+regie"


@pytest.mark.parametrize(
    ("behind", "says"),
    [
        ("reken/1/2026-09-01", "misschien is er een stuk weggevallen"),
        ("reken/1/2026-09-01/rijswijk/", "misschien is er een stuk weggevallen"),
        ("reken/1/2026-09-01/rijswijk&x=1", "Deze link klopt niet"),
        ("reken/1/2026-09-01/Rijswijk", "Deze link klopt niet"),
        ("reken/1/2026-09-01/rijswijk\n", "Deze link klopt niet"),
        ("reken/1/1-9-2026/rijswijk", "Deze link klopt niet"),
        ("reken/1/٢٠٢٦-٠٩-٠١/rijswijk", "Deze link klopt niet"),
        ("##reken/1/2026-09-01/rijswijk", "Deze link klopt niet"),
        ("reken/1/<img src=x>/rijswijk", "Deze link klopt niet"),
        ("reken/1/" + "9" * 10_000, "Deze link klopt niet"),
        ("reken/2/2026-09-01/rijswijk", "misschien is er een stuk weggevallen"),
        ("reken/2/2026-09-01/rijswijk/gezet/", "misschien is er een stuk weggevallen"),
        ("reken/2/2026-09-01/rijswijk/gezet/regie+", "misschien is er een stuk weggevallen"),
        ("reken/1/2026-09-01/rijswijk/gezet/regie", "misschien is er een stuk weggevallen"),
        ("reken/2/2026-09-01/rijswijk/gezet/nergens", "Een stap in deze link is er niet in Rijs"),
        ("reken/2/2026-09-01/rijswijk/gezet/management", "Een stap in deze link is er niet in Ri"),
        ("reken/2/2026-09-01/rijswijk/gezet/regie+regie", "Een stap in deze link is er niet"),
        ("reken/3/2026-09-01/rijswijk", "een andere versie van de rekenhulp"),
        ("reken/3/iets\nanders", "een andere versie van de rekenhulp"),
        ("x/reken/3/iets", "Deze link klopt niet"),
        ("reken/01/2026-09-01/rijswijk", "een andere versie van de rekenhulp"),
        ("reken/1/2026-02-30/rijswijk", "30 februari 2026 bestaat niet"),
        ("reken/1/1999-01-01/rijswijk", "Het jaar 1999 kan niet"),
        ("reken/1/2026-09-01/delft", "De gemeente in deze link staat niet in dit routeboek"),
    ],
)
def test_a_link_that_was_tampered_with_says_so(regels: Regels, behind: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        decode(behind, regels)


@given(st.text(max_size=60))
def test_no_text_does_anything_else(regels: Regels, behind: str) -> None:
    try:
        assert encode(decode(behind, regels)) == behind.removeprefix("#")
    except ValueError as fout:
        assert str(fout).endswith(".")  # noqa: PT017 (either may happen)


HAND = "Vul de datum en de gemeente zelf in."


@pytest.mark.parametrize(
    ("behind", "says"),
    [
        ("reken/1/2026-09-01",
         f"Deze link klopt niet, misschien is er een stuk weggevallen. {HAND}"),
        ("reken/2/2026-09-01/oost/gezet/slot+nergens",
         f"Een stap in deze link is er niet in Oosterdam. {HAND}"),
        ("reken/3/2026-09-01/oost", f"Deze link is van een andere versie van de rekenhulp. {HAND}"),
        ("reken/1/2026-02-30/oost",
         "De datum in deze link klopt niet. 30 februari 2026 bestaat niet. Kijk de dag na."),
        ("reken/1/2026-09-01/delft",
         f"De gemeente in deze link staat niet in dit routeboek. {HAND}"),
    ],
)  # fmt: skip
def test_what_is_wrong_with_a_link_is_said_with_what_to_do(
    example: Regels, behind: str, says: str
) -> None:
    with pytest.raises(ValueError) as caught:  # noqa: PT011 (its whole text is below)
        decode(behind, example)
    assert str(caught.value) == says


@pytest.mark.parametrize("behind", ["reken/1/2026-09-01/oost#", "reken/1/2026-09-01/oost x",
                                    "x#reken/1/2026-09-01/oost", "reken/1/2026-09-01/-oost",
                                    "reken/1/2026-09-01/oost-", "reken/1/2026-09-01/o--st",
                                    "reken/10000/2026-09-01/oost"])  # fmt: skip
def test_a_link_with_anything_before_or_behind_it_is_no_link(example: Regels, behind: str) -> None:
    with pytest.raises(ValueError, match="Deze link klopt niet"):
        decode(behind, example)


@pytest.mark.parametrize(("place", "id_"), list(enumerate(["oost", "west", "leeg"])))
def test_a_link_leads_to_its_own_gemeente(example: Regels, place: int, id_: str) -> None:
    asked = decode(f"#reken/1/2026-09-01/{id_}", example)
    assert asked == Invoer(date(2026, 9, 1), example.gemeenten[place])
