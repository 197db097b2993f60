// SPDX-License-Identifier: Apache-2.0

/**
 * What was handed to the network and is not final yet, kept for this tab: a page that is closed, or loaded
 * again, finds it and says what has become of it. A signed transaction is no secret.
 */

export interface Pending {
	/** Of the transaction. */
	hash: string;
	/** The signed transaction, in hexadecimal. */
	transaction: string;
	/** Who has signed. */
	address: string;
	/** What happens, in sentences, as they were shown. */
	sentences: string[];
	/** The place of the transaction among those of the account. */
	nonce: number;
	/** The block for which it was signed: it can only be in later ones. */
	signedAt: number;
	/** The last block that can have it. */
	goodUntil: number;
	/** The address of the page to go to afterwards. */
	back: string;
}

const STORED_UNDER = 'doverie.underWay';
/** Nobody has more under way at once; what is older falls out. */
const MOST = 16;

type Store = Pick<Storage, 'getItem' | 'setItem' | 'removeItem'>;

/** What this tab keeps. A browser that keeps nothing for pages does without. */
export const tab: Store = {
	getItem: (key) => attempt(() => sessionStorage.getItem(key)) ?? null,
	setItem: (key, value) => void attempt(() => sessionStorage.setItem(key, value)),
	removeItem: (key) => void attempt(() => sessionStorage.removeItem(key)),
};

function attempt<T>(act: () => T): T | undefined {
	try {
		return act();
	} catch {
		return undefined;
	}
}

export function remembered(store: Store): Pending[] {
	try {
		const list: unknown = JSON.parse(store.getItem(STORED_UNDER) ?? '[]');
		return Array.isArray(list) ? list.filter(isPending) : [];
	} catch {
		return [];
	}
}

export function remember(pending: Pending, store: Store): void {
	const others = remembered(store).filter((other) => other.hash !== pending.hash);
	store.setItem(STORED_UNDER, JSON.stringify([...others, pending].slice(-MOST)));
}

export function forget(hash: string, store: Store): void {
	const left = remembered(store).filter((other) => other.hash !== hash);
	if (left.length) store.setItem(STORED_UNDER, JSON.stringify(left));
	else store.removeItem(STORED_UNDER);
}

function isPending(value: unknown): value is Pending {
	if (typeof value !== 'object' || value === null) return false;
	const { hash, transaction, address, sentences, nonce, signedAt, goodUntil, back } = value as Record<
		string,
		unknown
	>;
	const texts = [hash, transaction, address, back].every((text) => typeof text === 'string');
	const numbers = [nonce, signedAt, goodUntil].every((number) => Number.isSafeInteger(number));
	return texts && numbers && Array.isArray(sentences) && sentences.every((each) => typeof each === 'string');
}
