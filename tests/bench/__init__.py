"""Measurements; not tests. Run by scripts/bench."""
