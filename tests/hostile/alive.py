"""Opens pages in a real browser and tells of everything in them that came alive."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from contextlib import contextmanager

from playwright.sync_api import Browser, Dialog, Page, Request

# Notes what the page's policy refused, from before its first script.
NOTE = """
addEventListener("securitypolicyviolation", (event) => {
  (globalThis.refused ??= []).push(`${event.violatedDirective}: ${event.blockedURI}`);
});
"""
# Elements, attributes and addresses that no page of ours has, anywhere in the document. The list of
# what the site is made of links to one place elsewhere: a licence.
ALIVE = """() => {
  const found = [...(globalThis.refused ?? [])];
  if ("kwaad" in globalThis) found.push("a script ran");
  const never = new Set(["iframe", "object", "embed", "base", "plaintext", "math", "marquee"]);
  for (const element of document.querySelectorAll("*")) {
    const name = element.localName;
    if (name.startsWith("x-") || never.has(name)) found.push(`<${name}>`);
    if (name === "script" && !element.src && element.id !== "__config") found.push("<script>");
    if (name === "style" || element.id === "KWAAD") found.push(`<${name} id=${element.id}>`);
    if (/KWAAD/.test(element.getAttribute("class") ?? "")) found.push(`<${name} class>`);
    for (const { name: attribute, value } of element.attributes) {
      if (/^on|kwaad|["'<>`]/.test(attribute)) found.push(`<${name} ${attribute}>`);
      if (!["href", "src", "action", "xlink:href"].includes(attribute)) continue;
      const to = new URL(value, document.baseURI);
      if (to.origin === location.origin || to.protocol === "mailto:") continue;
      if (to.href !== "https://www.python.org/psf/license/") found.push(`to ${value}`);
    }
  }
  return [...new Set(found)];
}"""


@contextmanager
def watched(browser: Browser, address: str) -> Iterator[tuple[Page, list[str]]]:
    """A page for the site at this address, and the list of what went wrong in it so far."""
    context = browser.new_context(
        locale="nl-NL", timezone_id="Europe/Amsterdam", service_workers="block"
    )
    context.add_init_script(NOTE)
    context.clock.set_fixed_time("2026-11-22T12:00:00")
    page, wrong = context.new_page(), list[str]()

    def asked(request: Request) -> None:
        if not request.url.startswith((address, "blob:", "data:image/")):
            wrong.append(f"asked for {request.url}")

    def opened(dialog: Dialog) -> None:
        wrong.append(f"a dialog: {dialog.message}")
        dialog.dismiss()

    page.on("request", asked)
    page.on("pageerror", lambda error: wrong.append(f"error: {error}"))
    page.on("dialog", opened)
    page.on("console", lambda told: wrong.append(told.text) if told.type == "error" else None)
    yield page, wrong
    context.close()


def alive(page: Page) -> list[str]:
    """What there is in a page now that no page of ours has."""
    found: list[str] = page.evaluate(ALIVE)
    return found


def alive_on(browser: Browser, address: str, pages: Sequence[str]) -> list[str]:
    """What came alive on these pages of a site, each opened with its scripts."""
    found = []
    with watched(browser, address) as (page, wrong):
        for place in pages:
            page.goto(f"{address}{place}")
            found += [f"{place}: {what}" for what in (*wrong, *alive(page))]
            wrong.clear()
    return found
