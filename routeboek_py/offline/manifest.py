"""Writes the service worker and the web manifest, so that a device can keep the site.

The service worker has a list of every file with its checksum. So this step comes last, when the
rest of the site is finished.
"""

from __future__ import annotations

import json
from pathlib import Path
from urllib.parse import quote

from ..checksum import checksum
from ..model.routeboek import Routeboek
from ..packing.scripts import shortened
from ..theme import DUTCH, OTHER_LANGUAGES

HERE = Path(__file__).parent
SERVICE_WORKER = HERE / "service_worker.js"
WORKER = "sw.js"
MANIFEST = "manifest.json"
ICONS = {
    "assets/images/favicon.svg": "any",
    "assets/images/icon-192.png": "192x192",
    "assets/images/icon-512.png": "512x512",
}
# The same colour as in the stylesheets.
BLUE = "#0b4f6c"

# Not kept: files for search engines, for developers, and for hosts.
NEVER = (
    "schema/*",
    "versies/*",
    "over/*.json",
    "sitemap.xml",
    "assets/rekenhulp/*/bundle.json",
    "assets/rekenhulp/*/exchange/licences.txt",
    "_headers",
    "_redirects",
    "CNAME",
    ".*",
)
# Kept after their first use: PDFs, stock Pyodide, the exchange, and search in other languages.
LATER = (
    "afdrukken/*.pdf",
    "assets/rekenhulp/*/python/pyodide*",
    "assets/rekenhulp/*/python/python.zip",
    "assets/rekenhulp/*/exchange/*.bin",
    *OTHER_LANGUAGES,
)


def write_manifest(site: Path, routeboek: Routeboek) -> None:
    """Writes the web manifest, with which a browser offers to install the site."""
    blad = routeboek.routeboek
    manifest = {
        "name": blad.titel,
        "short_name": blad.titel,
        "description": blad.ondertitel,
        "lang": "nl",
        "start_url": "./",
        "scope": "./",
        "display": "minimal-ui",
        "theme_color": BLUE,
        "background_color": "#ffffff",
        "icons": [{"src": icon, "sizes": sizes} for icon, sizes in ICONS.items()],
    }
    text = json.dumps(manifest, ensure_ascii=False, indent=1) + "\n"
    (site / MANIFEST).write_text(text, encoding="utf-8")


def write_service_worker(site: Path) -> None:
    """Writes the service worker for the finished site."""
    files = {_address(file, site): checksum(file) for file in _kept(site)}
    later = {_address(file, site) for file in _matching(site, LATER) - _matching(site, DUTCH)}
    lists = f"const bestanden = {_json(files)};\nconst later = {_json(sorted(later))};\n"
    (site / WORKER).write_text(lists + shortened(SERVICE_WORKER), encoding="utf-8")


def _kept(site: Path) -> list[Path]:
    never = _matching(site, NEVER) | {site / WORKER}
    return sorted(file for file in site.rglob("*") if file.is_file() and file not in never)


def _matching(site: Path, patterns: tuple[str, ...]) -> set[Path]:
    return {file for pattern in patterns for file in site.glob(pattern)}


def _address(file: Path, site: Path) -> str:
    """The file's address below the root, as in a URL; for a page that is its folder."""
    address = quote(file.relative_to(site).as_posix(), safe="/!$&'()*+,;=:@~")
    return address.removesuffix("index.html") if file.name == "index.html" else address


def _json(value: object) -> str:
    return json.dumps(value, ensure_ascii=False, indent=1)
