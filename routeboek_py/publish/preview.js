/** In every page while it is being previewed: load it again when the site has been made anew. */
new EventSource("/voorvertoning").addEventListener("message", () => location.reload());
