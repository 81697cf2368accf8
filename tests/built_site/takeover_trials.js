/**
 * Presses "Ververs de pagina" again and again, in a page above the site that has two of its pages in
 * frames, and reports how long each new version took. So no DevTools takes part, which could keep a
 * service worker at work.
 */
const { trials, kinds } = JSON.parse(document.currentScript.dataset.plan);
const SITE = "/routeboek/";
const [mine, other] = document.querySelectorAll("iframe");
const wait = (ms) => new Promise((resolve) => setTimeout(resolve, ms));
const tell = (place, what) => fetch(place, { method: "POST", body: JSON.stringify(what) });

/** Waits until this is so; the time that it took, or null after so many milliseconds. */
async function until(isSo, ms) {
  const begin = performance.now();
  while (performance.now() - begin < ms) {
    try {
      if (isSo()) return Math.round(performance.now() - begin);
    } catch {
      // a frame between two pages
    }
    await wait(20);
  }
  return null;
}

const opened = (frame, address) =>
  new Promise((resolve) => {
    frame.addEventListener("load", resolve, { once: true });
    frame.src = `${SITE}${address}`;
  });
const notice = () => mine.contentDocument.querySelector(".nieuwe-versie");

/** What goes on besides: in this tab before the button is pressed, in the other while it is. */
const BESIDE = {
  "right after the page is opened": async (at) => {
    mine.src = `${SITE}over/privacy/?${at}`;
    await until(() => mine.contentWindow.location.pathname.endsWith("/privacy/") && notice(), 30_000);
  },
  "while the other tab asks for files": async () => {
    let left = 40;
    const asking = setInterval(() => {
      other.contentWindow.fetch("?").catch(() => {});
      if (--left === 0) clearInterval(asking);
    }, 50);
  },
  "while the other tab opens a page": async () => {
    setTimeout(() => other.contentWindow.location.reload());
  },
  "after a rest": () => wait(2_000),
};

async function trial(at, kind) {
  await tell("/publish", {});
  await opened(mine, `contact/?${at}`);
  if ((await until(notice, 120_000)) === null) return { kind, took: null, why: "no notice" };
  await BESIDE[kind](at);
  const registration = await navigator.serviceWorker.getRegistration(SITE);
  mine.contentWindow.isOld = true;
  notice().querySelector("button").click();
  const isDone = () =>
    !registration.waiting &&
    registration.active.state === "activated" &&
    !mine.contentWindow.isOld &&
    mine.contentDocument.readyState === "complete" &&
    !mine.contentWindow.history.state?.takesOver &&
    !notice();
  return { kind, took: await until(isDone, 30_000), why: notice()?.textContent };
}

async function all() {
  await opened(mine, "");
  await mine.contentWindow.navigator.serviceWorker.ready;
  await until(() => mine.contentWindow.navigator.serviceWorker.controller, 30_000);
  await opened(mine, "");
  await opened(other, "begrippen/");
  for (let at = 0; at < trials; at += 1) await tell("/trial", await trial(at, kinds[at % kinds.length]));
}

all().then(
  () => tell("/done", {}),
  (error) => tell("/trial", { kind: "", took: null, why: String(error) }).then(() => tell("/done", {})),
);
