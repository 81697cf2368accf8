"""Tests reading rows from any program without losing anything."""

from __future__ import annotations

from datetime import date

import pytest

from routeboek_py.calculator.caseload.file_kinds import CaseloadFout
from routeboek_py.calculator.caseload.rows import Caseload, read
from routeboek_py.calculator.rules import Regels

Told = list[tuple[str, str, str]]

TWO: Told = [("A1", "2026-09-01", "rijswijk"), ("B2", "2026-10-12", "den-haag")]


def told(caseload: Caseload) -> Told:
    return [(row.kenmerk, row.datum.isoformat(), row.gemeente.id) for row in caseload.rows]


def only_complaint(regels: Regels, line: str) -> str:
    """The message about one row, in a file with one other, valid row."""
    caseload = read(f"x;01-09-2026;Rijswijk\n{line}\n".encode(), regels)
    (row,) = caseload.broken
    assert row.nummer == 2
    return " ".join(row.messages)


@pytest.mark.parametrize(
    "text",
    [
        "kenmerk;eerste datum;gemeente\nA1;01-09-2026;Rijswijk\nB2;12-10-2026;Den Haag\n",
        "A1;01-09-2026;Rijswijk\nB2;12-10-2026;Den Haag",
        "A1,2026-09-01,rijswijk\nB2,2026-10-12,den-haag",
        "A1\t1-9-2026\tRIJSWIJK\nB2\t12-10-2026\tden  haag",
        "A1;1.9.2026;gemeente Rijswijk\r\nB2;12.10.2026;Den-Haag\r\n",
        "\n\nA1;01-09-2026;Rijswijk\n;;\n   \nB2;12-10-2026;Den Haag\n\n",
        '"A1";"01-09-2026";"Rijswijk"\n"B2"; "12-10-2026" ;"Den Haag"',
        "sep=,\nA1,01-09-2026,Rijswijk\nB2,12-10-2026,Den Haag",
        "Gemeente;Klas;Leerling;Datum\nRijswijk;3a;A1;01-09-2026\nDen Haag;4b;B2;12-10-2026",
        "Rijswijk;01-09-2026;A1\nDen Haag;12-10-2026;B2",
        "A1;2026-09-01 00:00:00;Rijswijk\nB2;12-10-2026 0:00;Den Haag",
        "kenmerk;datum;gemeente\nA1;46266;Rijswijk\nB2;46307.0;Den Haag",
        "A1;46266;Rijswijk\nB2;46307;Den Haag",
        "A1;1 september 2026;Rijswijk\nB2;ma 12 okt. 2026;Den Haag",
        "A1,1-sep-2026,Rijswijk\nB2,12-OKT-2026,Den Haag",
        "name,first date,municipality\nA1,2026-09-01,Rijswijk\nB2,2026-10-12,Den Haag",
    ],
)
def test_the_same_rows_in_every_notation(regels: Regels, text: str) -> None:
    caseload = read(text.encode(), regels)
    assert told(caseload) == TWO
    assert caseload.broken == ()


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp1252", "utf-16"])
def test_accents_survive_in_every_encoding(regels: Regels, encoding: str) -> None:
    data = "kenmerk;datum;gemeente\nZoë;01-09-2026;Rijswijk\n".encode(encoding)
    assert told(read(data, regels)) == [("Zoë", "2026-09-01", "rijswijk")]


def test_one_line_in_another_encoding_harms_no_other(regels: Regels) -> None:
    lines = ["Zoë;01-09-2026;Rijswijk".encode(), "Noë;02-09-2026;Rijswijk".encode("cp1252")]
    labels = [row.kenmerk for row in read(b"\n".join(lines), regels).rows]
    assert labels == ["Zoë", "Noë"]


