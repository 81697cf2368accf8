"""The versions of a Routeboek: reports in Dutch what changed, most important first."""
