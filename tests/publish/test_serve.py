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
from playwright.sync_api import Browser, expect

from routeboek_py.on_disk.lock import one_at_a_time
from routeboek_py.packing.bundle import ensure_bundle
from tests.conftest import PROJECT, copy_site_folder

WAIT = 600_000  # milliseconds for a build on a busy machine


class Preview:
    """`routeboek serveer` in a separate folder, with its output in a file."""

    def __init__(self, folder: Path) -> None:
        self.model = copy_site_folder(folder) / "docs" / "routeboek.yml"
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

    def replace(self, old: str, new: str) -> None:
        text = self.model.read_text(encoding="utf-8")
        assert old in text
        self.model.write_text(text.replace(old, new), encoding="utf-8")

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


@pytest.fixture
def preview(tmp_path: Path) -> Iterator[Preview]:
    made = Preview(tmp_path)
    yield made
    made.other_build.close()
    made.process.terminate()
    made.process.wait(10)


def test_the_browser_shows_a_change_and_every_mistake_until_it_is_mended(
    preview: Preview, browser: Browser
) -> None:
    preview.wait_for("De voorvertoning staat op")
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"{preview.address}gemeenten/rijswijk/")
    alert = page.get_by_role("alert")
    expect(alert).to_contain_text("Deze site wordt al gemaakt, sinds", timeout=WAIT)
    preview.other_build.close()
    expect(page.locator("table").first).to_contain_text("13 weken", timeout=WAIT)
    said.clear()  # that there was no site yet

    preview.replace("weken: {tot: 13}", "weken: {tot: 12}")
    expect(page.locator("table").first).to_contain_text("12 weken", timeout=WAIT)

    preview.replace("weken: {tot: 12}", "weken: {tot: twaalf}")
    expect(alert).to_contain_text("Hier hoort een geheel getal te staan", timeout=WAIT)
    expect(alert).to_contain_text(re.compile(r"docs/routeboek\.yml, regel \d+, teken \d+"))
    expect(alert).to_have_css("background-color", "rgb(255, 244, 242)")
    expect(page.locator("table").first).to_contain_text("12 weken")

    docs = preview.model.parent
    away = docs.rename(docs.with_name("weg"))
    expect(alert).to_contain_text("bestaat niet", timeout=WAIT)

    preview.touch(
        "routeboek_py/theme/material/assets/stylesheets/site.css",
        "\nh1 { color: #123456 !important }\n",
    )
    away.rename(docs)
    preview.replace("tafel: regisseur", "tafel: <b onclick=x>y</b>")
    expect(alert).to_contain_text("De tafel ‘<b onclick=x>y</b>’ bestaat niet", timeout=WAIT)
    expect(page.locator("[onclick]")).to_have_count(0)

    preview.replace("tafel: <b onclick=x>y</b>", "tafel: regisseur")
    preview.replace("weken: {tot: twaalf}", "weken: {tot: 15}")
    expect(page.locator("table").first).to_contain_text("15 weken", timeout=WAIT)
    expect(page.locator("h1")).to_have_css("color", "rgb(18, 52, 86)")
    expect(alert).to_have_count(0)
    assert said == []

    answer = page.goto(f"{preview.address}nergens/")
    assert answer is not None
    assert answer.status == 404
    expect(page.locator("script[data-stand]")).to_have_count(1)
    page.close()


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
