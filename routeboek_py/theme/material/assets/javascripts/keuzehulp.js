/**
 * Moves the focus in the keuzehulp, which shows one question at a time with its stylesheet only. So
 * a keyboard and a screen reader continue at the question that is shown.
 */
function follow() {
  const heading = document.getElementById(decodeURIComponent(location.hash.slice(1)));
  const part = heading?.closest(".keuzehulp__deel");
  if (!heading || !part) return;
  heading.tabIndex = -1;
  heading.focus();
}

if (document.querySelector(".keuzehulp")) addEventListener("hashchange", follow);
