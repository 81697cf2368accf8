/** Puts the colours that the reader chose earlier on the page before it is drawn. */
(() => {
  // @ts-ignore: made by scope.js
  const color = globalThis.__md_get("__palette")?.color;
  if (!color) return;
  for (const [name, value] of Object.entries(color)) {
    document.body.setAttribute(`data-md-color-${name}`, String(value));
  }
})();
