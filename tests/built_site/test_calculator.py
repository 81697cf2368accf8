"""Tests the calculator in a real browser, from the first key to the last date."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.effort import some

from .conftest import new_context, until_quiet

#: As in form.js: how long after a change the calculator answers without being asked.
PAUSE_MS = 300


def open_calculator(page: Page, address: str, anchor: str = "") -> None:
    page.goto(f"{address}termijnen/{anchor}")
    expect(page.get_by_role("heading", name="Vul de datum in")).to_be_visible()


def fill_in(page: Page, datum: str, gemeente: str) -> None:
    page.get_by_label("Eerste datum").fill(datum)
    page.get_by_role("radio", name=gemeente).check()
    # Not with the pointer: `fill` also says that the field was left, and what is then told of a
    # mistake may move the button.
    page.get_by_role("button", name="Bereken de datums").press("Enter")


GEMEENTEN = {
    "Den Haag": ["4 tot 8 weken", "8 weken", "11 weken", "13 weken"],
    "Leidschendam-Voorburg": ["4 tot 8 weken", "", "11 weken", "13 weken"],
    "Rijswijk": ["4 tot 8 weken", "", "11 weken", "13 weken"],
}


@pytest.mark.parametrize("gemeente", GEMEENTEN)
def test_each_gemeente_gets_its_own_steps_and_dates(emptied: Page, gemeente: str) -> None:
    fill_in(emptied, "01-09-2026", gemeente)
    expect(emptied.get_by_role("heading", name=f"De datums voor {gemeente}")).to_be_focused()
    steps = emptied.locator("ol.tijdlijn > li")
    expect(steps).to_have_count(4)
    expect(steps.nth(0)).to_contain_text("dinsdag 29 september 2026")
    expect(steps.nth(0)).to_contain_text("dinsdag 27 oktober 2026")
    expect(steps.nth(2)).to_contain_text("dinsdag 17 november 2026")
    expect(steps.nth(2)).to_contain_text("Voorbij, 5 dagen geleden")
    expect(steps.nth(3)).to_contain_text("dinsdag 1 december 2026")
    expect(steps.nth(3)).to_contain_text("Komend, nog 9 dagen")
    for step, weeks in enumerate(GEMEENTEN[gemeente]):
        expect(steps.nth(step)).to_contain_text(f"({weeks})" if weeks else "Deze stap is er niet")


def test_a_date_as_the_site_writes_it_can_be_pasted_and_is_seen_whole(emptied: Page) -> None:
    fill_in(emptied, "donderdag 24 september 2026", "Rijswijk")
    steps = emptied.locator("ol.tijdlijn > li")
    expect(steps.nth(0)).to_contain_text("donderdag 22 oktober 2026")
    field = emptied.get_by_label("Eerste datum")
    assert field.evaluate("field => field.scrollWidth <= field.clientWidth")


@pytest.mark.parametrize(
    ("gemeente", "instead"),
    [
        ("Leidschendam-Voorburg", "Nee, direct naar inzet regisseur jeugd en leerplicht"),
        ("Rijswijk", "Nee, direct naar inzet teamleider jeugdhulp"),
    ],
)
def test_a_skipped_step_says_what_comes_instead_and_has_no_date(
    emptied: Page, gemeente: str, instead: str
) -> None:
    fill_in(emptied, "2026-09-01", gemeente)
    skipped = emptied.locator("ol.tijdlijn > li").nth(1)
    expect(skipped).to_contain_text(instead)
    assert skipped.locator("time").count() == 0


def test_only_the_keyboard_is_needed(page: Page, address: str) -> None:
    open_calculator(page, address)
    page.get_by_role("radio", name="Den Haag").focus()
    page.keyboard.press("Space")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(page.get_by_role("radio", name="Rijswijk")).to_be_checked()
    page.keyboard.press("Tab")
    expect(page.get_by_role("link", name="Welke dag is dat?")).to_be_focused()
    page.keyboard.press("Tab")
    page.keyboard.type("1-9-2026")
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Kies in kalender")).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("button", name="Bereken de datums")).to_be_focused()
    page.keyboard.press("Enter")
    expect(page.get_by_role("heading", name="De datums voor Rijswijk")).to_be_focused()
    agenda = page.get_by_role("button", name="Zet in de agenda")
    expect(agenda).to_be_visible()  # appears just after the dates
    page.keyboard.press("Tab")
    expect(page.locator("ol.tijdlijn > li").first.get_by_role("link").first).to_be_focused()
    page.keyboard.press("Tab")
    expect(page.get_by_role("checkbox", name="Stap 1 is gezet")).to_be_focused()
    agenda.focus()
    page.keyboard.press("Shift+Tab")
    expect(page.locator("ol.tijdlijn > li").last.locator("summary")).to_be_focused()


def test_what_is_past_and_what_comes_next_is_announced(emptied: Page) -> None:
    fill_in(emptied, "2026-09-01", "Rijswijk")
    expect(emptied.get_by_role("status").first).to_have_text(
        "Rijswijk: de datums van stap 1 en 3 zijn voorbij. Zijn deze stappen gezet? "
        "De volgende laatste datum is dinsdag 1 december 2026: "
        "stap 4, Afstemming op directeurenniveau. Komend, nog 9 dagen."
    )


def test_another_gemeente_changes_the_dates_without_asking_again(emptied: Page) -> None:
    fill_in(emptied, "2026-09-01", "Rijswijk")
    expect(emptied.locator("ol.tijdlijn > li").nth(1)).to_contain_text("Nee")
    emptied.get_by_role("radio", name="Den Haag").check()
    expect(emptied.locator("ol.tijdlijn > li").nth(1)).to_contain_text("dinsdag 27 oktober 2026")


def test_the_button_of_a_gemeente_page_brings_its_gemeente_along(page: Page, address: str) -> None:
    page.goto(f"{address}gemeenten/leidschendam-voorburg/")
    page.get_by_role("link", name="Bereken de datums voor Leidschendam-Voorburg").click()
    expect(page.get_by_role("radio", name="Leidschendam-Voorburg")).to_be_checked()


def test_an_answer_leaves_the_field_as_the_reader_wrote_it(emptied: Page) -> None:
    fill_in(emptied, "2026-09-01", "Rijswijk")
    expect(emptied).to_have_url(re.compile("#reken/1/2026-09-01/rijswijk$"))
    heading = emptied.get_by_role("heading", name="De datums voor Rijswijk")
    emptied.get_by_label("Eerste datum").focus()
    emptied.get_by_role("button", name="Bereken de datums").click()
    expect(heading).to_be_focused()
    expect(emptied.get_by_label("Eerste datum")).to_have_value("2026-09-01")


BAD_INPUT = {
    "a date that does not exist": ("29-02-2025", "29 februari 2025 bestaat niet"),
    "a year of two digits": ("01-02-26", "Schrijf het jaar met vier cijfers"),
    "a date that can be read in two ways": ("01/02/2026", "niet zeker"),
    "half a date": ("9-2026", "Deze datum is niet compleet"),
    "an absurd year": ("01-09-2602", "Het jaar 2602 kan niet"),
    "a timestamp": ("2026-09-01T10:00", "Laat de tijd weg"),
    "nothing": ("", "Vul een datum in"),
    "something else": ("<img src=x>", "kunnen wij niet lezen"),
}


@pytest.mark.parametrize("case", BAD_INPUT.values(), ids=BAD_INPUT.keys())
def test_bad_input_is_explained_at_its_field_and_leaves_no_dates(
    emptied: Page, case: tuple[str, str]
) -> None:
    datum, says = case
    fill_in(emptied, "2026-09-01", "Rijswijk")
    expect(emptied.locator("ol.tijdlijn > li")).to_have_count(4)
    fill_in(emptied, datum, "Rijswijk")
    field = emptied.get_by_label("Eerste datum")
    expect(field).to_have_attribute("aria-invalid", "true")
    expect(field).to_be_focused()
    described = emptied.locator("#calculator-datum-error")
    expect(described).to_contain_text(says)
    expect(emptied.locator("ol.tijdlijn")).to_have_count(0)


def test_the_page_does_not_move_under_a_button_that_is_pressed_slowly(emptied: Page) -> None:
    """An error above the button would move it away between the press and the release."""
    fill_in(emptied, "2026-09-01", "Rijswijk")
    expect(emptied.locator("ol.tijdlijn > li")).to_have_count(4)
    field = emptied.get_by_label("Eerste datum")
    field.select_text()
    emptied.keyboard.type("<img src=x>")
    expect(emptied.locator("ol.tijdlijn")).to_have_count(0)
    emptied.get_by_role("button", name="Bereken de datums").hover()
    emptied.mouse.down()
    emptied.wait_for_timeout(3 * PAUSE_MS)
    emptied.mouse.up()
    expect(field).to_be_focused()
    expect(emptied.locator("#calculator-datum-error")).to_contain_text("kunnen wij")


def test_the_title_of_the_page_tells_of_a_mistake_until_it_is_mended(emptied: Page) -> None:
    fill_in(emptied, "29-02-2025", "Rijswijk")
    expect(emptied).to_have_title(re.compile("^Fout: Datums berekenen"))
    fill_in(emptied, "28-02-2025", "Rijswijk")
    expect(emptied).to_have_title(re.compile("^Datums berekenen"))


def test_all_that_is_folded_is_on_paper_and_folds_again(emptied: Page) -> None:
    fill_in(emptied, "2026-09-01", "Rijswijk")
    folds = emptied.locator(".calculator__result details")
    expect(folds).to_have_count(5)
    unfolded = emptied.evaluate("""() => ["beforeprint", "afterprint"].map((name) => {
        dispatchEvent(new Event(name));
        return document.querySelectorAll(".calculator__result details[open]").length;
    })""")
    assert unfolded == [5, 0]


@pytest.mark.parametrize(("first", "then"), [("2026-09-01", "29-02-2025"), ("x", "2026-09-01")])
def test_a_slow_press_of_the_button_is_never_lost(emptied: Page, first: str, then: str) -> None:
    fill_in(emptied, "2026-09-01", "Rijswijk")
    expect(emptied.locator("ol.tijdlijn > li")).to_have_count(4)
    fill_in(emptied, first, "Rijswijk")
    emptied.get_by_label("Eerste datum").fill(then)
    emptied.get_by_role("button", name="Bereken de datums").hover()
    emptied.mouse.down()
    emptied.wait_for_timeout(150)
    emptied.mouse.up()
    answered = then == "2026-09-01"
    result = emptied.get_by_role("heading", name="De datums voor Rijswijk")
    expect(result if answered else emptied.get_by_label("Eerste datum")).to_be_focused()


def test_no_gemeente_is_no_default(emptied: Page) -> None:
    emptied.get_by_label("Eerste datum").fill("2026-09-01")
    emptied.get_by_role("button", name="Bereken de datums").click()
    expect(emptied.locator("#calculator-gemeente-error")).to_contain_text("Kies een gemeente")
    expect(emptied.get_by_role("radio", name="Den Haag")).to_be_focused()


def test_nothing_that_is_typed_leaves_the_browser(context: BrowserContext, address: str) -> None:
    page = context.new_page()
    asked: list[tuple[str, str, str | None]] = []
    page.on("request", lambda r: asked.append((r.method, r.url, r.post_data)))
    open_calculator(page, address)
    fill_in(page, "03-11-2026", "Rijswijk")
    expect(page.locator("ol.tijdlijn > li")).to_have_count(4)
    assert len(asked) > 20
    assert {method for method, _, _ in asked} == {"GET"}
    for _, url, _ in asked:
        assert url.startswith((address, "data:"))
        assert "2026" not in url
        assert "rijswijk" not in url
    assert "2026" not in page.url
    assert context.cookies() == []
    kept = page.evaluate("Object.keys({...localStorage, ...sessionStorage})")
    assert sorted(kept) == ["/routeboek/.__palette", "/routeboek/.gemeente"], "no date of a pupil"


def test_without_javascript_the_page_answers_in_weeks(browser: Browser, address: str) -> None:
    context = new_context(browser, java_script_enabled=False)
    page = context.new_page()
    page.goto(f"{address}termijnen/")
    expect(page.locator(".calculator")).to_be_hidden()
    table = page.locator("article table")
    expect(table).to_be_visible()
    for weeks in ("4 tot 8 weken", "8 weken", "11 weken", "13 weken"):
        expect(table.get_by_role("cell", name=weeks, exact=True)).to_be_visible()
    context.close()


def loaded_for_an_answer(page: Page, address: str) -> list[str]:
    """The requests in order, up to the first dates, with the page's load event."""
    order: list[str] = []
    page.on("load", lambda _: order.append("load"))
    page.on("request", lambda r: order.append(r.url.rsplit("/", 1)[-1]))
    open_calculator(page, address)
    fill_in(page, "2026-09-01", "Rijswijk")
    expect(page.locator("ol.tijdlijn > li")).to_have_count(4)
    return order


