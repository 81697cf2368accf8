"""Tests the choice of the date column: never against its heading, and always reported."""

from __future__ import annotations

import pytest

from routeboek_py.calculator.caseload.parts import parts_of, told_doubt
from routeboek_py.calculator.caseload.records import records
from routeboek_py.calculator.caseload.rows import Caseload, gathered, read
from routeboek_py.calculator.rules import Regels


def counted(caseload: Caseload) -> dict[str, str]:
    """By label: the first date of the row."""
    return {row.kenmerk: row.datum.isoformat() for row in caseload.rows}


# the text, and by label the first date of the row
COUNTED = {
    "a heading that says so": (
        "leerling;geboren;eerste datum;gemeente\nA;04-05-2012;01-09-2026;Rijswijk",
        {"A": "2026-09-01"}),
    "the routeboek's own words": (
        "leerling;geboren;Eerste datum van het zorgwekkend verzuim;gemeente\n"
        "A;04-05-2012;01-09-2026;Rijswijk",
        {"A": "2026-09-01"}),
    "a heading in camel case": (
        "Leerling;EersteDatum;Gemeente\nA;01-09-2026;Rijswijk", {"A": "2026-09-01"}),
    "a plain ‘datum’ beside another day": (
        "leerling;geboortedatum;datum;gemeente\nA;04-05-2012;01-09-2026;Rijswijk",
        {"A": "2026-09-01"}),
    "headings under a title": (
        "Overzicht verzuim\n\nleerling;geboren;eerste datum;gemeente\n"
        "A;04-05-2012;01-09-2026;Rijswijk",
        {"A": "2026-09-01"}),
    "headings under a title with a day and a gemeente": (
        "Gemeente;Rijswijk;10-09-2026\nleerling;eerste datum;gemeente\nA;01-09-2026;Rijswijk",
        {"A": "2026-09-01"}),
    "headings in two rows": (
        ";;Verzuim;\nnaam;klas;eerste datum;gemeente\nA;3;01-09-2026;Rijswijk",
        {"A": "2026-09-01"}),
    "no headings, one column with dates": (
        "A;01-09-2026;Rijswijk\nB;02-09-2026;Den Haag", {"A": "2026-09-01", "B": "2026-09-02"}),
    "a first date that is missing, beside another day that is not": (
        "leerling;geboren;eerste datum;gemeente\nA;04-05-2012;;Rijswijk\n"
        "B;04-05-2012;02-09-2026;Rijswijk",
        {"B": "2026-09-02"}),
    "a heading beside a day": (
        "Naam;Geboortedatum;Eerste datum;Gemeente;31-08-2026\nA;12-03-2010;;Den Haag;x\n"
        "B;12-03-2010;01-09-2026;Den Haag;x",
        {"B": "2026-09-01"}),
    "how the date is written, between brackets": (
        "Naam;Eerste datum (dd-mm-jjjj);Gemeente\nA;01-09-2026;Rijswijk", {"A": "2026-09-01"}),
    "a title of a bare word": (
        "Gemeente\nNaam;Eerste datum;Gemeente\nA;01-09-2026;Rijswijk", {"A": "2026-09-01"}),
    "pipes between the columns": (
        "|Naam|Eerste datum|Gemeente|\n|A|01-09-2026|Rijswijk|", {"A": "2026-09-01"}),
    "another sign than is declared": (
        "sep=,\nNaam;Eerste datum;Gemeente\nA;01-09-2026;Rijswijk", {"A": "2026-09-01"}),
    "odd but closed quotation marks": (
        '"Naam";Eerste datum;Gemeente\n"A" B;01-09-2026;"Rijswijk"', {"A B": "2026-09-01"}),
    "the end of a file of old": (
        "Naam;Eerste datum;Gemeente\nA;01-09-2026;Rijswijk\n\x1a", {"A": "2026-09-01"}),
    "headings that come again": (
        "leerling;eerste datum;gemeente\nA;01-09-2026;Rijswijk\n"
        "leerling;eerste datum;gemeente\nB;02-09-2026;Rijswijk",
        {"A": "2026-09-01", "B": "2026-09-02"}),
}  # fmt: skip


