"""Keeps the site on a reader's device: scripts, service worker and manifest."""
