"""Makes PDFs with WeasyPrint: tagged, PDF/UA-1, and with the same bytes for the same pages."""

from __future__ import annotations

from collections.abc import Sequence
from hashlib import sha256
from html import escape
from importlib.util import find_spec
from pathlib import Path
from xml.etree.ElementTree import Element, tostring

from .document import contents
from .picture import as_images

_STYLES = (Path(__file__).parent / "pdf.css").read_text(encoding="utf-8")
# Packages of @fontsource; `pdf.css` uses the same font names.
FONTS = ("atkinson-hyperlegible", "pt-serif")
CUTS = ("400-normal", "400-italic", "700-normal")


class GeenPdf(Exception):
    """No PDF can be made here; the message is in Dutch and says what is missing."""


def require_engine() -> None:
    """Raises GeenPdf if the engine, its system libraries or the fonts are missing."""
    if find_spec("weasyprint") is None:
        raise GeenPdf("het Python-pakket “weasyprint” ontbreekt")
    try:
        import weasyprint  # noqa: F401, PLC0415 (looks for Pango when it is imported)
    except OSError:
        raise GeenPdf(
            "de bibliotheek Pango ontbreekt (op Debian en Ubuntu: apt install libpangoft2-1.0-0)"
        ) from None
    _fonts()


def write_pdf(target: Path, cover: Element, chapters: Sequence[Element], made_on: str) -> int:
    """Makes a PDF of a cover and chapters (with ids, see `document`); returns its number of sheets.

    `made_on` is its date (ISO). Its identifier is computed from its contents. Changes the chapters.
    """
    import weasyprint  # noqa: PLC0415 (slow to import, and not everywhere)
    from weasyprint.text.fonts import FontConfiguration  # noqa: PLC0415
    from weasyprint.urls import URLFetcher  # noqa: PLC0415

    nav = contents(list(chapters))
    for chapter in chapters:
        as_images(chapter)
    body = "".join(
        tostring(part, encoding="unicode", method="html") for part in (cover, nav, *chapters)
    )
    title = " – ".join(cover.findtext(f".//{tag}") or "" for tag in ("h1", "p"))
    html = (
        f'<!doctype html><html lang="nl"><head><meta charset="utf-8"><title>{escape(title)}</title>'
        f'<meta name="dcterms.created" content="{made_on}">'
        f'<meta name="dcterms.modified" content="{made_on}">'
        f"</head><body>{body}</body></html>"
    )
    fonts = FontConfiguration()
    from_here = URLFetcher(allowed_protocols={"file", "data"})
    styles = weasyprint.CSS(string=_fonts() + _STYLES, font_config=fonts, url_fetcher=from_here)
    document = weasyprint.HTML(string=html, url_fetcher=from_here).render(
        stylesheets=[styles], font_config=fonts, pdf_variant="pdf/ua-1"
    )
    document.write_pdf(
        target, pdf_variant="pdf/ua-1", pdf_identifier=sha256(html.encode()).digest()[:16]
    )
    return len(document.pages)


def _fonts() -> str:
    """The fonts as CSS rules, from the npm packages. Raises GeenPdf if one is missing."""
    rules = []
    for font in FONTS:
        folder = _package(font) / "files"
        for cut in CUTS:
            weight, style = cut.split("-")
            address = (folder / f"{font}-latin-{cut}.woff2").as_uri()
            rules.append(
                f'@font-face{{font-family:"{font}";font-weight:{weight};font-style:{style};'
                f'src:url("{address}")}}'
            )
    return "\n".join(rules)


def _package(name: str) -> Path:
    for start in (Path(__file__).resolve(), Path.cwd() / "x"):
        for parent in start.parents:
            folder = parent / "node_modules" / "@fontsource" / name
            if (folder / "package.json").is_file():
                return folder
    raise GeenPdf(f"het npm-pakket “@fontsource/{name}” ontbreekt")
