"""Commands with a module of their own: `options` says what they take, `run` does it."""
