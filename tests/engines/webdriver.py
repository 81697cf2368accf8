"""Controls a browser with the protocol that all engines share (W3C WebDriver).

WebKit and Chromium use it over HTTP, through a driver program. Firefox uses its own socket
(Marionette), with the same commands under other names. The tests only need to open a page, press
keys, and read the page.
"""

from __future__ import annotations

import json
import socket
import urllib.error
import urllib.request
from dataclasses import dataclass
from typing import Any, Protocol

PATIENCE = 60  # seconds for one command

# Each command under its name in Firefox, with its path in an HTTP session.
PLACES = {
    "Navigate": "/url",
    "ExecuteScript": "/execute/sync",
    "PerformActions": "/actions",
}


class DriverError(Exception):
    """The browser, or its driver program, returned an error."""


class Wire(Protocol):
    """Sends commands to a browser, and has the name that the browser reports."""

    browser: str

    def command(self, name: str, given: dict[str, Any]) -> Any: ...

    def close(self) -> None: ...


class HttpWire:
    """A session with a driver program on a port of this machine."""

    def __init__(self, port: int, capabilities: dict[str, Any]) -> None:
        self._base = f"http://127.0.0.1:{port}"
        started = self._post("/session", {"capabilities": {"alwaysMatch": capabilities}})
        self.browser = name_of(started["capabilities"])
        self._base += f"/session/{started['sessionId']}"

    def command(self, name: str, given: dict[str, Any]) -> Any:
        return self._post(PLACES[name], given)

    def close(self) -> None:
        self._send(urllib.request.Request(self._base, method="DELETE"))

    def _post(self, place: str, body: dict[str, Any]) -> Any:
        return self._send(urllib.request.Request(self._base + place, json.dumps(body).encode()))

    def _send(self, request: urllib.request.Request) -> Any:
        try:
            with urllib.request.urlopen(request, timeout=PATIENCE) as response:
                return json.load(response)["value"]
        except urllib.error.HTTPError as error:
            raise DriverError(error.read().decode()) from error


class MarionetteWire:
    """A session with Firefox itself: JSON messages, each preceded by its length in bytes."""

    def __init__(self, port: int) -> None:
        self._socket = socket.create_connection(("127.0.0.1", port), timeout=PATIENCE)
        self._file = self._socket.makefile("rb")
        self._last = 0
        self._hear()  # its first message describes itself
        self.browser = name_of(self.command("NewSession", {})["capabilities"])

    def command(self, name: str, given: dict[str, Any]) -> Any:
        self._last += 1
        message = json.dumps([0, self._last, f"WebDriver:{name}", given]).encode()
        self._socket.sendall(b"%d:%s" % (len(message), message))
        _, _, error, said = self._hear()
        if error:
            raise DriverError(f"{error['error']}: {error['message']}")
        return said["value"] if isinstance(said, dict) and "value" in said else said

    def close(self) -> None:
        self._file.close()
        self._socket.close()

    def _hear(self) -> Any:
        length = b""
        while not length.endswith(b":"):
            read = self._file.read(1)
            if not read:
                raise DriverError("Firefox has gone")
            length += read
        return json.loads(self._file.read(int(length[:-1])))


@dataclass(frozen=True)
class Browser:
    """A running browser."""

    wire: Wire

    @property
    def name(self) -> str:
        """Its name and version."""
        return self.wire.browser

    def go(self, address: str) -> None:
        self.wire.command("Navigate", {"url": address})

    def look(self, script: str) -> Any:
        """The value of a JavaScript expression in the page."""
        return self.wire.command("ExecuteScript", {"script": f"return {script}", "args": []})

    def press(self, *keys: str) -> None:
        """Presses and releases keys, one after the other; `Control+a` presses two together."""
        actions: list[dict[str, str]] = []
        for key in keys:
            held = [KEYS.get(name, name) for name in key.split("+")]
            actions += [{"type": "keyDown", "value": value} for value in held]
            actions += [{"type": "keyUp", "value": value} for value in reversed(held)]
        source = {"type": "key", "id": "keyboard", "actions": actions}
        self.wire.command("PerformActions", {"actions": [source]})


def name_of(capabilities: dict[str, Any]) -> str:
    return f"{capabilities['browserName']} {capabilities['browserVersion']}"


# Special keys, as WebDriver writes them.
KEYS = {
    "Tab": "\ue004",
    "Enter": "\ue007",
    "Space": " ",
    "Control": "\ue009",
    "ArrowDown": "\ue015",
}
