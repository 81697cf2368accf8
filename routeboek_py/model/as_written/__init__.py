"""What an editor typed, against what YAML makes of it: no word of a file is passed over unsaid.

`characters` are the signs that nobody sees, `slips` finds words that YAML takes for signs of its
own (`signs`, `remarks`, `scalars`), and `advice` turns what stops the reader into Dutch.
"""
