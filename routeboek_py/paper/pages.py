"""Writes the page for printing everything, and the links to the PDFs on every page."""

from __future__ import annotations

import posixpath
import re
from collections.abc import Sequence
from html import escape
from pathlib import Path
from xml.etree.ElementTree import SubElement, tostring

from ..model.routeboek import Routeboek
from .article import article
from .cover import cover, made_on
from .document import chapters, contents
from .editions import FOLDER, whole
from .make import Pdf

_LINK = re.compile(r'<a [^>]*?data-pdf="([^"]+)"[^>]*>(.*?)</a>', re.DOTALL)
_HREF = re.compile(r' href="[^"]*"')
_LIST = re.compile(r'<div class="pdfs">.*?</div>', re.DOTALL)
_BODY = re.compile(r"(<body[^>]*>).*</body>", re.DOTALL)
_PRELOAD = re.compile(r'<link rel="preload"[^>]*>')
_SCRIPT = re.compile(r"<script [^>]*(?:paper|offline)\.js[^>]*></script>")
NONE = (
    '<p class="pdfs">Bij deze uitgave van de site zijn geen PDF’s gemaakt. U kunt wel elke '
    "pagina afdrukken.</p>"
)
BELOW = (
    "Hieronder staat het hele routeboek. Druk deze pagina af, dan heeft u alles op papier. "
    "Elk onderdeel begint op een nieuw vel."
)


def write_whole(site: Path, routeboek: Routeboek) -> None:
    """Puts the whole Routeboek on the page about printing, and removes the menus of that page."""
    page = site / FOLDER / "index.html"
    edition = whole(routeboek)
    door = article(page, "")
    door.tag = "section"
    door.set("class", "niet-op-papier")
    SubElement(door, "p").text = BELOW
    found = chapters(site, edition, outside="../")
    parts = (cover(routeboek, edition), door, contents(found), *found)
    text = "\n".join(tostring(part, encoding="unicode", method="html") for part in parts)
    html = page.read_text(encoding="utf-8")
    scripts = "\n".join(_SCRIPT.findall(html))
    name = routeboek.routeboek.titel
    body = (
        f'<header class="blad-kop niet-op-papier"><a href="../">{escape(name)}: naar de site</a>'
        f'</header>\n<main class="blad">\n'
        f'<article class="md-content__inner md-typeset">\n{text}\n</article>\n</main>\n{scripts}'
    )
    html = _BODY.sub(lambda found: f"{found[1]}\n{body}\n</body>", html)
    page.write_text(_PRELOAD.sub("", html), encoding="utf-8", newline="\n")


def link_pdfs(site: Path, routeboek: Routeboek, pdfs: Sequence[Pdf]) -> None:
    """Points every link to a PDF at that PDF, with its size and date.

    Without PDFs such a link stays a link to the page about printing.
    """
    for page in site.rglob("*.html"):
        html = page.read_text(encoding="utf-8")
        if "data-pdf=" in html:
            folder = page.parent.relative_to(site).as_posix()
            shown = _LIST.sub(NONE, html) if not pdfs else html
            shown = _LINK.sub(lambda found: _link(found, folder, routeboek, pdfs), shown)  # noqa: B023
            page.write_text(shown, encoding="utf-8", newline="\n")


def _link(found: re.Match[str], folder: str, routeboek: Routeboek, pdfs: Sequence[Pdf]) -> str:
    tag = found[0].replace(f' data-pdf="{found[1]}"', "")
    for pdf in pdfs:
        if pdf.address.endswith(f"/{found[1]}"):
            href = posixpath.relpath(pdf.address, folder)
            told = (
                f"{found[2]} (PDF, {pdf.sheets} bladzijden, {_size(pdf.size)}, "
                f"versie van {made_on(routeboek)})"
            )
            tag = _HREF.sub(f' href="{href}"', tag)
            return tag.replace(f">{found[2]}</a>", f">{told}</a>")
    return tag


def _size(size: int) -> str:
    if size < 950_000:
        return f"{round(size / 10_000) * 10} kB"
    return f"{size / 1_000_000:.1f} MB".replace(".", ",")
