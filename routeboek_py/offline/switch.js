/** The control on a page with which a reader keeps the site on this device or removes it. */
import { answered, keptFiles, serviceWorkers } from "../frontend/common/device.js";
import { part } from "../frontend/common/element.js";
import { chooseNotToKeep, chooseToKeep, isKept, whenTakenOver } from "./offline_choice.js";

const WORDS = {
  ja: "Deze site staat op dit apparaat. U kunt hem lezen en ermee rekenen zonder internet.",
  nee: "Deze site staat niet op dit apparaat. U heeft er internet voor nodig.",
  bezig: "Even wachten: uw browser zet de site op dit apparaat.",
  mislukt: "Het is niet gelukt. Kijk of u internet heeft en probeer het nog een keer.",
};

/** @type {Record<string, string>} texts if there is no choice */
const NOT_HERE = {
  "kan niet": "Deze browser kan de site niet bewaren. U heeft er internet voor nodig.",
  "mag niet":
    "Een site mag in deze browser niets bewaren. Daarom kan deze site niet op dit apparaat staan. " +
    "U heeft er internet voor nodig.",
};

/** Activate the control on this page, if it has one. */
export async function showSwitch() {
  const root = document.querySelector("[data-offline]");
  if (!root) return;
  const [said, keep, remove] = ["state", "keep", "remove"].map((name) => part(root, name));

  const show = async () => {
    const [kept, may] = await Promise.all([isKept(), keepsSites()]);
    said.textContent = NOT_HERE[may] ?? WORDS[kept ? "ja" : "nee"];
    keep.hidden = kept || may in NOT_HERE;
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
  whenTakenOver(show);
}

/**
 * Whether this browser can keep a site. It cannot, for example, without https; and it may not if
 * the reader or the device's administrator forbids it.
 *
 * @returns {Promise<"ja" | "kan niet" | "mag niet">}
 */
async function keepsSites() {
  if (!serviceWorkers || !keptFiles) return "kan niet";
  const [workers, files] = [serviceWorkers, keptFiles];
  try {
    await answered(() => Promise.all([workers.getRegistration(), files.has("")]));
    return "ja";
  } catch {
    return "mag niet";
  }
}
