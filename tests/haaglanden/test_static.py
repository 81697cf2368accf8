"""Tests the files of the built site: complete and valid."""

from __future__ import annotations

import json
import os
import re
import shutil
import subprocess
from collections.abc import Callable
from hashlib import sha256
from html.parser import HTMLParser
from pathlib import Path

import pytest

from routeboek_py.model.routeboek import Routeboek
from routeboek_py.model.walk import teksten
from routeboek_py.pages.addresses import shown_at
from tests.conftest import PROJECT
from tests.effort import some

from .conftest import all_pages, one_of_each_kind


class _Text(HTMLParser):
    """The visible text of a page, without scripts, styles and markup."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.parts: list[str] = []
        self.skipping = 0
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: object) -> None:  # noqa: ARG002
        self.skipping += tag in ("script", "style")

    def handle_endtag(self, tag: str) -> None:
        self.skipping -= tag in ("script", "style")

    def handle_data(self, data: str) -> None:
        if not self.skipping:
            self.parts.append(data)


def text_of(html: str) -> str:
    return " ".join("".join(_Text(html).parts).split())


def html_files(site: Path) -> list[Path]:
    return [*site.rglob("*.html")]


def test_every_internal_link_and_anchor_resolves(site: Path) -> None:
    lychee = shutil.which("lychee")
    assert lychee, "no lychee: run scripts/test"
    command = [lychee, "--offline", "--include-fragments", "--root-dir", str(site.resolve()),
               "--index-files", "index.html", "--no-progress", "--exclude-path", "404.html",
               str(site)]  # fmt: skip
    done = subprocess.run(command, capture_output=True, text=True, check=False)
    assert done.returncode == 0, done.stdout
    assert int(re.findall(r"(\d+) OK", done.stdout)[0]) > 1000


def test_every_script_and_stylesheet_is_there(site: Path) -> None:
    for file in html_files(site):
        html = file.read_text(encoding="utf-8")
        for target in re.findall(r'<(?:script|link)[^>]* (?:src|href)="([^"#]+)"', html):
            path, _, stamp = target.partition("?")
            base = site if path.startswith("/") else file.parent
            found = base / path.lstrip("/")
            assert found.exists(), f"{file.relative_to(site)}: {target}"
            if stamp:
                assert sha256(found.read_bytes()).hexdigest().startswith(stamp), target


# Mistakes in Material's own templates that would cost too much to fix: the rule, and its message.
# Mistakes of ours must not be in this list.
MATERIAL = {
    ("valid-autocomplete", 'autocomplete attribute cannot be used on <input type="checkbox">'),
    ("wcag/h32", "<form> element must have a submit button"),
    ("attribute-allowed-values", 'Attribute "tabindex" has invalid value ""'),
    (
        "unique-landmark",
        "Landmarks must have a non-empty and unique accessible name (aria-label or "
        "aria-labelledby)",
    ),
}


@pytest.mark.parametrize("pages", some([one_of_each_kind, all_pages], [one_of_each_kind]))
def test_the_html_is_valid(site: Path, tmp_path: Path, pages: Callable[[Path], list[str]]) -> None:
    report = tmp_path / "report.json"
    config = Path(__file__).with_name("htmlvalidate.json")
    program = str(PROJECT / "node_modules/.bin/html-validate")
    command = [program, "--formatter", f"json={report}", "--config", str(config)]
    files = [site / "404.html", *(site / page.lstrip("/") / "index.html" for page in pages(site))]
    command += map(str, files)
    subprocess.run(command, capture_output=True, check=False)
    checked = json.loads(report.read_text(encoding="utf-8"))
    assert checked, "Material's own mistakes, at least"
    found = [
        f"{Path(file['filePath']).relative_to(site)}:{m['line']} {m['ruleId']}: {m['message']}"
        for file in checked
        for m in file["messages"]
        if (m["ruleId"], m["message"]) not in MATERIAL
    ]
    assert found == []


@pytest.mark.parametrize(
    "forbidden",
    [
        r"<script(?![^>]*\bsrc=)(?![^>]*application/json)[^>]*>",
        r"<style\b",
        r"<[^>]+ style=",
        r"<[^>]+ on[a-z]+=",
        r"(?:src|action|srcset)=\"(?:https?:)?//",
        r"<link[^>]* href=\"(?:https?:)?//",
        r"javascript:",
    ],
)
def test_no_page_has_anything_inline_or_from_elsewhere(site: Path, forbidden: str) -> None:
    for file in html_files(site):
        found = re.findall(forbidden, file.read_text(encoding="utf-8"))
        assert found == [], file.relative_to(site)


def test_no_page_comes_with_a_bar_that_waits(site: Path) -> None:
    for file in html_files(site):
        bars = re.findall(r"<progress[^>]*>", file.read_text(encoding="utf-8"))
        assert [bar for bar in bars if "value=" not in bar and "hidden" not in bar] == [], file


def test_every_page_is_dutch_and_has_one_title_heading_and_description(site: Path) -> None:
    titles = []
    for file in html_files(site):
        html = file.read_text(encoding="utf-8")
        assert '<html lang="nl"' in html
        assert len(re.findall(r"<h1\b", html)) == 1, file
        titles += re.findall(r"<title>(.+?)</title>", html)
        assert 'name="description"' in html
    assert len(set(titles)) == len(titles)


def test_a_page_that_is_not_there_says_so_in_dutch(site: Path) -> None:
    seen = text_of((site / "404.html").read_text(encoding="utf-8"))
    assert "Deze pagina bestaat niet" in seen
    assert "Not found" not in seen


def test_every_text_of_the_model_stands_where_its_source_page_says(
    site: Path, routeboek: Routeboek
) -> None:
    seen = {page: text_of((site / page.lstrip("/") / "index.html").read_text(encoding="utf-8"))
            for page in all_pages(site)}  # fmt: skip
    checked = 0
    for path, tekst in teksten(routeboek):
        place = shown_at(routeboek, path)
        folder = place.url.split("#")[0]
        for words in (tekst.tekst, *tekst.punten):
            assert " ".join(words.split()) in seen[folder], (folder, words)
            checked += 1
    assert checked > 220


def test_from_every_statement_there_is_a_way_to_its_source_and_back(
    site: Path, routeboek: Routeboek
) -> None:
    for bron in routeboek.bronnen:
        html = (site / "bronnen" / bron.id / "index.html").read_text(encoding="utf-8")
        for path, tekst in teksten(routeboek):
            if not tekst.bron.startswith(f"{bron.id}/"):
                continue
            place = shown_at(routeboek, path)
            assert f'href="../../{place.url}"' in html, place
            shown = (site / place.url.partition("#")[0] / "index.html").read_text("utf-8")
            assert f'bronnen/{bron.id}/#{tekst.bron.split("/")[1]}"' in shown, place


def test_the_address_with_the_slip_is_a_link_nowhere(site: Path) -> None:
    shown = [file for file in html_files(site) if "voorborg.nl" in file.read_text("utf-8")]
    assert len(shown) > 3
    for file in shown:
        assert not re.search(r'href="[^"]*voorb[ou]rg\.nl', file.read_text("utf-8")), file


def test_plain_mkdocs_builds_the_same_pages_without_a_warning(
    project_copy: Path, site: Path, tmp_path: Path
) -> None:
    assert site.exists()  # the pages have been generated
    command = ["mkdocs", "build", "--strict", "--quiet", "--site-dir", str(tmp_path / "site")]
    done = subprocess.run(
        command, cwd=project_copy, capture_output=True, text=True, check=False,
        env={**os.environ, "NO_MKDOCS_2_WARNING": "1"},
    )  # fmt: skip
    assert done.returncode == 0, done.stderr
    assert all_pages(tmp_path / "site") == all_pages(site)
