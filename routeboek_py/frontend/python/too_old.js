/**
 * Shows a message if calculator.js (or caseload.js) did not run: the browser is too old for it, or
 * it did not load. So this is not a module, and it uses old JavaScript only.
 */
(function () {
  // The page's own script is after this one, as it may fail at once. A browser that cannot read it gives
  // no error here. If the script, or one of its imports, was not loaded, there is an error.
  var here = /** @type {HTMLScriptElement} */ (document.currentScript);
  var listen = function (/** @type {Event} */ event) {
    var failed = /** @type {Element} */ (event.target);
    if (failed === here.nextElementSibling) failed.setAttribute("data-did-not-come", "");
  };
  document.addEventListener("error", listen, true);

  // The link in the words of a page without its script asks for the page only; this keeps what a link asks.
  var links = document.querySelectorAll("[data-part=reload]");
  for (var j = 0; j < links.length; j++) {
    links[j].addEventListener("click", function (event) {
      event.preventDefault();
      location.reload();
    });
  }

  addEventListener("load", function () {
    var roots = document.querySelectorAll("[data-calculator], [data-caseload]");
    for (var i = 0; i < roots.length; i++) {
      // calculator.js enables this button before the page has loaded.
      if (!roots[i].querySelector("[data-part=submit]:disabled")) continue;
      if (document.querySelector("script[data-did-not-come]")) sayDidNotCome(roots[i]);
      else say(roots[i]); // the browser is too old: the page has the message
    }
  });

  /** @param {Element} root @param {string} name */
  function part(root, name) {
    return /** @type {HTMLElement} */ (root.querySelector("[data-part=" + name + "]"));
  }

  /** @param {Element} root */
  function say(root) {
    part(root, "failure").hidden = false;
    part(root, "retry").addEventListener("click", function () {
      location.reload();
    });
  }

  /**
   * Another script finds the missing file; if that fails too, show this message.
   *
   * @param {Element} root
   */
  function sayDidNotCome(root) {
    var finder = document.createElement("script");
    finder.type = "module";
    finder.src = here.src.replace(/too_old\.js/, "say_missing.js");
    finder.addEventListener("error", function () {
      part(root, "failure-reason").textContent = "Een bestand van deze site kwam niet binnen.";
      part(root, "failure-browser").hidden = true;
      part(root, "failure-site").hidden = false;
      say(root);
    });
    document.body.appendChild(finder);
  }
})();
