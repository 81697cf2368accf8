"""A static host for measurements: gzip where useful, bytes counted, and a slow line on request."""

from __future__ import annotations

import gzip
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

from .lines import Line

KINDS = {
    ".css": "text/css",
    ".html": "text/html; charset=utf-8",
    ".js": "text/javascript",
    ".json": "application/json",
    ".mjs": "text/javascript",
    ".wasm": "application/wasm",
}
PACKED_ALREADY = {".bin", ".whl"}
PIECE = 16 * 1024

# The body for each path, and whether it is gzip: compressed once, then shared between hosts.
Bodies = dict[str, tuple[bytes, bool]]


@dataclass
class Host:
    """The served folder, the line, and the bytes of bodies sent since the last reset."""

    folder: Path
    line: Line
    bodies: Bodies
    port: int = 0
    sent: int = 0
    _free_at: float = 0.0
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def body(self, path: str) -> tuple[bytes, bool] | None:
        """The body for a path, and whether it is gzip; None if there is no such file."""
        if path not in self.bodies:
            file = self.folder / path.lstrip("/")
            file = file / "index.html" if file.is_dir() else file
            if not file.is_file():
                return None
            packed = file.suffix not in PACKED_ALREADY
            raw = file.read_bytes()
            self.bodies[path] = (gzip.compress(raw, 9) if packed else raw, packed)
        return self.bodies[path]

    def pace(self, length: int) -> None:
        """Waits as long as the line needs for so many bytes; all requests share it."""
        with self._lock:
            self.sent += length
            if not self.line.bits:
                return
            now = time.monotonic()
            self._free_at = max(now, self._free_at) + length * 8 / self.line.bits
            wait = self._free_at - now
        time.sleep(wait)


@contextmanager
def serve(folder: Path, line: Line, bodies: Bodies) -> Iterator[Host]:
    """Serves a folder on a free port of this machine."""
    host = Host(folder, line, bodies)

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"
        disable_nagle_algorithm = True  # or a small body waits for the ACK of the head

        def do_GET(self) -> None:
            time.sleep(host.line.wait_ms / 1000)
            path = self.path.split("?")[0]
            found = host.body(path)
            if found is None:
                self.send_error(404)
                return
            body, packed = found
            tag = f'"{len(body)}-{hash(path)}"'
            if self.headers.get("If-None-Match") == tag:
                self.send_response(304)
                self.end_headers()
                return
            self.send_response(200)
            suffix = Path(path).suffix or ".html"
            self.send_header("Content-Type", KINDS.get(suffix, "application/octet-stream"))
            self.send_header("Cache-Control", "max-age=3600")
            self.send_header("ETag", tag)
            self.send_header("Content-Length", str(len(body)))
            if packed:
                self.send_header("Content-Encoding", "gzip")
            self.end_headers()
            for at in range(0, len(body), PIECE):
                host.pace(len(body[at : at + PIECE]))
                self.wfile.write(body[at : at + PIECE])

        def log_message(self, format: str, *args: Any) -> None:  # noqa: A002
            pass

    class Server(ThreadingHTTPServer):
        def handle_error(self, request: Any, client_address: Any) -> None:
            """Ignores a browser that closes the connection early."""

    server = Server(("127.0.0.1", 0), Handler)
    host.port = server.server_port
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield host
    finally:
        server.shutdown()
