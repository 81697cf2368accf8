"""Tests the page with the whole Routeboek: complete, without repeats, with links to the PDFs."""

from __future__ import annotations

from pathlib import Path

from routeboek_py.model.routeboek import Routeboek
from routeboek_py.model.walk import teksten
from routeboek_py.paper.document import chapters, title
from routeboek_py.paper.editions import editions, whole
from routeboek_py.paper.make import Pdf
from routeboek_py.paper.pages import with_pdfs


def test_every_text_of_the_model_is_in_the_whole(site: Path, routeboek: Routeboek) -> None:
    found = chapters(site, whole(routeboek), outside=None)
    said = " ".join(" ".join("".join(chapter.itertext()).split()) for chapter in found)
    for _, tekst in teksten(routeboek):
        for words in (tekst.tekst, *tekst.punten):
            assert " ".join(words.split()) in said


def test_names_are_there_once_and_every_link_within_leads_to_one(
    site: Path, routeboek: Routeboek
) -> None:
    for edition in editions(routeboek):
        found = chapters(site, edition, outside=None)
        names = [name for chapter in found for e in chapter.iter() if (name := e.get("id"))]
        assert len(names) == len(set(names))
        links = [link.get("href") or "" for chapter in found for link in chapter.iter("a")]
        assert {link[1:] for link in links if link.startswith("#")} <= set(names)
        assert all(link.startswith(("#", "mailto:", "https://")) for link in links)


def test_chapters_have_a_heading_and_no_tools(site: Path, routeboek: Routeboek) -> None:
    for chapter in chapters(site, whole(routeboek), outside=None):
        assert title(chapter)
        tags = {element.tag for element in chapter.iter()}
        assert not tags & {"h1", "input", "button", "select", "script", "details", "label"}


def test_what_is_folded_under_a_heading_stands_under_it_without_more(
    site: Path, routeboek: Routeboek
) -> None:
    found = chapters(site, whole(routeboek), outside=None)
    said = " ".join(" ".join(chapter.itertext()) for chapter in found)
    assert "Past als:" in said
    assert "Lees wat de bron zegt" not in said
    assert "Past als, aanmelden en contact" not in said


def test_a_gemeente_reads_nothing_that_is_for_others_only(site: Path, routeboek: Routeboek) -> None:
    for edition in editions(routeboek)[1:]:
        for chapter in chapters(site, edition, outside=None):
            meant = {e.get("data-voor") for e in chapter.iter() if e.get("data-voor")}
            assert meant <= {edition.gemeente}


# A link as MkDocs makes it: to a PDF that does not exist yet.
LINK = '<p><a data-pdf="routeboek.pdf" href="../../afdrukken/">Het hele routeboek</a></p>'


def test_a_link_to_a_pdf_tells_its_size_and_date(routeboek: Routeboek) -> None:
    pdf = Pdf("afdrukken/routeboek.pdf", 71, 728_573)
    assert with_pdfs(LINK, "gemeenten/ergens", routeboek, [pdf]) == (
        '<p><a href="../../afdrukken/routeboek.pdf">Het hele routeboek (PDF, 71 bladzijden, '
        "730 kB, versie van zaterdag 28 november 2026)</a></p>"
    )


def test_without_pdfs_no_link_leads_to_one(site: Path, routeboek: Routeboek) -> None:
    assert list(site.rglob("*.pdf")) == []
    for page in site.rglob("*.html"):
        assert '.pdf"' not in page.read_text(encoding="utf-8"), page
    door = (site / "afdrukken" / "index.html").read_text(encoding="utf-8")
    assert "geen PDF’s gemaakt" in door
    assert all(g.naam in door for g in routeboek.gemeenten)


def test_without_pdfs_the_links_lead_to_how_to_print(routeboek: Routeboek) -> None:
    html = with_pdfs(LINK, "gemeenten/ergens", routeboek, [])
    assert html == '<p><a href="../../afdrukken/">Het hele routeboek</a></p>'
