"""Tests what is due first in each case, and the selection of cases."""

from __future__ import annotations

import json
from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from routeboek_py.calculator.answer import answered
from routeboek_py.calculator.as_data import answer_data
from routeboek_py.calculator.caseload.as_data import broken_data, case_data
from routeboek_py.calculator.caseload.cases import Case, cases_of, wanneer
from routeboek_py.calculator.caseload.csv_file import as_csv
from routeboek_py.calculator.caseload.rows import Caseload, read
from routeboek_py.calculator.caseload.selection import at_step, by_due_date, due, in_gemeente
from routeboek_py.calculator.rules import Regels
from tests.calculator.kalenders import EMPTY

SUNDAY = date(2026, 11, 22)
ROWS = """kenmerk;klas;eerste datum;gemeente
net begonnen;1a;20-11-2026;Den Haag
halverwege;2b;01-09-2026;Rijswijk
alles voorbij;3c;01-01-2026;Rijswijk
deze week;4d;23-08-2026;Leidschendam-Voorburg
=1+1;5e;01-10-2026;Den Haag
kapot;6f;31-02-2026;Delft
"""


@pytest.fixture
def caseload(regels: Regels) -> Caseload:
    return read(ROWS.encode(), regels)


@pytest.fixture
def cases(caseload: Caseload) -> list[Case]:
    return by_due_date(cases_of(caseload.rows, SUNDAY, EMPTY))


def labels(found: list[Case]) -> list[str]:
    return [case.row.kenmerk for case in found]


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        ("2026-11-21", "voorbij"),
        ("2026-11-22", "deze-week"),
        ("2026-11-23", "twee-weken"),
        ("2026-12-06", "twee-weken"),
        ("2026-12-07", "later"),
    ],
)
def test_on_sunday_the_week_ends_today(last: str, expected: str) -> None:
    assert wanneer(date.fromisoformat(last), SUNDAY) == expected


@pytest.mark.parametrize(
    ("last", "expected"),
    [
        ("2026-11-22", "voorbij"),
        ("2026-11-23", "deze-week"),
        ("2026-11-29", "deze-week"),
        ("2026-11-30", "twee-weken"),
        ("2026-12-13", "twee-weken"),
        ("2026-12-14", "later"),
    ],
)
def test_on_monday_a_week_begins(last: str, expected: str) -> None:
    assert wanneer(date.fromisoformat(last), date(2026, 11, 23)) == expected


def test_what_is_due_first_stands_on_top(cases: list[Case]) -> None:
    assert [(g.row.kenmerk, g.first and g.first.stap.nummer, g.wanneer) for g in cases] == [
        ("alles voorbij", 4, "voorbij"),
        ("deze week", 4, "deze-week"),
        ("=1+1", 1, "twee-weken"),
        ("halverwege", 4, "twee-weken"),
        ("net begonnen", 1, "later"),
    ]


def test_of_two_steps_with_the_same_last_day_the_first_counts(cases: list[Case]) -> None:
    both = next(case for case in cases if case.row.kenmerk == "=1+1")
    days = [(stap.stap.nummer, stap.deadline.last) for stap in both.stappen]
    assert days[:2] == [(1, date(2026, 11, 26)), (2, date(2026, 11, 26))]
    assert both.first is both.stappen[0]


def test_the_cases_of_one_gemeente(cases: list[Case]) -> None:
    assert labels(in_gemeente(cases, "rijswijk")) == ["alles voorbij", "halverwege"]


def test_the_cases_of_one_span_of_time(cases: list[Case]) -> None:
    assert labels(due(cases, "deze-week")) == ["deze week"]


def test_a_step_shows_every_case_by_the_last_day_of_that_step(cases: list[Case]) -> None:
    third = by_due_date(at_step(cases, 3, SUNDAY))
    assert [(g.row.kenmerk, g.wanneer) for g in third] == [
        ("alles voorbij", "voorbij"),
        ("deze week", "voorbij"),
        ("halverwege", "voorbij"),
        ("=1+1", "later"),
        ("net begonnen", "later"),
    ]
    assert {case.first.stap.nummer for case in third if case.first} == {3}


def test_a_step_that_a_gemeente_skips_hides_its_cases(cases: list[Case]) -> None:
    assert {g.row.gemeente.id for g in at_step(cases, 2, SUNDAY)} == {"den-haag"}


