"""A local server that builds again when something changes, and has the browser reload."""

from __future__ import annotations

import logging
import sys
from collections.abc import Callable
from pathlib import Path

from livereload import Server

from ..browser.bundle import BundleError
from ..model.fouten import RouteboekFouten
from .site import PublishError, build


def serve(folder: Path, port: int) -> None:
    """Serve the site of a folder on 127.0.0.1 until interrupted; it must have been built once."""
    server = Server()
    for pattern in ("mkdocs.yml", "docs/routeboek.yml", "docs/index.md", "docs/over/*.md"):
        server.watch(str(folder / pattern), _rebuild(folder))
    logging.getLogger("livereload").setLevel(logging.WARNING)
    logging.getLogger("tornado.access").setLevel(logging.ERROR)
    print(f"De site staat op http://127.0.0.1:{port}/ (stoppen: Ctrl+C)", flush=True)
    server.serve(port=port, host="127.0.0.1", root=str(folder / "site"))


def _rebuild(folder: Path) -> Callable[[], None]:
    def rebuild() -> None:
        try:
            build(folder)
        except (RouteboekFouten, BundleError, PublishError) as error:
            print(f"{error}\nDe vorige site blijft staan.", file=sys.stderr, flush=True)
        else:
            print("De site is bijgewerkt.", flush=True)

    return rebuild
