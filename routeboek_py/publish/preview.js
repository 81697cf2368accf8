/** Runs in every page of a preview: reloads it after a rebuild. */
new EventSource("/voorvertoning").addEventListener("message", () => location.reload());