def test_python_waits_for_the_text_of_the_page(page: Page, address: str) -> None:
    order = loaded_for_an_answer(page, address)
    assert order.index("load") < order.index("python.bin")


@pytest.mark.parametrize("path", ["", "termijnen/"])
def test_a_bar_that_is_done_and_keeps_its_room_is_full(page: Page, address: str, path: str) -> None:
    """WebKit keeps redrawing an indeterminate bar, even if invisible, which costs power."""
    page.goto(address + path)
    expect(page.locator("[data-part=loading-bar]")).to_have_attribute("value", "1")


def test_the_image_alone_is_enough(page: Page, address: str) -> None:
    order = loaded_for_an_answer(page, address)
    assert order.count("python.bin") == 1
    assert not {"pyodide.asm.bin", "pyodide.asm.js", "pyodide.js", "python.zip"} & set(order)


@pytest.mark.parametrize("damage", some(["absent", "broken", "not of this version"], ["broken"]))
def test_without_a_sound_image_the_fallback_gives_the_dates(
    page: Page, address: str, damage: str
) -> None:
    if damage == "absent":
        page.route("**/python.bin", lambda route: route.abort())
    elif damage == "broken":
        page.route("**/python.bin", lambda route: route.fulfill(body=b"\x1f\x8bnot an image"))
    else:
        page.route("**/python.bin", lambda route: route.fulfill(status=404, body=""))
    order = loaded_for_an_answer(page, address)
    assert "pyodide.asm.bin" in order
    assert "python.zip" in order


