"""Makes the Markdown pages, the navigation and the calculator's rules from a Routeboek.

Everything here is a pure function of the model; `publish` writes the results.
"""
