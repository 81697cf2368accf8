"""A host for the finished site that can change or lose a file, and notes what is asked of it."""

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

# What becomes of a file on its way to the reader; None: it is not there.
Change = Callable[[bytes], bytes] | None
# The flag in the fourth byte of gzip: after the ten bytes of its head comes a remark, then a zero.
GZIP_REMARK = 0x10


@dataclass
class Host:
    """Where the site is, and the names of the files that were asked for, in order."""

    address: str = ""
    asked: list[str] = field(default_factory=list)

    @property
    def way(self) -> str:
        """What gave the dates: the fallback is not asked for before the image has failed."""
        return "fallback" if "pyodide.asm.bin" in self.asked else "image"


def in_front(line: str) -> Change:
    """The file after a line of JavaScript: how a browser is made to lack something."""
    return lambda body: line.encode() + b"\n" + body


def packed(content: bytes) -> Change:
    """Something else in place of the file, packed as that is, and as large: by a remark in gzip."""

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
