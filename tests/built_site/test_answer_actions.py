"""Tests the actions on an answer: view it, export it, compare it, and the other Klokken."""

from __future__ import annotations

import json
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any, Literal

import pytest
from playwright.sync_api import Browser, Page, Request, expect
from pypdf import PdfReader

from routeboek_py.calculator.afspraken import afspraken
from routeboek_py.calculator.answer import answer
from routeboek_py.calculator.antwoord import Antwoord
from routeboek_py.calculator.dossier import as_text
from routeboek_py.calculator.rules import regels_from
from routeboek_py.exchange.ics import as_ics

from .axe import violations
from .conftest import TODAY, new_context

DAY = TODAY[:10]
GEMEENTEN = ("den-haag", "leidschendam-voorburg", "rijswijk")
SCHEMES: tuple[Literal["light", "dark"], ...] = ("light", "dark")
FITS = "document.documentElement.scrollWidth <= document.documentElement.clientWidth"


@pytest.fixture
def page(started: Page) -> Page:
    return started


@pytest.fixture
def said(rules_data: dict[str, Any]) -> Antwoord:
    """The calculator's answer here to the same question as on the page."""
    regels = regels_from(json.loads(json.dumps(rules_data)))
    given = answer(regels, "2026-09-01", "rijswijk", DAY)
    assert isinstance(given, Antwoord)
    return given


def unfold(page: Page) -> None:
    """Shows all that can be done with an answer."""
    page.locator(".calculator__more").evaluate("more => { more.open = true }")


def go(page: Page, datum: str, gemeente: str) -> None:
    """Follows a link to an answer, and waits for it: not for one that is there already."""
    page.locator(".calculator__heading").evaluate_all("old => old.forEach((h) => h.remove())")
    page.evaluate("location.hash = ''")
    page.evaluate("to => { location.hash = to }", f"#reken/1/{datum}/{gemeente}")
    day = page.locator(f".calculator__assumptions time[datetime='{datum}']")
    expect(page.locator(".calculator__heading")).to_be_focused()
    expect(day).to_be_visible()
    button = page.locator(f"#gemeente-{gemeente}")
    expect(button).to_be_checked()


@pytest.fixture(autouse=True)
def begin(page: Page) -> None:
    page.set_viewport_size({"width": 1280, "height": 800})
    go(page, "2026-09-01", "rijswijk")
    unfold(page)


def test_a_link_computes_at_once_and_fills_in_what_was_asked(page: Page) -> None:
    expect(page.get_by_role("heading", name="De datums voor Rijswijk")).to_be_focused()
    assert page.locator("#calculator-datum").input_value() == "01-09-2026"


@pytest.mark.parametrize(
    ("link", "melding"),
    [
        ("#reken/1/2026-09-01", "Deze link klopt niet"),
        ("#reken/1/2026-02-30/rijswijk", "30 februari 2026 bestaat niet"),
        ("#reken/1/2026-09-01/delft", "De gemeente in deze link staat niet in dit routeboek"),
        ("#reken/9/2026-09-01/rijswijk", "een andere versie van de rekenhulp"),
        ("#reken/1/<img src=x onerror=alert(1)>/rijswijk", "Deze link klopt niet"),
    ],
)
def test_a_tampered_link_says_so_and_runs_nothing(page: Page, link: str, melding: str) -> None:
    fetched: list[str] = []
    page.on("request", lambda request: fetched.append(request.url))
    page.evaluate("to => { location.hash = to }", link)
    place = page.locator("[data-part=error-link]")
    expect(place).to_contain_text(melding)
    expect(place).to_be_focused()
    assert page.locator(".calculator__result > *").count() == 0
    expect(page.locator("[data-part=actions]")).to_be_hidden()
    assert page.locator("article img").count() == 0
    assert not [url for url in fetched if url.endswith(".wasm")], "the image can say it as well"


def test_what_a_link_asks_is_in_no_request(browser: Browser, address: str) -> None:
    context = new_context(browser, service_workers="block")
    page = context.new_page()
    sent: list[str] = []

    def note(request: Request) -> None:
        sent.append(f"{request.url.partition('#')[0]} {request.headers} {request.post_data}")

    page.on("request", note)
    page.goto(f"{address}#reken/1/2026-09-01/rijswijk")
    expect(page.locator("[data-part=actions]")).to_be_visible()
    context.close()
    assert len(sent) > 10
    assert not [each for each in sent if "2026-09-01" in each or "reken/1" in each]


def test_the_dates_come_without_pressing_the_button(page: Page) -> None:
    page.locator("#calculator-datum").fill("08-09-2026")
    expect(page.locator("ol.tijdlijn")).to_contain_text("dinsdag 8 december 2026")
    page.locator("#gemeente-den-haag").check()
    expect(page.get_by_role("heading", name="De datums voor Den Haag")).to_be_visible()


