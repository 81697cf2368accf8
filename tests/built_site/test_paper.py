"""Tests that printing does not depend on the colours of the screen, nor on scripts."""

from __future__ import annotations

import io
import itertools

import pytest
from playwright.sync_api import Browser, Page
from pypdf import PdfReader

from routeboek_py.paper.editions import FOLDER

from .axe import violations
from .conftest import new_context
from .questions import LEVELS

# For every visible element: the lightness of its background and its text, from 0 to 1.
SHADES = """() => {
  const light = colour => {
    const [r, g, b, a = 1] = colour.match(/[\\d.]+/g).map(Number);
    return a === 0 ? null : (0.2126 * r + 0.7152 * g + 0.0722 * b) / 255 * a + (1 - a);
  };
  return Array.from(document.querySelectorAll("html, body, main *"))
    .filter(e => e.checkVisibility() && !e.closest("svg"))
    .map(e => [e, getComputedStyle(e)])
    .map(([e, s]) => [`${e.tagName}.${e.className}`, light(s.backgroundColor), light(s.color)]);
}"""


@pytest.mark.parametrize("path", ["gemeenten/rijswijk/", "tafels/av-team/", "over/redactie/"])
def test_dark_colours_print_light(page: Page, address: str, path: str) -> None:
    page.emulate_media(color_scheme="dark", media="print")
    page.goto(address + path)
    shades = page.evaluate(SHADES)
    assert len(shades) > 50
    assert [which for which, back, _ in shades if back is not None and back < 0.85] == []
    assert [which for which, _, letters in shades if letters is not None and letters > 0.5] == []


def test_what_is_folded_is_printed_without_scripts_too(browser: Browser, address: str) -> None:
    context = new_context(browser, java_script_enabled=False, service_workers="block")
    page = context.new_page()
    page.goto(address + "gemeenten/rijswijk/")
    sheets = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    text = " ".join(" ".join(sheet.extract_text() for sheet in sheets).split())
    context.close()
    assert "Deze stappen als tabel, met de bron" in text
    assert "deze stap is er niet" in text


def test_a_tafel_with_steps_prints_as_a_form(page: Page, address: str) -> None:
    page.goto(address + "tafels/mwta/")
    form = page.locator(".invullen")
    assert not form.is_visible()
    page.emulate_media(media="print")
    assert form.is_visible()
    assert page.locator(".afvinklijst input").count() == 4
    (sheet,) = PdfReader(io.BytesIO(page.pdf(prefer_css_page_size=True))).pages
    text = " ".join(sheet.extract_text().split())
    assert "Initialen van de leerling:" in text
    assert "Ingevuld door:" in text


def test_the_page_with_all_pages_is_right_for_everyone(page: Page, address: str) -> None:
    page.set_viewport_size({"width": 320, "height": 800})
    page.goto(address + FOLDER)
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
    levels = page.evaluate(LEVELS)
    assert all(deeper - level < 2 for level, deeper in itertools.pairwise(levels))
    assert violations(page, FOLDER) == []


@pytest.mark.parametrize("path", ["termijnen/lijst/", "gemeenten/den-haag/"])
def test_no_sign_of_a_fold_is_printed(page: Page, address: str, path: str) -> None:
    page.goto(f"{address}{path}")
    page.emulate_media(media="print")
    signs = page.evaluate(
        """() => [...document.querySelectorAll("summary")].flatMap((e) =>
            ["::before", "::after"].map((side) => getComputedStyle(e, side).display))"""
    )
    assert set(signs) == {"none"}
