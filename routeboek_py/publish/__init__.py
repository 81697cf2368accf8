"""From a folder with a model, a mkdocs.yml and pages to a finished site."""
