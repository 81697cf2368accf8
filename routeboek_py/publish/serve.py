"""A preview: builds again when something changes, and has the browser load the page again.

Pages allow no inline script, which is how live-reload servers make themselves known to a page;
hence the few lines of our own on top of the standard library's server.
"""

from __future__ import annotations

import functools
import sys
import threading
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import watchfiles

from ..browser.bundle import BUNDLE, BundleError
from ..model.fouten import RouteboekFouten
from .generate import LISTED, generated_paths
from .site import PublishError, build

SCRIPTS = {
    "/voorvertoning.js": Path(__file__).with_name("preview.js"),
    # In a preview nothing is kept on the device: what a finished site left there goes.
    "/sw.js": Path(__file__).with_name("preview_worker.js"),
}
TAG = b'<script type="module" src="/voorvertoning.js"></script>\n'
PACKAGE = Path(__file__).parent.parent


def serve(folder: Path, port: int) -> None:
    """Serve the site of a folder on 127.0.0.1 until interrupted; it must have been built once.

    Raises OSError when the port is taken.
    """
    rebuilt = threading.Condition()
    handler = functools.partial(_Preview, rebuilt, directory=str(folder / "site"))
    with ThreadingHTTPServer(("127.0.0.1", port), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        print(f"De site staat op http://127.0.0.1:{port}/ (stoppen: Ctrl+C)", flush=True)
        watched = (folder / "mkdocs.yml", folder / "docs", PACKAGE / "theme", PACKAGE / "browser")
        for changes in watchfiles.watch(*watched, raise_interrupt=True):
            if any(_is_written_by_hand(folder, Path(path)) for _, path in changes):
                _rebuild(folder, rebuilt)


def _is_written_by_hand(folder: Path, file: Path) -> bool:
    docs = (folder / "docs").resolve()
    if file.is_relative_to(docs):
        listed = generated_paths(docs)
        return file.name != LISTED and str(file.relative_to(docs)) not in listed
    return not file.is_relative_to(BUNDLE)


def _rebuild(folder: Path, rebuilt: threading.Condition) -> None:
    try:
        build(folder)
    except (RouteboekFouten, BundleError, PublishError) as error:
        print(f"{error}\nDe vorige site blijft staan.", file=sys.stderr, flush=True)
        return
    print("De site is bijgewerkt.", flush=True)
    with rebuilt:
        rebuilt.notify_all()


class _Preview(SimpleHTTPRequestHandler):
    extensions_map = {  # noqa: RUF012 (as in the class above)
        **SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript",
        ".mjs": "text/javascript",
        ".wasm": "application/wasm",
    }

    def __init__(self, rebuilt: threading.Condition, *args: Any, **options: Any) -> None:
        self._rebuilt = rebuilt
        super().__init__(*args, **options)

    def do_GET(self) -> None:
        """A file; a page with the tag of the preview in it; or word of the next rebuild."""
        file = Path(self.translate_path(self.path))
        if self.path == "/voorvertoning":
            self._wait_for_rebuild()
        elif self.path in SCRIPTS:
            self._send("text/javascript", SCRIPTS[self.path].read_bytes())
        elif self.path.split("?")[0].endswith("/") and (file / "index.html").is_file():
            page = (file / "index.html").read_bytes()
            self._send("text/html; charset=utf-8", page.replace(b"</body>", TAG + b"</body>"))
        else:
            super().do_GET()

    def _send(self, kind: str, body: bytes) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def _wait_for_rebuild(self) -> None:
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        with self._rebuilt:
            self._rebuilt.wait()
        self.wfile.write(b"data: opnieuw\n\n")

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Say nothing of every file that is asked for."""
