"""The rules of time: which step of a route is due when.

Standard library only, and no clock, file, HTML or YAML in here: this folder is also
packed as a wheel of its own and runs in the reader's browser. The one door for callers
outside Python is `entry.answer_json`.
"""
