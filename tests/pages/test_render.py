"""Tests the generated pages: their contents, and that a change of the model changes them."""

from __future__ import annotations

import re

import pytest

from routeboek_py.model.route import Gemeente
from routeboek_py.model.routeboek import Routeboek
from routeboek_py.model.termijn import Termijn
from routeboek_py.pages.markdown import words
from routeboek_py.pages.navigation import navigation
from routeboek_py.pages.render import render
from routeboek_py.pages.rules import rules


@pytest.fixture(scope="module")
def pages(routeboek: Routeboek) -> dict[str, str]:
    return render(routeboek)


def headings(page: str, level: str = "##") -> list[str]:
    return re.findall(rf"^{level} (.+?)(?: \{{.*\}})?$", page, re.MULTILINE)


CARD = ["Past als", "Gemeenten", "Aanmelden", "Aan tafel", "Komt bijeen", "Daarna"]
HEADINGS = ["In het kort", "Stappen die het JES eerst moet doorlopen", "Contact en formulieren",
            "Plaats in de route", "De tekst van de bronnen"]  # fmt: skip


def test_every_tafel_reads_as_the_same_card(routeboek: Routeboek, pages: dict[str, str]) -> None:
    for tafel in routeboek.tafels:
        lines = re.findall(r"^<dt>(.+)</dt>$", pages[f"tafels/{tafel.id}.md"], re.MULTILINE)
        assert [line for line in lines if line != "Termijn"] == CARD, tafel.id


def test_every_tafel_has_the_same_headings_in_the_same_order(
    routeboek: Routeboek, pages: dict[str, str]
) -> None:
    rows = [kop.removesuffix("?") for kop in routeboek.rijkoppen.model_dump().values()]
    for tafel in routeboek.tafels:
        page = pages[f"tafels/{tafel.id}.md"]
        found = [kop for kop in headings(page) if kop in HEADINGS]
        assert found == [kop for kop in HEADINGS if kop in found], tafel.id
        assert set(HEADINGS) - set(found) <= {"Plaats in de route"}, tafel.id
        found = [kop for kop in headings(page, "###") if kop in rows]
        assert found == [kop for kop in rows if kop in found], tafel.id


def test_what_a_source_does_not_say_is_said_to_be_absent(pages: dict[str, str]) -> None:
    av_team, fst = pages["tafels/av-team.md"], pages["tafels/fst.md"]
    assert '<dt>Komt bijeen</dt>\n<dd markdown="block">\n\nDe bron zegt dit niet.' in av_team
    assert "bij deze tafel niets: doel; frequentie; aanmelding; wie zitten er aan tafel" in av_team
    assert "bij deze tafel niets: wanneer in te zetten." in fst


@pytest.mark.parametrize("gemeente", ["leidschendam-voorburg", "rijswijk"])
def test_the_title_of_the_hague_is_on_no_other_gemeente_page(
    pages: dict[str, str], gemeente: str
) -> None:
    assert "regisseur sociaal domein" not in pages[f"gemeenten/{gemeente}.md"].lower()
    assert "regisseur sociaal domein" in pages["gemeenten/den-haag.md"].lower()


def test_only_leidschendam_voorburg_reads_of_aanmeld_en_advies(pages: dict[str, str]) -> None:
    gemeenten = {path: page for path, page in pages.items() if path.startswith("gemeenten/")}
    with_it = [path for path, page in gemeenten.items() if "consultants van" in page]
    assert with_it == ["gemeenten/leidschendam-voorburg.md"]


def test_each_gemeente_reads_its_own_contact_of_the_jeugdbeschermingstafel(
    pages: dict[str, str],
) -> None:
    contacts = {
        "den-haag": "Jeugdbeschermingstafel Den Haag - Den Haag.",
        "leidschendam-voorburg": "jeugdbeschermingstafel@leidschendam-voorborg.nl",
        "rijswijk": "Jeugdbeschermingstafel Gemeente Delft",
    }
    for gemeente, contact in contacts.items():
        here = pages[f"gemeenten/{gemeente}.md"]
        assert contact in here
        assert not [other for other in contacts.values() if other != contact and other in here]


def test_the_address_with_the_slip_is_a_link_nowhere(pages: dict[str, str]) -> None:
    shown = [page for page in pages.values() if "voorborg.nl" in page]
    assert len(shown) > 3
    assert not any("mailto:jeugdbeschermingstafel" in page for page in shown)


def test_every_slip_is_flagged_on_every_page_that_quotes_it(
    routeboek: Routeboek, pages: dict[str, str]
) -> None:
    flagged = 0
    for number, slip in enumerate(routeboek.verschrijvingen, start=1):
        shown = words(slip.staat_er.tekst)
        for path, page in pages.items():
            source = f"bronnen/{slip.bron.split('/')[0]}"
            quoted = [
                block
                for block in re.split(r"<blockquote|\n\n\n", page)
                if shown in block and f"{source}.md#{slip.bron.split('/')[1]}" in block
            ]
            if quoted and not path.startswith(("bronnen/", "verschillen", "begrippen", "contact")):
                assert f"verschillen.md#verschrijving-{number}" in page, (path, shown)
                flagged += 1
    assert flagged > 20


