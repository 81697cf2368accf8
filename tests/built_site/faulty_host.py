"""A host that serves the site at many addresses; at each of them one file comes in a wrong way."""

from __future__ import annotations

import functools
import threading
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from http.server import ThreadingHTTPServer
from pathlib import Path

from .conftest import Quiet

A_PAGE = b"<!doctype html><title>Deze pagina bestaat niet</title>"


@dataclass
class Visit:
    """An address for one reader, with the files that were asked for there."""

    address: str
    file: str = ""
    fault: Callable[[Handler], None] | None = None
    without: tuple[str, ...] = ()
    """The names of files that are never there."""
    asked: list[str] = field(default_factory=list)
    mended: threading.Event = field(default_factory=threading.Event)

    def mend(self) -> None:
        """From now on the file comes; a request that hangs never gets its answer."""
        self.mended.set()


class _Server(ThreadingHTTPServer):
    def handle_error(self, request: object, client_address: object) -> None:
        """Says nothing of a reader who went away."""


class FaultyHost:
    """Serves a built site at addresses of their own, so that no browser cache is shared."""

    def __init__(self, site: Path, folder: Path) -> None:
        (folder / "routeboek").symlink_to(site)
        self._visits: dict[str, Visit] = {}
        handler = functools.partial(Handler, self._visits, directory=str(folder))
        self._server = _Server(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True
        threading.Thread(target=self._server.serve_forever, args=(0.05,), daemon=True).start()

    def visit(self, file: str = "", fault: str = "", without: tuple[str, ...] = ()) -> Visit:
        """A new address, at which this file (as in `Visit.asked`) has this fault (see FAULTS)."""
        name = str(len(self._visits))
        address = f"http://127.0.0.1:{self._server.server_port}/{name}/routeboek/"
        self._visits[name] = Visit(address, file, FAULTS.get(fault), without)
        return self._visits[name]

    def stop(self) -> None:
        for visit in self._visits.values():
            visit.mend()
        self._server.shutdown()
        self._server.server_close()


class Handler(Quiet):
    """Answers rightly, or in the way of the fault."""

    def __init__(self, visits: dict[str, Visit], *given: object, directory: str) -> None:
        self._visits = visits
        super().__init__(*given, directory=directory)  # type: ignore[arg-type]

    def do_GET(self) -> None:  # noqa: N802 (as in the class above)
        _, name, *rest = self.path.split("/")
        self.visit = self._visits.get(name)
        if self.visit is None:  # such as /favicon.ico
            self.send_error(404)
            return
        self.path = "/" + "/".join(rest)
        file = self.path.split("?")[0].removeprefix("/routeboek/")
        self.visit.asked.append(file)
        if file.rpartition("/")[2] in self.visit.without:
            self.send_error(404)
        elif self.visit.fault and file == self.visit.file and not self.visit.mended.is_set():
            self.visit.fault(self)
        else:
            super().do_GET()

    def content(self) -> bytes:
        """The file that was asked for; its head is sent."""
        file = Path(self.translate_path(self.path))
        file = file / "index.html" if file.is_dir() else file
        whole = file.read_bytes()
        self.send_response(200)
        self.send_header("Content-Type", self.guess_type(str(file)))
        self.send_header("Content-Length", str(len(whole)))
        self.end_headers()
        return whole

    def hang(self) -> None:
        """Says nothing more, until long after the reader has given up."""
        assert self.visit
        self.visit.mended.wait()
        time.sleep(60)

    def some_page(self) -> None:
        self.send_response(200)
        self.send_header("Content-Type", "text/html")
        self.send_header("Content-Length", str(len(A_PAGE)))
        self.end_headers()
        self.wfile.write(A_PAGE)

    def half(self) -> None:
        whole = self.content()
        self.wfile.write(whole[: len(whole) // 2])
        self.wfile.flush()

    def half_and_hang(self) -> None:
        self.half()
        self.hang()

    def slow(self, seconds: float) -> None:
        """Comes in ten parts."""
        time.sleep(seconds / 10)
        whole = self.content()
        size = len(whole) // 10 + 1
        for begin in range(0, len(whole), size):
            self.wfile.write(whole[begin : begin + size])
            self.wfile.flush()
            time.sleep(seconds / 10)


FAULTS: dict[str, Callable[[Handler], None]] = {
    "no connection": lambda handler: handler.connection.close(),
    "not there": lambda handler: handler.send_error(404),
    "another page": Handler.some_page,
    "cut in half": Handler.half,
    "hangs": Handler.hang,
    "hangs halfway": Handler.half_and_hang,
    "slow": functools.partial(Handler.slow, seconds=4),
    "very slow": functools.partial(Handler.slow, seconds=30),
}
