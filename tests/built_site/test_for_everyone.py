"""Tests what axe cannot check: the focus and forced colours. See also `test_every_page`."""

from __future__ import annotations

import re
from collections.abc import Iterator

import pytest
from playwright.sync_api import Browser, Page, expect

from .conftest import new_context
from .questions import ENLARGED


@pytest.fixture(scope="module")
def phone(browser: Browser) -> Iterator[Page]:
    context = new_context(
        browser,
        viewport={"width": 375, "height": 740},
        service_workers="block",
        bypass_csp=True,
        reduced_motion="reduce",
    )
    yield context.new_page()
    context.close()


# What is drawn over the middle of what has the focus, or of its box if it is drawn elsewhere.
COVERED = """() => {
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
}"""


@pytest.mark.parametrize("key", ["Tab", "Shift+Tab"])
@pytest.mark.parametrize("path", ["", "keuzehulp/", "tafels/mwta/", "gemeenten/den-haag/"])
def test_what_has_the_focus_is_seen(phone: Page, address: str, path: str, key: str) -> None:
    phone.goto(f"{address}{path}")
    if key == "Shift+Tab":  # From the end of the page to its beginning.
        phone.locator("footer a").last.focus()
    hidden = []
    for _ in range(60):
        phone.keyboard.press(key)
        hidden += phone.evaluate(COVERED)
    assert hidden == []


def test_a_place_that_is_gone_to_stands_right_below_what_stays(phone: Page, address: str) -> None:
    phone.goto(f"{address}gemeenten/den-haag/#stap-regie")
    top = phone.locator("#stap-regie").evaluate("e => e.getBoundingClientRect().top")
    above = phone.evaluate(
        "Math.max(...[...document.querySelectorAll('.md-header, .springen')]"
        ".map(e => e.getBoundingClientRect().bottom))"
    )
    assert above <= top < above + 60


def test_an_abbreviation_explains_itself_on_a_tap(phone: Page, address: str) -> None:
    phone.goto(f"{address}tafels/mwta/")
    tip = phone.locator(".uitleg")
    for mention in phone.locator("article p > abbr").all():
        mention.click()
        expect(tip).to_have_text(mention.get_attribute("title") or "")
        assert phone.evaluate("document.documentElement.scrollWidth") <= 375
    phone.locator("h1").click()
    expect(tip).to_be_hidden()


def test_the_keyboard_reaches_each_abbreviation_once(phone: Page, address: str) -> None:
    phone.goto(f"{address}tafels/mwta/")
    reached = phone.locator("abbr[tabindex='0']")
    words = [mention.inner_text() for mention in reached.all()]
    assert len(words) == len(set(words)) > 2
    reached.first.focus()
    tip = phone.locator(".uitleg")
    expect(tip).to_have_text(reached.first.get_attribute("title") or "")
    phone.keyboard.press("Escape")
    expect(tip).to_be_hidden()


# Elements of the article, beside what scrolls by itself, that end right of it.
STICKS_OUT = """() => {
    const end = document.querySelector("article").getBoundingClientRect().right + 1;
    return [...document.querySelectorAll("article *")].filter(e =>
        e.checkVisibility() && e.getClientRects().length && !e.closest(".md-typeset__scrollwrap")
        && !e.closest(".visually-hidden") && e.getBoundingClientRect().right > end
    ).map(e => e.outerHTML.slice(0, 90));
}"""


@pytest.mark.parametrize("path", ["termijnen/", "tafels/ecz/", "gemeenten/den-haag/"])
def test_with_text_twice_as_large_a_wide_page_has_room_for_it(
    browser: Browser, address: str, path: str
) -> None:
    context = new_context(
        browser, viewport={"width": 1280, "height": 800}, service_workers="block", bypass_csp=True
    )
    page = context.new_page()
    page.goto(f"{address}{path}")
    page.add_style_tag(content=":root { font-size: 250% !important }")
    page.wait_for_function("document.documentElement.scrollWidth <= 1280")  # after it has moved
    assert page.locator("article").evaluate("e => e.clientWidth") > 500
    assert page.evaluate(STICKS_OUT) == []
    context.close()


def test_in_a_picture_spaced_text_stays_in_its_card(phone: Page, address: str) -> None:
    phone.goto(f"{address}routes/fase-3b/")
    phone.add_style_tag(content=ENLARGED["text spaced out"])
    outside = phone.evaluate(
        """() => [...document.querySelectorAll(".plaat text")].filter((e) => e.checkVisibility()
            && e.getBoundingClientRect().right > e.closest("svg").getBoundingClientRect().right)
            .map((e) => e.textContent)"""
    )
    assert phone.locator(".plaat text").count() > 10
    assert outside == []


def test_a_page_that_is_not_there_says_so_in_its_title(phone: Page, address: str) -> None:
    phone.goto(f"{address}404.html")
    expect(phone).to_have_title(re.compile("^Deze pagina bestaat niet"))


def test_with_forced_colours_what_is_chosen_can_be_told(browser: Browser, address: str) -> None:
    context = new_context(browser, forced_colors="active", service_workers="block")
    page = context.new_page()
    page.goto(f"{address}contact/")
    page.get_by_role("combobox", name="Uw gemeente").select_option("rijswijk")
    page.goto(address)
    mine = page.get_by_role("article").get_by_role("link", name="Rijswijk")
    expect(mine).to_have_css("border-top-style", "solid")
    assert "uw gemeente" in mine.evaluate("e => getComputedStyle(e, '::after').content")
    context.close()
