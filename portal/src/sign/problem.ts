// SPDX-License-Identifier: Apache-2.0

/** What can go wrong before the chain has a say: between the page, the wallet and the network. */

export type ProblemKind =
	/** The person, or the wallet for them, has said no. */
	| 'declined'
	/** The wallet, or the key in the browser, has to be opened first. */
	| 'locked'
	/** The wallet is not in this browser. */
	| 'noWallet'
	/** The wallet has not let this page in. */
	| 'notAllowed'
	/** The wallet does not have the account any more. */
	| 'noAccount'
	/** The wallet does not know the chain as it is now. */
	| 'metadata'
	/** It is no longer what it was at the click. */
	| 'changed'
	/** What has to be done before anything is signed did not succeed. */
	| 'preparing'
	/** There is no connection to the network. */
	| 'offline'
	/** It has not come into a block in time, and cannot any more. */
	| 'lapsed'
	/** Another transaction of the account has taken its place. */
	| 'replaced'
	/** Anything else; what was said about it is shown. */
	| 'other';

export class SigningProblem extends Error {
	override readonly name = 'SigningProblem';

	constructor(
		readonly kind: ProblemKind,
		readonly detail?: string,
	) {
		super(detail ?? kind);
	}
}

/** Wallets throw what they like, in English. The order counts: "Cancelled" may come with anything. */
const SAID: readonly (readonly [ProblemKind, RegExp])[] = [
	['declined', /cancel|reject|den(y|ied)|declin|closed/i],
	['locked', /\b(un)?lock(ed)?\b|password/i],
	['metadata', /metadata|spec ?version|types? bundle|not support.*chain|unknown chain/i],
	['notAllowed', /not allowed|unauthori[sz]ed|permission|not authori[sz]ed/i],
	['noAccount', /unable to find|no keypair|account not found|unknown account/i],
];

/** What a wallet means by what it has thrown. */
export function walletProblem(error: unknown): SigningProblem {
	if (error instanceof SigningProblem) return error;
	const said = messageOf(error);
	const kind = SAID.find(([, words]) => words.test(said))?.[0] ?? 'other';
	return new SigningProblem(kind, said);
}

export function messageOf(error: unknown): string {
	if (error instanceof Error) return error.message;
	return typeof error === 'string' ? error : (JSON.stringify(error) ?? String(error));
}
