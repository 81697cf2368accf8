"""Tests which steps a list says were taken, and what that does with the step that counts."""

from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routeboek_py.calculator.caseload.agenda import entries
from routeboek_py.calculator.caseload.cases import Case, cases_of
from routeboek_py.calculator.caseload.csv_file import as_csv
from routeboek_py.calculator.caseload.dates import read_date
from routeboek_py.calculator.caseload.gezet import Gezet, GezetColumn, gezet_in_words, read_gezet
from routeboek_py.calculator.caseload.parts import parts_of, ticked
from routeboek_py.calculator.caseload.records import records
from routeboek_py.calculator.caseload.rows import Caseload, gathered, read
from routeboek_py.calculator.caseload.selection import chosen
from routeboek_py.calculator.rules import Regels
from tests.calculator.kalenders import EMPTY

ALL = GezetColumn(0)
LAST = GezetColumn(0, is_last=True)
TWO = GezetColumn(0, 2)
FIRST = date(2026, 4, 2)
TODAY = date(2026, 5, 1)


def steps(*numbers: int) -> tuple[Gezet, ...]:
    return tuple(map(Gezet, numbers))


@pytest.mark.parametrize(
    ("column", "cell", "gezet"),
    [
        (ALL, "", None), (ALL, " ", None), (ALL, "-", None), (ALL, "\u2013", None),
        (ALL, "1", steps(1)), (ALL, "stap 1", steps(1)), (ALL, "Stap 1 en 3", steps(1, 3)),
        (ALL, "stappen 1, 2 en 3", steps(1, 2, 3)), (ALL, "3;1", steps(1, 3)),
        (ALL, "1+2", steps(1, 2)), (ALL, "1 & 2", steps(1, 2)), (ALL, "1, 1", steps(1)),
        (ALL, "stap 1 en stap 2", steps(1, 2)), (ALL, "1.2", steps(1, 2)),
        (ALL, "t/m 2", steps(1, 2)), (ALL, "stap 1 t/m 3", steps(1, 2, 3)),
        (ALL, "1 tot en met 2", steps(1, 2)), (ALL, "2 t/m 3", steps(2, 3)),
        (ALL, "1 t/m 2", steps(1, 2)),
        (ALL, "alle", steps(1, 2, 3)), (ALL, "Alles", steps(1, 2, 3)),
        (ALL, "nee", ()), (ALL, "geen", ()), (ALL, "nog niet", ()),
        (ALL, "2 op 12-04-2026", (Gezet(2, date(2026, 4, 12)),)),
        (ALL, "2 op 02-04-2026", (Gezet(2, date(2026, 4, 2)),)),
        (ALL, "2 op 12.04.2026", (Gezet(2, date(2026, 4, 12)),)),
        (ALL, "stap 1 (3-4-2026), stap 2: 12 april 2026",
         (Gezet(1, date(2026, 4, 3)), Gezet(2, date(2026, 4, 12)))),
        (LAST, "2", steps(1, 2)), (LAST, "Stap 2", steps(1, 2)), (LAST, "geen", ()),
        (LAST, "t/m 3", steps(1, 2, 3)), (LAST, "1", steps(1)),
        (TWO, "ja", steps(2)), (TWO, "X", steps(2)), (TWO, "1", steps(2)), (TWO, "WAAR", steps(2)),
        (TWO, "nee", ()), (TWO, "ONWAAR", ()), (TWO, "0", ()), (TWO, "", None),
        (TWO, "12-04-2026", (Gezet(2, date(2026, 4, 12)),)),
    ],
)  # fmt: skip
def test_what_a_cell_says_was_taken(
    example: Regels, column: GezetColumn, cell: str, gezet: tuple[Gezet, ...] | None
) -> None:
    assert read_gezet([(column, cell)], example.gemeenten[0], FIRST, read_date) == gezet


@pytest.mark.parametrize(
    ("column", "cell"),
    [
        (ALL, "12-04-2026"),  # A day, but of which step?
        (ALL, "1-3"), (ALL, "1/2"), (ALL, "tot 3"), (ALL, "3 t/m 1"), (ALL, "t/m 9"),
        (ALL, "t/m 2 x"), (ALL, "7 t/m 3"), (ALL, "0 t/m 3"),
        (ALL, "ja"), (ALL, "x"), (ALL, "bijna"), (ALL, "1 2"), (ALL, "1,"), (ALL, "een"),
        (ALL, "stap"), (ALL, "1 op gisteren"), (ALL, "1 op 31-02-2026"), (ALL, "9"), (ALL, "0"),
        (ALL, "1 en 9"), (LAST, "x"), (LAST, "9"), (TWO, "misschien"), (TWO, "2"), (TWO, "1-4"),
        (GezetColumn(0, 7), "ja"), (LAST, "2 op 12-04-2026"), (LAST, "Stap 1, 2"),
        (TWO, "01-04-2026"),
        (ALL, "2 op 01-04-2026"),
    ],
)  # fmt: skip
def test_what_is_not_certain_is_not_guessed(
    example: Regels, column: GezetColumn, cell: str
) -> None:
    with pytest.raises(ValueError, match=r"\.$"):
        read_gezet([(column, cell)], example.gemeenten[0], FIRST, read_date)


