"""Tests the choices on the site: a remembered gemeente, and the keuzehulp."""

from __future__ import annotations

from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.effort import some

from .conftest import TODAY, new_context


@pytest.fixture
def phone(browser: Browser) -> Iterator[Page]:
    context = new_context(
        browser, viewport={"width": 375, "height": 740}, service_workers="block", has_touch=True
    )
    context.clock.set_fixed_time(TODAY)
    yield context.new_page()
    context.close()


QUESTIONS = {
    "when must what be done in my gemeente": (["Rijswijk"], "De route in het kort"),
    "which tafel fits": (["Help mij kiezen", "Ouders vinden zelf geen school"], "AV-team VO"),
    "whom to call or mail": (["Contact en formulieren"], "FST@dewaagnederland.nl"),
}


@pytest.mark.parametrize("question", QUESTIONS)
def test_each_question_is_answered_in_two_taps(phone: Page, address: str, question: str) -> None:
    taps, answer = QUESTIONS[question]
    assert len(taps) <= 2
    phone.goto(address)
    for name in taps:
        phone.get_by_role("article").get_by_role("link", name=name).first.tap()
    expect(
        phone.get_by_role("article").get_by_text(answer).filter(visible=True).first
    ).to_be_visible()


def test_the_calculator_answers_on_the_home_page(phone: Page, address: str) -> None:
    phone.goto(address)
    phone.get_by_label("Eerste datum").fill("03-11-2026")
    phone.get_by_role("radio", name="Rijswijk").check()
    phone.get_by_role("button", name="Bereken de datums").tap()
    expect(phone.locator("ol.tijdlijn > li")).to_have_count(4)
    for link in phone.locator(".calculator a").evaluate_all("links => links.map(a => a.href)"):
        assert phone.request.get(link).ok, link


def test_the_gemeente_chosen_at_home_is_shown_on_every_page_where_it_matters(
    phone: Page, address: str
) -> None:
    phone.goto(address)
    phone.get_by_role("article").get_by_role("link", name="Rijswijk").tap()
    phone.wait_for_url("**/gemeenten/rijswijk/")
    for path in ("tafels/mwta/", "keuzehulp/", "contact/", "opschaling/", "routes/fase-3b/"):
        phone.goto(f"{address}{path}")
        expect(phone.get_by_label("Uw gemeente").get_by_role("combobox")).to_have_value("rijswijk")
        route = phone.get_by_role("link", name="Naar de route in Rijswijk")
        expect(route).to_have_attribute("href", "../../gemeenten/rijswijk/" if "s/" in path[:-1]
                                        else "../gemeenten/rijswijk/")  # fmt: skip
    phone.goto(f"{address}termijnen/")
    expect(phone.get_by_role("radio", name="Rijswijk")).to_be_checked()


def test_another_gemeente_can_be_chosen_with_the_keyboard(page: Page, address: str) -> None:
    page.goto(f"{address}tafels/regisseur/")
    page.get_by_role("combobox", name="Uw gemeente").focus()
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    route = page.get_by_role("link", name="Naar de route in Leidschendam-Voorburg")
    expect(route).to_be_visible()
    mine = page.locator(".kaart li.is-uw-gemeente")
    expect(mine.first).to_contain_text("Leidschendam-Voorburg")
    page.reload()
    expect(route).to_be_visible()


def test_the_gemeente_chosen_in_the_calculator_is_remembered_too(page: Page, address: str) -> None:
    page.goto(f"{address}termijnen/")
    page.get_by_role("radio", name="Den Haag").check()
    page.goto(f"{address}contact/")
    expect(page.get_by_role("combobox", name="Uw gemeente")).to_have_value("den-haag")


def test_an_address_that_names_a_gemeente_wins_from_the_one_remembered(
    page: Page, address: str
) -> None:
    page.goto(f"{address}termijnen/")
    page.get_by_role("radio", name="Den Haag").check()
    page.goto(f"{address}contact/")
    page.goto(f"{address}termijnen/#gemeente-rijswijk")
    expect(page.get_by_role("radio", name="Rijswijk")).to_be_checked()


def test_without_javascript_the_way_to_the_gemeenten_stays(browser: Browser, address: str) -> None:
    context = new_context(browser, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}tafels/mwta/")
    expect(page.get_by_role("combobox", name="Uw gemeente")).to_be_hidden()
    expect(page.get_by_role("link", name="Naar de route", exact=True)).to_be_visible()
    context.close()


def test_one_question_stands_on_the_screen_and_the_keyboard_goes_along(
    page: Page, address: str
) -> None:
    page.goto(f"{address}keuzehulp/")
    questions = page.locator(".keuzehulp h2").filter(visible=True)
    expect(questions).to_have_text(["Waar loopt het op vast?"])
    page.get_by_role("link", name="Wij worden het niet eens").focus()
    page.keyboard.press("Enter")
    expect(questions).to_have_text(["Welke stap van de route is er al gezet?"])
    expect(questions).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Wijzig: Waar loopt het op vast?")).to_be_focused()
    page.go_back()
    expect(questions).to_have_text(["Waar loopt het op vast?"])


def test_what_does_not_fit_the_readers_gemeente_comes_last_and_says_so(
    page: Page, address: str
) -> None:
    page.goto(f"{address}contact/")
    page.get_by_role("combobox", name="Uw gemeente").select_option("rijswijk")
    page.goto(f"{address}keuzehulp/#welke-stap--na-stap-1")
    fits = page.locator(".past").filter(visible=True)
    expect(fits.nth(0)).to_contain_text("Inzet regisseur of teamleider jeugdhulp")
    expect(fits.nth(1)).to_contain_text("Managementoverleg")
    expect(fits.nth(1).get_by_text("Niet in uw gemeente")).to_be_visible()


def test_without_javascript_the_questions_and_the_whole_table_work(
    browser: Browser, address: str
) -> None:
    context = new_context(browser, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}keuzehulp/")
    page.get_by_role("link", name="Ouders vinden zelf geen school").click()
    visible = page.locator(".keuzehulp h3").filter(visible=True)
    expect(visible).to_have_text(["AV-team VO"])
    expect(page.get_by_role("heading", name="Alles in één tabel")).to_be_visible()
    context.close()


def test_the_steps_before_a_tafel_can_be_ticked_and_are_forgotten(page: Page, address: str) -> None:
    page.goto(f"{address}tafels/mwta/")
    box = page.get_by_role("checkbox", name="Bij consultaanvragen in Onderwijs Transparant")
    box.focus()
    page.keyboard.press("Space")
    expect(box).to_be_checked()
    page.reload()
    expect(box).not_to_be_checked()


# Waits until the letters are there, the scripts have nothing left to do, and all of it is drawn.
DRAWN = """document.fonts.ready
  .then(() => new Promise((done) => requestIdleCallback(done)))
  .then(() => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(done))))
  .then(() => true)"""


@pytest.mark.parametrize(
    "path", some(["", "tafels/regisseur/", "keuzehulp/", "gemeenten/rijswijk/"], ["", "keuzehulp/"])
)
def test_a_remembered_gemeente_moves_nothing_on_the_page(
    page: Page, address: str, path: str
) -> None:
    page.goto(f"{address}contact/")
    page.get_by_role("combobox", name="Uw gemeente").select_option("rijswijk")
    page.add_init_script(
        "window.shift = 0; new PerformanceObserver(list => {"
        " for (const e of list.getEntries()) window.shift += e.value;"
        "}).observe({type: 'layout-shift', buffered: true});"
    )
    page.goto(f"{address}{path}")
    page.evaluate(DRAWN)
    assert page.evaluate("window.shift") < 0.02
