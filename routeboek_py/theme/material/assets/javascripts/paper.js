/** Prints the title and the address of the page at the top of every sheet. */
const sheet = new CSSStyleSheet({ media: "print" });
const words = [document.querySelector("h1")?.textContent ?? document.title, location.href].map((text) =>
  JSON.stringify(text.replace(/\s+/g, " ").trim()),
);
sheet.replaceSync(`@page{@top-left{content:${words[0]}}@top-right{content:${words[1]}}}`);
document.adoptedStyleSheets.push(sheet);
