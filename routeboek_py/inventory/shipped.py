"""The list itself: which components a reader gets, in groups, and in which files each is."""

from __future__ import annotations

from pathlib import Path

from ..model.routeboek import Routeboek
from ..packing.exchange_files import PACKAGES
from ..packing.tools import find_pyodide
from ..paper.pdf import FONTS
from ..theme.bundled import BESIDE, Bundled, bundled, icons
from .component import Component, Group, licence, package_url
from .packages import npm_package, python_package
from .pyodide import inside_pyodide

OWN = "routeboek"
_PYTHON = (
    "assets/rekenhulp/*/python/py*.bin",
    "assets/rekenhulp/*/python/py*.zip",
    "assets/rekenhulp/*/python/pyodide*",
)
_EXCHANGE = ("assets/rekenhulp/*/exchange/*.bin", "assets/rekenhulp/*/exchange/licences.txt")
_THEME = (
    "assets/javascripts/bundle.*.js",
    "assets/javascripts/workers/*.js",
    "assets/javascripts/lunr/**/*.js",
    "assets/images/favicon.png",
    "assets/stylesheets/*.css",
    "**/*.html",
)
_OURS = (
    "assets/javascripts/*.js",
    "assets/javascripts/search/*.js",
    "assets/images/*",
    "assets/offline/**/*.js",
    "assets/rekenhulp/*/**/*.js",
    "assets/rekenhulp/*/**/*.css",
    "assets/rekenhulp/*/bundle.json",
    "assets/stylesheets/*.css",
    "**/*.html",
    "*.xml",
    "*.js",
    "**/*.json",
    "**/*.csv",
    *_PYTHON,
    *_EXCHANGE,
)
_CONTENT = ("**/*.html", "**/*.pdf", "**/*.json", "**/*.yml.txt", "sw.js")


def shipped(routeboek: Routeboek) -> tuple[Group, ...]:
    """All components of the site of this Routeboek."""
    return (
        Group("van-ons", "Van onszelf", "De software die wij zelf maakten.", (_own_code(),)),
        Group(
            "bronnen",
            "De teksten uit de bronnen",
            "Deze teksten staan letterlijk op de site. Ze blijven van wie ze schreef.",
            tuple(Component(b.titel, kind="data", files=_CONTENT) for b in routeboek.bronnen),
        ),
        Group(
            "rekenen",
            "Rekenen in uw browser",
            "De rekenhulp is geschreven in Python. Pyodide laat Python draaien in een browser. "
            "Het heeft zelf geen volledige lijst van wat erin zit. Er kan dus meer in zitten dan "
            "hier staat.",
            (_pyodide(),),
        ),
        Group(
            "bestanden",
            "Bestanden lezen en maken",
            "Dit komt alleen mee als u een lijst of een agendabestand maakt.",
            tuple(python_package(name, _EXCHANGE) for name in PACKAGES),
        ),
        Group(
            "uiterlijk",
            "Uiterlijk, menu en zoeken",
            "Hiermee zijn de pagina’s opgemaakt. Ook dit pakket heeft zelf geen lijst van wat "
            "erin zit. Wij vonden dit.",
            (python_package("mkdocs-material", _THEME, _in_theme()),),
        ),
        Group(
            "papier",
            "Letters op papier",
            "Deze letters staan alleen in de PDF’s, als de site die heeft.",
            _fonts(),
        ),
    )


def _own_code() -> Component:
    return python_package(OWN, _OURS)


def _pyodide() -> Component:
    folder = find_pyodide() or Path("node_modules", "pyodide")
    return npm_package(folder, "pyodide", _PYTHON, inside_pyodide(folder))


def _fonts() -> tuple[Component, ...]:
    packages = (find_pyodide() or Path("node_modules", "pyodide")).parent
    names = (f"@fontsource/{font}" for font in FONTS)
    return tuple(npm_package(packages / name, name, ("**/*.pdf",)) for name in names)


def _in_theme() -> tuple[Component, ...]:
    return tuple(_of_theme(found) for found in (*bundled(), *icons()))


def _of_theme(found: Bundled) -> Component:
    files = (BESIDE[found.name],) if found.name in BESIDE else ()
    purl = package_url("npm", found.name, found.version) if found.is_from_npm else None
    return Component(found.name, found.version, licence(found.licence), purl=purl, files=files)
