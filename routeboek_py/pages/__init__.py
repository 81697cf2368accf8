"""From Routeboek to what a reader gets: Markdown pages, navigation and rules.

Everything here is a pure function of the model; `publish` writes the results.
"""