def test_the_copied_text_is_that_of_the_command_line(
    page: Page, address: str, said: Antwoord
) -> None:
    page.get_by_role("button", name="Kopieer als tekst").click()
    expect(page.locator("[data-part=done]")).to_have_text("De tekst staat klaar om te plakken.")
    assert page.evaluate("navigator.clipboard.readText()") == as_text(said, address)


def test_the_copied_link_leads_back_to_the_answer(page: Page, address: str) -> None:
    page.get_by_role("button", name="Kopieer de link").click()
    expect(page.locator("[data-part=done]")).to_contain_text("De link staat klaar")
    copied = page.evaluate("navigator.clipboard.readText()")
    assert copied == f"{address}termijnen/#reken/1/2026-09-01/rijswijk"


def test_where_copying_is_not_allowed_the_text_is_there_to_copy(page: Page) -> None:
    page.evaluate("navigator.clipboard.writeText = () => Promise.reject(new Error('no')); null")
    page.get_by_role("button", name="Kopieer als tekst").click()
    copy = page.get_by_label("Tekst om te kopiëren")
    expect(copy).to_be_focused()
    assert "dinsdag 27 oktober 2026" in copy.input_value()
    page.evaluate("delete navigator.clipboard.writeText")


def test_the_agenda_file_is_that_of_the_command_line_and_made_by_keyboard(
    page: Page, address: str, said: Antwoord
) -> None:
    page.get_by_role("button", name="Zet in de agenda").press("Enter")
    steps = page.get_by_label("Welke datums?")
    expect(steps).to_be_focused()
    assert steps.locator("option").all_inner_texts() == [
        "Alle datums die nog komen",
        "Alleen stap 4: Afstemming op directeurenniveau",
    ]
    page.get_by_label("Herinnering").select_option("3 dagen ervoor")
    page.get_by_label("Nummer of initialen").fill(" Groep Z ")
    with page.expect_download() as saved:
        page.keyboard.press("Enter")
    expect(page.locator("[data-part=agenda-done]")).to_contain_text("gemaakt")
    assert saved.value.suggested_filename == "routeboek-rijswijk.ics"
    expected = as_ics(afspraken(said, address, "Groep Z"), date.fromisoformat(DAY), 3)
    assert Path(saved.value.path()).read_bytes() == expected
    page.get_by_role("button", name="Zet in de agenda").click()


def test_without_dates_to_come_the_agenda_says_so(page: Page) -> None:
    go(page, "2020-01-01", "rijswijk")
    page.get_by_role("button", name="Zet in de agenda").click()
    page.get_by_role("button", name="Maak het agendabestand").click()
    expect(page.locator("[data-part=agenda-done]")).to_have_text(
        "Er zijn geen komende datums om in de agenda te zetten."
    )
    page.get_by_role("button", name="Zet in de agenda").click()


def test_moving_to_another_gemeente_shows_both_routes_side_by_side(page: Page) -> None:
    go(page, "2026-09-01", "den-haag")
    page.get_by_role("button", name="Vergelijk gemeente of datum").press("Enter")
    expect(page.get_by_label("Andere gemeente")).to_be_focused()
    page.get_by_label("Andere gemeente").select_option("Rijswijk")
    rows = page.locator(".calculator__table--comparison tbody tr")
    expect(rows.nth(1)).to_contain_text("Nee, direct naar inzet teamleider jeugdhulp")
    expect(rows.nth(1)).to_contain_text("Laatste datum: dinsdag 27 oktober 2026")
    expect(page.locator("[data-part=comparison-said]")).to_have_text(
        "Stap 2: Deze stap is er niet in Rijswijk."
    )
    page.get_by_label("Andere datum").fill("08-09-2026")
    expect(rows.nth(3)).to_contain_text("1 week later.")
    page.get_by_label("Andere datum").fill("31-02-2026")
    expect(page.locator("#calculator-comparison-error")).to_contain_text(
        "31 februari 2026 bestaat niet"
    )
    assert rows.count() == 0
    page.get_by_label("Andere datum").fill("01-09-2026")
    expect(rows).to_have_count(4)
    assert violations(page, "side by side") == []
    page.set_viewport_size({"width": 320, "height": 800})
    assert page.evaluate(FITS)
    page.get_by_role("button", name="Vergelijk gemeente of datum").click()


