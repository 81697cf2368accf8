"""Many pupils at once: reading rows that people type, paste or export, and what is due first.

The way of the data: `text` (bytes to text), `records` (text to cells), `columns` and `dates` (what
the cells are), `rows` (a row, or what is wrong with it), `cases` (the dates of a row),
`selection` (sorted, filtered), `csv_file` (and back to a file).
"""
