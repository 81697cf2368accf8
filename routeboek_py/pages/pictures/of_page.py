"""The pictures that a template can ask for."""

from __future__ import annotations

from ...model.route import Gemeente, Route
from ...model.routeboek import Routeboek
from ..page import Page
from .comparison import comparison_picture
from .route import route_picture
from .story import story
from .timetable import timetable


class Pictures:
    """The pictures of one page as HTML figures, with links that are correct from that page."""

    def __init__(self, routeboek: Routeboek, page: Page) -> None:
        self._routeboek = routeboek
        self._page = page

    def route(self, route: Route, gemeente: Gemeente) -> str:
        """The route of a gemeente, for a page that describes its steps."""
        return route_picture(story(self._routeboek, route, gemeente, self._page))

    def comparison(self, route: Route) -> str:
        """Which gemeente takes which Stap of a route, for a page with a table of the same data."""
        return comparison_picture(timetable(self._routeboek, route, self._page))
