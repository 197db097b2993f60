# SPDX-License-Identifier: Apache-2.0
"""Follows the final blocks, with the events of what the chambers do.

python examples/follow.py ws://127.0.0.1:9944 [BLOCKS]
"""

import sys

from doverie import connect

PALLETS = ("Stakeholders", "Records", "Proposals", "Decisions", "Pledges", "Validators")

url, *rest = sys.argv[1:]
left = int(rest[0]) if rest else None
with connect(url) as chain:
    done = chain.get_block_number(chain.get_chain_finalised_head())
    seen = 0

    def show(block):
        """Every block up to this one: finality comes for several at a time."""
        global done, seen
        while done < block["header"]["number"]:
            done += 1
            at = chain.get_block_hash(done)
            print(f"Block {done}, {at}", flush=True)
            for each in chain.get_events(at):
                event = each["event"]
                if event["module_id"] in PALLETS:
                    print(f"  {event['module_id']}.{event['event_id']} {event['attributes']}", flush=True)
            seen += 1
            if seen == left:
                return True
        return None

    chain.subscribe_block_headers(show, finalized_only=True)
