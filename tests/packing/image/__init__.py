"""The library of images, tried with programs that are no routeboek."""
