"""Tests that the site's stylesheet gives the same look as all of Material's, at half the size."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import material
import pytest
import yaml
from playwright.sync_api import Page, expect

from routeboek_py.publish.paper_styles import screen_and_paper
from routeboek_py.publish.styles import MATERIAL, PAPER, STYLESHEET
from tests.conftest import PROJECT
from tests.effort import some

PACKAGE = PROJECT / "routeboek_py"

# A number for the look of each element, with its ::before and ::after.
LOOKS = """() => {
  const looks = [];
  const numbers = new Map(); // most values come by very often
  const numberOf = text => {
    if (!numbers.has(text)) {
      let number = 0;
      for (const letter of text) number = (number * 31 + letter.codePointAt(0)) | 0;
      numbers.set(text, number);
    }
    return numbers.get(text);
  };
  for (const element of document.querySelectorAll("body *")) {
    for (const pseudo of [null, "::before", "::after"]) {
      const style = getComputedStyle(element, pseudo);
      if (pseudo && style.content === "none") continue;
      let number = 0;
      for (const name of style) {
        if (name.startsWith("--")) continue;
        number = (number * 31 + numberOf(name)) | 0;
        number = (number * 31 + numberOf(style.getPropertyValue(name))) | 0;
      }
      looks.push(`${element.tagName}.${element.getAttribute("class")}${pseudo ?? ""} ${number}`);
    }
  }
  return looks;
}"""


def calculated(page: Page) -> None:
    page.locator("[data-deel=datum]").fill("01-09-2026")
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


@pytest.mark.parametrize("seen", some(SEEN, ["a gemeente on a phone"]))
def test_it_looks_as_with_every_rule_of_material(page: Page, address: str, seen: str) -> None:
    path, width, scheme, media, done = SEEN[seen]
    page.set_viewport_size({"width": width, "height": 900})
    page.emulate_media(color_scheme=scheme, media=media, reduced_motion="reduce")  # type: ignore[arg-type]
    trimmed = _looks(page, address + path, done)
    whole = everything()
    page.route("**/alles.css*", lambda route: route.fulfill(body=whole, content_type="text/css"))
    page.route("**/papier.css*", lambda route: route.fulfill(body="", content_type="text/css"))
    looks = zip(trimmed, _looks(page, address + path, done), strict=True)
    assert [(trimmed, whole) for trimmed, whole in looks if trimmed != whole] == []


def test_it_is_about_half_the_size_and_what_few_pages_need_stands_apart(site: Path) -> None:
    sheets = {file.relative_to(site).as_posix() for file in site.rglob("*.css")}
    bundle = {sheet for sheet in sheets if sheet.startswith("assets/rekenhulp/")}
    assert sheets == {STYLESHEET, PAPER} | bundle
    assert {sheet.split("/")[-1] for sheet in bundle} == {"calculator.css", "caseload.css"}
    assert "@media print" not in (site / STYLESHEET).read_text(encoding="utf-8")
    assert (site / STYLESHEET).stat().st_size < 0.65 * len(everything().encode())


def _looks(page: Page, address: str, done: Callable[[Page], None]) -> list[str]:
    page.goto(address, wait_until="networkidle")
    told = page.locator(".md-search-result__meta")
    expect(told).not_to_have_text("Een ogenblik…", timeout=60_000)  # search is loading
    done(page)
    page.mouse.move(0, 0)  # an element below the pointer looks different
    _at_rest(page)
    looks: list[str] = page.evaluate(LOOKS)
    return looks


def _at_rest(page: Page) -> None:
    """Waits until nothing on the page changes: faster than comparing looks twice."""
    before = ""
    for _ in range(50):
        now: str = page.evaluate("document.getAnimations().length + document.body.outerHTML")
        if now == before and now.startswith("0"):
            return
        before = now
        page.wait_for_timeout(100)
    raise AssertionError("the page does not come to rest")


def everything() -> str:
    """Material's stylesheets without the rules for paper, followed by all of ours."""
    templates = Path(material.__file__).parent / "templates"
    config = (PROJECT / "mkdocs.yml").read_text(encoding="utf-8").replace("!relative", "")
    materials = [file for pattern in MATERIAL for file in templates.glob(pattern)]
    screen, _ = screen_and_paper("\n".join(file.read_text("utf-8") for file in materials))
    ours = [PACKAGE / "theme" / address for address in yaml.safe_load(config)["extra_css"]]
    return "\n".join([screen, *(sheet.read_text(encoding="utf-8") for sheet in ours)])
