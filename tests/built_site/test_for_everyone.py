"""What axe cannot see: targets, names, headings, focus, enlarged text, forced colours."""

from __future__ import annotations

import itertools
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import all_pages

# What a finger or a pointer must hit; links in a running text are excepted (WCAG 2.2, 2.5.8).
TARGETS = """
    Array.from(document.querySelectorAll(
        'button, select, input:not([aria-hidden]), .keuze, .antwoord, .md-button, .md-tabs__link,'
        + '.md-nav__link[href], .afvinklijst label'))
    .filter(e => e.checkVisibility({visibilityProperty: true}) && !e.closest('[inert]'))
    .map(e => [e, e.getBoundingClientRect()])
    .filter(([e, box]) => box.width && Math.min(box.width, box.height) < 24)
    .filter(([e]) => !(e.labels?.length && e.labels[0].getBoundingClientRect().height >= 24))
    .map(([e, box]) => `${e.outerHTML.slice(0, 80)} ${box.width} x ${box.height}`)
"""

LEVELS = "Array.from(document.querySelectorAll('article :is(h1,h2,h3,h4,h5)'), h => +h.tagName[1])"

# Links of the text by their accessible name, with the places that each name leads to.
NAMES = """
    Array.from(document.querySelectorAll('article a[href]'))
    .map(a => [(a.getAttribute('aria-label') ?? a.textContent).trim(),
               new URL(a.getAttribute('href'), document.baseURI).href])
"""


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[Page]:
    context = browser.new_context(
        viewport={"width": 375, "height": 740},
        service_workers="block",
        bypass_csp=True,
        reduced_motion="reduce",
    )
    yield context.new_page()
    context.close()


def on_every_page(page: Page, address: str, site: Path, question: str) -> dict[str, Any]:
    answers = {}
    for path in all_pages(site):
        page.goto(f"{address}{path.lstrip('/')}")
        answers[path] = page.evaluate(question)
    return answers


def test_every_target_is_at_least_24_pixels(phone: Page, address: str, site: Path) -> None:
    small = on_every_page(phone, address, site, TARGETS)
    assert {path: found for path, found in small.items() if found} == {}


def test_headings_make_a_table_of_contents(phone: Page, address: str, site: Path) -> None:
    for path, levels in on_every_page(phone, address, site, LEVELS).items():
        assert levels[0] == 1, path
        assert levels.count(1) == 1, path
        for before, after in itertools.pairwise(levels):
            assert after <= before + 1, f"{path}: {levels}"


def test_links_of_one_name_lead_to_one_place(phone: Page, address: str, site: Path) -> None:
    wrong = []
    for path, links in on_every_page(phone, address, site, NAMES).items():
        places: dict[str, set[str]] = {}
        for name, href in links:
            assert name, f"{path}: a link without a name to {href}"
            places.setdefault(name, set()).add(href)
        wrong += [f"{path}: {name} {found}" for name, found in places.items() if len(found) > 1]
    assert wrong == []


@pytest.mark.parametrize("path", ["", "keuzehulp/", "tafels/mwta/", "gemeenten/den-haag/"])
def test_what_has_the_focus_is_seen(phone: Page, address: str, path: str) -> None:
    phone.goto(f"{address}{path}")
    hidden = []
    for _ in range(40):
        phone.keyboard.press("Tab")
        hidden += phone.evaluate("""() => {
            const active = document.activeElement;
            if (active === document.body) return [];
            // The choice of colours is drawn by its label, beside it.
            const e = active.matches('.md-option') ? active.nextElementSibling : active;
            const box = e.getClientRects()[0];
            if (!box) return [`not drawn: ${e.outerHTML.slice(0, 90)}`];
            const x = box.left + Math.min(box.width, 20) / 2, y = box.top + box.height / 2;
            const top = document.elementFromPoint(x, y);
            return e.contains(top) || top?.contains(e) || e.labels?.[0]?.contains(top)
                ? [] : [`covered: ${e.outerHTML.slice(0, 90)}`];
        }""")
    assert hidden == []


ENLARGED = {
    "text twice as large": ":root { font-size: 250% !important }",
    "text spaced out": "* { line-height: 1.5 !important; letter-spacing: 0.12em !important;"
    " word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
}


@pytest.mark.parametrize("how", ENLARGED)
def test_with_enlarged_text_no_page_scrolls_sideways(
    phone: Page, address: str, site: Path, how: str
) -> None:
    wide = []
    for path in all_pages(site):
        phone.set_viewport_size({"width": 640, "height": 740})
        phone.goto(f"{address}{path.lstrip('/')}")
        phone.add_style_tag(content=ENLARGED[how])
        width = phone.evaluate("document.documentElement.scrollWidth")
        if width > 640:
            wide.append(f"{path}: {width}")
    assert wide == []


def test_with_forced_colours_what_is_chosen_can_be_told(browser: Browser, address: str) -> None:
    context = browser.new_context(forced_colors="active", service_workers="block")
    page = context.new_page()
    page.goto(f"{address}contact/")
    page.get_by_role("combobox", name="Uw gemeente").select_option("rijswijk")
    page.goto(address)
    mine = page.get_by_role("article").get_by_role("link", name="Rijswijk")
    expect(mine).to_have_css("border-top-style", "solid")
    assert "uw gemeente" in mine.evaluate("e => getComputedStyle(e, '::after').content")
    context.close()
