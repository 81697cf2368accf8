/** Says in the title of the page that something in the form is wrong, as who goes by titles needs. */
const TITLE = document.title;

/** @param {boolean} isWrong */
export function tellInTitle(isWrong) {
  document.title = isWrong ? `Fout: ${TITLE}` : TITLE;
}