def test_the_hague_example_is_never_shown_without_its_remark(pages: dict[str, str]) -> None:
    for path, page in pages.items():
        if "Kracht of RndomJou" in page and path.startswith(("gemeenten/", "tafels/")):
            assert "zijn een voorbeeld uit Den Haag" in page, path


def test_no_source_says_what_a_director_is_called(pages: dict[str, str]) -> None:
    for gemeente in ("den-haag", "leidschendam-voorburg", "rijswijk"):
        step_4 = pages[f"gemeenten/{gemeente}.md"].split("{ #stap-directeuren }")[1]
        assert "is dit de **" not in step_4


def test_good_addresses_are_links_wherever_they_stand(pages: dict[str, str]) -> None:
    for address in ("mwta@swvzhw.nl", "FST@dewaagnederland.nl"):
        for path, page in pages.items():
            if path.startswith(("tafels/", "contact")):
                assert page.count(f"[{address}]") == page.count(f"mailto:{address}")
                bare = page.replace(f"[{address}](mailto:{address})", "")
                assert address not in bare, path


def test_the_uncertain_role_of_the_av_team_is_told_wherever_it_is_listed(
    pages: dict[str, str],
) -> None:
    gemeenten = [f"gemeenten/{g}.md" for g in ("den-haag", "leidschendam-voorburg", "rijswijk")]
    listed = ["tafels/av-team.md", "tafels/index.md", "routes/fase-3b.md", "contact.md", *gemeenten]
    for path in listed:
        assert "Hoe het is afgelopen, weten wij niet." in pages[path], path


def test_lookalikes_are_warned_of_where_search_does_not_look(pages: dict[str, str]) -> None:
    for path, other in (("expertisetafel-vso", "Expertetafel"), ("ecz", "VSO")):
        page = pages[f"tafels/{path}.md"]
        (warning,) = re.findall(r"^\*\*Niet verwarren\.\*\*.*\n(\{:.*\})$", page, re.MULTILINE)
        assert "data-search-exclude" in warning
        assert other in page


def test_abbreviations_are_explained_where_they_stand_and_at_the_foot(
    pages: dict[str, str],
) -> None:
    page = pages["tafels/mwta.md"]
    assert "*[JES]: samenwerking tussen Jeugdhulp En School" in page
    assert re.search(r"\[OT-nummer\]\(\.\./begrippen\.md#ot\).*: betekenis niet gevonden", page)
    assert "*[OT" not in page


def test_streven_and_ongeveer_are_no_terms_of_the_route(pages: dict[str, str]) -> None:
    assert "Het is geen termijn van de route." in pages["tafels/mwta.md"]
    assert "Het is geen termijn van de route." in pages["tafels/ecz.md"]


def test_the_same_model_gives_the_same_pages(routeboek: Routeboek, pages: dict[str, str]) -> None:
    assert render(routeboek) == pages


def test_a_new_gemeente_is_data_only(routeboek: Routeboek) -> None:
    more = routeboek.model_copy(deep=True)
    copy = more.gemeenten[2].model_dump() | {"id": "delfgauw", "naam": "Delfgauw"}
    more.gemeenten.append(Gemeente.model_validate(copy))
    assert "Delfgauw doet 3 van de 4 stappen" in render(more)["gemeenten/delfgauw.md"]
    assert "gemeenten/delfgauw.md" in str(navigation(more))
    assert [g["id"] for g in rules(more)["gemeenten"]][-1] == "delfgauw"
    assert 'id="gemeente-delfgauw"' in render(more)["termijnen/index.md"]


def test_a_new_tafel_is_data_only(routeboek: Routeboek) -> None:
    more = routeboek.model_copy(deep=True)
    more.tafels.append(more.tafels[0].model_copy(update={"id": "nieuw", "titel": "Nieuwe tafel"}))
    assert "# Nieuwe tafel" in render(more)["tafels/nieuw.md"]
    assert "[Nieuwe tafel](../tafels/nieuw.md)" in render(more)["gemeenten/rijswijk.md"]


def test_a_changed_term_changes_the_pages_and_the_calculator(routeboek: Routeboek) -> None:
    other = routeboek.model_copy(deep=True)
    stap = other.routes[0].stappen[3]
    assert stap.termijn is not None
    stap.termijn = Termijn(binnen="12 werkdagen", volgens=stap.termijn.volgens)
    assert "| 12 werkdagen" in render(other)["gemeenten/rijswijk.md"]
    assert rules(other)["gemeenten"][0]["stappen"][3]["termijn"]["tot"] == "12 werkdagen"


def test_a_step_without_a_counted_term_says_so_on_every_page(routeboek: Routeboek) -> None:
    other = routeboek.model_copy(deep=True)
    *_, regie, directeuren = other.routes[0].stappen
    assert regie.termijn is not None
    regie.termijn = Termijn(volgens=regie.termijn.volgens)
    directeuren.termijn = None
    pages = render(other)
    for page in ("gemeenten/rijswijk.md", "routes/fase-3b.md"):
        assert "De rekenhulp kan deze termijn niet uitrekenen." in pages[page]
        assert "De bronnen noemen geen termijn." in pages[page]
    assert "| zie de bron" in pages["termijnen/index.md"]
    assert "| geen termijn" in pages["termijnen/index.md"]
    for stap in other.routes[0].stappen:
        stap.termijn = None
    assert "## De termijnen { #weken }" in render(other)["termijnen/index.md"]
