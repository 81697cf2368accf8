"""Routeboek: from one YAML model to a static site with a deadline calculator."""
