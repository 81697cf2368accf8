"""A component of the site, and its licence as its own package states it."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from urllib.parse import quote

from packaging.licenses import InvalidLicenseExpression, canonicalize_license_expression


@dataclass(frozen=True)
class Licence:
    """A licence: an SPDX expression if `is_spdx`, else the words of the package."""

    text: str
    is_spdx: bool


@dataclass(frozen=True)
class Component:
    """Something that a reader gets. What its package does not say is None or empty.

    `kind` is a component type of CycloneDX, `purl` its name in every registry (package URL).
    `licence_page` is where the package says that its licence can be read. `files` are patterns of
    the files of the site that it is in; a component `inside` another is in the same ones.
    """

    name: str
    version: str | None = None
    licences: tuple[Licence, ...] = ()
    licence_page: str | None = None
    kind: str = "library"
    purl: str | None = None
    files: tuple[str, ...] = ()
    inside: tuple[Component, ...] = ()

    @property
    def says_something(self) -> bool:
        """Whether its package says which version it is, or under which licence."""
        return bool(self.version or self.licences or self.licence_page)


@dataclass(frozen=True)
class Group:
    """Components that do one thing for a reader; the title and the text are Dutch."""

    id: str
    title: str
    about: str
    components: tuple[Component, ...]

    @property
    def parts(self) -> Iterator[tuple[Component, Component | None]]:
        """Each component, and each in it with the one that it is in."""
        for whole in self.components:
            yield whole, None
            for part in whole.inside:
                yield part, whole


def licence(text: str | None) -> tuple[Licence, ...]:
    """The licence that a package names in this text, if it names one in a line."""
    words = " ".join((text or "").split())
    if not words or words == "UNKNOWN" or "\n" in (text or "").strip():
        return ()
    try:
        return (Licence(canonicalize_license_expression(words), is_spdx=True),)
    except InvalidLicenseExpression:
        return (Licence(words, is_spdx=False),)


def package_url(registry: str, name: str, version: str | None) -> str:
    """The package URL of a package, as in `pkg:npm/pyodide@314.0.7`."""
    if registry == "pypi":
        name = name.lower().replace("_", "-")
    return f"pkg:{registry}/{quote(name)}" + (f"@{quote(version)}" if version else "")
