"""Tests the preview: a change of the YAML is shown at once; after a mistake the old site stays."""

from __future__ import annotations

import os
import shutil
import socket
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, expect

from routeboek_py.packing.bundle import ensure_bundle
from tests.conftest import PROJECT, copy_site_folder

WAIT = 40_000  # milliseconds for a build on a busy machine


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
    made.process.terminate()
    made.process.wait(10)


def test_the_browser_shows_a_change_and_a_mistake_leaves_the_site(
    preview: Preview, browser: Browser
) -> None:
    preview.wait_for("De site staat op")
    page = browser.new_page()
    said: list[str] = []
    page.on("console", lambda message: said.append(message.text))
    page.goto(f"{preview.address}gemeenten/rijswijk/")
    expect(page.locator("table").first).to_contain_text("13 weken")

    preview.replace("weken: {tot: 13}", "weken: {tot: 12}")
    expect(page.locator("table").first).to_contain_text("12 weken", timeout=WAIT)

    preview.touch(
        "routeboek_py/theme/material/assets/stylesheets/site.css",
        "\nh1 { color: #123456 !important }\n",
    )
    expect(page.locator("h1")).to_have_css("color", "rgb(18, 52, 86)", timeout=WAIT)

    preview.replace("weken: {tot: 12}", "weken: {tot: twaalf}")
    preview.wait_for("Hier hoort een geheel getal te staan")
    preview.wait_for("De vorige site blijft staan.")
    page.reload()
    expect(page.locator("table").first).to_contain_text("12 weken")
    assert said == []
    page.close()
