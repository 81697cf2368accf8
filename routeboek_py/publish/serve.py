"""Serves a preview: builds again after a change, and reloads the page in the browser.

Pages allow no inline script, which other live-reload servers need. So this is a small extension of
the standard library's server.
"""

from __future__ import annotations

import functools
import subprocess
import sys
import threading
from http import HTTPStatus
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import watchfiles

SCRIPTS = {
    "/voorvertoning.js": Path(__file__).with_name("preview.js"),
    # A preview keeps nothing on the device: this also removes what a finished site kept.
    "/sw.js": Path(__file__).with_name("preview_worker.js"),
}
TAG = b'<script type="module" src="/voorvertoning.js"></script>\n'
PACKAGE = Path(__file__).parent.parent
BUILD = ("routeboek_py.cli", "bouw", "--zonder-pdfs")


def serve(folder: Path, port: int) -> None:
    """Serves the site of a folder on 127.0.0.1 until interrupted; it must have been built once.

    Raises OSError if the port is in use.
    """
    rebuilt = threading.Condition()
    handler = functools.partial(_Preview, rebuilt, directory=str(folder / "site"))
    with ThreadingHTTPServer(("127.0.0.1", port), handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        print(f"De site staat op http://127.0.0.1:{port}/ (stoppen: Ctrl+C)", flush=True)
        # Everything that a site is made of: its own files, and this whole package.
        watched = (folder / "mkdocs.yml", folder / "docs", PACKAGE)
        for _ in watchfiles.watch(*watched, raise_interrupt=True):
            if _rebuild(folder):
                with rebuilt:
                    rebuilt.notify_all()


def _rebuild(folder: Path) -> bool:
    """Builds again in a new Python process, so that a change of our own code counts too."""
    done = subprocess.run([sys.executable, "-m", *BUILD], cwd=folder, check=False)
    if done.returncode != 0:
        print("De vorige site blijft staan.", file=sys.stderr, flush=True)
    return done.returncode == 0


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
        """Sends a file, a page with the preview's script, or an event after a rebuild."""
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
        """Does not log requests."""
