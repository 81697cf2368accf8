"""One page with its search open, for one query after another."""

from __future__ import annotations

from dataclasses import dataclass

from playwright.sync_api import Page

# Types a query at once and waits for its answer, which Material reports together with the results.
# Returns for each page found the links to it and to its best places.
ASK = """async (query) => {
    const field = document.querySelector(".md-search__input");
    const told = document.querySelector(".md-search-result__meta");
    const answered = new Promise((resolve) =>
        new MutationObserver(resolve).observe(told, { childList: true }));
    field.value = query;
    field.dispatchEvent(new KeyboardEvent("keyup", { bubbles: true, key: "End" }));
    await answered;
    return [...document.querySelectorAll(".md-search-result__item")].map((item) =>
        [...item.querySelectorAll(":scope > a")].map((link) => link.href));
}"""


@dataclass(frozen=True)
class Searching:
    """A page with its search open, for one query after another."""

    page: Page
    address: str

    def ask(self, query: str) -> list[list[str]]:
        """Each page found, with its best places, as addresses below the root."""
        found: list[list[str]] = self.page.evaluate(ASK, query)
        return [[link.removeprefix(self.address) for link in links] for links in found]
