"""Tests which row has the headings, which words are known, and where another table begins."""

from __future__ import annotations

import pytest

from routeboek_py.calculator.caseload.columns import columns_of
from routeboek_py.calculator.caseload.headings import (
    OtherHeadings,
    above_headings,
    cell_at,
    cell_of,
    columns_called,
    datum_words,
    is_gemeente,
    known_heading,
    says_little,
    unknown_heading,
    words_around,
    words_of,
)
from routeboek_py.calculator.caseload.records import Record, Sheet, records
from routeboek_py.calculator.caseload.tables import tables
from routeboek_py.calculator.gemeenten import gemeenten_of
from routeboek_py.calculator.rules import Regels

LABELS = ["kenmerk", "eigen kenmerk", "label", "eigen label", "casus", "dossier", "dossiernummer",
          "leerlingnummer", "nummer", "id", "initialen", "leerling", "naam", "case", "pupil",
          "student", "reference", "name"]  # fmt: skip
GEMEENTEN = ["gemeente", "naam gemeente", "gemeentenaam", "gemeentecode", "gemeente code",
             "municipality"]  # fmt: skip
DATES = ["eerste dag van de proef", "eerste dag", "eerste datum zorgwekkend verzuim",
         "1e datum zorgwekkend verzuim", "eerste datum verzuim", "eerste datum", "1e datum",
         "eerste verzuimdatum", "eerste verzuimdag", "1e verzuimdag", "verzuim sinds",
         "verzuim vanaf", "startdatum", "begindatum", "first date", "start date", "datum",
         "date"]  # fmt: skip


@pytest.mark.parametrize("word", LABELS)
def test_every_word_for_a_label_is_known(example: Regels, word: str) -> None:
    text = f"klas;{word};eerste datum;gemeente\n3b;A;02-04-2026;oost\n"
    assert columns_of(records(text), example).kenmerk == 1


@pytest.mark.parametrize("word", GEMEENTEN)
def test_every_word_for_a_gemeente_is_known(example: Regels, word: str) -> None:
    text = f"klas;{word};eerste datum\n3b;elders;02-04-2026\n"
    assert columns_of(records(text), example).gemeente == 1


@pytest.mark.parametrize("word", DATES)
def test_every_word_for_the_first_date_is_known(example: Regels, word: str) -> None:
    text = f"gemeente;geboren;{word}\noost;01-01-2012;02-04-2026\n"
    assert columns_of(records(text), example).datum == 2
    assert word in datum_words(example)


@pytest.mark.parametrize("better", range(len(DATES) - 1))
def test_of_two_words_for_a_date_the_one_that_says_most_counts(
    example: Regels, better: int
) -> None:
    text = f"gemeente;{DATES[better + 1]};{DATES[better]}\noost;01-01-2012;02-04-2026\n"
    assert columns_of(records(text), example).datum == 2


def test_of_two_words_for_a_label_the_best_counts(example: Regels) -> None:
    text = "naam;kenmerk;eerste datum;gemeente\nx;A;02-04-2026;oost\n"
    assert columns_of(records(text), example).kenmerk == 1


@pytest.mark.parametrize(
    ("heading", "words"),
    [
        ("Eerste datum", "eerste datum"),
        (" EERSTE_DATUM: ", "eerste datum"),
        ("EersteDatum", "eerste datum"),
        ("eerste\r\ndatum*", "eerste datum"),
        ("Eerste datum (dd-mm-jjjj)", "eerste datum"),
        ("datum [d/m/y]", "datum"),
        ("Datum (verplicht)", "datum"),
        ("Datum (Optioneel)", "datum"),
        ("Datum (mag leeg)", "datum"),
        ("leerling(optioneel)nummer", "leerlingnummer"),
        ("Datum (geboorte)", "datum geboorte"),
        ("(Geboorte)datum", "geboorte datum"),
        ("ID", "id"),
        ("1e datum", "1e datum"),
        ("", ""),
        ("a" * 400, "a" * 300),
    ],
)
def test_capitals_and_signs_do_not_change_a_heading(heading: str, words: str) -> None:
    assert words_of(heading) == words


def test_a_heading_that_only_says_datum_says_little() -> None:
    little = ["startdatum", "begindatum", "first date", "start date", "datum", "date", "Datum:"]
    assert all(map(says_little, little))
    assert not any(map(says_little, ["eerste datum", "datum gesprek", ""]))


