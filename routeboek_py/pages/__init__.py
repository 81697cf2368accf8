"""From Routeboek to what a reader gets: Markdown pages, navigation, rules and open data.

Everything here is a pure function of the model; `publish` writes the results.
"""
