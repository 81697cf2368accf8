"""A host that can be stopped, and whose site can change, at a fixed address."""

from __future__ import annotations

import json
import os
import shutil
import threading
import time
from collections.abc import Callable, Mapping, Sequence
from http.server import ThreadingHTTPServer
from pathlib import Path

from routeboek_py.offline.manifest import write_service_worker

from .conftest import Quiet


class MovingHost:
    """Serves a copy of the site, under a sub-path, until it is stopped.

    `types` maps the known file extensions to media types; a file with another extension is not
    found. Without `types` every extension is known. `parts` are the folders and files of the site
    to serve, if not all: a smaller site is kept sooner.
    """

    def __init__(
        self,
        site: Path,
        folder: Path,
        types: Mapping[str, str] | None = None,
        parts: Sequence[str] = (".",),
    ) -> None:
        self.site = folder / "host" / "routeboek"
        for part in parts:
            target = self.site / part
            target.parent.mkdir(parents=True, exist_ok=True)
            copy = shutil.copytree if (site / part).is_dir() else shutil.copy
            copy(site / part, target)
        self.publish()
        self.asked: list[str] = []
        self.hears: Callable[[str, dict[str, object]], None] | None = None
        """Called with what a page tells the host: the path, and the data (POST)."""
        self.hangs = ""
        """The end of the path of a file that never gets an answer."""
        host = self

        class Handler(Quiet):
            def do_GET(self) -> None:  # noqa: N802 (as in the class above)
                host.asked.append(self.path)
                # A version that was published within the same second would count as not modified.
                del self.headers["If-Modified-Since"]
                kind = Path(self.path.split("?")[0]).suffix
                if host.hangs and self.path.split("?")[0].endswith(host.hangs):
                    time.sleep(120)
                elif types is None or not kind or kind in types:
                    super().do_GET()
                else:
                    self.send_error(404)

            def do_POST(self) -> None:  # noqa: N802 (as in the class above)
                told = self.rfile.read(int(self.headers["Content-Length"]))
                if host.hears:
                    host.hears(self.path, json.loads(told))
                self.send_response(204)
                self.end_headers()

            def guess_type(self, path: str | os.PathLike[str]) -> str:
                kind = Path(path).suffix
                return super().guess_type(path) if types is None else types[kind]

            def end_headers(self) -> None:
                self.send_header("X-Content-Type-Options", "nosniff")
                super().end_headers()

        def handler(*given: object) -> Handler:
            return Handler(*given, directory=str(folder / "host"))  # type: ignore[arg-type]

        self._server = ThreadingHTTPServer(("127.0.0.1", 0), handler)
        self._server.daemon_threads = True
        self.address = f"http://127.0.0.1:{self._server.server_port}/routeboek/"
        threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True).start()

    def stop(self) -> None:
        """Stops the host: requests fail from now on."""
        self._server.shutdown()
        self._server.server_close()

    def replace(self, path: str, old: str, new: str) -> None:
        """Changes only one file of the site: an incomplete new version."""
        file = self.site / path
        text = file.read_text(encoding="utf-8")
        assert old in text
        changed = file.stat().st_mtime + 2  # hosts report the time of a change in whole seconds
        file.write_text(text.replace(old, new), encoding="utf-8")
        os.utime(file, (changed, changed))

    def publish(self) -> None:
        """Makes the current files a version of the site."""
        write_service_worker(self.site)
