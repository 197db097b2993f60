# SPDX-License-Identifier: Apache-2.0
"""Reads and writes a Doverie chain, by async-substrate-interface.

Types come from the metadata that the node serves: nothing is generated beforehand. What is answered
is plain: dictionaries with the names of the metadata, addresses and fingerprints as text.
"""

import hashlib
import os
from typing import Any

import sr25519
from async_substrate_interface import SubstrateInterface
from scalecodec.utils.ss58 import ss58_decode, ss58_encode

__all__ = ["Signer", "ask", "connect", "fingerprint", "name_of", "signer_from_environment", "submit", "why_refused"]

#: The prefix of this chain's addresses.
SS58_PREFIX = 5711


def connect(url: str) -> SubstrateInterface:
    """A connection to a node, ws://… or wss://…, to be used with `with`."""
    return SubstrateInterface(url, ss58_format=SS58_PREFIX)


def fingerprint(path: str) -> str:
    """The SHA-256 of a file, which is what `sha256sum` prints, with 0x before it."""
    with open(path, "rb") as file:
        return "0x" + hashlib.file_digest(file, "sha256").hexdigest()


def ask(chain: SubstrateInterface, pallet: str, view: str, *arguments: Any, final: bool = True) -> Any:
    """What a view function answers, in final state, or in that of the best block."""
    at = chain.get_chain_finalised_head() if final else None
    answer = chain.runtime_call(f"{pallet}Views", view, list(arguments), at)
    return getattr(answer, "value", answer)


def why_refused(chain: SubstrateInterface, extrinsic: Any) -> dict | None:
    """Why a signed transaction would be refused now, or fail in a block; None if it would not."""
    best = chain.get_chain_head()
    return ask(chain, "Quota", "refusal", "0x" + extrinsic.data.data.hex(), best, final=False)


def submit(chain: SubstrateInterface, extrinsic: Any) -> Any:
    """Sends a signed transaction and waits until it is in a final block; raises where it fails."""
    # Not just for a block, but until that block is final.
    receipt = chain.submit_extrinsic(extrinsic, False, True)
    if not receipt.is_success:
        raise RuntimeError(receipt.error_message)
    return receipt


def name_of(variant: Any) -> str:
    """The name of what an enum says, with or without fields."""
    return variant if isinstance(variant, str) else next(iter(variant))


class Signer:
    """A key of sr25519, by its secret seed of 32 bytes."""

    crypto_type = 1
    ss58_format = SS58_PREFIX

    def __init__(self, seed: str):
        self.public_key, self._secret_key = sr25519.pair_from_seed(bytes.fromhex(seed.removeprefix("0x")))
        self.ss58_address = ss58_encode(self.public_key, SS58_PREFIX)

    def sign(self, data: bytes | str) -> bytes:
        message = bytes.fromhex(data.removeprefix("0x")) if isinstance(data, str) else bytes(data)
        return sr25519.sign((self.public_key, self._secret_key), message)


def signer_from_environment() -> Signer:
    """The key whose secret seed is in DOVERIE_SEED: 64 digits, with 0x before them or not."""
    seed = os.environ.get("DOVERIE_SEED", "")
    if len(seed.removeprefix("0x")) != 64:
        raise SystemExit("DOVERIE_SEED has no secret seed: 64 digits, as `doverie-node key generate` prints")
    return Signer(seed)


def public_key(address: str) -> str:
    """The public key of an address, in hexadecimal digits."""
    return "0x" + ss58_decode(address)
