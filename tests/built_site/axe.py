"""Runs axe, which finds accessibility mistakes on a page."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.conftest import PROJECT

_AXE = (PROJECT / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
_RUN = "axe.run(document, {resultTypes: ['violations']}).then(found => found.violations)"


def violations(page: Page, name: str) -> list[str]:
    """Every violation on the page in its current state, each beginning with `name`."""
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(_AXE)
    return [
        f"{name}: {v['id']} {n['target']} {n.get('failureSummary', '')[:200]}"
        for v in page.evaluate(_RUN)
        for n in v["nodes"]
    ]
