"""Reads and writes files of other programs: agenda files and spreadsheets. Bytes in, bytes out.

This is not in the calculator, because each module needs an extra package. It is not in `pages`,
because it runs on demand: on the command line, or in the browser, which loads the package only
then. No clock, files or HTML here, and only pure Python packages.
"""
