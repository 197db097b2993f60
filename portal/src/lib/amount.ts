// SPDX-License-Identifier: Apache-2.0

/** What people write when they are asked for an amount of money. */

const DECIMALS = 6;
const GROUPED_OR_DECIMAL = /^\d{1,3}[.,]\d{3}$/;
/** More than will ever be issued, and no more than the chain can hold. */
const LONGEST = 15;

export type AmountProblem = 'empty' | 'notANumber' | 'ambiguous' | 'tooFine' | 'tooMuch';

type ParsedAmount = { amount: bigint; problem?: undefined } | { amount?: undefined; problem: AmountProblem };

/**
 * Reads an amount in millionths. Comma and point both separate the decimals; spaces group thousands.
 * "1,234" is a thousand to some and one and a bit to others: it is asked about, not guessed.
 */
export function parseAmount(text: string): ParsedAmount {
	const plain = text.replace(/[\s']/g, '').replace(/(cEUR|EUR|€)$/i, '');
	if (plain === '') return { problem: 'empty' };
	if (GROUPED_OR_DECIMAL.test(plain)) return { problem: 'ambiguous' };
	const parts = /^(\d+)(?:[.,](\d*))?$/.exec(plain);
	if (!parts) return { problem: 'notANumber' };
	const [, whole = '', decimals = ''] = parts;
	if (decimals.length > DECIMALS) return { problem: 'tooFine' };
	if (whole.length > LONGEST) return { problem: 'tooMuch' };
	return { amount: BigInt(whole + decimals.padEnd(DECIMALS, '0')) };
}

/** An amount as it stands in a field: no grouping, a point, and as many decimals as it has, at least two if any. */
export function editableAmount(amount: bigint): string {
	const whole = amount / 1_000_000n;
	const decimals = (amount % 1_000_000n).toString().padStart(DECIMALS, '0').replace(/0+$/, '');
	// Three decimals would be read back as thousands.
	const shown = decimals.length === 3 ? `${decimals}0` : decimals.padEnd(2, '0');
	return decimals === '' ? whole.toString() : `${whole}.${shown}`;
}
