"""Commands with their own module: `options` defines the arguments, `run` runs the command."""
