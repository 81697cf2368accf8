"""What axe finds wrong with a page for who uses a keyboard, a screen reader or bad eyes."""

from __future__ import annotations

from playwright.sync_api import Page

from tests.conftest import PROJECT

_AXE = (PROJECT / "node_modules/axe-core/axe.min.js").read_text(encoding="utf-8")
_RUN = "axe.run(document, {resultTypes: ['violations']}).then(found => found.violations)"


def violations(page: Page, name: str) -> list[str]:
    """Every violation on the page as it stands there, each beginning with `name`."""
    if page.evaluate("typeof axe") == "undefined":
        page.evaluate(_AXE)
    return [
        f"{name}: {v['id']} {n['target']} {n.get('failureSummary', '')[:200]}"
        for v in page.evaluate(_RUN)
        for n in v["nodes"]
    ]
