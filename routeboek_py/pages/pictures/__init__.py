"""Pictures of a routeboek, as SVG in its pages: pure functions from the model to a string."""
