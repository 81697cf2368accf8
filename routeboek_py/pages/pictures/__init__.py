"""Draws pictures of a Routeboek as SVG: pure functions from the model to a string."""
