# SPDX-License-Identifier: Apache-2.0
"""Lists all decisions, and what each has come to so far.

python examples/list_decisions.py ws://127.0.0.1:9944
"""

import sys

from doverie import ask, connect, name_of

PAGE = 16

(url,) = sys.argv[1:]
with connect(url) as chain:
    number = 1
    while page := ask(chain, "Decisions", "decisions", number, PAGE):
        for info in page:
            decision, outcome = info["decision"], info["outcome"]
            title = info["title"] or "without a title"
            print(f"{info['number']}. {title}")
            print(f"   {name_of(decision['rule_name'])}: {name_of(decision['state'])}")
            if info["missing"]:
                print(f"   to be seconded by {info['missing']} more")
            if outcome:
                print(f"   {name_of(outcome['verdict'])}, {outcome['concurring']} chambers pass")
            for chamber, figures in (outcome or {"chambers": {}})["chambers"].items():
                yes, no = (
                    sum(figures["tally"][kind][ballot] for kind in ("organisations", "citizens"))
                    for ballot in ("yes", "no")
                )
                needed = f"{figures['needed']} yes needed"
                print(f"   {chamber}: {yes} yes, {no} no, {needed}")
        number = page[-1]["number"] + 1
