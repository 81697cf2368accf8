"""The script of a PyScript page, on the main thread."""

from pyscript import ffi, window  # type: ignore[import-not-found]  # exists in PyScript
from routeboek_calculator.entry import answer_json  # type: ignore[import-not-found]

window.ready(ffi.create_proxy(answer_json))
