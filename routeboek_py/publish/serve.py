"""Serves a preview: builds again after a change, and reloads the page in the browser.

Pages allow no inline script, which other live-reload servers need. So this is a small extension of
the standard library's server. It goes on whatever goes wrong in a build, and shows it on the page.
"""

from __future__ import annotations

import errno
import functools
import sys
import threading
import time
from dataclasses import dataclass
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from .changes import snapshot, wait_for_change
from .preview_page import SCRIPT, STYLE, with_preview, without_site
from .rebuild import rebuild
from .workplace import TRY_LATER

HERE = Path(__file__).parent
FILES = {
    SCRIPT: (HERE / "preview.js", "text/javascript"),
    STYLE: (HERE / "preview.css", "text/css"),
    # A preview keeps nothing on the device: this also removes what a finished site kept.
    "/sw.js": (HERE / "preview_worker.js", "text/javascript"),
}
EVENTS = "/voorvertoning"
PACKAGE = HERE.parent
# So often a page hears from us while nothing changes, in seconds: a closed one is then noticed.
HEARTBEAT = 10
# After so many seconds we try again if another program is making the site.
AGAIN = 2


class NoPort(Exception):
    """Nothing can be served on this port; the message is Dutch and says why."""


@dataclass(frozen=True)
class State:
    """What there is to show: a number for each build, and what went wrong in the last one."""

    number: int
    mistakes: str = ""


class Latest:
    """The newest state, for which pages can wait."""

    def __init__(self) -> None:
        # Another start of this program gives other numbers.
        self.state = State(time.time_ns())
        self._changed = threading.Condition()

    def put(self, mistakes: str) -> None:
        """There is a new state."""
        with self._changed:
            self.state = State(self.state.number + 1, mistakes)
            self._changed.notify_all()

    def is_after(self, number: str) -> bool:
        """Whether there is a state after the one with this number; waits for it for a while."""
        with self._changed:
            return self._changed.wait_for(lambda: str(self.state.number) != number, HEARTBEAT)


def serve(folder: Path, port: int) -> None:
    """Builds and serves the site of a folder on 127.0.0.1 until interrupted.

    Raises NoPort if the port cannot be had.
    """
    latest = Latest()
    handler = functools.partial(_Preview, latest, directory=str(folder / "site"))
    with _server(port, handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        print(f"De voorvertoning staat op http://127.0.0.1:{port}/ (stoppen: Ctrl+C)", flush=True)
        # Everything that a site is made of: its own files, and this whole package.
        watched = (folder / "mkdocs.yml", folder / "docs", PACKAGE)
        while True:
            seen = snapshot(watched)  # before the build, so that a change during it counts
            status, mistakes = rebuild(folder)
            if mistakes:
                print("De vorige site blijft staan.", file=sys.stderr, flush=True)
            latest.put(mistakes)
            if status == TRY_LATER:
                time.sleep(AGAIN)
            else:
                wait_for_change(watched, seen)


def _server(port: int, handler: Any) -> ThreadingHTTPServer:
    other = "Kies een andere met --poort."
    try:
        return _Server(("127.0.0.1", port), handler)
    except OverflowError:
        raise NoPort(f"Poort {port} bestaat niet. {other}") from None
    except OSError as error:
        if error.errno == errno.EADDRINUSE:
            raise NoPort(f"Poort {port} is bezet. {other}") from None
        if error.errno in (errno.EACCES, errno.EPERM):
            raise NoPort(f"Poort {port} mag u niet gebruiken. {other}") from None
        raise


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: Any, client_address: Any) -> None:  # noqa: ARG002
        """Says in a line what went wrong with a request, unless the browser just went away."""
        error = sys.exc_info()[1]
        if not isinstance(error, ConnectionError):
            print(f"Een verzoek van de browser lukte niet: {error!r}", file=sys.stderr, flush=True)


class _Preview(SimpleHTTPRequestHandler):
    extensions_map = {  # noqa: RUF012 (as in the class above)
        **SimpleHTTPRequestHandler.extensions_map,
        ".js": "text/javascript",
        ".mjs": "text/javascript",
        ".wasm": "application/wasm",
    }

    def __init__(self, latest: Latest, *args: Any, **options: Any) -> None:
        self._latest = latest
        super().__init__(*args, **options)

    def do_GET(self) -> None:
        """Sends a file, a page with the preview's script, or an event after a rebuild."""
        address, _, asked = self.path.partition("?")
        if address == EVENTS:
            self._tell_of_change(asked)
        elif address in FILES:
            file, kind = FILES[address]
            self._send(kind, file.read_bytes())
        elif address.endswith(("/", ".html")):
            self._send_page(Path(self.translate_path(self.path)))
        else:
            super().do_GET()

    def _send_page(self, file: Path) -> None:
        state = self._latest.state
        told = state.number, state.mistakes
        status, html = HTTPStatus.OK, _read(file / "index.html" if file.is_dir() else file)
        if html is None:
            status, html = HTTPStatus.NOT_FOUND, _read(Path(self.directory, "404.html"))
        if html is None:
            status, page = (
                HTTPStatus.SERVICE_UNAVAILABLE,
                without_site(*told),
            )
        else:
            page = with_preview(html, *told)
        self._send("text/html; charset=utf-8", page.encode(), status)

    def _send(self, kind: str, body: bytes, status: HTTPStatus = HTTPStatus.OK) -> None:
        self.send_response(status)
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(body)))
        self.send_header("Cache-Control", "no-store")
        self.end_headers()
        self.wfile.write(body)

    def _tell_of_change(self, shown: str) -> None:
        """Tells a page that shows the state with this number of the next one."""
        self.send_response(HTTPStatus.OK)
        self.send_header("Content-Type", "text/event-stream")
        self.end_headers()
        while not self._latest.is_after(shown):
            self.wfile.write(b": nog niets\n\n")
        self.wfile.write(b"data: opnieuw\n\n")

    def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
        """Does not log requests."""


def _read(file: Path) -> str | None:
    try:
        return file.read_text(encoding="utf-8")
    except OSError:
        return None
