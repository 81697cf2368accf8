"""Tests that the model has the same content as the two documents: nothing more or less."""

from __future__ import annotations

import pytest

from routeboek_py.model.routeboek import Routeboek
from routeboek_py.model.walk import teksten
from tests.conftest import REAL

from .coverage import content_words, lay_over, left_out, model_words, source_text


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


def test_no_statement_of_the_content_can_go_missing_unnoticed(routeboek: Routeboek) -> None:
    """Without any one statement, some words of the source are no longer covered."""
    words = content_words(routeboek)
    inside_others = [
        (sectie, said)
        for sectie, said in set(words)
        if any(said != other and said in other for s, other in words if s == sectie)
    ]
    checked = 0
    for bron in routeboek.bronnen:
        for sectie, said in sorted(set(words) - set(inside_others)):
            if not sectie.startswith(f"{bron.id}/"):
                continue
            less = [(s, w) for s, w in words if (s, w) != (sectie, said)]
            assert lay_over(routeboek, bron, less).unclaimed() != [], said
            checked += 1
    assert checked > 90


# The table per gemeente, copied from document 003: the contents of each column.
TABLE = {
    "den-haag": {
        "intercollegiaal": ["Ja"],
        "management": ["Ja"],
        "regie": [
            "Managers vanuit managementafstemming bij regisseur sociaal domein",
            "Regisseur sociaal domein + SWVZHW + jeugdhulp (Kracht of rondomJou)",
        ],
        "directeuren": ["Regisseur sociaal domein + Directeuren"],
    },
    "leidschendam-voorburg": {
        "intercollegiaal": ["Ja"],
        "management": ["Nee, direct naar inzet regisseur jeugd en leerplicht"],
        "regie": [
            "JES/leerplichtambtenaar bij regisseur jeugd en leerplicht",
            "Regisseur jeugd en leerplicht + SWVZHW",
        ],
        "directeuren": ["Regisseur jeugd en leerplicht + Directeuren"],
    },
    "rijswijk": {
        "intercollegiaal": ["Ja"],
        "management": ["Nee, direct naar inzet teamleider jeugdhulp"],
        "regie": [
            "JES via consulent jeugdteam bij teamleider jeugdhulp",
            "Teamleider jeugdhulp + SWVZHW",
        ],
        "directeuren": ["Teamleider jeugdhulp + Directeuren"],
    },
}


def test_every_gemeente_has_the_words_of_its_own_column(routeboek: Routeboek) -> None:
    ours = {
        gemeente.id: {
            stap: [t.tekst for _, t in teksten(here) if t.bron == "003/gemeenten"]
            for stap, here in gemeente.stappen.items()
        }
        for gemeente in routeboek.gemeenten
    }
    assert ours == TABLE


def test_a_word_that_is_changed_in_the_model_is_noticed(routeboek: Routeboek) -> None:
    source = source_text(next(b for b in routeboek.bronnen if b.id == "003"))
    assert source.occurrences("003/fst", "FST kan worden ingezet:")
    assert not source.occurrences("003/fst", "FST kan worden inzet:")


def test_the_doubtful_address_is_never_corrected() -> None:
    text = REAL.read_text(encoding="utf-8")
    assert "jeugdbeschermingstafel@leidschendam-voorburg" not in text.lower()
