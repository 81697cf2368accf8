"""The tables of pages, as Markdown: each made here, a row and a cell at a time."""
