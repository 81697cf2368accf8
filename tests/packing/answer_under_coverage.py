"""python answer_under_coverage.py REPORT < REQUESTS

Answers a JSON list of request texts, a twentieth at a time from all over it, until every line and
branch of the calculator ran or no request is left. Writes coverage.py's JSON report of what ran. In a
Python of its own, so that the imports count as well.
"""

import contextlib
import json
import sys
from pathlib import Path

from coverage import Coverage

coverage = Coverage(branch=True, include=["*/routeboek_py/calculator/*"], data_file=None)
coverage.start()

from routeboek_py.calculator.entry import answer_json  # noqa: E402 (watched from here on)

PARTS = 20
requests = json.load(sys.stdin)
for part in range(PARTS):
    for request in requests[part::PARTS]:
        with contextlib.suppress(Exception):
            answer_json(request)
    coverage.stop()
    coverage.json_report(outfile=sys.argv[1])
    totals = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))["totals"]
    if not totals["missing_lines"] + totals["missing_branches"]:
        break
    coverage.start()
