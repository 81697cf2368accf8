"""python answer_under_coverage.py REPORT < REQUESTS

Answers a JSON list of request texts and writes coverage.py's JSON report of what ran of the
calculator, branches included. In a Python of its own, so that the imports count as well.
"""

import contextlib
import json
import sys

from coverage import Coverage

coverage = Coverage(branch=True, include=["*/routeboek_py/calculator/*"], data_file=None)
coverage.start()

from routeboek_py.calculator.entry import answer_json  # noqa: E402 (watched from here on)

for request in json.load(sys.stdin):
    with contextlib.suppress(Exception):
        answer_json(request)
coverage.stop()
coverage.json_report(outfile=sys.argv[1])
