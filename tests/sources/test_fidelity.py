"""The model says what the two documents say: nothing more, nothing less."""

from __future__ import annotations

import pytest

from routeboek_py.model.routeboek import Routeboek
from routeboek_py.model.walk import teksten
from tests.conftest import MODEL

from .coverage import lay_over, left_out, model_words, source_text


@pytest.mark.parametrize("bron_id", ["000", "003"])
def test_every_text_stands_in_the_section_it_names(routeboek: Routeboek, bron_id: str) -> None:
    source = source_text(next(b for b in routeboek.bronnen if b.id == bron_id))
    ours = [(s, w) for s, w in model_words(routeboek) if s in source.spans]
    assert ours
    assert [(s, w) for s, w in ours if not source.occurrences(s, w)] == []


@pytest.mark.parametrize("bron_id", ["000", "003"])
def test_every_word_of_the_document_is_accounted_for(
    routeboek: Routeboek, bron_id: str, capsys: pytest.CaptureFixture[str]
) -> None:
    source = lay_over(routeboek, next(b for b in routeboek.bronnen if b.id == bron_id))
    claimed, words = source.counted_words()
    with capsys.disabled():
        print(f"\nbron {bron_id}: {claimed} of {words} words ({claimed / words:.1%})")
    assert source.unclaimed() == []
    assert claimed == words


def test_every_left_out_fragment_really_stands_in_its_source(routeboek: Routeboek) -> None:
    sources = [source_text(bron) for bron in routeboek.bronnen]
    for (sectie, fragment), times in left_out(routeboek).items():
        source = next(s for s in sources if sectie in s.spans)
        assert len(source.occurrences(sectie, fragment)) >= times, (sectie, fragment)


def test_a_statement_that_goes_missing_from_the_model_is_noticed(routeboek: Routeboek) -> None:
    less = routeboek.model_copy(deep=True)
    fst = next(tafel for tafel in less.tafels if tafel.id == "fst")
    fst.doel = []
    source = lay_over(less, next(b for b in less.bronnen if b.id == "003"))
    assert source.unclaimed() == [
        "003/fst: Stagnaties in begeleidings- en behandeltrajecten bij jongeren met "
        "forensische problematiek doorbreken."
    ]


def test_a_word_that_is_changed_in_the_model_is_noticed(routeboek: Routeboek) -> None:
    source = source_text(next(b for b in routeboek.bronnen if b.id == "003"))
    assert source.occurrences("003/fst", "FST kan worden ingezet:")
    assert not source.occurrences("003/fst", "FST kan worden inzet:")


def test_every_slip_that_is_listed_is_shown_where_it_stands(routeboek: Routeboek) -> None:
    shown = [
        t for path, t in teksten(routeboek) if path[0] not in ("verschrijvingen", "verschillen")
    ]
    for slip in routeboek.verschrijvingen:
        words = slip.staat_er.tekst
        if slip.bron == "000/kop":
            continue  # the title slide itself is not shown
        quoted = [t for t in shown if any(words in w for w in (t.tekst, *t.punten))]
        assert [t for t in quoted if t.bron == slip.bron], words


def test_the_doubtful_address_is_never_corrected_and_never_a_link() -> None:
    text = MODEL.read_text(encoding="utf-8")
    assert "jeugdbeschermingstafel@leidschendam-voorburg" not in text.lower()
