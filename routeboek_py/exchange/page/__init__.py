"""The functions that a page of the site calls: JSON text and bytes in, text or a file out.

An error for the reader is a `Refused`, with the Dutch sentence that the page shows. A `step`
function gets the progress of long work: how much is done, and the total.
"""