@pytest.mark.parametrize(
    ("row", "says"),
    [
        ("A;;Rijswijk", "Vul een datum in"),
        ("A;31-02-2026;Rijswijk", "31 februari 2026 bestaat niet"),
        ("A;1-9-26;Rijswijk", "vier cijfers"),
        ("A;1/9/2026;Rijswijk", "kan dinsdag 1 september 2026 zijn, of vrijdag 9 januari 2026"),
        ("A;01-09-2026 10:30;Rijswijk", "Laat de tijd weg"),
        ("A;1-sep-26;Rijswijk", "Schrijf het jaar met vier cijfers"),
        ("A;maandag 1 september 2026;Rijswijk", "is een dinsdag, geen maandag"),
        ("A;morgen;Rijswijk", "Deze datum kunnen wij niet lezen"),
        ("A;01-09-2026;", "Er staat geen gemeente. Kies een gemeente: Den Haag"),
        ("A;01-09-2026", "Er staat geen gemeente"),
        ("A;01-09-2026;Delft", "De gemeente “Delft” staat niet in dit routeboek"),
        ("A;niets;Delft", "Deze datum kunnen wij niet lezen. Typ de datum als dag-maand-jaar, "
         "bijvoorbeeld 01-09-2026. De gemeente “Delft” staat niet in dit routeboek: dat is een "
         "andere gemeente."),
        ("Jansen; Piet;01-09-2026;Rijswijk", "Deze datum kunnen wij niet lezen"),
        ('"A;01-09-2026;Rijswijk', "aanhalingsteken niet gesloten"),
    ],
)  # fmt: skip
def test_a_row_that_cannot_be_read_says_why(regels: Regels, row: str, says: str) -> None:
    assert says in only_complaint(regels, row)


def test_an_unreadable_row_keeps_its_number_and_its_cells(regels: Regels) -> None:
    text = "kenmerk;klas;datum;gemeente\n\nA;3a;31-02-2026;Rijswijk\nB;3b;01-09-2026;Rijswijk\n"
    caseload = read(text.encode(), regels)
    (row,) = caseload.broken
    assert (row.nummer, row.cells) == (3, ("A", "3a", "31-02-2026", "Rijswijk"))
    assert (row.kenmerk, row.datum, row.gemeente) == ("A", "31-02-2026", "Rijswijk")
    assert [r.nummer for r in caseload.rows] == [4]


def test_an_unclosed_quotation_mark_takes_no_other_row_along(regels: Regels) -> None:
    text = '"A;01-09-2026;Rijswijk\n"B";02-09-2026;"Rijswijk"\nC;03-09-2026;Rijswijk\n'
    caseload = read(text.encode(), regels)
    assert [row.kenmerk for row in caseload.rows] == ["B", "C"]
    assert [row.cells[0] for row in caseload.broken] == ['"A']


def test_a_cell_may_hold_line_ends_delimiters_and_quotation_marks(regels: Regels) -> None:
    text = '"A ""de eerste""\nmet; nog wat";01-09-2026;Rijswijk\r\nB 5" x;02-09-2026;Rijswijk\r\n'
    caseload = read(text.encode(), regels)
    assert [row.kenmerk for row in caseload.rows] == ['A "de eerste" met; nog wat', 'B 5" x']
    assert [row.nummer for row in caseload.rows] == [1, 2]


def test_a_note_of_many_lines_is_one_cell(regels: Regels) -> None:
    text = 'A;01-09-2026;Rijswijk;"gebeld\n12-10-2026\n13-10-2026, weer"\nB;02-09-2026;Rijswijk;\n'
    caseload = read(text.encode(), regels)
    assert [row.kenmerk for row in caseload.rows] == ["A", "B"]


def test_two_forgotten_marks_do_not_swallow_the_rows_between(regels: Regels) -> None:
    text = 'x;"A\nB;01-09-2026;Rijswijk\nC";02-09-2026;Rijswijk\n'
    assert [row.kenmerk for row in read(text.encode(), regels).rows] == ["B", 'C"']


def test_rows_that_are_shifted_a_place_harm_no_other(regels: Regels) -> None:
    rows = ["a;01-09-2026;Rijswijk", "b;c;02-09-2026;Rijswijk", "Rijswijk;03-09-2026;Den Haag"]
    caseload = read("\n".join(rows).encode(), regels)
    assert [row.kenmerk for row in caseload.rows] == ["a", "Rijswijk"]
    assert [row.nummer for row in caseload.broken] == [2]


def test_a_first_row_that_lacks_its_date_is_no_heading(regels: Regels) -> None:
    caseload = read(b"leerling;;Rijswijk\nB;01-09-2026;Rijswijk\n", regels)
    assert caseload.reading.columns.heading is None
    assert [row.kenmerk for row in caseload.broken] == ["leerling"]


