"""Makes the pages of a preview: those of the site, with what went wrong at the top."""

from __future__ import annotations

import re
from html import escape

STYLE = "/voorvertoning.css"
SCRIPT = "/voorvertoning.js"
# As much as a page of the site may, and no more.
_POLICY = "default-src 'none'; script-src 'self'; style-src 'self'; connect-src 'self'"
_BODY = re.compile(r"<body[^>]*>")
# "docs/routeboek.yml:179:16: Hier hoort …"
_PLACE = re.compile(r"([^\s:]+):(\d+)(?::(\d+))?: (.*)")
# No page gets longer than this, in mistakes and in letters per mistake.
MOST, LONGEST = 50, 1000


def with_preview(html: str, number: int, mistakes: str) -> str:
    """A page of the site with the script that reloads it, and with the mistakes if there are any.

    `number` tells this state of the site from a later one.
    """
    head = f'<link rel="stylesheet" href="{STYLE}">\n</head>'
    foot = f'<script type="module" src="{SCRIPT}" data-stand="{number}"></script>\n</body>'
    shown = html.replace("</head>", head, 1).replace("</body>", foot)
    if not mistakes:
        return shown
    told = _told("Hieronder staat de vorige site.", mistakes)
    return _BODY.sub(lambda body: f"{body[0]}\n{told}", shown, count=1)


def without_site(number: int, mistakes: str) -> str:
    """The page that is shown while there is no site yet."""
    told = (
        _told("Er is nog geen vorige site.", mistakes)
        if mistakes
        else "<p>De site wordt gemaakt. Deze pagina ververst vanzelf.</p>"
    )
    page = (
        '<!doctype html>\n<html lang="nl">\n<head>\n<meta charset="utf-8">\n'
        f'<meta http-equiv="Content-Security-Policy" content="{_POLICY}">\n'
        '<meta name="viewport" content="width=device-width, initial-scale=1">\n'
        "<title>Voorvertoning</title>\n</head>\n<body>\n<main>\n<h1>Voorvertoning</h1>\n"
        f"{told}\n</main>\n</body>\n</html>\n"
    )
    return with_preview(page, number, "")


def _told(before: str, mistakes: str) -> str:
    lines = [line for line in mistakes.splitlines() if line.strip()]
    more = len(lines) - MOST
    shown = [f"<li>{_line(line[:LONGEST])}</li>" for line in lines[:MOST]]
    if more > 0:
        shown.append(f"<li>En nog {more} andere.</li>")
    return (
        '<section class="voorvertoning" role="alert">\n'
        "<h2>Uw verandering staat nog niet op de site</h2>\n"
        f"<p>{before} Herstel wat hier staat en bewaar het bestand. Dan ververst deze pagina "
        "vanzelf.</p>\n"
        f"<ul>\n{''.join(shown)}\n</ul>\n</section>"
    )


def _line(line: str) -> str:
    """A mistake, with its place in words if it has one."""
    found = _PLACE.fullmatch(line)
    if not found:
        return escape(line)
    file, row, column, said = found.groups()
    place = f"regel {row}, teken {column}" if column else f"regel {row}"
    return f"<b>{escape(file)}, {place}</b><br>{escape(said)}"
