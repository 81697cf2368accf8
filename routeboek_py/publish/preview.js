/** Runs in every page of a preview: reloads it when there is another state of the site to show. */
const shown = document.querySelector("script[data-stand]")?.getAttribute("data-stand");
new EventSource(`/voorvertoning?${shown}`).addEventListener("message", () => location.reload());
