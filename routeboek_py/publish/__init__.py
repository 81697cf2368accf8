"""Makes a finished site from a folder with a model, a mkdocs.yml and pages."""
