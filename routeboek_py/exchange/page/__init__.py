"""What a page of the site asks of the exchange: JSON text and bytes in, text or a file out.

A refusal is a `Refused`, with the Dutch sentence that the page shows. Who waits for long work is
told how far it is, by a function that takes how much is done and how much there is.
"""
