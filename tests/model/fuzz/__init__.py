"""A fuzzer: broken routeboeken by the thousand, and what `routeboek controleer` makes of each."""
