/**
 * Shows a message if calculator.js (or caseload.js) did not run: the browser is too old for it, or
 * it did not load. So this is not a module, and it uses old JavaScript only.
 */
(function () {
  var here = /** @type {HTMLScriptElement} */ (document.currentScript);

  // The link in the words of a page without its script asks for the page only; this keeps what a link asks.
  var links = document.querySelectorAll("[data-part=reload]");
  for (var j = 0; j < links.length; j++) {
    links[j].addEventListener("click", function (event) {
      event.preventDefault();
      location.reload();
    });
  }

  // By then the page's own script has run, or will not.
  addEventListener("load", function () {
    if (waiting().length === 0) return;
    var own = /** @type {HTMLScriptElement} */ (here.nextElementSibling);
    if ("noModule" in own) ask(own);
    else waiting().forEach(say);
  });

  /** The roots whose script did not run: it enables this button. @returns {Element[]} */
  function waiting() {
    return [].slice.call(document.querySelectorAll("[data-calculator], [data-caseload]")).filter(
      function (/** @type {Element} */ root) {
        return root.querySelector("[data-part=submit]:disabled") !== null;
      },
    );
  }

  /**
   * Puts the script in the page once more. This gives an error if it, or one of its imports, does not come, and
   * none if the browser cannot read it: then the page has the message. The first time nobody may have
   * listened, as this file does not keep the page waiting.
   *
   * @param {HTMLScriptElement} own
   */
  function ask(own) {
    var again = document.createElement("script");
    again.type = "module";
    again.src = own.src;
    var cannotRead = function () {
      waiting().forEach(say);
    };
    again.addEventListener("load", cannotRead);
    addEventListener("error", cannotRead); // WebKit tells of what it cannot read in this way only
    again.addEventListener("error", function () {
      own.setAttribute("data-did-not-come", "");
      waiting().forEach(sayDidNotCome);
    });
    document.body.appendChild(again);
  }

  /** @param {Element} root @param {string} name */
  function part(root, name) {
    return /** @type {HTMLElement} */ (root.querySelector("[data-part=" + name + "]"));
  }

  /** @param {Element} root */
  function say(root) {
    if (!part(root, "failure").hidden) return;
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