@pytest.mark.parametrize(("text", "right"), COUNTED.values(), ids=COUNTED)
def test_the_column_with_the_first_date_is_counted_from(
    regels: Regels, text: str, right: dict[str, str]
) -> None:
    caseload = read(text.encode(), regels)
    assert counted(caseload) == right
    assert caseload.reading.counted_from.startswith(("‘", "kolom "))


# the text, and the columns from which the reader has to choose
ASKED = {
    "a day of birth": ("Leerling;Geboortedatum;Gemeente\nA;04-05-2012;Rijswijk", [1]),
    "words that we do not know at all": ("Wie;Geboren;Woont\nA;04-05-2012;Rijswijk", [1]),
    "the last day": ("leerling;einddatum;gemeente\nA;04-05-2026;Rijswijk", [1]),
    "a conversation": ("leerling;datum gesprek;gemeente\nA;04-05-2026;Rijswijk", [1]),
    "a report": ("leerling;datum melding;gemeente\nA;04-05-2026;Rijswijk", [1]),
    "a column without a heading": ("leerling;;gemeente\nA;04-05-2026;Rijswijk", [1]),
    "numbers under another heading": ("leerling;geboren;gemeente\nA;41033;Rijswijk", [1]),
    "dates in words": ("leerling;geboren;gemeente\nA;4 mei 2012;Rijswijk", [1]),
    "two other days": (
        "leerling;geboren;gesprek;gemeente\nA;04-05-2012;04-05-2026;Rijswijk", [1, 2]),
    "under a title": ("Klas 3A\n\nWie;Geboren;Woont\nA;04-05-2012;Rijswijk", [1]),
    "a heading row with other days in it": (
        "Naam;Geboren;Gemeente;31-08-2026\nA;12-03-2010;Rijswijk;x", [1]),
    "a heading row with gemeenten in it": (
        "Naam;Geboortedatum;Woonplaats;Den Haag;Rijswijk\nA;12-03-2010;Rijswijk;x;", [1]),
    "another day between brackets": (
        "Naam;Datum (geboorte);Gemeente\nA;12-03-2010;Rijswijk", [1]),
    "another day in brackets before": (
        "Naam;(Geboorte)datum;Gemeente\nA;12-03-2010;Rijswijk", [1]),
    "headings in two rows, the day below": (
        "Naam;Datum;;Gemeente\n;geboorte;verzuim;\nA;12-03-2010;01-09-2026;Rijswijk", [1, 2]),
    "headings in two rows, the day above": (
        ";;Gesprek;\nNaam;Gemeente;Datum;Wie\nA;Rijswijk;12-03-2026;x", [2]),
    "a block for the printer": (
        "Datum;week 37\n\nGeboortedatum;Naam;Woonplaats\n12-03-2010;A;Rijswijk", [0]),
    "a second column with dates in few rows": (
        "A;12-03-2010;Rijswijk;01-09-2026\nB;13-03-2010;Rijswijk;\nC;14-03-2010;Rijswijk;",
        [1, 3]),
    "numbers of pupils beside days in short": (
        "45123;1-9-26;Rijswijk\n45124;2-9-26;Rijswijk", [0]),
    "numbers alone": ("46123;;Rijswijk", [0]),
    "no headings, two columns with dates": ("A;01-09-2026;02-09-2026;Rijswijk", [1, 2]),
}  # fmt: skip


@pytest.mark.parametrize(("text", "columns"), ASKED.values(), ids=ASKED)
def test_another_day_is_never_counted_from_unasked(
    regels: Regels, text: str, columns: list[int]
) -> None:
    caseload = read(text.encode(), regels)
    asked = caseload.reading.columns
    assert (caseload.rows, caseload.broken) == ((), ())
    assert list(asked.choices) == columns
    assert "datums" in asked.doubt
    chosen = gathered(records(text), regels, columns[0])
    assert chosen.rows
    assert f"kolom {columns[0] + 1}" in chosen.reading.counted_from


def test_a_table_below_another_is_read_by_its_own_headings(regels: Regels) -> None:
    text = (
        "Naam;Eerste datum;Gemeente\nA;01-08-2026;Den Haag\n\n"
        "Naam;Geboortedatum;Gemeente\nB;03-09-2010;Rijswijk\nC;04-09-2010;Rijswijk\n"
    )
    first, second = parts_of("x.csv", [records(text)], regels, {})[0]
    assert [row.kenmerk for row in first.rows] == ["A"]
    assert (second.naam, second.is_in_doubt) == ("x.csv, vanaf rij 4", True)
    assert "Niet gelezen: 2 rijen." in told_doubt(second)