def test_a_step_that_the_gemeente_skips_is_not_taken(example: Regels) -> None:
    _, west, _ = example.gemeenten
    with pytest.raises(ValueError, match=r"^Stap 2 is er niet in Westwijk\.$"):
        read_gezet([(ALL, "1, 2")], west, FIRST, read_date)
    assert read_gezet([(ALL, "t/m 3")], west, FIRST, read_date) == steps(1, 3)


ONE = GezetColumn(1, 1)


@pytest.mark.parametrize(
    "cells",
    [
        [(ALL, "1"), (ONE, "nee")], [(ALL, "geen"), (ONE, "ja")], [(ONE, "nee"), (ALL, "1")],
        [(ALL, "1 op 03-04-2026"), (ONE, "04-04-2026")], [(ALL, "1"), (ONE, "misschien")],
    ],
)  # fmt: skip
def test_cells_that_contradict_each_other_say_nothing(
    example: Regels, cells: list[tuple[GezetColumn, str]]
) -> None:
    with pytest.raises(ValueError, match=r"\.$"):
        read_gezet(cells, example.gemeenten[0], FIRST, read_date)


def test_cells_that_agree_are_read_together(example: Regels) -> None:
    cells = [(ALL, "1"), (ONE, "04-04-2026"), (TWO, "nee")]
    found = read_gezet(cells, example.gemeenten[0], FIRST, read_date)
    assert found == (Gezet(1, date(2026, 4, 4)),)
    again = read_gezet([(ONE, "04-04-2026"), (ALL, "1")], example.gemeenten[0], FIRST, read_date)
    assert again == found


@given(st.lists(st.builds(Gezet, st.integers(1, 3), st.none() | st.dates(
    FIRST, date(2100, 12, 31))), unique_by=lambda g: g.stap))  # fmt: skip
def test_what_is_written_is_read_back(example: Regels, gezet: list[Gezet]) -> None:
    by_number = tuple(sorted(gezet, key=lambda each: each.stap))
    read_back = read_gezet(
        [(ALL, gezet_in_words(by_number))], example.gemeenten[0], FIRST, read_date
    )
    assert read_back == by_number


@given(st.text(max_size=30))
def test_no_text_is_more_than_steps_or_a_refusal(example: Regels, cell: str) -> None:
    for column in (ALL, LAST, TWO):
        try:
            found = read_gezet([(column, cell)], example.gemeenten[0], FIRST, read_date)
        except ValueError as fout:
            assert str(fout).endswith(".")  # noqa: PT017 (either may happen)
        else:
            assert {g.stap for g in found or ()} <= {1, 2, 3}


def case_of(example: Regels, heading: str, cells: str, today: date = TODAY) -> Case:
    text = f"kenmerk;eerste datum;gemeente;{heading}\nA;02-04-2026;oost;{cells}\n"
    (case,) = cases_of(read(text.encode(), example).rows, today, EMPTY)
    return case


@pytest.mark.parametrize(
    ("heading", "cells", "counts"),
    [
        ("gezet", "", (3, "later", "stap 1 en 2")),  # Nothing is known.
        ("gezet", "1", (2, "voorbij", "")),
        ("gezet", "1 en 2", (3, "later", "")),
        ("Gezet", "geen", (1, "voorbij", "stap 2")),
        ("Stappen gezet", "3", (1, "voorbij", "stap 2")),
        ("Laatste gezette stap", "2", (3, "later", "")),
        ("gezet t/m", "2", (3, "later", "")),
        ("stap 1 gezet;stap 2 gezet op", "ja;03-04-2026", (3, "later", "")),
        ("gezet stap 1;gezet stap 2", "x;nee", (2, "voorbij", "")),
        ("gezet", "1, 2 op 01-05-2026", (3, "later", "")),
        ("gezet", "1, 2 op 02-05-2026", (2, "voorbij", "")),  # That day has not come.
        ("gezet", "alles", (None, None, "")),
        ("opmerking", "1", (3, "later", "stap 1 en 2")),
        ("stap 1", "1", (3, "later", "stap 1 en 2")),
    ],
)
def test_the_first_open_step_counts(
    example: Regels, heading: str, cells: str, counts: tuple[int | None, str | None, str]
) -> None:
    case = case_of(example, heading, cells)
    nummer = case.first and case.first.stap.nummer
    assert (nummer, case.wanneer, case.also_past_text) == counts
    assert case.is_past == (counts[1] == "voorbij" or counts[2] != "")