@pytest.mark.parametrize(
    ("cells", "wanted", "columns"),
    [
        (("naam", "datum", " datum "), "datum", [1, 2]),
        (("Datum", "datum"), "datum ", [1]),
        (("Datum", "DATUM:"), "datum", [0, 1]),
        (("naam", "datum"), "gemeente", []),
        (("", "-"), "*", []),
        (("", "-"), "-", [1]),
        (("", "a"), "", [0]),
    ],
)
def test_columns_are_found_by_their_heading_or_else_by_its_words(
    cells: tuple[str, ...], wanted: str, columns: list[int]
) -> None:
    assert columns_called(Record(1, cells), wanted) == columns


PUPIL = "A;02-04-2026;oost\n"
FULL = "kenmerk;eerste datum;gemeente\n"
KNOWN = {
    "headings above pupils": (FULL + PUPIL, 1),
    "labels only": (f"kenmerk;naam;leerling\n{PUPIL}", None),
    "one word for the date": (f"x;datum;y\n{PUPIL}", 1),
    "one word for the gemeente": ("x;wat;gemeente\nA;b;elders\n", 1),
    "a date in another column below words": (
        "x;datum;z\nB;02-04-2026;y\n01-01-2012;03-04-2026;y\n",
        1,
    ),
    "one word of a label": (f"kenmerk;wat;y\n{PUPIL}", None),
    "one word beside a day": (f"x;datum;31-08-2026\n{PUPIL}", None),
    "one word beside a gemeente": (f"gemeente;Oosterdam\n{PUPIL}", None),
    "two words beside a day": (f"naam;datum;31-08-2026\n{PUPIL}", 1),
    "two words beside a gemeente": (f"naam;datum;west\n{PUPIL}", 1),
    "the same word twice, beside a day": (f"datum;Datum;31-08-2026\n{PUPIL}", None),
    "one word of a title": ("Datum;week 37\n\nGeboren;Naam;Woont\n02-04-2026;A;oost\n", None),
    "one word of a title above headings": (f"Gemeente\n{FULL}{PUPIL}", 2),
    "two words of a title above headings": (f"naam;gemeente\n{FULL}{PUPIL}", 2),
    "as many words below": (f"{FULL}leerling;datum;gemeentenaam\n{PUPIL}", 1),
    "one word below a pupil": (f"{PUPIL}x;datum;y\n{PUPIL}", None),
    "two words below a pupil": (f"{PUPIL}x;datum;gemeente\n{PUPIL}", 2),
    "one word below half a pupil": ("A;x;oost\ny;datum;x\nB;02-04-2026;z\n", 2),
    "an open quotation mark": (f'"kenmerk;eerste datum;gemeente\n{PUPIL}', None),
    "headings in the last row that is looked at": ("x\n" * 39 + FULL + PUPIL, 40),
    "headings below that": ("x\n" * 40 + FULL + PUPIL, None),
    "nothing": ("", None),
}


@pytest.mark.parametrize(("text", "number"), KNOWN.values(), ids=KNOWN)
def test_the_row_with_the_headings_is_found(example: Regels, text: str, number: int | None) -> None:
    heading = known_heading(records(text).records, gemeenten_of(example), example)
    assert (heading and heading.nummer) == number


@pytest.mark.parametrize(
    ("text", "column", "gemeente", "number"),
    [
        ("wie;geboren;woont\nA;02-04-2026;oost\n", 1, 2, 1),
        ("wie;geboren op: ;woont\nA;02-04-2026;oost\n", 1, 2, 1),
        ("titel;x\nwie;geboren\nA;02-04-2026\nB;c\n", 1, None, 2),
        # A row with a gemeente is a pupil, also if its date is a word.
        ("wie;geboren;woont\nA;onbekend;oost\nB;02-04-2026;oost\n", 1, 2, 1),
        ("wie;geboren;woont\nA;onbekend;oost\nB;02-04-2026;oost\n", 1, None, 2),
        ("wie;1;woont\nA;02-04-2026;oost\n", 1, 2, None),
        ("A;02-04-2026;oost\nwie;geboren;woont\n", 1, 2, None),
        ("wie;geboren\nA;b\n", 1, None, None),
        ('wie;geboren\n"B;x\nA;02-04-2026\n', 1, None, 1),
    ],
)
def test_words_right_above_the_first_date_are_its_heading(
    example: Regels, text: str, column: int, gemeente: int | None, number: int | None
) -> None:
    found = unknown_heading(records(text).records, column, gemeente, gemeenten_of(example))
    assert (found and found.nummer) == number


