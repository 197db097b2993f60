// SPDX-License-Identifier: Apache-2.0

/**
 * What somebody shows a registrar who asks for admission: the address of the account, and a fresh signature
 * by it. So the registrar knows that the account is theirs, without a secret being shown to anybody.
 *
 *   doverie-admission:1:<first 8 digits of the genesis hash>:<address>:<unix seconds>:<signature>
 *
 * What is signed is all of that before the last colon, between `<Bytes>` and `</Bytes>`, as wallets sign texts.
 */

import { ed25519, sr25519 } from '@polkadot-labs/hdkd-helpers';
import { fromHex } from '../lib/hex';
import { accountOf, here } from './address';

const WORD = 'doverie-admission';
const VERSION = '1';
/** For how long one is taken: long enough to print it at home and go to the registrar. */
export const GOOD_FOR_SECONDS = 24 * 3600;
/** By how much the clocks of two computers may differ. */
const CLOCKS_DIFFER_SECONDS = 300;

export interface Admission {
	/** With the prefix of this chain. */
	address: string;
	signed: Date;
}

/** What is wrong with a text that is said to be an admission. */
type AdmissionProblem =
	/** It is something else, or was cut short. */
	| 'form'
	/** It is for another network. */
	| 'chain'
	/** The address is none, or is written for another chain. */
	| 'address'
	/** It was not signed by this account. */
	| 'signature'
	/** It is too old. */
	| 'old'
	/** It is from the future: a clock is wrong. */
	| 'early';

type ReadAdmission = { ok: true; admission: Admission } | { ok: false; problem: AdmissionProblem };

type Sign = (bytes: Uint8Array) => Promise<string>;

/** Makes one. `signBytes` signs as wallets do: with `<Bytes>` around what it is given. */
export async function makeAdmission(
	genesis: string,
	address: string,
	signBytes: Sign,
	now = new Date(),
): Promise<string> {
	const statement = [WORD, VERSION, chainOf(genesis), address, Math.floor(now.getTime() / 1000)].join(':');
	const signature = await signBytes(new TextEncoder().encode(statement));
	return `${statement}:${signature.replace(/^0x/, '')}`;
}

/** Reads one, and checks all that can be checked without the chain. */
export function readAdmission(text: string, genesis: string, now = new Date()): ReadAdmission {
	const read = FORM.exec(text.replace(/\s+/g, ''));
	if (!read) return { ok: false, problem: 'form' };
	const [, statement, chain, address, seconds, signature] = read as unknown as Parts;
	const age = now.getTime() / 1000 - Number(seconds);
	const problem: AdmissionProblem | undefined =
		chain !== chainOf(genesis)
			? 'chain'
			: here(address) !== address
				? 'address'
				: !isSigned(statement, address, fromHex(signature))
					? 'signature'
					: age > GOOD_FOR_SECONDS
						? 'old'
						: age < -CLOCKS_DIFFER_SECONDS
							? 'early'
							: undefined;
	if (problem) return { ok: false, problem };
	return { ok: true, admission: { address, signed: new Date(Number(seconds) * 1000) } };
}

type Parts = [
	all: string,
	statement: string,
	chain: string,
	address: string,
	seconds: string,
	signature: string,
];

const FORM = /^(doverie-admission:1:([0-9a-f]{8}):([1-9A-HJ-NP-Za-km-z]{40,60}):(\d{1,12})):([0-9a-f]{128})$/;

function chainOf(genesis: string): string {
	return genesis.replace(/^0x/, '').slice(0, 8).toLowerCase();
}

/** Keys of sr25519 and ed25519 are the account itself; that of ecdsa is not, so those cannot be checked. */
function isSigned(statement: string, address: string, signature: Uint8Array): boolean {
	const message = new TextEncoder().encode(`<Bytes>${statement}</Bytes>`);
	const account = accountOf(address);
	return [sr25519, ed25519].some((curve) => {
		try {
			return curve.verify(signature, message, account);
		} catch {
			return false;
		}
	});
}