@pytest.mark.parametrize(("gezet", "nummer", "also"), [
    ("", 3, "stap 1 en 2"), ("1", 2, "stap 3"), ("geen", 1, "stap 2 en 3"), ("1, 2", 3, ""),
])  # fmt: skip
def test_when_all_is_past_the_first_open_step_counts_if_it_is_known(
    example: Regels, gezet: str, nummer: int, also: str
) -> None:
    case = case_of(example, "gezet", gezet, date(2026, 7, 1))
    found = case.first and case.first.stap.nummer
    assert (found, case.wanneer, case.also_past_text) == (nummer, "voorbij", also)


def test_a_pupil_of_whom_all_steps_were_taken_is_not_due(example: Regels) -> None:
    case = case_of(example, "gezet", "alles")
    assert (case.wanneer_tekst, case.is_past) == ("alle stappen gezet", False)
    assert chosen([case], TODAY, when="voorbij") == []
    assert chosen([case], TODAY, stap=3) == []
    assert [*entries([case], example, date(2026, 4, 2))] == []


def test_a_step_that_was_taken_is_not_due_for_who_asks_for_that_step(example: Regels) -> None:
    case = case_of(example, "gezet", "1")
    assert chosen([case], TODAY, stap=1) == []
    assert [c.first and c.first.stap.nummer for c in chosen([case], TODAY, stap=2)] == [2]


def test_an_agenda_has_no_date_of_a_step_that_was_taken(example: Regels) -> None:
    today = date(2026, 4, 2)
    case = case_of(example, "gezet", "1", today)
    assert {entry.stap for entry in entries([case], example, today)} == {2, 3}


def test_cells_that_cannot_be_read_are_told_and_the_pupil_counts(example: Regels) -> None:
    text = (
        "kenmerk;eerste datum;gemeente;gezet\n"
        f"A;02-04-2026;oost;{'x' * 60}\nB;02-04-2026;oost;1\nC;02-04-2026;oost;12-04-2026\n"
    )
    (found,), _ = parts_of("x", [records(text)], example, {})
    assert len(found.rows) == 3
    assert found.messages == (
        f"In rij 2 en 4 lezen wij niet welke stap is gezet: ‘{'x' * 40}…’. Schrijf het nummer van "
        "de stap, bijvoorbeeld: 1 en 2, of: tot en met 3. "
        "Daar tellen wij alsof er niets over staat.",
    )
    assert [case.also_past_text for case in cases_of(found.rows, TODAY, EMPTY)] == [
        "stap 1 en 2", "", "stap 1 en 2",
    ]  # fmt: skip


def test_a_column_with_days_of_steps_is_no_column_of_first_dates(example: Regels) -> None:
    text = "03-04-2026;oost;A;02-04-2026\n"
    heading = "stap 1 gezet op;gemeente;kenmerk;sinds\n"
    found = read((heading + text).encode(), example)
    assert found.reading.columns.choices == (3,)


def saved(found: Caseload) -> str:
    cases = [*cases_of(found.rows, TODAY, EMPTY)]
    return as_csv(cases, found.broken, found.reading.columns).decode("utf-8-sig")


def test_a_saved_list_says_which_steps_were_taken_and_is_read_back(example: Regels) -> None:
    text = (
        "kenmerk;eerste datum;gemeente;gezet;stap 3 gezet\n"
        "A;02-04-2026;oost;1;04-04-2026\nB;02-04-2026;oost;;\nC;02-04-2026;oost;bijna;\n"
        "D;02-04-2026;oost;geen;\nE;x;oost;2;x\n"
    )
    found = read(text.encode(), example)
    once = saved(found)
    again = read(once.encode(), example)
    assert [row.gezet for row in again.rows] == [
        (Gezet(1), Gezet(3, date(2026, 4, 4))), None, None, (),
    ]  # fmt: skip
    assert [row.gezet_cell for row in again.rows] == ["", "", "bijna", ""]
    assert [row.gezet_cell for row in again.broken] == ["2"]
    assert saved(again) == once.replace("kolom 2", "kolom 3")


