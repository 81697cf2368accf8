"""What is asked cannot be done, and why: for the reader, not a fault in the program."""

from __future__ import annotations


class Refused(Exception):
    """A Dutch sentence that the page shows."""
