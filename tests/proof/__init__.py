"""Runs every test with all that it can try, part by part, and saves what came of it."""
