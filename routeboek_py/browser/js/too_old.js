/**
 * Says so when rekenhulp.js (or lijst.js) did not run: this browser is too old to read it, or it did not come.
 * That is why this is no module, and written as one wrote JavaScript long ago.
 */
addEventListener("load", function () {
  var roots = document.querySelectorAll("[data-rekenhulp], [data-lijst]");
  for (var i = 0; i < roots.length; i++) {
    // The form of rekenhulp.js makes this button work, before the page has loaded.
    if (roots[i].querySelector("[data-deel=bereken]:disabled")) sayTooOld(roots[i]);
  }

  /** @param {Element} root @param {string} name */
  function part(root, name) {
    return /** @type {Element} */ (root.querySelector("[data-deel=" + name + "]"));
  }

  /** @param {Element} root */
  function sayTooOld(root) {
    // The words stand in the page already.
    part(root, "storing").removeAttribute("hidden");
    part(root, "opnieuw").addEventListener("click", function () {
      location.reload();
    });
  }
});
