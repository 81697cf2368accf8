/** The place on a page where a reader sees whether the site is kept on this device, and chooses. */
import { part } from "./element.js";
import { canKeep, chooseNotToKeep, chooseToKeep, isKept } from "./keeping.js";

const WORDS = {
  ja: "Deze site staat op dit apparaat. U kunt hem lezen en ermee rekenen zonder internet.",
  nee: "Deze site staat niet op dit apparaat. U heeft er internet voor nodig.",
  bezig: "Even wachten: uw browser zet de site op dit apparaat.",
  mislukt: "Het is niet gelukt. Kijk of u internet heeft en probeer het nog een keer.",
  niet: "Deze browser kan de site niet bewaren. U heeft er internet voor nodig.",
};

/** Bring the switch on this page to life, if it has one. */
export async function showSwitch() {
  const root = document.querySelector("[data-bewaren]");
  if (!root) return;
  const [said, keep, remove] = ["stand", "bewaar", "verwijder"].map((name) => part(root, name));

  const show = async () => {
    const kept = await isKept();
    said.textContent = canKeep() ? WORDS[kept ? "ja" : "nee"] : WORDS.niet;
    keep.hidden = kept || !canKeep();
    remove.hidden = !kept;
  };
  keep.addEventListener("click", async () => {
    said.textContent = WORDS.bezig;
    await chooseToKeep();
    await show();
    if (keep.hidden) remove.focus();
    else said.textContent = WORDS.mislukt;
  });
  remove.addEventListener("click", async () => {
    await chooseNotToKeep();
    await show();
    keep.focus();
  });
  await show();
  navigator.serviceWorker?.addEventListener("controllerchange", show);
}