@pytest.mark.parametrize(
    ("datum", "gemeente", "parts"),
    [
        ("2026-09-22", "rijswijk", {"vakantie", "feestdag", "vandaag"}),
        ("2026-09-01", "den-haag", {"vakantie", "vandaag"}),
        ("2020-01-07", "rijswijk", {"feestdag"}),
        ("2028-01-04", "den-haag", {"vakantie"}),
    ],
)
def test_the_picture_shows_what_it_says(
    page: Page, datum: str, gemeente: str, parts: set[str]
) -> None:
    go(page, datum, gemeente)
    picture = page.get_by_role("img", name="Tijdbalk van")
    words = picture.get_attribute("aria-label") or ""
    assert words.count("Stap ") == 4
    assert ("Managementafstemming: deze stap is er niet." in words) == (gemeente == "rijswijk")
    drawn = page.evaluate(
        """() => [...document.querySelectorAll('.tijdbalk__rij .tijdbalk__duur')].map((e) => {
            const track = e.parentElement.getBoundingClientRect();
            const { left, right } = e.getBoundingClientRect();
            return left > track.left - 9 && right < track.right + 9 && right > left;
        })"""
    )
    assert drawn == [True] * (3 if gemeente == "rijswijk" else 4)
    legend = page.locator(".tijdbalk__uitleg")
    found = {name for name in ("vakantie", "feestdag", "vandaag") if name in legend.inner_text()}
    assert found == parts


def test_every_state_is_right_for_everyone(page: Page) -> None:
    page.get_by_role("button", name="Zet in de agenda").click()
    for scheme in SCHEMES:
        page.emulate_media(color_scheme=scheme)
        assert violations(page, scheme) == []
    page.emulate_media(color_scheme="light")
    page.set_viewport_size({"width": 320, "height": 800})
    assert page.evaluate(FITS)
    page.get_by_role("button", name="Zet in de agenda").click()


@pytest.mark.parametrize("gemeente", GEMEENTEN)
def test_an_answer_prints_on_one_sheet_with_all_that_it_rests_on(page: Page, gemeente: str) -> None:
    go(page, "2026-10-24", gemeente)  # a Saturday: every date has a Kenmerk
    pdf = PdfReader(BytesIO(page.pdf(format="A4", prefer_css_page_size=True)))
    assert len(pdf.pages) == 1
    text = " ".join(pdf.pages[0].extract_text().split())
    for part in (
        "De datums voor",
        "eerste datum van het zorgwekkend verzuim: zaterdag 24 oktober 2026",
        "Berekend op zondag 22 november 2026",
        "Stap 4: Afstemming op directeurenniveau",
        "Termijn: uiterlijk 13 weken na 1e datum zorgwekkend verzuim",
        "Wij verschuiven nooit een datum.",
        "‘holidays’",
    ):
        assert part in text, part
    for part in ("Bereken de datums", "Zet in de agenda", "De termijnen in weken", "/#stap-"):
        assert part not in text, part


def test_a_page_that_stays_open_overnight_says_what_is_due_today(page: Page) -> None:
    page.clock.set_fixed_time("2026-11-23T08:00:00")
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    expect(page.locator(".calculator__assumptions")).to_contain_text("maandag 23 november 2026")
    page.clock.set_fixed_time(TODAY)
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


def test_the_other_clocks_count_from_a_day_of_their_own_and_keep_their_words(page: Page) -> None:
    clocks = page.locator("[data-klok]")
    expect(clocks).to_have_count(4)
    expect(clocks.nth(3)).to_contain_text("dinsdag 24 november 2026, over 2 dagen")
    clocks.nth(0).get_by_role("textbox").fill("26-10-2026")
    expect(clocks.nth(0)).to_contain_text("4 weken zijn om op maandag 23 november 2026")
    clocks.nth(1).get_by_role("textbox").fill("16-11-2026")
    expect(clocks.nth(1)).to_contain_text("streeft ernaar")
    clocks.nth(2).get_by_role("textbox").fill("31-2-2026")
    expect(clocks.nth(2)).to_contain_text("31 februari 2026 bestaat niet")
    expect(clocks.nth(0)).to_contain_text("4 weken")
    clocks.nth(2).get_by_role("textbox").fill("16-11-2026")
    expect(clocks.nth(2)).to_contain_text("‘ongeveer’ 2 weken")
    for word in ("deadline", "uiterlijk"):
        assert word not in clocks.nth(0).inner_text().lower()


TYPE_WHILE_A_LINK_IS_ANSWERED = """
  addEventListener("hashchange", () => {
    const date = document.querySelector("#calculator-datum");
    date.value = "08-09-2026";
    date.dispatchEvent(new Event("input", { bubbles: true }));
  }, { once: true });
  location.hash = "#reken/1/2026-10-01/rijswijk";
"""


def test_a_date_typed_while_a_link_is_answered_is_not_overwritten(page: Page) -> None:
    page.evaluate(TYPE_WHILE_A_LINK_IS_ANSWERED)
    expect(page.locator("ol.tijdlijn")).to_contain_text("dinsdag 8 december 2026")
    expect(page.locator("#calculator-datum")).to_have_value("08-09-2026")
