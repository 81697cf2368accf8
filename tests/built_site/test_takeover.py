"""Tries how long a reader waits for a new version, in a Chromium that nothing watches.

When a new service worker wants to take over, Chromium asks the old one whether it is done. If it
was still giving files, Chromium may never ask again: see `offline/update_banner.js`.
"""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.conftest import whole_chromium
from tests.effort import Note, tries

from . import test_offline
from .moving_host import MovingHost

KINDS = (
    "right after the page is opened",
    "while the other tab asks for files",
    "while the other tab opens a page",
    "after a rest",
)
PAGE = """<!doctype html><meta charset="utf-8"><title>Proef</title>
<iframe></iframe><iframe></iframe>
<script src="/takeover_trials.js" data-plan='{plan}'></script>"""


@pytest.mark.prove
@pytest.mark.parametrize("busy", [0, 2], ids=["alone", "on a busy machine"])
@pytest.mark.parametrize("kind", KINDS)
def test_a_new_version_takes_over_within_seconds(
    site: Path, tmp_path: Path, kind: str, busy: int, record_property: Note
) -> None:
    trials = tries(3, 25)
    host = MovingHost(site, tmp_path, parts=test_offline.PARTS)
    above = host.site.parent
    script = Path(__file__).with_name("takeover_trials.js")
    (above / script.name).write_text(script.read_text(encoding="utf-8"), encoding="utf-8")
    plan = json.dumps({"trials": trials, "kinds": [kind]})
    (above / "proef.html").write_text(PAGE.format(plan=plan), encoding="utf-8")
    seen: list[dict[str, object]] = []
    done = threading.Event()
    words = [test_offline.TestNewVersion.OLD, test_offline.TestNewVersion.NEW]

    def hear(place: str, said: dict[str, object]) -> None:
        if place == "/publish":
            host.replace(f"{test_offline.TestNewVersion.PAGE}index.html", *words)
            words.reverse()
            host.publish()
        elif place == "/trial":
            seen.append(said)
        else:
            done.set()

    host.hears = hear
    with at_work(busy), unwatched(host.address.removesuffix("routeboek/") + "proef.html", tmp_path):
        done.wait(trials * 60)
    host.stop()

    took = sorted(each["took"] for each in seen if isinstance(each["took"], int))
    print(f"{kind}, {busy} busy: {took}")
    record_property("trials", len(seen))
    record_property("waiting", len(seen) - len(took))
    record_property("most_milliseconds", max(took, default=0))
    assert [each for each in seen if each["took"] is None] == []
    assert len(took) == trials


@contextmanager
def unwatched(address: str, folder: Path) -> Iterator[None]:
    """A Chromium with this page, to which no DevTools is connected."""
    program = os.environ.get("HEADLESS_SHELL") or whole_chromium()
    # With a port for DevTools it stays open; nobody uses it.
    given = ["--no-sandbox", "--disable-gpu", "--remote-debugging-port=0", address]
    started = subprocess.Popen(
        [program, f"--user-data-dir={folder / 'profile'}", *given],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, start_new_session=True,
    )  # fmt: skip
    try:
        yield
    finally:
        # Debian's program is a script that starts Chromium: both have to end.
        os.killpg(started.pid, signal.SIGTERM)
        started.wait()


@contextmanager
def at_work(programs: int) -> Iterator[None]:
    """So many programs that never rest."""
    started = [
        subprocess.Popen(["nice", sys.executable, "-c", "while True: pass"])
        for _ in range(programs)
    ]
    try:
        yield
    finally:
        for each in started:
            each.kill()
            each.wait()
