/**
 * Says so when calculator.js (or caseload.js) did not run: this browser is too old to read it, or it did not come.
 * That is why this is no module, and written as one wrote JavaScript long ago.
 */
(function () {
  // The page's own script stands before this one. A browser that cannot read it says nothing here; one
  // that could not get it, or a script that it imports, does.
  var here = /** @type {HTMLScriptElement} */ (document.currentScript);
  var script = /** @type {HTMLScriptElement} */ (here.previousElementSibling);
  script.addEventListener("error", function () {
    script.setAttribute("data-kwam-niet", "");
  });

  addEventListener("load", function () {
    var roots = document.querySelectorAll("[data-rekenhulp], [data-lijst]");
    for (var i = 0; i < roots.length; i++) {
      // The form of calculator.js makes this button work, before the page has loaded.
      if (!roots[i].querySelector("[data-deel=bereken]:disabled")) continue;
      if (script.hasAttribute("data-kwam-niet")) sayDidNotCome(roots[i]);
      else say(roots[i]); // that the browser is too old: the words stand in the page already
    }
  });

  /** @param {Element} root @param {string} name */
  function part(root, name) {
    return /** @type {HTMLElement} */ (root.querySelector("[data-deel=" + name + "]"));
  }

  /** @param {Element} root */
  function say(root) {
    part(root, "storing").hidden = false;
    part(root, "opnieuw").addEventListener("click", function () {
      location.reload();
    });
  }

  /** Which file, another script finds out; if that does not come either, there is only this to say. @param {Element} root */
  function sayDidNotCome(root) {
    var finder = document.createElement("script");
    finder.type = "module";
    finder.src = here.src.replace(/too_old\.js/, "say_missing.js");
    finder.addEventListener("error", function () {
      part(root, "storing-reden").textContent = "Een bestand van deze site kwam niet binnen.";
      part(root, "storing-browser").hidden = true;
      part(root, "storing-site").hidden = false;
      say(root);
    });
    document.body.appendChild(finder);
  }
})();
