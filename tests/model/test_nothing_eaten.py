"""Tests that YAML loses no words of an editor: they are read as typed, or reported."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from routeboek_py.model.as_written.invisible import name
from routeboek_py.model.as_written.slips import kept
from routeboek_py.model.document import read
from routeboek_py.model.fouten import RouteboekFouten
from routeboek_py.model.load import load
from tests.effort import each_row_once, tries

from .refusals import SMALL
from .test_errors import complaints, place_of

TITLE = "  titel: Routeboek van de Kust\n"
WORDS = "    zoekwoorden: [ziek, ziekte, ziekmelding, ziek gemeld, ziekteverzuim]\n"
POINT = "          - Bij een thuiszitter met geoorloofd of ongeoorloofd verzuim.\n"
WEEKS = "weken: {van: 2, tot: 4}"
FIRST = "# A small routeboek"
BEGIN = "    titel: Wanneer begint het?\n"
SAID = "        tekst: Na vier weken aaneengesloten thuis begint de route.\n"
POINTS = f"        punten:\n{POINT}          - Ook als het 's morgens is.\n"
# The small routeboek with a list of words, and points below a text.
KUST = SMALL.replace(BEGIN, BEGIN + WORDS).replace(SAID, SAID + POINTS)

REMARK = "Wat achter # staat, valt weg. Zet de hele zin tussen aanhalingstekens."
NOTHING = "Wat achter # staat, valt weg, en dan staat hier niets."
CUT_OFF = "Wat achter # staat, valt weg, en daar staat het slot van deze zin."
KIND = "Een zin die met ‘!’ begint, moet tussen aanhalingstekens."
NAME = "Een zin die met ‘&’ begint, moet tussen aanhalingstekens."
OTHER = "Een zin die met ‘*’ begint, moet tussen aanhalingstekens."
HEADER = "Achter > of | hoort op deze regel niets meer te staan."
BACKSLASH = "Een backslash tussen dubbele aanhalingstekens verandert het teken erachter."
GOES_ON = "Hier gaat de tekst door achter een aanhalingsteken of een haakje."
NOT_CLOSED = "Dit aanhalingsteken sluit pas op regel"
DASH = "Dit streepje hoort nu bij een zin, en begint geen punt van een lijst."
NO_DASH = "Dit lijkt op het streepje van een lijst"
NO_COLON = "Hier ontbreekt een dubbele punt achter een sleutel."
COLON = "Dit lijkt op een dubbele punt, maar het is een ander teken"
MARKER = "Een regel die met --- of ... begint, is voor YAML geen tekst."
DIRECTIVE = "Een regel die met % begint, is voor YAML geen tekst."

# the original text, what is typed, the words at which it is reported, and the message
EATEN = {
    "a word with # before it": (TITLE, "  titel: Routeboek #school\n", "#school\n", REMARK),
    "a number with # before it": (TITLE, "  titel: Routeboek #1\n", "#1\n", REMARK),
    "a word with ## before it": (TITLE, "  titel: Routeboek ##school\n", "##school", REMARK),
    "a word with #! before it": (TITLE, "  titel: Routeboek #!school\n", "#!school", REMARK),
    "a sign behind #": (TITLE, "  titel: Routeboek #: school\n", "#: school", REMARK),
    "a sentence that begins with #": (TITLE, "  titel: #school\n", "#school\n", NOTHING),
    "a sentence that begins with # and a space": (TITLE, "  titel: # 1\n", "# 1\n", NOTHING),
    "a word with # behind a quoted one": (TITLE, '  titel: "Boek" #school\n', "#school\n", REMARK),
    "a remark glued to a quoted word": (TITLE, "  titel: 'Boek'# school\n", "# school\n", REMARK),
    "a remark that closes a bracket": (TITLE, "  titel: Boek (deel # 1)\n", "# 1)", CUT_OFF),
    "a remark that closes a quotation": (TITLE, "  titel: “Boek # 1”\n", "# 1”", CUT_OFF),
    "a remark in straight quotation marks": (TITLE, '  titel: Een "boek # 1"\n', '# 1"', CUT_OFF),
    "a word with # in a key": (TITLE, "  titel #school: Routeboek\n", "#school", REMARK),
    "a word with # on the first of two lines": (
        TITLE, "  titel: Route #boek\n    school\n", "#boek", REMARK),
    "a word with # on the second line": (TITLE, "  titel: Route\n    #boek\n", "#boek", REMARK),
    "a word with # on the second of three lines": (
        TITLE, "  titel: Route\n    #boek\n    school\n", "#boek", REMARK),
    "a word with # below a text in a block": (
        TITLE, "  titel: >-\n    Route\n   #boek\n", "#boek", REMARK),
    "a word with # behind the sign of a block": (
        TITLE, "  titel: >- #boek\n    Route\n", "#boek", REMARK),
    "a word with # in a list": (WORDS, "    zoekwoorden: [ziek, b #c]\n", "#c]", REMARK),
    "a word with # at the start of a list": (WORDS, "    zoekwoorden: [#ziek, b]\n", "#z", REMARK),
    "a word with # on its own line of a list": (
        WORDS, "    zoekwoorden: [ziek,\n      #ziekte,\n      b]\n", "#ziekte", REMARK),
    "a point that begins with #": (POINT, "          - #school\n", "#school\n", NOTHING),
    "a word with # behind the start of a file": (FIRST, f"--- #school\n{FIRST}", "#sch", REMARK),
    "a word with !": (TITLE, "  titel: !Routeboek school\n", "!Routeboek", KIND),
    "only a word with !": (TITLE, "  titel: !Routeboek\n", "!Routeboek", KIND),
    "a ! apart": (TITLE, "  titel: ! Routeboek\n", "! Routeboek", KIND),
    "a ! with a comma": (TITLE, "  titel: !Let op, school\n", "!Let", KIND),
    "a ! in braces": (TITLE, "  titel: !{x} school\n", "!{x}", KIND),
    "a kind of YAML": (TITLE, "  titel: !!str school\n", "!!str", KIND),
    "a kind that does not fit": (TITLE, "  titel: !!int school\n", "!!int", KIND),
    "a kind that changes all": (TITLE, "  titel: !!binary aGFsbG8=\n", "!!binary", KIND),
    "a kind between signs": (TITLE, "  titel: !<school> x\n", "!<school>", KIND),
    "a kind between signs with a space": (TITLE, "  titel: !<een school> x\n", "!<een", KIND),
    "a ! before a key": (TITLE, "  !x titel: Routeboek\n", "!x", KIND),
    "a ! before a group": ("routeboek:\n", "routeboek: !x\n", "!x", KIND),
    "a ! before a list": (WORDS, "    zoekwoorden: !!set [ziek]\n", "!!set", KIND),
    "a ! in a list": (WORDS, "    zoekwoorden: [ziek, !b]\n", "!b", KIND),
    "a word with &": (TITLE, "  titel: &Routeboek school\n", "&Routeboek", NAME),
    "an & apart": (TITLE, "  titel: & school\n", "& school", NAME),
    "an & before a letter with an accent": (TITLE, "  titel: &één school\n", "&één", NAME),
    "an & before a key": (TITLE, "  &x titel: Routeboek\n", "&x", NAME),
    "an & before a group": ("routeboek:\n", "routeboek: &x\n", "&x", NAME),
    "an & in a list": (WORDS, "    zoekwoorden: [ziek, &b c]\n", "&b", NAME),
    "a word with *": (TITLE, "  titel: *Routeboek school\n", "*Routeboek", OTHER),
    "a word between *": (TITLE, "  titel: *Routeboek* school\n", "*Routeboek*", OTHER),
    "a * apart": (TITLE, "  titel: * school\n", "* school", OTHER),
    "a * in a list": (WORDS, "    zoekwoorden: [ziek, *b]\n", "*b", OTHER),
    "an @": (TITLE, "  titel: @school\n", "@school", "Een zin die met ‘@’ begint"),
    "a %": (TITLE, "  titel: %school\n", "%school", "Een zin die met ‘%’ begint"),
    "a backtick": (TITLE, "  titel: `school`\n", "`school`", "Een zin die met ‘`’ begint"),
    "a ?": (TITLE, "  titel: ? school\n", "? school", "Een zin die met ‘?’ begint"),
    "a ? before a key": (TITLE, "  ? titel\n  : x\n", "? titel", "Een zin die met ‘?’ begint"),
    "a > before a text": (TITLE, "  titel: > school\n", "> school", HEADER),
    "a > glued to a text": (TITLE, "  titel: >school\n", ">school", HEADER),
    "a > before a number": (TITLE, "  titel: >4\n      weken\n", ">4", HEADER),
    "a | before a text": (TITLE, "  titel: |- school\n", "|- school", HEADER),
    "a backslash before a letter": (TITLE, '  titel: "C:\\temp"\n', "\\temp", BACKSLASH),
    "a backslash before any letter": (TITLE, '  titel: "C:\\school"\n', "\\school", BACKSLASH),
    "a backslash before a number": (TITLE, '  titel: "C:\\x41"\n', "\\x41", BACKSLASH),
    "a backslash before half a number": (TITLE, '  titel: "C:\\xyz"\n', "\\xyz", BACKSLASH),
    "a backslash that makes an odd space": (TITLE, '  titel: "a\\_b"\n', "\\_b", BACKSLASH),
    "a backslash at the end of a line": (TITLE, '  titel: "a\\\n    b"\n', "\\\n", BACKSLASH),
    "a sentence that goes on behind quotation marks": (
        TITLE, '  titel: "Boek" over school\n', "over school\n", GOES_ON),
    "a point that goes on behind quotation marks": (
        POINT, "          - 'Boek' over school\n", "over school\n", GOES_ON),
    "a sentence that goes on behind a bracket": (
        POINT, "          - [Boek] over school\n", "over school\n", GOES_ON),
    "an apostrophe that begins a sentence": (
        TITLE, "  titel: 's-Gravenhage\n", "'s-Gravenhage\n", NOT_CLOSED),
    "a quotation mark that is closed elsewhere": (
        TITLE, "  titel: 'Boek\n  ondertitel: x'\n", "'Boek", NOT_CLOSED),
    "a list that has become a sentence": (
        TITLE, "  titel: Boek\n    - school\n", "- school", DASH),
    "a dash without a space": (POINT, "          -Bij een\n", "-Bij een", DASH),
    "a dash without a space, deeper": (TITLE, "  titel: Boek\n    -school\n", "-school", DASH),
    "another sign than a dash": (POINT, "          – Bij een\n", "– Bij een", NO_DASH),
    "a key without a value, by a comma": (WEEKS, "weken: {van, tot: 8}", "van, tot", NO_COLON),
    "a wide colon": (TITLE, "  titel： Routeboek\n", "： Routeboek", COLON),
    "a wide colon without a space": (TITLE, "  titel：Routeboek\n", "：Routeboek", COLON),
    "a colon that is a letter": (TITLE, "  titel꞉ Routeboek\n", "꞉ Routeboek", COLON),
    "a colon that is a ratio": (WEEKS, "weken: {van∶ 4, tot: 8}", "∶ 4", COLON),
    "words behind the start of a document": (FIRST, f"--- school\n{FIRST}", "school\n", MARKER),
    "words behind the end of a document": (TITLE, f"{TITLE}... school\n", "school\n  ond", MARKER),
    "a directive": (FIRST, f"%YAML 1.2\n---\n{FIRST}", "%YAML", DIRECTIVE),
    "a directive that is none": (FIRST, f"%school\n---\n{FIRST}", "%school", DIRECTIVE),
    "keys from elsewhere": (
        TITLE, f"  <<: {{a: b}}\n{TITLE}", "<<:", "Samenvoegen met << kan hier niet."),
}  # fmt: skip


@pytest.mark.parametrize("case", EATEN.values(), ids=EATEN.keys())
def test_words_that_yaml_would_eat_are_told_where_they_stand(
    tmp_path: Path, case: tuple[str, str, str, str]
) -> None:
    stands, typed, at, says = case
    assert stands in KUST
    text = KUST.replace(stands, typed, 1)
    said = complaints(tmp_path, text)
    assert any(s.startswith(f"routeboek.yml:{place_of(text, at)}: {says}") for s in said), said
    # Unrelated lines are not reported.
    first = KUST[: KUST.index(stands)].count("\n") + 1
    told = {int(s.split(":")[1]) for s in said}
    assert told <= set(range(first, first + typed.count("\n") + 2)), said


# what may be typed for the title, and the resulting title
KEPT = {
    "a remark": ("Boek # schoolverzuim\n", "Boek"),
    "a remark behind quotation marks": ('"Boek" # schoolverzuim\n', "Boek"),
    "a remark behind a bracket in the text": ("Boek (1) # schoolverzuim\n", "Boek (1)"),
    "a remark with nothing in it": ("Boek #\n", "Boek"),
    "a remark with a line of dashes": ("Boek #---- schoolverzuim\n", "Boek"),
    "a remark on the next line": ("Boek\n  #schoolverzuim\n", "Boek"),
    "a remark on the next line, deeper": ("Boek\n    # schoolverzuim\n", "Boek"),
    "a remark at the start of the next line": ("Boek\n#schoolverzuim\n", "Boek"),
    "a remark behind the sign of a block": (">- # kort\n    Boek\n", "Boek"),
    "a # within a word": ("C#-boek\n", "C#-boek"),
    "a # in quotation marks": ('"Boek #school"\n', "Boek #school"),
    "a # in a block": (">-\n    Boek\n    #school\n", "Boek #school"),
    "signs within a text": ("A&A ! * & % @ > | ? - x\n", "A&A ! * & % @ > | ? - x"),
    "signs in quotation marks": ("'!a &b *c'\n", "!a &b *c"),
    "quotation marks within a text": ('Een "boek" van \'s zomers\n', 'Een "boek" van \'s zomers'),
    "a quotation mark with a backslash": ('"Een \\"boek\\""\n', 'Een "boek"'),
    "a backslash in single quotation marks": ("'C:\\temp'\n", "C:\\temp"),
    "a backslash without quotation marks": ("C:\\temp\n", "C:\\temp"),
    "two lines": ("Boek\n    school\n", "Boek school"),
    "two lines in quotation marks": ('"Boek\n    school"\n', "Boek school"),
    "two lines with a dash between": ("Boek\n    – school\n", "Boek – school"),
    "a minus": ("Boek\n    -5\n", "Boek -5"),
    "a hard space within a sentence": ("Na\xa04 weken\n", "Na\xa04 weken"),
    "a place to break a word of a sentence": ("Een school\xadboek\n", "Een school\xadboek"),
    "a picture": (
        "Boek 👩\u200d👧 ☎\ufe0f 1\ufe0f\u20e3\n",
        "Boek 👩\u200d👧 ☎\ufe0f 1\ufe0f\u20e3",
    ),
    "a wide colon within a text": ("Boek： school\n", "Boek： school"),
}


@pytest.mark.parametrize("case", KEPT.values(), ids=KEPT.keys())
def test_a_remark_may_be_made_and_a_text_may_have_signs(
    tmp_path: Path, case: tuple[str, str]
) -> None:
    typed, title = case
    file = tmp_path / "routeboek.yml"
    for end in ("\n", "\r\n"):
        text = KUST.replace(TITLE, f"  titel: {typed}", 1)
        file.write_bytes(text.replace("\n", end).encode())
        assert load(file).routeboek.titel == title


UNSEEN = {
    "\xa0": "een harde spatie (U+00A0)",
    "\u202f": "een smalle harde spatie (U+202F)",
    "\u2007": "een spatie zo breed als een cijfer (U+2007)",
    "\u2009": "een bijzondere spatie (U+2009)",
    "\u3000": "een brede spatie (U+3000)",
    "\u200b": "een spatie zonder breedte (U+200B)",
    "\u200c": "een scheidingsteken zonder breedte (U+200C)",
    "\u200d": "een verbindingsteken zonder breedte (U+200D)",
    "\u2060": "een verbindingsteken zonder breedte (U+2060)",
    "\ufeff": "een teken voor het begin van een bestand (U+FEFF)",
    "\xad": "een zacht afbreekstreepje (U+00AD)",
    "\u200e": "een teken voor de leesrichting (U+200E)",
    "\u202e": "een teken voor de leesrichting (U+202E)",
    "\u2066": "een teken voor de leesrichting (U+2066)",
    "\x85": "een ander soort regeleinde (U+0085)",
    "\u2028": "een ander soort regeleinde (U+2028)",
    "\u2029": "een einde van een alinea (U+2029)",
    "\r": "een ander soort regeleinde (U+000D)",
    "\x00": "een besturingsteken (U+0000)",
    "\x07": "een besturingsteken (U+0007)",
    "\x7f": "een besturingsteken (U+007F)",
    "\ufe0f": "een teken zonder vorm (U+FE0F)",
    "\U000e0041": "een teken zonder vorm (U+E0041)",
    "\ufdd0": "een code waar geen teken bij hoort (U+FDD0)",
    "\uffff": "een code waar geen teken bij hoort (U+FFFF)",
    "\U0010fffe": "een code waar geen teken bij hoort (U+10FFFE)",
}
SOMEWHERE = {
    "at the start of a line": ("{}  titel: Routeboek\n", 1),
    "as indentation": ("{0}{0}titel: Routeboek\n", 1),
    "in a key": ("  ti{}tel: Routeboek\n", 5),
    "before a colon": ("  titel{}: Routeboek\n", 8),
    "behind a colon": ("  titel:{} Routeboek\n", 9),
    "instead of the space behind a colon": ("  titel:{}Routeboek\n", 9),
    "at the end of a line": ("  titel: Routeboek {}\n", 20),
    "beside a quotation mark": ('  titel: "{}Routeboek"\n', 11),
}
WITHIN_A_TEXT = ("  titel: Het route{}boek\n", 19)


# Before a line feed, a carriage return is part of an ordinary line end.
HIDDEN = [
    case
    for case in each_row_once([*UNSEEN], [*SOMEWHERE])
    if case.values != ("\r", "at the end of a line")
]


@pytest.mark.parametrize(
    ("character", "where"), HIDDEN, ids=lambda given: given if given in SOMEWHERE else name(given)
)
def test_what_nobody_sees_is_named_where_it_stands(
    tmp_path: Path, character: str, where: str
) -> None:
    typed, column = SOMEWHERE[where]
    first, *_ = complaints(tmp_path, KUST.replace(TITLE, typed.format(character), 1))
    line = place_of(KUST, TITLE).split(":")[0]
    assert first.startswith(f"routeboek.yml:{line}:{column}: Hier staat een onzichtbaar teken")
    assert UNSEEN[character] in first


@pytest.mark.parametrize("character", sorted(set(UNSEEN) - {"\xa0", "\xad"}), ids=name)
def test_within_a_text_it_is_named_too(tmp_path: Path, character: str) -> None:
    typed, column = WITHIN_A_TEXT
    (said,) = complaints(tmp_path, KUST.replace(TITLE, typed.format(character), 1))
    line = place_of(KUST, TITLE).split(":")[0]
    assert said.startswith(f"routeboek.yml:{line}:{column}: Hier staat een onzichtbaar teken")


def test_several_of_a_kind_are_one_mistake(tmp_path: Path) -> None:
    (said,) = complaints(tmp_path, KUST.replace(TITLE, "\xa0\xa0titel: Routeboek\n", 1))
    assert "2 keer achter elkaar: een harde spatie" in said


def test_what_nobody_sees_does_no_harm_in_a_remark(tmp_path: Path) -> None:
    file = tmp_path / "routeboek.yml"
    file.write_text(f"#\xa0een\u200b opmerking\xad\n{KUST}", encoding="utf-8")
    assert load(file).routeboek.titel


def test_a_later_mistake_on_the_line_keeps_its_place(tmp_path: Path) -> None:
    text = KUST.replace(WEEKS, "weken: {v\u200ban: 9, tot\u200b: 8}", 1)
    said = complaints(tmp_path, text)
    assert len(said) == 3
    assert said[0].startswith(f"routeboek.yml:{place_of(text, '{v')}: De laatste dag (8")


def test_all_come_at_once_with_mistakes_of_other_kinds(tmp_path: Path) -> None:
    text = KUST
    for case in ("a word with # before it", "a * in a list", "another sign than a dash"):
        stands, typed, _, _ = EATEN[case]
        text = text.replace(stands, typed, 1)
    text = text.replace("tafel: kusttafel\n", "tafel: kustafel\n", 1)
    text = text.replace("doel: Samen", "doel:\xa0Samen", 1)
    text = text.replace("    naam: Zeedorp\n", "    naam: Zeedorp\n    naam: Seedorp\n", 1)
    said = "\n".join(complaints(tmp_path, text))
    for part in (REMARK, OTHER, NO_DASH, "kustafel", "harde spatie", "twee keer"):
        assert part in said


def test_who_only_compares_versions_is_told_too(tmp_path: Path) -> None:
    file = tmp_path / "0.1.yml"
    file.write_text("routeboek:\n  titel: !Routeboek school\n", encoding="utf-8")
    (fout,) = read(file).fouten
    assert (fout.regel, fout.kolom) == (2, 10)


def words(value: Any) -> Iterator[str]:
    """All words in plain data, including keys."""
    if isinstance(value, dict):
        for key, item in value.items():
            yield from words(key)
            yield from words(item)
    elif isinstance(value, list):
        for item in value:
            yield from words(item)
    elif value is not None:
        yield from re.findall(r"\w+", str(value))


REMARKS = re.compile(r"^[ ]*#.*$|(?<=[ \t])#[#!=~_-]*(?:[ \t].*)?$", re.MULTILINE)
LITTLE = """\
# kop
routeboek:
  titel: Routeboek schoolverzuim
  onder: "Voor: ons"
  lijst:
    - een twee
    - 'drie vier'
    - {a: vijf zes, b: zeven}
  flow: [acht, negen tien, "elf, twaalf"]
  blok: >-
    dertien veertien
    vijftien
  meer: zestien
    zeventien
