"""Makes images of SVGs, as the PDF engine does not apply the styles of the page to an SVG."""

from __future__ import annotations

from base64 import b64encode
from pathlib import Path
from xml.etree.ElementTree import Element, tostring

_STYLES = (Path(__file__).parent / "picture.css").read_text(encoding="utf-8")


def as_images(chapter: Element) -> None:
    """Replaces every SVG by an image with its own styles; its alt text is the SVG's label."""
    for parent in list(chapter.iter()):
        for at, child in enumerate(list(parent)):
            if child.tag == "svg":
                parent[at] = _image(child)


def _image(svg: Element) -> Element:
    name = f"{svg.get('aria-label')}. Hetzelfde staat eronder in woorden."
    svg.set("xmlns", "http://www.w3.org/2000/svg")
    svg.tail = None
    style = Element("style")
    style.text = _STYLES
    svg.insert(0, style)
    drawn = b64encode(tostring(svg, encoding="utf-8")).decode()
    image = Element("img", {"class": "plaat__beeld", "alt": name})
    image.set("src", f"data:image/svg+xml;base64,{drawn}")
    return image
