"""The versions of a routeboek: what changed between two, told in Dutch, the weightiest first."""
