"""Tests the entry point with which a page calls the exchange, in Python."""

from __future__ import annotations

import csv
import io
import json
from typing import Any

import pytest
from openpyxl import Workbook

from routeboek_py.exchange.page.entry import Entry

SHOWN: dict[str, Any] = {"vandaag": "2026-11-22", "gemeente": None, "stap": None, "wanneer": None}
FIRST = SHOWN | {"van": 0, "aantal": 100}


class Asking:
    """An entry point with an empty list, which records the progress."""

    def __init__(self, regels: dict[str, Any]) -> None:
        self.entry, self.steps = Entry(), list[tuple[int, int]]()
        self.regels = regels
        self("begin", regels=regels)

    def ask(self, name: str, data: bytes = b"", **about: Any) -> tuple[str, str | bytes]:
        return self.entry.ask(name, json.dumps(about), data, lambda *step: self.steps.append(step))

    def __call__(self, name: str, data: bytes = b"", **about: Any) -> Any:
        kind, said = self.ask(name, data, **about)
        assert kind in {"text", "file"}, said
        return json.loads(said) if kind == "text" else said


@pytest.fixture
def ask(rules_data: dict[str, Any]) -> Asking:
    return Asking(rules_data)


def test_each_file_keeps_its_own_columns_and_row_numbers(ask: Asking) -> None:
    ask("add", b"klas;leerling;eerste datum;gemeente\n3a;A;1-9-2026;rijswijk\n", naam="een.csv")
    ask("add", b"rijswijk,2-10-2026,B,x\nnergens,2-10-2026,C,y\n", naam="twee.csv")
    ask("type", kenmerk="D", datum="3-10-2026", gemeente="den-haag")
    seen = ask("show", **FIRST)
    places = {row["kenmerk"]: (row["uit"], row["rij"]) for row in seen["rijen"]}
    assert places == {"A": ("een.csv", 2), "B": ("twee.csv", 1), "D": ("getypt", 1)}
    rows = list(csv.DictReader(io.StringIO(ask("csv", **SHOWN).decode("utf-8-sig")), delimiter=";"))
    by_file = {row["ook: bestand"]: row for row in rows if not row["melding"]}
    assert by_file["een.csv"]["ook: klas"] == "3a"
    assert by_file["twee.csv"]["ook: kolom 4"] == "x"
    assert by_file["getypt"]["kenmerk"] == "D"
    assert rows[-1]["melding"].startswith("twee.csv: De gemeente “nergens”")
    assert rows[-1]["oorspronkelijke rij"] == "nergens | 2-10-2026 | C | y"
    assert (rows[-1]["ook: bestand"], rows[-1]["ook: kolom 4"]) == ("twee.csv", "y")


def test_what_is_kept_is_the_same_list_again(ask: Asking, rules_data: dict[str, Any]) -> None:
    ask("add", b'A;1/13/2026;rijswijk\n"B;2-10-2026;x\nC;2/1/2026;den haag', naam="een.csv")
    ask("type", kenmerk="=D", datum="3-10-2026", gemeente="den-haag")
    again = Asking(rules_data)
    again("restore", delen=ask("keep"))
    assert again("show", **FIRST) == ask("show", **FIRST)
    assert again("broken", van=0, aantal=9) == ask("broken", van=0, aantal=9)


def test_a_row_is_taken_out_and_no_other(ask: Asking) -> None:
    ask("add", b"A;1-9-2026;rijswijk\nB;1-9-2026;rijswijk\nC;x;rijswijk\n", naam="een.csv")
    ask("remove", uit="", rij=1)
    ask("remove", uit="", rij=3)
    assert [row["kenmerk"] for row in ask("show", **FIRST)["rijen"]] == ["B"]
    assert ask("broken", van=0, aantal=9)["aantal"] == 0
    ask("remove", uit="", rij=2)
    assert ask("show", **FIRST)["delen"] == []


def test_a_mended_file_takes_the_place_of_the_one_before(ask: Asking) -> None:
    assert not ask("add", b"A;1-9-2026;rijswijk\n", naam="een.csv")["vervangen"]
    assert ask("add", b"B;1-9-2026;rijswijk\n", naam="een.csv")["vervangen"]
    ask("add", b"C;1-9-2026;rijswijk\n", naam=None)
    ask("add", b"C;1-9-2026;rijswijk\n", naam=None)
    assert [part["naam"] for part in ask("show", **FIRST)["delen"]] == [
        "een.csv", "geplakt", "geplakt (2)",
    ]  # fmt: skip


@pytest.mark.parametrize("naam", ["kapot.csv", None])
def test_what_is_refused_leaves_the_list_as_it_was(ask: Asking, naam: str | None) -> None:
    ask("add", b"A;1-9-2026;rijswijk\n", naam="kapot.csv")
    for data in (b"", b"\0", b"rijswijk;1-9-2026;den haag\nrijswijk;1-9-2026;den haag"):
        assert ask.ask("add", data, naam=naam)[0] == "refused"
    assert ask("show", **FIRST)["aantal"] == 1


BIRTHS = b"leerling;geboren;gemeente\nA;4-5-2012;rijswijk\nB;5-5-2013;rijswijk\n"


