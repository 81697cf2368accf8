"""What the site sends to a reader: every component with its version and licence.

All of it is read from the packages that are installed here, since those are what the build packs.
"""
