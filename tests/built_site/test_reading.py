"""Tests reading the site in a real browser: reachable, accessible and printable."""

from __future__ import annotations

import io
from collections.abc import Iterator
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, Route, expect
from pypdf import PdfReader

from tests.effort import some

from .axe import violations
from .conftest import TODAY, new_context

SCREENS: dict[str, tuple[int, Any]] = {"phone, dark": (375, "dark"), "phone, light": (375, "light"),
           "desktop, dark": (1280, "dark"), "desktop, light": (1280, "light")}  # fmt: skip


@pytest.mark.parametrize("screen", some(SCREENS, ["phone, dark"]))
def test_axe_finds_no_violation_in_any_state_of_the_calculator(
    browser: Browser, address: str, screen: str
) -> None:
    width, scheme = SCREENS[screen]
    context = new_context(
        browser,
        viewport={"width": width, "height": 900},
        color_scheme=scheme,
        bypass_csp=True,
        service_workers="block",
    )
    context.clock.set_fixed_time(TODAY)
    page = context.new_page()
    page.goto(f"{address}termijnen/")
    page.get_by_role("button", name="Bereken de datums").click()
    expect(page.locator("#calculator-datum-error")).to_be_visible()
    assert violations(page, "errors") == []
    page.get_by_label("Eerste datum").fill("2026-10-30")
    page.get_by_role("radio", name="Rijswijk").check()
    expect(page.locator("ol.tijdlijn > li")).to_have_count(4)
    assert violations(page, "dates") == []
    page.get_by_label("Eerste datum").fill("2020-10-30")
    page.get_by_role("radio", name="Den Haag").check()
    expect(page.locator(".calculator__summary")).to_contain_text("Den Haag")
    assert violations(page, "dates in the past") == []
    context.close()


def test_axe_finds_no_violation_while_python_loads_or_when_it_cannot(
    page_without_policy: Page, address: str
) -> None:
    page = page_without_policy
    held: list[Route] = []
    page.route("**/python.bin", lambda route: held.append(route))  # noqa: PLW0108 (Playwright)
    page.goto(f"{address}termijnen/")
    page.get_by_label("Eerste datum").fill("2026-10-30")
    page.get_by_role("radio", name="Den Haag").check()
    page.get_by_role("button", name="Bereken de datums").click()
    expect(page.locator(".calculator__loading progress")).to_be_visible()
    assert violations(page, "loading") == []
    page.route("**/pyodide.js", lambda route: route.abort())
    page.route("**/python.bin", lambda route: route.abort())  # a second request is not held
    for route in held:
        route.abort()
    expect(page.locator(".calculator").get_by_role("alert")).to_be_visible()
    assert violations(page, "failed") == []


LED_TO = ("welke-stap", "welke-stap--na-stap-1", "waar-loopt-het-vast--vso")


@pytest.mark.parametrize("anchor", some(LED_TO, ["welke-stap--na-stap-1"]))
def test_axe_finds_no_violation_in_what_the_keuzehulp_leads_to(
    page_without_policy: Page, address: str, anchor: str
) -> None:
    page = page_without_policy
    page.goto(f"{address}contact/")
    page.get_by_role("combobox", name="Uw gemeente").select_option("rijswijk")
    page.goto(f"{address}keuzehulp/#{anchor}")
    assert violations(page, anchor) == []


@pytest.fixture
def page_without_policy(browser: Browser) -> Iterator[Page]:
    """A page that allows axe; the size of a phone, in dark colours."""
    context = new_context(
        browser,
        viewport={"width": 375, "height": 740},
        color_scheme="dark",
        bypass_csp=True,
        service_workers="block",
    )
    yield context.new_page()
    context.close()


def test_the_menu_of_a_phone_opens_and_closes_with_the_keyboard(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 375, "height": 740})
    page.goto(address)
    menu = page.get_by_role("button", name="Menu")
    expect(menu).to_have_attribute("aria-expanded", "false")
    assert page.locator(".md-sidebar--primary").evaluate("e => e.inert")
    menu.focus()
    page.keyboard.press("Enter")
    expect(menu).to_have_attribute("aria-expanded", "true")
    assert page.evaluate("document.activeElement.closest('.md-sidebar--primary') !== null")
    page.keyboard.press("Escape")
    expect(menu).to_have_attribute("aria-expanded", "false")
    expect(menu).to_be_focused()


def test_the_choice_of_colours_is_kept_on_this_device(page: Page, address: str) -> None:
    page.goto(address)
    page.locator("label[title='Donkere kleuren']").click()
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
    page.goto(f"{address}contact/")
    expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")


def printed(page: Page) -> PdfReader:
    page.emulate_media(media="print")
    return PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True)))


def test_a_printed_table_loses_no_column(page: Page, address: str) -> None:
    page.goto(f"{address}tafels/")
    text = " ".join(sheet.extract_text() for sheet in printed(page).pages)
    text = " ".join(text.split())
    for words in ("Past als", "Wie meldt aan", "Hoe vaak", "dinsdagochtend"):
        assert words in text
    assert text.count("Na een aanmelding.") == 3, "the last column of three tafels"


def test_a_printed_page_names_its_sources(page: Page, address: str) -> None:
    page.goto(f"{address}tafels/fst/")
    text = " ".join(" ".join(sheet.extract_text() for sheet in printed(page).pages).split())
    assert "Bronnen: Bijlage 1 (Bijlage 1. Opschalingsroutes)" in text
