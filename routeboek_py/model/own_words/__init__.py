"""Our own words, each with the words of a source that it stands for."""
