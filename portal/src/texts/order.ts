// SPDX-License-Identifier: Apache-2.0

/** What people sign for the content servers. The lines are those of content/src/order.rs: a server makes
 *  them again from the fields, and checks the signature. Nothing but ASCII stands in them unless a
 *  reference has it, since some wallets show other letters in hexadecimal. */

/** How long a signed order is taken. A server takes none that is valid for more than ten minutes. */
const LASTS = 8 * 60 * 1000;

export type Action = 'put' | 'erase' | 'lift';

/** Whoever signs: an `Account` of src/sign is one. */
export interface Signer {
	address: string;
	signBytes(bytes: Uint8Array): Promise<string>;
}

export interface Order {
	account: string;
	action: Action;
	fingerprint: string;
	genesis: string;
	/** Of an erasure: one of REASONS. */
	reason?: string;
	/** Of an erasure: the law, the order of a court, the number of a decision. */
	reference?: string;
	/** `2026-11-27T19:10:00Z` */
	until: string;
}

/** Why a text was erased, as content/src/order.rs knows it. */
export const REASONS = [
	'by-author',
	'personal-data',
	'unlawful',
	'court-order',
	'rights',
	'decision',
] as const;
export type Reason = (typeof REASONS)[number];
/** The longest reference, in characters. */
export const MAX_REFERENCE = 500;

const SENTENCES: Record<Action, string> = {
	put: 'Doverie: keep this text on the servers of the chambers.',
	erase: 'Doverie: erase this text from the servers of the chambers.',
	lift: 'Doverie: let this erased text come back to the servers of the chambers.',
};

/** The lines that are signed: between `<Bytes>` and `</Bytes>`, which whoever signs puts round them. */
export function orderText(order: Order): string {
	const lines = [SENTENCES[order.action], `action: ${order.action}`, `fingerprint: ${order.fingerprint}`];
	lines.push(`network: ${order.genesis}`, `until: ${order.until}`);
	if (order.reason !== undefined) {
		lines.push(`reason: ${order.reason}`);
	}
	if (order.reference !== undefined) {
		lines.push(`reference: ${order.reference}`);
	}
	return lines.join('\n');
}

function base64url(bytes: Uint8Array): string {
	const text = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
	return btoa(text).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** Has an order signed. Returns what goes into `Authorization`. */
export async function authorise(
	signer: Signer,
	wanted: Pick<Order, 'action' | 'fingerprint' | 'genesis' | 'reason' | 'reference'>,
): Promise<string> {
	const until = `${new Date(Date.now() + LASTS).toISOString().slice(0, 19)}Z`;
	// In the order of their names: a server takes no other. Undefined fields are left out.
	const order: Order = {
		account: signer.address,
		action: wanted.action,
		fingerprint: wanted.fingerprint,
		genesis: wanted.genesis,
		reason: wanted.reason,
		reference: wanted.reference,
		until,
	};
	const encoder = new TextEncoder();
	const signature = await signer.signBytes(encoder.encode(orderText(order)));
	const fields = base64url(encoder.encode(JSON.stringify(order)));
	return `Doverie ${fields}.${signature.replace(/^0x/, '').toLowerCase()}`;
}
