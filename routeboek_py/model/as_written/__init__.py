"""Compares what an editor typed with what YAML reads, so that no text is lost unnoticed.

`characters` handles invisible characters. `slips` finds text that YAML reads as syntax (`signs`,
`remarks`, `scalars`). `advice` explains YAML errors in Dutch.
"""
