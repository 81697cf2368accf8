"""A host for the site that can change or lose a file, and records the requests."""

from __future__ import annotations

import functools
import gzip
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

# How a file is changed before it is sent; None: it is not found.
Change = Callable[[bytes], bytes] | None
# The flag in the fourth byte of gzip for a comment, which follows the ten bytes of the header and
# ends with a zero.
GZIP_REMARK = 0x10


@dataclass
class Host:
    """The address of the site, and the names of the requested files, in order."""

    address: str = ""
    asked: list[str] = field(default_factory=list)

    @property
    def way(self) -> str:
        """Which way gave the dates: the fallback is only requested after the image has failed."""
        return "fallback" if "pyodide.asm.bin" in self.asked else "image"


def in_front(line: str) -> Change:
    """Puts a line of JavaScript before a file: so a browser seems to lack something."""
    return lambda body: line.encode() + b"\n" + body


def packed(content: bytes) -> Change:
    """Replaces a file by something else with the same compression and size (by a gzip comment)."""

    def change(body: bytes) -> bytes:
        made = bytearray(gzip.compress(content, mtime=0))
        made[3] |= GZIP_REMARK
        made[10:10] = b" " * (len(body) - len(made) - 1) + b"\0"
        return bytes(made)

    return change


@contextmanager
def serve(site: Path, changes: Mapping[str, Change]) -> Iterator[Host]:
    host = Host()

    class Handler(SimpleHTTPRequestHandler):
        extensions_map = {  # noqa: RUF012 (as in the class above)
            **SimpleHTTPRequestHandler.extensions_map,
            ".js": "text/javascript",
            ".mjs": "text/javascript",
            ".wasm": "application/wasm",
        }

        def do_GET(self) -> None:
            name = self.path.rsplit("/", 1)[-1]
            host.asked.append(name)
            if name not in changes:
                super().do_GET()
                return
            change = changes[name]
            if change is None:
                self.send_error(404)
                return
            body = change(Path(self.translate_path(self.path)).read_bytes())
            self.send_response(200)
            self.send_header("Content-Type", self.guess_type(self.path))
            self.send_header("Content-Length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), functools.partial(Handler, directory=str(site)))
    host.address = f"http://127.0.0.1:{server.server_port}/"
    threading.Thread(target=server.serve_forever, args=(0.02,), daemon=True).start()
    try:
        yield host
    finally:
        server.shutdown()
        server.server_close()
