"""The error for a request that cannot be done; it is for the reader, not a bug."""

from __future__ import annotations


class Refused(Exception):
    """The request cannot be done; the message is a Dutch sentence that the page shows."""
