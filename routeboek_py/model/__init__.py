"""The types of a Routeboek, and how a YAML file is read into them or refused."""