@given(
    st.dates(date(2020, 1, 1), date(2030, 1, 1)),
    st.integers(-30, 130),
    st.sampled_from(["den-haag", "leidschendam-voorburg", "rijswijk"]),
)
def test_a_case_says_what_the_answer_to_its_row_says(
    regels: Regels, first: date, later: int, gemeente: str
) -> None:
    today = first + timedelta(days=later)
    caseload = read(f"x;{first};{gemeente}".encode(), regels)
    (case,) = cases_of(caseload.rows, today, EMPTY)
    said = answered(regels, first, case.row.gemeente, today)
    ours = case_data(case, today)
    taken = [stap for stap in answer_data(said)["stappen"] if not stap["overgeslagen"]]
    for stap, theirs in zip(ours["stappen"], taken, strict=True):
        assert {k: stap[k] for k in ("id", "nummer", "naam", "toestand", "dagen_over")} == {
            k: theirs[k] for k in ("id", "nummer", "naam", "toestand", "dagen_over")
        }
        assert stap["tot"]["iso"] == theirs["tot"]["iso"]
        assert (stap["van"] or {}).get("iso") == (theirs["van"] or {}).get("iso")
    if case.wanneer == "voorbij":
        assert said.samenvatting.tekst.endswith("Er komt geen datum meer.")
    else:
        told = f"{ours['eerst']['tot']['tekst']}: stap {ours['eerst']['nummer']}, "
        assert told in said.samenvatting.tekst
        past = ours["ook_voorbij"]
        assert ("voorbij" in said.samenvatting.tekst) == bool(past)
        assert past in said.samenvatting.tekst


def test_rows_alike_are_worked_out_once(regels: Regels) -> None:
    caseload = read(b"a;01-09-2026;Rijswijk\nb;1-9-2026;rijswijk\n", regels)
    one, other = cases_of(caseload.rows, SUNDAY, EMPTY)
    assert one.stappen is other.stappen


def test_cases_come_one_by_one(caseload: Caseload) -> None:
    coming = cases_of(caseload.rows, SUNDAY, EMPTY)
    assert next(coming).row.kenmerk == "net begonnen"


def test_a_case_is_plain_data(caseload: Caseload, cases: list[Case]) -> None:
    data = [case_data(case, SUNDAY) for case in cases]
    assert json.loads(json.dumps(data)) == data
    assert data[1]["eerst"]["tot"] == {"iso": "2026-11-22", "tekst": "zondag 22 november 2026"}
    unread = broken_data(caseload.broken[0])
    assert (unread["nummer"], unread["kenmerk"]) == (7, "kapot")


def test_the_file_opens_in_a_dutch_spreadsheet(caseload: Caseload, cases: list[Case]) -> None:
    saved = as_csv(cases, caseload.broken, caseload.reading.columns)
    assert saved.startswith(b"\xef\xbb\xbfrij;kenmerk;eerste datum;gemeente;stap;")
    lines = saved.decode("utf-8-sig").split("\r\n")
    assert lines[2].startswith("5;deze week;23-08-2026;Leidschendam-Voorburg;4;")
    assert lines[3].startswith("6;'=1+1;01-10-2026;Den Haag;1;")
    assert lines[6].startswith("7;kapot;31-02-2026;Delft;;;;;")
    assert lines[6].endswith(";kapot | 6f | 31-02-2026 | Delft;6f")


def test_other_columns_of_the_file_come_along_once(
    regels: Regels, caseload: Caseload, cases: list[Case]
) -> None:
    saved = as_csv(cases, (), caseload.reading.columns)
    again = read(saved, regels)
    twice = as_csv(by_due_date(cases_of(again.rows, SUNDAY, EMPTY)), (), again.reading.columns)
    heading, first = (line.split(";") for line in twice.decode("utf-8-sig").split("\r\n")[:2])
    assert heading == saved.decode("utf-8-sig").split("\r\n")[0].split(";")
    assert (heading[-1], first[-1]) == ("ook: klas", "3c")


def test_columns_of_the_reader_with_names_like_ours_come_along(regels: Regels) -> None:
    text = "naam;eerste datum;gemeente;melding;opm;opm\nA;01-09-2026;Den Haag;gebeld;o1;o2\n"
    caseload = read(text.encode(), regels)
    saved = as_csv([*cases_of(caseload.rows, SUNDAY, EMPTY)], (), caseload.reading.columns)
    heading, row = (line.split(";") for line in saved.decode("utf-8-sig").splitlines())
    assert heading[-3:] == ["ook: melding", "ook: opm", "ook: opm (2)"]
    assert row[-3:] == ["gebeld", "o1", "o2"]
