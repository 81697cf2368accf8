"""Our own sentences, each beside the words of the sources that it stands for."""

from __future__ import annotations

import io
from collections import Counter
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import Any, get_args

import pytest
from pydantic import BaseModel

from routeboek_py.cli import main
from routeboek_py.model.document import read
from routeboek_py.model.load import load
from routeboek_py.model.own_words.beside import BESIDE
from routeboek_py.model.own_words.compared import (
    NAME,
    NOTHING,
    Compared,
    file_text,
    read_compared,
    remarks,
)
from routeboek_py.model.own_words.sentences import OwnWords, own_words
from routeboek_py.model.routeboek import Routeboek
from routeboek_py.model.tekst import Tekst
from routeboek_py.model.walk import teksten
from tests.conftest import MODEL

from .refusals import SMALL

DAY = "2026-11-29"


@pytest.fixture
def model(tmp_path: Path) -> Path:
    file = tmp_path / "routeboek.yml"
    file.write_text(SMALL, encoding="utf-8")
    return file


def sentence(every: list[OwnWords], words: str) -> OwnWords:
    return next(own for own in every if own.zin == words)


def said(own: OwnWords) -> set[str]:
    return {line for words in own.naast for line in words.regels}


class TestWhatASentenceStandsFor:
    PLACES = (
        ("doel", {"Advies geven."}),
        ("tafels/kusttafel/aanmelding", {"De school meldt aan."}),
        ("tafels/kusttafel/hulp/doel", {"Hulp geven."}),
        ("stappen/praten/doel", {"Samen een plan maken."}),
        ("stappen/bellen/termijn", {"Bellen na 2-4 weken na de eerste dag."}),
        ("gemeenten/duinstad/bellen", {"Nee, direct naar praten"}),
        ("opschaling/begin", {"Na vier weken aaneengesloten thuis begint de route."}),
        ("uitzonderingen/ziekte", {"Bij ziekte wacht de route."}),
        ("002/kern", {"Na 9 weken.", "De schoool"}),
        ("{bron: 002/kern, woorden: 9 weken}", {"9 weken"}),
        ("[doel, stappen/praten/doel]", {"Advies geven.", "Samen een plan maken."}),
    )

    @pytest.mark.parametrize(("plek", "words"), PLACES, ids=[plek for plek, _ in PLACES])
    def test_it_names_a_row_a_part_a_section_or_a_quote(
        self, model: Path, plek: str, words: set[str]
    ) -> None:
        model.write_text(SMALL.replace("bij: doel}", f"bij: {plek}}}"), encoding="utf-8")
        assert said(sentence(own_words(load(model)), "De school wil advies.")) == words

    def test_without_it_a_line_of_a_card_stands_for_its_own_row(self, model: Path) -> None:
        """The Tafel is a Stap: its aanmelding is that of the gemeenten as well."""
        lines = own_words(load(model))
        assert said(sentence(lines, "De school meldt aan.")) == {"De school meldt aan."}
        assert said(sentence(lines, "Advies vragen.")) == {"Advies geven."}

    def test_a_remark_stands_for_the_text_that_it_is_about(self, model: Path) -> None:
        slip = sentence(own_words(load(model)), "Er staat een o te veel.")
        assert said(slip) == {"De schoool"}

    def test_an_answer_stands_for_the_reasons_of_all_that_it_leads_to(self, model: Path) -> None:
        answer = sentence(own_words(load(model)), "Iets anders")
        assert said(answer) == {
            "Advies geven.",
            "Na vier weken aaneengesloten thuis begint de route.",
        }

    def test_a_term_stands_for_every_source_of_it(self, model: Path) -> None:
        term = sentence(own_words(load(model)), "2 tot 4 weken na de eerste dag thuis")
        assert said(term) == {"Bellen na 2-4 weken na de eerste dag."}


# Fields that are no sentences of ours about the procedure.
NO_CLAIM = {
    "naam": "a name",
    "term": "a word of the sources",
    "kort": "the name of a document",
    "ook_bekend_als": "other names",
    "vormen": "other spellings",
    "zoekwoorden": "not on the page",
    "woorden": "not on the page, or words of a source",
    "begint_met": "words of a source",
    "fragmenten": "words of a source",
    "tekst": "words of a source",
    "punten": "words of a source",
    "gebeurtenis": "a word of the source: the types check that",
    "bij": "what it stands for",
    **dict.fromkeys(
        ("binnen", "vanaf", "van", "tot", "verlengbaar"), "a Termijn is in words beside its sources"
    ),
    "stappen": "by the ids of the steps",
    "reden": "why words of a source are left out",
    "waar": "where a meaning was found",
    "versie": "a number",
    "ondertitel": "for whom the site is",
    "zin": "has its own `bij`",
    "vraag": "asks, or is shown with what it is about",
    "waarom": "is shown with what it is about",
    "antwoord": "is shown with what it leads to",
    "doel": "a heading of the sources", "wanneer": "a heading of the sources",
    "frequentie": "a heading of the sources", "aanmelding": "a heading of the sources",
    "deelnemers": "a heading of the sources", "stappen_vooraf": "a heading of the sources",
    "beschrijving": "a heading of the sources",
}  # fmt: skip
DOCUMENTS = {"Titelblad", "Bron", "Sectie"}