def scripts_of_page(page: Page, address: str) -> set[str]:
    """The scripts of the calculator and for offline use that a page fetches."""
    asked: set[str] = set()
    page.on("request", lambda r: asked.add(r.url))
    with until_quiet(page):
        page.goto(address)
    bundle = re.compile(r".*/assets/(?:rekenhulp|offline)/[0-9a-f]{8}/(.+)")
    return {found[1] for url in asked if (found := bundle.fullmatch(url))}


def test_on_the_way_to_the_calculator_all_that_it_starts_with_is_fetched(
    browser: Browser, address: str
) -> None:
    pages = [new_context(browser, service_workers="block").new_page() for _ in range(2)]
    before = scripts_of_page(pages[0], f"{address}gemeenten/rijswijk/")
    needed = scripts_of_page(pages[1], f"{address}termijnen/")
    for page in pages:
        page.context.close()

    assert "python/python.bin" in before
    assert needed - before == {"python/too_old.js", "calculator/clocks.js"}, (
        "small, and not for the start"
    )


def test_other_pages_fetch_only_what_keeps_the_site(page: Page, address: str) -> None:
    fetched = scripts_of_page(page, f"{address}tafels/")

    own = {"offline.js", "offline_choice.js"}
    shared = {"device.js", "idle.js", "patience.js"}
    assert fetched == {
        *(f"offline/{name}" for name in own),
        *(f"frontend/common/{name}" for name in shared),
    }
