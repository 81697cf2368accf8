"""python answer_under_coverage.py REPORT < REQUESTS

Answers a JSON list of request texts until every line and branch of the calculator ran, or no
request is left, and writes coverage.py's JSON report of what ran. In a Python of its own, so that
the imports count as well.
"""

import contextlib
import json
import sys
from pathlib import Path

from coverage import Coverage

coverage = Coverage(branch=True, include=["*/routeboek_py/calculator/*"], data_file=None)
coverage.start()

from routeboek_py.calculator.entry import answer_json  # noqa: E402 (watched from here on)

# The dates of a gemeente are asked most, and say `soort` nowhere: of those a twentieth at a time.
PARTS = 20
requests = json.load(sys.stdin)
others = [text for text in requests if '"soort"' in text]
dates = [text for text in requests if '"soort"' not in text]
for part in (others, *(dates[n::PARTS] for n in range(PARTS))):
    for request in part:
        with contextlib.suppress(Exception):
            answer_json(request)
    coverage.stop()
    coverage.json_report(outfile=sys.argv[1])
    totals = json.loads(Path(sys.argv[1]).read_text(encoding="utf-8"))["totals"]
    if not totals["missing_lines"] + totals["missing_branches"]:
        break
    coverage.start()
