"""Computes which step of a route is due when.

Uses only the standard library, and no clock, file, HTML or YAML: this folder is also packed as a
separate wheel and runs in the reader's browser. Callers outside Python use only
`entry.answer_json`.
"""
