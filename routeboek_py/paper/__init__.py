"""Puts the whole Routeboek, and the part for each gemeente, on one page and in PDFs."""
