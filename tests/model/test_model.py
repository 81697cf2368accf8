"""Tests what other modules expect of the real Routeboek."""

from __future__ import annotations

from routeboek_py.model.routeboek import Routeboek
from routeboek_py.model.tafel import Contact
from routeboek_py.model.termijn import window
from routeboek_py.model.walk import parts, teksten


def test_every_text_carries_its_source(routeboek: Routeboek) -> None:
    said = [tekst for _, tekst in teksten(routeboek)]
    assert len(said) > 200
    assert all(tekst.bron for tekst in said)


def test_the_terms_are_those_of_the_documents(routeboek: Routeboek) -> None:
    (route,) = routeboek.routes
    assert [(s.nummer, s.termijn and window(s.termijn.telling)) for s in route.stappen] == [
        (1, "4 tot 8 weken"),
        (2, "8 weken"),
        (3, "11 weken"),
        (4, "13 weken"),
    ]


def test_uiterlijk_stands_only_where_the_source_has_the_word(routeboek: Routeboek) -> None:
    for route in routeboek.routes:
        for stap in route.stappen:
            for uitspraak in stap.termijn.volgens if stap.termijn else []:
                assert (uitspraak.kracht == "uiterlijk") == ("uiterlijk" in uitspraak.tekst)
                assert (uitspraak.gebeurtenis is None) or uitspraak.gebeurtenis in uitspraak.tekst


def test_only_the_hague_takes_step_2(routeboek: Routeboek) -> None:
    takes = [g.id for g in routeboek.gemeenten if not g.stappen["management"].overslaan]
    assert takes == ["den-haag"]


def test_the_address_with_the_slip_is_marked_as_no_link(routeboek: Routeboek) -> None:
    slips = [
        part
        for _, part in parts(routeboek)
        if isinstance(part, Contact) and "voorborg" in part.tekst.tekst
    ]
    assert [contact.link for contact in slips] == [False]


def test_what_was_not_found_is_not_filled_in(routeboek: Routeboek) -> None:
    for begrip in routeboek.begrippen:
        if begrip.gevonden == "nergens":
            assert begrip.voluit is None, begrip.term
        else:
            assert begrip.waar, begrip.term
