/** Makes wide tables scroll with the keyboard, and gives them a name for screen readers. */
for (const wrap of document.querySelectorAll(".md-typeset__scrollwrap")) {
  const heading = headingBefore(wrap);
  wrap.setAttribute("tabindex", "0");
  wrap.setAttribute("role", "region");
  wrap.setAttribute("aria-label", `Tabel: ${heading}`);
}

/** @param {Element} element */
function headingBefore(element) {
  let name = document.title;
  for (const heading of document.querySelectorAll("article h1, article h2, article h3")) {
    const order = heading.compareDocumentPosition(element);
    if (order & Node.DOCUMENT_POSITION_FOLLOWING) name = heading.textContent?.trim() ?? name;
  }
  return name;
}
