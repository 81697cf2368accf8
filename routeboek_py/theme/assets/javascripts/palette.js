/**
 * Puts the colours that the reader chose earlier on the page before it is drawn.
 *
 * From the head, as soon as there is a body: in the header, where Material has this, a script of its
 * own file would keep the text below it waiting.
 */
(() => {
  // @ts-ignore: made by scope.js
  const color = globalThis.__md_get("__palette")?.color;
  if (!color) return;
  new MutationObserver((_, observer) => {
    if (!document.body) return;
    observer.disconnect();
    for (const [name, value] of Object.entries(color)) {
      document.body.setAttribute(`data-md-color-${name}`, String(value));
    }
  }).observe(document.documentElement, { childList: true });
})();
