"""Handles many pupils at once: reads rows in many formats, and finds what is due first.

The data goes through `text` (bytes to text), `records` (text to cells), `columns` and `dates` (the
meaning of the cells), `rows` (a row, or what is wrong with it), `cases` (the dates of a row),
`selection` (sorted, filtered) and `csv_file` (back to a file).
"""
