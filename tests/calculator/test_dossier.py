"""Tests the answer as text for a case file."""

from __future__ import annotations

from dataclasses import replace

import pytest

from routeboek_py.calculator.answer import answer, telregel
from routeboek_py.calculator.antwoord import Antwoord, OvergeslagenStap
from routeboek_py.calculator.dossier import as_text
from routeboek_py.calculator.rules import Regels, Uitspraak

from .conftest import Answer

RIJSWIJK = """\
Stappen uit het routeboek, met onze datums, Rijswijk

Eerste datum van het zorgwekkend verzuim: dinsdag 1 september 2026
Gemeente: Rijswijk
Gemaakt op: zondag 22 november 2026

Rijswijk: de datums van stap 1 en 3 zijn voorbij. Zijn deze stappen gezet? \
De volgende laatste datum is dinsdag 1 december 2026: stap 4, Afstemming op directeurenniveau. \
Komend, nog 9 dagen.

Stap 1: Intercollegiale afstemming
Van dinsdag 29 september 2026 tot en met dinsdag 27 oktober 2026 (na 4 tot 8 weken)
Stand: Voorbij, 26 dagen geleden
Bron: “Termijn: 4-8 weken na 1e datum zorgwekkend verzuim” (Bijlage 1, Opschalingsroute bij fase 3b)

Stap 2: Managementafstemming
Deze stap is er niet: “Nee, direct naar inzet teamleider jeugdhulp” (Bijlage 1, Tabel per gemeente)
"""


def test_it_is_plain_dutch_in_paragraphs(answer_to: Answer) -> None:
    text = as_text(answer_to("2026-09-01", "rijswijk", "2026-11-22"))
    assert text.startswith(RIJSWIJK)


@pytest.mark.parametrize("gemeente", ["den-haag", "leidschendam-voorburg", "rijswijk"])
def test_it_holds_all_that_the_answer_rests_on(answer_to: Answer, gemeente: str) -> None:
    given = answer_to("2026-10-30", gemeente, "2026-11-22")
    text = as_text(given, "https://voorbeeld.nl/")
    assert "Gemaakt op: zondag 22 november 2026" in text
    assert f"Zo is er geteld: {telregel(['weken'])}" in text
    assert given.kalender_bron in text
    assert text.endswith("Gerekend met: https://voorbeeld.nl/\n")
    for stap in given.stappen:
        rule = stap.stap
        for said in rule.aanmelding + (rule.overslaan or rule.volgens):
            assert said.tekst in text
            assert said.bron in text.split("Bronnen: ")[1]
    for stap in given.genomen:
        assert stap.dagen
        assert all(dag.tekst in text for dag in stap.dagen)
        assert all(kenmerk.tekst in text for dag in stap.dagen for kenmerk in dag.kenmerken)


def test_it_has_no_columns_and_no_lines_cut_short(answer_to: Answer) -> None:
    text = as_text(answer_to("2026-10-30", "den-haag", "2026-11-22"))
    assert "  " not in text
    assert "\n\n\n" not in text
    assert all(line == line.strip() for line in text.splitlines())


def test_a_special_first_day_is_told_as_well_as_a_special_last_day(example: Regels) -> None:
    """From Tuesday 28 April, in a school break, to Tuesday 12 May."""
    given = answer(example, "2026-04-14", "west", "2026-04-14")
    assert isinstance(given, Antwoord)
    lines = [line for line in as_text(given).splitlines() if line.startswith("Let op")]
    assert lines == [
        "Let op, dinsdag 28 april 2026: Dit valt in de meivakantie van regio Noord (landelijk "
        "vastgesteld). Uw school kan afwijken."
    ]


def test_only_the_sources_that_are_quoted_are_named(example: Regels) -> None:
    """A step that is left out has a Termijn of another source, and no quote of it."""
    given = answer(example, "2026-04-14", "leeg", "2026-04-14")
    assert isinstance(given, Antwoord)
    assert "“Niet hier” (Tabel)" in as_text(given)
    assert "Bronnen: Tabel. De kalender" in as_text(given)


def test_who_signs_up_for_a_step_that_is_left_out_is_no_source(example: Regels) -> None:
    given = answer(example, "2026-04-14", "leeg", "2026-04-14")
    assert isinstance(given, Antwoord)
    signed = Uitspraak("Bel ons", "Folder", "folder/1")
    (stap,) = given.stappen
    left = OvergeslagenStap(replace(stap.stap, aanmelding=(signed,)))
    text = as_text(replace(given, stappen=(left,)))
    assert "Folder" not in text