def test_a_pupil_above_the_headings_is_no_title(regels: Regels) -> None:
    text = "A;1-9-26;Den Haag\nNaam;Eerste datum;Gemeente\nC;01-09-2026;Den Haag\n"
    caseload = read(text.encode(), regels)
    assert [row.kenmerk for row in caseload.rows] == ["C"]
    assert [row.nummer for row in caseload.broken] == [1]


def test_rows_within_a_note_are_read_as_written_and_told(regels: Regels) -> None:
    text = (
        'Naam;Eerste datum;Gemeente;Opm\nA;01-09-2026;Den Haag;"belt\n'
        'B;02-09-2026;Rijswijk;ok\nC;03-09-2026;Rijswijk;x"\n'
    )
    caseload = read(text.encode(), regels)
    assert [row.kenmerk for row in caseload.rows] == ["A"]
    assert (
        "In een cel van rij 2 staan regels die zelf op een leerling lijken"
        in (caseload.reading.messages[0])
    )


def test_what_a_terminal_obeys_is_no_part_of_a_label(regels: Regels) -> None:
    (row,) = read(b"\x1b[31mA\x07;01-09-2026;Rijswijk", regels).rows
    assert row.kenmerk == "[31mA"


def test_a_day_of_birth_is_no_label(regels: Regels) -> None:
    text = "geboren;eerste datum;gemeente\n04-05-2012;01-09-2026;Rijswijk\n"
    (row,) = read(text.encode(), regels).rows
    assert row.kenmerk == ""


@pytest.mark.parametrize(
    ("text", "says"),
    [
        ("Overzicht\nk;eerste datum;gemeente\nA;01-09-2026;Rijswijk", "Rij 1 staat boven de kop"),
        ("Een\n\nTwee\nk;eerste datum;gemeente\nA;01-09-2026;Rijswijk", "Rij 1 en 3 staan boven"),
        ("k;eerste datum;gemeente\nA;01-09-2026;Rijswijk\nk;eerste datum;gemeente",
         "In rij 3 staan de koppen weer"),
        ("kenmerk;eerste datum;gemeente", "Onder de koppen staan geen rijen."),
        ("A;\u200e01-09-2026;Rijswijk\nB;02\u201109\u20112026;Rijswijk",
         "Datums met onzichtbare tekens erin: 1."),
        ("sep=;\nA;01-09-2026;Rijswijk", "De eerste regel (sep=) is geen leerling."),
    ],
)  # fmt: skip
def test_what_is_passed_over_is_counted_in_a_sentence(regels: Regels, text: str, says: str) -> None:
    caseload = read(text.encode(), regels)
    assert any(says in told for told in caseload.reading.messages)
    assert caseload.broken == ()


@pytest.mark.parametrize(
    "first",
    ["sep=;", "SEP=;", '"sep=;"', "sep=;;;", '"sep=;";;', "sep=", "\ufeffsep=;", "  sep=; "],
)
def test_every_form_of_the_line_that_says_what_sets_columns_apart(
    regels: Regels, first: str
) -> None:
    text = f"{first}\nkenmerk;eerste datum;gemeente\nA;01-09-2026;Rijswijk\n"
    caseload = read(text.encode(), regels)
    assert counted(caseload) == {"A": "2026-09-01"}
    assert caseload.broken == ()


@pytest.mark.parametrize(
    ("row", "label"),
    [
        ('="00123";="01-09-2026";="Rijswijk"', "00123"),
        ('"=""00123""";"=""01-09-2026""";Rijswijk', "00123"),
        ("'00123;'01-09-2026;'Rijswijk", "00123"),
        ("'+31612;01-09-2026;Rijswijk", "+31612"),
        ("'t Hart;01-09-2026;Rijswijk", "'t Hart"),
        ("\ufeffA;\ufeff01-09-2026;Rijswijk\ufeff", "A"),
    ],
)
def test_a_cell_is_what_it_stands_for(regels: Regels, row: str, label: str) -> None:
    caseload = read(f"kenmerk;eerste datum;gemeente\n{row}\n".encode(), regels)
    assert counted(caseload) == {label: "2026-09-01"}