def test_where_no_column_is_the_first_date_the_reader_is_asked_first(ask: Asking) -> None:
    vraag = ask("add", BIRTHS, naam="een.csv", kolommen={})["vraag"]
    assert vraag["deel"] == "een.csv"
    assert vraag["rijen"] == 2
    assert vraag["kolommen"] == [
        {"nummer": 1, "naam": "‘geboren’ (kolom 2)", "voorbeelden": ["4-5-2012", "5-5-2013"]}
    ]
    assert ask("show", **FIRST)["delen"] == []
    ask("add", BIRTHS, naam="een.csv", kolommen={"een.csv": 1})
    (part,) = ask("show", **FIRST)["delen"]
    assert (part["rijen"], part["geteld_vanaf"]) == (2, "‘geboren’ (kolom 2)")


def test_a_reader_can_say_that_no_column_is_the_one(ask: Asking) -> None:
    ask("add", BIRTHS, naam="een.csv", kolommen={"een.csv": -1})
    assert ask("show", **FIRST)["delen"] == []


def sheets(**rows: list[list[Any]]) -> bytes:
    book = Workbook()
    assert book.active
    book.remove(book.active)
    for name, found in rows.items():
        sheet = book.create_sheet(name)
        for row in found:
            sheet.append(row)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


HEADING = ["kenmerk", "eerste datum", "gemeente"]


def test_every_sheet_with_pupils_is_a_part_and_the_others_are_named(ask: Asking) -> None:
    data = sheets(
        A=[HEADING, ["A", "1-9-2026", "rijswijk"]],
        B=[HEADING, ["B", "1-9-2026", "den haag"]],
        Uitleg=[["Vul elke week in"]],
    )
    ask("add", data, naam="een.xlsx", kolommen={})
    seen = ask("show", **FIRST)
    assert [part["naam"] for part in seen["delen"]] == ["een.xlsx, blad A", "een.xlsx, blad B"]
    assert seen["delen"][0]["meldingen"] == [
        "Het blad ‘Uitleg’ heeft geen datums die wij kunnen lezen. Niet gelezen: 1 rij."
    ]
    assert ask("add", data, naam="een.xlsx", kolommen={})["vervangen"]
    assert len(ask("show", **FIRST)["delen"]) == 2


def test_each_sheet_of_a_workbook_is_asked_about_by_itself(ask: Asking) -> None:
    born = [["leerling", "geboren", "gemeente"], ["A", "4-5-2012", "rijswijk"]]
    data = sheets(A=born, B=[HEADING, ["B", "1-9-2026", "den haag"]], C=born)
    chosen: dict[str, int] = {}
    for part, column in (("een.xlsx, blad A", 1), ("een.xlsx, blad C", -1)):
        assert ask("add", data, naam="een.xlsx", kolommen=chosen)["vraag"]["deel"] == part
        chosen[part] = column
    ask("add", data, naam="een.xlsx", kolommen=chosen)
    names = [part["naam"] for part in ask("show", **FIRST)["delen"]]
    assert names == ["een.xlsx, blad A", "een.xlsx, blad B"]
    again = Asking(json.loads(json.dumps(ask.regels)))
    again("restore", delen=ask("keep"))
    assert again("show", **FIRST) == ask("show", **FIRST)


def test_a_list_that_was_kept_by_an_earlier_site_is_still_read(ask: Asking) -> None:
    rows = [[1, ["A", "1-9-2026", "rijswijk"], True], [2, ['"B', "x"], False]]
    ask("restore", delen=[{"naam": "een.csv", "rijen": rows}])
    assert [row["kenmerk"] for row in ask("show", **FIRST)["rijen"]] == ["A"]
    (broken,) = ask("broken", van=0, aantal=9)["rijen"]
    assert "aanhalingsteken" in broken["meldingen"][0]


def test_pupils_that_are_one_entry_in_an_agenda_are_told(ask: Asking) -> None:
    ask("add", b";1-9-2026;rijswijk\n;1-9-2026;rijswijk\n", naam="een.csv")
    (told,) = ask("show", **FIRST)["samen"]
    assert told.startswith("2 leerlingen zonder kenmerk hebben dezelfde datum en gemeente")


def test_who_waits_is_told_how_far_it_is(ask: Asking) -> None:
    rows = "\n".join(f"{n};1-9-2026;rijswijk" for n in range(1200))
    ask("add", rows.encode(), naam="een.csv")
    ask("show", **FIRST)
    assert ask.steps == [(500, 1200), (1000, 1200)] * 2
    assert ask.ask("ics", **SHOWN | {"site": "", "herinner": None})[0] == "file"
    assert ask.steps[-1][0] <= ask.steps[-1][1]


def test_the_next_day_the_same_list_is_seen_from_that_day(ask: Asking) -> None:
    ask("add", b"A;1-9-2026;rijswijk\n", naam="een.csv")
    assert ask("show", **FIRST)["telling"] == {"twee-weken": 1}
    assert ask("show", **FIRST | {"vandaag": "2026-12-01"})["telling"] == {"deze-week": 1}
    assert ask("show", **FIRST | {"vandaag": "2026-12-02"})["telling"] == {"voorbij": 1}