def test_no_field_with_our_own_words_is_forgotten() -> None:
    """A new field of the model gets a place in BESIDE, or a reason here."""
    claims = {(kind.__name__, key) for kind, keys in BESIDE.items() for key in keys}
    inherited = {(kind.__name__, "opmerking") for kind in _types() if issubclass(kind, Tekst)}
    forgotten = {
        (kind.__name__, key)
        for kind in _types()
        if kind.__name__ not in DOCUMENTS
        for key, field in kind.model_fields.items()
        if key not in NO_CLAIM and _is_plain(field)
    }
    assert forgotten - claims - inherited == set()


def _types(kind: Any = Routeboek) -> set[type[BaseModel]]:
    found: set[type[BaseModel]] = set()
    todo: list[Any] = [kind]
    while todo:
        here = todo.pop()
        if isinstance(here, type) and issubclass(here, BaseModel) and here not in found:
            found.add(here)
            todo += [field.annotation for field in here.model_fields.values()]
        todo += get_args(here)
    return found


def _is_plain(field: Any) -> bool:
    """Whether a field is a sentence, a list of them, or nothing; an id has a pattern."""
    return _is_sentence(field.annotation, field.metadata)


def _is_sentence(annotation: Any, rules: Sequence[Any]) -> bool:
    if annotation is str:
        rules = [inner for rule in rules for inner in getattr(rule, "metadata", [rule])]
        return not any(getattr(rule, "pattern", None) for rule in rules)
    if getattr(annotation, "__metadata__", None):
        return _is_sentence(annotation.__origin__, annotation.__metadata__)
    return any(_is_sentence(part, ()) for part in get_args(annotation))


class TestNeverStale:
    @pytest.mark.parametrize("of", ["small", pytest.param("example", marks=pytest.mark.prove)])
    def test_a_changed_sentence_of_a_source_is_told_with_all_that_rests_on_it(
        self, model: Path, of: str
    ) -> None:
        """For every text of a source: change it, and see which of our sentences must be read.

        Some texts ("Ja") stand in a section more than once: then a sentence may rest on another.
        """
        routeboek = load(model if of == "small" else MODEL)
        times = Counter((tekst.bron, *tekst.said) for _, tekst in teksten(routeboek))
        before = own_words(routeboek)
        compared = _all_compared(before)
        for path, tekst in teksten(routeboek):
            old, stands_once = tekst.tekst, times[tekst.bron, *tekst.said] == 1
            resting = {own.path for own in before if old in said(own)}
            tekst.tekst = f"{old} Of toch niet."
            told = {o.path for o in own_words(routeboek) if compared.state(o) == "veranderd"}
            assert told <= resting, path
            assert told or not resting or not stands_once, path
            tekst.tekst = old

    def test_one_that_was_changed_by_us_must_be_compared_again(self, model: Path) -> None:
        compared = _all_compared(own_words(load(model)))
        model.write_text(SMALL.replace("De school wil advies.", "De school vraagt advies."))
        changed = [own for own in own_words(load(model)) if compared.day(own) is None]
        assert [own.zin for own in changed] == ["De school vraagt advies."]

    def test_what_is_written_is_read_back(self, model: Path) -> None:
        every = own_words(load(model))
        compared = _all_compared(every)
        model.with_name(NAME).write_text(file_text(compared, every), encoding="utf-8")
        found = read_compared(model)
        assert found is not None
        assert {own.path for own in every if found.day(own) == DAY} == {own.path for own in every}

    def test_who_changes_nothing_is_told_nothing(self, model: Path) -> None:
        every = own_words(load(model))
        assert remarks(read(model), every, _all_compared(every)) == []


def _all_compared(every: list[OwnWords]) -> Compared:
    compared = NOTHING
    for own in every:
        compared = compared.with_day(own, DAY)
    return compared


class TestTheCommand:
    @pytest.fixture(autouse=True)
    def _here(self, model: Path, monkeypatch: pytest.MonkeyPatch) -> None:
        monkeypatch.chdir(model.parent)

    def compare(self, monkeypatch: pytest.MonkeyPatch, answers: str) -> None:
        monkeypatch.setattr("sys.stdin", io.StringIO(answers))
        assert main(["vergelijk", "routeboek.yml"]) == 0

    def lines(self, capsys: pytest.CaptureFixture[str]) -> Iterator[str]:
        yield from capsys.readouterr().out.splitlines()

    def test_a_yes_is_kept_at_once_and_not_asked_again(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self.compare(monkeypatch, "j\nj\ns\n")
        assert "Nog 30 van de 32 te gaan. Bewaard in vergeleken.yml." in self.lines(capsys)
        self.compare(monkeypatch, "")
        assert "2 van de 32 zinnen zijn vergeleken." in self.lines(capsys)

    def test_a_no_is_not_kept_and_named_at_the_end(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self.compare(monkeypatch, "n\n")
        assert "routeboek.yml:39:12: Schrijf deze zin opnieuw." in self.lines(capsys)
        assert not Path(NAME).exists()

    def test_another_word_is_asked_again(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self.compare(monkeypatch, "misschien\n\nja\ns\n")
        assert "Nog 31 van de 32 te gaan. Bewaard in vergeleken.yml." in self.lines(capsys)

    def test_it_shows_our_sentence_and_the_source(self, capsys: pytest.CaptureFixture[str]) -> None:
        assert main(["vergelijk", "routeboek.yml", "--lijst"]) == 0
        shown = capsys.readouterr().out
        assert "  Wij: De school wil advies.\n  plan/overleg: Advies geven.\n" in shown

    def test_after_all_are_compared_controleer_is_silent(
        self, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
    ) -> None:
        self.compare(monkeypatch, "j\n" * 32)
        capsys.readouterr()
        assert main(["controleer", "routeboek.yml"]) == 0
        assert capsys.readouterr().err == ""
