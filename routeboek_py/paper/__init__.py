"""The whole routeboek, and what one gemeente needs of it, as one page and as PDFs."""
