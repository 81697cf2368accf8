"""In and out of other people's programs: an agenda file, a spreadsheet. Bytes in, bytes out.

Not in the calculator, because each of these rests on a package; and not in the pages, because
they run when a reader asks for them: on the command line, or in the browser, which loads the
package only then. No clock, no file, no HTML in here, and only pure Python packages.
"""
