"""Tests a browser that forbids storage: everything works except remembering, without errors.

First with Chromium's own setting that forbids storage for every site; then the other ways in which
a browser forbids it, lacks it, or does not answer.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Dialog, Page, expect

from tests.conftest import QUICK_WASM, whole_chromium
from tests.effort import some

from .conftest import PATIENCE, TODAY, all_pages, new_context, one_of_each_script
from .test_calculator import fill_in
from .test_caseload import ROWS, paste, told
from .test_search import search

FORBIDDEN = {"profile": {"default_content_setting_values": {"cookies": 2}}}
MAY_NOT = "Een site mag in deze browser niets bewaren."
CANNOT = "Deze browser kan de site niet bewaren."
NOT_KEPT = "Bewaren lukt niet in deze browser. De lijst staat alleen in dit tabblad."

# The results of several ways to store something.
TRIES = """async () => {
    const tries = {
        words: () => localStorage.setItem('a', 'b'),
        database: () => new Promise((done, failed) => {
            const asked = indexedDB.open('a');
            asked.onsuccess = done;
            asked.onerror = () => failed(asked.error);
        }),
        files: () => caches.open('a'),
        site: () => navigator.serviceWorker.register('sw.js'),
    };
    const said = {};
    for (const [name, keep] of Object.entries(tries)) {
        said[name] = await (async () => keep())().then(() => 'kept', () => 'refused');
    }
    return said;
}"""


@dataclass
class Watched:
    """A page, with all its errors and console messages."""

    page: Page
    said: list[str] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.page.set_default_timeout(PATIENCE)
        self.page.on("console", lambda message: self.said.append(message.text))
        self.page.on("pageerror", lambda error: self.said.append(str(error)))
        self.page.on("dialog", Dialog.accept)


def watched(context: BrowserContext) -> Iterator[Watched]:
    """A page for a test, which then checks that there were no errors."""
    made = Watched(context.new_page())
    yield made
    assert made.said == []
    made.page.close()


@pytest.fixture(scope="module")
def forbidding(
    browser: Browser, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[BrowserContext]:
    """A separate Chromium, because settings belong to a profile."""
    profile = tmp_path_factory.mktemp("profile")
    (profile / "Default").mkdir()
    settings = profile / "Default" / "Preferences"
    settings.write_text(json.dumps(FORBIDDEN), encoding="utf-8")
    made = browser.browser_type.launch_persistent_context(
        profile,
        executable_path=whole_chromium(),
        args=["--no-sandbox", "--disable-gpu", "--disable-background-networking", *QUICK_WASM],
        locale="nl-NL",
        timezone_id="Europe/Amsterdam",
    )
    made.clock.set_fixed_time(TODAY)
    yield made
    made.close()


class TestForbidden:
    """Chromium with the setting that no site may store any data."""

    @pytest.fixture
    def page(self, forbidding: BrowserContext) -> Iterator[Page]:
        for each in watched(forbidding):
            yield each.page

    def test_nothing_can_be_kept(self, page: Page, address: str) -> None:
        nothing = "<!doctype html><link rel=icon href=data:,>"
        page.route("**/leeg/", lambda route: route.fulfill(body=nothing, content_type="text/html"))
        page.goto(f"{address}leeg/")
        assert set(page.evaluate(TRIES).values()) == {"refused"}
        page.goto(address)
        assert set(page.evaluate(TRIES).values()) == {"refused"}
        names = "[localStorage, sessionStorage]"
        assert page.evaluate(names) == [None, None], "Material may name these, too"

    @pytest.mark.parametrize("pages", some([one_of_each_script, all_pages], [one_of_each_script]))
    def test_every_page_opens_and_has_nothing_to_complain_of(
        self, page: Page, address: str, site: Path, pages: Callable[[Path], list[str]]
    ) -> None:
        for path in pages(site):
            page.goto(f"{address}{path.lstrip('/')}")
            page.evaluate("new Promise((done) => requestIdleCallback(done))")
            expect(page.locator("h1").first).to_be_visible()

    def test_search_finds(self, page: Page, address: str) -> None:
        assert search(page, address, "doorbraaktafel")[0] == "tafels/directeurenniveau/"

    @pytest.mark.prove
    def test_the_colours_change_for_as_long_as_the_page_is_there(
        self, page: Page, address: str
    ) -> None:
        page.goto(address)
        page.locator("label[title='Donkere kleuren']").click()
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        page.locator("label[title='Lichte kleuren']").click()
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")
        page.locator("label[title='Donkere kleuren']").click()
        page.goto(f"{address}contact/")
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "default")

    def test_a_gemeente_is_chosen_for_as_long_as_the_page_is_there(
        self, page: Page, address: str
    ) -> None:
        page.goto(f"{address}contact/")
        chosen = page.get_by_role("combobox", name="Uw gemeente")
        chosen.select_option("rijswijk")
        page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow'))")
        expect(chosen).to_have_value("rijswijk")
        expect(page.get_by_role("link", name="Naar de route in Rijswijk")).to_be_visible()
        page.goto(f"{address}opschaling/")
        expect(page.get_by_role("combobox", name="Uw gemeente")).to_have_value("")

    @pytest.mark.parametrize("way", some(["image", "fallback"], ["image"]))
    def test_the_calculator_answers_and_makes_an_agenda_file(
        self, page: Page, address: str, way: str
    ) -> None:
        if way == "fallback":
            page.route("**/python.bin", lambda route: route.fulfill(body=b"no image"))
        page.goto(f"{address}termijnen/")
        fill_in(page, "01-09-2026", "Rijswijk")
        expect(page.locator("ol.tijdlijn")).to_contain_text("dinsdag 1 december 2026")
        page.get_by_role("button", name="Zet in de agenda").click()
        with page.expect_download() as download:
            page.get_by_role("button", name="Maak het agendabestand").click()
        assert b"BEGIN:VEVENT" in Path(download.value.path()).read_bytes()

    def test_the_list_takes_rows_and_says_only_when_asked_that_it_cannot_keep_them(
        self, page: Page, address: str
    ) -> None:
        page.goto(f"{address}termijnen/lijst/")
        paste(page, ROWS)
        expect(told(page)).to_contain_text("4 leerlingen in de lijst")
        expect(page.get_by_text(NOT_KEPT)).to_be_hidden()
        page.get_by_role("button", name="Bewaar in deze browser").click()
        expect(page.get_by_text(NOT_KEPT)).to_be_visible()
        page.get_by_role("button", name="Wis alles").click()
        expect(told(page)).to_contain_text("De lijst is leeg.")

    def test_the_page_about_reading_offline_says_that_it_may_not(
        self, page: Page, address: str
    ) -> None:
        page.goto(f"{address}over/offline/")
        expect(page.locator("[data-offline]")).to_contain_text(MAY_NOT)
        expect(page.locator("[data-offline] button:visible")).to_have_count(0)


# By the behaviour of a browser: the script that simulates it.
WORDS = {
    "forbids them by name": "Object.defineProperty(window, 'localStorage', { get() {"
    " throw new DOMException('no', 'SecurityError') }, configurable: true });",
    "has none": "delete window.localStorage;",
    "calls them null": "Object.defineProperty(window, 'localStorage', { value: null });",
    "has no room": "Storage.prototype.setItem = () => {"
    " throw new DOMException('full', 'QuotaExceededError') };",
}
DATABASES = {
    "never answers": "IDBFactory.prototype.open = IDBFactory.prototype.deleteDatabase ="
    " () => new EventTarget();",
    "forbids them by name": "Object.defineProperty(window, 'indexedDB', { get() {"
    " throw new DOMException('no', 'SecurityError') } });",
    "has none": "delete window.indexedDB;",
    "calls them null": "Object.defineProperty(window, 'indexedDB', { value: null });",
}
SITES = {
    "has no service workers": ("delete Navigator.prototype.serviceWorker;", CANNOT),
    "calls them undefined": (
        "Object.defineProperty(navigator, 'serviceWorker', { value: undefined });",
        CANNOT,
    ),
    "forbids them by name": (
        "Object.defineProperty(navigator, 'serviceWorker', { get() {"
        " throw new DOMException('no', 'SecurityError') } });",
        CANNOT,
    ),
    "keeps no files": ("delete window.caches;", CANNOT),
    "forbids to keep files": (
        "CacheStorage.prototype.has = CacheStorage.prototype.keys = async () => {"
        " throw new DOMException('no', 'SecurityError') };",
        MAY_NOT,
    ),
    "never answers": (
        "ServiceWorkerContainer.prototype.getRegistration = () => new Promise(() => {});"
        " ServiceWorkerContainer.prototype.register = () => new Promise(() => {});",
        MAY_NOT,
    ),
}


class TestOtherBrowsers:
    """The behaviour of private windows, full devices and in-app browsers."""

    @pytest.fixture
    def page(self, browser: Browser) -> Iterator[Page]:
        context = new_context(browser, locale="nl-NL", timezone_id="Europe/Amsterdam")
        for each in watched(context):
            yield each.page
        context.close()

    @pytest.mark.parametrize("does", some(WORDS, ["forbids them by name"]))
    def test_a_choice_holds_as_long_as_the_page_is_there(
        self, page: Page, address: str, does: str
    ) -> None:
        page.add_init_script(WORDS[does])
        assert search(page, f"{address}contact/", "doorbraaktafel")
        page.goto(f"{address}contact/")
        page.get_by_role("combobox", name="Uw gemeente").select_option("rijswijk")
        page.locator("label[title='Donkere kleuren']").click()
        expect(page.locator("body")).to_have_attribute("data-md-color-scheme", "slate")
        page.evaluate("dispatchEvent(new PageTransitionEvent('pageshow'))")
        expect(page.get_by_role("link", name="Naar de route in Rijswijk")).to_be_visible()

    @pytest.mark.prove  # TestForbidden has the most ordinary of these ways
    @pytest.mark.parametrize("does", DATABASES)
    def test_the_list_takes_rows_and_says_that_it_cannot_keep_them(
        self, page: Page, address: str, does: str
    ) -> None:
        page.add_init_script(DATABASES[does])
        self.keeps_no_list(page, address)

    @pytest.mark.prove
    def test_nor_can_it_where_there_is_no_room(self, page: Page, address: str) -> None:
        chromium = page.context.new_cdp_session(page)
        origin = "/".join(address.split("/")[:3])
        chromium.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 1})
        self.keeps_no_list(page, address)

    @staticmethod
    def keeps_no_list(page: Page, address: str) -> None:
        page.goto(f"{address}termijnen/lijst/")
        paste(page, ROWS)
        expect(told(page)).to_contain_text("4 leerlingen in de lijst")
        page.get_by_role("button", name="Bewaar in deze browser").click()
        expect(page.get_by_text(NOT_KEPT)).to_be_visible()
        page.get_by_role("button", name="Wis alles").click()
        expect(told(page)).to_contain_text("De lijst is leeg.")

    @pytest.mark.parametrize(
        "does", some(SITES, ["forbids to keep files", "has no service workers"])
    )
    def test_the_page_about_reading_offline_is_honest(
        self, page: Page, address: str, does: str
    ) -> None:
        script, says = SITES[does]
        page.add_init_script(script)
        page.goto(f"{address}over/offline/")
        expect(page.locator("[data-offline]")).to_contain_text(says)
        expect(page.locator("[data-offline] button:visible")).to_have_count(0)
