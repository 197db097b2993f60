# SPDX-License-Identifier: Apache-2.0
"""Puts a file's fingerprint on record. The file stays where it is.

DOVERIE_SEED=… python examples/record_file.py ws://127.0.0.1:9944 FILE KIND LOCATOR
"""

import sys

from doverie import connect, fingerprint, signer_from_environment, submit, why_refused

url, path, kind, locator = sys.argv[1:]
signer = signer_from_environment()
with connect(url) as chain:
    document = fingerprint(path)
    call = chain.compose_call(
        "Records",
        "record",
        {"fingerprint": document, "kind": kind, "locator": locator, "replaces": None},
    )
    signed = chain.create_signed_extrinsic(call, signer, era={"period": 64})
    refusal = why_refused(chain, signed)
    if refusal:
        sys.exit(f"Refused: {refusal['pallet']}.{refusal['name']}: {refusal['advice']}")
    receipt = submit(chain, signed)
    print(f"On record: {document}")
    number = chain.get_block_number(receipt.block_hash)
    print(f"Final in block {number}, {receipt.block_hash}")