class TestSlashedDates:
    """1/9/2026 can be two days; only its column can prove which."""

    def test_a_day_over_12_proves_the_order_of_its_column(self, regels: Regels) -> None:
        caseload = read(b"a;1/9/2026;Rijswijk\nb;25/9/2026;Rijswijk\n", regels)
        assert [row.datum for row in caseload.rows] == [date(2026, 9, 1), date(2026, 9, 25)]
        assert "als dag/maand/jaar" in caseload.reading.messages[0]

    def test_so_it_does_for_american_dates(self, regels: Regels) -> None:
        caseload = read(b"a;9/1/2026;Rijswijk\nb;9/25/2026;Rijswijk\n", regels)
        assert [row.datum for row in caseload.rows] == [date(2026, 9, 1), date(2026, 9, 25)]
        assert "als maand/dag/jaar" in caseload.reading.messages[0]

    def test_where_both_are_proven_only_the_certain_ones_are_read(self, regels: Regels) -> None:
        text = (
            b"a;1/9/2026;Rijswijk\nb;25/9/2026;Rijswijk\nc;9/25/2026;Rijswijk\nd;5/5/2026;Rijswijk"
        )
        caseload = read(text, regels)
        assert [row.kenmerk for row in caseload.rows] == ["b", "c", "d"]
        assert caseload.reading.messages == ()


def test_excel_numbers_are_read_and_told_of(regels: Regels) -> None:
    caseload = read(b"datum;gemeente\n46266;Rijswijk\n", regels)
    assert "46266 is dinsdag 1 september 2026. Klopt dat?" in caseload.reading.messages[0]


def test_a_number_that_is_no_label_of_a_day_is_a_label(regels: Regels) -> None:
    caseload = read(b"40123;01-09-2026;Rijswijk\n40124;02-09-2026;Rijswijk\n", regels)
    assert [row.kenmerk for row in caseload.rows] == ["40123", "40124"]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"PK\x03\x04\x00\x00", "geen tekstbestand"),
        (b"\xd0\xcf\x11\xe0", "oud Excel-bestand"),
        (b"x" * 10_000_001, "te groot (10 MB)"),
        (
            b"a;01-09-2026;Rijswijk\n" * 20_000 + b"a;x;x\n",
            "Dit zijn 20.001 rijen. Er kunnen er 20.000",
        ),
    ],
)
def test_a_file_that_cannot_be_read_as_a_whole_says_why(
    regels: Regels, data: bytes, says: str
) -> None:
    with pytest.raises(CaseloadFout) as caught:
        read(data, regels)
    assert says in str(caught.value)


ROW = b"a;01-09-2026;Rijswijk\n"
HEADINGS = b"kenmerk;eerste datum;gemeente\n"


@pytest.mark.parametrize(
    "data",
    [ROW * 20_000, HEADINGS + ROW * 20_000, b"Titel\n\n" + (HEADINGS + ROW * 100) * 200],
    ids=["pupils", "below headings", "below headings on every page"],
)
def test_the_limit_counts_pupils_and_no_headings(regels: Regels, data: bytes) -> None:
    assert len(read(data, regels).rows) == 20_000
    with pytest.raises(CaseloadFout, match=r"Dit zijn 20\.001 rijen"):
        read(data + ROW, regels)


def test_a_file_with_too_many_cells_says_so(regels: Regels) -> None:
    with pytest.raises(CaseloadFout, match=r"meer dan 1\.000\.000 cellen"):
        read((b"a;" * 10_000 + b"\n") * 200, regels)


def test_one_odd_byte_harms_no_other_row(regels: Regels) -> None:
    caseload = read(HEADINGS + ROW * 9 + b"b\0;02-09-2026;Rijswijk\n", regels)
    assert [row.kenmerk for row in caseload.rows] == [*"aaaaaaaaab"]


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"a;01-09-2026;02-09-2026;Rijswijk", "Er staan datums in kolom 2 en kolom 3"),
        (b"Rijswijk;01-09-2026;Den Haag", "Er staan gemeenten in kolom 1 en 3"),
        (b"40123;46266;Rijswijk", "Er staan datums in kolom 1 en kolom 2"),
        (b"datum;datum;gemeente\n1;2;3", "heten allebei"),
    ],
)
def test_where_nobody_can_tell_the_column_no_row_is_counted(
    regels: Regels, data: bytes, says: str
) -> None:
    caseload = read(data, regels)
    assert says in caseload.reading.columns.doubt
    assert (caseload.rows, caseload.broken) == ((), ())


@pytest.mark.parametrize("data", [b"", b"\n\n", b"\xef\xbb\xbf", b";;;\n"])
def test_an_empty_file_is_an_empty_caseload(regels: Regels, data: bytes) -> None:
    caseload = read(data, regels)
    assert (caseload.rows, caseload.broken) == ((), ())


def test_a_missing_column_is_told_once_for_the_whole_file(regels: Regels) -> None:
    caseload = read(b"a;x\nb;y\n", regels)
    assert len(caseload.broken) == 2
    assert [note[:32] for note in caseload.reading.messages] == [
        "Wij zien geen kolom met datums. ",
        "Wij zien geen kolom met gemeente",
    ]