@pytest.mark.parametrize(
    ("text", "at", "column", "words"),
    [
        ("x;boven\nnaam;datum\nx;onder\n", 1, 1, "boven onder"),
        ("x;boven\nnaam;datum\nx;02-04-2026\n", 1, 1, "boven"),
        ("naam;datum\nx;2 mei 2026\n", 0, 1, ""),
        ("x;boven\n\nnaam;datum\n\nx;onder\n", 1, 1, ""),
        ("x;hoog\nx;1\nnaam;datum\nx;2\nx;laag\n", 2, 1, ""),
        ("naam;datum\nx;geboorte: 1\n", 0, 1, "geboorte: 1"),
        ("naam;datum\nx\n", 0, 1, ""),
    ],
)
def test_the_words_right_above_and_below_a_heading_belong_to_it(
    text: str, at: int, column: int, words: str
) -> None:
    found = records(text).records
    assert words_around(found, found[at], column) == words


def test_a_title_stands_above_the_headings_and_a_pupil_does_not(example: Regels) -> None:
    found = records(f"titel\nA;02-04-2026;x\nB;x;oost\nC;x;y\n{FULL}{PUPIL}").records
    gemeenten = gemeenten_of(example)
    above = above_headings(found, found[4], 1, 2, gemeenten)
    assert [record.nummer for record in above] == [1, 4]
    assert above_headings(found, None, 1, 2, gemeenten) == ()
    assert len(above_headings(found, found[4], None, None, gemeenten)) == 4


@pytest.mark.parametrize(
    ("cell", "is_one"),
    [("Oosterdam", True), ("gemeente oost", True), ("GM0007", True), ("elders", False),
     ("7", False), ("", False), ("oost" + " " * 296, True), ("oost" + " " * 297, False)],
)  # fmt: skip
def test_a_cell_with_a_name_is_a_gemeente_and_a_long_text_is_not(
    example: Regels, cell: str, is_one: bool
) -> None:
    assert is_gemeente(cell, gemeenten_of(example)) == is_one


def test_a_cell_that_a_row_lacks_is_empty() -> None:
    cells = (" a ", "'0612")
    assert [cell_at(cells, n) for n in (0, 1, 2, None)] == [" a ", "'0612", "", ""]
    assert [cell_of(Record(1, cells), n) for n in (0, 1, 2, None)] == ["a", "0612", "", ""]


ABOVE = Record(1, ("kenmerk", "eerste datum", "gemeente", "klas"))


@pytest.mark.parametrize(
    ("cells", "starts"),
    [
        (("kenmerk", "geboren", "gemeente", "klas"), True),
        (("\u2022 Kenmerk", "* Datum"), True),
        ((" (optioneel) naam", "[dd-mm] datum"), True),
        (("kenmerk", "klas"), False),
        (("Kenmerk", "kenmerk"), False),
        (("a", "b"), False),
        (("", "x"), False),
        # The same headings again, however they are written.
        (("KENMERK", "eerste_datum", "Gemeente", "klas"), False),
        # A pupil: a date in the column of dates, or a date and a gemeente.
        (("naam", "02-04-2026", "gemeente"), False),
        (("naam", "datum", "oost", "02-04-2026"), False),
        (("naam", "datum", "02-04-2026"), True),
        (("naam", "datum", "oost"), True),
    ],
)
def test_a_row_with_other_headings_starts_another_table(
    example: Regels, cells: tuple[str, ...], starts: bool
) -> None:
    assert OtherHeadings(gemeenten_of(example), example).has(Record(5, cells), ABOVE) == starts


TWO = "naam;geboren;gemeente\n"
SPLIT = {
    "one table": (FULL + PUPIL + PUPIL, [[1, 2, 3]]),
    "two": (f"{FULL}{PUPIL}\n{TWO}{PUPIL}", [[1, 2], [4, 5]]),
    "three": (f"{FULL}{PUPIL}{TWO}{PUPIL}{FULL}{PUPIL}", [[1, 2], [3, 4], [5, 6]]),
    "the second has its headings twice": (f"{FULL}{TWO}{PUPIL}{TWO}", [[1], [2, 3, 4]]),
    "a title above the first": (f"titel\n{FULL}{PUPIL}{TWO}{PUPIL}", [[1, 2, 3], [4, 5]]),
    "no headings": (PUPIL + PUPIL, [[1, 2]]),
    "nothing": ("", [[]]),
}


@pytest.mark.parametrize(("text", "numbers"), SPLIT.values(), ids=SPLIT)
def test_a_sheet_is_split_at_other_headings(
    example: Regels, text: str, numbers: list[list[int]]
) -> None:
    sheet = Sheet(records(text).records, "Blad", messages=("Over het blad.",))
    found = list(tables(sheet, example))
    assert [[record.nummer for record in table.records] for table in found] == numbers
    assert {table.naam for table in found} == {"Blad"}
    first, *others = found
    assert first.messages == ("Over het blad.",)
    assert all(table.messages == () for table in others)
