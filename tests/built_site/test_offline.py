"""Tests the site on a reader's device: whole without the network, one version at a time."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.effort import some

from .conftest import TODAY, all_pages, new_context, one_of_each_script, until_quiet
from .moving_host import MovingHost
from .test_calculator import fill_in
from .test_search import search

KEPT = "Deze site staat op dit apparaat"
NOTICE = ".nieuwe-versie"
# Loses the first messages to a worker.
LOSE_MESSAGES = """{
  let left = %s;
  const send = ServiceWorker.prototype.postMessage;
  ServiceWorker.prototype.postMessage = function (...given) {
    if (left-- <= 0) send.apply(this, given);
  };
}"""
# Waits until the site is kept, and lists what is kept.
WHEN_KEPT = "navigator.serviceWorker.ready.then(() => true)"
ADDRESSES = """(async () => {
  const names = await caches.keys();
  const all = await Promise.all(names.map(async (name) => (await caches.open(name)).keys()));
  return all.flat().map((request) => request.url);
})()"""


# Enough of the site to test any part of it, without the calculator.
PARTS = (
    *("index.html", "404.html", "contact", "begrippen", "over", "search", "manifest.json"),
    *(f"assets/{name}" for name in ("images", "javascripts", "offline", "stylesheets")),
)


@pytest.fixture
def host(site: Path, tmp_path: Path) -> Iterator[MovingHost]:
    made = MovingHost(site, tmp_path, parts=PARTS)
    yield made
    made.stop()


@pytest.fixture
def whole_host(site: Path, tmp_path: Path) -> Iterator[MovingHost]:
    made = MovingHost(site, tmp_path)
    yield made
    made.stop()


@pytest.fixture
def page(browser: Browser) -> Iterator[Page]:
    with page_of_a_reader(browser) as made:
        yield made


@contextmanager
def page_of_a_reader(browser: Browser) -> Iterator[Page]:
    """A page in a browser that keeps sites, as readers have."""
    context = new_context(browser, locale="nl-NL", timezone_id="Europe/Amsterdam")
    context.clock.set_fixed_time(TODAY)
    yield context.new_page()
    context.close()


def visit_and_keep(page: Page, host: MovingHost, path: str = "") -> None:
    page.goto(f"{host.address}{path}")
    assert page.evaluate(WHEN_KEPT)


@pytest.fixture(scope="module")
def kept(
    browser: Browser, site: Path, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[tuple[Page, str]]:
    """A page of a reader who has visited once, and the address of the host, which is stopped."""
    host = MovingHost(site, tmp_path_factory.mktemp("gone"))
    with page_of_a_reader(browser) as page:
        visit_and_keep(page, host)
        host.stop()
        yield page, host.address


class TestWithoutTheNetwork:
    """After one visit to the first page the whole site is available."""

    @pytest.mark.parametrize("pages", some([one_of_each_script, all_pages], [one_of_each_script]))
    def test_every_page_opens(
        self, kept: tuple[Page, str], site: Path, pages: Callable[[Path], list[str]]
    ) -> None:
        page, address = kept
        for path in pages(site):
            response = page.goto(f"{address}{path.lstrip('/')}", wait_until="domcontentloaded")
            assert response is not None
            assert response.status == 200, path
            expect(page.locator("h1").first).to_be_visible()

    def test_the_calculator_answers(self, kept: tuple[Page, str]) -> None:
        page, address = kept
        page.goto(f"{address}termijnen/")
        fill_in(page, "01-09-2026", "Rijswijk")

        expect(page.locator("ol.tijdlijn")).to_contain_text("dinsdag 1 december 2026")

    def test_search_finds(self, kept: tuple[Page, str]) -> None:
        page, address = kept

        assert search(page, address, "doorbraaktafel")[0] == "tafels/directeurenniveau/"

    @pytest.mark.parametrize("path", ["bestaat-niet/", "tafels/bestaat-niet/"])
    def test_a_page_that_does_not_exist_says_so(self, kept: tuple[Page, str], path: str) -> None:
        page, address = kept

        response = page.goto(f"{address}{path}")

        assert response is not None
        assert response.status == 404
        expect(page.locator("h1")).to_have_text("Deze pagina bestaat niet")

    def test_an_address_without_its_last_slash_leads_to_the_page(
        self, kept: tuple[Page, str]
    ) -> None:
        page, address = kept

        page.goto(f"{address}gemeenten/rijswijk")

        assert page.url == f"{address}gemeenten/rijswijk/"


def test_a_page_that_this_version_does_not_have_comes_from_the_host(
    page: Page, host: MovingHost
) -> None:
    visit_and_keep(page, host)
    (host.site / "nieuw").mkdir()
    (host.site / "nieuw" / "index.html").write_text("<!doctype html><h1>Nieuw</h1>")

    page.goto(f"{host.address}nieuw/")

    expect(page.locator("h1")).to_have_text("Nieuw")


@pytest.mark.prove
def test_a_file_of_any_name_is_kept(page: Page, host: MovingHost) -> None:
    (host.site / "formulier é (1) #2.txt").write_text("formulier")
    host.publish()
    visit_and_keep(page, host)
    page.reload()
    host.stop()
    address = "formulier%20%C3%A9%20(1)%20%232.txt"

    assert page.evaluate(f"fetch('{address}').then((r) => r.text())") == "formulier"


def test_what_was_needed_once_is_kept_as_well(
    page: Page, whole_host: MovingHost, site: Path
) -> None:
    """Stock Pyodide and the exchange are large and rarely used: they are not fetched in advance."""
    (zipped,) = (site / "assets" / "rekenhulp").glob("*/python/python.zip")
    host = whole_host
    fetched = f"fetch('{zipped.relative_to(site).as_posix()}').then((r) => r.blob())"
    visit_and_keep(page, host)
    assert not any(
        path.endswith(("python.zip", "pyodide.asm.bin", "exchange.bin")) for path in host.asked
    )
    assert any(path.endswith("exchange/worker.js") for path in host.asked)
    page.reload()
    size = page.evaluate(f"{fetched}.then((b) => b.size)")
    host.stop()

    assert size == zipped.stat().st_size
    assert page.evaluate(f"{fetched}.then((b) => b.size)") == size


class TestNewVersion:
    """A reader of one version gets all of the next one on request, or nothing of it."""

    PAGE = "over/privacy/"
    OLD = "Wat u op deze site invult, blijft op uw apparaat."
    NEW = "Wat u hier invult, gaat nergens heen."

    def new_version(self, host: MovingHost) -> None:
        host.replace(f"{self.PAGE}index.html", self.OLD, self.NEW)
        host.publish()

    def test_the_reader_is_told_and_says_when(self, page: Page, host: MovingHost) -> None:
        visit_and_keep(page, host)
        self.new_version(host)
        page.goto(f"{host.address}{self.PAGE}")

        expect(page.locator(NOTICE)).to_contain_text("Er is een nieuwe versie van deze site.")
        expect(page.locator(".lead")).to_contain_text(self.OLD)
        page.reload()
        expect(page.locator(".lead")).to_contain_text(self.OLD)
        page.get_by_role("button", name="Ververs de pagina").press("Enter")
        expect(page.locator(".lead")).to_contain_text(self.NEW)
        expect(page.locator(NOTICE)).to_have_count(0)

    def press(self, page: Page, host: MovingHost, lost: int) -> None:
        """Presses the button on a page that loses so many messages each time that it is opened."""
        visit_and_keep(page, host)
        self.new_version(host)
        page.add_init_script(LOSE_MESSAGES % lost)
        page.clock.install()
        page.goto(f"{host.address}{self.PAGE}")
        page.get_by_role("button", name="Ververs de pagina").click()
        expect(page.locator(NOTICE)).to_contain_text("De nieuwe versie wordt klaargezet.")

    def test_a_lost_message_is_sent_again(self, page: Page, host: MovingHost) -> None:
        self.press(page, host, lost=1)
        page.clock.run_for(500)
        expect(page.locator(".lead")).to_contain_text(self.OLD)
        page.clock.run_for(600)

        expect(page.locator(".lead")).to_contain_text(self.NEW)

    @pytest.mark.prove
    def test_a_page_that_waits_opens_itself_again_and_goes_on_waiting(
        self, page: Page, host: MovingHost
    ) -> None:
        self.press(page, host, lost=99)
        with page.expect_navigation():
            page.clock.run_for(2_500)

        expect(page.locator(NOTICE)).to_contain_text("De nieuwe versie wordt klaargezet.")
        expect(page.locator(".lead")).to_contain_text(self.OLD)

    @pytest.mark.prove
    def test_who_waits_in_vain_is_told_what_to_do(self, page: Page, host: MovingHost) -> None:
        self.press(page, host, lost=99)
        for _ in range(4):
            with page.expect_navigation():
                page.clock.run_for(2_500)
            expect(page.locator(NOTICE)).to_contain_text("De nieuwe versie wordt klaargezet.")
        page.clock.run_for(2_500)

        expect(page.locator(NOTICE)).to_contain_text("Sluit alle tabbladen van deze site")
        expect(page.locator(".lead")).to_contain_text(self.OLD)

    def test_only_what_changed_is_fetched_and_the_old_goes(
        self, page: Page, host: MovingHost
    ) -> None:
        visit_and_keep(page, host)
        before = page.evaluate(ADDRESSES)
        self.new_version(host)
        host.asked.clear()
        page.goto(f"{host.address}contact/")
        page.get_by_role("button", name="Ververs de pagina").click()
        expect(page.locator(NOTICE)).to_have_count(0)

        assert {path.removeprefix("/routeboek/") for path in host.asked} == {"sw.js", self.PAGE}
        after = page.evaluate(ADDRESSES)
        changed = {url.split("?")[0] for url in set(before) ^ set(after)}
        assert changed == {f"{host.address}{self.PAGE}"}
        assert len(after) == len(before)

    @pytest.mark.prove
    def test_later_leaves_the_old_version_whole(self, page: Page, host: MovingHost) -> None:
        visit_and_keep(page, host)
        self.new_version(host)
        page.goto(f"{host.address}contact/")
        page.get_by_role("button", name="Later").click()
        expect(page.locator(NOTICE)).to_have_count(0)

        page.goto(f"{host.address}{self.PAGE}")

        expect(page.locator(".lead")).to_contain_text(self.OLD)

    @pytest.mark.prove
    def test_a_version_that_is_not_yet_whole_on_the_host_is_not_taken(
        self, page: Page, host: MovingHost
    ) -> None:
        visit_and_keep(page, host)
        self.new_version(host)
        host.replace(
            f"{self.PAGE}index.html", self.NEW, self.OLD
        )  # the list was updated, this file not yet
        page.goto(f"{host.address}contact/")
        page.evaluate("navigator.serviceWorker.getRegistration().then((r) => r.update())")
        page.wait_for_function(
            "navigator.serviceWorker.getRegistration().then((r) => !r.waiting && !r.installing)"
        )
        expect(page.locator(NOTICE)).to_have_count(0)

        host.replace(f"{self.PAGE}index.html", self.OLD, self.NEW)
        page.goto(f"{host.address}{self.PAGE}")

        expect(page.locator(NOTICE)).to_be_visible()
        expect(page.locator(".lead")).to_contain_text(self.OLD)

    @pytest.mark.prove
    def test_a_second_tab_is_told_when_the_first_went_over(
        self, page: Page, host: MovingHost
    ) -> None:
        visit_and_keep(page, host)
        page.goto(f"{host.address}{self.PAGE}")
        other = page.context.new_page()
        self.new_version(host)
        other.goto(f"{host.address}contact/")
        other.get_by_role("button", name="Ververs de pagina").click()
        expect(other.locator(NOTICE)).to_have_count(0)

        expect(page.locator(".lead")).to_contain_text(self.OLD)
        page.get_by_role("button", name="Ververs de pagina").click()
        expect(page.locator(".lead")).to_contain_text(self.NEW)


class TestHealing:
    """The reader gets the page, even if kept files are damaged or missing."""

    FORGET = """(async (some) => {
      const [name] = await caches.keys();
      const cache = await caches.open(name);
      for (const request of await cache.keys())
        if (request.url.includes(some)) await cache.delete(request);
    })"""

    @pytest.mark.parametrize("gone", some(["contact", "/"], ["/"]))
    def test_what_is_gone_is_fetched_again(self, page: Page, host: MovingHost, gone: str) -> None:
        visit_and_keep(page, host)
        page.evaluate(f"{self.FORGET}('{gone}')")

        page.goto(f"{host.address}contact/")
        expect(page.locator("h1")).to_have_text("Adressen en formulieren")
        host.stop()
        page.reload()

        expect(page.locator("h1")).to_have_text("Adressen en formulieren")

    def test_what_cannot_be_mended_gives_way_to_the_network(
        self, page: Page, host: MovingHost
    ) -> None:
        """If a file is missing and the host has a newer one, everything comes from the host."""
        visit_and_keep(page, host)
        host.replace("contact/index.html", "Adressen en formulieren", "Contact en formulieren")
        host.replace("begrippen/index.html", "<h1", "<h1 data-nieuw")
        page.evaluate(f"{self.FORGET}('contact')")

        page.goto(f"{host.address}contact/")
        expect(page.locator("h1")).to_have_text("Contact en formulieren")
        page.goto(f"{host.address}begrippen/")

        expect(page.locator("h1[data-nieuw]")).to_be_visible()

    @pytest.mark.prove
    def test_and_is_mended_when_the_host_has_it_again(self, page: Page, host: MovingHost) -> None:
        visit_and_keep(page, host)
        page.evaluate(f"{self.FORGET}('contact')")
        host.replace("contact/index.html", "Adressen en formulieren", "Contact en formulieren")
        page.goto(f"{host.address}contact/")
        host.replace("contact/index.html", "Contact en formulieren", "Adressen en formulieren")
        page.goto(f"{host.address}begrippen/")
        page.wait_for_function(
            f"{ADDRESSES}.then((all) => !all.some((url) => url.endsWith('?stuk')))"
        )
        host.stop()

        page.goto(f"{host.address}contact/")

        expect(page.locator("h1")).to_have_text("Adressen en formulieren")

    @pytest.mark.prove
    def test_a_version_after_a_broken_one_is_whole_again(
        self, page: Page, host: MovingHost
    ) -> None:
        visit_and_keep(page, host)
        page.evaluate(f"{self.FORGET}('contact')")
        host.replace("contact/index.html", "Adressen en formulieren", "Contact en formulieren")
        page.goto(f"{host.address}contact/")
        host.publish()
        page.goto(f"{host.address}begrippen/")
        page.get_by_role("button", name="Ververs de pagina").click()
        expect(page.locator(NOTICE)).to_have_count(0)
        host.stop()

        page.goto(f"{host.address}contact/")

        expect(page.locator("h1")).to_have_text("Contact en formulieren")


class TestChoice:
    """The reader decides whether the site is kept on a device."""

    def test_who_does_not_want_it_has_nothing_left(self, page: Page, host: MovingHost) -> None:
        visit_and_keep(page, host, "over/offline/")
        expect(page.locator("[data-offline]")).to_contain_text(KEPT)
        expect(page.locator("[data-offline] button:visible")).to_have_count(1)
        page.get_by_role("button", name="Haal deze site van dit apparaat").press("Enter")
        expect(page.locator("[data-offline]")).not_to_contain_text(KEPT)
        expect(page.get_by_role("button", name="Zet deze site op")).to_be_focused()

        page.evaluate("fetch('../../search/search_index.json').then((r) => r.text())")
        with until_quiet(page):
            page.goto(host.address)

        assert page.evaluate("caches.keys()") == []
        assert (
            page.evaluate("navigator.serviceWorker.getRegistrations().then((r) => r.length)") == 0
        )

    def test_who_wants_it_after_all_gets_it(self, page: Page, host: MovingHost) -> None:
        visit_and_keep(page, host, "over/offline/")
        page.get_by_role("button", name="Haal deze site van dit apparaat").click()
        page.get_by_role("button", name="Zet deze site op dit apparaat").click()
        expect(page.locator("[data-offline]")).to_contain_text(KEPT)
        host.stop()

        page.goto(f"{host.address}contact/")

        expect(page.locator("h1")).to_have_text("Adressen en formulieren")

    @pytest.mark.parametrize(
        "scarce", some(["{ saveData: true }", "{ type: 'cellular' }"], ["{ saveData: true }"])
    )
    def test_where_data_is_scarce_nothing_is_kept_before_the_reader_asks(
        self, page: Page, host: MovingHost, scarce: str
    ) -> None:
        page.add_init_script(
            f"Object.defineProperty(navigator, 'connection', {{ value: {scarce} }})"
        )
        with until_quiet(page):
            page.goto(host.address)
        assert not any("python.bin" in path or "sw.js" in path for path in host.asked)

        page.goto(f"{host.address}over/offline/")
        page.get_by_role("button", name="Zet deze site op dit apparaat").click()

        expect(page.locator("[data-offline]")).to_contain_text(KEPT)


class TestHangs:
    """Who keeps the site hears in time that a file stands still, and can try it again."""

    @pytest.mark.prove
    @pytest.mark.parametrize("file", ["contact/", "search/search_index.json"])
    def test_a_file_that_hangs_is_told_of(self, page: Page, host: MovingHost, file: str) -> None:
        page.add_init_script(
            "Object.defineProperty(navigator, 'connection', { value: { saveData: true } })"
        )
        page.goto(f"{host.address}over/offline/")
        host.hangs = file
        page.get_by_role("button", name="Zet deze site op").click()
        said = page.locator("[data-part=state]")
        expect(said).to_contain_text("Het is niet gelukt.", timeout=25_000)
        host.hangs = ""
        page.get_by_role("button", name="Zet deze site op").click()

        expect(said).to_contain_text(KEPT)


class TestNoRoom:
    """A full device still gets the page."""

    CONTACT = "Adressen en formulieren"

    def fill_device(self, page: Page, host: MovingHost) -> None:
        """Fills the storage quota of this site."""
        chromium = page.context.new_cdp_session(page)
        origin = "/".join(host.address.split("/")[:3])
        chromium.send("Storage.overrideQuotaForOrigin", {"origin": origin, "quotaSize": 1})

    @pytest.mark.prove
    def test_who_wants_the_site_kept_hears_that_it_does_not_work(
        self, page: Page, host: MovingHost
    ) -> None:
        self.fill_device(page, host)
        page.goto(f"{host.address}over/offline/")
        page.get_by_role("button", name="Zet deze site op dit apparaat").click()

        expect(page.locator("[data-offline]")).to_contain_text("Het is niet gelukt.")
        page.goto(f"{host.address}contact/")
        expect(page.locator("h1")).to_have_text(self.CONTACT)

    @pytest.mark.prove
    def test_what_is_gone_comes_from_the_host_each_time(self, page: Page, host: MovingHost) -> None:
        visit_and_keep(page, host)
        page.evaluate(f"{TestHealing.FORGET}('contact')")
        self.fill_device(page, host)

        for _ in range(2):
            page.goto(f"{host.address}contact/")
            expect(page.locator("h1")).to_have_text(self.CONTACT)

    @pytest.mark.prove
    def test_what_cannot_be_mended_gives_way_to_the_network(
        self, page: Page, host: MovingHost
    ) -> None:
        visit_and_keep(page, host)
        host.replace("contact/index.html", self.CONTACT, "Contact en formulieren")
        page.evaluate(f"{TestHealing.FORGET}('contact')")
        self.fill_device(page, host)

        page.goto(f"{host.address}contact/")

        expect(page.locator("h1")).to_have_text("Contact en formulieren")


class TestNeighbour:
    """Another site on the same host, in a folder above this one, may keep itself too."""

    KEEPS_ITSELF = """(async () => {
      await navigator.serviceWorker.register("/sw.js", { scope: "/" });
      await navigator.serviceWorker.ready;
      await (await caches.open("anders")).put("/anders", new Response("anders"));
    })()"""
    ANSWERS_ALL = "addEventListener('fetch', (e) => e.respondWith(fetch(e.request)));"
    SCOPES = """navigator.serviceWorker.getRegistrations()
      .then((all) => all.map(({ scope }) => new URL(scope).pathname).sort())"""

    def test_each_has_its_own(self, page: Page, host: MovingHost) -> None:
        around = host.site.parent
        (around / "sw.js").write_text(self.ANSWERS_ALL)
        (around / "index.html").write_text("<!doctype html><title>Anders</title>")
        page.goto(host.address.removesuffix("routeboek/"))
        page.evaluate(self.KEEPS_ITSELF)

        page.goto(f"{host.address}over/offline/")
        expect(page.locator("[data-offline]")).to_contain_text(KEPT)
        expect(page.locator(NOTICE)).to_have_count(0)
        assert page.evaluate(self.SCOPES) == ["/", "/routeboek/"]

        page.get_by_role("button", name="Haal deze site van dit apparaat").click()
        expect(page.locator("[data-offline]")).not_to_contain_text(KEPT)
        assert page.evaluate(self.SCOPES) == ["/"]
        assert page.evaluate("caches.keys()") == ["anders"]


def test_the_site_can_be_installed_as_an_app(page: Page, host: MovingHost) -> None:
    visit_and_keep(page, host)
    chromium = page.context.new_cdp_session(page)

    why_not = chromium.send("Page.getInstallabilityErrors")["installabilityErrors"]

    # A test's browser has no profile, so Chromium treats it as a private window.
    assert [error["errorId"] for error in why_not] in ([], ["in-incognito"])
    manifest = chromium.send("Page.getAppManifest")
    assert manifest["errors"] == []
