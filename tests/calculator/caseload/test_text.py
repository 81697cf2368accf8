"""Tests that the letters of a file are those that its program showed, in whichever encoding."""

from __future__ import annotations

import pytest

from routeboek_py.calculator.caseload.file_kinds import CaseloadFout
from routeboek_py.calculator.caseload.text import decoded, refuse_too_large

TEXT = "kenmerk;eerste datum;gemeente\nZoë;01-09-2026;Rijswijk\n"
ENCODINGS = ("utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32", "cp1252")
MARKS = {"utf-16-be": b"\xfe\xff", "utf-16-le": b"\xff\xfe",
         "utf-32-be": b"\0\0\xfe\xff", "utf-32-le": b"\xff\xfe\0\0"}  # fmt: skip


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_text_in_any_encoding_of_a_spreadsheet_program_is_text(encoding: str) -> None:
    assert decoded(TEXT.encode(encoding)) == TEXT


@pytest.mark.parametrize("encoding", MARKS)
@pytest.mark.parametrize("text", ["a", TEXT, "Ādam;Żółć\n", "чат;01-09-2026;Rijswijk\n"])
def test_a_byte_order_mark_says_which_encoding_a_text_has(encoding: str, text: str) -> None:
    assert decoded(MARKS[encoding] + text.encode(encoding)) == text


@pytest.mark.parametrize("encoding", ["utf-16-le", "utf-16-be"])
@pytest.mark.parametrize(
    "text", ["Ā;01-09-2026;Rijswijk\n", "ж;01-09-2026;Rijswijk\n", "a;b;c;d;", f"{'x' * 40}жжĀĀ"]
)
def test_utf_16_without_a_mark_is_known_by_its_zeros(encoding: str, text: str) -> None:
    assert decoded(text.encode(encoding)) == text


@pytest.mark.parametrize(
    "data",
    [
        "a;b;c;d".encode("utf-16-le"),  # too short to tell
        "a;b;c;d;".encode("utf-16-le") + b"\n",  # half a letter too many
        "чат;чат;чат;чат;".encode("utf-16-le"),
        b"\0" * 40,
        # One letter in ten is too many.
        f"{'x' * 9}ж".encode("utf-16-le"),
        f"{'x' * 9}ж".encode("utf-16-be"),
        f"{'x' * 9}\0".encode("utf-16-le"),
        f"{'x' * 9}\0".encode("utf-16-be"),
    ],
)
def test_zeros_elsewhere_are_no_text(data: bytes) -> None:
    with pytest.raises(CaseloadFout, match="geen tekstbestand"):
        decoded(data)


def test_half_a_letter_at_the_end_of_a_file_harms_no_other() -> None:
    assert decoded(b"\xff\xfe" + "ab".encode("utf-16-le") + b"c") == "ab\ufffd"
    assert decoded(b"\xef\xbb\xbfab\xc3") == "ab\ufffd"
    assert decoded(("x" * 40).encode("utf-16-le") + b"\0\xd8") == f"{'x' * 40}\ufffd"


IN_TEXT = {9, 10, 11, 12, 13, 26, 27}  # white space, the end of an old file, and Escape


@pytest.mark.parametrize("byte", [*range(1, 34), 126, 127])
def test_many_bytes_that_no_text_has_are_no_text(byte: int) -> None:
    data = b"a;01-09-2026;Rijswijk\n" * 4 + b"\0" + bytes([byte]) * 10
    if byte in IN_TEXT or byte in (32, 33, 126):
        assert decoded(data) == data.decode()
        return
    with pytest.raises(CaseloadFout, match="geen tekstbestand"):
        decoded(data)


@pytest.mark.parametrize(("zeros", "is_text"), [(1, True), (20, True), (21, False)])
def test_one_odd_byte_in_twenty_is_still_text(zeros: int, is_text: bool) -> None:
    data = b"\0" * zeros + b"a" * (400 - zeros)
    if is_text:
        assert decoded(data) == data.decode()
        return
    with pytest.raises(CaseloadFout, match="geen tekstbestand"):
        decoded(data)


def test_a_text_with_odd_bytes_but_no_zero_is_text() -> None:
    assert decoded(b"\x01" * 40) == "\x01" * 40


def test_every_letter_of_windows_is_read() -> None:
    letters = bytes(range(0x80, 0x100))
    undefined = {0x81, 0x8D, 0x8F, 0x90, 0x9D}
    assert decoded(letters + b"\nb") == "".join(
        chr(byte) if byte in undefined else bytes([byte]).decode("cp1252") for byte in letters
    ) + "\nb"  # fmt: skip


def test_each_line_is_read_in_its_own_encoding() -> None:
    windows, utf_8 = "Noë 1".encode("cp1252"), "Zoë 2".encode()
    data = b"\n".join([b"a", windows, utf_8, b"b", windows + utf_8, b"", utf_8, b"c"])
    assert decoded(data) == "a\nNoë 1\nZoë 2\nb\nNoë 1ZoÃ« 2\n\nZoë 2\nc"


@pytest.mark.parametrize(("lines", "last"), [(100_000, "é"), (100_001, "Ã©")])
def test_a_file_with_so_many_lines_in_windows_is_so_to_its_end(lines: int, last: str) -> None:
    data = b"\xe9\n" * lines + "é\nx".encode()
    assert decoded(data) == "é\n" * lines + f"{last}\nx"


def test_letters_of_windows_that_only_look_like_a_photo_are_text() -> None:
    assert decoded(b" \xff\xd8\xff;01-09-2026;Rijswijk") == " ÿØÿ;01-09-2026;Rijswijk"


@pytest.mark.parametrize(
    ("size", "megabytes"), [(10_000_001, 10), (10_999_999, 10), (11_000_000, 11)]
)
def test_a_file_of_more_than_10_mb_says_how_large_it_may_be(size: int, megabytes: int) -> None:
    refuse_too_large(10_000_000)
    with pytest.raises(CaseloadFout) as caught:
        refuse_too_large(size)
    assert str(caught.value) == (
        f"Dit bestand is te groot ({megabytes} MB). Het mag 10 MB zijn. "
        "Verdeel het over meer bestanden."
    )
