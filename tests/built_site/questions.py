"""JavaScript with which the tour inspects every page, and styles with which it enlarges text."""

# Targets that are too small for touch or a pointer; links in running text are exempt (WCAG 2.2,
# 2.5.8).
TARGETS = """
    Array.from(document.querySelectorAll(
        'button, select, input:not([aria-hidden]), .keuze, .antwoord, .md-button, .md-tabs__link,'
        + '.md-nav__link[href], .afvinklijst label'))
    .filter(e => e.checkVisibility({visibilityProperty: true}) && !e.closest('[inert]'))
    .map(e => [e, e.getBoundingClientRect()])
    .filter(([e, box]) => box.width && Math.min(box.width, box.height) < 24)
    .filter(([e]) => !(e.labels?.length && e.labels[0].getBoundingClientRect().height >= 24))
    .map(([e, box]) => `${e.outerHTML.slice(0, 80)} ${box.width} x ${box.height}`)
"""

LEVELS = "Array.from(document.querySelectorAll('article :is(h1,h2,h3,h4,h5)'), h => +h.tagName[1])"

# Links in the text by their accessible name, with the addresses that each name leads to.
NAMES = """
    Array.from(document.querySelectorAll('article a[href]'))
    .map(a => [(a.getAttribute('aria-label') ?? a.textContent).trim(),
               new URL(a.getAttribute('href'), document.baseURI).href])
"""

QUESTIONS = (TARGETS, LEVELS, NAMES)

# Text settings that a reader may use on all sites (WCAG 2.2, 1.4.4 and 1.4.12).
ENLARGED = {
    "text twice as large": ":root { font-size: 250% !important }",
    "text spaced out": "* { line-height: 1.5 !important; letter-spacing: 0.12em !important;"
    " word-spacing: 0.16em !important } p { margin-bottom: 2em !important }",
}
