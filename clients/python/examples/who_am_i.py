# SPDX-License-Identifier: Apache-2.0
"""What does the register say of an account, and how much can it send free of charge?

python examples/who_am_i.py ws://127.0.0.1:9944 ADDRESS
"""

import sys

from doverie import ask, connect, name_of

url, address = sys.argv[1:]
with connect(url) as chain:
    stakeholder = ask(chain, "Stakeholders", "stakeholder", address)
    quota = ask(chain, "Quota", "quota", address)
    if stakeholder is None:
        print("Nobody's key")
    else:
        print(f"Number {stakeholder['number']}, {stakeholder['name'] or 'without a public name'}")
        print(f"{name_of(stakeholder['kind'])} in {name_of(stakeholder['chamber'])}")
        print(f"Standing: {name_of(stakeholder['standing'])}")
        print(f"Votes in what opens from block {stakeholder['votes_from']} on")
        print(f"Admitted until block {stakeholder['expires']}")
    if quota is None:
        print("No quota: pays for what it sends")
    else:
        print(f"Quota left: {quota['available'] * 100 // max(quota['full'], 1)} %")
