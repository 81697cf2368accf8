"""The error that says why a site cannot be made."""

from __future__ import annotations


class PublishError(Exception):
    """The site could not be made; the message is in Dutch and says why."""