@pytest.mark.parametrize(
    ("heading", "cells", "gezet"),
    [
        ("stap 3 gezet", "misschien", ""), ("laatste gezette stap", "bijna", ""),
        ("stap 1 gezet;stap 2 gezet", "1;misschien", ""),
        ("gezet;stap 2 gezet", "1;misschien", "1"),
        ("gezet", "bijna", "bijna"),
    ],
)  # fmt: skip
def test_a_column_of_one_step_is_never_saved_as_another(
    example: Regels, heading: str, cells: str, gezet: str
) -> None:
    """What cannot be read stays in its own column, where it is read as before."""
    rows = f"A;02-04-2026;oost;{cells}\nB;x;oost;{cells}\n"
    text = f"kenmerk;eerste datum;gemeente;{heading}\n{rows}"
    found = read(text.encode(), example)
    assert [row.gezet for row in found.rows] == [None]
    assert [row.gezet_cell for row in found.rows] == [gezet]
    assert [row.gezet_cell for row in found.broken] == [gezet]


@pytest.mark.parametrize(
    ("heading", "gezet"),
    [
        *((heading, steps(2)) for heading in (
            "gezet", "stap gezet", "Stappen gezet", "gezette stap", "Gezette stappen",
            "stap 2 gezet", "datum stap 2 gezet", "stap 2 gezet op", "gezet stap 2",
            "gezet stap 2 op")),
        *((heading, steps(1, 2)) for heading in (
            "laatste gezette stap", "laatst gezette stap", "gezet t/m", "gezet tm",
            "gezet tot en met")),
    ],
)  # fmt: skip
def test_a_heading_says_which_steps_a_column_is_about(
    example: Regels, heading: str, gezet: tuple[Gezet, ...]
) -> None:
    cell = "ja" if "stap 2" in heading else "2"
    text = f"kenmerk;eerste datum;gemeente;{heading}\nA;02-04-2026;oost;{cell}\n"
    (row,) = read(text.encode(), example).rows
    assert row.gezet == gezet


@pytest.mark.parametrize(
    "heading",
    ["gezet door", "stap 1 gezet door", "gezet stap 1 door", "stap 1 gezet op school",
     "stap 123 gezet", "niet stap 1 gezet", "laatst gezette stap door"],
)  # fmt: skip
def test_a_heading_that_says_more_than_which_step_is_of_another_column(
    example: Regels, heading: str
) -> None:
    text = f"kenmerk;eerste datum;gemeente;{heading}\nA;02-04-2026;oost;02-04-2026\n"
    found = read(text.encode(), example)
    assert found.reading.columns.gezet == ()
    assert [(row.gezet, row.gezet_fout) for row in found.rows] == [(None, "")]


def test_a_column_below_headings_that_nobody_knows_is_read(example: Regels) -> None:
    text = "kind;sinds;woonplaats;gezet;stap 2 gezet op\nA;02-04-2026;oost;1;03-04-2026\n"
    found = gathered(records(text), example, 1)
    assert [row.gezet for row in found.rows] == [(Gezet(1), Gezet(2, date(2026, 4, 3)))]
    assert read(text.encode(), example).reading.columns.choices == (1,)


def test_a_list_with_days_of_steps_only_has_no_first_date(example: Regels) -> None:
    text = "kind;woonplaats;stap 1 gezet op\nA;oost;02-04-2026\nB;oost;03-04-2026\n"
    found = read(text.encode(), example)
    assert (found.reading.columns.datum, found.reading.columns.choices) == (None, ())
    assert "Wij zien geen kolom met datums. Zet boven die kolom ‘eerste datum’." in (
        found.reading.messages
    )


def test_a_tick_takes_the_remark_about_its_row_away(example: Regels) -> None:
    text = "kenmerk;eerste datum;gemeente;gezet\nA;02-04-2026;oost;bijna\n"
    (part,), _ = parts_of("x", [records(text)], example, {})
    assert len(part.messages) == 1
    assert ticked(part, {2: steps(1)}).messages == ()


def test_what_could_not_be_read_is_not_saved_once_the_steps_are_ticked(example: Regels) -> None:
    text = "kenmerk;eerste datum;gemeente;gezet\nA;02-04-2026;oost;bijna\n"
    (part,), _ = parts_of("x", [records(text)], example, {})
    none = ticked(part, {2: ()})
    saved = as_csv([*cases_of(none.rows, TODAY, EMPTY)], (), none.reading.columns)
    (row,) = read(saved, example).rows
    assert (row.gezet, row.gezet_cell, row.gezet_fout) == (None, "", "")


def test_a_tick_stands_in_place_of_what_the_table_says(example: Regels) -> None:
    text = "kenmerk;eerste datum;gemeente;gezet\nA;02-04-2026;oost;1\nB;02-04-2026;oost;2\n"
    (part,), _ = parts_of("x", [records(text)], example, {})
    once = ticked(part, {2: steps(1, 2)})
    assert [row.gezet for row in once.rows] == [steps(1, 2), steps(2)]
    both = ticked(once, {3: ()})
    assert [row.gezet for row in both.rows] == [steps(1, 2), None]
    assert both.ticks == {2: steps(1, 2), 3: ()}
