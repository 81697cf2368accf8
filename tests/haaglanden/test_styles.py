"""The one stylesheet of the site: half the size of all rules, and no page misses one."""

from __future__ import annotations

import re
from pathlib import Path

import material
import pytest
import yaml
from playwright.sync_api import Page, expect

from routeboek_py.publish.paper_styles import screen_and_paper
from routeboek_py.publish.site import LEFT_OUT
from routeboek_py.publish.styles import PAPER, STYLESHEET
from routeboek_py.theme import FOLDER, STYLESHEETS
from tests.conftest import PROJECT

from .conftest import all_pages

# Of these selectors those that match something on the page as it stands there.
MATCHING = """selectors => selectors.filter(selector => {
  try { return document.querySelector(selector) !== null } catch { return false }
})"""
# An element of a selector stands for all its states, and for what stands before and after it.
STATES = re.compile(r"::?(?!is\b|where\b|not\b|has\b)[\w-]+(\([^)]*\))?")


def calculated(page: Page) -> None:
    page.locator("[data-part=datum]").fill("01-09-2026")
    page.get_by_label("Rijswijk").check()
    page.get_by_role("button", name="Bereken").click()
    page.locator(".tijdlijn__stap").nth(3).wait_for(timeout=60_000)


def searched(page: Page) -> None:
    page.locator(".md-search__input").press_sequentially("leerplicht")
    expect(page.locator(".md-search-result__meta")).to_contain_text("gevonden")
    page.locator(".md-search-result__item").last.wait_for(state="attached")


def menu_open(page: Page) -> None:
    page.get_by_role("button", name="Menu").click()


def as_it_is(_: Page) -> None:
    pass


SEEN = {
    "a gemeente on a phone": ("gemeenten/rijswijk/", 375, "light", "screen", as_it_is),
    "wide tables in the dark": ("tafels/", 1280, "dark", "screen", as_it_is),
    "code on paper": ("over/redactie/", 794, "light", "print", as_it_is),
    "a chart in the dark": ("over/snelheid/", 375, "dark", "screen", as_it_is),
    "the calculator's answer": ("termijnen/", 375, "light", "screen", calculated),
    "the calculator's answer in the dark": ("termijnen/", 1280, "dark", "screen", calculated),
    "what search found": ("", 1280, "light", "screen", searched),
    "the menu of a phone": ("contact/", 375, "dark", "screen", menu_open),
}


@pytest.fixture(scope="session")
def left_out(project_copy: Path) -> list[str]:
    """The selectors that the site does without, bare of states; some are then nothing."""
    lines = (project_copy / LEFT_OUT).read_text(encoding="utf-8").splitlines()
    return sorted({bare for line in lines if (bare := STATES.sub("", line).strip())})


@pytest.mark.parametrize("seen", SEEN)
def test_nothing_on_the_page_needs_a_rule_that_was_left_out(
    page: Page, address: str, left_out: list[str], seen: str
) -> None:
    path, width, scheme, media, done = SEEN[seen]
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme, media=media, reduced_motion="reduce")  # type: ignore[arg-type]
    page.goto(address + path)
    done(page)
    assert page.evaluate(MATCHING, left_out) == []
    assert len(left_out) > 300


@pytest.mark.prove
def test_nothing_on_any_page_needs_a_rule_that_was_left_out(
    page: Page, address: str, site: Path, left_out: list[str]
) -> None:
    for path in all_pages(site):
        page.goto(f"{address}{path.lstrip('/')}")
        assert page.evaluate(MATCHING, left_out) == [], path


def test_a_rule_that_was_left_out_and_is_needed_would_be_found(page: Page, address: str) -> None:
    page.goto(f"{address}contact/")
    assert page.evaluate(MATCHING, [".md-content h1", ".nergens"]) == [".md-content h1"]


def test_it_is_about_half_the_size_and_what_few_pages_need_stands_apart(site: Path) -> None:
    sheets = {file.relative_to(site).as_posix() for file in site.rglob("*.css")}
    bundle = {sheet for sheet in sheets if sheet.startswith("assets/rekenhulp/")}
    assert sheets == {STYLESHEET, PAPER} | bundle
    assert {sheet.split("/")[-1] for sheet in bundle} == {"calculator.css", "caseload.css"}
    assert "@media print" not in (site / STYLESHEET).read_text(encoding="utf-8")
    assert (site / STYLESHEET).stat().st_size < 0.65 * len(everything().encode())


def everything() -> str:
    """Material's stylesheets without the rules for paper, followed by all of ours."""
    templates = Path(material.__file__).parent / "templates"
    config = (PROJECT / "mkdocs.yml").read_text(encoding="utf-8").replace("!relative", "")
    materials = [file for pattern in STYLESHEETS for file in templates.glob(pattern)]
    screen, _ = screen_and_paper("\n".join(file.read_text("utf-8") for file in materials))
    ours = [FOLDER / address for address in yaml.safe_load(config)["extra_css"]]
    return "\n".join([screen, *(sheet.read_text(encoding="utf-8") for sheet in ours)])
