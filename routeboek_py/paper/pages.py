"""Makes the page for printing everything, and the links to the PDFs on every page."""

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


def whole_page(site: Path, routeboek: Routeboek) -> tuple[Path, str]:
    """The page about printing, with the whole Routeboek on it and without its menus: file, HTML.

    It takes the texts of the pages as MkDocs left them.
    """
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
    return page, _PRELOAD.sub("", html)


def with_pdfs(html: str, folder: str, routeboek: Routeboek, pdfs: Sequence[Pdf]) -> str:
    """A page (in this folder of the site) whose links to a PDF lead there, with its size and date.

    Without PDFs such a link stays a link to the page about printing.
    """
    if "data-pdf=" not in html:
        return html
    shown = html if pdfs else _LIST.sub(NONE, html)
    return _LINK.sub(lambda found: _link(found, folder, routeboek, pdfs), shown)


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
