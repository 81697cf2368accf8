"""Benchmarks, not tests. Run by scripts/bench."""
