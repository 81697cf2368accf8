/** At the head of every printed sheet: which page this is, and where it is to be found. */
const sheet = new CSSStyleSheet({ media: "print" });
const words = [document.querySelector("h1")?.textContent ?? document.title, location.href].map((text) =>
  JSON.stringify(text.replace(/\s+/g, " ").trim()),
);
sheet.replaceSync(`@page{@top-left{content:${words[0]}}@top-right{content:${words[1]}}}`);
document.adoptedStyleSheets.push(sheet);
