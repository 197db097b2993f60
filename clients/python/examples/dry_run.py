# SPDX-License-Identifier: Apache-2.0
"""Would this transaction succeed? It is signed and shown to the chain, and not sent.

DOVERIE_SEED=… python examples/dry_run.py ws://127.0.0.1:9944 DECISION BALLOT
"""

import sys

from doverie import connect, signer_from_environment, why_refused

url, decision, ballot = sys.argv[1:]
signer = signer_from_environment()
with connect(url) as chain:
    call = chain.compose_call("Decisions", "vote", {"decision": int(decision), "ballot": ballot})
    refusal = why_refused(chain, chain.create_signed_extrinsic(call, signer))
    if refusal is None:
        print("It would succeed")
    else:
        print(f"It would be refused: {refusal['pallet']}.{refusal['name']}")
        print(refusal["advice"])
        print("It may succeed later" if refusal["may_pass"] else "It cannot succeed as it is")
