/**
 * The keuzehulp shows one question at a time by its stylesheet alone. This moves the focus along,
 * so that a keyboard and a screen reader go on from the question that is shown.
 */
function follow() {
  const heading = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const part = heading?.closest(".keuzehulp__deel");
  if (!heading || !part) return;
  heading.tabIndex = -1;
  heading.focus();
}

if (document.querySelector(".keuzehulp")) addEventListener("hashchange", follow);
