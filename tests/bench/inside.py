"""Reads from a page that has answered how long its stages took, and its memory."""

from __future__ import annotations

import json
import statistics
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from playwright.sync_api import CDPSession, Page, Worker

from .visit import Opened

QUESTIONS = 60
STAGES = ("page", "worker", "downloaded", "compiled", "instantiated", "answered")


@dataclass(frozen=True)
class Stages:
    """Milliseconds from navigation to each of STAGES, of one cold visit to the image."""

    line: str
    at_ms: dict[str, float]


@dataclass(frozen=True)
class Memory:
    """After QUESTIONS more questions: the renderer's PSS; WebAssembly memory and JS heap."""

    way: str
    renderer_bytes: int
    wasm_bytes: int
    heap_bytes: int
    """Of the thread that Python (or the rule by hand) runs on, after garbage collection."""
    answer_ms: float
    """The median of those questions, asked from the page."""


def stages(page: Page, line: str) -> Stages:
    """How long the stages took of the stamped visit on this page."""
    origin, started, first = page.evaluate("[performance.timeOrigin, bench.started, bench.first]")
    kept = _thread(page).evaluate("stamps()")
    at = {
        "page": started,
        "worker": kept["running"] - origin,
        **{name: kept[name] - origin for name in ("downloaded", "compiled", "instantiated")},
        "answered": first,
    }
    return Stages(line, {name: round(at[name], 1) for name in STAGES})


def ask_again(page: Page) -> float:
    """Asks QUESTIONS more questions; returns the median of the milliseconds of each."""
    taken: list[float] = page.evaluate(f"bench.again({QUESTIONS})")
    return round(statistics.median(taken), 2)


def renderer_bytes(browser: Opened) -> int:
    """The PSS of the page's renderer: the busiest of the browser's renderers."""
    rollup = Path(f"/proc/{browser.renderers()[0]}/smaps_rollup").read_text()
    (line,) = (line for line in rollup.splitlines() if line.startswith("Pss:"))
    return int(line.split()[1]) * 1024


def wasm_bytes(page: Page) -> int:
    """The WebAssembly memory of a stamped visit."""
    return int(_thread(page).evaluate("stamps().bytes"))


def heap_bytes(page: Page) -> int:
    """The JavaScript heap in use where the answers are made, after garbage collection."""
    session = page.context.new_cdp_session(page)
    ask = _worker_session(page, session) if page.workers else session.send
    ask("HeapProfiler.collectGarbage")
    used = int(ask("Runtime.getHeapUsage")["usedSize"])
    session.detach()
    return used


def _thread(page: Page) -> Page | Worker:
    return page.workers[0] if page.workers else page


def _worker_session(page: Page, session: CDPSession) -> Any:
    """Returns a function that sends a command to the page's worker, through the page, and waits."""
    attached: list[str] = []
    answers: dict[int, Any] = {}
    session.on("Target.attachedToTarget", lambda event: attached.append(event["sessionId"]))

    def received(event: dict[str, str]) -> None:
        message = json.loads(event["message"])
        if "id" in message:
            answers[message["id"]] = message.get("result")

    session.on("Target.receivedMessageFromTarget", received)
    follow = {"autoAttach": True, "waitForDebuggerOnStart": False, "flatten": False}
    session.send("Target.setAutoAttach", follow)

    def send(method: str) -> Any:
        number = len(answers) + 1
        message = json.dumps({"id": number, "method": method})
        session.send("Target.sendMessageToTarget", {"sessionId": attached[0], "message": message})
        while number not in answers:
            page.wait_for_timeout(10)
        return answers[number]

    return send
