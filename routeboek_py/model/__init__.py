"""What a routeboek is: its types, and how a YAML file becomes one or is refused."""
