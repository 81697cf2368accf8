"""Tests the preview: a change of the YAML is shown at once, and so is a mistake, until mended."""

from __future__ import annotations

import os
import re
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from contextlib import ExitStack
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Locator, Page, expect

from routeboek_py.on_disk.lock import one_at_a_time
from routeboek_py.packing.bundle import ensure_bundle
from tests.conftest import PROJECT, copy_site_folder

WAIT = 600_000  # milliseconds for a build on a busy machine


class Preview:
    """`routeboek serveer` in a separate folder, with its output in a file."""

    def __init__(self, folder: Path) -> None:
        self.model = copy_site_folder(folder) / "docs" / "routeboek.yml"
        self.right = self.model.read_text(encoding="utf-8")
        package = folder / "routeboek_py"
        package.unlink()  # the real one, which must not change
        shutil.copytree(PROJECT / "routeboek_py", package)
        shutil.copytree(ensure_bundle(), folder / ".build" / "bundle")
        with socket.create_server(("127.0.0.1", 0)) as free:
            port = free.getsockname()[1]
        self.address = f"http://127.0.0.1:{port}/"
        self.said = folder / "said.txt"
        # Another program is making the site until the test says that it is done.
        self.other_build = ExitStack()
        self.other_build.enter_context(one_at_a_time(folder / ".build" / "bouw.lock", "x"))
        command = [sys.executable, "-m", "routeboek_py.cli", "serveer", "--poort", str(port)]
        with self.said.open("w") as out:
            self.process = subprocess.Popen(
                command, cwd=folder, stdout=out, stderr=out, env={**os.environ, "PYTHONUTF8": "1"}
            )

    def change(self, old: str, new: str) -> None:
        """Writes the model with one change of what it was at first."""
        assert old in self.right
        self.model.write_text(self.right.replace(old, new), encoding="utf-8")

    def count_weeks(self, weeks: int) -> None:
        """Writes the model with another number of weeks in step 4, and in its sentence."""
        changed = self.right.replace("weken: {tot: 13}", f"weken: {{tot: {weeks}}}")
        changed = changed.replace("uiterlijk 13 weken na", f"uiterlijk {weeks} weken na")
        self.model.write_text(changed, encoding="utf-8")

    def touch(self, path: str, more: str) -> None:
        """Appends to a file of the package."""
        with (self.model.parents[1] / path).open("a", encoding="utf-8") as file:
            file.write(more)

    def wait_for(self, words: str) -> None:
        for _ in range(WAIT // 100):
            if words in self.said.read_text(encoding="utf-8"):
                return
            try:
                self.process.wait(0.1)
            except subprocess.TimeoutExpired:
                continue
            break
        raise AssertionError(self.said.read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def preview(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Preview]:
    """One preview for all tests; each of them begins with a change of the model as it was."""
    made = Preview(tmp_path_factory.mktemp("preview"))
    yield made
    made.other_build.close()
    made.process.terminate()
    made.process.wait(60)


@pytest.fixture(scope="module")
def opened(preview: Preview, browser: Browser) -> Iterator[Page]:
    """A page of the preview, opened when another program is still making the site."""
    preview.wait_for("De voorvertoning staat op")
    page = browser.new_page()
    page.goto(f"{preview.address}gemeenten/rijswijk/")
    yield page
    page.close()


@pytest.fixture
def page(preview: Preview, opened: Page) -> Page:
    """The page of the preview, with a site."""
    preview.other_build.close()
    expect(table(opened)).to_contain_text("weken", timeout=WAIT)
    return opened


def table(page: Page) -> Locator:
    return page.locator("table").first


def alert(page: Page) -> Locator:
    return page.get_by_role("alert")


def test_it_tells_of_another_program_that_makes_the_site_and_waits_for_it(
    preview: Preview, opened: Page
) -> None:
    expect(alert(opened)).to_contain_text("Deze site wordt al gemaakt, sinds", timeout=WAIT)
    preview.other_build.close()
    expect(table(opened)).to_contain_text("13 weken", timeout=WAIT)


def test_a_change_is_shown(preview: Preview, page: Page) -> None:
    preview.count_weeks(12)
    expect(table(page)).to_contain_text("12 weken", timeout=WAIT)


def test_a_mistake_is_told_with_its_place_above_the_site_as_it_was(
    preview: Preview, page: Page
) -> None:
    before = table(page).inner_text()
    preview.change("weken: {tot: 13}", "weken: {tot: twaalf}")
    expect(alert(page)).to_contain_text("Hier hoort een geheel getal te staan", timeout=WAIT)
    expect(alert(page)).to_contain_text(re.compile(r"docs/routeboek\.yml, regel \d+, teken \d+"))
    expect(alert(page)).to_have_css("background-color", "rgb(255, 244, 242)")
    assert table(page).inner_text() == before


def test_a_folder_that_goes_and_comes_back_is_seen(preview: Preview, page: Page) -> None:
    docs = preview.model.parent
    away = docs.rename(docs.with_name("weg"))
    expect(alert(page)).to_contain_text("bestaat niet", timeout=WAIT)
    away.rename(docs)
    preview.change("tafel: regisseur", "tafel: <b onclick=x>y</b>")
    expect(alert(page)).to_contain_text("De tafel ‘<b onclick=x>y</b>’ bestaat niet", timeout=WAIT)
    expect(page.locator("[onclick]")).to_have_count(0)


def test_what_is_mended_is_shown_with_a_style_that_changed(preview: Preview, page: Page) -> None:
    preview.change("tafel: regisseur", "tafel: regiseur")
    expect(alert(page)).to_contain_text("De tafel ‘regiseur’ bestaat niet", timeout=WAIT)
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    preview.touch(
        "routeboek_py/theme/material/assets/stylesheets/site.css",
        "\nh1 { color: #123456 !important }\n",
    )
    preview.count_weeks(15)
    expect(table(page)).to_contain_text("15 weken", timeout=WAIT)
    expect(page.locator("h1")).to_have_css("color", "rgb(18, 52, 86)", timeout=WAIT)
    expect(alert(page)).to_have_count(0)
    assert said == []


@pytest.mark.usefixtures("page")
def test_a_page_that_is_not_there_follows_too(preview: Preview, browser: Browser) -> None:
    other = browser.new_page()
    answer = other.goto(f"{preview.address}nergens/")
    assert answer is not None
    assert answer.status == 404
    expect(other.locator("script[data-stand]")).to_have_count(1)
    other.close()


def test_a_port_that_cannot_be_had_is_named() -> None:
    with socket.create_server(("127.0.0.1", 0)) as taken:
        port = str(taken.getsockname()[1])
        for asked, told in ((port, "is bezet"), ("70000", "bestaat niet")):
            done = subprocess.run(
                [sys.executable, "-m", "routeboek_py.cli", "serveer", "--poort", asked],
                cwd=PROJECT, capture_output=True, text=True, check=False,
            )  # fmt: skip
            assert done.stderr == f"Poort {asked} {told}. Kies een andere met --poort.\n"
            assert done.returncode == 1