# slot
einde:
  - x: achttien
    y: negentien
"""
typed = st.lists(
    st.sampled_from(
        [*"#!&*'\"\\|>%@`?-:,[]{}()~1 ", " ", "\n", "\n    ", "\t", "qqa", "qqb", "---", "...",
         "<<", "“", "”", "–", "：", "\xa0", "\u200b", "\u2028", "\r", "!!int ", "N", "\\x41"]
    ),
    min_size=1,
    max_size=6,
).map("".join)  # fmt: skip


@settings(max_examples=tries(100, 8000), deadline=None)
@given(st.integers(0, len(LITTLE)), typed, st.booleans())
def test_whatever_is_typed_comes_out_or_is_told(at: int, put: str, apart: bool) -> None:
    text = LITTLE[:at] + (" " if apart else "") + put + LITTLE[at:]
    with TemporaryDirectory() as folder:
        file = Path(folder, "routeboek.yml")
        file.write_bytes(text.encode())
        try:
            document = read(file)
        except RouteboekFouten:
            return
    if not document.fouten:
        typed_words = Counter(re.findall(r"\w+", REMARKS.sub("", text)))
        assert typed_words - Counter(words(document.data)) == Counter()


@settings(max_examples=tries(25, 2000), deadline=None)
@given(st.integers(0, len(LITTLE)), typed)
def test_a_place_stays_a_place_when_slips_are_passed_over(at: int, put: str) -> None:
    text = LITTLE[:at] + put + LITTLE[at:]
    if "\u2028" not in text:
        assert len(kept(text).text) == len(text)
