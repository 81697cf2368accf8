"""Tests the agenda of a whole list: whose dates are in it, and who share one entry."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from datetime import date

import pytest

from routeboek_py.calculator.afspraken import Afspraak
from routeboek_py.calculator.caseload.agenda import entries, shared_entries
from routeboek_py.calculator.caseload.cases import Case, cases_of
from routeboek_py.calculator.caseload.gezet import Gezet
from routeboek_py.calculator.caseload.rows import Row
from routeboek_py.calculator.rules import Regels
from tests.calculator.kalenders import EMPTY

TODAY = date(2026, 4, 20)
SITE = "https://voorbeeld.nl/"
Cases = Callable[..., list[Case]]


@pytest.fixture
def cases(example: Regels) -> Cases:
    """The cases of rows of a label, a first date, a gemeente, a row number and a part."""
    gemeenten = {gemeente.id: gemeente for gemeente in example.gemeenten}

    def cases(*rows: tuple[str, str, str, int, str]) -> list[Case]:
        found = [
            Row(number, (), label, date.fromisoformat(first), gemeenten[gemeente], "", part)
            for label, first, gemeente, number, part in rows
        ]
        return list(cases_of(found, TODAY, EMPTY))

    return cases


def told(entry: Afspraak) -> tuple[str, int, str]:
    return entry.dag.isoformat(), entry.stap, entry.titel.split(":")[0]


def test_each_pupil_has_the_dates_to_come_of_its_own_gemeente(
    example: Regels, cases: Cases
) -> None:
    listed = cases(("A", "2026-04-02", "west", 1, ""), ("B", "2026-04-02", "oost", 2, ""))
    assert [told(entry) for entry in entries(listed, example, TODAY)] == [
        ("2026-04-30", 1, "A"),
        ("2026-05-14", 3, "A"),
        ("2026-04-30", 1, "B"),
        ("2026-04-30", 2, "B"),
        ("2026-06-11", 3, "B"),
    ]


def test_two_pupils_with_the_same_date_and_gemeente_both_have_theirs(
    example: Regels, cases: Cases
) -> None:
    listed = cases(("A", "2026-04-02", "west", 1, ""), ("B", "2026-04-02", "west", 2, ""),
                   ("C", "2026-04-03", "west", 3, ""))  # fmt: skip
    assert [told(entry)[::2] for entry in entries(listed, example, TODAY, stap=3)] == [
        ("2026-05-14", "A"),
        ("2026-05-14", "B"),
        ("2026-05-15", "C"),
    ]


def test_only_the_dates_of_the_step_that_is_asked_for(example: Regels, cases: Cases) -> None:
    listed = cases(("A", "2026-04-02", "oost", 1, ""), ("B", "2026-04-02", "west", 2, ""))
    assert [told(entry)[1:] for entry in entries(listed, example, TODAY, stap=2)] == [(2, "A")]


def test_an_entry_links_to_the_site_only_if_there_is_one(example: Regels, cases: Cases) -> None:
    listed = cases(("A", "2026-04-02", "west", 1, ""))
    with_site = [entry.pagina for entry in entries(listed, example, TODAY, SITE)]
    assert with_site == [f"{SITE}oost/#praten", f"{SITE}west/#slot"]
    assert [entry.pagina for entry in entries(listed, example, TODAY)] == ["", ""]


def test_pupils_that_share_an_entry_are_told_with_their_rows(cases: Cases) -> None:
    listed = cases(
        ("A", "2026-04-02", "west", 3, ""), ("A", "2026-04-02", "west", 5, "blad 2"),
        ("", "2026-04-02", "oost", 6, ""), ("", "2026-04-02", "oost", 7, ""),
        ("", "2026-04-02", "oost", 8, ""),
        # These differ in their label, date or gemeente.
        ("B", "2026-04-02", "west", 9, ""), ("A", "2026-04-03", "west", 10, ""),
        ("A", "2026-04-02", "oost", 11, ""),
    )  # fmt: skip
    assert shared_entries(listed) == [
        "2 leerlingen met kenmerk ‘A’ hebben dezelfde datum en gemeente (rij 3; blad 2, rij 5). "
        "Zij staan samen in één afspraak.",
        "3 leerlingen zonder kenmerk hebben dezelfde datum en gemeente (rij 6; rij 7; rij 8). "
        "Zij staan samen in één afspraak.",
    ]


def test_a_pupil_who_took_all_steps_shares_no_entry(example: Regels, cases: Cases) -> None:
    first, second = cases(("A", "2026-04-02", "west", 1, ""), ("A", "2026-04-02", "west", 2, ""))
    row = replace(second.row, gezet=(Gezet(1), Gezet(3)))
    (done,) = cases_of([row], TODAY, EMPTY)
    assert [*entries([done], example, TODAY)] == []
    assert shared_entries([first, done]) == []


@pytest.mark.parametrize(
    ("one", "other", "shared"),
    [
        ((Gezet(1),), None, True),
        ((Gezet(1),), (), True),
        ((), None, True),
        ((Gezet(1),), (Gezet(3),), False),
        ((Gezet(1, date(2026, 4, 10)),), (Gezet(1),), True),
    ],
    ids=["one step taken", "none said", "none taken", "no step open for both", "with its day"],
)
def test_pupils_share_an_entry_where_a_step_is_open_for_both(
    example: Regels,
    cases: Cases,
    one: tuple[Gezet, ...],
    other: tuple[Gezet, ...] | None,
    shared: bool,
) -> None:
    (first,) = cases(("A", "2026-04-02", "west", 1, ""))
    rows = [replace(first.row, gezet=one), replace(first.row, nummer=2, gezet=other)]
    listed = [*cases_of(rows, TODAY, EMPTY)]
    keys = [entry.sleutel for entry in entries(listed, example, TODAY)]
    assert (len(set(keys)) < len(keys)) is shared
    assert bool(shared_entries(listed)) is shared


@pytest.mark.parametrize(
    ("pupils", "rows"),
    [
        (5, "rij 1; rij 2; rij 3; rij 4; rij 5"),
        (6, "rij 1; rij 2; rij 3; rij 4; rij 5 en nog 1"),
        (8, "rij 1; rij 2; rij 3; rij 4; rij 5 en nog 3"),
    ],
)
def test_of_many_that_share_an_entry_five_are_named(cases: Cases, pupils: int, rows: str) -> None:
    (said,) = shared_entries(
        cases(*(("A", "2026-04-02", "west", n, "") for n in range(1, pupils + 1)))
    )
    assert said.startswith(f"{pupils} leerlingen met kenmerk ‘A’ ")
    assert f"({rows})" in said


@pytest.mark.parametrize(
    ("groups", "more"),
    [
        (10, []),
        (11, ["Zo is er nog 1 groep."]),
        (12, ["Zo zijn er nog 2 groepen."]),
        (14, ["Zo zijn er nog 4 groepen."]),
    ],
)
def test_of_many_groups_ten_have_their_sentence(cases: Cases, groups: int, more: list[str]) -> None:
    rows = [(f"K{n}", "2026-04-02", "west", n, "") for n in range(groups) for _ in "ab"]
    said = shared_entries(cases(*rows))
    assert [sentence.split("‘")[1].split("’")[0] for sentence in said[:10]] == [
        f"K{n}" for n in range(10)
    ]
    assert said[10:] == more
