"""What our code knows of Material's insides; `material/` is its theme as we change it.

Nothing else names them. `tests/publish/test_material_contract.py` says which one broke when
Material is upgraded; docs/adr/0010-ways-out-of-material.md weighs the ways out.
"""

from __future__ import annotations

from pathlib import Path

# What MkDocs takes as `custom_dir`: overrides, styles and scripts.
FOLDER = Path(__file__).parent / "material"
# Material's stylesheets, which go into the one of the site.
STYLESHEETS = ("assets/stylesheets/main.*.css", "assets/stylesheets/palette.*.css")
# Its script tests for this class (text from right to left), but no page has it.
ONLY_ASKED = {"rtl"}
# Source maps, which only people who read its scripts use.
SOURCE_MAPS = "**/*.js.map"
# What search in another language than Dutch would need: kept on a device only once it is used.
OTHER_LANGUAGES = ("assets/javascripts/lunr/**/*.js",)
DUTCH = ("assets/javascripts/lunr/**/lunr.nl.*", "assets/javascripts/lunr/**/*.stemmer.*")
# The variable by which it keeps its advertisement out of the build.
NO_ADVERTISEMENT = "NO_MKDOCS_2_WARNING"
