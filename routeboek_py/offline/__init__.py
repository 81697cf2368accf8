"""What keeps the site on a reader's device: its scripts, service worker and manifest."""
