"""The JSON Schema of a routeboek: what an editor's program completes, explains and checks with."""

from __future__ import annotations

import json
from typing import Any

from pydantic.json_schema import GenerateJsonSchema, JsonSchemaValue

from .routeboek import Routeboek


def schema_text() -> str:
    """The schema as the JSON file that the first line of a routeboek names."""
    return json.dumps(schema(), ensure_ascii=False, indent=1) + "\n"


def schema() -> dict[str, Any]:
    """What the types accept, with a Dutch title and description for every key.

    It refuses nothing that the loader accepts. The loader refuses more: what JSON Schema cannot
    say, such as a reference that leads nowhere.
    """
    return {
        "$schema": "http://json-schema.org/draft-07/schema#",
        **Routeboek.model_json_schema(schema_generator=_ForEditors),
    }


class _ForEditors(GenerateJsonSchema):
    """Without what would come up in an editor's program as noise: our English, and defaults."""

    def model_schema(self, schema: Any) -> JsonSchemaValue:
        return _without_docstring(super().model_schema(schema))

    def dataclass_schema(self, schema: Any) -> JsonSchemaValue:
        return _without_docstring(super().dataclass_schema(schema))

    def default_schema(self, schema: Any) -> JsonSchemaValue:
        return self.generate_inner(schema["schema"])


def _without_docstring(schema: JsonSchemaValue) -> JsonSchemaValue:
    return {key: value for key, value in schema.items() if key not in ("title", "description")}
