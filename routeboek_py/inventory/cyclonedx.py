"""The list of components as a CycloneDX document, which programs read.

The same components give the same bytes: there is no time and no random number in it.
"""

from __future__ import annotations

import json
from collections.abc import Iterable
from typing import Any

from ..model.routeboek import Routeboek
from .component import Component, Group, Licence

SPEC = "1.7"
# How CycloneDX names a property of our own: in which files of the site a component is.
FILES = "routeboek:files"


def cyclonedx_text(routeboek: Routeboek, groups: Iterable[Group]) -> str:
    """The document as JSON. The site is what it is about, each group's components are in it."""
    blad = routeboek.routeboek
    components = [component for group in groups for component in group.components]
    document = {
        "$schema": f"http://cyclonedx.org/schema/bom-{SPEC}.schema.json",
        "bomFormat": "CycloneDX",
        "specVersion": SPEC,
        "version": 1,
        "metadata": {
            "component": {"type": "application", "name": blad.titel, "version": blad.versie}
        },
        "components": [_component(component) for component in components],
    }
    return json.dumps(document, ensure_ascii=False, indent=1) + "\n"


def _component(component: Component) -> dict[str, Any]:
    found = {
        "type": component.kind,
        "name": component.name,
        "version": component.version,
        "licenses": [_licence(licence) for licence in component.licences],
        "purl": component.purl,
        "externalReferences": [
            {"type": "license", "url": page} for page in filter(None, [component.licence_page])
        ],
        "components": [_component(part) for part in component.inside],
        "properties": [{"name": FILES, "value": pattern} for pattern in component.files],
    }
    return {key: value for key, value in found.items() if value}


def _licence(licence: Licence) -> dict[str, Any]:
    if not licence.is_spdx:
        return {"license": {"name": licence.text}}
    if " " in licence.text:
        return {"expression": licence.text}
    return {"license": {"id": licence.text}}
