"""The JSON Schema of a Routeboek, with which an editor's program completes and checks."""

from __future__ import annotations

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

from .routeboek import Routeboek


def schema_text() -> str:
    """The schema as the JSON file that the first line of a Routeboek refers to."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


def schema() -> dict[str, Any]:
    """The schema of the types, with a Dutch title and description for every key.

    It accepts everything that the loader accepts. The loader refuses more: JSON Schema cannot
    check, for example, whether a reference exists.
    """
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        **Routeboek.model_json_schema(schema_generator=_ForEditors),
    }


class _ForEditors(GenerateJsonSchema):
    """Leaves out what editors do not need: our English docstrings, and defaults."""

    def model_schema(self, schema: Any) -> JsonSchemaValue:
        return _without_docstring(super().model_schema(schema))

    def dataclass_schema(self, schema: Any) -> JsonSchemaValue:
        return _without_docstring(super().dataclass_schema(schema))

    def default_schema(self, schema: Any) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])


def _without_docstring(schema: JsonSchemaValue) -> JsonSchemaValue:
    return {key: value for key, value in schema.items() if key not in ("title", "description")}
