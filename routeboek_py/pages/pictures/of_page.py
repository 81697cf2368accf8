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
    """The pictures of one page, with links that are right from there, as the HTML of a figure."""

    def __init__(self, routeboek: Routeboek, page: Page) -> None:
        self._routeboek = routeboek
        self._page = page

    def route(self, route: Route, gemeente: Gemeente) -> str:
        """How a gemeente goes along the route, for a page that tells of its steps."""
        return route_picture(story(self._routeboek, route, gemeente, self._page))

    def comparison(self, route: Route) -> str:
        """Which gemeente takes which step of a route, for a page with a table of the same."""
        return comparison_picture(timetable(self._routeboek, route, self._page))
