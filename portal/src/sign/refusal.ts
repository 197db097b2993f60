// SPDX-License-Identifier: Apache-2.0

/** Why the chain turns something down, by name; the words for it are those of docs/refusals.json. */

/** As the runtime answers, and as an error that came with a failed transaction is made to look. */
export interface Reason {
	pallet: string;
	name: string;
	/** What the chain itself advises, in English, where it has said so. */
	advice?: string;
	/** May the very same transaction succeed later? */
	mayPass?: boolean;
}

/** A reason with the words of one language. */
interface Refusal {
	/** `Decisions.NotOnRoll` */
	name: string;
	advice: string;
	/** In which language the advice is. */
	lang: 'bg' | 'en';
	mayPass: boolean;
}

/** One line of docs/refusals.json. */
export interface Entry {
	number: number | null;
	pallet: string;
	name: string;
	mayPass: boolean;
	en: string;
	bg: string;
}

interface Variant {
	type: string;
	value?: unknown;
}

function isVariant(value: unknown): value is Variant {
	return typeof value === 'object' && value !== null && 'type' in value && typeof value.type === 'string';
}

/** The reason in a `DispatchError`, as polkadot-api decodes that of a transaction that failed in a block. */
export function reasonOfFailure(error: unknown): Reason {
	if (!isVariant(error)) return { pallet: 'Dispatch', name: 'Other' };
	const { type, value } = error;
	if (!isVariant(value)) return { pallet: 'Dispatch', name: type };
	if (type !== 'Module') return { pallet: type, name: value.type };
	const name = isVariant(value.value) ? value.value.type : 'Other';
	return { pallet: value.type, name };
}

/**
 * The reason in an error that polkadot-api throws, when a transaction is not valid, before it sends it.
 * Undefined where the chain has only given a number (`Custom`): it has to be asked for the name.
 */
export function reasonOfInvalid(error: unknown): Reason | undefined {
	const inner = typeof error === 'object' && error !== null && 'error' in error ? error.error : undefined;
	if (!isVariant(inner) || !isVariant(inner.value) || inner.value.type === 'Custom') return undefined;
	if (inner.type !== 'Invalid' && inner.type !== 'Unknown') return undefined;
	return { pallet: 'Transaction', name: inner.value.type, mayPass: inner.type === 'Unknown' };
}

/** Is it an error by which polkadot-api says that a transaction is not valid? */
export function isInvalid(error: unknown): boolean {
	return error instanceof Error && error.name === 'InvalidTxError';
}

/** The words for a reason, in a language; in English where there are no others. */
export function inWords(reason: Reason, entries: readonly Entry[], lang: 'bg' | 'en'): Refusal {
	const found = entries.find((entry) => entry.pallet === reason.pallet && entry.name === reason.name);
	const name = `${reason.pallet}.${reason.name}`;
	const mayPass = reason.mayPass ?? found?.mayPass ?? false;
	// What nobody can send has no words in Bulgarian.
	if (found?.[lang]) return { name, advice: found[lang], lang, mayPass };
	return { name, advice: found?.en || reason.advice || '', lang: 'en', mayPass };
}
